// SPDX-License-Identifier: Apache-2.0
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

#include "core/edit/group.hpp"
#include "core/edit/lock.hpp"
#include "tests/app/window_stage.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;
using model::EntityRef;

/// Order, locks, groups and the keyboard on the sheet of the real window.
class WindowArrangeTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<testing::WindowStage> m_stage;

    [[nodiscard]] document::Document& document() { return m_stage->document(); }
    [[nodiscard]] window::Workbench& bench() { return m_stage->bench(); }
    [[nodiscard]] scene::TopologyView& view() { return bench().view(); }
    [[nodiscard]] std::vector<EntityRef> selected() { return bench().scene().selectedEntities(); }
    void select(const std::vector<EntityRef>& entities) { bench().scene().selectEntities(entities); }
    [[nodiscard]] QAction* action(const QString& name) { return m_stage->window().findChild<QAction*>(name); }
    [[nodiscard]] model::Place place(const EntityRef& entity) { return document().design().layout->places.at(entity); }
    [[nodiscard]] std::vector<EntityRef> vnets() {
        std::vector<EntityRef> all;
        for (const model::Vnet& vnet : m_stage->network().vnets) {
            all.emplace_back(vnet.id);
        }
        return all;
    }
    [[nodiscard]] EntityRef nva() { return m_stage->network().nvas.begin()->id; }
    [[nodiscard]] EntityRef machine() { return m_stage->network().machines.begin()->id; }
    /// A point of the viewport where a press hits the entity.
    [[nodiscard]] QPoint pointOf(const EntityRef& entity) {
        return view().mapFromScene(bench().scene().frameOf(entity).center());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        view().setFocus();
        QTest::keyClick(&view(), key, modifiers);
    }
    void click(const EntityRef& entity, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, pointOf(entity));
    }
    void drag(const EntityRef& entity, const QPoint& by) {
        const QPoint from = pointOf(entity);
        QTest::mousePress(view().viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view().viewport(), from + by / 2);
        QTest::mouseMove(view().viewport(), from + by);
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, from + by);
    }
    /// What the context menu of an entity offers.
    [[nodiscard]] QStringList offered(const EntityRef& entity) {
        QStringList words;
        QTimer::singleShot(0, this, [&words] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (const QAction* each : menu->actions()) {
                words << each->text();
            }
            menu->close();
        });
        Q_EMIT view().contextMenuWanted(entity, {}, {});
        return words;
    }

private Q_SLOTS:
    void init() {
        m_stage = std::make_unique<testing::WindowStage>();
        QVERIFY(m_stage->open(u"4-default-route-loop"_s));
        view().setReducedMotion(true);
        view().fitAll();
    }
    void cleanup() {
        document().undoStack().setClean();
        m_stage.reset();
    }

    // --- Order ---

    void actionsAreThereWhenTheSelectionFits() {
        for (const char* name :
             {"align-left", "align-middle", "distribute-vertically", "same-width", "group", "lock"}) {
            QVERIFY2(action(QLatin1String(name)), name);
            QVERIFY2(!action(QLatin1String(name))->isEnabled(), name);
            QVERIFY(!action(QLatin1String(name))->statusTip().isEmpty());
        }
        select({nva()});
        QVERIFY(!action(u"align-left"_s)->isEnabled());
        QVERIFY(action(u"lock"_s)->isEnabled());
        select({nva(), machine()});
        QVERIFY(action(u"align-left"_s)->isEnabled());
        QVERIFY(action(u"group"_s)->isEnabled());
        QVERIFY(!action(u"distribute-vertically"_s)->isEnabled());
        QVERIFY(!action(u"same-width"_s)->isEnabled());
        select(vnets());
        QVERIFY(action(u"same-width"_s)->isEnabled());
    }

    void aligningByKeyIsOneNamedStep() {
        const model::Design before = document().design();
        select({nva(), machine()});
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(place(nva()).x, place(machine()).x);
        QCOMPARE(document().undoStack().undoText(), u"Align left"_s);
        QCOMPARE(selected(), (std::vector<EntityRef>{nva(), machine()}));
        document().undoStack().undo();
        QCOMPARE(document().design(), before);
    }

    void theContextMenuOfSeveralOffersOrder() {
        select({nva(), machine()});
        QVERIFY(offered(nva()).contains(u"Arrange"_s));
        QVERIFY(offered(nva()).contains(u"Group"_s));
        select({nva()});
        QVERIFY(!offered(nva()).contains(u"Arrange"_s));
        QVERIFY(offered(nva()).contains(u"Locked"_s));
    }

    // --- Locks ---

    void whatIsLockedIsNeitherDraggedNorNudgedNorDeleted() {
        select({nva()});
        press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(document().undoStack().undoText(), u"Lock"_s);
        QVERIFY(action(u"lock"_s)->isChecked());
        const model::Design locked = document().design();
        QSignalSpy refused(&document(), &document::Document::refused);
        QSignalSpy moves(&view(), &scene::TopologyView::moveRequested);
        drag(nva(), {40, 24});
        QCOMPARE(moves.size(), 1);
        press(Qt::Key_Right);
        press(Qt::Key_Delete);
        QCOMPARE(refused.size(), 3);
        QCOMPARE(document().design(), locked);
        press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(document().undoStack().undoText(), u"Unlock"_s);
        press(Qt::Key_Right);
        QCOMPARE(place(nva()).x, locked.layout->places.at(nva()).x + 8);
    }

    void aLockedFrameHasNoGrips() {
        const EntityRef vnet = vnets().front();
        select({vnet});
        QVERIFY(bench().scene().resizableFrame());
        action(u"lock"_s)->trigger();
        QVERIFY(!bench().scene().resizableFrame());
    }

    // --- Groups ---

    void aClickTakesTheGroupAndADoubleClickAMember() {
        select({nva(), machine()});
        press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(document().undoStack().undoText(), u"Group"_s);
        select({});
        click(nva());
        QCOMPARE(selected().size(), 2U);
        select({});
        click(nva(), Qt::AltModifier);
        QCOMPARE(selected(), std::vector<EntityRef>{nva()});
        select({});
        click(nva());
        QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, pointOf(nva()));
        QCOMPARE(selected(), std::vector<EntityRef>{nva()});
        click(nva());
        QCOMPARE(selected(), std::vector<EntityRef>{nva()});
        select({machine()});
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(document().undoStack().undoText(), u"Ungroup"_s);
        select({});
        click(nva());
        QCOMPARE(selected(), std::vector<EntityRef>{nva()});
    }

    void aDragMovesTheWholeGroup() {
        select({nva(), machine()});
        press(Qt::Key_G, Qt::ControlModifier);
        select({});
        const double between = place(machine()).x - place(nva()).x;
        const double x = place(nva()).x;
        view().zoomToActualSize();
        view().reveal(nva());
        drag(nva(), {80, 0});
        QCOMPARE(place(nva()).x, x + 80);
        QCOMPARE(place(machine()).x - place(nva()).x, between);
    }

    // --- The keyboard ---

    void tabWalksThroughEverythingAndLeaves() {
        view().clearFocus();
        view().setFocus(Qt::TabFocusReason);
        std::vector<EntityRef> met;
        while (view().hasFocus() && met.size() <= view().walk().size()) {
            QVERIFY(view().focusedEntity());
            met.push_back(*view().focusedEntity());
            QTest::keyClick(&view(), Qt::Key_Tab);
        }
        QVERIFY(!view().hasFocus());
        QCOMPARE(met, view().walk());
        for (const auto& [entity, at] : document().design().layout->places) {
            QVERIFY(std::find(met.begin(), met.end(), entity) != met.end());
        }
        QVERIFY(std::holds_alternative<model::VnetId>(met.front()));
        QVERIFY(std::holds_alternative<model::SubnetId>(met[1]));
        QVERIFY(selected().empty());
        view().setFocus(Qt::BacktabFocusReason);
        QCOMPARE(*view().focusedEntity(), met.back());
        QTest::keyClick(&view(), Qt::Key_Backtab);
        QCOMPARE(*view().focusedEntity(), met[met.size() - 2]);
    }

    void spaceSelectsAndReturnOpensWhatIsFocused() {
        view().setFocus();
        view().focusEntity(nva());
        press(Qt::Key_Space);
        QCOMPARE(selected(), std::vector<EntityRef>{nva()});
        view().focusEntity(machine());
        press(Qt::Key_Space);
        QCOMPARE(selected(), (std::vector<EntityRef>{nva(), machine()}));
        press(Qt::Key_Space);
        QCOMPARE(selected(), std::vector<EntityRef>{nva()});
        std::vector<EntityRef> opened;
        connect(&view(), &scene::TopologyView::entityActivated, this,
                [&opened](const EntityRef& entity) { opened.push_back(entity); });
        press(Qt::Key_Return);
        QCOMPARE(opened, std::vector<EntityRef>{machine()});
        disconnect(&view(), nullptr, this, nullptr);
    }

    void arrowsGoToTheNeighbourWhenNothingCanBeNudged() {
        view().setFocus();
        const EntityRef first = vnets().front();
        view().focusEntity(first);
        const model::Design before = document().design();
        bool anyMoved = false;
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Down, Qt::Key_Up}) {
            view().focusEntity(first);
            press(key);
            const bool moved = view().focusedEntity() != first;
            anyMoved = anyMoved || moved;
            if (moved) {
                QVERIFY(!std::holds_alternative<model::SubnetId>(*view().focusedEntity()));
            }
        }
        QVERIFY(anyMoved);
        select({first});
        press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(document().design(), before);
        press(Qt::Key_Right);
        QCOMPARE(document().undoStack().undoText(), u"Move"_s);
    }

    void oneKeyGoesFromTheSheetToEveryDockAndBack() {
        view().setFocus();
        QSet<const QWidget*> met;
        for (int i = 0; i < 12; ++i) {
            action(u"next-pane"_s)->trigger();
            if (view().hasFocus()) {
                break;
            }
            for (const auto* dock : m_stage->window().findChildren<QDockWidget*>()) {
                if (dock->isAncestorOf(QApplication::focusWidget())) {
                    QVERIFY(!met.contains(dock));
                    met.insert(dock);
                }
            }
        }
        QVERIFY(view().hasFocus());
        QStringList names;
        for (const QWidget* dock : met) {
            names << dock->objectName();
        }
        QVERIFY2(met.size() >= 4, qPrintable(names.join(u' ')));
        action(u"previous-pane"_s)->trigger();
        QVERIFY(!view().hasFocus());
    }

    void theMenuKeyOpensTheMenuOfWhatIsFocused() {
        view().setFocus();
        view().focusEntity(nva());
        std::vector<EntityRef> wanted;
        connect(&view(), &scene::TopologyView::contextMenuWanted, this,
                [&wanted](const std::optional<EntityRef>& entity) { wanted.push_back(entity.value()); });
        QTimer::singleShot(0, this, [] {
            if (auto* menu = QApplication::activePopupWidget()) {
                menu->close();
            }
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, view().mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(view().viewport(), &event);
        QCOMPARE(wanted, std::vector<EntityRef>{nva()});
        disconnect(&view(), nullptr, this, nullptr);
    }

    void aRingShowsWhereTheKeyboardStandsInBothThemes() {
        view().setFocus();
        view().zoomToActualSize();
        for (const scene::ThemeName name : {scene::ThemeName::Light, scene::ThemeName::Dark}) {
            const scene::Theme& theme = scene::Theme::of(name);
            bench().setTheme(theme);
            view().focusEntity(nva());
            const QImage with = view().viewport()->grab().toImage();
            QVERIFY(scene::contrast(theme.ink, theme.canvas) >= 3);
            view().focusEntity({});
            const QImage without = view().viewport()->grab().toImage();
            int marked = 0;
            for (int y = 0; y < with.height(); ++y) {
                for (int x = 0; x < with.width(); ++x) {
                    const QColor color = with.pixelColor(x, y);
                    marked += color == theme.ink && color != without.pixelColor(x, y) ? 1 : 0;
                }
            }
            QVERIFY2(marked > 100, qPrintable(QString::number(marked)));
        }
    }
};

QTEST_MAIN(WindowArrangeTest)
#include "arrange_test.moc"
