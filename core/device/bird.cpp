// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/device/plan.hpp"

namespace hopscope::device {

namespace {

class Writer {
public:
    Writer(const model::Nva& nva, const std::vector<Neighbour>& neighbours) : m_nva(nva), m_neighbours(neighbours) {}

    std::string run() {
        line("# " + hostName(m_nva.name));
        if (!m_nva.nics.empty()) {
            line("router id " + m_nva.nics.front().address.text() + ';');
        }
        line("protocol device { }");
        line("protocol direct { ipv4; }");
        addKernel();
        addAnnouncements();
        for (std::size_t i = 0; i < m_neighbours.size(); ++i) {
            addSession(m_neighbours[i], i + 1);
        }
        return std::move(m_text);
    }

private:
    void line(const std::string& text) { m_text += text + '\n'; }

    void addKernel() {
        const bool exports = m_nva.stack == model::StackProfile::BirdKernelExport;
        line("protocol kernel {");
        line("  learn;");
        line("  merge paths;");
        line("  ipv4 {");
        // The kernel holds what was typed in or came by DHCP; neither BGP nor an own announcement takes its place.
        line("    import filter { preference = 250; accept; };");
        line(exports ? "    export where source = RTS_BGP;" : "    export none;");
        line("  };");
        line("}");
    }

    void addAnnouncements() {
        std::vector<net::Prefix> prefixes;
        for (const model::Announcement& announcement : m_nva.announcements) {
            prefixes.push_back(announcement.prefix);
        }
        std::sort(prefixes.begin(), prefixes.end());
        prefixes.erase(std::unique(prefixes.begin(), prefixes.end()), prefixes.end());
        line("protocol static announced {");
        line("  ipv4;");
        for (const net::Prefix prefix : prefixes) {
            line("  route " + prefix.text() + " blackhole;");
        }
        line("}");
    }

    static std::string setOf(const std::vector<model::PrefixPattern>& patterns) {
        std::string all;
        for (const model::PrefixPattern& pattern : patterns) {
            all += (all.empty() ? "" : ", ") + pattern.prefix.text();
            if (pattern.atMost > pattern.prefix.length()) {
                all += '{' + std::to_string(pattern.prefix.length()) + ',' + std::to_string(pattern.atMost) + '}';
            }
        }
        return "[ " + all + " ]";
    }

    static std::string added(const std::vector<net::Community>& communities) {
        std::string text;
        for (const net::Community community : communities) {
            std::string pair = community.text();
            pair.replace(pair.find(':'), 1, ",");
            text += " bgp_community.add((" + pair + "));";
        }
        return text;
    }

    void addImport(const model::SessionPolicy& policy) {
        line("    import filter {");
        if (!policy.importExcept.empty()) {
            line("      if net ~ " + setOf(policy.importExcept) + " then reject;");
        }
        if (!policy.importOnly.empty()) {
            line("      if ! (net ~ " + setOf(policy.importOnly) + ") then reject;");
        }
        line("      bgp_local_pref = " + std::to_string(policy.localPreference) + ';');
        line("      accept;");
        line("    };");
    }

    void addExport(const Neighbour& neighbour) {
        const model::SessionPolicy& policy = neighbour.policy;
        line("    export filter {");
        if (policy.asOverride && policy.scope == model::SessionPolicy::Scope::Learned) {
            line("      bgppath turned = +empty+;");
            line("      bgppath whole = +empty+;");
        }
        for (const SentPrefix& sent : neighbour.sent) {
            std::string text = "      if source != RTS_BGP && net = " + sent.prefix.text() + " then {";
            for (auto asn = sent.behind.rbegin(); asn != sent.behind.rend(); ++asn) {
                text += " bgp_path.prepend(" + asn->text() + ");";
            }
            text += added(sent.communities);
            if (sent.nextHop) {
                text += " bgp_next_hop = " + sent.nextHop->text() + ';';
            }
            line(text + " accept; }");
        }
        if (policy.scope == model::SessionPolicy::Scope::Learned) {
            addLearned(neighbour);
        }
        line("      reject;");
        line("    };");
        if (!policy.nextHopSelf) {
            line("    next hop keep;");
        }
    }

    void addLearned(const Neighbour& neighbour) {
        const model::SessionPolicy& policy = neighbour.policy;
        const std::string own = m_nva.asn->text();
        line("      if source != RTS_BGP then reject;");
        if (!policy.exportExcept.empty()) {
            line("      if net ~ " + setOf(policy.exportExcept) + " then reject;");
        }
        if (!policy.exportOnly.empty()) {
            line("      if ! (net ~ " + setOf(policy.exportOnly) + ") then reject;");
        }
        for (const net::Asn asn : policy.stripped) {
            line("      bgp_path.delete(" + asn.text() + ");");
        }
        if (policy.asOverride) {
            // BIRD has no as-override, and filters can only prepend: the path is turned over twice.
            line("      for int behind in bgp_path do {");
            line("        if behind = " + neighbour.asn.text() + " then turned = prepend(turned, " + own +
                 "); else turned = prepend(turned, behind);");
            line("      }");
            line("      for int behind in turned do whole = prepend(whole, behind);");
            line("      bgp_path = whole;");
        }
        for (int i = 0; i < policy.prepend; ++i) {
            line("      bgp_path.prepend(" + own + ");");
        }
        line("     " + added(policy.communities) + " accept;");
    }

    void addSession(const Neighbour& neighbour, std::size_t number) {
        line("protocol bgp session" + std::to_string(number) + " {");
        line("  local " + (neighbour.source ? neighbour.source->text() + ' ' : std::string()) + "as " +
             m_nva.asn->text() + ';');
        line("  neighbor " + neighbour.address.text() + " as " + neighbour.asn.text() + ';');
        line(neighbour.multihop ? "  multihop;" : "  direct;");
        line("  hold time " + std::to_string(neighbour.holdSeconds) + ';');
        line("  keepalive time " + std::to_string(neighbour.keepaliveSeconds) + ';');
        line("  connect retry time 5;");
        line("  error wait time 2, 10;");
        line("  ipv4 {");
        addImport(neighbour.policy);
        addExport(neighbour);
        line("  };");
        line("}");
    }

    const model::Nva& m_nva;
    const std::vector<Neighbour>& m_neighbours;
    std::string m_text;
};

}  // namespace

std::string birdText(const model::Nva& nva, const std::vector<Neighbour>& neighbours) {
    return Writer(nva, neighbours).run();
}

}  // namespace hopscope::device
