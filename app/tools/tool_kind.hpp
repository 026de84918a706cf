// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QString>
#include <array>

namespace hopscope::tools {

/// What the hand can hold.
enum class ToolKind : unsigned char {
    Select,
    Pan,
    Trace,
    Connect,
    Vnet,
    Subnet,
    VirtualMachine,
    Nva,
    RouteServer,
    Internet,
    VpnGateway,
    ExpressRouteGateway,
    Firewall,
    LoadBalancer,
    PrivateEndpoint,
    Circuit,
    Site,
    RouteTable,
    SecurityGroup,
    NatGateway,
    PublicAddress,
    Note,
};

inline constexpr std::array allTools = {
    ToolKind::Select,        ToolKind::Pan,          ToolKind::Trace,           ToolKind::Connect,
    ToolKind::Vnet,          ToolKind::Subnet,       ToolKind::VirtualMachine,  ToolKind::Nva,
    ToolKind::RouteServer,   ToolKind::Internet,     ToolKind::VpnGateway,      ToolKind::ExpressRouteGateway,
    ToolKind::Firewall,      ToolKind::LoadBalancer, ToolKind::PrivateEndpoint, ToolKind::Circuit,
    ToolKind::Site,          ToolKind::RouteTable,   ToolKind::SecurityGroup,   ToolKind::NatGateway,
    ToolKind::PublicAddress, ToolKind::Note};

/// The word for buttons and lists.
[[nodiscard]] QString toolTitle(ToolKind kind);
/// What the status bar says while the tool is held.
[[nodiscard]] QString toolHint(ToolKind kind);
/// The glyph's file name without ending.
[[nodiscard]] QString toolGlyph(ToolKind kind);
/// The key that takes the tool while the canvas has the focus; empty where there is none.
[[nodiscard]] QKeySequence toolKey(ToolKind kind);

/// The type of what is dragged out of the palette; its data is the number of the ToolKind.
inline constexpr const char* toolMimeType = "application/x-hopscope-tool";

}  // namespace hopscope::tools
