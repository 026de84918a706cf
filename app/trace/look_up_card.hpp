// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "app/trace/storyboard.hpp"

namespace hopscope::player {

/// A row of a look-up card, as text.
struct CardRow {
    enum class State : std::uint8_t { Quiet, Wins, Beaten, Guilty };
    QString prefix;
    QString kind;  ///< protocol or next hop type
    QString to;    ///< next hop, or by what it was beaten
    State state = State::Quiet;
};

/// One of the two look-ups of a hop: the table beside the thing that reads it.
struct LookUpCard {
    std::size_t story = 0;
    std::size_t stop = 0;
    int number = 0;
    QString title;
    QString where;
    std::vector<CardRow> rows;
    QString sentence;  ///< why, or what the guilty row does
    bool guilty = false;
};

/// The cards of the told stories, in the order of their badges.
[[nodiscard]] std::vector<LookUpCard> lookUpCards(const Storyboard& storyboard, const analysis::TraceAnswer& answer,
                                                  const analysis::Analysis& analysis);

}  // namespace hopscope::player
