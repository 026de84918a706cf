// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/sink_tree.hpp"

#include "core/analysis/sweep.hpp"
#include "tests/support/lab.hpp"
#include "tests/support/random_design.hpp"
#include "tests/support/rich_design.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;
using analysis::OnwardStep;
using engine::Verdict;

class SinkTreeTest : public QObject {
    Q_OBJECT
private:
    static constexpr net::Address outside = "203.0.113.10"_address;

    static analysis::SinkTree treeTo(lab::Lab& lab, net::Address destination) {
        return analysis::sinkTree(lab.analysis(), lab.atRest(), destination);
    }
    static std::optional<OnwardStep> stepOf(lab::Lab& lab, const analysis::SinkTree& tree, const char* machine) {
        const model::EntityRef entity = lab.entity(machine);
        std::optional<OnwardStep> found;
        for (const OnwardStep& step : tree.steps) {
            if (step.from == entity) {
                ensure(!found, "the machine has one way");
                found = step;
            }
        }
        return found;
    }

private slots:
    void aLoopIsWhereAMachineHandsPacketsToItself() {
        lab::Lab lab(lab::act("4-default-route-loop"));
        const analysis::SinkTree tree = treeTo(lab, outside);
        const auto nva = stepOf(lab, tree, "nva1");
        QVERIFY(nva);
        QCOMPARE(nva->to, std::optional(lab.entity("nva1")));
        QCOMPARE(nva->row, std::optional("0.0.0.0/0"_prefix));
        QVERIFY(nva->inLoop);
        const auto vm = stepOf(lab, tree, "vm1");
        QVERIFY(vm);
        QCOMPARE(vm->to, std::optional(lab.entity("nva1")));
        QVERIFY(!vm->inLoop);
        QCOMPARE(vm->verdict, Verdict::Loop);
    }

    void theRepairedTreeEndsOnTheInternet() {
        lab::Lab lab(lab::act("5-internet-route-table"));
        const analysis::SinkTree tree = treeTo(lab, outside);
        const model::EntityRef internet = lab.network().internets.begin()->id;
        const auto nva = stepOf(lab, treeTo(lab, outside), "nva1");
        QCOMPARE(nva->to, std::optional(internet));
        QCOMPARE(nva->verdict, Verdict::DeliveredToInternet);
        QVERIFY(!nva->inLoop);
        const auto vm = stepOf(lab, tree, "vm1");
        QCOMPARE(vm->to, std::optional(lab.entity("nva1")));
        QCOMPARE(vm->verdict, Verdict::DeliveredToInternet);
    }

    void whoOwnsTheDestinationHasNoStepAndWhoIsOffNeither() {
        lab::Lab lab(lab::act("3-static-route"));
        const analysis::SinkTree tree = treeTo(lab, "10.0.2.4"_address);
        QVERIFY(!stepOf(lab, tree, "vm1"));
        QCOMPARE(stepOf(lab, tree, "vm2")->to, std::optional(lab.entity("vm1")));
        lab.nva("nva1", [](model::Nva& nva) { nva.running = false; });
        QVERIFY(!stepOf(lab, treeTo(lab, "10.0.2.4"_address), "nva1"));
    }

    void aRowToNowhereHasNoTarget() {
        lab::Lab lab(lab::act("6-active-active"));
        const auto backend = stepOf(lab, treeTo(lab, outside), "backend");
        QVERIFY(backend);
        QVERIFY(!backend->to);
        QCOMPARE(backend->verdict, Verdict::DroppedNoneRoute);
    }

    void equalWaysHaveTheirShares() {
        lab::Lab lab(lab::act("6-active-active"));
        const analysis::SinkTree tree = treeTo(lab, "172.22.2.1"_address);
        std::vector<std::pair<model::EntityRef, double>> ways;
        for (const OnwardStep& step : tree.steps) {
            if (step.from == lab.entity("backend")) {
                ways.emplace_back(*step.to, step.share);
            }
        }
        QCOMPARE(ways, (std::vector<std::pair<model::EntityRef, double>>{{lab.entity("nva1"), 0.5},
                                                                         {lab.entity("nva2"), 0.5}}));
    }

    /// What the tree says of a machine is what a trace from it says, for every class of destinations.
    void treesAgreeWithTraces_data() {
        QTest::addColumn<int>("seed");
        for (const int seed : {1, 2, 3}) {
            QTest::addRow("%d", seed) << seed;
        }
    }
    void treesAgreeWithTraces() {
        QFETCH(const int, seed);
        const auto analysis =
            analysis::analyse(testing::richDesign(static_cast<std::uint32_t>(seed), {2, 2, 2, 1}).network);
        const std::size_t state = analysis->phases.front();
        std::size_t compared = 0;
        for (const net::Address destination : analysis::destinationClasses(*analysis)) {
            std::map<model::EntityRef, double> shares;
            std::map<model::EntityRef, Verdict> verdicts;
            for (const OnwardStep& step : analysis::sinkTree(*analysis, state, destination).steps) {
                shares[step.from] += step.share;
                Verdict& worst = verdicts.try_emplace(step.from, step.verdict).first->second;
                worst = std::max(worst, step.verdict);
            }
            for (const auto& [machine, verdict] : verdicts) {
                QVERIFY(std::abs(shares[machine] - 1) < 1e-9);
                analysis::TraceQuestion question;
                question.from.machine = machine;
                question.to.address = destination;
                const auto answer = analysis::traceAt(*analysis, state, question);
                // A trace starts at the first instance of a gateway, the tree asks both.
                const bool isOne = !analysis->lowered.guestOf(machine, 1);
                if (isOne && !answer.branches.empty()) {
                    QCOMPARE(verdict, answer.verdict);
                    ++compared;
                }
            }
        }
        QVERIFY(compared > 100);
    }

    void classesTileAllAddresses() {
        lab::Lab lab(lab::act("4-default-route-loop"));
        std::uint64_t next = 0;
        for (const analysis::DestinationClass& one : analysis::destinationRanges(lab.analysis())) {
            QCOMPARE(std::uint64_t{one.first.value()}, next);
            QVERIFY(one.first <= one.example && one.example <= one.last);
            next = std::uint64_t{one.last.value()} + 1;
        }
        QCOMPARE(next, std::uint64_t{1} << 32);
    }

    void thePlanHasEveryLane() {
        lab::Lab lab(lab::act("5-internet-route-table"));
        const auto plan = analysis::addressPlan(lab.network());
        const auto lane = [&](analysis::AddressLane which) { return plan[static_cast<std::size_t>(which)]; };
        using analysis::AddressLane;
        using analysis::AddressSpan;
        QCOMPARE(lane(AddressLane::Vnets), (std::vector<AddressSpan>{{"10.0.0.0/16"_prefix, lab.entity("hub")},
                                                                     {"10.9.0.0/16"_prefix, lab.entity("spoke")}}));
        QCOMPARE(lane(AddressLane::Announced),
                 (std::vector<AddressSpan>{{"0.0.0.0/0"_prefix, lab.entity("nva1")},
                                           {"172.22.2.0/24"_prefix, lab.entity("nva1")}}));
        QCOMPARE(lane(AddressLane::UserRoutes).size(), std::size_t{1});
        QCOMPARE(lane(AddressLane::Subnets).size(), lab.network().subnets.size());
        QVERIFY(lane(AddressLane::OnPremises).empty());
    }
};

QTEST_GUILESS_MAIN(SinkTreeTest)
#include "sink_tree_test.moc"
