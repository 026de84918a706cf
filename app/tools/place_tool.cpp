// SPDX-License-Identifier: Apache-2.0
#include "app/tools/place_tool.hpp"

#include <QLineF>
#include <algorithm>
#include <cmath>

#include "app/text/convert.hpp"
#include "app/tools/hit_test.hpp"
#include "core/edit/add.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/change.hpp"
#include "core/text/errors.hpp"

namespace hopscope::tools {

namespace {

double snapped(double value) {
    return std::round(value / snapStep) * snapStep;
}

QPointF snapped(QPointF at) {
    return {snapped(at.x()), snapped(at.y())};
}

/// Belongs to a subnet and has no place of its own.
bool isForSubnet(ToolKind kind) {
    return kind == ToolKind::RouteTable || kind == ToolKind::SecurityGroup || kind == ToolKind::NatGateway;
}

std::optional<model::EntityRef> machineAt(const model::Design& design, QPointF at) {
    const auto node = nodeAt(design, at);
    const bool isMachine =
        node && (std::holds_alternative<model::NvaId>(*node) || std::holds_alternative<model::VirtualMachineId>(*node));
    return isMachine ? node : std::nullopt;
}

/// The entity that took the first number of an edit.
std::optional<model::EntityRef> newest(const model::Design& before, const model::Design& after) {
    for (const model::EntityRef& entity : model::diff(before, after).added) {
        if (model::numberOf(entity) == before.nextId) {
            return entity;
        }
    }
    return {};
}

edit::EditKind editKind(ToolKind kind) {
    switch (kind) {
    case ToolKind::Subnet: return edit::EditKind::AddSubnet;
    case ToolKind::VirtualMachine: return edit::EditKind::AddVirtualMachine;
    case ToolKind::Nva: return edit::EditKind::AddNva;
    case ToolKind::RouteServer: return edit::EditKind::AddRouteServer;
    case ToolKind::Internet: return edit::EditKind::AddInternet;
    case ToolKind::VpnGateway: return edit::EditKind::AddGateway;
    case ToolKind::ExpressRouteGateway: return edit::EditKind::AddGateway;
    case ToolKind::Firewall: return edit::EditKind::AddFirewall;
    case ToolKind::LoadBalancer: return edit::EditKind::AddLoadBalancer;
    case ToolKind::PrivateEndpoint: return edit::EditKind::AddPrivateEndpoint;
    case ToolKind::Circuit: return edit::EditKind::AddCircuit;
    case ToolKind::Site: return edit::EditKind::AddSite;
    case ToolKind::RouteTable: return edit::EditKind::AddRouteTable;
    case ToolKind::SecurityGroup: return edit::EditKind::AddSecurityGroup;
    case ToolKind::NatGateway: return edit::EditKind::AddNatGateway;
    case ToolKind::PublicAddress: return edit::EditKind::AddPublicAddress;
    case ToolKind::Note: return edit::EditKind::AddNote;
    case ToolKind::Vnet:
    case ToolKind::Select:
    case ToolKind::Pan:
    case ToolKind::Trace:
    case ToolKind::Connect: break;
    }
    return edit::EditKind::AddVnet;
}

}  // namespace

PlaceTool::PlaceTool(ToolKind kind, document::Document& document, scene::TopologyView& view)
    : Tool(document, view), m_kind(kind) {}

bool PlaceTool::isFrame() const {
    return m_kind == ToolKind::Vnet || m_kind == ToolKind::Subnet || m_kind == ToolKind::Note;
}

model::Place PlaceTool::placeFor(QPointF from, QPointF to) const {
    if (!isFrame()) {
        // What lies on something stands where it was clicked.
        const QPointF centre = isForSubnet(m_kind) || m_kind == ToolKind::PublicAddress ? to : snapped(to);
        return {.x = centre.x(), .y = centre.y()};
    }
    const QRectF frame = QRectF(snapped(from), snapped(to)).normalized();
    if (QLineF(from, to).length() < dragThreshold) {
        return {.x = frame.x(), .y = frame.y()};
    }
    return {.x = frame.x(), .y = frame.y(), .width = frame.width(), .height = frame.height()};
}

bool PlaceTool::hasOne(model::SubnetId id) const {
    const model::Subnet& subnet = design().network->subnets.at(id);
    return m_kind == ToolKind::RouteTable      ? subnet.routeTable.has_value()
           : m_kind == ToolKind::SecurityGroup ? subnet.securityGroup.has_value()
                                               : subnet.natGateway.has_value();
}

edit::Edited<model::Design> PlaceTool::addedTo(model::SubnetId id) const {
    const std::uint32_t number = design().nextId;
    if (m_kind == ToolKind::RouteTable) {
        const auto made = edit::addRouteTable(design());
        return made ? edit::associateRouteTable(*made, id, model::RouteTableId(number)) : made;
    }
    const auto made =
        m_kind == ToolKind::SecurityGroup ? edit::addSecurityGroup(design()) : edit::addNatGateway(design());
    if (!made) {
        return made;
    }
    model::Subnet subnet = made->network->subnets.at(id);
    if (m_kind == ToolKind::SecurityGroup) {
        subnet.securityGroup = model::SecurityGroupId(number);
    } else {
        subnet.natGateway = model::NatGatewayId(number);
    }
    return edit::setSubnet(*made, std::move(subnet));
}

edit::Edited<model::Design> PlaceTool::addressOn(const model::EntityRef& machine) const {
    const model::PublicAddressId made(design().nextId);
    const auto edited = edit::addPublicAddress(design());
    return edited ? edit::setPublicAddress(*edited, machine, 0, made) : edited;
}

std::optional<QRectF> PlaceTool::targetAt(QPointF at) const {
    std::optional<model::EntityRef> target;
    if (isForSubnet(m_kind)) {
        target = subnetAt(design(), at);
    } else if (m_kind == ToolKind::PublicAddress) {
        target = machineAt(design(), at);
    }
    const std::vector<QRectF> all = target ? rectanglesOf(design(), *target) : std::vector<QRectF>();
    return all.empty() ? std::nullopt : std::optional(all.front());
}

Expected<model::Design, QString> PlaceTool::placed(const model::Place& place) const {
    const QPointF at(place.x, place.y);
    const auto vnet = vnetAt(design(), at);
    const auto subnet = subnetAt(design(), at);
    const auto machine = machineAt(design(), at);
    const auto isOneOf = [this](std::initializer_list<ToolKind> kinds) {
        return std::find(kinds.begin(), kinds.end(), m_kind) != kinds.end();
    };
    if (isOneOf({ToolKind::Subnet, ToolKind::RouteServer, ToolKind::VpnGateway, ToolKind::ExpressRouteGateway,
                 ToolKind::Firewall}) &&
        !vnet) {
        return unexpected(tr("%1 goes inside a VNet.").arg(toolTitle(m_kind)));
    }
    if (isForSubnet(m_kind) && !subnet) {
        return unexpected(toolHint(m_kind));
    }
    if (isForSubnet(m_kind) && hasOne(*subnet)) {
        return unexpected(tr("%1 has one already.").arg(text::toQt(design().network->subnets.at(*subnet).name)));
    }
    if (m_kind == ToolKind::PublicAddress && !machine) {
        return unexpected(toolHint(m_kind));
    }
    if (isOneOf({ToolKind::VirtualMachine, ToolKind::Nva, ToolKind::LoadBalancer, ToolKind::PrivateEndpoint}) &&
        !subnet) {
        return unexpected(tr("%1 goes inside a subnet.").arg(toolTitle(m_kind)));
    }
    if (isOneOf({ToolKind::Vnet, ToolKind::Internet, ToolKind::Circuit, ToolKind::Site}) && vnet) {
        return unexpected(tr("%1 does not go inside a VNet.").arg(toolTitle(m_kind)));
    }
    const edit::Edited<model::Design> edited = [&]() -> edit::Edited<model::Design> {
        switch (m_kind) {
        case ToolKind::Vnet: return edit::addVnet(design(), place);
        case ToolKind::Subnet: return edit::addSubnet(design(), *vnet, place);
        case ToolKind::VirtualMachine: return edit::addVirtualMachine(design(), *subnet, place);
        case ToolKind::Nva: return edit::addNva(design(), *subnet, place);
        case ToolKind::RouteServer: return edit::addRouteServer(design(), *vnet, place);
        case ToolKind::Internet: return edit::addInternet(design(), place);
        case ToolKind::VpnGateway: return edit::addGateway(design(), *vnet, place);
        case ToolKind::ExpressRouteGateway:
            return edit::addGateway(design(), *vnet, place, {{}, model::Gateway::Type::ExpressRoute});
        case ToolKind::Firewall: return edit::addFirewall(design(), *vnet, place);
        case ToolKind::LoadBalancer: return edit::addLoadBalancer(design(), *subnet, place);
        case ToolKind::PrivateEndpoint: return edit::addPrivateEndpoint(design(), *subnet, place);
        case ToolKind::Circuit: return edit::addCircuit(design(), place);
        case ToolKind::Site: return edit::addSite(design(), place);
        case ToolKind::RouteTable:
        case ToolKind::SecurityGroup:
        case ToolKind::NatGateway: return addedTo(*subnet);
        case ToolKind::PublicAddress: return addressOn(*machine);
        case ToolKind::Note: return edit::addNote(design(), place, text::toCore(tr("Note")), {});
        case ToolKind::Select:
        case ToolKind::Pan:
        case ToolKind::Trace:
        case ToolKind::Connect: break;
        }
        return design();
    }();
    if (!edited) {
        return unexpected(text::toQt(text::sentence(edited.error(), *design().network)));
    }
    return *edited;
}

void PlaceTool::press(const Pointer& pointer) {
    m_pressed = pointer.at;
    showGhost(placeFor(pointer.at, pointer.at));
}

void PlaceTool::drag(const Pointer& pointer) {
    if (m_pressed) {
        showGhost(placeFor(*m_pressed, pointer.at));
    }
}

void PlaceTool::hover(const Pointer& pointer) {
    showGhost(placeFor(pointer.at, pointer.at));
}

void PlaceTool::release(const Pointer& pointer) {
    if (!m_pressed) {
        return;
    }
    const model::Place place = placeFor(*m_pressed, pointer.at);
    m_pressed.reset();
    if (commit(place) && !pointer.modifiers.testFlag(Qt::ShiftModifier)) {
        Q_EMIT finished();
    }
}

bool PlaceTool::cancel() {
    const bool begun = m_pressed.has_value();
    m_pressed.reset();
    m_ghost.reset();
    return begun;
}

bool PlaceTool::placeAt(QPointF at) {
    return commit(placeFor(at, at));
}

bool PlaceTool::commit(const model::Place& place) {
    m_ghost.reset();
    const Expected<model::Design, QString> after = placed(place);
    if (!after) {
        Q_EMIT said(after.error());
        return false;
    }
    const std::optional<model::EntityRef> added = newest(design(), *after);
    document().apply(text::toQt(text::editTitle(editKind(m_kind))), *after);
    if (added) {
        scene().selectEntities({*added});
    }
    Q_EMIT said({});
    return true;
}

void PlaceTool::showGhost(const model::Place& place) {
    const Expected<model::Design, QString> after = placed(place);
    const scene::Theme& theme = scene().theme();
    m_ghost = makeMarking(scene(), after ? theme.accent : theme.bad, 1.5, true);
    const double tile = m_kind == ToolKind::RouteServer ? edit::size::instanceTile : edit::size::tile;
    QRectF rectangle(place.x - tile / 2, place.y - tile / 2, tile, tile);
    if (isFrame()) {
        const QSizeF usual = m_kind == ToolKind::Vnet     ? QSizeF(edit::size::vnetWidth, edit::size::vnetHeight)
                             : m_kind == ToolKind::Subnet ? QSizeF(edit::size::subnetWidth, edit::size::subnetHeight)
                                                          : QSizeF(edit::size::noteWidth, edit::size::noteHeight);
        const bool sized = place.width > 0 && place.height > 0;
        rectangle = QRectF(QPointF(place.x, place.y), sized ? QSizeF(place.width, place.height) : usual);
    }
    if (isForSubnet(m_kind) || m_kind == ToolKind::PublicAddress) {
        rectangle = targetAt(QPointF(place.x, place.y)).value_or(QRectF());
    }
    QPainterPath outline;
    outline.addRoundedRect(rectangle, 12, 12);
    m_ghost->setPath(outline);
    Q_EMIT said(after ? toolHint(m_kind) : after.error());
}

}  // namespace hopscope::tools
