// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/model/finding.hpp"
#include "core/net/rule_id.hpp"

namespace hopscope::analysis {

/// What is known of a finding code as such.
struct CodeFacts {
    model::Severity severity;      ///< when traffic is lost now
    model::Severity whenHarmless;  ///< when everything works all the same, and something may break it
    model::Confidence confidence;
    std::vector<net::RuleId> rules;
};

/// The one table from code to severity, confidence and rules.
[[nodiscard]] CodeFacts factsOf(model::FindingCode code);

/// A finding with what is known of its code; the proof is the caller's.
[[nodiscard]] Finding findingOf(model::FindingCode code, std::vector<model::EntityRef> subjects, bool harmless);

}  // namespace hopscope::analysis
