// SPDX-License-Identifier: Apache-2.0
#include "app/tools/tool_kind.hpp"

#include <QCoreApplication>

namespace hopscope::tools {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

}  // namespace

QString toolTitle(ToolKind kind) {
    switch (kind) {
    case ToolKind::Select: return Words::tr("Select");
    case ToolKind::Pan: return Words::tr("Hand");
    case ToolKind::Trace: return Words::tr("Trace");
    case ToolKind::Connect: return Words::tr("Peering or BGP");
    case ToolKind::Vnet: return Words::tr("VNet");
    case ToolKind::Subnet: return Words::tr("Subnet");
    case ToolKind::VirtualMachine: return Words::tr("Virtual machine");
    case ToolKind::Nva: return Words::tr("NVA");
    case ToolKind::RouteServer: return Words::tr("Route server");
    case ToolKind::Internet: return Words::tr("Internet");
    case ToolKind::VpnGateway: return Words::tr("VPN gateway");
    case ToolKind::ExpressRouteGateway: return Words::tr("ExpressRoute gateway");
    case ToolKind::Firewall: return Words::tr("Azure Firewall");
    case ToolKind::LoadBalancer: return Words::tr("Load balancer");
    case ToolKind::PrivateEndpoint: return Words::tr("Private endpoint");
    case ToolKind::Circuit: return Words::tr("ExpressRoute circuit");
    case ToolKind::Site: return Words::tr("On-prem site");
    case ToolKind::RouteTable: return Words::tr("Route table");
    case ToolKind::SecurityGroup: return Words::tr("Security group");
    case ToolKind::NatGateway: return Words::tr("NAT gateway");
    case ToolKind::PublicAddress: return Words::tr("Public address");
    case ToolKind::Note: return Words::tr("Note");
    }
    return {};
}

QString toolHint(ToolKind kind) {
    switch (kind) {
    case ToolKind::Select: return {};
    case ToolKind::Pan: return Words::tr("Drag the sheet.");
    case ToolKind::Trace: return Words::tr("Choose where the packet starts.");
    case ToolKind::Connect:
        return Words::tr(
            "Drag between two VNets, an NVA and a route server, two routers, or from a load balancer to a machine.");
    case ToolKind::Vnet: return Words::tr("Click where the VNet goes, or drag its frame.");
    case ToolKind::Subnet: return Words::tr("Click inside a VNet, or drag the frame there.");
    case ToolKind::VirtualMachine:
    case ToolKind::LoadBalancer:
    case ToolKind::PrivateEndpoint:
    case ToolKind::Nva: return Words::tr("Click inside a subnet.");
    case ToolKind::VpnGateway:
    case ToolKind::ExpressRouteGateway:
    case ToolKind::Firewall:
    case ToolKind::RouteServer: return Words::tr("Click inside a VNet; the subnet for it is made when there is none.");
    case ToolKind::Circuit:
    case ToolKind::Site:
    case ToolKind::Internet: return Words::tr("Click outside the VNets.");
    case ToolKind::RouteTable:
    case ToolKind::SecurityGroup:
    case ToolKind::NatGateway: return Words::tr("Click the subnet that it is for.");
    case ToolKind::PublicAddress: return Words::tr("Click the machine that it is for.");
    case ToolKind::Note: return Words::tr("Click where the note goes, or drag its frame.");
    }
    return {};
}

QString toolGlyph(ToolKind kind) {
    switch (kind) {
    case ToolKind::Select: return QStringLiteral("select");
    case ToolKind::Pan: return QStringLiteral("pan");
    case ToolKind::Trace: return QStringLiteral("trace");
    case ToolKind::Connect: return QStringLiteral("peering");
    case ToolKind::Vnet: return QStringLiteral("vnet");
    case ToolKind::Subnet: return QStringLiteral("subnet");
    case ToolKind::VirtualMachine: return QStringLiteral("virtual-machine");
    case ToolKind::Nva: return QStringLiteral("nva");
    case ToolKind::RouteServer: return QStringLiteral("route-server");
    case ToolKind::Internet: return QStringLiteral("internet");
    case ToolKind::VpnGateway: return QStringLiteral("vpn-gateway");
    case ToolKind::ExpressRouteGateway: return QStringLiteral("expressroute-gateway");
    case ToolKind::Firewall: return QStringLiteral("firewall");
    case ToolKind::LoadBalancer: return QStringLiteral("load-balancer");
    case ToolKind::PrivateEndpoint: return QStringLiteral("private-endpoint");
    case ToolKind::Circuit: return QStringLiteral("circuit");
    case ToolKind::Site: return QStringLiteral("on-prem-site");
    case ToolKind::RouteTable: return QStringLiteral("route-table");
    case ToolKind::SecurityGroup: return QStringLiteral("nsg");
    case ToolKind::NatGateway: return QStringLiteral("nat-gateway");
    case ToolKind::PublicAddress: return QStringLiteral("internet");
    case ToolKind::Note: return QStringLiteral("note");
    }
    return {};
}

QKeySequence toolKey(ToolKind kind) {
    switch (kind) {
    case ToolKind::Select: return Qt::Key_V;
    case ToolKind::Pan: return Qt::Key_H;
    case ToolKind::Trace: return Qt::Key_T;
    case ToolKind::Connect: return Qt::Key_L;
    case ToolKind::Subnet: return Qt::Key_S;
    case ToolKind::Nva: return Qt::Key_N;
    case ToolKind::RouteServer: return Qt::Key_R;
    case ToolKind::Note: return Qt::Key_A;
    case ToolKind::Vnet:
    case ToolKind::VirtualMachine:
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
    case ToolKind::PublicAddress: return {};
    }
    return {};
}

}  // namespace hopscope::tools
