// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/severity.hpp"

namespace hopscope::analysis {

using model::Confidence;
using model::FindingCode;
using model::Severity;

CodeFacts factsOf(FindingCode code) {
    switch (code) {
    case FindingCode::RecursiveNh:
        return {Severity::Error, Severity::Warning, Confidence::Measured, {{"R6.1"}, {"R7.9a"}, {"R7.10"}}};
    case FindingCode::DefaultSelfLoop:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R6.2"}, {"R5.19"}, {"R7.11"}}};
    case FindingCode::SelfLoopSpecific:
        return {Severity::Error, Severity::Error, Confidence::Observed, {{"R6.3"}, {"R7.11"}}};
    case FindingCode::Pingpong: return {Severity::Error, Severity::Error, Confidence::Observed, {{"R6.4"}, {"R3.13"}}};
    case FindingCode::NhUnreachable:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R6.5"}, {"R3.11"}}};
    case FindingCode::NoIpForwarding:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R6.6"}, {"R8.1"}}};
    case FindingCode::SingleInstance:
        return {Severity::Error, Severity::Warning, Confidence::Documented, {{"R6.15"}, {"R5.5"}}};
    case FindingCode::InconsistentInstances:
        return {Severity::Error, Severity::Warning, Confidence::Documented, {{"R6.16"}, {"R5.5"}}};
    case FindingCode::AsnRefused:
        return {Severity::Error, Severity::Warning, Confidence::Documented, {{"R6.17"}, {"R5.3"}}};
    case FindingCode::PeerIpIllegal:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R6.17"}, {"R5.6"}}};
    case FindingCode::NotMultihop:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R6.17"}, {"R5.4"}}};
    case FindingCode::NoSnat: return {Severity::Error, Severity::Error, Confidence::Inferred, {{"R6.21"}, {"R8.14"}}};
    case FindingCode::InboundAsym:
        return {Severity::Error, Severity::Warning, Confidence::Documented, {{"R6.22"}, {"R8.13"}, {"R3.16"}}};
    case FindingCode::NvaMgmtLost:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R6.23"}, {"R6.2"}, {"R8.7"}}};
    case FindingCode::NvaLostToArs:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R6.7"}, {"R7.11"}}};
    case FindingCode::PropagationOff:
        return {Severity::Error, Severity::Hint, Confidence::Documented, {{"R6.9"}, {"R3.15"}}};
    case FindingCode::SummaryVsPeering:
        return {Severity::Warning, Severity::Hint, Confidence::Documented, {{"R6.11"}, {"R3.1"}}};
    case FindingCode::AsymmetricEcmp:
        return {Severity::Error, Severity::Warning, Confidence::Documented, {{"R6.12"}, {"R3.4"}}};
    case FindingCode::SpokeMissing:
        return {Severity::Warning, Severity::Hint, Confidence::Documented, {{"R6.20"}, {"R4.5"}, {"R4.7"}}};
    case FindingCode::ForwardedBlocked:
        return {Severity::Error, Severity::Warning, Confidence::Documented, {{"R6.24"}, {"R4.5"}, {"R4.10"}}};
    case FindingCode::NsgDropTransit:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R6.25"}, {"R8.9"}}};
    case FindingCode::BothHalvesHit:
        return {Severity::Hint, Severity::Hint, Confidence::Observed, {{"R6.26"}, {"R2.5"}}};
    case FindingCode::PrivateEndpointBypass:
        return {Severity::Warning, Severity::Warning, Confidence::Documented, {{"R6.27"}, {"R2.12"}}};
    case FindingCode::RsSubnetAnnounced:
        return {Severity::Warning, Severity::Warning, Confidence::Observed, {{"R6.29"}, {"R5.18"}}};
    case FindingCode::PeeredNvaFlap:
        return {Severity::Warning, Severity::Warning, Confidence::Observed, {{"R6.30"}, {"R5.7"}}};
    case FindingCode::GwsubnetHijack:
        return {Severity::Error, Severity::Warning, Confidence::Observed, {{"R6.8"}, {"R3.17"}}};
    case FindingCode::BgpFeedback:
        return {Severity::Error, Severity::Warning, Confidence::Observed, {{"R6.13"}, {"R5.20"}}};
    case FindingCode::Loop65515:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R6.14"}, {"R5.20"}}};
    case FindingCode::LimitFlap:
        return {Severity::Error, Severity::Warning, Confidence::Documented, {{"R6.18"}, {"R5.8"}}};
    case FindingCode::OnPremMissing: return {Severity::Warning, Severity::Hint, Confidence::Documented, {{"R6.19"}}};
    case FindingCode::ErEcmpLost: return {Severity::Hint, Severity::Hint, Confidence::Observed, {{"R6.28"}}};
    case FindingCode::NotDeterministic:
        return {Severity::Error, Severity::Warning, Confidence::Measured, {{"R7.9a"}, {"R7.10"}}};
    case FindingCode::SessionDown: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R5.4"}}};
    case FindingCode::EqualOrLonger:
        return {Severity::Warning, Severity::Warning, Confidence::Documented, {{"R6.10"}, {"R5.18"}, {"R3.2"}}};
    case FindingCode::StaticRefused: return {Severity::Warning, Severity::Warning, Confidence::Documented, {{"R7.9"}}};
    case FindingCode::InstanceNextHop: return {Severity::Hint, Severity::Hint, Confidence::Observed, {{"O9"}}};
    case FindingCode::AddressSpaceOverlap:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R1.1"}}};
    case FindingCode::ForbiddenRange: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R1.2"}}};
    case FindingCode::SubnetOutsideVnet:
    case FindingCode::SubnetOverlap: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R1.3"}}};
    case FindingCode::SubnetSize: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R1.4"}}};
    case FindingCode::ReservedAddress: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R1.5"}}};
    case FindingCode::SpecialSubnet: return {Severity::Error, Severity::Warning, Confidence::Documented, {{"R1.9"}}};
    case FindingCode::AddressOutsideSubnet:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R1.3"}}};
    case FindingCode::DuplicateAddress: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R1.3"}}};
    case FindingCode::DuplicateName: return {Severity::Hint, Severity::Hint, Confidence::Documented, {}};
    case FindingCode::PeeringOverlap:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R4.2"}, {"R1.10"}}};
    case FindingCode::PeeringHalf: return {Severity::Warning, Severity::Warning, Confidence::Documented, {{"R4.1"}}};
    case FindingCode::GatewayTransit: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R4.6"}}};
    case FindingCode::RouteServerCount: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R5.1"}}};
    case FindingCode::RouteServerPlace:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R5.1"}, {"R1.9"}}};
    case FindingCode::RouteTableOnRouteServerSubnet:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R5.47"}, {"R1.9"}}};
    case FindingCode::DefaultRouteOnGatewaySubnet:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R3.17"}, {"R1.9"}}};
    case FindingCode::SecurityGroupRefused:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R1.9"}, {"R5.47"}}};
    case FindingCode::PeeringNotSynced:
        return {Severity::Warning, Severity::Warning, Confidence::Documented, {{"R4.3"}}};
    case FindingCode::ServicePlace: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R1.9"}}};
    case FindingCode::GatewayCount: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R10.1"}}};
    case FindingCode::GatewayAsn:
        return {Severity::Error, Severity::Warning, Confidence::Documented, {{"R5.28"}, {"R8.23"}}};
    case FindingCode::SubnetFeature:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R8.11"}, {"R1.9"}}};
    case FindingCode::GatewayNextHop: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R3.9"}}};
    case FindingCode::SubnetPeering: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R4.11"}}};
    case FindingCode::DuplicatePriority: return {Severity::Error, Severity::Error, Confidence::Documented, {{"R8.9"}}};
    case FindingCode::LimitExceeded:
        return {Severity::Warning, Severity::Warning, Confidence::Documented, {{"R10.1"}, {"R5.8"}}};
    case FindingCode::DuplicateUserRoute:
        return {Severity::Error, Severity::Error, Confidence::Documented, {{"R3.12"}}};
    case FindingCode::HoldTime: return {Severity::Error, Severity::Error, Confidence::Documented, {{"RFC 4271 4.2"}}};
    case FindingCode::UnknownMember: return {Severity::Note, Severity::Note, Confidence::Documented, {}};
    }
    return {Severity::Error, Severity::Error, Confidence::Inferred, {}};
}

Finding findingOf(model::FindingCode code, std::vector<model::EntityRef> subjects, bool harmless) {
    CodeFacts facts = factsOf(code);
    Finding finding;
    finding.code = code;
    finding.severity = harmless ? facts.whenHarmless : facts.severity;
    finding.confidence = facts.confidence;
    finding.rules = std::move(facts.rules);
    finding.subjects = std::move(subjects);
    return finding;
}

}  // namespace hopscope::analysis
