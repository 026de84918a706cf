// SPDX-License-Identifier: Apache-2.0
#include "tests/support/lab.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;
using engine::GuestRouteState;
using model::StackProfile;

/// What real stacks were measured to do with the recursive next hop (R7.9a), and what R7.10 says of the others. The
/// drawing is act 2; 10.0.0.0/16 is the VNet that covers the instances, 10.9.0.0/16 lies elsewhere.
class Stacks : public QObject {
    Q_OBJECT
private:
    static lab::Lab drawing(StackProfile stack, bool hasStatic) {
        lab::Lab lab(lab::act("2-recursive-next-hop"));
        lab.measuredTimers().nva("nva1", [&](model::Nva& nva) {
            nva.stack = stack;
            if (hasStatic) {
                nva.staticRoutes.push_back({"10.0.1.0/26"_prefix, "10.0.0.1"_address});
            }
        });
        return lab;
    }

private slots:
    void doWhatWasMeasured_data() {
        QTest::addColumn<StackProfile>("stack");
        QTest::addColumn<bool>("hasStatic");
        QTest::addColumn<int>("sessionsUp");
        QTest::addColumn<bool>("settles");
        QTest::addColumn<int>("validPaths");  // of the own prefix, of two
        QTest::addColumn<GuestRouteState>("own");
        QTest::addColumn<GuestRouteState>("other");
        QTest::addColumn<bool>("otherInKernel");

        const auto row = [](const char* name, StackProfile stack, bool hasStatic, int up, bool settles, int valid,
                            GuestRouteState own, GuestRouteState other, bool inKernel) {
            QTest::newRow(name) << stack << hasStatic << up << settles << valid << own << other << inKernel;
        };
        using S = GuestRouteState;
        // R7.9a, measured
        row("frr as installed, default only", StackProfile::Frr, false, 2, true, 0, S::Received, S::Received, false);
        row("frr resolving via default, default only", StackProfile::FrrResolveViaDefault, false, 2, true, 2,
            S::Inactive, S::Installed, true);
        row("frr as installed, static", StackProfile::Frr, true, 2, true, 2, S::Installed, S::Installed, true);
        row("frr resolving via default, static", StackProfile::FrrResolveViaDefault, true, 2, true, 2, S::Installed,
            S::Installed, true);
        row("bird exporting to the kernel, default only", StackProfile::BirdKernelExport, false, 0, false, 0,
            S::Unreachable, S::Unreachable, true);
        row("bird without kernel export, default only", StackProfile::Bird, false, 2, true, 0, S::Unreachable,
            S::Unreachable, false);
        row("bird exporting to the kernel, static", StackProfile::BirdKernelExport, true, 2, true, 2, S::Installed,
            S::Installed, true);
        row("bird without kernel export, static", StackProfile::Bird, true, 2, true, 2, S::Received, S::Received,
            false);
        // R7.10
        row("quagga, default only", StackProfile::Quagga, false, 2, true, 0, S::Inactive, S::Inactive, false);
        row("quagga, static", StackProfile::Quagga, true, 2, true, 2, S::Installed, S::Installed, true);
        row("junos, default only", StackProfile::Junos, false, 2, true, 0, S::Received, S::Installed, true);
        row("cisco, static", StackProfile::CiscoIos, true, 2, true, 2, S::Installed, S::Installed, true);
    }
    void doWhatWasMeasured() {
        QFETCH(StackProfile, stack);
        QFETCH(bool, hasStatic);
        QFETCH(int, sessionsUp);
        QFETCH(bool, settles);
        QFETCH(int, validPaths);
        QFETCH(GuestRouteState, own);
        QFETCH(GuestRouteState, other);
        QFETCH(bool, otherInKernel);

        lab::Lab lab = drawing(stack, hasStatic);
        QCOMPARE(lab.settles(), settles);
        QCOMPARE(static_cast<int>(lab.sessionsThatStayUp()), sessionsUp);
        const auto ownRoute = lab.guestRoute("nva1", "10.0.0.0/16"_prefix);
        const auto otherRoute = lab.guestRoute("nva1", "10.9.0.0/16"_prefix);
        QVERIFY(ownRoute && otherRoute);
        QCOMPARE(ownRoute->state, own);
        QCOMPARE(otherRoute->state, other);
        QCOMPARE(otherRoute->inKernel, otherInKernel);
        const auto paths = lab.paths("nva1", "10.0.0.0/16"_prefix);
        QCOMPARE(static_cast<int>(std::count_if(paths.begin(), paths.end(), [](const auto& p) { return p.valid; })),
                 validPaths);
        if (settles) {
            QCOMPARE(paths.size(), std::size_t{2});  // one from each instance (R5.12)
        }
        if (otherRoute->state == GuestRouteState::Installed) {
            for (const engine::GuestNextHop& hop : otherRoute->nextHops) {
                QVERIFY(hop.gateway == "10.0.0.1"_address);  // R7.9: the kernel gets the resolved gateway
            }
        }
    }

    void frrUsesBothPathsAtOnce() {
        lab::Lab lab = drawing(StackProfile::Frr, true);
        const auto paths = lab.paths("nva1", "10.9.0.0/16"_prefix);
        QVERIFY(std::all_of(paths.begin(), paths.end(), [](const auto& p) { return p.used; }));
    }

    void birdLogsWhichRouteStandsInTheWay() {
        lab::Lab lab = drawing(StackProfile::Bird, false);
        QCOMPARE(lab.guestRoute("nva1", "10.0.0.0/16"_prefix)->reason, engine::GuestRouteReason::OwnRoute);
        QCOMPARE(lab.guestRoute("nva1", "10.9.0.0/16"_prefix)->reason, engine::GuestRouteReason::ThroughRecursive);
    }

    /// The flapping must come out of the simulation: an unreachable entry that covers the instances, a hold timer.
    void birdExportingToTheKernelFlapsForEver() {
        lab::Lab lab = drawing(StackProfile::BirdKernelExport, false);
        const engine::Recording& recording = lab.analysis().recording;
        QCOMPARE(recording.outcome, engine::Outcome::Cycle);
        QVERIFY(recording.cycle->period >= std::chrono::seconds(9));
        QCOMPARE(recording.cycle->members.size(), std::size_t{2});  // both sessions fall again and again
        const engine::Fabric& fabric = lab.analysis().lowered.fabric;
        int falls = 0;
        for (const engine::Event& event : recording.events) {
            if (event.kind != engine::EventKind::SessionDown) {
                continue;
            }
            const bool atRouteServer = fabric.speakers[*event.speaker].asn == net::Asn(65515);
            QCOMPARE(event.reason,
                     atRouteServer ? engine::DownReason::HoldTimerExpired : engine::DownReason::NotificationReceived);
            ++falls;
        }
        QVERIFY(falls >= 4);
        QVERIFY(lab.has(model::FindingCode::RecursiveNh));
        QCOMPARE(lab.finding(model::FindingCode::RecursiveNh)->severity, model::Severity::Error);
    }

    void dampingOnlySlowsTheFlapping() {
        lab::Lab lab = drawing(StackProfile::BirdKernelExport, false);
        lab.network().settings.s14FlapDamping = true;
        QCOMPARE(lab.analysis().recording.outcome, engine::Outcome::Cycle);
    }

    void ciscoInstallsAndWithdrawsEverySixtySeconds() {
        lab::Lab lab = drawing(StackProfile::CiscoIos, false);
        QCOMPARE(lab.analysis().recording.outcome, engine::Outcome::Cycle);
        QVERIFY(lab.analysis().recording.cycle->period == std::chrono::seconds(60));
        QCOMPARE(lab.sessionsThatStayUp(), std::size_t{2});
        QCOMPARE(lab.finding(model::FindingCode::NotDeterministic)->severity, model::Severity::Warning);
    }

    void customStacksDoWhatTheUserPicked_data() {
        QTest::addColumn<model::CustomStack>("custom");
        QTest::addColumn<bool>("settles");
        QTest::addColumn<GuestRouteState>("own");
        QTest::newRow("resolve") << model::CustomStack::Resolve << true << GuestRouteState::Installed;
        QTest::newRow("suppress") << model::CustomStack::Suppress << true << GuestRouteState::Inactive;
        QTest::newRow("oscillate") << model::CustomStack::Oscillate << false << GuestRouteState::Installed;
        QTest::newRow("unreachable") << model::CustomStack::Unreachable << false << GuestRouteState::Unreachable;
    }
    void customStacksDoWhatTheUserPicked() {
        QFETCH(model::CustomStack, custom);
        QFETCH(bool, settles);
        QFETCH(GuestRouteState, own);
        lab::Lab lab = drawing(StackProfile::Custom, false);
        lab.nva("nva1", [&](model::Nva& nva) { nva.customStack = custom; });
        QCOMPARE(lab.settles(), settles);
        QCOMPARE(lab.guestRoute("nva1", "10.0.0.0/16"_prefix)->state, own);
    }

    /// R7.2: with a usable guest default the data plane works although BGP shows no usable route.
    void theGuestDefaultStillCarriesPacketsWhereBgpHasNothing() {
        for (const StackProfile stack : {StackProfile::Frr, StackProfile::Quagga, StackProfile::Bird}) {
            lab::Lab lab = drawing(stack, false);
            QCOMPARE(lab.trace("nva1", "10.9.0.4"_address).verdict, engine::Verdict::Delivered);
        }
        lab::Lab lab = drawing(StackProfile::BirdKernelExport, false);
        const auto answer = lab.trace("nva1", "10.9.0.4"_address);
        QCOMPARE(answer.verdict, engine::Verdict::NotDeterministic);
        QVERIFY(std::find(answer.phaseVerdicts.begin(), answer.phaseVerdicts.end(),
                          engine::Verdict::GuestUnreachable) != answer.phaseVerdicts.end());
    }
};

QTEST_GUILESS_MAIN(Stacks)
#include "stacks_test.moc"
