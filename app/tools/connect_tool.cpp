// SPDX-License-Identifier: Apache-2.0
#include "app/tools/connect_tool.hpp"

#include <QLineF>
#include <algorithm>

#include "app/text/convert.hpp"
#include "app/tools/hit_test.hpp"
#include "app/tools/tool_kind.hpp"
#include "core/edit/add.hpp"
#include "core/edit/change.hpp"
#include "core/text/errors.hpp"
#include "core/text/names.hpp"

namespace hopscope::tools {

namespace {

bool isRouter(const model::EntityRef& entity) {
    return std::holds_alternative<model::NvaId>(entity) || std::holds_alternative<model::GatewayId>(entity) ||
           std::holds_alternative<model::CircuitId>(entity) || std::holds_alternative<model::SiteId>(entity);
}

bool isMachine(const model::EntityRef& entity) {
    return std::holds_alternative<model::NvaId>(entity) || std::holds_alternative<model::VirtualMachineId>(entity);
}

/// Puts a machine behind a load balancer. One that is behind it already changes nothing.
edit::Edited<model::Design> withBackend(const model::Design& design, model::LoadBalancerId id,
                                        const model::EntityRef& machine) {
    model::LoadBalancer balancer = design.network->loadBalancers.at(id);
    const bool isBehind = std::any_of(balancer.backends.begin(), balancer.backends.end(),
                                      [&](const auto& backend) { return backend.machine == machine; });
    if (!isBehind) {
        balancer.backends.push_back({.machine = machine, .nic = {}});
    }
    return edit::setLoadBalancer(design, std::move(balancer));
}

/// The name of the step.
edit::EditKind kindOf(const model::EntityRef& from, const model::EntityRef& to) {
    return std::holds_alternative<model::VnetId>(from)           ? edit::EditKind::AddPeering
           : std::holds_alternative<model::LoadBalancerId>(from) ? edit::EditKind::ChangeLoadBalancer
           : isRouter(from) && isRouter(to)                      ? edit::EditKind::AddConnection
                                                                 : edit::EditKind::ConnectBgp;
}

}  // namespace

ConnectTool::ConnectTool(document::Document& document, scene::TopologyView& view) : Tool(document, view) {}

std::optional<model::EntityRef> ConnectTool::endAt(QPointF at) const {
    const std::optional<model::EntityRef> node = nodeAt(design(), at);
    const bool fromBalancer = m_from && std::holds_alternative<model::LoadBalancerId>(*m_from);
    if (node && (isRouter(*node) || std::holds_alternative<model::RouteServerId>(*node) ||
                 std::holds_alternative<model::LoadBalancerId>(*node) || (fromBalancer && isMachine(*node)))) {
        return node;
    }
    return vnetAt(design(), at);
}

Expected<model::Design, QString> ConnectTool::joined(const model::EntityRef& from, const model::EntityRef& to) const {
    const auto edited = [&]() -> std::optional<edit::Edited<model::Design>> {
        const auto* firstVnet = std::get_if<model::VnetId>(&from);
        const auto* secondVnet = std::get_if<model::VnetId>(&to);
        if (firstVnet != nullptr && secondVnet != nullptr) {
            return edit::addPeering(design(), *firstVnet, *secondVnet);
        }
        const auto* nva = std::get_if<model::NvaId>(std::holds_alternative<model::NvaId>(from) ? &from : &to);
        const auto* server =
            std::get_if<model::RouteServerId>(std::holds_alternative<model::RouteServerId>(from) ? &from : &to);
        if (nva != nullptr && server != nullptr) {
            return edit::connectBgp(design(), *nva, *server);
        }
        if (const auto* balancer = std::get_if<model::LoadBalancerId>(&from); balancer != nullptr && isMachine(to)) {
            return withBackend(design(), *balancer, to);
        }
        if (isRouter(from) && isRouter(to)) {
            return edit::addConnection(design(), from, to);
        }
        return {};
    }();
    if (!edited) {
        return unexpected(tr(
            "A peering joins two VNets, BGP an NVA and a route server, a connection two routers, and a load balancer "
            "takes machines behind it."));
    }
    if (!*edited) {
        return unexpected(text::toQt(text::sentence(edited->error(), *design().network)));
    }
    return **edited;
}

void ConnectTool::begin(const model::EntityRef& from) {
    m_from = from;
    m_targets = makeMarking(scene(), scene().theme().ok, 2, false);
    QPainterPath rings;
    const scene::Anchors anchors = scene().anchors();
    for (const auto& [entity, place] : design().layout->places) {
        if (joined(from, entity)) {
            for (const QRectF& rectangle : rectanglesOf(anchors, entity)) {
                rings.addPath(ringAround(rectangle));
            }
        }
    }
    m_targets->setPath(rings);
}

void ConnectTool::press(const Pointer& pointer) {
    const std::optional<model::EntityRef> end = endAt(pointer.at);
    m_pressed = pointer.at;
    if (!m_from && end) {
        begin(*end);
    }
    showLine(pointer.at);
}

void ConnectTool::drag(const Pointer& pointer) {
    showLine(pointer.at);
}

void ConnectTool::hover(const Pointer& pointer) {
    showLine(pointer.at);
}

void ConnectTool::release(const Pointer& pointer) {
    const std::optional<model::EntityRef> end = endAt(pointer.at);
    const bool dragged = m_pressed && QLineF(*m_pressed, pointer.at).length() >= dragThreshold;
    m_pressed.reset();
    if (!m_from || !end || (*end == *m_from && !dragged)) {
        return;
    }
    const model::EntityRef from = *m_from;
    if (const Expected<model::Design, QString> after = joined(from, *end)) {
        cancel();
        document().apply(text::toQt(text::editTitle(kindOf(from, *end))), *after);
        Q_EMIT said({});
        Q_EMIT finished();
    } else {
        cancel();
        Q_EMIT said(after.error());
    }
}

bool ConnectTool::cancel() {
    const bool begun = m_from.has_value();
    m_from.reset();
    m_pressed.reset();
    m_line.reset();
    m_targets.reset();
    return begun;
}

void ConnectTool::showLine(QPointF at) {
    if (!m_from) {
        Q_EMIT said(toolHint(ToolKind::Connect));
        return;
    }
    const std::vector<QRectF> start = rectanglesOf(scene().anchors(), *m_from);
    const std::optional<model::EntityRef> end = endAt(at);
    const Expected<model::Design, QString> after =
        end && *end != *m_from ? joined(*m_from, *end) : Expected<model::Design, QString>(unexpected(QString()));
    const scene::Theme& theme = scene().theme();
    const bool wrong = !after && !after.error().isEmpty();
    m_line = makeMarking(scene(), after ? theme.ok : wrong ? theme.bad : theme.accent, 1.75, !after);
    if (!start.empty()) {
        QPainterPath line(start.front().center());
        line.lineTo(at);
        m_line->setPath(line);
    }
    const QString from = text::toQt(text::subjectName(*design().network, *m_from));
    Q_EMIT said(wrong ? after.error() : tr("From %1 to …").arg(from));
}

}  // namespace hopscope::tools
