// SPDX-License-Identifier: Apache-2.0
#include "core/text/sentences.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

namespace {

struct Words {
    std::string subject;
    std::string prefix;
    std::string address;
};

Words wordsOf(const assure::Repair& repair, const model::Network& network) {
    return {subjectName(network, repair.subject),
            repair.prefix ? repair.prefix->text() : translate("Repair", "the prefix"),
            repair.address ? repair.address->text() : translate("Repair", "the address")};
}

std::string mainSentence(const assure::Repair& repair, const Words& words) {
    switch (repair.kind) {
    case assure::RepairKind::AddStaticRoute:
        return fill(translate("Repair", "A static route on %1 takes the way to the instances, %2, through %3: its "
                                        "longest match no longer comes from BGP."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::AddInternetRouteTable:
        return fill(translate("Repair", "A route table on %1 with 0.0.0.0/0 to the Internet: user routes beat BGP "
                                        "routes, so what leaves this subnet goes out. Other subnets keep the "
                                        "route through the appliance."),
                    {words.subject});
    case assure::RepairKind::DisablePropagation:
        return fill(translate("Repair", "A route table on %1 with propagation off. Its price: subnet %1 also loses "
                                        "all gateway and BGP routes."),
                    {words.subject});
    case assure::RepairKind::StopAppliance:
        return fill(translate("Repair", "%1 is stopped: its sessions end and its routes go. Its price: so does "
                                        "everything else that it does."),
                    {words.subject});
    case assure::RepairKind::DeleteBgpConnection:
        return fill(translate("Repair", "The BGP connection %1 is deleted at the route server. Its price: every "
                                        "route that it carried goes."),
                    {words.subject});
    case assure::RepairKind::EnableIpForwarding:
        return fill(translate("Repair", "IP forwarding is switched on for the interfaces of %1."), {words.subject});
    case assure::RepairKind::EnableGuestForwarding:
        return fill(translate("Repair", "Forwarding is switched on in the guest of %1."), {words.subject});
    case assure::RepairKind::EnableSourceNat:
        return fill(translate("Repair", "%1 puts its own address into what it sends to the Internet, so that the "
                                        "cloud translates it. Its price: the other end sees %1 as the sender."),
                    {words.subject});
    case assure::RepairKind::PeerWithBothInstances:
        return fill(translate("Repair", "The appliance of %1 configures a session to each of the two instances."),
                    {words.subject});
    case assure::RepairKind::AnnounceToBothInstances:
        return fill(translate("Repair", "%1 announces %2 to both instances of the route server."),
                    {words.subject, words.prefix});
    case assure::RepairKind::EnableMultihop:
        return fill(translate("Repair", "The session %1 is allowed to cross the virtual router."), {words.subject});
    case assure::RepairKind::UseRemoteGateways:
        return fill(translate("Repair", "Both halves of %1 are set so that the spoke uses the gateways and the route "
                                        "server of its peer, and is announced by them."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::SyncPeering:
        return fill(translate("Repair", "Both halves of %1 take the address space of the other side as it is now."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::AllowForwardedTraffic:
        return fill(translate("Repair", "The receiving half of %1 allows forwarded traffic."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::EnablePropagation:
        return fill(
            translate("Repair", "The route table %1 lets gateway and BGP routes in again, for all its subnets."),
            {words.subject, words.prefix, words.address});
    case assure::RepairKind::AddExactRoute:
        return fill(translate("Repair", "A user route for the very prefix %2 leads what leaves %1 through %3."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::AllowTransit:
        return fill(
            translate("Repair",
                      "The security groups at %1 get a rule that lets foreign addresses pass, in both directions."),
            {words.subject, words.prefix, words.address});
    case assure::RepairKind::AnnounceDefault:
        return fill(
            translate("Repair", "%1 announces 0.0.0.0/0 beside the two halves, which takes the None routes away."),
            {words.subject, words.prefix, words.address});
    case assure::RepairKind::ObeyRouteTables:
        return fill(
            translate("Repair",
                      "In %1 a user route inside the prefix of the VNet takes the place of a private endpoint."),
            {words.subject, words.prefix, words.address});
    case assure::RepairKind::PrependOthers:
        return fill(translate("Repair", "All appliances but %1 announce the prefix with a longer path: %1 carries "
                                        "every flow, the others stand by."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::DetachSecurityGroup:
        return fill(translate("Repair", "%1 carries no security group any more."), {words.subject});
    case assure::RepairKind::AddVnetLocalRoute:
        return fill(translate("Repair", "A user route for %2 on %1 leaves the route server's packets in the VNet: it "
                                        "is longer than the one to the firewall."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::FilterExport:
        return fill(translate("Repair", "%1 no longer sends what the route server gave it or has by itself."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::OverrideAs:
        return fill(translate("Repair", "%1 puts the appliance's ASN in the place of the route server's, and holds "
                                        "back what the route server has by itself."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::SummariseAnnouncements:
        return fill(translate("Repair", "%1 announces fewer and shorter prefixes that cover the ones of before. Its "
                                        "price: they may cover more."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::EnableBranchToBranch:
        return fill(translate("Repair", "%1 exchanges routes between appliances and gateways, in both directions."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::MakeActiveActive:
        return fill(translate("Repair", "%1 runs two active instances, each with a session of its own."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::AnnounceHalves:
        return fill(
            translate("Repair",
                      "%1 announces 0.0.0.0/1 and 128.0.0.0/1 beside the default route: a VPN gateway passes them on."),
            {words.subject, words.prefix, words.address});
    case assure::RepairKind::UseIPsec:
        return fill(translate("Repair", "%1 becomes a site-to-site connection with BGP."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::ChangeAsn:
        return fill(translate("Repair", "%1 gets an ASN that a route server takes as a peer."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::UseInterfaceAddress:
        return fill(translate("Repair", "%1 peers with the address %3 of an interface."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::AnnounceOwnAddress:
        return fill(
            translate("Repair", "%1 announces %2 with its own address as next hop, which the cloud can deliver to."),
            {words.subject, words.prefix, words.address});
    case assure::RepairKind::RemoveUserRoute:
        return fill(translate("Repair", "The user route %2 leaves the route table of %1."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::StartAppliance:
        return fill(translate("Repair", "%1 runs again, and takes what is sent to its address."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::DetachPublicAddress:
        return fill(translate("Repair", "%1 has no public address any more. Its price: whoever needs it from outside "
                                        "must come through the appliance, which translates."),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::RemoveAnnouncement:
        return fill(translate("Repair", "%1 no longer announces %2. Its price: it no longer draws this traffic."),
                    {words.subject, words.prefix});
    }
    return {};
}

std::string changeOf(const std::string& sentence, int before, int after, int of) {
    const std::string afterText = std::to_string(after);
    return of > 0 ? fill(sentence, {std::to_string(before), afterText, std::to_string(of)})
                  : fill(sentence, {std::to_string(before), afterText});
}

}  // namespace

std::string repairTitle(const assure::Repair& repair, const model::Network& network) {
    const Words words = wordsOf(repair, network);
    switch (repair.kind) {
    case assure::RepairKind::AddStaticRoute:
        return fill(translate("Repair", "Add the static route %2 via %3 on %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::AddInternetRouteTable:
        return fill(translate("Repair", "Add a route table with 0.0.0.0/0 → Internet on subnet %1"), {words.subject});
    case assure::RepairKind::DisablePropagation:
        return fill(translate("Repair", "Switch route propagation off on subnet %1"), {words.subject});
    case assure::RepairKind::StopAppliance: return fill(translate("Repair", "Emergency: stop %1"), {words.subject});
    case assure::RepairKind::DeleteBgpConnection:
        return fill(translate("Repair", "Emergency: delete the BGP connection %1"), {words.subject});
    case assure::RepairKind::EnableIpForwarding:
        return fill(translate("Repair", "Switch IP forwarding on for %1"), {words.subject});
    case assure::RepairKind::EnableGuestForwarding:
        return fill(translate("Repair", "Switch forwarding on in the guest of %1"), {words.subject});
    case assure::RepairKind::EnableSourceNat:
        return fill(translate("Repair", "Switch source NAT on for %1"), {words.subject});
    case assure::RepairKind::PeerWithBothInstances:
        return fill(translate("Repair", "Peer with both instances: %1"), {words.subject});
    case assure::RepairKind::AnnounceToBothInstances:
        return fill(translate("Repair", "Announce %2 to both instances from %1"), {words.subject, words.prefix});
    case assure::RepairKind::EnableMultihop:
        return fill(translate("Repair", "Allow multihop on the session %1"), {words.subject});
    case assure::RepairKind::UseRemoteGateways:
        return fill(translate("Repair", "Let the spoke use the gateways of its peer: %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::SyncPeering:
        return fill(translate("Repair", "Sync the address space of %1"), {words.subject, words.prefix, words.address});
    case assure::RepairKind::AllowForwardedTraffic:
        return fill(translate("Repair", "Allow forwarded traffic on %1"), {words.subject, words.prefix, words.address});
    case assure::RepairKind::EnablePropagation:
        return fill(translate("Repair", "Switch route propagation on in %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::AddExactRoute:
        return fill(translate("Repair", "Add the user route %2 via %3 on subnet %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::AllowTransit:
        return fill(translate("Repair", "Let transit through the security groups at %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::AnnounceDefault:
        return fill(translate("Repair", "Announce 0.0.0.0/0 from %1"), {words.subject, words.prefix, words.address});
    case assure::RepairKind::ObeyRouteTables:
        return fill(translate("Repair", "Let route tables decide about private endpoints in %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::PrependOthers:
        return fill(translate("Repair", "Prepend on all appliances but %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::DetachSecurityGroup:
        return fill(translate("Repair", "Take the security group off %1"), {words.subject});
    case assure::RepairKind::AddVnetLocalRoute:
        return fill(translate("Repair", "Add the user route %2 → VnetLocal on %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::FilterExport:
        return fill(translate("Repair", "Filter what %1 sends back"), {words.subject, words.prefix, words.address});
    case assure::RepairKind::OverrideAs:
        return fill(translate("Repair", "Override the AS on %1"), {words.subject, words.prefix, words.address});
    case assure::RepairKind::SummariseAnnouncements:
        return fill(translate("Repair", "Summarise what %1 announces"), {words.subject, words.prefix, words.address});
    case assure::RepairKind::EnableBranchToBranch:
        return fill(translate("Repair", "Switch branch-to-branch on for %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::MakeActiveActive:
        return fill(translate("Repair", "Make %1 active-active"), {words.subject, words.prefix, words.address});
    case assure::RepairKind::AnnounceHalves:
        return fill(translate("Repair", "Announce 0.0.0.0/1 and 128.0.0.0/1 from %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::UseIPsec:
        return fill(translate("Repair", "Make %1 a site-to-site connection"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::ChangeAsn:
        return fill(translate("Repair", "Give %1 another ASN"), {words.subject, words.prefix, words.address});
    case assure::RepairKind::UseInterfaceAddress:
        return fill(translate("Repair", "Peer with %3 on %1"), {words.subject, words.prefix, words.address});
    case assure::RepairKind::AnnounceOwnAddress:
        return fill(translate("Repair", "Announce %2 with its own next hop from %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::RemoveUserRoute:
        return fill(translate("Repair", "Remove the user route %2 from subnet %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::StartAppliance:
        return fill(translate("Repair", "Start %1"), {words.subject, words.prefix, words.address});
    case assure::RepairKind::DetachPublicAddress:
        return fill(translate("Repair", "Take the public address off %1"),
                    {words.subject, words.prefix, words.address});
    case assure::RepairKind::RemoveAnnouncement:
        return fill(translate("Repair", "Stop announcing %2 from %1"), {words.subject, words.prefix});
    }
    return {};
}

std::string repairSentence(const assure::Repair& repair, const model::Network& network) {
    std::string text = mainSentence(repair, wordsOf(repair, network));
    if (repair.fromOutside) {
        text += ' ' + translate("Repair", "From outside: the way in is lost, so this is done at the cloud's side.");
    }
    return text;
}

std::string effectSentence(const assure::RepairEffect& effect) {
    std::vector<std::string> parts;
    if (effect.loopsBefore != effect.loopsAfter) {
        parts.push_back(
            changeOf(translate("Repair", "Loops: %1 before, %2 after."), effect.loopsBefore, effect.loopsAfter, 0));
    }
    if (effect.reachInternetOf > 0) {
        parts.push_back(changeOf(translate("Repair", "Machines that reach the Internet: %1 before, %2 after, of %3."),
                                 effect.reachInternetBefore, effect.reachInternetAfter, effect.reachInternetOf));
    }
    if (effect.sessionsOf > 0) {
        parts.push_back(changeOf(translate("Repair", "Sessions that stay up: %1 before, %2 after, of %3."),
                                 effect.sessionsBefore, effect.sessionsAfter, effect.sessionsOf));
    }
    if (effect.newFindings > 0) {
        parts.push_back(fill(translate("Repair", "New findings: %1."), {std::to_string(effect.newFindings)}));
    }
    parts.push_back(effect.findingGone ? translate("Repair", "The finding is gone.")
                                       : translate("Repair", "The finding stays."));
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() ? part : ' ' + part;
    }
    return text;
}

}  // namespace hopscope::text
