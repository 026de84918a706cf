// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/device/configuration.hpp"
#include "core/script/scenario.hpp"

using namespace hopscope;

namespace {

/// A hub with a route server and one appliance, whose line ends with `options`; `rest` follows.
model::Network hub(const std::string& options, const std::string& rest = {}) {
    const auto scenario = script::parse("vnet hub 10.0.0.0/16\n"
                                        "  subnet nva 10.0.0.0/24\n"
                                        "  subnet RouteServerSubnet 10.0.1.0/26\n"
                                        "route-server rs in hub\n"
                                        "nva fw at 10.0.0.4 in nva  " +
                                        options + "\nsession fw rs  keepalive 3  hold 9\n" + rest);
    if (!scenario) {
        qFatal("a test's scenario cannot be read: line %zu", scenario.error().line);
    }
    return *scenario->base.network;
}

/// Two hubs whose appliances are joined by a connection with the options.
model::Network twoHubs(const std::string& connection) {
    const auto scenario = script::parse("vnet hub 10.0.0.0/16\n"
                                        "  subnet nva 10.0.0.0/24\n"
                                        "  subnet RouteServerSubnet 10.0.1.0/26\n"
                                        "vnet far 10.9.0.0/16\n"
                                        "  subnet nva 10.9.0.0/24\n"
                                        "peer hub far\n"
                                        "route-server rs in hub\n"
                                        "nva fw at 10.0.0.4 in hub/nva  asn 65001  stack frr\n"
                                        "nva fw2 at 10.9.0.4 in far/nva  asn 65002  stack frr\n"
                                        "session fw rs\n"
                                        "connection fw fw2 " +
                                        connection + '\n');
    if (!scenario) {
        qFatal("a test's scenario cannot be read: line %zu", scenario.error().line);
    }
    return *scenario->base.network;
}

/// The network after `edit` changed its first appliance.
template <typename Edit>
model::Network withAppliance(model::Network network, Edit edit) {
    model::Nva nva = *network.nvas.begin();
    edit(nva);
    network.nvas = network.nvas.with(nva);
    return network;
}

template <typename Edit>
model::Network withPolicy(model::Network network, Edit edit) {
    model::BgpConnection connection = *network.bgpConnections.begin();
    edit(connection.policy);
    network.bgpConnections = network.bgpConnections.with(connection);
    return network;
}

device::Configuration configurationOf(const model::Network& network) {
    const auto configuration = device::configurationOf(network, network.nvas.begin()->id);
    return configuration ? *configuration : device::Configuration{};
}

const std::string frr = "asn 65001  stack frr";
const std::string bird = "asn 65001  stack bird-kernel-export";

}  // namespace

class ConfigurationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsSayWhatIsDrawn_data();
    void textsSayWhatIsDrawn();
    void textsDoNotSayWhatIsNotDrawn_data();
    void textsDoNotSayWhatIsNotDrawn();
    void stacksOfOtherSystemsHaveNone();
    void anApplianceWithoutBgpHasCommandsOnly();
    void namesCannotBecomeCommands();
};

void ConfigurationTest::textsSayWhatIsDrawn_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const std::string& text, const char* line) {
        QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(line);
    };
    const auto routing = [](const model::Network& network) { return configurationOf(network).routing; };
    const auto commands = [](const model::Network& network) { return configurationOf(network).commands; };
    row("FRR resolves as its profile says", routing(hub("asn 65001  stack frr-resolve-via-default")),
        "\nip nht resolve-via-default\n");
    row("FRR has both instances", routing(hub(frr)), " neighbor 10.0.1.5 remote-as 65515\n");
    row("FRR takes the timers", routing(hub(frr)), " neighbor 10.0.1.4 timers 3 9\n");
    row("FRR prepends, then names who is behind",
        routing(hub(frr, "advertise fw 172.22.0.0/16  prepend 2  as-path 65010-65011\n")),
        " match ip address prefix-list to-10.0.1.4-1\n set as-path prepend 65001 65001 65010 65011\n");
    row("FRR sets another next hop", routing(hub(frr, "advertise fw 172.22.0.0/16  next-hop 10.0.0.9\n")),
        " set ip next-hop 10.0.0.9\n");
    row("FRR tags", routing(hub(frr, "advertise fw 172.22.0.0/16  community 65535:65282\n")),
        " set community 65535:65282 additive\n");
    row("BIRD prepends from behind", routing(hub(bird, "advertise fw 172.22.0.0/16  prepend 1  as-path 65010-65011\n")),
        "net = 172.22.0.0/16 then { bgp_path.prepend(65011); bgp_path.prepend(65010); bgp_path.prepend(65001); "
        "accept; }");
    row("BIRD tags", routing(hub(bird, "advertise fw 172.22.0.0/16  community 65535:65282\n")),
        " bgp_community.add((65535,65282));");
    row("BIRD tells the kernel where it is drawn so", routing(hub(bird)), "export where source = RTS_BGP;");
    row("BIRD does not tell the kernel by itself", routing(hub("asn 65001  stack bird")), "    export none;\n");
    const auto passing = [](model::SessionPolicy& policy) {
        policy.scope = model::SessionPolicy::Scope::Learned;
        policy.asOverride = true;
        policy.prepend = 1;
        policy.exportExcept = {{net::Prefix(net::Address(0x0a000000), 8), 24}};
        policy.importOnly = {{net::Prefix::everything(), 24}};
        policy.localPreference = 200;
    };
    row("FRR overrides the neighbour's ASN", routing(withPolicy(hub(frr), passing)),
        "  neighbor 10.0.1.4 as-override\n");
    row("FRR keeps back what is excepted", routing(withPolicy(hub(frr), passing)),
        "route-map to-10.0.1.4 deny 10\n match ip address prefix-list to-10.0.1.4-except\n");
    row("FRR takes in what is listed, with its preference", routing(withPolicy(hub(frr), passing)),
        " match ip address prefix-list from-10.0.1.4-only\n set local-preference 200\n");
    row("BIRD overrides the neighbour's ASN where it stands", routing(withPolicy(hub(bird), passing)),
        "if behind = 65515 then turned = prepend(turned, 65001); else turned = prepend(turned, behind);\n");
    row("FRR sends through one map what both instances get", routing(hub(frr)),
        " neighbor 10.0.1.5 route-map to-10.0.1.4 out\n");
    row("FRR has a map for each where they differ", routing(hub(frr, "advertise fw 172.22.0.0/16  only-to 10.0.1.5\n")),
        " neighbor 10.0.1.5 route-map to-10.0.1.5 out\n");
    row("BIRD keeps back what is excepted", routing(withPolicy(hub(bird), passing)),
        "if net ~ [ 10.0.0.0/8{8,24} ] then reject;");
    row("interfaces have their subnet", commands(hub(frr)), "ip address replace 10.0.0.4/24 dev eth0\n");
    row("the first address of the subnet is the default gateway", commands(hub(frr)),
        "ip route replace 0.0.0.0/0 via 10.0.0.1\n");
    row("static routes are typed in", commands(hub(frr + "  static 10.0.1.0/26 via 10.0.0.1")),
        "\nip route replace 10.0.1.0/26 via 10.0.0.1\n");
    row("a gateway out of reach is left out and said", commands(hub(frr + "  static 10.9.0.0/16 via 10.0.1.1")),
        "# left out: ip route replace 10.9.0.0/16 via 10.0.1.1: the gateway is on no connected subnet\n");
    row("a static route for the own subnet is left out", commands(hub(frr + "  static 10.0.0.0/24 via 10.0.0.1")),
        "# left out: ip route replace 10.0.0.0/24");
    row("a static default takes the place of the one from DHCP", commands(hub(frr + "  static 0.0.0.0/0 via 10.0.0.9")),
        "# left out: ip route replace 0.0.0.0/0 via 10.0.0.1: the prefix has a route already\n");
    row("what lives in the guest is local", commands(hub(frr + "  local 172.22.2.0/24")),
        "ip route replace local 172.22.2.0/24 dev lo\n");
    const model::Network vxlan = twoHubs("vxlan  bgp  inner 192.168.0.1, 192.168.0.2  keepalive 3  hold 9\n"
                                         "  fw: export learned\n"
                                         "  fw2: prefixes 172.16.0.0/16");
    row("a VXLAN tunnel joins the outer addresses", commands(vxlan), " local 10.0.0.4 remote 10.9.0.4 dstport 4789\n");
    row("a tunnel has an address at each end", commands(vxlan),
        "ip address replace 192.168.0.1 peer 192.168.0.2/32 dev vxlan");
    row("what is routed into a tunnel by hand is typed in", commands(vxlan),
        "\nip route replace 172.16.0.0/16 via 192.168.0.2 dev vxlan");
    row("the neighbour beyond a tunnel has its inner address and its own ASN", routing(vxlan),
        " neighbor 192.168.0.2 remote-as 65002\n neighbor 192.168.0.2 ebgp-multihop\n"
        " neighbor 192.168.0.2 update-source 192.168.0.1\n neighbor 192.168.0.2 timers 3 9\n");
    row("each connection has its own policy", routing(vxlan),
        "route-map to-192.168.0.2 permit 10\n!\nrouter bgp 65001\n");
    row("an IPsec tunnel leaves the keys to its daemon", commands(twoHubs("ipsec  inner 192.168.0.1, 192.168.0.2")),
        ": the IKE daemon brings the keys, between 10.0.0.4 and 10.9.0.4,");
    row("a tunnel that is down is left out and said", commands(twoHubs("vxlan  down")),
        ": the tunnel is drawn as down\n");
    row("a plain session between appliances has the interfaces' addresses",
        routing(model::Network(*script::parse("vnet hub 10.0.0.0/16\n  subnet nva 10.0.0.0/24\n"
                                              "nva fw at 10.0.0.4 in nva  asn 65001  stack frr\n"
                                              "nva fw2 at 10.0.0.5 in nva  asn 65002  stack frr\n"
                                              "bgp fw fw2\n")
                                    ->base.network)),
        " neighbor 10.0.0.5 remote-as 65002\n");
    row("source NAT spares private addresses", commands(hub(frr + "  snat")), "ip daddr != { 10.0.0.0/8,");
    row("a guest that does not forward is told so", commands(hub(frr + "  no-guest-forwarding")), "ip_forward=0\n");
}

void ConfigurationTest::textsSayWhatIsDrawn() {
    QFETCH(QString, text);
    QFETCH(QString, line);
    QVERIFY2(text.contains(line), qPrintable(text));
}

void ConfigurationTest::textsDoNotSayWhatIsNotDrawn_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const std::string& text, const char* line) {
        QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(line);
    };
    const auto routing = [](const model::Network& network) { return configurationOf(network).routing; };
    row("FRR as it is installed does not resolve by default", routing(hub(frr)), "nht");
    row("an announcement for one peer does not reach the other",
        routing(hub(frr, "advertise fw 172.22.0.0/16  only-to 10.0.1.4\n")), "to-10.0.1.5-1");
    model::Network half = hub(frr);
    model::BgpConnection connection = *half.bgpConnections.begin();
    connection.second = false;
    half.bgpConnections = half.bgpConnections.with(connection);
    row("an instance that was not configured is no neighbour", routing(half), "10.0.1.5");
    row("what policy keeps back is in no route map",
        routing(withPolicy(hub(frr, "advertise fw 172.22.0.0/16\n"),
                           [](model::SessionPolicy& policy) { policy.scope = model::SessionPolicy::Scope::Nothing; })),
        "prefix-list to-");
    row("no source NAT where none is drawn", configurationOf(hub(frr)).commands, "nft");
}

void ConfigurationTest::textsDoNotSayWhatIsNotDrawn() {
    QFETCH(QString, text);
    QFETCH(QString, line);
    QVERIFY(!text.isEmpty());
    QVERIFY2(!text.contains(line), qPrintable(text));
}

void ConfigurationTest::stacksOfOtherSystemsHaveNone() {
    const model::Network network = hub("asn 65001  stack cisco-ios");
    const auto configuration = device::configurationOf(network, network.nvas.begin()->id);
    QVERIFY(!configuration);
    QCOMPARE(configuration.error(), device::ConfigurationError::OtherStack);
}

void ConfigurationTest::anApplianceWithoutBgpHasCommandsOnly() {
    const model::Network network =
        withAppliance(hub("asn 65001  stack cisco-ios"), [](model::Nva& nva) { nva.asn.reset(); });
    const device::Configuration configuration = configurationOf(network);
    QCOMPARE(configuration.daemon, device::Daemon::None);
    QVERIFY(configuration.routing.empty());
    QVERIFY(!configuration.commands.empty());
}

void ConfigurationTest::namesCannotBecomeCommands() {
    for (const std::string& stack : {frr, bird}) {
        const device::Configuration configuration = configurationOf(withAppliance(hub(stack), [](model::Nva& nva) {
            nva.name = "fw\n reboot; $(reboot)";
            nva.nics.front().name = "eth0; reboot";
        }));
        for (const std::string& text : {configuration.routing, configuration.commands}) {
            QVERIFY2(text.find("\n reboot") == std::string::npos &&
                         text.find(';' + std::string(" reboot")) == std::string::npos,
                     text.c_str());
            QVERIFY(text.find('$') == std::string::npos);
        }
        QVERIFY(configuration.commands.find("# fw-reboot-reboot\n") != std::string::npos);
        QVERIFY(configuration.commands.find(" dev eth0\n") != std::string::npos);
    }
}

QTEST_APPLESS_MAIN(ConfigurationTest)
#include "configuration_test.moc"
