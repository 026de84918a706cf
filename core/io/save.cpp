// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <map>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/io/design_file.hpp"
#include "core/io/literals.hpp"
#include "core/io/writer.hpp"

namespace hopscope::io {

namespace {

template <typename Enum>
std::string_view literalOf(Enum value) {
    for (const auto& literal : literals<Enum>) {
        if (literal.value == value) {
            return literal.text;
        }
    }
    return {};
}

/// Writes the members of the file in their order. One function per kind of entity: this is the format.
class Encoder {
public:
    explicit Encoder(const model::Design& design) : m_design(design), m_writer(design.kept.get()) {}

    std::string run() {
        const model::Network& network = *m_design.network;
        m_writer.beginObject();
        member("format", "hopscope");
        member("version", formatVersion);
        member("application", HOPSCOPE_VERSION);
        member("nextId", std::int64_t{m_design.nextId});
        member("title", m_design.title);
        member("description", m_design.description);
        m_writer.name("settings");
        encode(network.settings);
        rows("virtualNetworks", network.vnets);
        rows("subnets", network.subnets);
        rows("virtualMachines", network.machines);
        rows("networkVirtualAppliances", network.nvas);
        rows("routeServers", network.routeServers);
        rows("bgpConnections", network.bgpConnections);
        rows("virtualNetworkPeerings", network.peerings);
        rows("routeTables", network.routeTables);
        rows("publicIPAddresses", network.publicAddresses);
        rows("internets", network.internets);
        rows("notes", m_design.layout->notes);
        m_writer.name("layout");
        encode(*m_design.layout);
        m_writer.endObject();
        return m_writer.take();
    }

private:
    void member(std::string_view name, std::string_view text) {
        m_writer.name(name);
        m_writer.value(text);
    }
    void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }
    void member(std::string_view name, const std::string& text) { member(name, std::string_view(text)); }
    void member(std::string_view name, bool truth) {
        m_writer.name(name);
        m_writer.value(truth);
    }
    void member(std::string_view name, int number) { member(name, std::int64_t{number}); }
    void member(std::string_view name, std::int64_t number) {
        m_writer.name(name);
        m_writer.value(number);
    }
    void member(std::string_view name, double number) {
        m_writer.name(name);
        m_writer.value(number);
    }
    void member(std::string_view name, net::Address address) { member(name, address.text()); }
    void member(std::string_view name, net::Prefix prefix) { member(name, prefix.text()); }
    void member(std::string_view name, net::Asn asn) { member(name, std::int64_t{asn.value()}); }
    template <typename Tag>
    void member(std::string_view name, model::Id<Tag> id) {
        member(name, std::int64_t{id.value()});
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void member(std::string_view name, Enum value) { member(name, literalOf(value)); }
    template <typename T>
    void member(std::string_view name, const std::optional<T>& value) {
        if (value) {
            member(name, *value);
        }
    }
    template <typename T>
    void memberUnless(std::string_view name, const T& value, const T& standard) {
        if (value != standard) {
            member(name, value);
        }
    }
    /// A list of values that have a text; left out when it is empty.
    template <typename T>
    void texts(std::string_view name, const std::vector<T>& values) {
        std::vector<std::string> written;
        for (const T& value : values) {
            written.push_back('"' + value.text() + '"');
        }
        plain(name, written);
    }
    void plain(std::string_view name, const std::vector<std::string>& written) {
        if (!written.empty()) {
            m_writer.name(name);
            m_writer.plainList(written);
        }
    }
    template <typename T>
    void objects(std::string_view name, const std::vector<T>& values) {
        if (!values.empty()) {
            m_writer.name(name);
            m_writer.beginList();
            for (const T& value : values) {
                m_writer.beginObject();
                encode(value);
                m_writer.endObject();
            }
            m_writer.endList();
        }
    }
    template <typename Entity>
    void rows(std::string_view name, const model::Table<Entity>& table) {
        if (!table.empty()) {
            m_writer.name(name);
            m_writer.beginList();
            for (const Entity& row : table) {
                m_writer.enter(row.id.value());
                m_writer.beginObject();
                member("id", row.id);
                encode(row);
                m_writer.endObject();
            }
            m_writer.endList();
        }
    }

    void encode(const model::Settings& settings) {
        const model::Settings standard;
        m_writer.beginObject();
        memberUnless("S1", settings.s1, standard.s1);
        memberUnless("S2", settings.s2, standard.s2);
        memberUnless("S3", settings.s3, standard.s3);
        memberUnless("S5", settings.s5, standard.s5);
        memberUnless("S14", settings.s14FlapDamping, standard.s14FlapDamping);
        memberUnless("S15", settings.s15PrivateSubnets, standard.s15PrivateSubnets);
        memberUnless("S18", settings.s18EcmpMaximum, standard.s18EcmpMaximum);
        memberUnless("S20", settings.s20, standard.s20);
        memberUnless("S22", settings.s22, standard.s22);
        memberUnless("S24", settings.s24, standard.s24);
        memberUnless("strictAsn", settings.strictAsn, standard.strictAsn);
        m_writer.endObject();
    }
    void encode(const model::Vnet& vnet) {
        member("name", vnet.name);
        memberUnless("region", vnet.region, {});
        texts("addressSpace", vnet.addressSpace);
    }
    void encode(const model::Subnet& subnet) {
        member("virtualNetwork", subnet.vnet);
        member("name", subnet.name);
        texts("addressPrefixes", subnet.prefixes);
        member("routeTable", subnet.routeTable);
        member("defaultOutboundAccess", subnet.defaultOutboundAccess);
    }
    void encode(const model::Nic& nic) {
        member("name", nic.name);
        member("subnet", nic.subnet);
        member("privateIPAddress", nic.address);
        member("enableIPForwarding", nic.ipForwarding);
        member("publicIPAddress", nic.publicAddress);
    }
    void encode(const model::VirtualMachine& machine) {
        member("name", machine.name);
        member("running", machine.running);
        objects("networkInterfaces", machine.nics);
    }
    void encode(const model::GuestStaticRoute& route) {
        member("prefix", route.prefix);
        member("gateway", route.gateway);
    }
    void encode(const model::Announcement& announcement) {
        member("prefix", announcement.prefix);
        memberUnless("prepend", announcement.prepend, 0);
        std::vector<std::string> asns;
        for (const net::Asn asn : announcement.asPath.asns()) {
            asns.push_back(asn.text());
        }
        plain("asPath", asns);
        member("nextHop", announcement.nextHop);
        texts("communities", announcement.communities);
        texts("onlyTo", announcement.onlyTo);
    }
    void encode(const model::Nva& nva) {
        member("name", nva.name);
        member("running", nva.running);
        objects("networkInterfaces", nva.nics);
        member("guestForwarding", nva.guestForwarding);
        member("sourceNat", nva.sourceNat);
        member("asn", nva.asn);
        member("stack", nva.stack);
        memberUnless("customStack", nva.customStack, model::CustomStack::Resolve);
        objects("staticRoutes", nva.staticRoutes);
        texts("localPrefixes", nva.localPrefixes);
        objects("announcements", nva.announcements);
    }
    void encode(const model::RouteServer& server) {
        member("name", server.name);
        member("subnet", server.subnet);
        member("firstInstance", server.firstInstance);
        member("secondInstance", server.secondInstance);
        member("allowBranchToBranchTraffic", server.branchToBranch);
        member("hubRoutingPreference", server.preference);
    }
    void encode(const model::BgpConnection& connection) {
        member("networkVirtualAppliance", connection.nva);
        member("routeServer", connection.routeServer);
        member("peerIp", connection.peerAddress);
        member("firstInstance", connection.first);
        member("secondInstance", connection.second);
        member("multihop", connection.multihop);
        member("keepaliveSeconds", connection.keepaliveSeconds);
        member("holdSeconds", connection.holdSeconds);
    }
    void encode(const model::Peering& peering) {
        member("firstVirtualNetwork", peering.first);
        member("secondVirtualNetwork", peering.second);
        half("firstHalf", peering.firstHalf);
        half("secondHalf", peering.secondHalf);
    }
    void half(std::string_view name, const std::optional<model::PeeringHalf>& half) {
        if (half) {
            m_writer.name(name);
            m_writer.beginObject();
            member("allowVirtualNetworkAccess", half->allowVirtualNetworkAccess);
            member("allowForwardedTraffic", half->allowForwardedTraffic);
            member("allowGatewayTransit", half->allowGatewayTransit);
            member("useRemoteGateways", half->useRemoteGateways);
            memberUnless("disconnected", half->disconnected, false);
            m_writer.endObject();
        }
    }
    void encode(const model::UserRoute& route) {
        member("name", route.name);
        member("addressPrefix", route.prefix);
        member("nextHopType", route.nextHop);
        member("nextHopIpAddress", route.appliance);
    }
    void encode(const model::RouteTable& table) {
        member("name", table.name);
        member("disableBgpRoutePropagation", !table.propagateGatewayRoutes);
        objects("routes", table.routes);
    }
    void encode(const model::PublicAddress& address) {
        member("name", address.name);
        member("ipAddress", address.address);
    }
    void encode(const model::InternetHost& host) {
        member("name", host.name);
        member("address", host.address);
    }
    void encode(const model::Internet& internet) {
        member("name", internet.name);
        objects("hosts", internet.hosts);
    }
    void encode(const model::Note& note) {
        member("title", note.title);
        member("text", note.text);
    }
    void encode(const model::Place& place) {
        member("x", place.x);
        member("y", place.y);
        memberUnless("width", place.width, 0.0);
        memberUnless("height", place.height, 0.0);
    }
    void places(std::string_view name, const auto& byEntity) {
        std::map<std::uint32_t, model::Place> byNumber;
        for (const auto& [entity, place] : byEntity) {
            byNumber.emplace(model::numberOf(entity), place);
        }
        if (!byNumber.empty()) {
            m_writer.name(name);
            m_writer.beginObject();
            for (const auto& [number, place] : byNumber) {
                m_writer.name(std::to_string(number));
                m_writer.beginObject();
                encode(place);
                m_writer.endObject();
            }
            m_writer.endObject();
        }
    }
    void encode(const model::Layout& layout) {
        m_writer.beginObject();
        member("showVirtualRouters", layout.showVirtualRouters);
        places("places", layout.places);
        places("secondInstances", layout.secondInstances);
        m_writer.endObject();
    }

    const model::Design& m_design;
    Writer m_writer;
};

/// A file beside the wanted one, which is gone again unless it took that one's place.
class FileBeside {
public:
    explicit FileBeside(const std::string& target) : m_path(target + ".XXXXXX") {
        m_number = ::mkostemp(m_path.data(), O_CLOEXEC);
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;
    ~FileBeside() {
        if (m_number >= 0) {
            ::close(m_number);
            if (!m_isInPlace) {
                ::unlink(m_path.c_str());
            }
        }
    }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

    /// Writes everything and waits until the disk has it.
    [[nodiscard]] bool write(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t count = ::write(m_number, text.data(), text.size());
            if (count < 0 && errno != EINTR) {
                return false;
            }
            text.remove_prefix(static_cast<std::size_t>(count < 0 ? 0 : count));
        }
        return ::fsync(m_number) == 0;
    }
    /// Takes over owner and permissions of the file that stands there, or those of any new file.
    [[nodiscard]] bool adopt(const std::string& target) const {
        struct stat status {};
        if (::stat(target.c_str(), &status) == 0) {
            // Only root may give files away; for everybody else the file becomes theirs, as with any editor.
            static_cast<void>(::fchown(m_number, status.st_uid, status.st_gid) == 0);
            return ::fchmod(m_number, status.st_mode & 07777U) == 0;
        }
        const mode_t mask = ::umask(0);
        ::umask(mask);
        return ::fchmod(m_number, 0666U & ~mask) == 0;
    }
    [[nodiscard]] bool replace(const std::string& target) {
        m_isInPlace = ::rename(m_path.c_str(), target.c_str()) == 0;
        return m_isInPlace;
    }

private:
    std::string m_path;
    int m_number = -1;
    bool m_isInPlace = false;
};

/// Where symbolic links lead to, so that saving replaces the file and not the link.
std::string resolved(const std::string& path) {
    std::array<char, PATH_MAX> target{};
    return ::realpath(path.c_str(), target.data()) ? std::string(target.data()) : path;
}

/// Makes the new name itself last. Some file systems cannot sync a directory; the content is safe all the same.
void syncDirectory(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string directory = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    const int number = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (number >= 0) {
        ::fsync(number);
        ::close(number);
    }
}

}  // namespace

std::string save(const model::Design& design) {
    return Encoder(design).run();
}

Expected<void, SaveError> saveFile(const model::Design& design, const std::string& path) {
    const std::string target = resolved(path);
    FileBeside file(target);
    if (!file.isOpen()) {
        return unexpected(SaveError{SaveError::Step::Create, errno});
    }
    if (!file.write(save(design)) || !file.adopt(target)) {
        return unexpected(SaveError{SaveError::Step::Write, errno});
    }
    if (!file.replace(target)) {
        return unexpected(SaveError{SaveError::Step::Rename, errno});
    }
    syncDirectory(target);
    return {};
}

}  // namespace hopscope::io
