// SPDX-License-Identifier: Apache-2.0
#include "core/text/sentences.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

namespace {

/// The parts of a finding as words, each with something to say when the finding does not carry it.
struct Words {
    const analysis::Finding& finding;
    const model::Network& network;

    [[nodiscard]] std::string subject(std::size_t which = 0) const {
        return which < finding.subjects.size() ? subjectName(network, finding.subjects[which])
                                               : translate("Finding", "the design");
    }
    /// The subjects from `first` on.
    [[nodiscard]] std::string subjectsFrom(std::size_t first) const {
        std::vector<std::string> names;
        for (std::size_t i = first; i < finding.subjects.size(); ++i) {
            names.push_back(subjectName(network, finding.subjects[i]));
        }
        return names.empty() ? translate("Finding", "others") : listText(names);
    }
    [[nodiscard]] std::string prefix(std::size_t which = 0) const {
        const auto& prefixes = finding.arguments.prefixes;
        return which < prefixes.size() ? prefixes[which].text() : translate("Finding", "its prefix");
    }
    [[nodiscard]] std::string prefixes() const {
        const auto& prefixes = finding.arguments.prefixes;
        return prefixes.empty() ? translate("Finding", "its prefixes") : listText(prefixes);
    }
    /// `prefix → addresses`
    [[nodiscard]] std::string routes() const {
        return finding.arguments.addresses.empty() ? prefix() : prefix() + " → " + addresses();
    }
    [[nodiscard]] std::string address() const {
        const auto& addresses = finding.arguments.addresses;
        return addresses.empty() ? translate("Finding", "its address") : addresses.front().text();
    }
    [[nodiscard]] std::string addresses() const {
        const auto& addresses = finding.arguments.addresses;
        return addresses.empty() ? translate("Finding", "its next hop") : listText(addresses);
    }
    [[nodiscard]] std::string asn() const {
        return finding.arguments.asn ? finding.arguments.asn->text() : translate("Finding", "not set");
    }
    [[nodiscard]] std::string count() const { return std::to_string(finding.arguments.count); }
    [[nodiscard]] const std::string& word() const { return finding.arguments.word; }
};

std::string neverSettles(const Words& words) {
    const std::string subjects = words.subjectsFrom(0);
    if (!words.finding.arguments.period) {
        return fill(translate("Finding", "Routing never settles. It concerns %1."), {subjects});
    }
    return fill(translate("Finding", "Routing never settles: every %1 the same events come again. It concerns %2."),
                {durationText(*words.finding.arguments.period), subjects});
}

/// The word is KIND/LIMIT.
std::string limitExceeded(const Words& words) {
    const std::size_t slash = words.word().find('/');
    const std::string kind = words.word().substr(0, slash);
    const std::string limit = slash == std::string::npos ? std::string() : words.word().substr(slash + 1);
    std::string sentence = translate("Finding", "%1 has %2 BGP peers; a route server takes %3.");
    if (kind == "user-routes") {
        sentence = translate("Finding", "The route table %1 holds %2 routes; the cloud takes %3.");
    } else if (kind == "tag-routes") {
        sentence = translate("Finding", "The route table %1 holds %2 routes by service tag; the cloud takes %3.");
    } else if (kind == "addresses") {
        sentence = translate("Finding", "%1 has %2 public addresses; a NAT gateway takes %3.");
    } else if (kind == "subnets") {
        sentence = translate("Finding", "The peering %1 lists %2 subnets of one side; it takes %3.");
    }
    return fill(sentence, {words.subject(), words.count(), limit});
}

/// The word says what holds the routes back.
std::string onPremMissing(const Words& words) {
    if (words.word() == "active") {
        return fill(translate("Finding", "%1 is not active-active, which the documentation asks for beside %2: behind "
                                         "it %3 may be missing."),
                    {words.subject(), words.subject(1), words.prefixes()});
    }
    if (words.word() == "default") {
        return fill(translate("Finding", "Behind %1 the default route of %2 is missing: a VPN gateway never passes "
                                         "0.0.0.0/0 on."),
                    {words.subject(), words.subject(1)});
    }
    if (words.word() == "vnet2vnet") {
        return fill(translate("Finding", "Behind %1 the routes of appliances are missing: the Vnet2Vnet connection %2 "
                                         "does not carry %3."),
                    {words.subject(), words.subject(1), words.prefixes()});
    }
    return fill(translate("Finding", "Behind %1 the routes of appliances are missing, because branch-to-branch is off "
                                     "on %2: %3."),
                {words.subject(), words.subject(1), words.prefixes()});
}

std::string limitFlap(const Words& words) {
    return words.finding.arguments.period
               ? fill(translate("Finding", "%1 sends more than the %2 routes that %3 takes: every %4 their session is "
                                           "closed and opened again."),
                      {words.subject(), words.count(), words.subject(1), durationText(*words.finding.arguments.period)})
               : fill(translate("Finding", "%1 sends more than the %2 routes that %3 takes: their session is closed."),
                      {words.subject(), words.count(), words.subject(1)});
}

std::string asnRefused(const Words& words) {
    return fill(translate("Finding", "%1 has ASN %2, which a route server does not take as a peer."),
                {words.subject(), words.asn()});
}

std::string noIpForwarding(const Words& words) {
    // The word tells the cloud's switch from the guest's own.
    return words.word() == "guest"
               ? fill(translate("Finding", "The guest of %1 does not forward: it drops every packet for others."),
                      {words.subject()})
               : fill(translate("Finding", "IP forwarding is off on an interface of %1: the cloud drops every packet "
                                           "there that is neither from nor for its own address."),
                      {words.subject()});
}

std::string sessionDown(const Words& words) {
    return words.finding.arguments.addresses.empty()
               ? fill(translate("Finding", "The session %1 does not come up."), {words.subject()})
               : fill(translate("Finding", "The session %1 with %2 does not come up."),
                      {words.subject(), words.addresses()});
}

/// Cut to a tenth of a percent, so that all addresses are all; few are counted.
std::string shareOfAddresses(std::uint64_t addresses) {
    constexpr std::uint64_t all = std::uint64_t{1} << 32U;
    const std::uint64_t permille = addresses * 1000 / all;
    if (addresses == 1) {
        return translate("Finding", "one address");
    }
    if (permille == 0) {
        return fill(translate("Finding", "%1 addresses"), {std::to_string(addresses)});
    }
    return permille == 1000 ? translate("Finding", "all addresses")
                            : fill(translate("Finding", "%1.%2 % of all addresses"),
                                   {std::to_string(permille / 10), std::to_string(permille % 10)});
}

std::string peeringHalf(const Words& words) {
    return fill(translate("Finding", "The peering %1 is not connected: one half is missing or was deleted, so no "
                                     "routes follow from it."),
                {words.subject()});
}

}  // namespace

std::optional<std::string> reachSentence(const analysis::Finding& finding, const model::Network& network) {
    if (!finding.reach) {
        return std::nullopt;
    }
    const analysis::Reach& reach = *finding.reach;
    constexpr std::size_t listed = 3;
    std::vector<std::string> subnets;
    std::vector<std::string> machines;
    for (const model::SubnetId subnet : reach.subnets) {
        subnets.push_back(subjectName(network, subnet));
    }
    for (const model::EntityRef& machine : reach.waysIn) {
        machines.push_back(subjectName(network, machine));
    }
    std::string text =
        fill(translate("Finding", "This catches %1, from %2."),
             {shareOfAddresses(reach.addresses),
              subnets.size() <= listed ? listText(subnets)
                                       : fill(translate("Finding", "%1 subnets"), {std::to_string(subnets.size())})});
    if (!machines.empty()) {
        text += ' ' + fill(translate("Finding", "Whoever comes from those addresses gets no answer from %1: that way "
                                                "in for a repair is lost."),
                           {machines.size() <= listed
                                ? listText(machines)
                                : fill(translate("Finding", "%1 machines"), {std::to_string(machines.size())})});
    }
    return text;
}

std::string sentence(const analysis::Finding& finding, const model::Network& network) {
    const Words words{finding, network};
    switch (finding.code) {
    case model::FindingCode::RecursiveNh:
        return fill(translate("Finding",
                              "%1 learns %2 with next hop %3, and reaches that next hop only through what it "
                              "learned: the route depends on itself."),
                    {words.subject(), words.prefixes(), words.addresses()});
    case model::FindingCode::DefaultSelfLoop:
        return fill(translate("Finding", "%1 announces 0.0.0.0/0 and its own subnet learns it: each packet that %1 "
                                         "sends towards the Internet is handed straight back to it."),
                    {words.subject()});
    case model::FindingCode::SelfLoopSpecific:
        return fill(translate("Finding", "%1 announces %2 and its own subnet learns it: each packet that %1 sends "
                                         "there is handed straight back to it."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::Pingpong:
        return fill(translate("Finding", "Packets for %1 circle for ever between %2."),
                    {words.prefixes(), words.subjectsFrom(0)});
    case model::FindingCode::NhUnreachable:
        return fill(translate("Finding", "The route %1 of %2 leads to %3, an address that nobody in reach has: its "
                                         "packets are lost without a word."),
                    {words.prefixes(), words.subject(), words.addresses()});
    case model::FindingCode::NoIpForwarding: return noIpForwarding(words);
    case model::FindingCode::SingleInstance:
        return fill(translate("Finding", "%1 peers with one instance of the route server only: the machines that "
                                         "the other one programs do not get its routes."),
                    {words.subject()});
    case model::FindingCode::InconsistentInstances:
        return fill(translate("Finding", "%1 announces %2 to one instance of the route server and not to the "
                                         "other: which machines get the route is left to chance."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::AsnRefused: return asnRefused(words);
    case model::FindingCode::PeerIpIllegal:
        return fill(translate("Finding", "The peer address %1 of %2 is not an interface in the VNet of the route "
                                         "server or in a VNet peered with it: the session is refused."),
                    {words.address(), words.subject()});
    case model::FindingCode::NotMultihop:
        return fill(translate("Finding", "%1 sends its BGP packets with TTL 1, but the virtual router stands in "
                                         "between: without multihop the session never opens."),
                    {words.subject()});
    case model::FindingCode::NoSnat:
        return fill(translate("Finding", "%1 sends packets of others to the Internet without putting its own "
                                         "address in: the cloud translates only its own and drops them."),
                    {words.subject()});
    case model::FindingCode::InboundAsym:
        return fill(translate("Finding", "Connections from the Internet reach %1 directly, but its answers leave "
                                         "through %2: they never become a connection."),
                    {words.subject(), finding.subjects.size() > 1 ? words.subjectsFrom(1) : words.addresses()});
    case model::FindingCode::NvaMgmtLost:
        return fill(translate("Finding", "The way in to %1 from the Internet is lost: its answers are handed back "
                                         "to it instead of going out."),
                    {words.subject()});
    case model::FindingCode::NvaLostToArs:
        return fill(
            translate("Finding",
                      "%1 sends what is for the route server instance %3 by its own route %2, and it never arrives."),
            {words.subject(), words.prefixes(), words.address()});
    case model::FindingCode::PropagationOff:
        return fill(translate("Finding", "%1 does not learn %2: its route table keeps gateway and BGP routes out."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::SummaryVsPeering:
        return fill(
            translate("Finding",
                      "%1 has %2, but the route of the peering is longer: what goes there passes the appliance by."),
            {words.subject(), words.routes()});
    case model::FindingCode::AsymmetricEcmp:
        return fill(translate("Finding", "%1 share the flows for %2, and each remembers its own only: an answer that "
                                         "comes back by another one is dropped."),
                    {words.subjectsFrom(0), words.prefixes()});
    case model::FindingCode::SpokeMissing:
        return fill(translate("Finding",
                              "%1 takes no part in what the gateways and the route server of %2 learn and announce."),
                    {words.subject(), words.subjectsFrom(1)});
    case model::FindingCode::ForwardedBlocked:
        return fill(translate("Finding", "%1 receives packets over %2 that an appliance forwards, and its half of the "
                                         "peering does not allow them."),
                    {words.subject(), words.subjectsFrom(1)});
    case model::FindingCode::NsgDropTransit:
        return fill(
            translate(
                "Finding",
                "The default rule %2 stops what %1 should forward: the addresses are foreign to its virtual network."),
            {words.subject(), words.word()});
    case model::FindingCode::BothHalvesHit:
        return fill(translate("Finding", "%1 learns two halves instead of 0.0.0.0/0: the None routes stay, and private "
                                         "destinations that nothing else covers are dropped."),
                    {words.subject()});
    case model::FindingCode::PrivateEndpointBypass:
        return fill(translate("Finding", "From %1 the private endpoint %2 is reached directly, although the route %3 "
                                         "leads through an appliance."),
                    {words.subject(), words.address(), words.prefixes()});
    case model::FindingCode::RsSubnetAnnounced:
        return fill(translate("Finding",
                              "%1 announces %2, the subnet of the route server itself: it is ignored without a word."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::PeeredNvaFlap:
        return fill(translate("Finding",
                              "%1 peers from another VNet, and its session does not stay up: look at both halves of "
                              "the peering, the way back, multihop and the use of remote gateways."),
                    {words.subject()});
    case model::FindingCode::GwsubnetHijack:
        return fill(translate("Finding", "The user route %2 on %1 leads the gateway's packets for the route server to "
                                         "%3."),
                    {words.subject(), words.prefix(), words.addresses()});
    case model::FindingCode::BgpFeedback:
        return fill(translate("Finding", "%1 sends %2 back to the route server that it has them from, without its ASN: "
                                         "the route server takes them for new ones."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::Loop65515:
        return fill(translate("Finding", "%2 refuses %3 from %1: another route server is in the path, and all of them "
                                         "have one ASN."),
                    {words.subject(), words.subject(1), words.prefixes()});
    case model::FindingCode::LimitFlap: return limitFlap(words);
    case model::FindingCode::OnPremMissing: return onPremMissing(words);
    case model::FindingCode::ErEcmpLost:
        return fill(translate("Finding", "%1 uses %2 circuits equally for %3. Such sharing was seen to end when a "
                                         "route server came."),
                    {words.subject(), words.count(), words.prefixes()});
    case model::FindingCode::NotDeterministic: return neverSettles(words);
    case model::FindingCode::SessionDown: return sessionDown(words);
    case model::FindingCode::EqualOrLonger:
        return fill(translate("Finding", "%1 announces %2, which is no shorter than %3, a prefix of a VNet: the "
                                         "virtual routers of that VNet and of its peers do not use it."),
                    {words.subject(), words.prefix(0), words.prefix(1)});
    case model::FindingCode::StaticRefused:
        return fill(translate("Finding", "The static route %1 via %2 of %3 is refused by its kernel: the gateway is "
                                         "on no subnet that it is connected to."),
                    {words.prefixes(), words.address(), words.subject()});
    case model::FindingCode::InstanceNextHop:
        return fill(translate("Finding", "The route %1 has a route server instance as next hop, %2: packets are "
                                         "delivered by their destination, never by the instance."),
                    {words.prefixes(), words.addresses()});
    case model::FindingCode::AddressSpaceOverlap:
        return fill(translate("Finding", "The prefixes %2 of %1 overlap."), {words.subject(), words.prefixes()});
    case model::FindingCode::ForbiddenRange:
        return fill(translate("Finding", "%1 uses %2, which is not allowed in a VNet."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::SubnetOutsideVnet:
        return fill(translate("Finding", "The prefix %2 of %1 lies in no prefix of its VNet."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::SubnetOverlap:
        return fill(translate("Finding", "The subnets %1 overlap: %2."), {words.subjectsFrom(0), words.prefixes()});
    case model::FindingCode::SubnetSize:
        return fill(translate("Finding", "The prefix %2 of %1 has a size that no subnet may have: /2 to /29."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::ReservedAddress:
        return fill(translate("Finding", "%1 has the address %2, which the cloud keeps for itself: the first four "
                                         "and the last of each subnet."),
                    {words.subject(), words.address()});
    case model::FindingCode::SpecialSubnet:
        return fill(translate("Finding", "%1 is smaller than its name asks for: %2."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::AddressOutsideSubnet:
        return fill(translate("Finding", "%1 has the address %2, which lies outside its subnet."),
                    {words.subject(), words.address()});
    case model::FindingCode::DuplicateAddress:
        return fill(translate("Finding", "The address %1 is used more than once: %2."),
                    {words.address(), words.subjectsFrom(0)});
    case model::FindingCode::DuplicateName:
        return fill(translate("Finding", "The name %1 is used more than once."),
                    {words.word().empty() ? words.subject() : words.word()});
    case model::FindingCode::PeeringOverlap:
        return fill(translate("Finding", "The peering %1 joins VNets whose address spaces overlap: %2."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::PeeringHalf: return peeringHalf(words);
    case model::FindingCode::GatewayTransit:
        return fill(translate("Finding", "The peering %1 asks for the other side's gateways, but the other side "
                                         "does not lend any, or the asking VNet may not use them."),
                    {words.subject()});
    case model::FindingCode::RouteServerCount:
        return fill(translate("Finding", "%1 has more than one route server: %2."),
                    {words.subject(), words.subjectsFrom(1)});
    case model::FindingCode::RouteServerPlace:
        return fill(translate("Finding", "%1 stands in a subnet that is not named RouteServerSubnet."),
                    {words.subject()});
    case model::FindingCode::RouteTableOnRouteServerSubnet:
        return fill(translate("Finding", "%1 carries a route table, which the cloud refuses for a subnet of a route "
                                         "server."),
                    {words.subject()});
    case model::FindingCode::DefaultRouteOnGatewaySubnet:
        return fill(translate("Finding", "The route table of %1 holds 0.0.0.0/0, which the cloud refuses for a "
                                         "GatewaySubnet: the route is left out."),
                    {words.subject()});
    case model::FindingCode::SecurityGroupRefused:
        return fill(translate("Finding", "%1 carries a security group, which the cloud refuses for a subnet of that "
                                         "name: it filters nothing here."),
                    {words.subject()});
    case model::FindingCode::PeeringNotSynced:
        return fill(
            translate("Finding",
                      "%1 does not route %3: the address space of %2 has changed since the peering was synced."),
            {words.subject(), words.subjectsFrom(1), words.prefixes()});
    case model::FindingCode::ServicePlace:
        return fill(translate("Finding", "%1 stands in a subnet that is not named %2."),
                    {words.subject(), words.word()});
    case model::FindingCode::GatewayCount:
        return fill(translate("Finding", "%1 has more than one gateway of one type: %2."),
                    {words.subject(), words.subjectsFrom(1)});
    case model::FindingCode::GatewayAsn:
        return fill(translate("Finding", "%1 has ASN %2 beside a route server, which expects its own ASN there."),
                    {words.subject(), words.asn()});
    case model::FindingCode::SubnetFeature:
        return fill(translate("Finding", "%1 carries a NAT gateway, which the cloud refuses for a subnet of that "
                                         "name: it translates nothing here."),
                    {words.subject()});
    case model::FindingCode::GatewayNextHop:
        return fill(translate("Finding", "The route table %1 sends %2 to a virtual network gateway: that does not "
                                         "work where an ExpressRoute gateway is."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::SubnetPeering:
        return fill(translate("Finding", "The peering %1 lists subnets of another VNet: %2."),
                    {words.subject(), words.subjectsFrom(1)});
    case model::FindingCode::DuplicatePriority:
        return fill(translate("Finding", "%1 has more than one rule with priority %2 in the same direction."),
                    {words.subject(), words.word()});
    case model::FindingCode::LimitExceeded: return limitExceeded(words);
    case model::FindingCode::DuplicateUserRoute:
        return fill(translate("Finding", "The route table %1 holds %2 more than once."),
                    {words.subject(), words.prefixes()});
    case model::FindingCode::HoldTime:
        return fill(translate("Finding", "The hold time of the session %1 is %2 s: allowed are 0 and 3 or more."),
                    {words.subject(), words.word().empty() ? words.count() : words.word()});
    case model::FindingCode::UnknownMember:
        return fill(translate("Finding", "The file says something about %1 that this version does not know: %2. It "
                                         "is kept and not computed."),
                    {words.subject(), words.word()});
    }
    return {};
}

std::string explanation(model::FindingCode code) {
    switch (code) {
    case model::FindingCode::RecursiveNh:
        return translate(
            "Explanation",
            "The appliance reaches the route server instances by its default route. Once the session is up they "
            "announce the prefix of the VNet with themselves as next hop, and that prefix covers them. The longest "
            "match for the next hop is now the route that it announced. What follows depends on the routing stack: "
            "nothing, no usable route, or a session that flaps for ever. A static route for RouteServerSubnet "
            "through the first address of the appliance's subnet cures it.");
    case model::FindingCode::DefaultSelfLoop:
        return translate(
            "Explanation",
            "A default route that the route server learns is programmed in every subnet, that of the appliance "
            "included. The virtual router there looks at the destination only and hands each packet that the "
            "appliance sends out back to the appliance. User routes beat BGP routes: a route table on the "
            "appliance's subnet with 0.0.0.0/0 to the Internet breaks the loop.");
    case model::FindingCode::SelfLoopSpecific:
        return translate(
            "Explanation",
            "What the appliance announces comes back as an effective route of its own subnet, with the appliance "
            "as next hop. If the way onward is not a tunnel, the virtual router hands the packet back. A route "
            "table on the appliance's subnet with the real next hop, or a tunnel, breaks the loop.");
    case model::FindingCode::Pingpong:
        return translate("Explanation",
                         "Each of the appliances is the next hop of the other's subnet for the same destination. A "
                         "packet goes round with the same header until its TTL runs out.");
    case model::FindingCode::NhUnreachable:
        return translate("Explanation",
                         "The virtual router delivers to the interface that owns the next-hop address, in its own "
                         "VNet or in one peered directly. It looks nothing up a second time. If nobody owns the "
                         "address the packet is dropped, and no message says so.");
    case model::FindingCode::NoIpForwarding:
        return translate("Explanation",
                         "Two switches must be on for an appliance to pass on what is not its own: IP forwarding "
                         "on the interface, which the cloud checks, and forwarding in the guest.");
    case model::FindingCode::SingleInstance:
        return translate("Explanation",
                         "A route server has two instances, and each programs part of the machines. An appliance "
                         "that peers with one of them is seen by part of the network only.");
    case model::FindingCode::InconsistentInstances:
        return translate("Explanation",
                         "Both instances of a route server must hear the same routes, because each programs part "
                         "of the machines by what it has heard. Which part is not documented.");
    case model::FindingCode::AsnRefused:
        return translate("Explanation",
                         "A route server has a fixed ASN and takes peers with another 16-bit ASN that is not "
                         "reserved, neither by the cloud nor for other uses.");
    case model::FindingCode::PeerIpIllegal:
        return translate("Explanation",
                         "A route server opens sessions only to interfaces in its own VNet or in a VNet peered "
                         "with it: no loopbacks, no link-local addresses, no routers on premises.");
    case model::FindingCode::NotMultihop:
        return translate("Explanation",
                         "An external BGP session has TTL 1 unless it is told otherwise. Between the appliance and "
                         "the route server stands the virtual router, so the session needs ebgp-multihop.");
    case model::FindingCode::NoSnat:
        return translate("Explanation",
                         "On the way to the Internet the cloud translates only addresses of the interface that "
                         "sends. Packets of others must get the appliance's own address first.");
    case model::FindingCode::InboundAsym:
        return translate("Explanation",
                         "A packet to a public address is delivered to its interface whatever the routes say. The "
                         "answer follows the routes: when they lead through an appliance it leaves with another "
                         "address, and the other end does not know it.");
    case model::FindingCode::NvaMgmtLost:
        return translate("Explanation",
                         "The answers of the appliance to whoever manages it from outside follow the default route "
                         "of its own subnet. When that leads back to the appliance, nobody can log in to repair "
                         "it. Only the cloud's side helps: a route table, stopping the appliance, or deleting its "
                         "BGP connection.");
    case model::FindingCode::NvaLostToArs:
        return translate("Explanation",
                         "A default route into a tunnel, or a prefix that the guest takes for its own, draws in the "
                         "BGP packets for the route server as well. A static route for RouteServerSubnet through the "
                         "first address of the appliance's subnet keeps them out.");
    case model::FindingCode::PropagationOff:
        return translate("Explanation", "A route table with propagation off takes all routes of gateways and route "
                                        "servers from its subnets, without a word and without exception. On an "
                                        "appliance's own subnet that may be wanted; a gateway stops working.");
    case model::FindingCode::SummaryVsPeering:
        return translate("Explanation",
                         "The longest prefix wins before anything else is asked. A user route for a summary, or a "
                         "learned one, leaves the routes of peerings in force, and the traffic between the VNets goes "
                         "straight. A user route for the very prefix of the peer leads it through the appliance.");
    case model::FindingCode::AsymmetricEcmp:
        return translate(
            "Explanation",
            "Equal routes share flows out by a hash, each direction by itself. A stateful appliance drops an answer "
            "whose request it has not seen. Source NAT on the appliances, one load balancer in front of them for both "
            "directions, or a prepended path on all but one keep both directions together.");
    case model::FindingCode::SpokeMissing:
        return translate(
            "Explanation",
            "A spoke learns routes from a hub, and is announced by it, only if its own half of the peering uses remote "
            "gateways, the hub's half allows gateway transit, the peering is connected and its address space synced.");
    case model::FindingCode::ForwardedBlocked:
        return translate("Explanation", "A half of a peering takes forwarded traffic only if it says so. The "
                                        "documentation calls it a filter; field tests saw such packets delivered all "
                                        "the same. Whoever relies on that relies on nothing that is promised.");
    case model::FindingCode::NsgDropTransit:
        return translate("Explanation", "Default security rules let through what the tag VirtualNetwork holds: own and "
                                        "peered space, learned prefixes and those of user routes. Transit from or to "
                                        "anything else needs a rule of its own at the appliance.");
    case model::FindingCode::BothHalvesHit:
        return translate(
            "Explanation",
            "0.0.0.0/1 and 128.0.0.0/1 draw the Internet's addresses, but only 0.0.0.0/0 takes the system's None "
            "routes away. Private space that has no other route is dropped before an appliance sees it.");
    case model::FindingCode::PrivateEndpointBypass:
        return translate("Explanation",
                         "A private endpoint is a /32 in every subnet in reach, longer than what leads through an "
                         "appliance. Its answers go straight back in any case. Where the endpoint's subnet lets route "
                         "tables decide, a user route inside the VNet's prefix takes the place of the /32.");
    case model::FindingCode::RsSubnetAnnounced:
        return translate(
            "Explanation",
            "A route server does not take the prefix of its own subnet from a peer, and says nothing about it.");
    case model::FindingCode::PeeredNvaFlap:
        return translate("Explanation",
                         "Nothing is known that explains every case. Worth looking at: the state and the flags of both "
                         "halves of the peering, a return route, the TTL of the BGP packets, and whether the VNet of "
                         "the appliance must use remote gateways towards this route server.");
    case model::FindingCode::GwsubnetHijack:
        return translate("Explanation",
                         "A user route on GatewaySubnet that covers RouteServerSubnet takes the gateway's BGP packets "
                         "along. Their answers come back directly, a firewall sees one direction only, and the "
                         "session falls. A route for RouteServerSubnet to VnetLocal keeps them out.");
    case model::FindingCode::BgpFeedback:
        return translate("Explanation",
                         "A route server drops what has its own ASN in the path. An appliance that replaces or strips "
                         "the ASN takes this protection away, and the route server's own routes come back to it, "
                         "sometimes with a shorter path. What goes to a route server should be listed, and all else "
                         "denied.");
    case model::FindingCode::Loop65515:
        return translate("Explanation",
                         "Every route server has the same ASN, and none takes a path that holds it. Between two route "
                         "servers an appliance must put its own ASN in its place, and hold back what the route server "
                         "has already.");
    case model::FindingCode::LimitFlap:
        return translate("Explanation",
                         "Above its limit the receiver closes the session, and the sender opens it again, with the "
                         "same routes. While it is down, all routes of the session are gone.");
    case model::FindingCode::OnPremMissing:
        return translate("Explanation",
                         "Routes of appliances pass a gateway only with branch-to-branch on and, at a VPN gateway, "
                         "both instances active. A default route never passes a VPN gateway: its two halves do. "
                         "Whether a Vnet2Vnet connection carries them was seen both ways.");
    case model::FindingCode::ErEcmpLost:
        return translate("Explanation",
                         "No mechanism is known. Who needs both circuits at once should measure after the route "
                         "server is there, and may give one of them more weight, so that the way is known.");
    case model::FindingCode::NotDeterministic:
        return translate("Explanation",
                         "A state of the control plane comes again, so the same events repeat for ever. What "
                         "happens to a packet depends on the moment at which it is sent.");
    case model::FindingCode::SessionDown:
        return translate("Explanation",
                         "A session is configured and cannot come up. Everything that it would carry is missing.");
    case model::FindingCode::EqualOrLonger:
        return translate("Explanation",
                         "System routes of the VNet and of its peerings win over BGP routes that are equal or "
                         "longer. Only a shorter prefix, or a user route, can draw this traffic to an appliance.");
    case model::FindingCode::StaticRefused:
        return translate("Explanation",
                         "A kernel takes a gateway only when it lies on a connected subnet: it looks nothing up "
                         "twice. The usual gateway is the first address of the appliance's own subnet.");
    case model::FindingCode::InstanceNextHop:
        return translate("Explanation",
                         "The instances of a route server never carry a packet. Where one is the next hop, the "
                         "cloud delivers by the destination as its own routes would. It works in labs and is "
                         "documented nowhere.");
    case model::FindingCode::AddressSpaceOverlap:
        return translate("Explanation", "The prefixes of one VNet may not overlap each other.");
    case model::FindingCode::ForbiddenRange:
        return translate("Explanation",
                         "Multicast, broadcast, loopback and link-local ranges and the platform's own address "
                         "cannot be used in a VNet.");
    case model::FindingCode::SubnetOutsideVnet:
        return translate("Explanation", "A subnet lies entirely inside one prefix of its VNet.");
    case model::FindingCode::SubnetOverlap:
        return translate("Explanation", "No two subnets of a VNet share an address.");
    case model::FindingCode::SubnetSize:
        return translate("Explanation", "The smallest subnet is a /29, because five of its addresses are reserved.");
    case model::FindingCode::ReservedAddress:
        return translate("Explanation",
                         "The first four addresses and the last one of a subnet are reserved: network, virtual "
                         "router, two for name resolution, broadcast. The first free one is the fifth.");
    case model::FindingCode::SpecialSubnet:
        return translate("Explanation",
                         "Subnets with a special name have a smallest size; RouteServerSubnet needs a /27, and a "
                         "/26 since 2025.");
    case model::FindingCode::AddressOutsideSubnet:
        return translate("Explanation", "An interface has an address of its own subnet.");
    case model::FindingCode::DuplicateAddress:
        return translate("Explanation",
                         "An address belongs to one interface. With two owners it is left to chance who gets the "
                         "packets.");
    case model::FindingCode::DuplicateName:
        return translate("Explanation", "Names tell things apart in findings, on the command line and in the cloud.");
    case model::FindingCode::PeeringOverlap:
        return translate("Explanation", "VNets whose address spaces overlap cannot be peered.");
    case model::FindingCode::PeeringHalf:
        return translate("Explanation",
                         "A peering has two halves, one on each VNet. Routes exist only while both do; when one is "
                         "deleted the other must be made again.");
    case model::FindingCode::GatewayTransit:
        return translate("Explanation",
                         "To use the gateways or the route server of a peer, a VNet must have none of its own, may "
                         "do so over one peering only, and the peer must allow it and have one.");
    case model::FindingCode::RouteServerCount: return translate("Explanation", "A VNet has at most one route server.");
    case model::FindingCode::RouteServerPlace:
        return translate("Explanation", "A route server stands in a subnet named RouteServerSubnet.");
    case model::FindingCode::RouteTableOnRouteServerSubnet:
        return translate("Explanation", "The cloud refuses route tables and security groups on RouteServerSubnet.");
    case model::FindingCode::DefaultRouteOnGatewaySubnet:
        return translate("Explanation", "A route table on GatewaySubnet may steer what comes from a gateway, spoke by "
                                        "spoke. A default route would cut the gateway off, and is refused.");
    case model::FindingCode::SecurityGroupRefused:
        return translate("Explanation",
                         "The subnets of route servers, gateways and Azure Firewall take no security group.");
    case model::FindingCode::PeeringNotSynced:
        return translate("Explanation", "A half of a peering routes the address space of the other side as it last "
                                        "synced it. What was added since is missing, until somebody syncs.");
    case model::FindingCode::ServicePlace:
        return translate("Explanation",
                         "Gateways stand in a subnet named GatewaySubnet, an Azure Firewall in one named "
                         "AzureFirewallSubnet. The cloud refuses them anywhere else.");
    case model::FindingCode::GatewayCount:
        return translate("Explanation", "A VNet has at most one VPN gateway and one ExpressRoute gateway.");
    case model::FindingCode::GatewayAsn:
        return translate("Explanation",
                         "A VPN gateway that exchanges routes with a route server is meant to have the route server's "
                         "ASN. Labs with another ASN work; the documentation asks for it all the same.");
    case model::FindingCode::SubnetFeature:
        return translate("Explanation",
                         "A NAT gateway serves what machines send out. A GatewaySubnet has no machines, and "
                         "takes none.");
    case model::FindingCode::GatewayNextHop:
        return translate("Explanation",
                         "A user route can hand packets to the VNet's VPN gateway. It cannot hand them to an "
                         "ExpressRoute gateway, nor where both kinds stand beside each other.");
    case model::FindingCode::SubnetPeering:
        return translate("Explanation", "A subnet peering names subnets of its own two VNets, and no others.");
    case model::FindingCode::DuplicatePriority:
        return translate("Explanation", "The rules of a security group are read by priority, so that no two of one "
                                        "direction may have the same.");
    case model::FindingCode::LimitExceeded:
        return translate("Explanation", "The cloud has limits. Beyond them it refuses a change, or sessions fall.");
    case model::FindingCode::DuplicateUserRoute:
        return translate("Explanation", "A route table holds each prefix once, so there is no static ECMP.");
    case model::FindingCode::HoldTime:
        return translate("Explanation",
                         "A hold time is 0, which means that the session never expires, or at least 3 seconds.");
    case model::FindingCode::UnknownMember:
        return translate("Explanation",
                         "The file was written by another version, or by hand. What this version does not know is "
                         "kept when the design is saved, and plays no part in the routes.");
    }
    return {};
}

std::string sentence(const analysis::Evidence& evidence, const model::Network& network) {
    const std::string at = evidence.at ? subjectName(network, *evidence.at) : translate("Finding", "the design");
    const std::string prefix = evidence.prefix ? evidence.prefix->text() : translate("Evidence", "every destination");
    const std::string addresses = listText(evidence.addresses);
    const bool bare = evidence.addresses.empty();
    switch (evidence.kind) {
    case analysis::Evidence::Kind::EffectiveRow:
        return bare ? fill(translate("Evidence", "Effective routes of %1: %2."), {at, prefix})
                    : fill(translate("Evidence", "Effective routes of %1: %2 → %3."), {at, prefix, addresses});
    case analysis::Evidence::Kind::GuestRow:
        return bare ? fill(translate("Evidence", "Table of %1: %2."), {at, prefix})
                    : fill(translate("Evidence", "Table of %1: %2 via %3."), {at, prefix, addresses});
    case analysis::Evidence::Kind::Session:
        return bare ? fill(translate("Evidence", "Session %1."), {at})
                    : fill(translate("Evidence", "Session %1 with %2."), {at, addresses});
    case analysis::Evidence::Kind::Announcement:
        return bare ? fill(translate("Evidence", "%1 announces %2."), {at, prefix})
                    : fill(translate("Evidence", "%1 announces %2 with next hop %3."), {at, prefix, addresses});
    case analysis::Evidence::Kind::Text:
        return bare ? fill(translate("Evidence", "%1: %2."), {at, prefix})
                    : fill(translate("Evidence", "%1: %2."), {at, addresses});
    }
    return {};
}

}  // namespace hopscope::text
