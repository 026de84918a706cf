// SPDX-License-Identifier: Apache-2.0
#include "core/text/sentences.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

namespace {

std::string pattern(analysis::Aspect aspect) {
    switch (aspect) {
    case analysis::Aspect::Name: return translate("Find", "%1");
    case analysis::Aspect::Words: return translate("Find", "says so");
    case analysis::Aspect::Region: return translate("Find", "region %1");
    case analysis::Aspect::HostName: return translate("Find", "host %1");
    case analysis::Aspect::ServiceName: return translate("Find", "service %1");
    case analysis::Aspect::RouteName: return translate("Find", "route %1");
    case analysis::Aspect::RuleName: return translate("Find", "rule %1");
    case analysis::Aspect::Address: return translate("Find", "address %1");
    case analysis::Aspect::PublicAddress: return translate("Find", "public address %1");
    case analysis::Aspect::HostAddress: return translate("Find", "host with %1");
    case analysis::Aspect::NextHop: return translate("Find", "route to the next hop %1");
    case analysis::Aspect::AddressSpace: return translate("Find", "address space %1");
    case analysis::Aspect::SubnetPrefix: return translate("Find", "prefix %1");
    case analysis::Aspect::SitePrefix: return translate("Find", "network %1");
    case analysis::Aspect::ServicePrefix: return translate("Find", "service at %1");
    case analysis::Aspect::ConnectionPrefix: return translate("Find", "routes %1 into it");
    case analysis::Aspect::LocalPrefix: return translate("Find", "has %1 behind it");
    case analysis::Aspect::UserRoute: return translate("Find", "user route to %1");
    case analysis::Aspect::GuestStaticRoute: return translate("Find", "static route to %1");
    case analysis::Aspect::Announcement: return translate("Find", "announces %1");
    case analysis::Aspect::Asn: return translate("Find", "AS %1");
    }
    return {};
}

}  // namespace

std::string matchText(const analysis::Match& match) {
    const std::string what = fill(pattern(match.aspect), {match.value});
    return match.part.empty() ? what : fill(translate("Find", "%1 (%2)"), {what, match.part});
}

}  // namespace hopscope::text
