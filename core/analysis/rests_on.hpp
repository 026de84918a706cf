// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace hopscope::analysis {

/// An answer in any comparable form.
using Asked = std::function<std::string(const Analysis&)>;

/// The S ids, in their order, of the settings that would change `answer` if they were decided the other way (section
/// 11). Only those that the drawing leaves open are tried, each by one analysis: none for most drawings.
[[nodiscard]] std::vector<std::string> restsOn(const Analysis& analysis, const Asked& answer);
/// The same for a packet, with the settings that its own hops name.
[[nodiscard]] std::vector<std::string> restsOn(const Analysis& analysis, const TraceQuestion& question,
                                               const TraceAnswer& answer);
/// The same for the printed rows of a subnet.
[[nodiscard]] std::vector<std::string> restsOn(const Analysis& analysis, model::SubnetId subnet);
/// The same for what a router holds and refuses.
[[nodiscard]] std::vector<std::string> restsOn(const Analysis& analysis,
                                               const std::vector<engine::SpeakerIndex>& speakers);
/// The same for each of the findings, in their order: which settings would take it away or weigh it otherwise. Once
/// `stop` is asked for, the answer is of no use.
[[nodiscard]] std::vector<std::vector<std::string>>
restsOn(const Analysis& analysis, const std::vector<Finding>& findings, const std::stop_token& stop = {});

}  // namespace hopscope::analysis
