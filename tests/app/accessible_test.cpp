// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QtTest>

#include "core/edit/lock.hpp"
#include "core/text/names.hpp"
#include "tests/app/window_stage.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;
using model::EntityRef;

namespace {

std::vector<std::pair<QAccessible::Event, QString>> heard;  // the event, and the name of its subject

void hear(QAccessibleEvent* event) {
    QAccessibleInterface* subject = event->accessibleInterface();
    heard.emplace_back(event->type(), subject == nullptr ? QString() : subject->text(QAccessible::Name));
}

}  // namespace

/// What a screen reader finds in the real window.
class AccessibleTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<testing::WindowStage> m_stage;

    [[nodiscard]] scene::TopologyView& view() { return m_stage->bench().view(); }
    [[nodiscard]] QAccessibleInterface* sheet() { return QAccessible::queryAccessibleInterface(&view()); }
    [[nodiscard]] QAccessibleInterface* childOf(const EntityRef& entity) {
        const auto& order = view().walk();
        return sheet()->child(static_cast<int>(std::find(order.begin(), order.end(), entity) - order.begin()));
    }
    [[nodiscard]] EntityRef nva() { return m_stage->network().nvas.begin()->id; }

private Q_SLOTS:
    void init() {
        QAccessible::setActive(true);
        m_stage = std::make_unique<testing::WindowStage>();
        QVERIFY(m_stage->open(u"4-default-route-loop"_s));
        view().setReducedMotion(true);
        view().fitAll();
        heard.clear();
    }
    void cleanup() {
        QAccessible::installUpdateHandler(nullptr);
        m_stage.reset();
    }

    void everyObjectIsAChildOfTheSheet() {
        QCOMPARE(sheet()->role(), QAccessible::Canvas);
        QVERIFY(!sheet()->text(QAccessible::Name).isEmpty());
        QCOMPARE(sheet()->childCount(), static_cast<int>(view().walk().size()));
        QCOMPARE(sheet()->childCount(), static_cast<int>(m_stage->bench().scene().entities().size()));
        QSet<QString> names;
        for (int i = 0; i < sheet()->childCount(); ++i) {
            QAccessibleInterface* child = sheet()->child(i);
            QVERIFY(child != nullptr && child->isValid());
            QCOMPARE(sheet()->indexOfChild(child), i);
            QCOMPARE(child->parent()->object(), &view());
            QVERIFY(!child->text(QAccessible::Name).isEmpty());
            names.insert(child->text(QAccessible::Name));
            QVERIFY(child->state().selectable && child->state().focusable);
            QVERIFY(!child->rect().isEmpty());
        }
        QCOMPARE(names.size(), sheet()->childCount());
        QVERIFY(sheet()->child(-1) == nullptr);
        QVERIFY(sheet()->child(sheet()->childCount()) == nullptr);
    }

    void aNameSaysWhatItIsAndWhereItStands() {
        const model::Nva& row = *m_stage->network().nvas.begin();
        const model::Nic& nic = row.nics.front();
        const QString name = childOf(row.id)->text(QAccessible::Name);
        const QString kind = QString::fromStdString(text::kindTitle(row.id));
        QVERIFY2(name.startsWith(QString::fromStdString(row.name) + u", "_s + kind), qPrintable(name));
        QVERIFY2(name.contains(QString::fromStdString(nic.address.text())), qPrintable(name));
        const QString subnet = QString::fromStdString(m_stage->network().subnets.at(nic.subnet).name);
        QVERIFY2(name.endsWith(u", in subnet "_s + subnet), qPrintable(name));
        QVERIFY(m_stage->document().apply(u"Lock"_s, edit::setLocked(m_stage->document().design(), {row.id}, true)));
        QVERIFY(childOf(row.id)->text(QAccessible::Name).endsWith(u", locked"_s));
        QVERIFY(!childOf(row.id)->state().movable);
    }

    void rolesTellFramesFromTilesAndLines() {
        QCOMPARE(childOf(m_stage->network().vnets.begin()->id)->role(), QAccessible::Grouping);
        QCOMPARE(childOf(m_stage->network().subnets.begin()->id)->role(), QAccessible::Grouping);
        QCOMPARE(childOf(nva())->role(), QAccessible::Graphic);
        QCOMPARE(childOf(m_stage->network().bgpConnections.begin()->id)->role(), QAccessible::Graphic);
    }

    void whatLiesAtAPointIsFound() {
        QAccessibleInterface* child = childOf(nva());
        const QPoint middle = child->rect().center();
        QCOMPARE(sheet()->childAt(middle.x(), middle.y()), child);
        QVERIFY(sheet()->childAt(-9000, -9000) == nullptr);
    }

    void focusAndSelectionAreStatesAndAreTold() {
        view().setFocus();
        QAccessible::installUpdateHandler(hear);
        view().focusEntity(nva());
        const QString name = childOf(nva())->text(QAccessible::Name);
        // Without a listener on the desktop nothing is told.
        QCOMPARE(std::find(heard.begin(), heard.end(), std::pair(QAccessible::Focus, name)) != heard.end(),
                 QAccessible::isActive());
        QVERIFY(childOf(nva())->state().focused);
        QCOMPARE(sheet()->focusChild(), childOf(nva()));
        QVERIFY(!childOf(nva())->state().selected);
        childOf(nva())->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(childOf(nva())->state().selected);
        QCOMPARE(std::any_of(heard.begin(), heard.end(),
                             [](const auto& each) { return each.first == QAccessible::SelectionWithin; }),
                 QAccessible::isActive());
    }

    void whatIsGoneIsNoChildAndSaysSo() {
        QAccessibleInterface* child = childOf(nva());
        const int count = sheet()->childCount();
        m_stage->bench().scene().selectEntities({nva()});
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Delete);
        QVERIFY(sheet()->childCount() < count);
        QVERIFY(!child->isValid());
        QCOMPARE(sheet()->indexOfChild(child), -1);
        QCOMPARE(child->text(QAccessible::Name), QString());
        m_stage->document().undoStack().setClean();
    }

    void everyControlOfTheWindowHasAName() {
        QStringList nameless;
        const std::vector<EntityRef> subjects{
            nva(), m_stage->network().vnets.begin()->id, m_stage->network().subnets.begin()->id,
            m_stage->network().machines.begin()->id, m_stage->network().routeServers.begin()->id};
        for (const EntityRef& subject : subjects) {
            m_stage->bench().scene().selectEntities({subject});
            QCoreApplication::processEvents();
            for (const auto* widget : m_stage->window().findChildren<QWidget*>()) {
                const bool isControl =
                    qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                    qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
                    qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
                    qobject_cast<const QDockWidget*>(widget);
                const bool isInner = qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                                     qobject_cast<const QComboBox*>(widget->parentWidget()) ||
                                     qobject_cast<const QTabBar*>(widget->parentWidget()) ||
                                     qobject_cast<const QHeaderView*>(widget) ||
                                     widget->objectName().startsWith(u"qt_"_s);
                if (!isControl || isInner || !widget->isVisible()) {
                    continue;
                }
                QAccessibleInterface* control = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                const QString where = QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                      widget->objectName() + u" in "_s +
                                      QLatin1String(widget->parentWidget()->metaObject()->className());
                QVERIFY2(control != nullptr, qPrintable(where));
                if (control->text(QAccessible::Name).isEmpty() && !nameless.contains(where)) {
                    nameless << where;
                }
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }
};

QTEST_MAIN(AccessibleTest)
#include "accessible_test.moc"
