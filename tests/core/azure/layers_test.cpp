// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <set>

#include "core/analysis/analysis.hpp"
#include "core/azure/effective_plane.hpp"
#include "tests/support/random_design.hpp"
#include "tests/support/rich_design.hpp"
#include "tests/support/topology.hpp"

// The layers answer fast what the whole table says slowly, on designs that nobody drew.

using namespace hopscope;
using azure::EffectiveRoute;

namespace {

const azure::EffectivePlane& planeOf(const std::shared_ptr<const engine::Underlay>& underlay) {
    return dynamic_cast<const azure::EffectivePlane&>(*underlay);
}

/// The winner by its definition: among the rows that win, the one with the longest prefix.
const EffectiveRoute* slowWinner(const std::vector<EffectiveRoute>& rows, net::Address destination) {
    const EffectiveRoute* best = nullptr;
    for (const EffectiveRoute& row : rows) {
        const bool longer = best == nullptr || row.prefix.length() > best->prefix.length();
        if (row.wins() && row.prefix.contains(destination) && longer) {
            best = &row;
        }
    }
    return best;
}

/// Addresses at which the answer may change.
std::set<net::Address> edgesOf(const std::vector<EffectiveRoute>& rows) {
    std::set<net::Address> edges{net::Address(0), net::Address(UINT32_MAX)};
    for (const EffectiveRoute& row : rows) {
        edges.insert({row.prefix.first(), row.prefix.last(), net::Address(row.prefix.first().value() - 1),
                      net::Address(row.prefix.last().value() + 1)});
    }
    return edges;
}

model::Network randomNetwork(std::uint32_t seed) {
    testing::RandomEdits edits(seed);
    model::Design design = testing::richDesign(seed, {2, 2, 2, 1});
    for (int i = 0; i < 30; ++i) {
        if (const auto edited = edits.next(design)) {
            design = *edited;
        }
    }
    model::Network network = *design.network;
    network.settings.s19UserOverServiceEndpoint = seed % 2 == 0;
    network.settings.s21DisablePeeringRoute = seed % 3 != 0;
    return network;
}

class LayersTest : public QObject {
    Q_OBJECT
private slots:
    void theWinnerIsTheLongestRowThatWins_data() { everyNetwork(); }
    void theWinnerIsTheLongestRowThatWins() {
        const auto analysis = analyse();
        for (const engine::ControlPlane& state : analysis->recording.states) {
            for (const auto& share : {state.shares.first, state.shares.second}) {
                for (const azure::ContextIndex context : analysis->lowered.contexts.indices()) {
                    const std::vector<EffectiveRoute> rows = planeOf(share).routes(context);
                    for (const net::Address destination : edgesOf(rows)) {
                        const EffectiveRoute* expected = slowWinner(rows, destination);
                        const auto winner = planeOf(share).winner(context, destination);
                        QCOMPARE(winner.has_value(), expected != nullptr);
                        QVERIFY2(!winner || *winner == *expected, destination.text().c_str());
                    }
                }
            }
        }
    }

    void aRowIsFoundByItsNumber_data() { everyNetwork(); }
    void aRowIsFoundByItsNumber() {
        const auto analysis = analyse();
        const azure::EffectivePlane& plane = planeOf(analysis->atRest().shares.first);
        for (const azure::ContextIndex context : analysis->lowered.contexts.indices()) {
            for (const EffectiveRoute& row : plane.routes(context)) {
                QVERIFY(plane.row(context, row.id) == row);
            }
        }
    }

    void programmingAgainIsProgrammingFromNothing_data() { everyNetwork(); }
    void programmingAgainIsProgrammingFromNothing() {
        const auto analysis = analyse();
        const std::vector<engine::ControlPlane>& states = analysis->recording.states;
        engine::Shares shares;
        for (const std::size_t step : {1, 3}) {
            for (std::size_t i = 0; i < states.size(); i += step) {
                shares = analysis->programmer->program(states[i].selections, shares);
                const engine::Shares fresh =
                    azure::makeProgrammer(analysis->lowered, *analysis->network)->program(states[i].selections, {});
                QVERIFY(shares.first->forwardsLike(*fresh.first) && fresh.first->forwardsLike(*shares.first));
                QVERIFY(shares.second->forwardsLike(*fresh.second));
                QCOMPARE(shares.agree(), fresh.agree());
                for (const azure::ContextIndex context : analysis->lowered.contexts.indices()) {
                    QVERIFY(planeOf(shares.first).routes(context) == planeOf(fresh.first).routes(context));
                }
            }
        }
    }

private:
    static void everyNetwork() {
        QTest::addColumn<std::uint32_t>("seed");
        QTest::newRow("a classroom") << std::uint32_t{0};
        for (std::uint32_t seed = 1; seed <= 12; ++seed) {
            QTest::addRow("random design %u", seed) << seed;
        }
    }
    static std::shared_ptr<const analysis::Analysis> analyse() {
        QFETCH(std::uint32_t, seed);
        return analysis::analyse(std::make_shared<const model::Network>(seed == 0 ? testing::cloud(testing::classroom)
                                                                                  : randomNetwork(seed)));
    }
};

}  // namespace

QTEST_GUILESS_MAIN(LayersTest)
#include "layers_test.moc"
