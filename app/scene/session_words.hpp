// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <map>
#include <utility>
#include <vector>

#include "app/scene/session_figure.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::scene {

/// What an analysis says of each session at one moment, in the few words that a chip has room for.
class SessionWords {
public:
    /// `analysis` may be null and must outlive this.
    SessionWords(const analysis::Analysis* analysis, std::size_t state);
    [[nodiscard]] std::pair<SessionFigure::State, QString> of(model::BgpConnectionId connection,
                                                              std::size_t instance) const;
    /// What arrives over the session just at this moment, and whether at the instance. Nothing at rest, where time
    /// does not move.
    [[nodiscard]] std::pair<SessionFigure::Message, bool> messageOf(model::BgpConnectionId connection,
                                                                    std::size_t instance) const;

private:
    const analysis::Analysis* m_analysis;
    std::size_t m_state;
    std::map<std::pair<model::BgpConnectionId, std::size_t>, engine::SessionIndex> m_sessions;
};

/// Lays the words of a connection's lines beside or on them, clear of `taken` and of `others`, and not across one of
/// `frames` where that can be avoided. Two lines that say the same say it once, on both. A line without room for its
/// words keeps a null chip.
void placeChips(std::vector<SessionFigure::Line>& lines, const std::vector<QRectF>& taken,
                const std::vector<QRectF>& frames, const std::vector<QPolygonF>& others);

}  // namespace hopscope::scene
