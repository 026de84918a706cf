// SPDX-License-Identifier: Apache-2.0
#include "app/tools/tool_box.hpp"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <optional>

#include "app/tools/connect_tool.hpp"
#include "app/tools/place_tool.hpp"
#include "app/tools/trace_tool.hpp"

namespace hopscope::tools {

namespace {

bool isPlacing(ToolKind kind) {
    switch (kind) {
    case ToolKind::Select:
    case ToolKind::Pan:
    case ToolKind::Trace:
    case ToolKind::Connect: return false;
    case ToolKind::Vnet:
    case ToolKind::Subnet:
    case ToolKind::VirtualMachine:
    case ToolKind::Nva:
    case ToolKind::RouteServer:
    case ToolKind::Internet:
    case ToolKind::VpnGateway:
    case ToolKind::ExpressRouteGateway:
    case ToolKind::Firewall:
    case ToolKind::LoadBalancer:
    case ToolKind::PrivateEndpoint:
    case ToolKind::Circuit:
    case ToolKind::Site:
    case ToolKind::RouteTable:
    case ToolKind::SecurityGroup:
    case ToolKind::NatGateway:
    case ToolKind::PublicAddress:
    case ToolKind::Note: return true;
    }
    return false;
}

/// What a drag out of the palette carries, where it can be put down.
std::optional<ToolKind> carried(const QMimeData& data) {
    const QByteArray number = data.data(QLatin1String(toolMimeType));
    for (const ToolKind kind : allTools) {
        if (isPlacing(kind) && number == QByteArray::number(static_cast<int>(kind))) {
            return kind;
        }
    }
    return {};
}

}  // namespace

ToolBox::ToolBox(document::Document& document, scene::TopologyView& view, QObject* parent)
    : QObject(parent), m_document(document), m_view(view), m_selectTool(document, view) {
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    view.viewport()->setMouseTracking(true);
    view.setAcceptDrops(true);
    view.viewport()->setAcceptDrops(true);
}

ToolBox::~ToolBox() = default;

std::unique_ptr<Tool> ToolBox::made(ToolKind kind) {
    if (isPlacing(kind)) {
        return std::make_unique<PlaceTool>(kind, m_document, m_view);
    }
    if (kind == ToolKind::Connect) {
        return std::make_unique<ConnectTool>(m_document, m_view);
    }
    if (kind == ToolKind::Trace) {
        auto tool = std::make_unique<TraceTool>(m_document, m_view);
        connect(tool.get(), &TraceTool::chosen, this, &ToolBox::traceChosen);
        return tool;
    }
    return nullptr;
}

void ToolBox::take(ToolKind kind) {
    if (m_tool) {
        m_tool->cancel();
        m_tool.release()->deleteLater();  // this may be called from one of its signals
    }
    m_kind = kind;
    m_pressed = false;
    m_tool = made(kind);
    if (m_tool) {
        connect(m_tool.get(), &Tool::said, this, &ToolBox::said);
        connect(m_tool.get(), &Tool::finished, this, [this] { take(ToolKind::Select); });
    }
    m_view.setMode(m_tool                  ? scene::TopologyView::Mode::Pick
                   : kind == ToolKind::Pan ? scene::TopologyView::Mode::Pan
                                           : scene::TopologyView::Mode::Select);
    Q_EMIT taken(kind);
    Q_EMIT said(toolHint(kind));
}

bool ToolBox::placeInTheMiddle(ToolKind kind) {
    return placeAt(kind, m_view.mapToScene(m_view.viewport()->rect().center()));
}

bool ToolBox::placeAt(ToolKind kind, QPointF at) {
    PlaceTool tool(kind, m_document, m_view);
    connect(&tool, &Tool::said, this, &ToolBox::said);
    return tool.placeAt(at);
}

bool ToolBox::filterMouse(QMouseEvent& event) {
    const Pointer pointer{.at = m_view.mapToScene(event.position().toPoint()), .modifiers = event.modifiers()};
    switch (event.type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        if (event.button() != Qt::LeftButton) {
            return false;
        }
        m_pressed = true;
        m_tool->press(pointer);
        return true;
    case QEvent::MouseMove:
        if (m_pressed) {
            m_tool->drag(pointer);
            return true;
        }
        if (event.buttons() == Qt::NoButton) {
            m_tool->hover(pointer);
        }
        return false;
    case QEvent::MouseButtonRelease:
        if (event.button() != Qt::LeftButton || !m_pressed) {
            return false;
        }
        m_pressed = false;
        m_tool->release(pointer);
        return true;
    default: return false;
    }
}

bool ToolBox::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_view) {
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && m_tool) {
            if (!m_tool->cancel()) {
                take(ToolKind::Select);
            }
            return true;
        }
        return false;
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease: return m_tool && filterMouse(*static_cast<QMouseEvent*>(event));
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* drag = static_cast<QDropEvent*>(event);
        if (!carried(*drag->mimeData())) {
            return false;
        }
        drag->acceptProposedAction();
        return true;
    }
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        const std::optional<ToolKind> kind = carried(*drop->mimeData());
        if (!kind) {
            return false;
        }
        if (placeAt(*kind, m_view.mapToScene(drop->position().toPoint()))) {
            drop->acceptProposedAction();
        }
        m_view.setFocus();
        return true;
    }
    default: return false;
    }
}

}  // namespace hopscope::tools
