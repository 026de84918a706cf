// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/analysis/analysis.hpp"
#include "core/analysis/find.hpp"
#include "core/assure/repair.hpp"
#include "core/text/names.hpp"

namespace hopscope::text {

// Whole sentences with full stop, in the language of the user. One sentence per event or hop serves as subtitle, list
// entry, screen-reader text and log line at once.

// --- Findings and repairs ---

/// What is wrong, with subjects and numbers.
[[nodiscard]] std::string sentence(const analysis::Finding& finding, const model::Network& network);
/// How many destinations and subnets it concerns, and which machines nobody can reach any more to mend it; nothing for
/// findings that no packet showed.
[[nodiscard]] std::optional<std::string> reachSentence(const analysis::Finding& finding, const model::Network& network);
/// What a code means and why it happens: one short paragraph.
[[nodiscard]] std::string explanation(model::FindingCode code);
/// A row that proves something.
[[nodiscard]] std::string sentence(const analysis::Evidence& evidence, const model::Network& network);

/// The repair as a button says it: an imperative without a full stop.
[[nodiscard]] std::string repairTitle(const assure::Repair& repair, const model::Network& network);
/// What the repair changes and what it costs.
[[nodiscard]] std::string repairSentence(const assure::Repair& repair, const model::Network& network);
/// What trying it showed, before and after.
[[nodiscard]] std::string effectSentence(const assure::RepairEffect& effect);

// --- What was found ---

/// What of an entity fits a search, without a full stop: "user route to 10.0.0.0/8 (to-hub)". The kind and the name of
/// the entity stand elsewhere.
[[nodiscard]] std::string matchText(const analysis::Match& match);

// --- Routes ---

/// Why a guest route is in its state.
[[nodiscard]] std::string sentence(const engine::GuestRoute& route);
/// Why a path of a BGP table is used or not.
[[nodiscard]] std::string sentence(const engine::Candidate& candidate);
[[nodiscard]] std::string sentence(engine::ImportRule rule);
/// What put an effective route there or beat it; `winner` is the row that beat it, where one did.
[[nodiscard]] std::string sentence(const azure::EffectiveRoute& route, const azure::EffectiveRoute* winner);
/// Who announced an effective route and which route servers programmed it, as seen by the machine whose packet meets
/// it; empty for routes that BGP did not bring. O(table of the route servers).
[[nodiscard]] std::string announcerSentence(const azure::EffectiveRoute& route, const analysis::Analysis& analysis,
                                            std::size_t state, const model::EntityRef& reader);

// --- Sessions and time ---

/// The state of a session and why, such as "nva1 and rs (10.0.1.4): down, the hold timer of rs expired."
[[nodiscard]] std::string sessionSentence(const analysis::Analysis& analysis, std::size_t state,
                                          engine::SessionIndex session);
[[nodiscard]] std::string sentence(engine::DownReason reason);
[[nodiscard]] std::string sentence(engine::SessionFault fault);
/// What happened.
[[nodiscard]] std::string sentence(const engine::Event& event, const analysis::Analysis& analysis);
/// How the recording ends, and for a cycle its period, members and cause.
[[nodiscard]] std::string outcomeSentence(const analysis::Analysis& analysis);

// --- Traces ---

/// Where a hop is: a machine, a service of the cloud's own, or the Internet.
[[nodiscard]] std::string hopPlace(const engine::Hop& hop, const analysis::Analysis& analysis);
/// What happens at one hop of `branch.path`.
[[nodiscard]] std::string sentence(const engine::Hop& hop, const analysis::TraceBranch& branch,
                                   const analysis::Analysis& analysis);
/// How a trace ends, and why.
[[nodiscard]] std::string sentence(engine::Verdict verdict);
/// What ends a loop in reality (R8.5a).
[[nodiscard]] std::string sentence(engine::LoopEnd end);

// --- What statements rest on ---

/// A rule in one line; for an id without a text of its own, the name of its source.
[[nodiscard]] std::string ruleText(net::RuleId rule);
/// Which reading of the sources a verdict rests on, for a setting such as "S1"; empty for ids that are no settings.
[[nodiscard]] std::string settingSentence(std::string_view setting, const model::Settings& settings);

}  // namespace hopscope::text
