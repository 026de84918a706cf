// SPDX-License-Identifier: Apache-2.0
#include "core/azure/stack_profiles.hpp"

namespace hopscope::azure {

using engine::Review;
using engine::SelfMatch;
using engine::StackPolicy;
using engine::ThroughBgp;
using engine::Unresolved;

namespace {

StackPolicy customPolicy(model::CustomStack custom) {
    StackPolicy policy;
    switch (custom) {
    case model::CustomStack::Resolve: break;
    case model::CustomStack::Suppress: policy.onSelf = SelfMatch::Inactive; break;
    case model::CustomStack::Oscillate: policy.review = Review::Scan; break;
    case model::CustomStack::Unreachable:
        policy.throughBgp = ThroughBgp::Unresolvable;
        policy.unresolved = Unresolved::Unreachable;
        break;
    }
    return policy;
}

}  // namespace

StackPolicy policyOf(model::StackProfile profile, model::CustomStack custom) {
    StackPolicy policy;
    switch (profile) {
    case model::StackProfile::Quagga:
        // R7.5, O11: neither valid nor best, and kept out of the forwarding table.
        policy.validThroughDefault = false;
        policy.validOnSelf = SelfMatch::Inactive;
        policy.resolvesThroughDefault = false;
        policy.onSelf = SelfMatch::Inactive;
        policy.maximumPaths = 1;
        break;
    case model::StackProfile::Frr:
        // R7.9a: next-hop tracking does not resolve through the default route; no path is valid.
        policy.validThroughDefault = false;
        policy.resolvesThroughDefault = false;
        policy.onSelf = SelfMatch::Inactive;
        policy.unresolved = Unresolved::Received;
        policy.returnsToSender = true;  // O6: both instances are in one update group
        break;
    case model::StackProfile::FrrResolveViaDefault:
        // R7.9a: valid in BGP, and zebra keeps a route inactive whose next hop lies inside it.
        policy.onSelf = SelfMatch::Inactive;
        policy.unresolved = Unresolved::Received;
        policy.returnsToSender = true;
        break;
    case model::StackProfile::CiscoIos:
        // R7.3: installs, and the scanner finds the recursion.
        policy.review = Review::Scan;
        policy.resolvesStatics = true;  // a capture installs a static route with a gateway of another subnet
        policy.dropsOwnSource = false;  // R8.5a: a capture lets it circle
        policy.returnsToSender = true;  // O6: sessions with one policy are one update group
        policy.maximumPaths = 1;
        break;
    case model::StackProfile::Bird:
        policy.throughBgp = ThroughBgp::Unresolvable;
        policy.unresolved = Unresolved::Unreachable;
        policy.exportsToKernel = false;
        break;
    case model::StackProfile::BirdKernelExport:
        // R7.9a: the unreachable entry reaches the kernel.
        policy.throughBgp = ThroughBgp::Unresolvable;
        policy.unresolved = Unresolved::Unreachable;
        break;
    case model::StackProfile::Junos:
        // R7.7: hidden; the default route may resolve other next hops.
        policy.validOnSelf = SelfMatch::Inactive;
        policy.onSelf = SelfMatch::Inactive;
        policy.unresolved = Unresolved::Received;
        policy.maximumPaths = 1;
        break;
    case model::StackProfile::Custom: policy = customPolicy(custom); break;
    }
    return policy;
}

model::Confidence confidenceOf(model::StackProfile profile) {
    switch (profile) {
    case model::StackProfile::Frr:
    case model::StackProfile::FrrResolveViaDefault:
    case model::StackProfile::Bird:
    case model::StackProfile::BirdKernelExport: return model::Confidence::Measured;
    case model::StackProfile::Quagga: return model::Confidence::Observed;
    case model::StackProfile::CiscoIos: return model::Confidence::Documented;
    case model::StackProfile::Junos:
    case model::StackProfile::Custom: return model::Confidence::Inferred;
    }
    return model::Confidence::Inferred;
}

}  // namespace hopscope::azure
