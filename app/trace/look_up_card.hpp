// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/scene/anchors.hpp"
#include "app/scene/theme.hpp"
#include "app/trace/storyboard.hpp"

namespace hopscope::player {

/// A row of a look-up card, as text.
struct CardRow {
    enum class State : std::uint8_t { Quiet, Wins, Beaten, Guilty };
    QString prefix;
    QString kind;  ///< protocol or next hop type
    QString to;    ///< next hop, or by what it was beaten
    State state = State::Quiet;
    int weight = 0;  ///< rows of less weight give way first where room is scarce
};

/// What curls back: a next hop, and the route that it is reached through.
struct Recursion {
    std::size_t row = 0;  ///< of the card
    QString nextHop;
    QString match;
    bool own = true;  ///< the match is the very route that needs it
};

/// One of the two look-ups of a hop: the table beside the thing that reads it.
struct LookUpCard {
    std::size_t story = 0;
    std::size_t stop = 0;
    int number = 0;
    QString title;
    QString where;   ///< whose table it is
    QString detail;  ///< more of that, where there is room
    std::vector<CardRow> rows;
    QString sentence;
    bool guilty = false;
    std::optional<Recursion> recursion;
};

/// The cards of the told stories, in the order of their badges. Rows that match the packet come with those that explain
/// them; a card has at most `rowsMost` rows.
[[nodiscard]] std::vector<LookUpCard> lookUpCards(const Storyboard& storyboard, const analysis::TraceAnswer& answer,
                                                  const analysis::Analysis& analysis, std::size_t rowsMost);

/// The card of Storyboard::ofRecursion: the guest's table with the route that `finding` blames.
[[nodiscard]] std::vector<LookUpCard> recursionCards(const Storyboard& storyboard, const analysis::Finding& finding,
                                                     const analysis::Analysis& analysis, std::size_t state,
                                                     std::size_t rowsMost);

/// The same card with its `rowsMost` weightiest rows; `brief` leaves out the detail and, where a row names a next hop,
/// its kind.
[[nodiscard]] LookUpCard trimmed(const LookUpCard& card, std::size_t rowsMost, bool brief);

/// A card with its place on the sheet.
struct PlacedCard {
    LookUpCard card;
    QRectF rect;
    double scale = 1;   ///< of what is painted in it, so that its type stays legible
    QPointF tip;        ///< on the frame, towards its node
    QRectF node;        ///< what the notch or the leader points at
    bool notch = true;  ///< otherwise a leader is drawn
    bool crowded = false;
    QRectF curl;  ///< where the recursion is drawn; empty without one
};

/// Finds a free place for each card, one after the other; a card gives up rows and words before it goes far or lies
/// across a frame. `taken` is to be kept clear of besides what the anchors name.
[[nodiscard]] std::vector<PlacedCard> placed(const std::vector<LookUpCard>& cards, const Storyboard& storyboard,
                                             const scene::Anchors& anchors, double scale,
                                             const std::vector<QRectF>& taken);

namespace card {
inline constexpr double header = 30;
inline constexpr double rowHeight = 22;
inline constexpr double padding = 10;
inline constexpr double gap = 12;  ///< between columns
inline constexpr double curlWidth = 300;
inline constexpr double curlHeight = 170;
inline constexpr scene::TextStyle titleStyle{scene::Face::Sans, 13, 600};
inline constexpr scene::TextStyle quietStyle{scene::Face::Sans, 11, 400};
inline constexpr scene::TextStyle rowStyle{scene::Face::Mono, 11, 400};
inline constexpr scene::TextStyle winnerStyle{scene::Face::Mono, 11, 600};
inline constexpr scene::TextStyle sentenceStyle{scene::Face::Sans, 11, 400};

/// The widths of the columns prefix and kind; both faces of a row fit.
struct Columns {
    double prefix = 0;
    double kind = 0;
    double to = 0;
};
[[nodiscard]] Columns columnsOf(const LookUpCard& card);
/// What stands at the right of the title.
[[nodiscard]] QString whereText(const LookUpCard& card);
[[nodiscard]] QSizeF sizeOf(const LookUpCard& card);
/// The sentence in lines that fit a card of `width`.
[[nodiscard]] QStringList sentenceLines(const LookUpCard& card, double width);
}  // namespace card

}  // namespace hopscope::player
