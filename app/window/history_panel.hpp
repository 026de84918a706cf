// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUndoView>
#include <QWidget>

#include "app/document/document.hpp"
#include "app/scene/theme.hpp"

namespace hopscope::window {

/// The steps that led to the design, the present one marked; a click goes back or forward to a step.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    /// `document` outlives the panel.
    explicit HistoryPanel(document::Document& document, QWidget* parent = nullptr);
    void setTheme(const scene::Theme& theme);

private:
    QUndoView* m_list;
};

}  // namespace hopscope::window
