// SPDX-License-Identifier: Apache-2.0
#include "core/io/decode.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/io/json_tree.hpp"
#include "core/io/literals.hpp"
#include "core/model/integrity.hpp"

namespace hopscope::io {

namespace {

using nlohmann::json;

constexpr std::int64_t greatestNumber = std::numeric_limits<std::uint32_t>::max();

/// The way down to a value; only errors and unknown members turn it into text.
struct Path {
    const Path* parent = nullptr;
    std::string_view member;
    std::size_t index = 0;
    bool isElement = false;

    [[nodiscard]] std::string text() const {
        if (!parent) {
            return {};
        }
        return parent->text() + (isElement ? '/' + std::to_string(index) : pointerStep(member));
    }
};

std::string textOf(const json& value) {
    return excerpt(value.is_string() ? value.get<std::string>() : value.dump());
}

/// Where an entity stands in the file.
struct Known {
    model::EntityRef entity;
    std::string pointer;
};

/// What one reading of a file collects. The first error stays; reading goes on with stand-ins.
struct Reading {
    std::optional<LoadError> error;
    std::vector<UnknownMember> unknown;
    model::KeptMembers kept;
    std::unordered_map<std::uint32_t, Known> entities;
    std::uint32_t entity = 0;   ///< the entity that is being read; 0: the design
    std::string entityPointer;  ///< the pointer to it

    /// The error to fill in: a scrap one when another came first.
    LoadError& fail(LoadReason reason, std::string pointer) {
        LoadError& target = error ? m_scrap : error.emplace();
        target = LoadError();
        target.reason = reason;
        target.pointer = std::move(pointer);
        return target;
    }

private:
    LoadError m_scrap;
};

/// One value of the file and the way to it.
struct Value {
    Reading& reading;
    const Path& path;
    const json& node;

    LoadError& fail(LoadReason reason) const { return reading.fail(reason, path.text()); }
    /// Whether the value is of the kind; an error when it is not.
    [[nodiscard]] bool is(JsonKind expected) const {
        const JsonKind found = kindOf(node);
        if (found == expected || (expected == JsonKind::Number && found == JsonKind::WholeNumber)) {
            return true;
        }
        LoadError& error = fail(LoadReason::WrongKind);
        error.expected = expected;
        error.foundKind = found;
        error.found = textOf(node);
        return false;
    }
};

/// Names the type that an overload of `read` gives.
template <typename T>
struct As {};

std::string read(As<std::string>, const Value& value) {
    return value.is(JsonKind::String) ? value.node.get<std::string>() : std::string();
}

bool read(As<bool>, const Value& value) {
    return value.is(JsonKind::Boolean) && value.node.get<bool>();
}

std::int64_t readWhole(const Value& value, std::int64_t lowest, std::int64_t highest) {
    if (!value.is(JsonKind::WholeNumber)) {
        return lowest;
    }
    const bool isHuge = value.node.is_number_unsigned() &&
                        value.node.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    const std::int64_t number = isHuge ? highest : value.node.get<std::int64_t>();
    if (isHuge || number < lowest || number > highest) {
        LoadError& error = value.fail(LoadReason::OutOfRange);
        error.found = textOf(value.node);
        error.lowest = lowest;
        error.highest = highest;
        return lowest;
    }
    return number;
}

double readCoordinate(const Value& value, std::int64_t lowest) {
    constexpr std::int64_t furthest = 1'000'000'000;
    if (!value.is(JsonKind::Number)) {
        return 0;
    }
    const auto number = value.node.get<double>();
    if (!(number >= static_cast<double>(lowest) && number <= static_cast<double>(furthest))) {
        LoadError& error = value.fail(LoadReason::OutOfRange);
        error.found = textOf(value.node);
        error.lowest = lowest;
        error.highest = furthest;
        return 0;
    }
    return number;
}

template <typename T>
T readParsed(const Value& value, T standIn) {
    if (!value.is(JsonKind::String)) {
        return standIn;
    }
    const auto& text = value.node.get_ref<const std::string&>();
    const auto parsed = T::parse(text);
    if (!parsed) {
        LoadError& error = value.fail(LoadReason::BadText);
        error.found = excerpt(text);
        error.parse = parsed.error();
        return standIn;
    }
    return *parsed;
}

net::Address read(As<net::Address>, const Value& value) {
    return readParsed(value, net::Address(0));
}
net::Prefix read(As<net::Prefix>, const Value& value) {
    return readParsed(value, net::Prefix::everything());
}
net::Community read(As<net::Community>, const Value& value) {
    return readParsed(value, net::Community(0, 0));
}
net::Asn read(As<net::Asn>, const Value& value) {
    return net::Asn(static_cast<std::uint32_t>(readWhole(value, 0, greatestNumber)));
}

template <typename Tag>
model::Id<Tag> read(As<model::Id<Tag>>, const Value& value) {
    return model::Id<Tag>(static_cast<std::uint32_t>(readWhole(value, 1, greatestNumber)));
}

/// Something of any kind by its number, which stands further up in the file.
model::EntityRef read(As<model::EntityRef>, const Value& value) {
    const auto number = static_cast<std::uint32_t>(readWhole(value, 1, greatestNumber));
    const auto known = value.reading.entities.find(number);
    if (known == value.reading.entities.end()) {
        value.fail(LoadReason::DanglingReference).found = std::to_string(number);
        return model::NvaId(number);
    }
    return known->second.entity;
}

template <typename Enum>
requires std::is_enum_v<Enum> Enum read(As<Enum>, const Value& value) {
    if (value.is(JsonKind::String)) {
        const auto& text = value.node.get_ref<const std::string&>();
        for (const auto& literal : literals<Enum>) {
            if (literal.text == text) {
                return literal.value;
            }
        }
        LoadError& error = value.fail(LoadReason::UnknownLiteral);
        error.found = excerpt(text);
        for (const auto& literal : literals<Enum>) {
            error.allowed.emplace_back(literal.text);
        }
    }
    return literals<Enum>.front().value;
}

/// The elements of a list. What is no list has none.
template <typename T>
std::vector<T> readList(const Value& value) {
    std::vector<T> elements;
    if (value.is(JsonKind::Array)) {
        elements.reserve(value.node.size());
        for (std::size_t i = 0; i < value.node.size(); ++i) {
            const Path path{&value.path, {}, i, true};
            elements.push_back(read(As<T>(), Value{value.reading, path, value.node[i]}));
        }
    }
    return elements;
}

/// The members of one JSON object. Those that nobody asked for are kept as unknown at the end.
class Members {
public:
    explicit Members(const Value& value)
        : m_value(value), m_object(value.is(JsonKind::Object) ? &value.node : nullptr) {}
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;
    ~Members() { keepUnknown(); }

    /// What `reader` makes of the member; nothing when there is no such member.
    template <typename Reader>
    auto with(std::string_view name, Reader reader) {
        m_known.push_back(name);
        std::optional<std::invoke_result_t<Reader, const Value&>> result;
        if (m_object) {
            if (const auto member = m_object->find(name); member != m_object->end()) {
                const Path path{&m_value.path, name};
                result.emplace(reader(Value{m_value.reading, path, *member}));
            }
        }
        return result;
    }
    template <typename T>
    [[nodiscard]] T required(std::string_view name) {
        auto found = with(name, [](const Value& value) { return read(As<T>(), value); });
        if (found) {
            return std::move(*found);
        }
        const Path path{&m_value.path, name};
        const Value nothing{m_value.reading, path, s_nothing};
        if (m_object) {
            nothing.fail(LoadReason::MissingMember);
        }
        return read(As<T>(), nothing);
    }
    template <typename T>
    [[nodiscard]] std::optional<T> maybe(std::string_view name) {
        return with(name, [](const Value& value) { return read(As<T>(), value); });
    }
    template <typename T>
    [[nodiscard]] T valueOr(std::string_view name, T otherwise) {
        return maybe<T>(name).value_or(std::move(otherwise));
    }
    template <typename T>
    [[nodiscard]] std::vector<T> list(std::string_view name) {
        return with(name, readList<T>).value_or(std::vector<T>());
    }
    [[nodiscard]] int whole(std::string_view name, int lowest, int highest, int otherwise) {
        return with(name, [&](const Value& value) { return static_cast<int>(readWhole(value, lowest, highest)); })
            .value_or(otherwise);
    }
    [[nodiscard]] double coordinate(std::string_view name, std::int64_t lowest) {
        return with(name, [&](const Value& value) { return readCoordinate(value, lowest); }).value_or(0);
    }
    /// The `id` of an entity, which makes the object the one of that entity.
    template <typename IdType>
    [[nodiscard]] IdType id() {
        const auto id = required<IdType>("id");
        Reading& reading = m_value.reading;
        reading.entity = id.value();
        reading.entityPointer = m_value.path.text();
        const auto [place, isNew] = reading.entities.try_emplace(id.value(), Known{id, reading.entityPointer});
        if (!isNew) {
            LoadError& error = reading.fail(LoadReason::IdTwice, reading.entityPointer + "/id");
            error.found = std::to_string(id.value());
            error.other = place->second.pointer;
        }
        return id;
    }

private:
    void keepUnknown() {
        if (!m_object) {
            return;
        }
        for (const auto& [name, node] : m_object->items()) {
            if (std::ranges::find(m_known, name) == m_known.end()) {
                Reading& reading = m_value.reading;
                const std::string pointer = m_value.path.text() + pointerStep(name);
                reading.unknown.push_back({reading.entity, pointer});
                reading.kept.emplace(std::pair(reading.entity, pointer.substr(reading.entityPointer.size())),
                                     node.dump());
            }
        }
    }

    static const json s_nothing;
    const Value& m_value;
    const json* m_object;
    std::vector<std::string_view> m_known;
};

const json Members::s_nothing;

model::Nic read(As<model::Nic>, const Value& value) {
    Members members(value);
    return {.name = members.required<std::string>("name"),
            .subnet = members.required<model::SubnetId>("subnet"),
            .address = members.required<net::Address>("privateIPAddress"),
            .ipForwarding = members.valueOr("enableIPForwarding", false),
            .publicAddress = members.maybe<model::PublicAddressId>("publicIPAddress"),
            .securityGroup = members.maybe<model::SecurityGroupId>("networkSecurityGroup"),
            .applicationGroups = members.list<std::string>("applicationSecurityGroups")};
}

model::GuestStaticRoute read(As<model::GuestStaticRoute>, const Value& value) {
    Members members(value);
    return {.prefix = members.required<net::Prefix>("prefix"), .gateway = members.required<net::Address>("gateway")};
}

model::Announcement read(As<model::Announcement>, const Value& value) {
    Members members(value);
    return {.prefix = members.required<net::Prefix>("prefix"),
            .prepend = members.whole("prepend", 0, 16, 0),
            .asPath = net::AsPath(members.list<net::Asn>("asPath")),
            .nextHop = members.maybe<net::Address>("nextHop"),
            .communities = members.list<net::Community>("communities"),
            .onlyTo = members.list<net::Address>("onlyTo")};
}

constexpr int longestTime = 65535;  // RFC 4271 section 4.2: two octets
constexpr int lastPort = 65535;

model::PrefixPattern read(As<model::PrefixPattern>, const Value& value) {
    Members members(value);
    return {.prefix = members.required<net::Prefix>("prefix"), .atMost = members.whole("atMost", 0, 32, 0)};
}

model::SessionPolicy read(As<model::SessionPolicy>, const Value& value) {
    constexpr int highestPreference = 1'000'000;
    const model::SessionPolicy standard;
    Members members(value);
    return {.scope = members.valueOr("export", standard.scope),
            .asOverride = members.valueOr("asOverride", standard.asOverride),
            .nextHopSelf = members.valueOr("nextHopSelf", standard.nextHopSelf),
            .prepend = members.whole("prepend", 0, 16, standard.prepend),
            .stripped = members.list<net::Asn>("stripped"),
            .communities = members.list<net::Community>("communities"),
            .exportOnly = members.list<model::PrefixPattern>("exportOnly"),
            .exportExcept = members.list<model::PrefixPattern>("exportExcept"),
            .importOnly = members.list<model::PrefixPattern>("importOnly"),
            .importExcept = members.list<model::PrefixPattern>("importExcept"),
            .localPreference = members.whole("localPreference", 0, highestPreference, standard.localPreference)};
}

model::RouteMapRule::Match read(As<model::RouteMapRule::Match>, const Value& value) {
    Members members(value);
    return {.subject = members.required<model::RouteMapRule::Subject>("subject"),
            .condition = members.required<model::RouteMapRule::Condition>("condition"),
            .prefixes = members.list<net::Prefix>("prefixes"),
            .communities = members.list<net::Community>("communities"),
            .asns = members.list<net::Asn>("asns")};
}

model::RouteMapRule::Action read(As<model::RouteMapRule::Action>, const Value& value) {
    Members members(value);
    return {.type = members.required<model::RouteMapRule::ActionType>("type"),
            .subject = members.valueOr("subject", model::RouteMapRule::Subject::RoutePrefix),
            .prefixes = members.list<net::Prefix>("prefixes"),
            .communities = members.list<net::Community>("communities"),
            .asns = members.list<net::Asn>("asns")};
}

model::RouteMapRule read(As<model::RouteMapRule>, const Value& value) {
    Members members(value);
    return {.name = members.required<std::string>("name"),
            .matches = members.list<model::RouteMapRule::Match>("matches"),
            .actions = members.list<model::RouteMapRule::Action>("actions"),
            .terminates = members.valueOr("terminates", false)};
}

model::RouteMap read(As<model::RouteMap>, const Value& value) {
    Members members(value);
    return {.name = members.required<std::string>("name"), .rules = members.list<model::RouteMapRule>("rules")};
}

model::PeeringHalf read(As<model::PeeringHalf>, const Value& value) {
    Members members(value);
    return {.allowVirtualNetworkAccess = members.valueOr("allowVirtualNetworkAccess", true),
            .allowForwardedTraffic = members.valueOr("allowForwardedTraffic", false),
            .allowGatewayTransit = members.valueOr("allowGatewayTransit", false),
            .useRemoteGateways = members.valueOr("useRemoteGateways", false),
            .disconnected = members.valueOr("disconnected", false),
            .verifyRemoteGateways = !members.valueOr("doNotVerifyRemoteGateways", false),
            .syncedRemoteSpace = members.with("syncedRemoteSpace", readList<net::Prefix>)};
}

model::UserRoute read(As<model::UserRoute>, const Value& value) {
    Members members(value);
    return {.name = members.required<std::string>("name"),
            .prefix = members.required<net::Prefix>("addressPrefix"),
            .nextHop = members.required<model::UserNextHop>("nextHopType"),
            .appliance = members.maybe<net::Address>("nextHopIpAddress"),
            .serviceTag = members.valueOr<std::string>("serviceTag", {})};
}

model::InternetHost read(As<model::InternetHost>, const Value& value) {
    Members members(value);
    return {.name = members.required<std::string>("name"), .address = members.required<net::Address>("address")};
}

model::PublicService read(As<model::PublicService>, const Value& value) {
    Members members(value);
    return {.name = members.required<std::string>("name"), .prefixes = members.list<net::Prefix>("prefixes")};
}

model::Vnet read(As<model::Vnet>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::VnetId>(),
            .name = members.required<std::string>("name"),
            .region = members.valueOr<std::string>("region", {}),
            .addressSpace = members.list<net::Prefix>("addressSpace"),
            .summarizedGatewayPrefixes = members.list<net::Prefix>("summarizedGatewayPrefixes")};
}

model::Subnet read(As<model::Subnet>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::SubnetId>(),
            .vnet = members.required<model::VnetId>("virtualNetwork"),
            .name = members.required<std::string>("name"),
            .prefixes = members.list<net::Prefix>("addressPrefixes"),
            .routeTable = members.maybe<model::RouteTableId>("routeTable"),
            .defaultOutboundAccess = members.valueOr("defaultOutboundAccess", false),
            .securityGroup = members.maybe<model::SecurityGroupId>("networkSecurityGroup"),
            .natGateway = members.maybe<model::NatGatewayId>("natGateway"),
            .serviceEndpoints = members.list<std::string>("serviceEndpoints"),
            .privateEndpointPolicies =
                members.valueOr("privateEndpointNetworkPolicies", model::PrivateEndpointPolicies::Disabled)};
}

model::VirtualMachine read(As<model::VirtualMachine>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::VirtualMachineId>(),
            .name = members.required<std::string>("name"),
            .running = members.valueOr("running", true),
            .nics = members.list<model::Nic>("networkInterfaces")};
}

model::Nva read(As<model::Nva>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::NvaId>(),
            .name = members.required<std::string>("name"),
            .running = members.valueOr("running", true),
            .nics = members.list<model::Nic>("networkInterfaces"),
            .guestForwarding = members.valueOr("guestForwarding", true),
            .sourceNat = members.valueOr("sourceNat", model::SourceNat::Off),
            .asn = members.maybe<net::Asn>("asn"),
            .stack = members.valueOr("stack", model::StackProfile::Frr),
            .customStack = members.valueOr("customStack", model::CustomStack::Resolve),
            .staticRoutes = members.list<model::GuestStaticRoute>("staticRoutes"),
            .localPrefixes = members.list<net::Prefix>("localPrefixes"),
            .announcements = members.list<model::Announcement>("announcements"),
            .stateful = members.valueOr("stateful", false)};
}

model::RouteServer read(As<model::RouteServer>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::RouteServerId>(),
            .name = members.required<std::string>("name"),
            .subnet = members.required<model::SubnetId>("subnet"),
            .firstInstance = members.maybe<net::Address>("firstInstance"),
            .secondInstance = members.maybe<net::Address>("secondInstance"),
            .branchToBranch = members.valueOr("allowBranchToBranchTraffic", false),
            .preference = members.valueOr("hubRoutingPreference", model::HubRoutingPreference::ExpressRoute),
            .routeMaps = members.list<model::RouteMap>("routeMaps")};
}

model::BgpConnection read(As<model::BgpConnection>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::BgpConnectionId>(),
            .nva = members.required<model::NvaId>("networkVirtualAppliance"),
            .routeServer = members.required<model::RouteServerId>("routeServer"),
            .peerAddress = members.required<net::Address>("peerIp"),
            .first = members.valueOr("firstInstance", true),
            .second = members.valueOr("secondInstance", true),
            .multihop = members.valueOr("multihop", true),
            .keepaliveSeconds = members.whole("keepaliveSeconds", 0, longestTime, 60),
            .holdSeconds = members.whole("holdSeconds", 0, longestTime, 180),
            .policy = members.valueOr("policy", model::SessionPolicy()),
            .inboundRouteMap = members.valueOr<std::string>("inboundRouteMap", {}),
            .outboundRouteMap = members.valueOr<std::string>("outboundRouteMap", {})};
}

model::Peering read(As<model::Peering>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::PeeringId>(),
            .first = members.required<model::VnetId>("firstVirtualNetwork"),
            .second = members.required<model::VnetId>("secondVirtualNetwork"),
            .firstHalf = members.maybe<model::PeeringHalf>("firstHalf"),
            .secondHalf = members.maybe<model::PeeringHalf>("secondHalf"),
            .firstSubnets = members.list<model::SubnetId>("firstSubnets"),
            .secondSubnets = members.list<model::SubnetId>("secondSubnets")};
}

model::RouteTable read(As<model::RouteTable>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::RouteTableId>(),
            .name = members.required<std::string>("name"),
            .propagateGatewayRoutes = !members.valueOr("disableBgpRoutePropagation", false),
            .routes = members.list<model::UserRoute>("routes"),
            .keepPeeringRoutes = !members.valueOr("disablePeeringRoute", false)};
}

model::PublicAddress read(As<model::PublicAddress>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::PublicAddressId>(),
            .name = members.required<std::string>("name"),
            .address = members.required<net::Address>("ipAddress")};
}

model::Internet read(As<model::Internet>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::InternetId>(),
            .name = members.required<std::string>("name"),
            .hosts = members.list<model::InternetHost>("hosts"),
            .services = members.list<model::PublicService>("services")};
}

model::Gateway read(As<model::Gateway>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::GatewayId>(),
            .name = members.required<std::string>("name"),
            .type = members.required<model::Gateway::Type>("gatewayType"),
            .subnet = members.required<model::SubnetId>("subnet"),
            .asn = members.maybe<net::Asn>("asn"),
            .activeActive = members.valueOr("activeActive", false),
            .instances = members.list<net::Address>("instances"),
            .publicAddresses = members.list<net::Address>("publicIPAddresses"),
            .bgp = members.valueOr("enableBgp", true),
            .running = members.valueOr("running", true)};
}

model::Circuit read(As<model::Circuit>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::CircuitId>(),
            .name = members.required<std::string>("name"),
            .premium = members.valueOr("premium", false),
            .primaryUp = members.valueOr("primaryUp", true),
            .secondaryUp = members.valueOr("secondaryUp", true)};
}

model::SiteHost read(As<model::SiteHost>, const Value& value) {
    Members members(value);
    return {.name = members.required<std::string>("name"), .address = members.required<net::Address>("address")};
}

model::Site read(As<model::Site>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::SiteId>(),
            .name = members.required<std::string>("name"),
            .asn = members.maybe<net::Asn>("asn"),
            .prefixes = members.list<net::Prefix>("prefixes"),
            .announcements = members.list<model::Announcement>("announcements"),
            .router = members.required<net::Address>("router"),
            .publicAddress = members.maybe<net::Address>("publicIPAddress"),
            .hosts = members.list<model::SiteHost>("hosts"),
            .running = members.valueOr("running", true)};
}

model::ConnectionEnd read(As<model::ConnectionEnd>, const Value& value) {
    Members members(value);
    return {.at = members.required<model::EntityRef>("at"),
            .address = members.maybe<net::Address>("address"),
            .outer = members.maybe<net::Address>("outer"),
            .prefixes = members.list<net::Prefix>("prefixes"),
            .policy = members.valueOr("policy", model::SessionPolicy()),
            .instance = members.with(
                "instance", [](const Value& instance) { return static_cast<int>(readWhole(instance, 0, 1)); })};
}

model::Connection read(As<model::Connection>, const Value& value) {
    constexpr int heaviest = 32000;
    Members members(value);
    return {.id = members.id<model::ConnectionId>(),
            .name = members.valueOr<std::string>("name", {}),
            .type = members.required<model::Connection::Type>("connectionType"),
            .first = members.required<model::ConnectionEnd>("first"),
            .second = members.required<model::ConnectionEnd>("second"),
            .bgp = members.valueOr("enableBgp", true),
            .up = members.valueOr("up", true),
            .multihop = members.valueOr("multihop", true),
            .keepaliveSeconds = members.whole("keepaliveSeconds", 0, longestTime, 60),
            .holdSeconds = members.whole("holdSeconds", 0, longestTime, 180),
            .weight = members.whole("routingWeight", 0, heaviest, 0),
            .fastPath = members.valueOr("expressRouteGatewayBypass", false)};
}

model::SecurityRule::PortRange read(As<model::SecurityRule::PortRange>, const Value& value) {
    Members members(value);
    return {.first = members.whole("first", 0, lastPort, 0), .last = members.whole("last", 0, lastPort, lastPort)};
}

model::SecurityRule::Side read(As<model::SecurityRule::Side>, const Value& value) {
    Members members(value);
    return {.prefixes = members.list<net::Prefix>("prefixes"),
            .tags = members.list<std::string>("tags"),
            .applicationGroups = members.list<std::string>("applicationSecurityGroups"),
            .ports = members.list<model::SecurityRule::PortRange>("ports")};
}

model::SecurityRule read(As<model::SecurityRule>, const Value& value) {
    constexpr int highestPriority = 100;
    constexpr int lowestPriority = 4096;
    Members members(value);
    return {.name = members.required<std::string>("name"),
            .priority = members.whole("priority", highestPriority, lowestPriority, highestPriority),
            .direction = members.required<model::SecurityRule::Direction>("direction"),
            .access = members.required<model::SecurityRule::Access>("access"),
            .protocol = members.maybe<net::Protocol>("protocol"),
            .source = members.valueOr("source", model::SecurityRule::Side()),
            .destination = members.valueOr("destination", model::SecurityRule::Side())};
}

model::SecurityGroup read(As<model::SecurityGroup>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::SecurityGroupId>(),
            .name = members.required<std::string>("name"),
            .rules = members.list<model::SecurityRule>("securityRules"),
            .administers = members.list<model::VnetId>("administers")};
}

model::NatGateway read(As<model::NatGateway>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::NatGatewayId>(),
            .name = members.required<std::string>("name"),
            .publicAddresses = members.list<net::Address>("publicIPAddresses")};
}

model::LoadBalancer::Rule read(As<model::LoadBalancer::Rule>, const Value& value) {
    Members members(value);
    return {.protocol = members.maybe<net::Protocol>("protocol"), .port = members.whole("port", 0, lastPort, 0)};
}

model::LoadBalancer::Backend read(As<model::LoadBalancer::Backend>, const Value& value) {
    Members members(value);
    return {.machine = members.required<model::EntityRef>("machine"),
            .nic = members.valueOr<std::string>("networkInterface", {}),
            .healthy = members.valueOr("healthy", true)};
}

model::LoadBalancer read(As<model::LoadBalancer>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::LoadBalancerId>(),
            .name = members.required<std::string>("name"),
            .subnet = members.required<model::SubnetId>("subnet"),
            .frontend = members.required<net::Address>("frontend"),
            .sku = members.valueOr("sku", model::LoadBalancer::Sku::Standard),
            .distribution = members.valueOr("loadDistribution", model::LoadBalancer::Distribution::Default),
            .rules = members.with("rules", readList<model::LoadBalancer::Rule>)
                         .value_or(std::vector<model::LoadBalancer::Rule>{{}}),
            .backends = members.list<model::LoadBalancer::Backend>("backends"),
            .outboundAddresses = members.list<net::Address>("outboundPublicIPAddresses")};
}

model::Firewall read(As<model::Firewall>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::FirewallId>(),
            .name = members.required<std::string>("name"),
            .subnet = members.required<model::SubnetId>("subnet"),
            .address = members.maybe<net::Address>("privateIPAddress"),
            .publicAddresses = members.list<net::Address>("publicIPAddresses"),
            .privateRanges = members.list<net::Prefix>("privateRanges"),
            .forcedTunnelling = members.valueOr("forcedTunnelling", false),
            .running = members.valueOr("running", true),
            .policy = members.maybe<model::SecurityGroupId>("firewallPolicy")};
}

model::PrivateEndpoint read(As<model::PrivateEndpoint>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::PrivateEndpointId>(),
            .name = members.required<std::string>("name"),
            .subnet = members.required<model::SubnetId>("subnet"),
            .address = members.required<net::Address>("privateIPAddress"),
            .service = members.valueOr<std::string>("service", {})};
}

model::Note read(As<model::Note>, const Value& value) {
    Members members(value);
    return {.id = members.id<model::NoteId>(),
            .title = members.valueOr<std::string>("title", {}),
            .text = members.valueOr<std::string>("text", {})};
}

model::Settings read(As<model::Settings>, const Value& value) {
    constexpr int mostRoutes = 100'000;
    const model::Settings standard;
    Members members(value);
    return {.s1 = members.valueOr("S1", standard.s1),
            .s2 = members.valueOr("S2", standard.s2),
            .s3 = members.valueOr("S3", standard.s3),
            .s4FirstInstance = members.whole("S4", 4, 250, standard.s4FirstInstance),
            .s5 = members.valueOr("S5", standard.s5),
            .s6NvaRoutesToExpressRoute = members.valueOr("S6", standard.s6NvaRoutesToExpressRoute),
            .s7SpokesWithoutTransit = members.valueOr("S7", standard.s7SpokesWithoutTransit),
            .s8UserRoutes = members.whole("S8", 1, mostRoutes, standard.s8UserRoutes),
            .s9NewAppliance = members.valueOr("S9", standard.s9NewAppliance),
            .s10GatewayTtl = members.whole("S10Gateway", 0, 1, standard.s10GatewayTtl),
            .s10FirewallIcmpTtl = members.whole("S10FirewallIcmp", 0, 1, standard.s10FirewallIcmpTtl),
            .s10FirewallTtl = members.whole("S10Firewall", 0, 1, standard.s10FirewallTtl),
            .s11SmallestRouteServerSubnet = members.whole("S11", 20, 29, standard.s11SmallestRouteServerSubnet),
            .s12RoutesPerPeer = members.whole("S12", 1, mostRoutes, standard.s12RoutesPerPeer),
            .s12StrictCounting = members.valueOr("S12Strict", standard.s12StrictCounting),
            .s13 = members.valueOr("S13", standard.s13),
            .s14FlapDamping = members.valueOr("S14", standard.s14FlapDamping),
            .s15PrivateSubnets = members.valueOr("S15", standard.s15PrivateSubnets),
            .s16 = members.valueOr("S16", standard.s16),
            .s17Vnet2VnetExports = members.valueOr("S17", standard.s17Vnet2VnetExports),
            .s18EcmpMaximum = members.whole("S18", 1, 64, standard.s18EcmpMaximum),
            .s19UserOverServiceEndpoint = members.valueOr("S19", standard.s19UserOverServiceEndpoint),
            .s20 = members.valueOr("S20", standard.s20),
            .s21DisablePeeringRoute = members.valueOr("S21", standard.s21DisablePeeringRoute),
            .s22 = members.valueOr("S22", standard.s22),
            .s23HonourNoExport = members.valueOr("S23", standard.s23HonourNoExport),
            .s24 = members.valueOr("S24", standard.s24),
            .strictAsn = members.valueOr("strictAsn", standard.strictAsn)};
}

model::Place read(As<model::Place>, const Value& value) {
    constexpr std::int64_t furthest = -1'000'000'000;
    Members members(value);
    return {.x = members.coordinate("x", furthest),
            .y = members.coordinate("y", furthest),
            .width = members.coordinate("width", 0),
            .height = members.coordinate("height", 0)};
}

template <typename Entity>
model::Table<Entity> readTable(Members& file, std::string_view name) {
    return file
        .with(name,
              [](const Value& list) {
                  std::vector<Entity> rows;
                  if (list.is(JsonKind::Array)) {
                      rows.reserve(list.node.size());
                      for (std::size_t i = 0; i < list.node.size(); ++i) {
                          const Path path{&list.path, {}, i, true};
                          rows.push_back(read(As<Entity>(), Value{list.reading, path, list.node[i]}));
                          list.reading.entity = 0;
                          list.reading.entityPointer.clear();
                      }
                  }
                  return model::Table<Entity>::of(std::move(rows));
              })
        .value_or(model::Table<Entity>());
}

/// Reads an object whose members are named by the ids of entities; `take` says whether the entity may stand there.
template <typename Take>
void readByEntity(Members& layout, std::string_view name, Take take) {
    layout.with(name, [&](const Value& object) {
        if (!object.is(JsonKind::Object)) {
            return false;
        }
        for (const auto& [key, node] : object.node.items()) {
            const Path path{&object.path, key};
            const Value value{object.reading, path, node};
            std::uint32_t number = 0;
            const auto [end, code] = std::from_chars(key.data(), key.data() + key.size(), number);
            const auto known = object.reading.entities.find(number);
            const bool isId = code == std::errc() && key == std::to_string(number);
            if (!isId || known == object.reading.entities.end() || !take(known->second.entity, value)) {
                value.fail(LoadReason::DanglingReference).found = excerpt(key);
            }
        }
        return true;
    });
}

/// The ids of entities of whatever kind, each once; `seen` has those that may not come again.
std::vector<model::EntityRef> readEntities(const Value& list, std::set<model::EntityRef>& seen) {
    std::vector<model::EntityRef> entities;
    if (!list.is(JsonKind::Array)) {
        return entities;
    }
    for (std::size_t i = 0; i < list.node.size(); ++i) {
        const Path path{&list.path, {}, i, true};
        const Value value{list.reading, path, list.node[i]};
        const auto number = static_cast<std::uint32_t>(readWhole(value, 1, greatestNumber));
        const auto known = list.reading.entities.find(number);
        if (known == list.reading.entities.end()) {
            value.fail(LoadReason::DanglingReference).found = textOf(value.node);
        } else if (!seen.insert(known->second.entity).second) {
            value.fail(LoadReason::IdTwice).found = textOf(value.node);
        } else {
            entities.push_back(known->second.entity);
        }
    }
    std::ranges::sort(entities);
    return entities;
}

std::vector<std::vector<model::EntityRef>> readGroups(const Value& list) {
    std::vector<std::vector<model::EntityRef>> groups;
    if (!list.is(JsonKind::Array)) {
        return groups;
    }
    std::set<model::EntityRef> seen;
    for (std::size_t i = 0; i < list.node.size(); ++i) {
        const Path path{&list.path, {}, i, true};
        const Value value{list.reading, path, list.node[i]};
        groups.push_back(readEntities(value, seen));
        if (groups.back().size() < 2) {
            value.fail(LoadReason::TooFew);
        }
    }
    std::ranges::sort(groups);
    return groups;
}

/// Everything but the notes, which are entities of their own.
model::Layout readLayout(const Value& value) {
    model::Layout layout;
    Members members(value);
    layout.showVirtualRouters = members.valueOr("showVirtualRouters", false);
    readByEntity(members, "places", [&](const model::EntityRef& entity, const Value& place) {
        layout.places.emplace(entity, read(As<model::Place>(), place));
        return true;
    });
    readByEntity(members, "secondInstances", [&](const model::EntityRef& entity, const Value& place) {
        const auto* server = std::get_if<model::RouteServerId>(&entity);
        if (server) {
            layout.secondInstances.emplace(*server, read(As<model::Place>(), place));
        }
        return server != nullptr;
    });
    layout.locked = members
                        .with("locked",
                              [](const Value& list) {
                                  std::set<model::EntityRef> locked;
                                  readEntities(list, locked);
                                  return locked;
                              })
                        .value_or(std::set<model::EntityRef>());
    layout.groups = members.with("groups", readGroups).value_or(std::vector<std::vector<model::EntityRef>>());
    return layout;
}

model::SuppressedFinding read(As<model::SuppressedFinding>, const Value& value) {
    Members members(value);
    model::SuppressedFinding one{.code = members.required<model::FindingCode>("code"),
                                 .subjects = members.list<model::EntityRef>("subjects"),
                                 .reason = members.required<std::string>("reason")};
    std::sort(one.subjects.begin(), one.subjects.end());
    return one;
}

std::vector<model::SuppressedFinding> readSuppressed(Members& members) {
    auto all = members.list<model::SuppressedFinding>("suppressedFindings");
    const auto key = [](const model::SuppressedFinding& one) { return std::tie(one.code, one.subjects); };
    std::stable_sort(all.begin(), all.end(), [&key](const auto& a, const auto& b) { return key(a) < key(b); });
    const auto isSame = [&key](const auto& a, const auto& b) { return key(a) == key(b); };
    all.erase(std::unique(all.begin(), all.end(), isSame), all.end());
    return all;
}

/// The same complaint in the words of the file.
LoadError loadErrorOf(const model::IntegrityError& wrong, const Reading& reading, const json& file,
                      std::uint32_t nextId) {
    const std::string& entityPointer = reading.entities.at(model::numberOf(wrong.entity)).pointer;
    LoadError error;
    error.pointer = entityPointer + wrong.member;
    const json::json_pointer place(error.pointer);
    if (file.contains(place)) {
        error.found = textOf(file.at(place));
    }
    using Reason = model::IntegrityError::Reason;
    switch (wrong.reason) {
    case Reason::DanglingReference: error.reason = LoadReason::DanglingReference; break;
    case Reason::IdTwice: error.reason = LoadReason::IdTwice; break;
    case Reason::IdZero: error.reason = LoadReason::OutOfRange; break;
    case Reason::IdBeyondNext:
        error.reason = LoadReason::IdBeyondNext;
        error.limit = nextId;
        break;
    case Reason::NoNic:
    case Reason::NoPrefix: error.reason = LoadReason::TooFew; break;
    case Reason::SelfPeering: error.reason = LoadReason::SelfPeering; break;
    case Reason::PrefixAction: error.reason = LoadReason::PrefixAction; break;
    case Reason::NextHopAddress:
        error.reason = file.contains(place) ? LoadReason::UnexpectedMember : LoadReason::MissingMember;
        error.other = place.parent_pointer().to_string() + "/nextHopType";
        break;
    }
    return error;
}

}  // namespace

Expected<Loaded, LoadError> decode(const json& file) {
    Reading reading;
    const Path path;
    model::Design design;
    {
        const Value value{reading, path, file};
        Members members(value);
        static_cast<void>(members.required<std::string>("format"));
        static_cast<void>(members.whole("version", 1, formatVersion, formatVersion));
        static_cast<void>(members.maybe<std::string>("application"));
        const auto nextId =
            members.with("nextId", [](const Value& next) { return readWhole(next, 1, greatestNumber); });
        if (nextId) {
            design.nextId = static_cast<std::uint32_t>(*nextId);
        } else {
            reading.fail(LoadReason::MissingMember, "/nextId");
        }
        design.title = members.valueOr<std::string>("title", {});
        design.description = members.valueOr<std::string>("description", {});
        design.network = std::make_shared<const model::Network>(model::Network{
            .vnets = readTable<model::Vnet>(members, "virtualNetworks"),
            .subnets = readTable<model::Subnet>(members, "subnets"),
            .machines = readTable<model::VirtualMachine>(members, "virtualMachines"),
            .nvas = readTable<model::Nva>(members, "networkVirtualAppliances"),
            .routeServers = readTable<model::RouteServer>(members, "routeServers"),
            .bgpConnections = readTable<model::BgpConnection>(members, "bgpConnections"),
            .peerings = readTable<model::Peering>(members, "virtualNetworkPeerings"),
            .routeTables = readTable<model::RouteTable>(members, "routeTables"),
            .publicAddresses = readTable<model::PublicAddress>(members, "publicIPAddresses"),
            .internets = readTable<model::Internet>(members, "internets"),
            .gateways = readTable<model::Gateway>(members, "virtualNetworkGateways"),
            .circuits = readTable<model::Circuit>(members, "expressRouteCircuits"),
            .sites = readTable<model::Site>(members, "sites"),
            .connections = readTable<model::Connection>(members, "connections"),
            .securityGroups = readTable<model::SecurityGroup>(members, "networkSecurityGroups"),
            .natGateways = readTable<model::NatGateway>(members, "natGateways"),
            .loadBalancers = readTable<model::LoadBalancer>(members, "loadBalancers"),
            .firewalls = readTable<model::Firewall>(members, "azureFirewalls"),
            .privateEndpoints = readTable<model::PrivateEndpoint>(members, "privateEndpoints"),
            .settings = members.valueOr("settings", model::Settings()),
        });
        model::Layout layout;
        auto notes = readTable<model::Note>(members, "notes");
        if (auto drawn = members.with("layout", readLayout)) {
            layout = std::move(*drawn);
        }
        layout.notes = std::move(notes);
        design.suppressed = readSuppressed(members);
        design.layout = std::make_shared<const model::Layout>(std::move(layout));
    }
    if (reading.error) {
        return unexpected(std::move(*reading.error));
    }
    if (const auto wrong = model::integrityError(design)) {
        return unexpected(loadErrorOf(*wrong, reading, file, design.nextId));
    }
    if (!reading.kept.empty()) {
        design.kept = std::make_shared<const model::KeptMembers>(std::move(reading.kept));
    }
    return Loaded{std::move(design), std::move(reading.unknown)};
}

}  // namespace hopscope::io
