// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace hopscope::model {

/// How the engine takes what the sources disagree about (azure-routing, section 11). Defaults are the recommended ones.
struct Settings {
    enum class ForwardedTraffic : unsigned char { Lenient, Documented };
    enum class NoneAfterBgpDefault : unsigned char { Remove, KeepOnBgp };
    enum class BeatenSystemDefault : unsigned char { Omit, ShowInvalid };
    enum class EqualOrLonger : unsigned char { ListNotProgrammed, Drop };
    enum class BeatenBgpRow : unsigned char { ShowInvalid, Omit };
    enum class VirtualNetworkAccess : unsigned char { Block, TagOnly };
    enum class Reflection : unsigned char { WithBranchToBranch, Always };

    ForwardedTraffic s1 = ForwardedTraffic::Lenient;
    NoneAfterBgpDefault s2 = NoneAfterBgpDefault::Remove;
    BeatenSystemDefault s3 = BeatenSystemDefault::Omit;
    EqualOrLonger s5 = EqualOrLonger::ListNotProgrammed;
    bool s14FlapDamping = true;     ///< 30 s before a session that flapped is taken again
    bool s15PrivateSubnets = true;  ///< what a new subnet starts with
    int s18EcmpMaximum = 8;
    BeatenBgpRow s20 = BeatenBgpRow::ShowInvalid;
    VirtualNetworkAccess s22 = VirtualNetworkAccess::Block;
    Reflection s24 = Reflection::WithBranchToBranch;
    bool strictAsn = false;  ///< refuse 32-bit and reserved ASNs instead of computing them (R5.3)
    bool operator==(const Settings&) const = default;
};

}  // namespace hopscope::model
