// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <functional>
#include <tuple>

#include "core/analysis/sweep.hpp"
#include "tests/support/random_design.hpp"
#include "tests/support/rich_design.hpp"
#include "tests/support/topology.hpp"

// What the colouring says of whole classes is what a trace says of each packet, on designs that nobody drew.

using namespace hopscope;

namespace {

using Trouble = std::tuple<std::size_t, engine::NicIndex, net::Address, int, engine::Verdict>;

/// Every packet by itself, in the shares that differ.
std::vector<Trouble> slowSweep(const analysis::Analysis& analysis) {
    const engine::Fabric& fabric = analysis.lowered.fabric;
    std::vector<Trouble> found;
    for (const std::size_t phase : analysis.phases) {
        const engine::ControlPlane& plane = analysis.recording.states[phase];
        for (const engine::NicIndex source : analysis::sweepSources(analysis)) {
            for (const net::Address destination : analysis::destinationClasses(analysis)) {
                const net::Packet packet{fabric.nics[source].address, destination};
                const auto first = engine::tracePaths(fabric, plane, *plane.shares.first, {source}, packet);
                const auto second = engine::tracePaths(fabric, plane, *plane.shares.second, {source}, packet);
                const auto take = [&](int share, const std::vector<engine::TracePath>& paths) {
                    for (const engine::TracePath& path : paths) {
                        if (analysis::isTrouble(path.verdict)) {
                            found.emplace_back(phase, source, destination, share, path.verdict);
                        }
                    }
                };
                if (!plane.shares.agree() && !engine::takeSameWays(first, second)) {
                    take(1, second);
                }
                take(0, first);
            }
        }
    }
    return found;
}

model::Network edited(std::uint32_t seed) {
    testing::RandomEdits edits(seed);
    model::Design design = testing::richDesign(seed, {2, 2, 2, 1});
    for (int i = 0; i < 20; ++i) {
        if (const auto next = edits.next(design)) {
            design = *next;
        }
    }
    return *design.network;
}

model::Network classroomWith(const std::function<void(model::Nva&)>& change) {
    model::Network network = testing::cloud({2, 2, 4, 10, 2, 5, 8, 42});
    const model::Table<model::Nva> before = network.nvas;
    for (model::Nva nva : before) {
        change(nva);
        network.nvas = network.nvas.with(std::move(nva));
    }
    return network;
}

class SweepTest : public QObject {
    Q_OBJECT
private slots:
    void theSweepIsEveryTraceByItself_data() {
        QTest::addColumn<model::Network>("network");
        for (std::uint32_t seed = 1; seed <= 8; ++seed) {
            QTest::addRow("random design %u", seed) << edited(seed);
        }
        QTest::newRow("two hubs") << classroomWith([](model::Nva&) {});
        QTest::newRow("appliances that translate")
            << classroomWith([](model::Nva& nva) { nva.sourceNat = model::SourceNat::Internet; });
        QTest::newRow("appliances that announce a default route") << classroomWith([](model::Nva& nva) {
            nva.announcements.push_back({net::Prefix::everything(), 0, {}, {}, {}, {}});
        });
        QTest::newRow("appliances that do not forward")
            << classroomWith([](model::Nva& nva) { nva.guestForwarding = false; });
        QTest::newRow("interfaces that do not forward")
            << classroomWith([](model::Nva& nva) { nva.nics.front().ipForwarding = false; });
        model::Network closed = classroomWith([](model::Nva&) {});
        const model::Table<model::Peering> before = closed.peerings;
        for (model::Peering peering : before) {
            for (std::optional<model::PeeringHalf>* half : {&peering.firstHalf, &peering.secondHalf}) {
                if (*half) {
                    (*half)->allowForwardedTraffic = false;
                }
            }
            closed.peerings = closed.peerings.with(std::move(peering));
        }
        QTest::newRow("peerings that take nothing forwarded") << closed;
    }
    void theSweepIsEveryTraceByItself() {
        QFETCH(model::Network, network);
        const auto analysis = analysis::analyse(std::make_shared<const model::Network>(network));
        std::vector<Trouble> swept;
        analysis::SweepSink sink;
        sink.take = [&](const analysis::SweptFlow& flow) {
            swept.emplace_back(flow.state, flow.source, flow.destination, flow.share, flow.path.verdict);
            return swept.size() - 1;
        };
        sink.again = [&](std::size_t number, engine::NicIndex source, net::Address destination) {
            const auto& [state, first, sent, share, verdict] = swept[number];
            swept.emplace_back(state, source, destination, share, verdict);
        };
        analysis::sweep(*analysis, {}, sink);
        QVERIFY(swept == slowSweep(*analysis));
    }
};

}  // namespace

QTEST_GUILESS_MAIN(SweepTest)
#include "sweep_test.moc"
