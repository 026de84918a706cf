// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/model/machine.hpp"

namespace hopscope::model {

/// How the engine takes what the sources disagree about (azure-routing, section 11). Defaults are the recommended ones.
struct Settings {
    enum class ForwardedTraffic : unsigned char { Lenient, Documented };
    enum class NoneAfterBgpDefault : unsigned char { Remove, KeepOnBgp };
    enum class BeatenSystemDefault : unsigned char { Omit, ShowInvalid };
    enum class EqualOrLonger : unsigned char { ListNotProgrammed, Drop };
    enum class GatewayAsn : unsigned char { Warning, Error };
    enum class RemotePeer : unsigned char { Relaxed, Strict };
    enum class BeatenBgpRow : unsigned char { ShowInvalid, Omit };
    enum class VirtualNetworkAccess : unsigned char { Block, TagOnly };
    enum class Reflection : unsigned char { WithBranchToBranch, Always };

    ForwardedTraffic s1 = ForwardedTraffic::Lenient;
    NoneAfterBgpDefault s2 = NoneAfterBgpDefault::Remove;
    BeatenSystemDefault s3 = BeatenSystemDefault::Omit;
    int s4FirstInstance = 4;  ///< offset of the lower instance in its subnet; the other one follows
    EqualOrLonger s5 = EqualOrLonger::ListNotProgrammed;
    bool s6NvaRoutesToExpressRoute = false;  ///< without branch-to-branch
    bool s7SpokesWithoutTransit = false;     ///< VNets peered without gateway use are announced all the same
    int s8UserRoutes = 400;                  ///< warn above, per route table
    StackProfile s9NewAppliance = StackProfile::Frr;
    int s10GatewayTtl = 0;                  ///< hops that a VPN or ExpressRoute gateway counts, 0 or 1
    int s10FirewallIcmpTtl = 0;             ///< the same for ICMP through an Azure Firewall
    int s10FirewallTtl = 1;                 ///< and for everything else
    int s11SmallestRouteServerSubnet = 27;  ///< an error for longer prefixes, a warning at this length
    int s12RoutesPerPeer = 4000;
    bool s12StrictCounting = false;  ///< routes held and routes in an update are added (R5.8)
    GatewayAsn s13 = GatewayAsn::Warning;
    bool s14FlapDamping = true;     ///< 30 s before a session that flapped is taken again
    bool s15PrivateSubnets = true;  ///< what a new subnet starts with
    RemotePeer s16 = RemotePeer::Relaxed;
    bool s17Vnet2VnetExports = true;
    int s18EcmpMaximum = 8;
    bool s19UserOverServiceEndpoint = false;
    BeatenBgpRow s20 = BeatenBgpRow::ShowInvalid;
    bool s21DisablePeeringRoute = true;  ///< the preview is honoured
    VirtualNetworkAccess s22 = VirtualNetworkAccess::Block;
    bool s23HonourNoExport = false;
    Reflection s24 = Reflection::WithBranchToBranch;
    bool strictAsn = false;  ///< refuse 32-bit and reserved ASNs instead of computing them (R5.3)
    bool operator==(const Settings&) const = default;
};

}  // namespace hopscope::model
