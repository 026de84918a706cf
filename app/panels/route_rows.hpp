// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "app/panels/rows.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::panels {

// What the tables of the docks show of an analysis. `state` is a position in the recording. Pure.

enum class Columns {
    All,
    Narrow,  ///< for the inspector: what belongs together stands in one column
    Az,      ///< the columns, words and rows of the command, and nothing else
};

/// The effective routes of a subnet; keys are row ids. Nothing when the analysis does not know the subnet.
[[nodiscard]] Rows effectiveRows(const analysis::Analysis& analysis, std::size_t state, model::SubnetId subnet,
                                 int share, Columns columns);
/// The table inside a machine; keys are positions in its GuestTable.
[[nodiscard]] Rows guestRows(const analysis::Analysis& analysis, std::size_t state, const model::EntityRef& machine,
                             Columns columns);

/// The sessions that concern `subject`, or all; keys are session positions.
[[nodiscard]] Rows sessionRows(const analysis::Analysis& analysis, std::size_t state,
                               std::optional<model::EntityRef> subject);
/// The BGP table of a speaker with the rule that decided, and what it refused on arrival.
[[nodiscard]] Rows bgpRows(const analysis::Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker);
[[nodiscard]] Rows learnedRows(const analysis::Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker);
[[nodiscard]] Rows advertisedRows(const analysis::Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker);

}  // namespace hopscope::panels
