// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "app/cli/json.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::cli {

/// A row of effective routes as az prints it (R9.2). `propagation` repeats the flag of the subnet's route table.
[[nodiscard]] Json effectiveRowJson(const azure::EffectiveRoute& route, bool propagation);

/// A row of a guest's table.
[[nodiscard]] Json guestRowJson(const engine::GuestRoute& route, const analysis::Analysis& analysis);

/// The name of an interface as drawn.
[[nodiscard]] std::string nicName(const analysis::Analysis& analysis, engine::NicIndex nic);

/// Whether gateway and BGP routes reach a subnet.
[[nodiscard]] bool propagates(const model::Network& network, model::SubnetId subnet);

/// What a reader of an answer must know beside it: that routing never settles, or that the instances differ.
[[nodiscard]] std::vector<std::string> notesOn(const analysis::Analysis& analysis);
/// The same as a member "notes", left out when there are none.
void setNotes(Json& answer, const std::vector<std::string>& notes);
/// The same as lines below an answer for people.
[[nodiscard]] std::string noteLines(const std::vector<std::string>& notes);

}  // namespace hopscope::cli
