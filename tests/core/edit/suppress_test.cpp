// SPDX-License-Identifier: Apache-2.0
#include "core/edit/suppress.hpp"

#include "core/analysis/suppressed.hpp"
#include "core/edit/change.hpp"
#include "core/edit/remove.hpp"
#include "core/io/design_file.hpp"
#include "core/model/diff.hpp"
#include "tests/support/lab.hpp"

using namespace hopscope;
using model::Design;
using model::FindingCode;

class SuppressTest : public QObject {
    Q_OBJECT
private:
    static analysis::Finding loopOf(const Design& design) {
        const auto analysis = analysis::analyse(design.network);
        for (const analysis::Finding& finding : analysis->findings) {
            if (finding.code == FindingCode::DefaultSelfLoop) {
                return finding;
            }
        }
        ensure(false, "act 4 has its loop");
        return {};
    }
    static Design suppressed(const Design& design, const char* reason) {
        const analysis::Finding loop = loopOf(design);
        return edit::suppress(design, loop.code, loop.subjects, reason).value();
    }

private Q_SLOTS:
    void aFindingIsSuppressedForAReasonAndRestored() {
        const Design before = lab::act("4-default-route-loop");
        const Design after = suppressed(before, "  a lesson \n");
        QCOMPARE(after.suppressed.size(), std::size_t{1});
        QCOMPARE(after.suppressed.front().reason, std::string("a lesson"));
        QVERIFY(after.network == before.network);
        QVERIFY(analysis::suppressionOf(after, loopOf(after)) != nullptr);
        QVERIFY(analysis::suppressionOf(before, loopOf(before)) == nullptr);
        QVERIFY(model::diff(before, after).heading);
        const analysis::Finding loop = loopOf(after);
        QVERIFY(edit::restore(after, loop.code, loop.subjects).value() == before);
    }

    void onlyThisCodeAboutExactlyThisIsMeant() {
        const Design after = suppressed(lab::act("4-default-route-loop"), "a lesson");
        analysis::Finding other = loopOf(after);
        std::reverse(other.subjects.begin(), other.subjects.end());
        QVERIFY(analysis::suppressionOf(after, other) != nullptr);
        other.code = FindingCode::SelfLoopSpecific;
        QVERIFY(analysis::suppressionOf(after, other) == nullptr);
        other.code = FindingCode::DefaultSelfLoop;
        other.subjects.pop_back();
        QVERIFY(analysis::suppressionOf(after, other) == nullptr);
    }

    void aSecondReasonReplacesTheFirst() {
        const Design after = suppressed(suppressed(lab::act("4-default-route-loop"), "a lesson"), "an exercise");
        QCOMPARE(after.suppressed.size(), std::size_t{1});
        QCOMPARE(after.suppressed.front().reason, std::string("an exercise"));
    }

    void noReasonAndNoSubjectAreRefused() {
        const Design design = lab::act("4-default-route-loop");
        const analysis::Finding loop = loopOf(design);
        QVERIFY(edit::suppress(design, loop.code, loop.subjects, " \n").error().reason == edit::EditReason::NoReason);
        QVERIFY(edit::suppress(design, loop.code, {model::NvaId(9999)}, "x").error().reason ==
                edit::EditReason::NoSuchEntity);
    }

    void whatIsRemovedTakesItAlong() {
        const Design design = suppressed(lab::act("4-default-route-loop"), "a lesson");
        const auto subject = design.suppressed.front().subjects.front();
        QVERIFY(edit::remove(design, {subject}).value().suppressed.empty());
        const model::EntityRef other = model::findByPath(*design.network, "vm1").front().entity;
        QCOMPARE(edit::remove(design, {other}).value().suppressed.size(), std::size_t{1});
    }

    void theFileKeepsIt() {
        const Design design = suppressed(lab::act("4-default-route-loop"), "a \"lesson\"");
        const std::string file = io::save(design);
        const auto loaded = io::load(file);
        QVERIFY(loaded);
        QVERIFY(loaded->design == design);
        QVERIFY(loaded->unknown.empty());
        QVERIFY(
            io::save(edit::restore(design, design.suppressed.front().code, design.suppressed.front().subjects).value())
                .find("suppressedFindings") == std::string::npos);
    }

    void aFileThatNamesWhatIsNotThereIsRefused_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("code") << "DEFAULT_SELF_LOOP"
                              << "SELF_LOOP"
                              << "/suppressedFindings/0/code";
        QTest::newRow("subject") << "\"subjects\": ["
                                 << "\"subjects\": [987654, "
                                 << "/suppressedFindings/0/subjects/0";
        QTest::newRow("reason") << "\"reason\": \"a lesson\""
                                << "\"raison\": \"a lesson\""
                                << "/suppressedFindings/0/reason";
    }
    void aFileThatNamesWhatIsNotThereIsRefused() {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, pointer);
        QString file = QString::fromStdString(io::save(suppressed(lab::act("4-default-route-loop"), "a lesson")));
        QVERIFY(file.contains(from));
        const auto loaded = io::load(file.replace(from, to).toStdString());
        QVERIFY(!loaded);
        QCOMPARE(QString::fromStdString(loaded.error().pointer), pointer);
    }
};

QTEST_GUILESS_MAIN(SuppressTest)
#include "suppress_test.moc"
