// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "app/scene/theme.hpp"
#include "app/trace/trace_player.hpp"

namespace hopscope::player {

/// Asks where a packet goes and shows the answer: choosers, verdict, hops, traceroute and the transport.
class TraceDock : public QWidget {
    Q_OBJECT
public:
    TraceDock(TracePlayer* player, const scene::Theme& theme, QWidget* parent = nullptr);

    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    void setTheme(const scene::Theme& theme);
    /// Fills the choosers and asks.
    void ask(const analysis::TraceQuestion& question);
};

}  // namespace hopscope::player
