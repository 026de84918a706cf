// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <algorithm>

#include "core/analysis/suppressed.hpp"
#include "tests/app/window_stage.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;

/// Suppressing a finding in the real window: with a reason, out of every count, and back.
class SuppressWindowTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<testing::WindowStage> m_stage;

    [[nodiscard]] panels::FindingsPanel& panel() { return m_stage->bench().findings(); }
    [[nodiscard]] QPushButton* button(const QString& words) {
        for (auto* candidate : panel().findChildren<QPushButton*>()) {
            if (candidate->text() == words) {
                return candidate;
            }
        }
        return nullptr;
    }
    /// Answers the question that the next call asks.
    static void answer(const QString& reason, bool accept) {
        QTimer::singleShot(0, qApp, [reason, accept] {
            auto* question = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            ensure(question != nullptr, "a reason is asked for");
            question->setTextValue(reason);
            accept ? question->accept() : question->reject();
        });
    }
    [[nodiscard]] QString counts() { return m_stage->window().findChild<QToolButton*>(u"findings"_s)->text(); }

private Q_SLOTS:
    void init() {
        m_stage = std::make_unique<testing::WindowStage>();
        QVERIFY(m_stage->open(u"4-default-route-loop"_s));
    }
    void cleanup() { m_stage.reset(); }

    void aReasonTakesItOutOfEveryCountAndRestoringBringsItBack() {
        QCOMPARE(panel().count(), 2);
        QCOMPARE(counts(), u"2 errors"_s);
        panel().showFinding(0);
        answer(u"shown in class"_s, true);
        button(u"Suppress…"_s)->click();
        QCOMPARE(m_stage->document().design().suppressed.size(), std::size_t{1});
        QCOMPARE(m_stage->document().design().suppressed.front().reason, "shown in class");
        QCOMPARE(panel().count(), 1);
        QCOMPARE(counts(), u"1 error"_s);
        QCOMPARE(m_stage->document().undoStack().undoText(), u"Suppress finding"_s);

        auto* filter = panel().findChild<QComboBox*>();
        filter->setCurrentIndex(filter->count() - 1);
        QVERIFY(button(u"Restore"_s)->isVisibleTo(&panel()));
        QVERIFY(!button(u"Suppress…"_s)->isVisibleTo(&panel()));
        button(u"Restore"_s)->click();
        QVERIFY(m_stage->document().design().suppressed.empty());
        QCOMPARE(panel().count(), 2);
        m_stage->document().undoStack().undo();
        QCOMPARE(panel().count(), 1);
    }

    void aFindingThatIsSeenSaysWhatItRestsOn() {
        runner::AnalysisRunner& runner = m_stage->bench().runner();
        QSignalSpy found(&runner, &runner::AnalysisRunner::settingsFound);
        QVERIFY(m_stage->open(u"6-active-active"_s));
        QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, testing::patience);
        panel().showFinding(1);
        const auto says = [&](QStringView words) {
            const auto labels = panel().findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text().contains(words); });
        };
        QVERIFY(!says(u"S7"));
        Q_EMIT runner.settingsFound(runner.latest(), {{}, {"S7"}});
        QVERIFY(says(u"S7"));
    }

    void withoutAReasonNothingHappens() {
        panel().showFinding(0);
        answer(u"  "_s, true);
        button(u"Suppress…"_s)->click();
        QVERIFY(m_stage->document().design().suppressed.empty());
        answer(u"shown in class"_s, false);
        button(u"Suppress…"_s)->click();
        QVERIFY(m_stage->document().design().suppressed.empty());
        QVERIFY(!m_stage->document().isDirty());
    }
};

QTEST_MAIN(SuppressWindowTest)
#include "suppress_window_test.moc"
