// SPDX-License-Identifier: Apache-2.0
#include "app/panels/route_rows.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "app/panels/reading.hpp"
#include "app/text/convert.hpp"
#include "core/text/names.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::panels {

namespace {

using text::toQt;

QString tr(const char* source) {
    return QCoreApplication::translate("hopscope::panels", source);  // where lupdate files this namespace's texts
}

/// The finding of severity error that points at this row, if one does.
const analysis::Finding* accuser(const analysis::Analysis& analysis, analysis::Evidence::Kind kind,
                                 const model::EntityRef& at, net::Prefix prefix) {
    for (const analysis::Finding& finding : analysis.findings) {
        if (finding.severity != model::Severity::Error) {
            continue;
        }
        for (const analysis::Evidence& evidence : finding.evidence) {
            if (evidence.kind == kind && evidence.at == at && evidence.prefix == prefix) {
                return &finding;
            }
        }
    }
    return nullptr;
}

QString nextHopText(const std::vector<net::Address>& addresses) {
    QStringList lines;
    for (const net::Address& address : addresses) {
        lines << shown(address);
    }
    return lines.join(QLatin1Char('\n'));
}

Row effectiveRow(const analysis::Analysis& analysis, std::size_t state,
                 const std::vector<azure::EffectiveRoute>& routes, const azure::EffectiveRoute& route,
                 model::SubnetId subnet, Columns columns) {
    Row row;
    row.key = route.id;
    const bool lost = !route.wins();
    row.standing = !lost                                       ? Standing::Plain
                   : route.state == azure::RouteState::Invalid ? Standing::Invalid
                                                               : Standing::Beaten;
    const azure::EffectiveRoute* winner = nullptr;
    if (route.beatenBy) {
        const auto at = std::find_if(routes.begin(), routes.end(),
                                     [&](const azure::EffectiveRoute& other) { return other.id == *route.beatenBy; });
        winner = at == routes.end() ? nullptr : &*at;
    }
    const QString sentence = toQt(text::sentence(route, winner));
    if (lost) {
        row.note = sentence;
    } else if (const analysis::Finding* finding =
                   accuser(analysis, analysis::Evidence::Kind::EffectiveRow, subnet, route.prefix)) {
        row.standing = Standing::Guilty;
        row.note = toQt(text::sentence(*finding, *analysis.network));
        // Looked up for guilty rows only: it reads everything that was announced.
        const QString origin = toQt(text::announcerSentence(route, analysis, state, subnet));
        if (!origin.isEmpty()) {
            row.note += QLatin1Char(' ') + origin;
        }
    }
    row.why = sentence;
    row.minor = route.source == azure::RouteSource::Default && route.type == azure::NextHopType::None;

    const Cell source{toQt(text::routeSourceName(route.source)), lost ? Tone::Quiet : Tone::Usual};
    const Cell stateCell = route.state == azure::RouteState::Invalid
                               ? Cell{toQt(text::routeStateName(route.state)), Tone::Bad}
                           : lost ? Cell{tr("Beaten"), Tone::Quiet}
                                  : Cell{toQt(text::routeStateName(route.state)), Tone::Ok};
    const Cell prefix{shown(route.prefix)};
    const QString type = toQt(text::nextHopTypeName(route.type));
    const QString hops = nextHopText(route.nextHops);
    if (columns == Columns::Narrow) {
        Cell brief = source;
        if (route.source == azure::RouteSource::VirtualNetworkGateway) {
            brief.text = tr("BGP");
        }
        row.cells = {stateCell, prefix, {hops.isEmpty() ? type : type + QLatin1Char('\n') + hops}, brief};
    } else {
        row.cells = {source, stateCell, prefix, {type}, {hops}};
    }
    if (columns == Columns::Az) {
        row.note.clear();
        if (route.state == azure::RouteState::Active) {
            row.cells[1].text = toQt(text::routeStateName(route.state));
        }
    }
    return row;
}

QString guestHopText(const engine::GuestRoute& route, const analysis::Analysis& analysis) {
    QStringList lines;
    for (const engine::GuestNextHop& hop : route.nextHops) {
        const bool direct = route.protocol == engine::GuestProtocol::Connected;
        if (direct && hop.nic) {
            // A connected route has no gateway: the interface itself is the answer.
            const azure::Lowered::NicName& name = analysis.lowered.nicNames[*hop.nic];
            const auto nicName = [&](const auto& machine) { return toQt(machine.nics[name.nic].name); };
            if (const auto* nva = std::get_if<model::NvaId>(&name.machine)) {
                lines << nicName(analysis.network->nvas.at(*nva));
                continue;
            }
            if (const auto* machine = std::get_if<model::VirtualMachineId>(&name.machine)) {
                lines << nicName(analysis.network->machines.at(*machine));
                continue;
            }
        }
        lines << shown(hop.address);
    }
    return lines.join(QLatin1Char('\n'));
}

QString resolvedText(const engine::GuestRoute& route) {
    QStringList lines;
    for (const engine::GuestNextHop& hop : route.nextHops) {
        lines << shown(hop.resolvedVia);
    }
    return lines.join(QLatin1Char('\n'));
}

bool concerns(const analysis::Analysis& analysis, const model::BgpConnection& connection,
              const model::EntityRef& subject) {
    if (std::holds_alternative<model::NvaId>(subject)) {
        return connection.nva == std::get<model::NvaId>(subject);
    }
    if (std::holds_alternative<model::RouteServerId>(subject)) {
        return connection.routeServer == std::get<model::RouteServerId>(subject);
    }
    if (std::holds_alternative<model::BgpConnectionId>(subject)) {
        return connection.id == std::get<model::BgpConnectionId>(subject);
    }
    static_cast<void>(analysis);
    return true;
}

Rows routesOver(const analysis::Analysis& analysis, const std::vector<analysis::SessionRoute>& routes, bool toA) {
    Rows rows{{{tr("Prefix")}, {tr("Next hop")}, {tr("AS path")}, {toA ? tr("To") : tr("From"), false}}, {}};
    for (const analysis::SessionRoute& route : routes) {
        const engine::Session& session = analysis.lowered.fabric.sessions[route.session];
        const QString path = toQt(route.path.asPath.text());
        rows.rows.push_back({{{shown(route.prefix)},
                              {shown(route.path.nextHop)},
                              {path},
                              {toQt(text::speakerName(analysis, session.a)), Tone::Quiet}},
                             Standing::Plain,
                             {},
                             {},
                             route.session.value()});
    }
    return rows;
}

}  // namespace

Rows effectiveRows(const analysis::Analysis& analysis, std::size_t state, model::SubnetId subnet, int share,
                   Columns columns) {
    Rows rows;
    if (columns == Columns::Narrow) {
        rows.columns = {{tr("State"), false, false}, {tr("Prefix")}, {tr("Next hop")}, {tr("Source"), false}};
    } else {
        rows.columns = {{QStringLiteral("Source"), false},
                        {QStringLiteral("State"), false, false},
                        {QStringLiteral("Address Prefix")},
                        {QStringLiteral("Next Hop Type")},
                        {QStringLiteral("Next Hop IP")}};
    }
    if (!analysis.lowered.contextOf(subnet)) {
        return rows;
    }
    const std::vector<azure::EffectiveRoute> routes = analysis::effectiveRoutes(analysis, state, subnet, share);
    for (const azure::EffectiveRoute& route : routes) {
        if (columns != Columns::Az || route.printed) {
            rows.rows.push_back(effectiveRow(analysis, state, routes, route, subnet, columns));
        }
    }
    return rows;
}

Rows guestRows(const analysis::Analysis& analysis, std::size_t state, const model::EntityRef& machine,
               Columns columns) {
    Rows rows;
    rows.columns = {{tr("Prefix")}, {tr("Protocol"), false, false}, {tr("Next hop")}};
    if (columns != Columns::Narrow) {
        rows.columns.push_back({tr("Resolved via")});
    }
    rows.columns.push_back({tr("State"), false, false});
    if (!analysis.lowered.guestOf(machine)) {
        return rows;
    }
    const engine::GuestTable table = analysis::guestTable(analysis, state, machine);
    for (std::size_t at = 0; at < table.routes.size(); ++at) {
        const engine::GuestRoute& route = table.routes[at];
        Row row;
        row.key = at;
        row.why = toQt(text::sentence(route));
        const bool works = route.state == engine::GuestRouteState::Installed;
        if (!works) {
            row.standing = Standing::Beaten;
            row.note = row.why;
        }
        // An unreachable entry is no loser: the kernel matches it and rejects the packet.
        if (route.state == engine::GuestRouteState::Unreachable && route.inKernel) {
            row.standing = Standing::Guilty;
        }
        const QString resolved = resolvedText(route);
        Cell hop{guestHopText(route, analysis)};
        if (columns == Columns::Narrow && !resolved.trimmed().isEmpty()) {
            hop.text += QLatin1Char('\n') + tr("via %1").arg(resolved.section(QLatin1Char('\n'), 0, 0));
        }
        row.cells = {{shown(route.prefix)}, {toQt(text::guestProtocolName(route.protocol))}, hop};
        if (columns != Columns::Narrow) {
            row.cells.push_back({resolved});
        }
        const Tone tone = works ? Tone::Ok : row.standing == Standing::Guilty ? Tone::Bad : Tone::Quiet;
        row.cells.push_back({toQt(text::guestStateName(route.state)), tone});
        rows.rows.push_back(std::move(row));
    }
    return rows;
}

Rows sessionRows(const analysis::Analysis& analysis, std::size_t state, std::optional<model::EntityRef> subject) {
    Rows rows{{{tr("Appliance"), false, false},
               {tr("Instance"), true, false},
               {tr("State"), false, false},
               {tr("Since"), true, false},
               {tr("Falls"), true, false}},
              {}};
    const engine::Fabric& fabric = analysis.lowered.fabric;
    const engine::ControlPlane& plane = analysis.recording.states[state];
    for (const engine::SessionIndex index : fabric.sessions.indices()) {
        const auto* id = std::get_if<model::BgpConnectionId>(&analysis.lowered.sessionNames[index]);
        const auto* connection = id != nullptr ? analysis.network->bgpConnections.find(*id) : nullptr;
        if (connection == nullptr || (subject && !concerns(analysis, *connection, *subject))) {
            continue;
        }
        const engine::SessionState& session = plane.sessions[index];
        const auto& cycle = analysis.recording.cycle;
        const bool flaps =
            cycle && std::find(cycle->members.begin(), cycle->members.end(), index) != cycle->members.end();
        const bool up = session.established();
        const Cell word = flaps ? Cell{up ? tr("up, for now") : tr("down, flaps"), Tone::Warn}
                          : up  ? Cell{tr("up"), Tone::Ok}
                                : Cell{tr("down"), Tone::Bad};
        Row row;
        row.key = index.value();
        row.note = toQt(text::sessionSentence(analysis, state, index));
        row.cells = {{toQt(text::speakerName(analysis, fabric.sessions[index].a))},
                     {shown(fabric.sessions[index].addressOfB)},
                     word,
                     {toQt(text::momentText(session.since))},
                     {QString::number(session.falls)}};
        rows.rows.push_back(std::move(row));
    }
    return rows;
}

Rows bgpRows(const analysis::Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker) {
    Rows rows{{{tr("Prefix")},
               {tr("Next hop")},
               {tr("AS path")},
               {tr("Valid"), false, false},
               {tr("Best"), false, false},
               {tr("Rule"), true, false}},
              {}};
    for (const analysis::BgpRow& prefix : analysis::bgpTable(analysis, state, speaker)) {
        for (const engine::Candidate& path : prefix.paths) {
            Row row;
            row.key = rows.rows.size();
            row.why = toQt(text::sentence(path));
            row.standing = path.used || path.best ? Standing::Plain : Standing::Beaten;
            if (row.standing == Standing::Beaten) {
                row.note = row.why;
            }
            row.cells = {{shown(prefix.prefix)},
                         {path.session ? shown(path.path.nextHop) : tr("itself")},
                         {toQt(path.path.asPath.text())},
                         path.valid ? Cell{tr("yes"), Tone::Ok} : Cell{tr("no"), Tone::Bad},
                         path.best   ? Cell{tr("best"), Tone::Ok}
                         : path.used ? Cell{tr("used too"), Tone::Ok}
                                     : Cell{tr("no"), Tone::Quiet},
                         {toQt(text::decisionRuleName(path.rule)), Tone::Quiet}};
            rows.rows.push_back(std::move(row));
        }
    }
    for (const auto& [prefix, path] : analysis::rejected(analysis, state, speaker)) {
        rows.rows.push_back({{{shown(prefix)},
                              {shown(path.path.nextHop)},
                              {toQt(path.path.asPath.text())},
                              {tr("refused"), Tone::Bad},
                              {tr("no"), Tone::Quiet},
                              {QString()}},
                             Standing::Beaten,
                             toQt(text::sentence(path.rule)),
                             {},
                             rows.rows.size()});
    }
    return rows;
}

Rows learnedRows(const analysis::Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker) {
    return routesOver(analysis, analysis::learned(analysis, state, speaker), false);
}

Rows advertisedRows(const analysis::Analysis& analysis, std::size_t state, engine::SpeakerIndex speaker) {
    return routesOver(analysis, analysis::advertised(analysis, state, speaker), true);
}

}  // namespace hopscope::panels
