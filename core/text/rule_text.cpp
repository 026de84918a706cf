// SPDX-License-Identifier: Apache-2.0
#include "core/text/sentences.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

std::string ruleText(net::RuleId rule) {
    const std::string_view id = rule.text;
    // One line a rule: a chain of tests instead of a table keeps each sentence where the extraction of translations
    // finds it.
    if (id == "R1.1")
        return translate("Rule", "A VNet owns prefixes that do not overlap each other.");
    if (id == "R1.2")
        return translate("Rule", "Some ranges are allowed nowhere in a VNet.");
    if (id == "R1.3")
        return translate("Rule", "A subnet lies inside one prefix of its VNet and overlaps no other.");
    if (id == "R1.4")
        return translate("Rule", "A subnet has a length of /2 to /29.");
    if (id == "R1.5")
        return translate("Rule", "The first four addresses and the last of a subnet are reserved.");
    if (id == "R1.6")
        return translate("Rule", "The virtual router answers for every address and cannot be seen.");
    if (id == "R1.7")
        return translate("Rule", "No multicast, no broadcast and no DHCP by unicast travels in a VNet.");
    if (id == "R1.8")
        return translate("Rule", "Only the primary interface gives the guest a default route.");
    if (id == "R1.9")
        return translate("Rule", "Subnets with a special name have rules of their own.");
    if (id == "R1.10")
        return translate("Rule", "Address spaces may overlap as long as they are not peered.");
    if (id == "R2.1")
        return translate("Rule", "Each prefix of the VNet is a VnetLocal route.");
    if (id == "R2.2")
        return translate("Rule", "Every subnet has 0.0.0.0/0 to the Internet until it is overridden.");
    if (id == "R2.3")
        return translate("Rule", "Private space that nothing uses has next hop None.");
    if (id == "R2.4")
        return translate("Rule", "A VNet prefix takes the place of the None route that equals it.");
    if (id == "R2.5")
        return translate("Rule", "None routes vanish when 0.0.0.0/0 is overridden; two halves do not "
                                 "override it.");
    if (id == "R2.7")
        return translate("Rule", "Each prefix of a connected peer is a peering route.");
    if (id == "R2.8")
        return translate(
            "Rule", "What a gateway learned, or was told by hand, is a route of its own in every subnet in reach.");
    if (id == "R2.9")
        return translate("Rule", "What a route server learned has the announced address as next hop.");
    if (id == "R2.10")
        return translate("Rule",
                         "A service endpoint leads straight to its service from its own subnet, past any other route.");
    if (id == "R2.11")
        return translate("Rule", "A private endpoint is a route of its own in its VNet and in directly peered ones.");
    if (id == "R2.12")
        return translate(
            "Rule", "Whether a user route displaces a private endpoint, the policy of the endpoint's subnet says.");
    if (id == "R2.13")
        return translate("Rule", "Platform addresses are served by the host, whatever routes and security groups say.");
    if (id == "R2.15")
        return translate("Rule", "A route table may hide peering routes from its subnets.");
    if (id == "R3.1")
        return translate("Rule", "The longest prefix wins; for equal ones user routes beat BGP routes, "
                                 "and those beat system routes.");
    if (id == "R3.2")
        return translate("Rule", "Routes of the VNet and its peerings win over BGP routes that are "
                                 "equal or longer.");
    if (id == "R3.3")
        return translate("Rule", "For one prefix from several gateways the routing preference decides.");
    if (id == "R3.4")
        return translate("Rule", "Equal routes with several next hops share the flows.");
    if (id == "R3.5")
        return translate("Rule", "Invalid means that a better source holds the same prefix.");
    if (id == "R3.6")
        return translate(
            "Rule",
            "A system default route beaten by BGP, and None routes, are not shown; what a user route beat is Invalid.");
    if (id == "R3.7")
        return translate("Rule", "Next hop None drops.");
    if (id == "R3.8")
        return translate("Rule", "A user route stays active when its next hop is dead.");
    if (id == "R3.9")
        return translate("Rule", "A user route leads to an appliance, a gateway, the VNet, the Internet "
                                 "or None.");
    if (id == "R3.10")
        return translate("Rule", "A next hop must be an interface in the VNet or in one peered "
                                 "directly.");
    if (id == "R3.11")
        return translate("Rule", "The fabric does not look a next hop up a second time.");
    if (id == "R3.12")
        return translate("Rule", "A route table applies to what leaves its subnets and holds each prefix "
                                 "once.");
    if (id == "R3.13")
        return translate("Rule", "An appliance in the subnet whose route leads to it gets its own "
                                 "packets back.");
    if (id == "R3.14")
        return translate(
            "Rule",
            "For one prefix an explicit route beats a tag, a service's tag the cloud's, a region's the global one.");
    if (id == "R3.15")
        return translate("Rule", "With propagation off a subnet loses all gateway and BGP routes.");
    if (id == "R3.16")
        return translate("Rule", "An overridden default route breaks direct ways in from the Internet.");
    if (id == "R3.17")
        return translate("Rule", "A route table on GatewaySubnet may not hold 0.0.0.0/0.");
    if (id == "R3.20")
        return translate("Rule", "The order in which effective routes are computed.");
    if (id == "R4.1")
        return translate("Rule", "A peering has two halves, and routes exist only while both do.");
    if (id == "R4.2")
        return translate("Rule", "Peered VNets may not overlap.");
    if (id == "R4.3")
        return translate("Rule", "Only the prefixes that a peering has synced are routed.");
    if (id == "R4.4")
        return translate("Rule", "Peering is not transitive.");
    if (id == "R4.5")
        return translate("Rule", "The flags of each half say what may pass.");
    if (id == "R4.6")
        return translate("Rule", "Remote gateways: over one peering, with none of one's own, if the peer "
                                 "allows it and has one.");
    if (id == "R4.7")
        return translate("Rule", "A VNet that uses remote gateways learns their routes and is announced "
                                 "by them.");
    if (id == "R4.8")
        return translate("Rule", "Two spokes of one hub do not learn each other's prefix.");
    if (id == "R4.10")
        return translate("Rule", "Whether forwarded traffic is really filtered is disputed.");
    if (id == "R4.11")
        return translate("Rule", "A subnet peering carries packets between the listed subnets only.");
    if (id == "R4.12")
        return translate("Rule", "A Basic load balancer cannot be reached over a global peering.");
    if (id == "R5.1")
        return translate("Rule", "A VNet has at most one route server, in RouteServerSubnet.");
    if (id == "R5.2")
        return translate("Rule", "The instances have the fifth and sixth address of their subnet.");
    if (id == "R5.3")
        return translate("Rule", "A route server has a fixed ASN and needs peers with another 16-bit ASN.");
    if (id == "R5.4")
        return translate("Rule", "Sessions are external multihop BGP with keepalive 60 s and hold 180 s.");
    if (id == "R5.5")
        return translate("Rule", "Each appliance peers with both instances; each instance programs part "
                                 "of the machines.");
    if (id == "R5.6")
        return translate("Rule", "A peer address is an interface in the VNet or in one peered with it.");
    if (id == "R5.7")
        return translate("Rule",
                         "An appliance in a peered VNet may peer; newer route servers ask for remote gateways then.");
    if (id == "R5.8")
        return translate(
            "Rule",
            "A route server takes 8 peers and a limited number of routes from each; beyond it the session is closed.");
    if (id == "R5.9")
        return translate("Rule", "A route server never forwards a packet.");
    if (id == "R5.11")
        return translate("Rule", "A route server announces its VNet's prefixes and those of VNets that "
                                 "use it.");
    if (id == "R5.12")
        return translate("Rule", "It announces them with its own ASN and the instance as next hop.");
    if (id == "R5.14")
        return translate("Rule", "Subnets, user routes and system routes are never announced.");
    if (id == "R5.15")
        return translate("Rule", "The route server is the BGP next hop, never the one of the data.");
    if (id == "R5.16")
        return translate("Rule", "The next hop is kept as announced.");
    if (id == "R5.17")
        return translate("Rule", "Learned routes are shown with origin EBgp and weight 32768.");
    if (id == "R5.18")
        return translate("Rule", "A prefix that is no shorter than one of a VNet in reach is not "
                                 "programmed there.");
    if (id == "R5.19")
        return translate("Rule", "A default route from an appliance is programmed everywhere, its own "
                                 "subnet included.");
    if (id == "R5.20")
        return translate("Rule", "A route whose path holds the route server's ASN is dropped.");
    if (id == "R5.21")
        return translate("Rule", "The shortest AS path wins; equal ones share the flows.");
    if (id == "R5.24")
        return translate("Rule", "Routes with NO_ADVERTISE are programmed and not passed on.");
    if (id == "R5.25")
        return translate("Rule", "Routes are programmed in every subnet of the VNet and of those that "
                                 "use its route server.");
    if (id == "R5.26")
        return translate("Rule", "Without branch-to-branch the routes of appliances go to machines "
                                 "only.");
    if (id == "R5.27")
        return translate("Rule", "Branch-to-branch passes routes between appliances, VPN gateways and ExpressRoute, "
                                 "but not between two circuits.");
    if (id == "R5.28")
        return translate(
            "Rule",
            "A VPN gateway beside a route server is meant to be active-active and to have the route server's ASN.");
    if (id == "R5.43")
        return translate("Rule", "Azure Firewall speaks no BGP, but its own subnet learns routes.");
    if (id == "R5.30")
        return translate("Rule",
                         "For one prefix of several kinds of origin the routing preference decides, then the path.");
    if (id == "R5.32")
        return translate("Rule", "A VPN gateway never passes 0.0.0.0/0 on.");
    if (id == "R5.33")
        return translate(
            "Rule",
            "Two VPN gateways joined by a Vnet2Vnet connection may not pass on what a route server has learned.");
    if (id == "R5.45")
        return translate("Rule", "A route map changes or drops what one connection brings or takes.");
    if (id == "R5.39")
        return translate("Rule",
                         "Two regions with a route server each want a tunnel or user routes between their appliances.");
    if (id == "R5.47")
        return translate("Rule", "No route table and no security group on RouteServerSubnet.");
    if (id == "R6.1")
        return translate("Rule", "A next hop must not be reached through the route that it announced.");
    if (id == "R6.2")
        return translate("Rule", "An announced default route comes back to its own appliance.");
    if (id == "R6.3")
        return translate("Rule", "An announced prefix comes back to its own appliance.");
    if (id == "R6.4")
        return translate("Rule", "Two appliances that point to each other make a loop.");
    if (id == "R6.5")
        return translate("Rule", "A next hop that nobody in reach owns swallows its packets.");
    if (id == "R6.6")
        return translate("Rule", "An appliance forwards only with both switches on.");
    if (id == "R6.7")
        return translate(
            "Rule", "What goes to the route server must not follow the appliance's own default route into a tunnel.");
    if (id == "R6.8")
        return translate(
            "Rule",
            "A user route on GatewaySubnet must not lead the gateway's packets for the route server elsewhere.");
    if (id == "R6.9")
        return translate("Rule", "A subnet with propagation off silently lacks all learned routes.");
    if (id == "R6.10")
        return translate("Rule", "An announced prefix of a VNet in reach is ignored.");
    if (id == "R6.11")
        return translate("Rule", "A summary loses to the longer routes of a peering.");
    if (id == "R6.12")
        return translate("Rule",
                         "Each direction of a flow is shared out by itself, so its answer may meet another appliance.");
    if (id == "R6.13")
        return translate("Rule",
                         "A route that comes back with the route server's ASN taken out is taken for a new one.");
    if (id == "R6.14")
        return translate("Rule", "Two route servers share an ASN, so neither takes what the other announced.");
    if (id == "R6.15")
        return translate("Rule", "With one instance only, part of the machines lack the routes.");
    if (id == "R6.16")
        return translate("Rule", "Both instances must hear the same routes.");
    if (id == "R6.17")
        return translate("Rule", "ASN, peer address and multihop must suit the route server.");
    if (id == "R6.18")
        return translate("Rule", "A session that brings more than its limit is closed, and opened again, for ever.");
    if (id == "R6.19")
        return translate("Rule", "A route that does not pass a gateway never reaches the networks behind it.");
    if (id == "R6.20")
        return translate(
            "Rule", "A spoke learns and is announced only if both halves of its peering and its route table let it.");
    if (id == "R6.21")
        return translate("Rule", "An appliance must translate what it sends to the Internet for "
                                 "others.");
    if (id == "R6.22")
        return translate("Rule", "A direct way in and another way out make no connection.");
    if (id == "R6.23")
        return translate("Rule", "The way in to an appliance follows the default route of its subnet.");
    if (id == "R6.24")
        return translate("Rule",
                         "A peering half that takes no forwarded traffic may drop what passes through an appliance.");
    if (id == "R6.25")
        return translate("Rule", "Default security rules do not let foreign addresses pass through an appliance.");
    if (id == "R6.26")
        return translate("Rule", "Two halves of the address space leave the None routes in force.");
    if (id == "R6.27")
        return translate("Rule", "A private endpoint's route is longer than what leads through an appliance.");
    if (id == "R6.28")
        return translate("Rule",
                         "Equal paths over two ExpressRoute circuits were seen to end when a route server came.");
    if (id == "R6.29")
        return translate("Rule", "The prefix of RouteServerSubnet is ignored when an appliance announces it.");
    if (id == "R6.30")
        return translate("Rule", "A session to an appliance in a peered VNet hangs on both halves of the peering.");
    if (id == "R7.1")
        return translate("Rule", "A next hop resolves through a route that does not depend on it.");
    if (id == "R7.3")
        return translate("Rule", "IOS installs a route, finds that it depends on itself and removes it "
                                 "again.");
    if (id == "R7.4")
        return translate("Rule", "FRR does not resolve next hops through the default route unless told "
                                 "to.");
    if (id == "R7.5")
        return translate("Rule", "Quagga keeps a route that depends on itself out.");
    if (id == "R7.6")
        return translate("Rule", "BIRD marks a route unreachable whose next hop resolves through BGP.");
    if (id == "R7.7")
        return translate("Rule", "Junos hides a route that depends on itself.");
    if (id == "R7.9")
        return translate("Rule", "A kernel takes a gateway only on a connected subnet.");
    if (id == "R7.9a")
        return translate("Rule", "Measured: what FRR and BIRD make of a next hop inside its own route.");
    if (id == "R7.10")
        return translate("Rule", "The routing stack decides what a recursive next hop does.");
    if (id == "R7.10a")
        return translate("Rule", "The order in which a guest compares paths.");
    if (id == "R7.11")
        return translate("Rule", "Which gateway the guest chose does not matter, only that it has a "
                                 "route.");
    if (id == "R8.1")
        return translate("Rule", "Without IP forwarding an interface passes only its own addresses.");
    if (id == "R8.3")
        return translate("Rule", "The type of the winning route says where the packet is delivered.");
    if (id == "R8.4")
        return translate("Rule", "Only guests count the TTL down.");
    if (id == "R8.5")
        return translate("Rule", "A traceroute through a loop shows the same appliance on every line.");
    if (id == "R8.5a")
        return translate("Rule", "A guest drops a packet that comes back with its own address as "
                                 "source.");
    if (id == "R8.7")
        return translate("Rule", "What an appliance sends itself takes the same routes.");
    if (id == "R8.8")
        return translate(
            "Rule", "Outbound the interface's security group is asked first, inbound the subnet's; either may deny.");
    if (id == "R8.9")
        return translate("Rule", "The first security rule that matches decides; the answers of an allowed flow pass.");
    if (id == "R8.10")
        return translate("Rule", "To the Internet: NAT gateway, then public address, then outbound rule, then default "
                                 "outbound access.");
    if (id == "R8.11")
        return translate("Rule", "A NAT gateway translates TCP and UDP, no ICMP.");
    if (id == "R8.12")
        return translate("Rule", "In a private subnet nothing leaves without an explicit way out.");
    if (id == "R8.13")
        return translate("Rule", "A public address is translated one to one, and reached whatever the "
                                 "routes say.");
    if (id == "R8.14")
        return translate("Rule", "The cloud translates only addresses of the interface that sends.");
    if (id == "R8.15")
        return translate("Rule",
                         "A load balancer hands each flow to one healthy backend and leaves the packet as it is.");
    if (id == "R8.16")
        return translate("Rule", "The same frontend in both directions keeps a flow on one backend.");
    if (id == "R8.17")
        return translate(
            "Rule", "Without a healthy backend a load balancer drops; a backend that is handed its own packet fails.");
    if (id == "R8.18")
        return translate("Rule",
                         "Azure Firewall forwards, and puts its own address in unless the destination is private.");
    if (id == "R8.19")
        return translate("Rule", "The routes of its own subnet decide where an Azure Firewall sends.");
    if (id == "R8.20")
        return translate(
            "Rule", "A gateway looks up its connections; what comes out of one takes the routes of GatewaySubnet.");
    if (id == "R8.23")
        return translate("Rule", "A VPN gateway takes 4,000 prefixes from a session, and none that its VNet covers.");
    if (id == "O1")
        return translate("Rule", "Seen in labs: a user 0.0.0.0/0 to None keeps the None routes.");
    if (id == "O2")
        return translate("Rule", "Seen in labs: what is not programmed is passed on all the same.");
    if (id == "O3")
        return translate("Rule", "Seen in labs: without access nothing passes a peering whose route stays "
                                 "active.");
    if (id == "O6")
        return translate("Rule", "Seen in labs: the two instances may have learned different routes.");
    if (id == "O7")
        return translate("Rule", "Seen in labs: a route server passes on only its best path.");
    if (id == "O9")
        return translate("Rule", "Seen in labs: with an instance as next hop the packet is delivered by its "
                                 "destination.");
    if (id == "O10")
        return translate("Rule", "Seen in labs: routes of a route server carry a community of its own.");
    if (id == "O11")
        return translate("Rule", "Seen in labs: without a static route the next hops stay unusable.");
    if (id == "R10.1")
        return translate("Rule", "The cloud has limits, and says what it refuses beyond them.");
    if (id == "RFC 4271 4.2")
        return translate("Rule", "A hold time is 0 or at least 3 seconds.");
    return fill(translate("Rule", "As %1 says."), {std::string(id)});
}

std::string settingSentence(std::string_view setting, const model::Settings& settings) {
    using model::Settings;
    if (setting == "S1") {
        return settings.s1 == Settings::ForwardedTraffic::Lenient
                   ? translate("Setting", "It rests on S1: forwarded traffic passes a peering that does not allow it, "
                                          "as field tests show and the documentation denies.")
                   : translate("Setting", "It rests on S1: forwarded traffic is dropped by a peering that does not "
                                          "allow it, as the documentation says and field tests deny.");
    }
    if (setting == "S2") {
        return settings.s2 == Settings::NoneAfterBgpDefault::Remove
                   ? translate("Setting", "It rests on S2: a default route learned by BGP removes the None routes.")
                   : translate("Setting", "It rests on S2: a default route learned by BGP keeps the None routes.");
    }
    if (setting == "S3") {
        return settings.s3 == Settings::BeatenSystemDefault::Omit
                   ? translate("Setting", "It rests on S3: a system default route beaten by BGP is not shown.")
                   : translate("Setting", "It rests on S3: a system default route beaten by BGP is shown as Invalid.");
    }
    if (setting == "S4") {
        return fill(
            translate("Setting",
                      "It rests on S4: the first instance of a route server has the address number %1 of its subnet."),
            {std::to_string(settings.s4FirstInstance)});
    }
    if (setting == "S5") {
        return settings.s5 == Settings::EqualOrLonger::ListNotProgrammed
                   ? translate("Setting", "It rests on S5: prefixes no shorter than the VNet's are listed and not "
                                          "programmed.")
                   : translate("Setting",
                               "It rests on S5: prefixes no shorter than the VNet's are dropped on arrival.");
    }
    if (setting == "S6") {
        return settings.s6NvaRoutesToExpressRoute
                   ? translate("Setting",
                               "It rests on S6: ExpressRoute gets the routes of appliances without branch-to-branch.")
                   : translate(
                         "Setting",
                         "It rests on S6: ExpressRoute gets the routes of appliances only with branch-to-branch.");
    }
    if (setting == "S7") {
        return settings.s7SpokesWithoutTransit
                   ? translate("Setting", "It rests on S7: VNets that do not use remote gateways are announced on "
                                          "premises all the same.")
                   : translate("Setting",
                               "It rests on S7: VNets that do not use remote gateways are not announced on premises.");
    }
    if (setting == "S8") {
        return fill(translate("Setting", "It rests on S8: a route table takes %1 routes."),
                    {std::to_string(settings.s8UserRoutes)});
    }
    if (setting == "S9") {
        return translate("Setting",
                         "It rests on S9: what the routing stack of the appliance does with such a next hop. "
                         "Another stack behaves otherwise.");
    }
    if (setting == "S10") {
        return translate("Setting", "It rests on S10: how far gateways and Azure Firewall count the TTL down.");
    }
    if (setting == "S11") {
        return fill(translate("Setting", "It rests on S11: the smallest RouteServerSubnet is a %1."),
                    {'/' + std::to_string(settings.s11SmallestRouteServerSubnet)});
    }
    if (setting == "S12") {
        return fill(settings.s12StrictCounting
                        ? translate("Setting", "It rests on S12: a peer brings at most %1 routes, those held and those "
                                               "of an update counted together.")
                        : translate("Setting", "It rests on S12: a peer brings at most %1 routes."),
                    {std::to_string(settings.s12RoutesPerPeer)});
    }
    if (setting == "S13") {
        return settings.s13 == Settings::GatewayAsn::Warning
                   ? translate(
                         "Setting",
                         "It rests on S13: a VPN gateway of another ASN works beside a route server, as labs show.")
                   : translate("Setting", "It rests on S13: a VPN gateway of another ASN is an error beside a route "
                                          "server, as the documentation says.");
    }
    if (setting == "S14") {
        return settings.s14FlapDamping
                   ? translate("Setting", "It rests on S14: a session that fell again is taken back after 30 s.")
                   : translate("Setting", "It rests on S14: a session that fell is taken back at once.");
    }
    if (setting == "S15") {
        return settings.s15PrivateSubnets
                   ? translate("Setting", "It rests on S15: new subnets are private.")
                   : translate("Setting", "It rests on S15: new subnets have default outbound access.");
    }
    if (setting == "S16") {
        return settings.s16 == Settings::RemotePeer::Relaxed
                   ? translate(
                         "Setting",
                         "It rests on S16: an appliance may peer from another VNet without using remote gateways.")
                   : translate("Setting", "It rests on S16: an appliance may peer from another VNet only if that VNet "
                                          "uses remote gateways.");
    }
    if (setting == "S17") {
        return settings.s17Vnet2VnetExports
                   ? translate("Setting",
                               "It rests on S17: Vnet2Vnet connections carry what a route server has learned.")
                   : translate("Setting",
                               "It rests on S17: Vnet2Vnet connections do not carry what a route server has learned.");
    }
    if (setting == "S18") {
        return fill(translate("Setting", "It rests on S18: at most %1 equal routes are used at once."),
                    {std::to_string(settings.s18EcmpMaximum)});
    }
    if (setting == "S19") {
        return settings.s19UserOverServiceEndpoint
                   ? translate("Setting", "It rests on S19: user routes beat the routes of service endpoints.")
                   : translate("Setting", "It rests on S19: the routes of service endpoints beat user routes.");
    }
    if (setting == "S20") {
        return settings.s20 == Settings::BeatenBgpRow::ShowInvalid
                   ? translate("Setting", "It rests on S20: a BGP route beaten by a user route is shown as Invalid.")
                   : translate("Setting", "It rests on S20: a BGP route beaten by a user route is not shown.");
    }
    if (setting == "S21") {
        return settings.s21DisablePeeringRoute
                   ? translate("Setting", "It rests on S21: a route table hides peering routes, which is a preview.")
                   : translate("Setting", "It rests on S21: a route table does not hide peering routes.");
    }
    if (setting == "S22") {
        return settings.s22 == Settings::VirtualNetworkAccess::Block
                   ? translate("Setting", "It rests on S22: a peering without access lets nothing pass.")
                   : translate("Setting", "It rests on S22: a peering without access only changes a tag, and packets "
                                          "pass.");
    }
    if (setting == "S23") {
        return settings.s23HonourNoExport ? translate("Setting", "It rests on S23: NO_EXPORT is honoured.")
                                          : translate("Setting", "It rests on S23: NO_EXPORT is ignored.");
    }
    if (setting == "S24") {
        return settings.s24 == Settings::Reflection::WithBranchToBranch
                   ? translate("Setting", "It rests on S24: routes of other appliances are passed on only with "
                                          "branch-to-branch.")
                   : translate("Setting", "It rests on S24: routes of other appliances are always passed on.");
    }
    return {};
}

}  // namespace hopscope::text
