// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "app/scene/theme.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::player {

/// The recording of the control plane: lanes over time, scrubbed both ways, and the list of its events.
class TimelineDock : public QWidget {
    Q_OBJECT
public:
    explicit TimelineDock(const scene::Theme& theme, QWidget* parent = nullptr);

    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    void setTheme(const scene::Theme& theme);

Q_SIGNALS:
    /// The moment moved to another state of the recording.
    void stateChanged(std::size_t recordingState);
};

}  // namespace hopscope::player
