// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

#include "app/window/clipboard.hpp"
#include "core/edit/remove.hpp"
#include "core/io/design_file.hpp"
#include "tests/app/window_stage.hpp"
#include "tests/support/random_design.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t crowd = 20;  ///< things on the sheet from which on a run takes away

/// Says no to whatever opens and would wait for an answer.
class Declining {
public:
    Declining() {
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [] {
            if (QWidget* popup = QApplication::activePopupWidget()) {
                popup->close();
            } else if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                dialog->reject();
            }
        });
        m_timer.start();
    }

private:
    QTimer m_timer;
};

/// Every action of the menus, however deep, but Quit.
std::vector<QAction*> actionsOf(const QList<QAction*>& level) {
    std::vector<QAction*> all;
    for (QAction* action : level) {
        if (action->menu() != nullptr) {
            const auto below = actionsOf(action->menu()->actions());
            all.insert(all.end(), below.begin(), below.end());
        } else if (!action->isSeparator() && action->menuRole() != QAction::QuitRole) {
            all.push_back(action);
        }
    }
    return all;
}

}  // namespace

/// Long sessions in the real main window.
class SessionsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<testing::WindowStage> m_stage;

    [[nodiscard]] document::Document& document() { return m_stage->document(); }
    [[nodiscard]] window::Workbench& bench() { return m_stage->bench(); }

    static model::Design allKinds() {
        auto loaded = io::loadFile(HOPSCOPE_SOURCE_DIR "/tests/files/v1/all-kinds.hopscope");
        ensure(loaded.has_value(), "the design of every kind loads");
        return loaded->design;
    }
    [[nodiscard]] std::vector<model::EntityRef> placed() {
        std::vector<model::EntityRef> all;
        for (const auto& [entity, place] : document().design().layout->places) {
            all.push_back(entity);
        }
        return all;
    }
    /// Something that a hand does: selects a few things and uses a key or an action on them.
    void useTheHand(QRandomGenerator& dice) {
        const std::vector<model::EntityRef> all = placed();
        std::vector<model::EntityRef> chosen;
        for (int i = 0; i < 3 && !all.empty(); ++i) {
            chosen.push_back(all[dice.bounded(static_cast<quint32>(all.size()))]);
        }
        bench().scene().selectEntities(chosen);
        const auto& actions = bench().actions();
        switch (dice.bounded(7)) {
        case 0: QTest::keyClick(&bench().view(), Qt::Key_Right, Qt::ShiftModifier); break;
        case 1: QTest::keyClick(&bench().view(), Qt::Key_Up); break;
        case 2: actions.layOut->trigger(); break;
        case 3: actions.virtualRouters->trigger(); break;
        case 4:
            if (all.size() < crowd) {
                actions.duplicate->trigger();
            }
            break;
        case 5:
            actions.cut->trigger();
            actions.paste->trigger();
            break;
        default: actions.remove->trigger(); break;
        }
    }

private Q_SLOTS:
    void init() { m_stage = std::make_unique<testing::WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void undoGoesToTheBeginningAndRedoToTheEnd_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed) {
            QTest::addRow("%u", seed) << seed;
        }
    }
    void undoGoesToTheBeginningAndRedoToTheEnd() {
        QFETCH(const quint32, seed);
        constexpr int steps = 500;
        m_stage->window().newDesign();
        document().replace(seed % 2 == 0 ? allKinds() : model::Design());
        const model::Design start = document().design();
        testing::RandomEdits edits(seed);
        QRandomGenerator dice(seed);
        bench().view().setReducedMotion(true);
        for (int tries = 0; document().undoStack().index() < steps; ++tries) {
            QVERIFY(tries < 20 * steps);
            if (dice.bounded(4) == 0) {
                useTheHand(dice);
            } else if (placed().size() > crowd) {
                const std::vector<model::EntityRef> all = placed();
                document().apply(u"Delete"_s, edit::remove(document().design(),
                                                           {all[dice.bounded(static_cast<quint32>(all.size()))]}));
            } else if (const auto next = edits.next(document().design())) {
                document().apply(u"Random edit"_s, *next);
            }
        }
        const model::Design end = document().design();
        // What a version to come has said of a part that is gone is not written again.
        QCOMPARE(io::save(io::load(io::save(end)).value().design), io::save(end));
        while (document().undoStack().canUndo()) {
            bench().actions().undo->trigger();
        }
        QVERIFY(document().design() == start);
        while (document().undoStack().canRedo()) {
            bench().actions().redo->trigger();
        }
        QVERIFY(document().design() == end);
        QVERIFY(m_stage->settle());
    }

    void everyActionTakesEverySelection_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("nothing") << -1;
        QTest::newRow("everything") << -2;
        for (int kind = 0; kind < static_cast<int>(std::variant_size_v<model::EntityRef>); ++kind) {
            QTest::addRow("kind %d", kind) << kind;
        }
    }
    void everyActionTakesEverySelection() {
        QFETCH(const int, kind);
        const model::Design design = allKinds();
        const Declining decline;
        const auto prepare = [&] {
            while (document().undoStack().canUndo()) {
                document().undoStack().undo();
            }
            if (!(document().design() == design)) {
                document().replace(design);
            }
            std::vector<model::EntityRef> chosen;
            for (const model::EntityRef& entity : placed()) {
                const bool isFirst = chosen.empty() || kind == -2;
                if (isFirst && (kind == -2 || static_cast<int>(entity.index()) == kind)) {
                    chosen.push_back(entity);
                }
            }
            bench().scene().selectEntities(chosen);
        };
        QVERIFY(m_stage->open(u"3-static-route"_s));
        // Files, views and help are the same for every selection.
        const auto wanted = [&] {
            QList<QAction*> menus = m_stage->window().menuBar()->actions();
            if (kind >= 0) {
                menus.removeLast();
                menus.removeFirst();
                menus.removeIf(
                    [&](const QAction* menu) { return menu->menu()->actions().contains(bench().actions().fitAll); });
            }
            return actionsOf(menus);
        };
        const std::size_t count = wanted().size();
        QVERIFY(count > 30);
        for (std::size_t i = 0; i < count; ++i) {
            // Another language makes the menus anew.
            const std::vector<QAction*> actions = wanted();
            if (i >= actions.size()) {
                break;
            }
            prepare();
            actions[i]->trigger();
            QCoreApplication::processEvents();
        }
    }
};

QTEST_MAIN(SessionsTest)
#include "sessions_test.moc"
