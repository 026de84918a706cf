// SPDX-License-Identifier: Apache-2.0
#include "app/picture/page.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <set>

#include "app/scene/connection_figure.hpp"
#include "app/scene/lines.hpp"
#include "app/scene/node_figure.hpp"
#include "app/scene/session_figure.hpp"
#include "app/scene/topology_scene.hpp"
#include "app/text/convert.hpp"
#include "core/model/names.hpp"

namespace hopscope::picture {

using scene::FigureKey;
using text::toQt;

namespace {

constexpr double margin = 48;
constexpr double bareMargin = 24;
constexpr double titleHeight = 36;
constexpr double descriptionHeight = 20;
constexpr double headingGap = 24;
constexpr double narrowestColumn = 208;
constexpr double rowHeight = 32;
constexpr double legendHead = 56;
constexpr double footHeight = 40;
constexpr double narrowest = 560;
constexpr double sample = 52;  // what stands before the words of a legend's entry

constexpr scene::TextStyle titleStyle{scene::Face::Sans, 24, 600};
constexpr scene::TextStyle descriptionStyle{scene::Face::Sans, 14, 400};
constexpr scene::TextStyle legendTitle{scene::Face::Sans, 13, 600};

/// A shared pointer that owns nothing: the page does not outlive its caller's analysis.
std::shared_ptr<const analysis::Analysis> borrowed(const analysis::Analysis* analysis) {
    return {std::shared_ptr<void>(), analysis};
}

}  // namespace

struct Page::Entry {
    QString words;
    std::function<void(scene::Canvas&, const scene::Theme&, const QPointF& leftMiddle)> paint;
};

Page::Page(const model::Design& design, const analysis::Analysis* analysis, const Options& options)
    : m_theme(scene::Theme::of(options.theme)), m_options(options), m_analysis(analysis), m_title(toQt(design.title)),
      m_description(toQt(design.description)) {
    m_composer.reset(design);
    if (analysis != nullptr) {
        m_composer.setAnalysis(borrowed(analysis), analysis->phases.empty() ? 0 : analysis->phases.front());
    }
    for (const auto& [key, figure] : m_composer.figures()) {
        if (isShown(key)) {
            for (const QRectF& rect : figure->occupied()) {
                m_drawn |= rect;
            }
            if (!figure->shape().isEmpty()) {
                m_drawn |= figure->shape().boundingRect();
            }
        }
    }
    m_drawn = m_drawn.adjusted(-4, -4, 4, 4).toAlignedRect();
    const bool framed = options.heading || options.legend;
    const double border = framed ? margin : bareMargin;
    const double width = std::max(m_drawn.width(), framed ? narrowest : 1.0);
    double y = border;
    if (options.heading && !m_title.isEmpty()) {
        y += titleHeight;
        if (!m_description.isEmpty()) {
            m_descriptionLines = scene::wrapped(m_description, descriptionStyle, width);
            y += descriptionHeight * static_cast<double>(m_descriptionLines.size());
        }
        y += headingGap;
    }
    m_drawingAt = QPointF(border, y);
    y += m_drawn.height();
    m_size.setWidth(width + 2 * border);
    if (options.legend) {
        m_legendTop = y + headingGap;
        m_columnWidth = narrowestColumn;
        for (const Entry& entry : legendEntries()) {
            m_columnWidth = std::max(m_columnWidth, sample + scene::textWidth(entry.words, scene::type::body) + 24);
        }
        const auto columns = std::max(1.0, std::floor(width / m_columnWidth));
        const auto rows = std::ceil(static_cast<double>(legendEntries().size()) / columns);
        m_footTop = m_legendTop + legendHead + rows * rowHeight;
        y = m_footTop + footHeight;
    }
    m_size.setHeight(y + (options.legend ? bareMargin : border));
}

bool Page::isShown(const FigureKey& key) const {
    if (!m_options.only) {
        return true;
    }
    const model::Network& network = *m_composer.design().network;
    const auto chosen = [this](const model::EntityRef& entity) {
        return std::find(m_options.only->begin(), m_options.only->end(), entity) != m_options.only->end();
    };
    const auto held = [&](const model::EntityRef& entity) {
        if (chosen(entity)) {
            return true;
        }
        if (const auto subnet = model::subnetOf(network, entity); subnet && chosen(*subnet)) {
            return true;
        }
        const auto vnet = model::vnetOf(network, entity);
        return vnet && chosen(*vnet);
    };
    if (held(key.entity)) {
        return true;
    }
    // What joins two things is shown with both; what belongs to a thing is shown with it.
    if (const auto* id = std::get_if<model::PeeringId>(&key.entity)) {
        const model::Peering& peering = network.peerings.at(*id);
        return held(peering.first) && held(peering.second);
    }
    if (const auto* id = std::get_if<model::BgpConnectionId>(&key.entity)) {
        const model::BgpConnection& connection = network.bgpConnections.at(*id);
        return held(connection.nva) && held(connection.routeServer);
    }
    if (const auto* id = std::get_if<model::RouteTableId>(&key.entity)) {
        return std::any_of(network.subnets.begin(), network.subnets.end(),
                           [&](const model::Subnet& subnet) { return subnet.routeTable == *id && held(subnet.id); });
    }
    if (const auto* id = std::get_if<model::PublicAddressId>(&key.entity)) {
        const auto uses = [&](const auto& machines) {
            return std::any_of(machines.begin(), machines.end(), [&](const auto& machine) {
                return held(machine.id) && std::any_of(machine.nics.begin(), machine.nics.end(),
                                                       [&](const model::Nic& nic) { return nic.publicAddress == *id; });
            });
        };
        return uses(network.machines) || uses(network.nvas);
    }
    return false;
}

void Page::paint(scene::Canvas& canvas, const Move& moveTo) const {
    if (!m_options.transparent) {
        canvas.rect(QRectF(QPointF(), m_size), 0, m_theme.canvas, {});
    }
    if (m_options.heading && !m_title.isEmpty()) {
        canvas.text(QPointF(margin, margin + 24), m_title, titleStyle, m_theme.ink);
        double y = margin + titleHeight + 14;
        for (const QString& line : m_descriptionLines) {
            canvas.text(QPointF(margin, y), line, descriptionStyle, m_theme.ink2);
            y += descriptionHeight;
        }
    }
    moveTo(m_drawingAt - m_drawn.topLeft());
    std::vector<const std::pair<const FigureKey, scene::FigurePtr>*> order;
    for (const auto& entry : m_composer.figures()) {
        if (isShown(entry.first)) {
            order.push_back(&entry);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto* a, const auto* b) { return scene::layerOf(a->first) < scene::layerOf(b->first); });
    for (const auto* entry : order) {
        canvas.open(entry->second->description());
        entry->second->paint(canvas, m_theme, scene::Look());
        canvas.close();
    }
    for (const auto& [entity, severity] : m_composer.badges()) {
        const scene::Figure* figure = m_composer.find({entity});
        if (figure != nullptr && figure->badgeAt() && isShown({entity})) {
            scene::paintBadge(canvas, m_theme, *figure->badgeAt(), severity);
        }
    }
    moveTo(QPointF());
    if (m_options.legend) {
        paintLegend(canvas, m_legendTop);
    }
}

std::vector<Page::Entry> Page::legendEntries() const {
    using scene::Canvas;
    using scene::Stroke;
    using scene::Theme;
    std::set<std::size_t> kinds;
    std::set<scene::SessionFigure::State> sessions;
    std::set<scene::Glyph> marks;
    std::set<scene::ConnectionFigure::Style> connections;
    bool ghosts = false;
    for (const auto& [key, figure] : m_composer.figures()) {
        if (!isShown(key)) {
            continue;
        }
        ghosts = ghosts || key.part == FigureKey::Part::VirtualRouter;
        if (key.part == FigureKey::Part::Own) {
            kinds.insert(key.entity.index());
        }
        if (const auto* node = dynamic_cast<const scene::NodeFigure*>(figure.get())) {
            marks.insert(node->mark);
        }
        if (const auto* connection = dynamic_cast<const scene::ConnectionFigure*>(figure.get())) {
            connections.insert(connection->style);
        }
        if (const auto* session = dynamic_cast<const scene::SessionFigure*>(figure.get())) {
            for (const auto& line : session->lines) {
                sessions.insert(line.state);
            }
        }
    }
    const auto has = [&kinds](const model::EntityRef& kind) { return kinds.contains(kind.index()); };
    std::vector<Entry> entries;
    const auto addBox = [&entries](const QString& words, bool vnet) {
        entries.push_back({words, [vnet](Canvas& canvas, const Theme& theme, const QPointF& at) {
                               canvas.rect(QRectF(at.x(), at.y() - 10, 40, 20), 5, vnet ? theme.vnet : theme.subnet,
                                           Stroke{.color = theme.frame, .width = vnet ? 1.5 : 1});
                           }});
    };
    const auto addGlyph = [&entries](const QString& words, scene::Glyph glyph) {
        entries.push_back({words, [glyph](Canvas& canvas, const Theme& theme, const QPointF& at) {
                               canvas.glyph(glyph, QRectF(at.x() + 10, at.y() - 10, 20, 20), theme.ink);
                           }});
    };
    if (has(model::VnetId(0))) {
        addBox(QCoreApplication::translate("Picture", "VNet"), true);
    }
    if (has(model::SubnetId(0))) {
        addBox(QCoreApplication::translate("Picture", "Subnet"), false);
    }
    if (has(model::NvaId(0))) {
        addGlyph(QCoreApplication::translate("Picture", "NVA"), scene::Glyph::Nva);
    }
    if (has(model::VirtualMachineId(0))) {
        addGlyph(QCoreApplication::translate("Picture", "Virtual machine"), scene::Glyph::VirtualMachine);
    }
    if (has(model::RouteServerId(0))) {
        addGlyph(QCoreApplication::translate("Picture", "Route server instance"), scene::Glyph::RouteServer);
    }
    for (const auto& [words, mark] :
         {std::pair(QCoreApplication::translate("Picture", "VPN gateway"), scene::Glyph::VpnGateway),
          std::pair(QCoreApplication::translate("Picture", "ExpressRoute gateway"), scene::Glyph::ExpressRouteGateway),
          std::pair(QCoreApplication::translate("Picture", "ExpressRoute circuit"), scene::Glyph::Circuit),
          std::pair(QCoreApplication::translate("Picture", "Azure Firewall"), scene::Glyph::Firewall),
          std::pair(QCoreApplication::translate("Picture", "Load balancer"), scene::Glyph::LoadBalancer),
          std::pair(QCoreApplication::translate("Picture", "Private endpoint"), scene::Glyph::PrivateEndpoint),
          std::pair(QCoreApplication::translate("Picture", "On-prem site"), scene::Glyph::OnPremSite)}) {
        if (marks.contains(mark)) {
            addGlyph(words, mark);
        }
    }
    if (has(model::RouteTableId(0))) {
        addGlyph(QCoreApplication::translate("Picture", "Route table"), scene::Glyph::RouteTable);
    }
    if (has(model::SecurityGroupId(0))) {
        addGlyph(QCoreApplication::translate("Picture", "Security group"), scene::Glyph::Nsg);
    }
    if (has(model::NatGatewayId(0))) {
        addGlyph(QCoreApplication::translate("Picture", "NAT gateway"), scene::Glyph::NatGateway);
    }
    if (ghosts) {
        addGlyph(QCoreApplication::translate("Picture", "Virtual router"), scene::Glyph::VirtualRouter);
    }
    if (has(model::PeeringId(0))) {
        entries.push_back({QCoreApplication::translate("Picture", "Peering, a strand a half"),
                           [](Canvas& canvas, const Theme& theme, const QPointF& at) {
                               for (const double offset : {-3.0, 3.0}) {
                                   canvas.line(at + QPointF(0, offset), at + QPointF(40, offset),
                                               {.color = theme.edge, .width = 1.75});
                               }
                           }});
    }
    for (const scene::SessionFigure::State state : sessions) {
        using State = scene::SessionFigure::State;
        const QString words = state == State::Drawn  ? QCoreApplication::translate("Picture", "eBGP session")
                              : state == State::Up   ? QCoreApplication::translate("Picture", "eBGP session, up")
                              : state == State::Down ? QCoreApplication::translate("Picture", "eBGP session, down")
                              : state == State::FlappingUp
                                  ? QCoreApplication::translate("Picture", "eBGP session, flaps, now up")
                                  : QCoreApplication::translate("Picture", "eBGP session, flaps, now down");
        entries.push_back({words, [state](Canvas& canvas, const Theme& theme, const QPointF& at) {
                               scene::SessionFigure figure;
                               figure.lines.push_back({.way = {at, at + QPointF(40, 0)}, .state = state, .words = {}});
                               figure.paint(canvas, theme, scene::Look());
                           }});
    }
    for (const scene::ConnectionFigure::Style style : connections) {
        using Style = scene::ConnectionFigure::Style;
        const QString words = style == Style::Session  ? QCoreApplication::translate("Picture", "BGP between routers")
                              : style == Style::Tunnel ? QCoreApplication::translate("Picture", "Tunnel")
                                                       : QCoreApplication::translate("Picture", "ExpressRoute");
        entries.push_back({words, [style](Canvas& canvas, const Theme& theme, const QPointF& at) {
                               scene::ConnectionFigure figure;
                               figure.way = {at, at + QPointF(40, 0)};
                               figure.style = style;
                               figure.paint(canvas, theme, scene::Look());
                           }});
    }
    return entries;
}

void Page::paintLegend(scene::Canvas& canvas, double top) const {
    const double width = m_size.width() - 2 * margin;
    const scene::Stroke rule{.color = m_theme.line, .width = 1};
    canvas.open(QCoreApplication::translate("Picture", "Legend"));
    canvas.line(QPointF(margin, top), QPointF(margin + width, top), rule);
    canvas.text(QPointF(margin, top + 30), QCoreApplication::translate("Picture", "Legend"), legendTitle, m_theme.ink);
    const int columns = std::max(1, static_cast<int>(std::floor(width / m_columnWidth)));
    int at = 0;
    for (const Entry& entry : legendEntries()) {
        const double x = margin + (at % columns) * m_columnWidth;
        const double y = top + legendHead + (at / columns) * rowHeight;
        entry.paint(canvas, m_theme, QPointF(x, y));
        canvas.text(QPointF(x + sample, y + 4), entry.words, scene::type::body, m_theme.ink);
        ++at;
    }
    canvas.line(QPointF(margin, m_footTop), QPointF(margin + width, m_footTop), rule);
    canvas.text(QPointF(margin, m_footTop + 28), footLine(), scene::type::quiet, m_theme.ink2);
    canvas.text(QPointF(margin + width, m_footTop + 28), QStringLiteral("hopscope"), scene::type::quiet, m_theme.ink2,
                scene::Align::Right);
    canvas.close();
}

QString Page::footLine() const {
    if (m_analysis == nullptr) {
        return {};
    }
    const auto count = [this](model::Severity severity) {
        return static_cast<int>(
            std::count_if(m_analysis->findings.begin(), m_analysis->findings.end(),
                          [severity](const auto& finding) { return finding.severity == severity; }));
    };
    const int errors = count(model::Severity::Error);
    const int warnings = count(model::Severity::Warning);
    return errors + warnings == 0
               ? QCoreApplication::translate("Picture", "No error and no warning.")
               : QCoreApplication::translate("Picture", "Errors: %1. Warnings: %2.").arg(errors).arg(warnings);
}

}  // namespace hopscope::picture
