// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMouseEvent>
#include <QObject>
#include <memory>

#include "app/tools/select_tool.hpp"
#include "app/tools/tool.hpp"
#include "app/tools/tool_kind.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::tools {

/// Holds the tool in hand and gives it the left button of the view. Selecting and panning are the view's own; all other
/// buttons, the wheel and the keys stay the view's whatever is held. Takes what is dropped from the palette.
class ToolBox : public QObject {
    Q_OBJECT

public:
    ToolBox(document::Document& document, scene::TopologyView& view, QObject* parent = nullptr);
    ~ToolBox() override;

    void take(ToolKind kind);
    [[nodiscard]] ToolKind held() const { return m_kind; }
    [[nodiscard]] SelectTool& selectTool() { return m_selectTool; }

    /// Places one in the middle of what is seen: for those who do not use a pointer. False when it is not possible
    /// there; the reason is said.
    bool placeInTheMiddle(ToolKind kind);
    bool placeAt(ToolKind kind, QPointF at);

Q_SIGNALS:
    void taken(hopscope::tools::ToolKind kind);
    /// A sentence for the status bar; empty takes it away.
    void said(const QString& sentence);
    void traceChosen(const hopscope::analysis::TraceQuestion& question);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] std::unique_ptr<Tool> made(ToolKind kind);
    bool filterMouse(QMouseEvent& event);

    document::Document& m_document;
    scene::TopologyView& m_view;
    SelectTool m_selectTool;
    ToolKind m_kind = ToolKind::Select;
    std::unique_ptr<Tool> m_tool;  ///< none while the view selects or pans
    bool m_pressed = false;
};

}  // namespace hopscope::tools
