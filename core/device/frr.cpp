// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/device/plan.hpp"

namespace hopscope::device {

namespace {

class Writer {
public:
    Writer(const model::Nva& nva, const std::vector<Neighbour>& neighbours) : m_nva(nva), m_neighbours(neighbours) {}

    std::string run() {
        line("frr defaults traditional");
        line("hostname " + hostName(m_nva.name));
        if (m_nva.stack == model::StackProfile::FrrResolveViaDefault) {
            line("ip nht resolve-via-default");
        }
        line("!");
        for (const Neighbour& neighbour : m_neighbours) {
            addImport(neighbour);
            if (exportMap(neighbour) == "to-" + neighbour.address.text()) {
                addExport(neighbour);
            }
        }
        addRouter();
        return std::move(m_text);
    }

private:
    void line(const std::string& text) { m_text += text + '\n'; }

    void prefixList(const std::string& name, const std::vector<model::PrefixPattern>& patterns) {
        for (const model::PrefixPattern& pattern : patterns) {
            const bool wider = pattern.atMost > pattern.prefix.length();
            line("ip prefix-list " + name + " permit " + pattern.prefix.text() +
                 (wider ? " le " + std::to_string(pattern.atMost) : ""));
        }
    }

    /// Opens an entry of a route map; the entries of one map count up from 10.
    void entry(const std::string& map, const char* action, const std::string& list) {
        m_sequence += 10;
        line("route-map " + map + ' ' + action + ' ' + std::to_string(m_sequence));
        if (!list.empty()) {
            line(" match ip address prefix-list " + list);
        }
    }

    void setPath(const std::vector<net::Asn>& asns) {
        if (asns.empty()) {
            return;
        }
        line(" set as-path prepend " + net::AsPath(asns).text());
    }

    void setCommunities(const std::vector<net::Community>& communities) {
        std::string all;
        for (const net::Community community : communities) {
            all += ' ' + community.text();
        }
        if (!all.empty()) {
            line(" set community" + all + " additive");
        }
    }

    /// Neighbours that get the same share one map, the first one's: that makes them one update group (O6).
    [[nodiscard]] std::string exportMap(const Neighbour& neighbour) const {
        const auto first = std::find_if(m_neighbours.begin(), m_neighbours.end(), [&](const Neighbour& other) {
            return other.policy == neighbour.policy && other.sent == neighbour.sent && other.asn == neighbour.asn;
        });
        return "to-" + first->address.text();
    }

    void addImport(const Neighbour& neighbour) {
        const std::string map = "from-" + neighbour.address.text();
        const model::SessionPolicy& policy = neighbour.policy;
        prefixList(map + "-except", policy.importExcept);
        prefixList(map + "-only", policy.importOnly);
        m_sequence = 0;
        if (!policy.importExcept.empty()) {
            entry(map, "deny", map + "-except");
        }
        entry(map, "permit", policy.importOnly.empty() ? "" : map + "-only");
        line(" set local-preference " + std::to_string(policy.localPreference));
        line("!");
    }

    void addExport(const Neighbour& neighbour) {
        const std::string map = "to-" + neighbour.address.text();
        const model::SessionPolicy& policy = neighbour.policy;
        const bool learned = policy.scope == model::SessionPolicy::Scope::Learned;
        for (std::size_t i = 0; i < neighbour.sent.size(); ++i) {
            prefixList(map + '-' + std::to_string(i + 1), {{neighbour.sent[i].prefix}});
        }
        if (learned) {
            prefixList(map + "-except", policy.exportExcept);
            prefixList(map + "-only", policy.exportOnly);
        }
        m_sequence = 0;
        for (std::size_t i = 0; i < neighbour.sent.size(); ++i) {
            const SentPrefix& sent = neighbour.sent[i];
            entry(map, "permit", map + '-' + std::to_string(i + 1));
            setPath(sent.behind);
            setCommunities(sent.communities);
            if (sent.nextHop) {
                line(" set ip next-hop " + sent.nextHop->text());
            }
        }
        if (learned) {
            addLearned(map, policy);
        } else {
            entry(map, "deny", "");
        }
        line("!");
    }

    void addLearned(const std::string& map, const model::SessionPolicy& policy) {
        if (!policy.exportExcept.empty()) {
            entry(map, "deny", map + "-except");
        }
        entry(map, "permit", policy.exportOnly.empty() ? "" : map + "-only");
        std::string stripped;
        for (const net::Asn asn : policy.stripped) {
            stripped += ' ' + asn.text();
        }
        if (!stripped.empty()) {
            line(" set as-path exclude" + stripped);
        }
        setPath(std::vector<net::Asn>(static_cast<std::size_t>(policy.prepend), *m_nva.asn));
        setCommunities(policy.communities);
    }

    void addRouter() {
        line("router bgp " + m_nva.asn->text());
        if (!m_nva.nics.empty()) {
            line(" bgp router-id " + m_nva.nics.front().address.text());
        }
        line(" no bgp network import-check");
        for (const Neighbour& neighbour : m_neighbours) {
            const std::string start = " neighbor " + neighbour.address.text();
            line(start + " remote-as " + neighbour.asn.text());
            if (neighbour.multihop) {
                line(start + " ebgp-multihop");
            }
            if (neighbour.source) {
                line(start + " update-source " + neighbour.source->text());
            }
            line(start + " timers " + std::to_string(neighbour.keepaliveSeconds) + ' ' +
                 std::to_string(neighbour.holdSeconds));
            line(start + " timers connect 5");
        }
        line(" !");
        line(" address-family ipv4 unicast");
        for (const model::Announcement& announcement : m_nva.announcements) {
            line("  network " + announcement.prefix.text());
        }
        for (const Neighbour& neighbour : m_neighbours) {
            const std::string start = "  neighbor " + neighbour.address.text();
            line(start + " route-map from-" + neighbour.address.text() + " in");
            line(start + " route-map " + exportMap(neighbour) + " out");
            if (neighbour.policy.asOverride) {
                line(start + " as-override");
            }
            if (!neighbour.policy.nextHopSelf) {
                line(start + " attribute-unchanged next-hop");
            }
        }
        line(" exit-address-family");
        line("!");
    }

    const model::Nva& m_nva;
    const std::vector<Neighbour>& m_neighbours;
    std::string m_text;
    int m_sequence = 0;
};

}  // namespace

std::string frrText(const model::Nva& nva, const std::vector<Neighbour>& neighbours) {
    return Writer(nva, neighbours).run();
}

}  // namespace hopscope::device
