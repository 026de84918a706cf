// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include "app/window/language.hpp"
#include "app/window/main_window.hpp"
#include "app/window/rows.hpp"
#include "app/window/settings_dialog.hpp"
#include "app/window/shortcuts_page.hpp"
#include "core/edit/add.hpp"

using namespace hopscope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using window::MainWindow;
using window::Shortcuts;

/// What a user prefers: it holds at once, and after a restart.
class SettingsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    void start() {
        m_window = std::make_unique<MainWindow>(false);
        m_window->resize(1600, 1000);
        m_window->keepCopies(m_folder.filePath(u"copies"_s));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(m_window->openAct(u"1-behind-the-scenes"_s));
    }
    /// Opens the preferences by their key, does something with them, and closes them.
    void prefer(const std::function<void(window::SettingsDialog&)>& act) {
        bool asked = false;
        QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<window::SettingsDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            asked = true;
            act(*dialog);
            dialog->reject();
        });
        QTRY_VERIFY(asked);
        QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    }
    static void choose(QComboBox& box, int index) {
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }
    template <typename Widget>
    static Widget& in(window::SettingsDialog& dialog, const char* name) {
        return *dialog.findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] const Shortcuts::Binding& binding(const QString& id) {
        for (const Shortcuts::Binding& each : m_window->shortcuts().bindings()) {
            if (each.id == id) {
                return each;
            }
        }
        qFatal("there is no such action");
    }
    [[nodiscard]] QKeySequence keyOf(const QString& id) { return binding(id).action->shortcut(); }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"hopscope-tests"_s);
        QCoreApplication::setApplicationName(u"settings"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void init() {
        QSettings().clear();
        start();
    }
    void cleanup() { m_window.reset(); }

    void whatIsChosenHoldsAtOnceAndIsKept() {
        document::Document& document = m_window->document();
        document.apply(u"Add"_s, edit::addVnet(document.design(), {.x = 900, .y = 40}));
        auto* outline = m_window->findChild<QDockWidget*>(u"outline"_s);
        outline->close();
        prefer([&](window::SettingsDialog& dialog) {
            choose(in<QComboBox>(dialog, "themeChoice"), 2);
            QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
            in<QCheckBox>(dialog, "motionChoice").setChecked(true);
            in<QSpinBox>(dialog, "autosaveChoice").setValue(1);
            QVERIFY(*m_window->autosave()->due() < 2s);
            in<QSpinBox>(dialog, "autosaveChoice").setValue(0);
            QVERIFY(!m_window->autosave()->due());
            in<QPushButton>(dialog, "resetLayout").click();
            QVERIFY(outline->isVisible());
        });
        QCOMPARE(window::settings::themeChoice(), window::ThemeChoice::Dark);
        QVERIFY(window::settings::reducedMotion());
        QCOMPARE(window::settings::autosaveInterval(), 0s);
        // The menus say the same.
        int checked = 0;
        for (const auto* action : m_window->findChildren<QAction*>()) {
            checked += action->isChecked() && (action->text() == u"Dark"_s || action->text() == u"Reduced &motion"_s);
        }
        QCOMPARE(checked, 2);
    }

    void theGridCanBeTakenAway() {
        const auto backdrop = [&] {
            QImage image(96, 96, QImage::Format_RGB32);
            QPainter painter(&image);
            m_window->workbench().scene().render(&painter, QRectF(0, 0, 96, 96), QRectF(-5000, -5000, 96, 96));
            return image;
        };
        const QImage with = backdrop();
        prefer([&](window::SettingsDialog& dialog) { in<QCheckBox>(dialog, "gridChoice").setChecked(false); });
        const QImage without = backdrop();
        QVERIFY(with != without);
        m_window.reset();
        start();
        QCOMPARE(backdrop(), without);
    }

    void anotherLanguageIsSpokenByTheWindowAndTheDialogAtOnce() {
        m_window->shortcuts().bind(binding(u"Ctrl+E"_s), {QKeySequence(u"Ctrl+Alt+E"_s)});
        prefer([&](window::SettingsDialog& dialog) {
            choose(in<QComboBox>(dialog, "languageChoice"), 2);
            QTRY_COMPARE(dialog.windowTitle(), u"Einstellungen"_s);
            QTRY_COMPARE(dialog.findChild<QTabWidget*>()->tabText(0), u"Allgemein"_s);
            QCOMPARE(m_window->menuBar()->actions().first()->text().remove(u'&'), u"Datei"_s);
            // Qt's own words too, which come in a package of their own.
            QDialogButtonBox buttons(QDialogButtonBox::Cancel);
            QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"Abbrechen"_s);
            choose(in<QComboBox>(dialog, "languageChoice"), 1);
            QTRY_COMPARE(dialog.findChild<QTabWidget*>()->tabText(0), u"General"_s);
        });
        QCOMPARE(keyOf(u"Ctrl+E"_s), QKeySequence(u"Ctrl+Alt+E"_s));
    }

    // --- Keys ---

    void everyActionWithAKeyCanBeGivenAnother() {
        QSet<const QAction*> known;
        for (const Shortcuts::Binding& each : m_window->shortcuts().bindings()) {
            QVERIFY2(!known.contains(each.action), qPrintable(each.id));
            known.insert(each.action);
        }
        for (const auto* action : m_window->findChildren<QAction*>()) {
            QVERIFY2(action->shortcut().isEmpty() || known.contains(action), qPrintable(action->text()));
        }
    }

    void aKeyIsTakenFromItsOwnerAfterAWarningAndHoldsAfterARestart() {
        prefer([&](window::SettingsDialog& dialog) {
            auto* page = dialog.findChild<window::ShortcutsPage*>();
            auto* list = page->findChild<QTreeWidget*>();
            page->findChild<QLineEdit*>()->setText(u"fit everything"_s);
            dialog.findChild<QTabWidget*>()->setCurrentWidget(page);
            QTest::keyClick(page->findChild<QLineEdit*>(), Qt::Key_Return);  // does nothing
            QCOMPARE(list->topLevelItemCount(), 1);
            list->setCurrentItem(list->topLevelItem(0));
            page->findChild<QKeySequenceEdit*>()->setKeySequence(QKeySequence(u"Ctrl+E"_s));
            const QString message = page->findChild<QLabel*>(u"keyMessage"_s)->text();
            QVERIFY2(message.contains(u"Export"_s), qPrintable(message));
            for (auto* button : page->findChildren<QPushButton*>()) {
                if (button->text() == u"Assign"_s) {
                    button->click();
                }
            }
        });
        QCOMPARE(keyOf(u"Ctrl+1"_s), QKeySequence(u"Ctrl+E"_s));
        QVERIFY(keyOf(u"Ctrl+E"_s).isEmpty());
        m_window.reset();
        start();
        QCOMPARE(keyOf(u"Ctrl+1"_s), QKeySequence(u"Ctrl+E"_s));
        QVERIFY(keyOf(u"Ctrl+E"_s).isEmpty());
        m_window->workbench().view().setZoom(3);
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(m_window->workbench().view().zoom() < 3);
        m_window->shortcuts().reset();
        QCOMPARE(keyOf(u"Ctrl+E"_s), QKeySequence(u"Ctrl+E"_s));
        QCOMPARE(keyOf(u"Ctrl+1"_s), QKeySequence(u"Ctrl+1"_s));
    }

    void hintsAndThePaletteNameTheKeyThatHolds() {
        const Shortcuts::Binding& save = binding(u"Ctrl+S"_s);
        QVERIFY(save.action->toolTip().endsWith(u"(Ctrl+S)"_s));
        m_window->shortcuts().bind(save, {QKeySequence(u"F12"_s)});
        QVERIFY2(save.action->toolTip().endsWith(u"(F12)"_s), qPrintable(save.action->toolTip()));
        m_window->shortcuts().bind(save, {});
        const auto palette = [&] {
            QStringList keys;
            auto* list = m_window->findChild<QDockWidget*>(u"palette"_s)->findChild<QTreeWidget*>();
            for (QTreeWidgetItem* item : list->findItems(u"*"_s, Qt::MatchWildcard | Qt::MatchRecursive)) {
                keys << item->data(0, window::row_role::shortcut).toString();
            }
            return keys;
        };
        QAction* nva = m_window->workbench().toolActions().at(tools::ToolKind::Nva);
        QVERIFY(palette().contains(nva->shortcut().toString()));
        m_window->shortcuts().bind(binding(nva->objectName()), {QKeySequence(u"F9"_s)});
        QVERIFY(palette().contains(u"F9"_s));
        QVERIFY(!save.action->toolTip().contains(u'('));
    }

    void keysAreCarriedToAnotherComputer() {
        Shortcuts& shortcuts = m_window->shortcuts();
        shortcuts.bind(binding(u"Ctrl+E"_s), {QKeySequence(u"Ctrl+Alt+E"_s), QKeySequence(u"F12"_s)});
        const QByteArray text = shortcuts.exported();
        shortcuts.reset();
        QVERIFY(shortcuts.import(text));
        QCOMPARE(binding(u"Ctrl+E"_s).action->shortcuts(),
                 (QList<QKeySequence>{QKeySequence(u"Ctrl+Alt+E"_s), QKeySequence(u"F12"_s)}));
        QCOMPARE(shortcuts.exported(), text);
    }

    void whatIsNoKeysIsNotTakenOver_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another format") << QByteArray("{\"format\":\"letters\",\"shortcuts\":{}}");
        QTest::newRow("one key for two") << QByteArray(
            R"({"format":"hopscope-shortcuts","shortcuts":{"Ctrl+E":["F12"],"Ctrl+1":["F12"]}})");
        QTest::newRow("a key that another has")
            << QByteArray(R"({"format":"hopscope-shortcuts","shortcuts":{"Ctrl+E":["Ctrl+S"]}})");
    }
    void whatIsNoKeysIsNotTakenOver() {
        QFETCH(QByteArray, text);
        m_window->shortcuts().bind(binding(u"Ctrl+E"_s), {QKeySequence(u"Ctrl+Alt+E"_s)});
        QVERIFY(!m_window->shortcuts().import(text));
        QCOMPARE(keyOf(u"Ctrl+E"_s), QKeySequence(u"Ctrl+Alt+E"_s));
    }
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
