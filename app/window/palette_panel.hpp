// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QTreeWidget>
#include <QWidget>

#include "app/scene/theme.hpp"
#include "app/tools/tool_kind.hpp"

namespace hopscope::window {

/// What can be drawn, in groups and searchable. A click takes the tool, a drag puts the thing where it is dropped,
/// Return puts it in the middle of the sheet.
class PalettePanel : public QWidget {
    Q_OBJECT

public:
    explicit PalettePanel(QWidget* parent = nullptr);

    void setTheme(const scene::Theme& theme);
    /// Marks the tool in hand.
    void setHeld(tools::ToolKind kind);
    /// The key beside a tool.
    void setKey(tools::ToolKind kind, const QKeySequence& key);

Q_SIGNALS:
    void toolWanted(hopscope::tools::ToolKind kind);
    void placeWanted(hopscope::tools::ToolKind kind);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addGroup(const QString& title, const std::vector<tools::ToolKind>& kinds);
    void filter(const QString& words);

    QLineEdit* m_search;
    QTreeWidget* m_list;
};

}  // namespace hopscope::window
