// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QPainterPath>
#include <QPixmap>
#include <QString>
#include <vector>

#include "app/scene/theme.hpp"

class QPainter;

namespace hopscope::scene {

/// The drawings of resources/icons, in the order of their file names.
enum class Glyph : unsigned char {
    AppMark,
    Arrow,
    Back,
    Box,
    ChevronDown,
    ChevronRight,
    Circuit,
    Clock,
    Close,
    Down,
    Envelope,
    Error,
    Export,
    ExpressRouteGateway,
    Eye,
    Firewall,
    First,
    Flapping,
    Fork,
    Hint,
    Import,
    Internet,
    Last,
    LoadBalancer,
    Loop,
    More,
    NatGateway,
    NoteFinding,
    Note,
    Nsg,
    Nva,
    OnPremSite,
    Open,
    Packet,
    Pan,
    Pause,
    Peering,
    Play,
    Plus,
    Present,
    PrivateEndpoint,
    Recursion,
    Redo,
    RouteServer,
    RouteTable,
    RunToFinding,
    Save,
    Search,
    Select,
    Settled,
    Step,
    Subnet,
    Trace,
    Undo,
    VirtualMachine,
    VirtualRouter,
    Vnet,
    VpnGateway,
    Wand,
    Warning,
};

/// One path of a glyph on its grid of 24: a line, or the one filled part that is the point of it.
struct GlyphPart {
    QString data;  ///< as SVG writes a path
    QPainterPath path;
    bool filled = false;
    std::vector<double> dashes;  ///< on the grid
};

[[nodiscard]] const std::vector<GlyphPart>& parts(Glyph glyph);
/// The file name without its ending.
[[nodiscard]] QString fileName(Glyph glyph);

/// The weight of a glyph's line in pixels at a size in pixels: 1.3 at 16, 1.65 at 24, 2 at 32, 2.5 at 48.
[[nodiscard]] double glyphWeight(double size);

void drawGlyph(QPainter& painter, Glyph glyph, const QRectF& rect, const QColor& color);
/// Drawn once for each size, colour and device pixel ratio, then shared.
[[nodiscard]] QPixmap glyphPixmap(Glyph glyph, double size, const QColor& color, double devicePixelRatio);

/// For tool bars, menus, trees and buttons: normal, disabled and checked in the theme's colours.
[[nodiscard]] QIcon glyphIcon(Glyph glyph, const Theme& theme);
/// The same in one colour.
[[nodiscard]] QIcon glyphIcon(Glyph glyph, const QColor& color);

}  // namespace hopscope::scene
