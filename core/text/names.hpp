// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/assure/repair.hpp"
#include "core/azure/effective_route.hpp"
#include "core/engine/guest_table.hpp"
#include "core/engine/paths.hpp"
#include "core/engine/recording.hpp"
#include "core/engine/trace.hpp"
#include "core/model/finding.hpp"
#include "core/net/packet.hpp"

namespace hopscope::text {

// --- Literals: the words of files, JSON and scenario texts. Never translated. ---

[[nodiscard]] std::string_view verdictName(engine::Verdict verdict);           ///< "delivered-to-internet"
[[nodiscard]] std::string_view loopEndName(engine::LoopEnd end);               ///< "ttl"
[[nodiscard]] std::string_view hopKindName(engine::HopKind kind);              ///< "guest-lookup"
[[nodiscard]] std::string_view codeName(model::FindingCode code);              ///< "RECURSIVE_NH"
[[nodiscard]] std::string_view severityName(model::Severity severity);         ///< "error"
[[nodiscard]] std::string_view confidenceName(model::Confidence confidence);   ///< "documented"; inferred is "assumed"
[[nodiscard]] std::string_view stackName(model::StackProfile stack);           ///< "frr-resolve-via-default"
[[nodiscard]] std::string_view customStackName(model::CustomStack behaviour);  ///< "oscillate"
[[nodiscard]] std::string_view protocolName(net::Protocol protocol);           ///< "icmp"
[[nodiscard]] std::string_view guestProtocolName(engine::GuestProtocol protocol);
[[nodiscard]] std::string_view guestStateName(engine::GuestRouteState state);
[[nodiscard]] std::string_view guestReasonName(engine::GuestRouteReason reason);  ///< "own-route"
[[nodiscard]] std::string_view routeSourceName(azure::RouteSource source);        ///< as az prints
[[nodiscard]] std::string_view routeStateName(azure::RouteState state);           ///< as az prints
[[nodiscard]] std::string_view nextHopTypeName(azure::NextHopType type);          ///< as az prints
[[nodiscard]] std::string_view decisionRuleName(engine::DecisionRule rule);       ///< "as-path-length"
[[nodiscard]] std::string_view downReasonName(engine::DownReason reason);         ///< "hold-timer-expired"
[[nodiscard]] std::string_view sessionFaultName(engine::SessionFault fault);
[[nodiscard]] std::string_view eventKindName(engine::EventKind kind);  ///< "session-up"
[[nodiscard]] std::string_view outcomeName(engine::Outcome outcome);   ///< "settled"
[[nodiscard]] std::string_view evidenceKindName(analysis::Evidence::Kind kind);
[[nodiscard]] std::string_view repairKindName(assure::RepairKind kind);  ///< "add-static-route"

// --- Titles: the same for people, translated, without a full stop. ---

[[nodiscard]] std::string verdictTitle(engine::Verdict verdict);
[[nodiscard]] std::string codeTitle(model::FindingCode code);  ///< "Recursive next hop"
[[nodiscard]] std::string severityTitle(model::Severity severity);
[[nodiscard]] std::string confidenceTitle(model::Confidence confidence);
[[nodiscard]] std::string stackTitle(model::StackProfile stack);  ///< "BIRD that exports to the kernel"
[[nodiscard]] std::string customStackTitle(model::CustomStack behaviour);
[[nodiscard]] std::string kindTitle(const model::EntityRef& entity);  ///< "route server"

/// What sentences call an entity: its shortest path, or for those without a name what it joins ("hub – spoke").
[[nodiscard]] std::string subjectName(const model::Network& network, const model::EntityRef& entity);
/// What sentences call a guest: a machine's path, or `rs (10.0.1.4)` for an instance of a route server.
[[nodiscard]] std::string guestName(const analysis::Analysis& analysis, engine::GuestIndex guest);
[[nodiscard]] std::string speakerName(const analysis::Analysis& analysis, engine::SpeakerIndex speaker);
/// The subnet whose virtual router serves an interface.
[[nodiscard]] std::string subnetName(const analysis::Analysis& analysis, engine::NicIndex nic);

/// A length of model time for people: "0 s", "1.5 s", "3 min", "1 h 2 min".
[[nodiscard]] std::string durationText(engine::Moment length);
/// A moment as a clock: "0:03:01.500".
[[nodiscard]] std::string momentText(engine::Moment moment);

/// Parts joined for a sentence: "a", "a and b", "a, b and c". Nothing gives "nothing".
[[nodiscard]] std::string listText(const std::vector<std::string>& parts);
[[nodiscard]] std::string listText(const std::vector<net::Prefix>& prefixes);
[[nodiscard]] std::string listText(const std::vector<net::Address>& addresses);

}  // namespace hopscope::text
