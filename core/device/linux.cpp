// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/azure/facts.hpp"
#include "core/device/plan.hpp"

namespace hopscope::device {

namespace {

class Writer {
public:
    Writer(const model::Network& network, const std::vector<Tunnel>& tunnels, const model::Nva& nva)
        : m_network(network), m_tunnels(tunnels), m_nva(nva) {}

    std::string run() {
        line("#!/bin/sh");
        line("# " + hostName(m_nva.name));
        line("set -eu");
        line(std::string("sysctl -qw net.ipv4.ip_forward=") + (m_nva.guestForwarding ? "1" : "0"));
        line("sysctl -qw net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.all.send_redirects=0");
        addInterfaces();
        for (const net::Prefix prefix : m_nva.localPrefixes) {
            line("ip route replace local " + prefix.text() + " dev lo");
        }
        for (const Tunnel& tunnel : m_tunnels) {
            addTunnel(tunnel);
        }
        addRoutes();
        addTranslation();
        return std::move(m_text);
    }

private:
    void line(const std::string& text) { m_text += text + '\n'; }

    void addInterfaces() {
        for (std::size_t i = 0; i < m_nva.nics.size(); ++i) {
            const std::string name = interfaceName(m_nva, i);
            const net::Prefix connected = connectedPrefix(m_network, m_nva.nics[i]);
            m_linked.push_back(connected);
            m_taken.push_back(connected);
            line("sysctl -qw net/ipv4/conf/" + name + "/rp_filter=0 net/ipv4/conf/" + name + "/send_redirects=0");
            line("ip address replace " + m_nva.nics[i].address.text() + '/' + std::to_string(connected.length()) +
                 " dev " + name);
            line("ip link set " + name + " up");
        }
    }

    void addTunnel(const Tunnel& tunnel) {
        if (!tunnel.up || !tunnel.outerPeer) {
            line("# left out: " + tunnel.device +
                 (tunnel.up ? ": the other end has no address" : ": the tunnel is drawn as down"));
            return;
        }
        const std::string device = tunnel.device;
        const std::string number = std::to_string(tunnel.number);
        const std::string create = "ip link show dev " + device + " >/dev/null 2>&1 || ip link add " + device;
        if (tunnel.type == model::Connection::Type::Vxlan) {
            line(create + " type vxlan id " + number + " local " + tunnel.outer.text() + " remote " +
                 tunnel.outerPeer->text() + " dstport 4789");
        } else {
            line("# " + device + ": the IKE daemon brings the keys, between " + tunnel.outer.text() + " and " +
                 tunnel.outerPeer->text() + ", for interface " + number);
            line(create + " type xfrm if_id " + number);
        }
        line("sysctl -qw net/ipv4/conf/" + device + "/rp_filter=0 net/ipv4/conf/" + device + "/send_redirects=0");
        line("ip address replace " + tunnel.inner.text() + " peer " + tunnel.innerPeer.text() + "/32 dev " + device);
        line("ip link set " + device + " up");
        m_linked.push_back(net::Prefix::host(tunnel.innerPeer));
        m_taken.push_back(m_linked.back());
        for (const net::Prefix prefix : tunnel.statics) {
            addRoute(prefix, "via " + tunnel.innerPeer.text() + " dev " + device, "");
        }
    }

    void addRoutes() {
        for (const model::GuestStaticRoute& route : m_nva.staticRoutes) {
            const bool onLink = std::any_of(m_linked.begin(), m_linked.end(),
                                            [&](net::Prefix subnet) { return subnet.contains(route.gateway); });
            // R7.9: the kernel has no recursion.
            addRoute(route.prefix, "via " + route.gateway.text(),
                     onLink ? "" : "the gateway is on no connected subnet");
        }
        if (!m_nva.nics.empty()) {
            // R1.8: what DHCP says on the primary interface.
            const net::Address router = m_linked.front().first().plus(azure::virtualRouterOffset);
            addRoute(net::Prefix::everything(), "via " + router.text(), "");
        }
    }

    void addRoute(net::Prefix prefix, const std::string& way, const std::string& objection) {
        const bool taken = std::find(m_taken.begin(), m_taken.end(), prefix) != m_taken.end();
        const std::string command = "ip route replace " + prefix.text() + ' ' + way;
        if (taken || !objection.empty()) {
            line("# left out: " + command + ": " + (taken ? "the prefix has a route already" : objection));
            return;
        }
        m_taken.push_back(prefix);
        line(command);
    }

    void addTranslation() {
        if (m_nva.sourceNat == model::SourceNat::Off) {
            return;
        }
        // RFC 1918 and RFC 6598: what leaves for anywhere else leaves for public addresses.
        const bool all = m_nva.sourceNat == model::SourceNat::Everything;
        line("nft -f - <<'END'");
        line("table ip hopscope");
        line("delete table ip hopscope");
        line("table ip hopscope {");
        line("  chain translate {");
        line("    type nat hook postrouting priority srcnat;");
        line(all ? "    masquerade"
                 : "    ip daddr != { 10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16 } masquerade");
        line("  }");
        line("}");
        line("END");
    }

    const model::Network& m_network;
    const std::vector<Tunnel>& m_tunnels;
    const model::Nva& m_nva;
    std::vector<net::Prefix> m_linked;  ///< where a gateway can be reached directly; of the first interface first
    std::vector<net::Prefix> m_taken;   ///< prefixes that have a route
    std::string m_text;
};

}  // namespace

std::string linuxText(const model::Network& network, const std::vector<Tunnel>& tunnels, const model::Nva& nva) {
    return Writer(network, tunnels, nva).run();
}

}  // namespace hopscope::device
