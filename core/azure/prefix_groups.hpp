// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/engine/fabric.hpp"

namespace hopscope::azure {

/// Collects which prefixes enter BGP where, and what tells them apart, until all is known; then puts those together
/// that nothing tells apart.
class PrefixGroups {
public:
    using Test = std::function<bool(net::Prefix)>;
    /// Gets the groups for which a test holds, sorted.
    using Assign = std::function<void(engine::Fabric&, const std::vector<engine::GroupIndex>&)>;

    /// `how` without its group.
    void originate(net::Prefix prefix, engine::SpeakerIndex speaker, engine::Origination how);
    /// No group will mix prefixes on which `test` differs.
    void tellApart(Test test, Assign assign);

    /// Makes the groups of `fabric` and hands them to the speakers that originate them and to every `assign`. To be
    /// called once, when speakers and sessions are complete.
    void assemble(engine::Fabric& fabric) const;

private:
    /// Prefixes that enter BGP at one speaker with equal attributes.
    struct Entry {
        engine::SpeakerIndex speaker;
        engine::Origination how;
    };
    struct Classifier {
        Test test;
        Assign assign;
    };

    [[nodiscard]] std::vector<net::Address> watchedAddresses(const engine::Fabric& fabric) const;
    [[nodiscard]] static std::string keyOf(const Entry& entry);

    std::vector<Classifier> m_classifiers;
    std::map<net::Prefix, std::vector<Entry>> m_entries;
};

}  // namespace hopscope::azure
