// SPDX-License-Identifier: Apache-2.0
#include "core/edit/change.hpp"
#include "core/script/builder.hpp"
#include "core/script/words.hpp"

namespace hopscope::script {

namespace {

/// One of two words for a setting of two values; the first is the default.
template <typename Value>
void choose(Cursor& cursor, Value& setting, std::string_view first, Value firstValue, std::string_view second,
            Value secondValue) {
    if (cursor.accept(first)) {
        setting = firstValue;
    } else if (cursor.accept(second)) {
        setting = secondValue;
    } else {
        cursor.failHere(ScriptReason::Expected, "one of " + std::string(first) + ", " + std::string(second));
    }
}

int count(Cursor& cursor, std::uint32_t least, std::uint32_t most, std::string_view expected) {
    return static_cast<int>(cursor.number(least, most, expected));
}

/// The value of the setting that `word` names; false when there is none.
bool setting(Cursor& cursor, std::string_view word, model::Settings& settings) {
    using S = model::Settings;
    constexpr std::uint32_t mostPaths = 64;
    constexpr std::uint32_t mostRoutes = 100'000;
    constexpr std::uint32_t lastOffset = 250;
    constexpr std::uint32_t longestPrefix = 29;
    constexpr std::uint32_t shortestPrefix = 20;
    if (word == "S1") {
        choose(cursor, settings.s1, "lenient", S::ForwardedTraffic::Lenient, "documented",
               S::ForwardedTraffic::Documented);
    } else if (word == "S2") {
        choose(cursor, settings.s2, "remove", S::NoneAfterBgpDefault::Remove, "keep-on-bgp",
               S::NoneAfterBgpDefault::KeepOnBgp);
    } else if (word == "S3") {
        choose(cursor, settings.s3, "omit", S::BeatenSystemDefault::Omit, "show-invalid",
               S::BeatenSystemDefault::ShowInvalid);
    } else if (word == "S4") {
        settings.s4FirstInstance = count(cursor, 4, lastOffset, "OFFSET");
    } else if (word == "S5") {
        choose(cursor, settings.s5, "list-not-programmed", S::EqualOrLonger::ListNotProgrammed, "drop",
               S::EqualOrLonger::Drop);
    } else if (word == "S6") {
        settings.s6NvaRoutesToExpressRoute = onOff(cursor);
    } else if (word == "S7") {
        settings.s7SpokesWithoutTransit = onOff(cursor);
    } else if (word == "S8") {
        settings.s8UserRoutes = count(cursor, 1, mostRoutes, "ROUTES");
    } else if (word == "S9") {
        settings.s9NewAppliance = takeWord<model::StackProfile>(cursor);
    } else if (word == "S10") {
        // Hops that count: of gateways, of an Azure Firewall for ICMP, and of one for everything else.
        settings.s10GatewayTtl = count(cursor, 0, 1, "HOPS");
        settings.s10FirewallIcmpTtl = count(cursor, 0, 1, "HOPS");
        settings.s10FirewallTtl = count(cursor, 0, 1, "HOPS");
    } else if (word == "S11") {
        settings.s11SmallestRouteServerSubnet = count(cursor, shortestPrefix, longestPrefix, "LENGTH");
    } else if (word == "S12") {
        settings.s12RoutesPerPeer = count(cursor, 1, mostRoutes, "ROUTES");
        settings.s12StrictCounting = cursor.accept("strict");
    } else if (word == "S13") {
        choose(cursor, settings.s13, "warning", S::GatewayAsn::Warning, "error", S::GatewayAsn::Error);
    } else if (word == "S14") {
        settings.s14FlapDamping = onOff(cursor);
    } else if (word == "S15") {
        settings.s15PrivateSubnets = onOff(cursor);
    } else if (word == "S16") {
        choose(cursor, settings.s16, "relaxed", S::RemotePeer::Relaxed, "strict", S::RemotePeer::Strict);
    } else if (word == "S17") {
        settings.s17Vnet2VnetExports = onOff(cursor);
    } else if (word == "S18") {
        settings.s18EcmpMaximum = count(cursor, 1, mostPaths, "PATHS");
    } else if (word == "S19") {
        settings.s19UserOverServiceEndpoint = onOff(cursor);
    } else if (word == "S20") {
        choose(cursor, settings.s20, "show-invalid", S::BeatenBgpRow::ShowInvalid, "omit", S::BeatenBgpRow::Omit);
    } else if (word == "S21") {
        settings.s21DisablePeeringRoute = onOff(cursor);
    } else if (word == "S22") {
        choose(cursor, settings.s22, "block", S::VirtualNetworkAccess::Block, "tag-only",
               S::VirtualNetworkAccess::TagOnly);
    } else if (word == "S23") {
        settings.s23HonourNoExport = onOff(cursor);
    } else if (word == "S24") {
        choose(cursor, settings.s24, "with-branch-to-branch", S::Reflection::WithBranchToBranch, "always",
               S::Reflection::Always);
    } else if (word == "strict-asn") {
        settings.strictAsn = onOff(cursor);
    } else {
        return false;
    }
    return true;
}

}  // namespace

void Builder::settings(Cursor& cursor) {
    constexpr std::string_view expected = "one of S1 to S24, strict-asn";
    model::Settings settings = network().settings;
    do {
        const Token word = cursor.take(expected);
        if (!setting(cursor, word.text, settings)) {
            cursor.failAt(word, ScriptReason::Expected, std::string(expected));
        }
        apply(edit::setSettings(m_design, settings), cursor, word);
    } while (!cursor.atEnd());
}

}  // namespace hopscope::script
