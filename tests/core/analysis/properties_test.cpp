// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/sweep.hpp"
#include "core/azure/facts.hpp"
#include "core/net/run_map.hpp"
#include "core/text/sentences.hpp"
#include "tests/support/lab.hpp"
#include "tests/support/random_drawing.hpp"
#include "tests/support/renumbered.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;

/// What must hold of any design: nothing hangs on names, numbers or order, and clever ways agree with plain ones.
class Properties : public QObject {
    Q_OBJECT
private:
    static constexpr int randomDrawings = 16;

    static void everyDesign() {
        QTest::addColumn<QString>("name");
        for (const std::string& name : lab::acts()) {
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
        }
        for (int seed = 1; seed <= randomDrawings; ++seed) {
            QTest::addRow("random %d", seed) << QStringLiteral("random %1").arg(seed);
        }
    }
    static model::Design designOf(const QString& name) {
        const bool isRandom = name.startsWith(QLatin1String("random "));
        return isRandom ? lab::randomDrawing(name.mid(7).toUInt()) : lab::act(name.toStdString());
    }

    /// Everything a user can see of a design at rest, one line each, sorted.
    static QStringList answers(lab::Lab& lab, const lab::Renumbering& names) {
        QStringList lines;
        const analysis::Analysis& analysis = lab.analysis();
        lines << QStringLiteral("outcome %1").arg(static_cast<int>(analysis.recording.outcome));
        if (analysis.recording.cycle) {
            lines << QStringLiteral("falls %1").arg(analysis.recording.cycle->members.size());
        }
        for (const model::Subnet& subnet : analysis.network->subnets) {
            for (const azure::EffectiveRoute& route :
                 analysis::effectiveRoutes(analysis, analysis.phases.front(), subnet.id)) {
                azure::EffectiveRoute mapped = route;
                mapped.prefix = names.map(route.prefix);
                for (net::Address& nextHop : mapped.nextHops) {
                    nextHop = names.map(nextHop);
                }
                std::sort(mapped.nextHops.begin(), mapped.nextHops.end());
                lines << QString::fromStdString(names.map(subnet.name)) + u' ' + lab::Lab::line(mapped) + u' ' +
                             QString::fromLatin1(route.rule.text.data(),
                                                 static_cast<qsizetype>(route.rule.text.size())) +
                             QString::fromLatin1(route.printed ? "" : " hidden");
            }
        }
        for (const analysis::Finding& finding : analysis.findings) {
            QString line = QStringLiteral("finding %1 %2")
                               .arg(static_cast<int>(finding.code))
                               .arg(static_cast<int>(finding.severity));
            QStringList subjects;  // ids order them, and ids mean nothing
            for (const model::EntityRef& subject : finding.subjects) {
                subjects << QString::fromStdString(names.map(model::nameOf(*analysis.network, subject)));
            }
            subjects.sort();
            line += u' ' + subjects.join(u' ');
            // Of the VNets whose packets are not let in one stands for all, and it is the first.
            if (finding.code != model::FindingCode::ForwardedBlocked) {
                for (const net::Prefix prefix : finding.arguments.prefixes) {
                    line += u' ' + QString::fromStdString(names.map(prefix).text());
                }
            }
            lines << line;
        }
        for (const model::VirtualMachine& machine : analysis.network->machines) {
            for (const net::Address to :
                 {"203.0.113.10"_address, "172.22.2.9"_address, "10.0.0.4"_address, "10.9.0.4"_address,
                  "172.16.1.4"_address, "10.99.0.1"_address, "10.51.1.9"_address}) {
                analysis::TraceQuestion question;
                question.from.machine = machine.id;
                question.to.address = names.there(to);
                const analysis::TraceAnswer answer = analysis::trace(analysis, question);
                lines << QString::fromStdString(names.map(machine.name) + " -> " + to.text()) +
                             QStringLiteral(" %1 %2").arg(static_cast<int>(answer.verdict)).arg(answer.branches.size());
            }
        }
        for (const model::Nva& nva : analysis.network->nvas) {
            if (analysis.recording.cycle) {
                continue;  // which session is up first is a matter of order
            }
            for (const engine::GuestRoute& route : analysis::guestTable(analysis, lab.atRest(), nva.id).routes) {
                lines << QString::fromStdString(names.map(nva.name) + " rib " + names.map(route.prefix).text()) +
                             QStringLiteral(" %1 %2 %3")
                                 .arg(static_cast<int>(route.protocol))
                                 .arg(static_cast<int>(route.state))
                                 .arg(static_cast<int>(route.reason));
            }
        }
        lines.sort();
        return lines;
    }

    /// The network without the user route that the evidence shows; nothing when it shows another kind of row.
    static std::optional<model::Network> withoutUserRoute(const model::Network& network,
                                                          const analysis::Evidence& row) {
        const auto* at = row.at ? std::get_if<model::SubnetId>(&*row.at) : nullptr;
        const auto table = at != nullptr ? network.subnets.at(*at).routeTable : std::nullopt;
        if (row.kind != analysis::Evidence::Kind::EffectiveRow || !table) {
            return std::nullopt;
        }
        model::RouteTable changed = network.routeTables.at(*table);
        const auto gone =
            std::remove_if(changed.routes.begin(), changed.routes.end(), [&](const model::UserRoute& route) {
                return route.prefix == row.prefix && route.appliance && row.addresses == std::vector{*route.appliance};
            });
        if (gone == changed.routes.end()) {
            return std::nullopt;
        }
        changed.routes.erase(gone, changed.routes.end());
        model::Network without = network;
        without.routeTables = without.routeTables.with(std::move(changed));
        return without;
    }
    static bool standsWithout(const analysis::Analysis& analysis, const analysis::Evidence& row) {
        const auto routes =
            analysis::effectiveRoutes(analysis, analysis.phases.front(), std::get<model::SubnetId>(*row.at));
        return std::any_of(routes.begin(), routes.end(), [&](const azure::EffectiveRoute& route) {
            return route.wins() && route.prefix == row.prefix && route.nextHops == row.addresses;
        });
    }

private slots:
    void namesNumbersAndOrderMeanNothing_data() { everyDesign(); }
    void namesNumbersAndOrderMeanNothing() {
        QFETCH(QString, name);
        const model::Design design = designOf(name);
        const lab::Renumbering renumbering;
        lab::Lab plain(design);
        lab::Lab other(renumbering.apply(*design.network));
        QCOMPARE(answers(other, renumbering.back()), answers(plain, lab::Renumbering::identity()));
    }

    void theOrderOfSimultaneousEventsDoesNotMatter_data() { everyDesign(); }
    void theOrderOfSimultaneousEventsDoesNotMatter() {
        QFETCH(QString, name);
        lab::Lab lab(designOf(name));
        const analysis::Analysis& analysis = lab.analysis();
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            engine::SimulationOptions options;
            options.flapDamping = analysis.network->settings.s14FlapDamping;
            options.shuffle = seed;
            const auto programmer = azure::makeProgrammer(analysis.lowered, *analysis.network);
            const engine::Recording recording = engine::simulate(analysis.lowered.fabric, *programmer, options);
            QCOMPARE(recording.outcome, analysis.recording.outcome);
            if (recording.outcome != engine::Outcome::Settled) {
                QCOMPARE(recording.cycle->members, analysis.recording.cycle->members);
                continue;
            }
            for (const engine::GuestIndex guest : analysis.lowered.fabric.guests.indices()) {
                QVERIFY(recording.last().guests[guest]->table == analysis.recording.last().guests[guest]->table);
            }
            QVERIFY(recording.last().shares.first->forwardsLike(*analysis.recording.last().shares.first));
        }
    }

    void timingDoesNotChangeWhereItSettles_data() { everyDesign(); }
    void timingDoesNotChangeWhereItSettles() {
        QFETCH(QString, name);
        lab::Lab lab(designOf(name));
        const analysis::Analysis& analysis = lab.analysis();
        engine::SimulationOptions options;
        options.flapDamping = false;
        options.messageDelay = engine::Moment(0);
        options.programmingDelay = engine::Moment(0);
        const engine::Recording recording = engine::simulate(analysis.lowered.fabric, *analysis.programmer, options);
        QCOMPARE(recording.outcome, analysis.recording.outcome);
        if (recording.outcome == engine::Outcome::Settled) {
            QVERIFY(recording.last().shares.first->forwardsLike(*analysis.recording.last().shares.first));
        }
    }

    void theFastWinnerIsTheOneThatTheTableExplains_data() { everyDesign(); }
    void theFastWinnerIsTheOneThatTheTableExplains() {
        QFETCH(QString, name);
        lab::Lab lab(designOf(name));
        const analysis::Analysis& analysis = lab.analysis();
        for (const std::size_t phase : analysis.phases) {
            const auto& plane =
                dynamic_cast<const azure::EffectivePlane&>(*analysis.recording.states[phase].shares.first);
            for (const azure::ContextIndex context : analysis.lowered.contexts.indices()) {
                const std::vector<azure::EffectiveRoute> rows = plane.routes(context);
                for (const net::Address destination : analysis::destinationClasses(analysis)) {
                    const azure::EffectiveRoute* longest = nullptr;
                    for (const azure::EffectiveRoute& row : rows) {
                        const bool matches = row.wins() && row.prefix.contains(destination);
                        if (matches && (longest == nullptr || row.prefix.length() > longest->prefix.length())) {
                            longest = &row;
                        }
                    }
                    const auto won = plane.winner(context, destination);
                    QCOMPARE(won.has_value(), longest != nullptr);
                    QVERIFY(!won || won->id == longest->id);
                }
                for (const azure::EffectiveRoute& row : rows) {
                    QVERIFY2(row.wins() || !row.rule.text.empty(), "a loser names the rule that beat it");
                    QVERIFY(plane.row(context, row.id) == row);
                }
            }
        }
    }

    void theSweepFindsWhatTracesFind_data() { everyDesign(); }
    void theSweepFindsWhatTracesFind() {
        QFETCH(QString, name);
        lab::Lab lab(designOf(name));
        const analysis::Analysis& analysis = lab.analysis();
        std::size_t troubled = 0;
        for (const engine::NicIndex source : analysis::sweepSources(analysis)) {
            for (const net::Address destination : analysis::destinationClasses(analysis)) {
                analysis::TraceQuestion question;
                question.from.machine = analysis.lowered.nicNames[source].machine;
                question.from.address = analysis.lowered.fabric.nics[source].address;
                question.to.address = destination;
                for (const std::size_t phase : analysis.phases) {
                    for (const analysis::TraceBranch& branch : analysis::traceAt(analysis, phase, question).branches) {
                        troubled += analysis::isTrouble(branch.path.verdict) ? 1 : 0;
                    }
                }
            }
        }
        std::size_t swept = 0;
        analysis::SweepSink sink;
        sink.take = [&](const analysis::SweptFlow&) { return swept++; };
        sink.again = [&](std::size_t, engine::NicIndex, net::Address) { ++swept; };
        analysis::sweep(analysis, {}, sink);
        QCOMPARE(swept, troubled);
    }

    /// R3.20: the longest prefix, then User before BGP before system; BGP never inside a system prefix (R3.2).
    void noLoserBeatsTheWinner_data() { everyDesign(); }
    void noLoserBeatsTheWinner() {
        QFETCH(QString, name);
        lab::Lab lab(designOf(name));
        const analysis::Analysis& analysis = lab.analysis();
        using azure::RouteSource;
        const auto rank = [](RouteSource source) {
            return source == RouteSource::User ? 0 : source == RouteSource::VirtualNetworkGateway ? 1 : 2;
        };
        for (const model::Subnet& subnet : analysis.network->subnets) {
            const auto rows = analysis::effectiveRoutes(analysis, analysis.phases.front(), subnet.id);
            for (const azure::EffectiveRoute& winner : rows) {
                for (const azure::EffectiveRoute& loser : rows) {
                    if (!winner.wins() || loser == winner || loser.prefix != winner.prefix) {
                        continue;
                    }
                    QVERIFY2(!loser.wins(), qPrintable(lab::Lab::line(loser) + QLatin1String(" wins as well")));
                    const bool isSystem = winner.type == azure::NextHopType::VnetLocal ||
                                          winner.type == azure::NextHopType::VNetPeering ||
                                          winner.type == azure::NextHopType::VNetGlobalPeering;
                    const bool isShielded = isSystem && loser.source == RouteSource::VirtualNetworkGateway;
                    QVERIFY2(isShielded || rank(winner.source) <= rank(loser.source),
                             qPrintable(lab::Lab::line(winner) + QLatin1String(" over ") + lab::Lab::line(loser)));
                }
            }
        }
    }

    void removingTheGuiltyRowRemovesItsFinding_data() { everyDesign(); }
    void removingTheGuiltyRowRemovesItsFinding() {
        QFETCH(QString, name);
        lab::Lab lab(designOf(name));
        const analysis::Analysis& analysis = lab.analysis();
        for (const analysis::Finding& finding : analysis.findings) {
            for (const analysis::Evidence& row : finding.evidence) {
                const auto without = withoutUserRoute(*analysis.network, row);
                if (!without) {
                    continue;
                }
                const auto after = analysis::analyse(std::make_shared<model::Network>(*without));
                const auto isSame = [&](const analysis::Finding& found) {
                    return found.code == finding.code && found.subjects == finding.subjects &&
                           std::find(found.evidence.begin(), found.evidence.end(), row) != found.evidence.end();
                };
                if (standsWithout(*after, row)) {
                    continue;  // a learned row says the same
                }
                QVERIFY2(std::none_of(after->findings.begin(), after->findings.end(), isSame),
                         qPrintable(QString::fromStdString(text::sentence(finding, *analysis.network))));
            }
        }
    }

    void aVnetBesideItChangesNothing_data() { everyDesign(); }
    void aVnetBesideItChangesNothing() {
        QFETCH(QString, name);
        const model::Design design = designOf(name);
        lab::Lab plain(design);
        lab::Lab beside(design);
        model::Network& network = beside.network();
        const model::VnetId vnet(9'001);
        const model::SubnetId subnet(9'002);
        network.vnets = network.vnets.with({vnet, "beside", "elsewhere", {"10.200.0.0/16"_prefix}});
        network.subnets = network.subnets.with({subnet, vnet, "quiet", {"10.200.1.0/24"_prefix}, {}});
        network.machines = network.machines.with(
            {model::VirtualMachineId(9'003), "quiet-vm", true, {{"eth0", subnet, "10.200.1.4"_address, false, {}}}});
        const lab::Renumbering same = lab::Renumbering::identity();
        QStringList after = answers(beside, same);
        after.erase(std::remove_if(after.begin(), after.end(),
                                   [](const QString& line) { return line.startsWith(QLatin1String("quiet")); }),
                    after.end());
        QCOMPARE(after, answers(plain, same));
    }

    void recordedStatesFollowTheirEvents_data() { everyDesign(); }
    void recordedStatesFollowTheirEvents() {
        QFETCH(QString, name);
        lab::Lab lab(designOf(name));
        const engine::Recording& recording = lab.analysis().recording;
        QCOMPARE(recording.states.size(), recording.events.size());
        for (std::size_t i = 0; i < recording.events.size(); ++i) {
            const engine::Event& event = recording.events[i];
            QVERIFY(i == 0 || recording.events[i - 1].at <= event.at);
            if (event.kind == engine::EventKind::SessionUp) {
                QVERIFY(recording.states[i].sessions[*event.session].established());
            }
            if (event.kind == engine::EventKind::SessionDown) {
                QVERIFY(!recording.states[i].sessions[*event.session].established());
            }
        }
        // Time runs both ways: the state at a moment does not depend on how one came there.
        for (std::size_t i = recording.events.size(); i-- > 0;) {
            const bool lastOfItsMoment =
                i + 1 == recording.events.size() || recording.events[i + 1].at > recording.events[i].at;
            if (lastOfItsMoment) {
                QVERIFY(&recording.stateAt(recording.events[i].at) == &recording.states[i]);
            }
        }
    }

    void aStoppedAnalysisSaysSo() {
        std::stop_source source;
        source.request_stop();
        const auto stopped = analysis::analyse(lab::act("4-default-route-loop").network, source.get_token());
        QCOMPARE(stopped->recording.outcome, engine::Outcome::Stopped);
    }

    void runMapsMatchLikeAPlainSearch() {
        std::uint64_t state = 42;
        const auto random = [&state](std::uint32_t below) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return static_cast<std::uint32_t>(state % below);
        };
        for (int round = 0; round < 50; ++round) {
            std::vector<net::RunMap::Entry> entries;
            std::vector<net::Prefix> prefixes;
            for (std::uint32_t i = 0; i < 1 + random(40); ++i) {
                const net::Prefix prefix(net::Address(random(1U << 12) << 20), static_cast<int>(random(33)));
                if (std::find(prefixes.begin(), prefixes.end(), prefix) == prefixes.end()) {
                    prefixes.push_back(prefix);
                    entries.push_back({prefix, static_cast<std::uint32_t>(prefixes.size() - 1)});
                }
            }
            const net::RunMap map(entries);
            for (int i = 0; i < 200; ++i) {
                const net::Address address((random(1U << 12) << 20) + (random(3) == 0 ? 0 : random(1U << 20)));
                const auto wanted = net::longestMatch(prefixes, address);
                const auto found = map.find(address);
                QCOMPARE(found.has_value(), wanted.has_value());
                QVERIFY(!found || prefixes[*found] == *wanted);
            }
        }
    }
};

QTEST_GUILESS_MAIN(Properties)
#include "properties_test.moc"
