// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QImage>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include "app/window/action_search.hpp"
#include "app/window/acts.hpp"
#include "app/window/export_dialog.hpp"
#include "app/window/language.hpp"
#include "app/window/main_window.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/change.hpp"
#include "core/layout/lay_out.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;
using window::MainWindow;

namespace {

constexpr int patience = 20'000;  ///< for the engine under a sanitizer

/// Does something with the dialog that the next call opens, and sees that there was one.
template <typename Dialog>
class WhenAsked {
public:
    explicit WhenAsked(std::function<void(Dialog&)> answer) : m_answer(std::move(answer)) {
        m_timer.setInterval(0);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                auto* dialog = qobject_cast<Dialog*>(widget);
                if (dialog != nullptr && dialog->isVisible() && !m_asked) {
                    m_asked = true;
                    m_timer.stop();
                    m_answer(*dialog);
                    return;
                }
            }
        });
        m_timer.start();
    }
    [[nodiscard]] bool asked() const { return m_asked; }

private:
    std::function<void(Dialog&)> m_answer;
    QTimer m_timer;
    bool m_asked = false;
};

using Question = WhenAsked<QMessageBox>;
Question pressing(QMessageBox::StandardButton button) {
    return Question([button](QMessageBox& box) { box.button(button)->click(); });
}

}  // namespace

/// The real window: files and the questions about them, what is exported, docks, keys, the story and the search.
class WindowTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    void start() {
        m_window = std::make_unique<MainWindow>(false);
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] document::Document& document() { return m_window->document(); }
    [[nodiscard]] window::Workbench& bench() { return m_window->workbench(); }
    [[nodiscard]] bool isAnalysed() {
        const auto& latest = bench().runner().latest();
        return latest && latest->network == document().design().network;
    }
    void open(const char* act) {
        QVERIFY(m_window->openAct(QLatin1String(act)));
        QTRY_VERIFY_WITH_TIMEOUT(isAnalysed(), patience);
    }
    void change() {
        const model::EntityRef vnet = document().design().network->vnets.begin()->id;
        QVERIFY(document().apply(u"Rename"_s, edit::rename(document().design(), vnet, "changed")));
    }
    QString saved() {
        const QString file = m_folder.filePath(u"design.hopscope"_s);
        static_cast<void>(QFile::remove(file));
        const auto done = document().save(file);
        return done ? file : QString();
    }
    void dropFiles(QWidget& on, const QList<QUrl>& urls) {
        QMimeData carried;
        carried.setUrls(urls);
        const QPoint at = on.rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&on, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &drop);
    }
    [[nodiscard]] QAction* action(const QString& name) {
        for (auto* found : m_window->findChildren<QAction*>()) {
            QString text = found->text();
            if (text.remove(u'&') == name) {
                return found;
            }
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"hopscope-tests"_s);
        QCoreApplication::setApplicationName(u"window"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(m_folder.isValid());
    }
    void init() {
        QSettings().clear();
        start();
    }
    void cleanup() { m_window.reset(); }

    // --- Closing with unsaved changes ---

    void closingAsksNothingWhenNothingChanged() {
        open("1-behind-the-scenes");
        Question question = pressing(QMessageBox::Cancel);
        QVERIFY(m_window->close());
        QVERIFY(!question.asked());
    }

    void closingCanBeCancelled() {
        open("1-behind-the-scenes");
        change();
        Question question = pressing(QMessageBox::Cancel);
        QVERIFY(!m_window->close());
        QVERIFY(question.asked());
        QVERIFY(m_window->isVisible());
        QVERIFY(document().isDirty());
    }

    void closingCanDiscardTheChanges() {
        open("1-behind-the-scenes");
        const QString file = saved();
        QVERIFY(!file.isEmpty());
        change();
        Question question = pressing(QMessageBox::Discard);
        QVERIFY(m_window->close());
        QVERIFY(question.asked());
        QVERIFY(io::loadFile(file.toStdString())->design.network->vnets.begin()->name != "changed");
    }

    void closingCanSaveTheChanges() {
        open("1-behind-the-scenes");
        const QString file = saved();
        change();
        Question question = pressing(QMessageBox::Save);
        QVERIFY(m_window->close());
        QVERIFY(question.asked());
        QCOMPARE(io::loadFile(file.toStdString())->design.network->vnets.begin()->name, std::string("changed"));
    }

    void closingStaysWhenTheFirstSaveHasNoName() {
        open("1-behind-the-scenes");
        change();
        Question question = pressing(QMessageBox::Save);
        WhenAsked<QFileDialog> file([](QFileDialog& dialog) { dialog.reject(); });
        QVERIFY(!m_window->close());
        QVERIFY(question.asked() && file.asked());
        QVERIFY(document().isDirty());
    }

    void anotherDesignAsksToo_data() {
        QTest::addColumn<QString>("what");
        QTest::newRow("new") << u"New"_s;
        QTest::newRow("start page") << u"Start page"_s;
    }
    void anotherDesignAsksToo() {
        QFETCH(QString, what);
        open("1-behind-the-scenes");
        change();
        const model::Design before = document().design();
        Question question = pressing(QMessageBox::Cancel);
        action(what)->trigger();
        QVERIFY(question.asked());
        QVERIFY(document().design() == before);
    }

    // --- Export ---

    void theExportDialogWritesWhatItIsSetTo_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<bool>("transparent");
        QTest::addColumn<bool>("onlySelection");
        QTest::newRow("a light PNG") << u".png"_s << u"Light"_s << false << false;
        QTest::newRow("a dark PNG") << u".png"_s << u"Dark"_s << false << false;
        QTest::newRow("a transparent PNG") << u".png"_s << u"Print"_s << true << false;
        QTest::newRow("the selection as SVG") << u".svg"_s << u"Print"_s << false << true;
        QTest::newRow("everything as SVG") << u".svg"_s << u"Print"_s << false << false;
        QTest::newRow("a PDF") << u".pdf"_s << u"Projector"_s << false << false;
    }
    void theExportDialogWritesWhatItIsSetTo() {
        QFETCH(QString, format);
        QFETCH(QString, theme);
        QFETCH(bool, transparent);
        QFETCH(bool, onlySelection);
        open("1-behind-the-scenes");
        const model::VirtualMachine& machine = *document().design().network->machines.begin();
        bench().scene().selectEntities({machine.id});
        const QString out = m_folder.filePath(u"picture"_s + format);
        static_cast<void>(QFile::remove(out));
        double scale = 0;
        WhenAsked<window::ExportDialog> dialog([&](window::ExportDialog& asked) {
            auto* formats = asked.findChild<QComboBox*>(u"format"_s);
            formats->setCurrentIndex(formats->findData(format));
            auto* themes = asked.findChild<QComboBox*>(u"theme"_s);
            themes->setCurrentIndex(themes->findText(theme));
            asked.findChild<QComboBox*>(u"background"_s)->setCurrentIndex(transparent ? 1 : 0);
            auto* scaling = asked.findChild<QDoubleSpinBox*>(u"scale"_s);
            QCOMPARE(scaling->isEnabled(), format == u".png"_s);
            scaling->setValue(1);
            scale = scaling->value();
            asked.findChild<QCheckBox*>(u"onlySelection"_s)->setChecked(onlySelection);
            auto* carriesDesign = asked.findChild<QCheckBox*>(u"carriesDesign"_s);
            QCOMPARE(carriesDesign->isChecked(), !onlySelection);
            QCOMPARE(carriesDesign->isEnabled(), !onlySelection);
            WhenAsked<QFileDialog> file([&](QFileDialog& chooser) {
                chooser.selectFile(out);
                static_cast<QDialog&>(chooser).accept();
            });
            for (auto* button : asked.findChildren<QAbstractButton*>()) {
                if (button->text() == u"Export…"_s) {
                    button->click();
                }
            }
            QVERIFY(file.asked());
            if (asked.isVisible()) {
                asked.reject();
            }
        });
        action(u"Export…"_s)->trigger();
        QVERIFY(dialog.asked());
        QCOMPARE(scale, 1.0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (format == u".png"_s) {
            const QImage image = QImage::fromData(bytes);
            QVERIFY(!image.isNull());
            const QColor corner = image.pixelColor(2, 2);
            QCOMPARE(corner.alpha(), transparent ? 0 : 255);
            if (!transparent) {
                QCOMPARE(corner.lightness() < 128, theme == u"Dark"_s);
            }
        } else if (format == u".svg"_s) {
            QVERIFY(bytes.contains(QByteArray::fromStdString(machine.name)));
            QCOMPARE(bytes.contains("nva1"), !onlySelection);
        } else {
            QVERIFY(bytes.startsWith("%PDF"));
        }
        file.close();
        QVERIFY(QFile::remove(out));
        QVERIFY(action(u"Export again"_s)->isEnabled());
        action(u"Export again"_s)->trigger();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.size(), static_cast<qint64>(bytes.size()));
        if (format != u".pdf"_s) {  // which tells when it was made
            QCOMPARE(file.readAll(), bytes);
        }
        open("3-static-route");
        QVERIFY(!action(u"Export again"_s)->isEnabled());
    }

    // --- Scenario texts ---

    void aScenarioTextOpensAsADrawingOfItsOwn() {
        const QString text = m_folder.filePath(u"drawn.SCN"_s);
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("vnet hub 10.0.0.0/16\n  subnet work 10.0.2.0/24\nvm vm1 at 10.0.2.4 in work\n");
        file.close();
        QVERIFY(m_window->open(text));
        QCOMPARE(document().design().network->machines.size(), std::size_t{1});
        QVERIFY(document().fileName().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(isAnalysed(), patience);
    }

    void aScenarioTextThatIsWrongSaysWhereAndLosesNothing() {
        open("1-behind-the-scenes");
        const model::Design before = document().design();
        const QString text = m_folder.filePath(u"wrong.scn"_s);
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("vnet hub 10.0.0.0/16\n  subnet work 10.0.2.0/99\n");
        file.close();
        QString said;
        QTimer::singleShot(0, this, [&said] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->informativeText();
                box->accept();
            }
        });
        QVERIFY(!m_window->open(text));
        QVERIFY2(said.contains(u"wrong.scn:2:"_s), qPrintable(said));
        QVERIFY(document().design().network == before.network);
    }

    // --- Dropped files ---

    void aDroppedFileIsOpened_data() {
        QTest::addColumn<QString>("on");
        QTest::newRow("on the start page") << u"start page"_s;
        QTest::newRow("on the sheet") << u"sheet"_s;
        QTest::newRow("on a text field") << u"field"_s;
    }
    void aDroppedFileIsOpened() {
        QFETCH(QString, on);
        const QString file = m_folder.filePath(u"dropped.hopscope"_s);
        {
            document::Document other;
            other.replace(window::acts()[3].design);
            QVERIFY(other.save(file).has_value());
        }
        QWidget* target = &m_window->startPage();
        if (on != u"start page"_s) {
            open("1-behind-the-scenes");
            target = on == u"sheet"_s ? bench().view().viewport()
                                      : static_cast<QWidget*>(bench().findChildren<QLineEdit*>().front());
        }
        dropFiles(*target, {QUrl::fromLocalFile(file)});
        QTRY_COMPARE(document().fileName(), file);
        QVERIFY(document().design() == window::acts()[3].design);
        QVERIFY(bench().isVisible());
    }

    void aDroppedFileAsksAboutUnsavedChanges() {
        const QString file = m_folder.filePath(u"dropped.SCN"_s);
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("vnet dropped 10.0.0.0/16\n");
        text.close();
        open("1-behind-the-scenes");
        change();
        const model::Design before = document().design();
        Question question = pressing(QMessageBox::Cancel);
        dropFiles(bench(), {QUrl::fromLocalFile(file)});
        QTRY_VERIFY(question.asked());
        QVERIFY(document().design() == before);
    }

    void whatIsNoDesignIsNotOpenedAndSaysWhatIsExpected_data() {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<QString>("said");
        QTest::newRow("another format") << QList<QUrl>{QUrl::fromLocalFile(u"/tmp/letter.odt"_s)} << u"letter.odt"_s;
        QTest::newRow("several") << QList<QUrl>{QUrl::fromLocalFile(u"/tmp/a.hopscope"_s),
                                                QUrl::fromLocalFile(u"/tmp/b.hopscope"_s)}
                                 << u"one"_s;
        QTest::newRow("of the net") << QList<QUrl>{QUrl(u"https://example.org/a.hopscope"_s)} << u"this computer"_s;
    }
    void whatIsNoDesignIsNotOpenedAndSaysWhatIsExpected() {
        QFETCH(QList<QUrl>, urls);
        QFETCH(QString, said);
        open("1-behind-the-scenes");
        const model::Design before = document().design();
        dropFiles(bench(), urls);
        const auto* bar = m_window->findChild<QWidget*>(u"fileDrop"_s);
        QVERIFY(bar != nullptr && bar->isVisible());
        const QString sentence = bar->findChild<QLabel*>(u"sentence"_s)->text();
        QVERIFY2(sentence.contains(said), qPrintable(sentence));
        QVERIFY(document().design() == before);
        bar->findChild<QToolButton*>()->click();
        QVERIFY(m_window->findChild<QWidget*>(u"fileDrop"_s) == nullptr);
    }

    // --- Docks and keys ---

    void theHistoryGoesToTheStepThatIsClicked() {
        open("1-behind-the-scenes");
        auto* dock = m_window->findChild<QDockWidget*>(u"history"_s);
        QVERIFY(!dock->isVisible());
        dock->toggleViewAction()->trigger();
        QVERIFY(dock->isVisible());
        auto* list = dock->findChild<QListView*>();
        const model::Design opened = document().design();
        change();
        const model::Design renamed = document().design();
        const model::EntityRef nva = renamed.network->nvas.begin()->id;
        QVERIFY(document().apply(u"Move"_s, edit::move(renamed, {nva}, 8, 0)));
        const model::Design moved = document().design();
        const auto click = [&](int step) {
            const QModelIndex index = list->model()->index(step, 0);
            list->scrollTo(index);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        };
        QCOMPARE(list->model()->rowCount(), 3);
        QCOMPARE(list->currentIndex().row(), 2);
        click(0);
        QVERIFY(document().design() == opened);
        click(2);
        QVERIFY(document().design() == moved);
        click(1);
        QVERIFY(document().design() == renamed);
    }

    void arrowsNudgeByOneStepTenStepsOrAPixelInOneUndoStep() {
        open("1-behind-the-scenes");
        const model::EntityRef nva = document().design().network->nvas.begin()->id;
        auto* view = m_window->findChild<scene::TopologyView*>();
        const auto x = [&] { return document().design().layout->places.at(nva).x; };
        const double start = x();
        view->topology()->selectEntities({nva});
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(x(), start + 8);
        QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(x(), start + 88);
        QTest::keyClick(view, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(x(), start + 87);
        QCOMPARE(document().undoStack().count(), 1);
    }

    void twoDragsAreTwoSteps() {
        open("1-behind-the-scenes");
        const model::EntityRef nva = document().design().network->nvas.begin()->id;
        auto* view = m_window->findChild<scene::TopologyView*>();
        Q_EMIT view->moveRequested({nva}, 16, 0);
        Q_EMIT view->moveRequested({nva}, -16, 0);
        QCOMPARE(document().undoStack().count(), 2);
    }

    void layingOutIsOneStepThatGlidesAndLeavesWhatIsNotSelected() {
        open("1-behind-the-scenes");
        const model::Design drawn = document().design();
        const model::EntityRef hub = drawn.network->vnets.begin()->id;
        auto* view = m_window->findChild<scene::TopologyView*>();
        const auto layOut = [this] {
            QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        };
        const auto shown = [&] { return view->topology()->boundsOf(hub); };
        const QRectF before = shown();

        layOut();
        const model::Design placed = layout::laidOut(drawn);
        QCOMPARE(document().design(), placed);
        QCOMPARE(document().undoStack().count(), 1);
        const model::Place& from = drawn.layout->places.at(hub);
        const model::Place& to = placed.layout->places.at(hub);
        QVERIFY(from != to);
        QTRY_COMPARE(shown().topLeft() - before.topLeft(), QPointF(to.x - from.x, to.y - from.y));

        document().undoStack().undo();
        QCOMPARE(document().design(), drawn);
        QTRY_COMPARE(shown(), before);

        view->topology()->selectEntities({hub});
        layOut();
        QCOMPARE(document().design(), layout::laidOut(drawn, {hub}).value());
        QVERIFY(document().design() != placed);
    }

    void docksAreAsTheyWereAfterARestartAndResetBringsAllBack() {
        open("1-behind-the-scenes");
        auto* outline = m_window->findChild<QDockWidget*>(u"outline"_s);
        auto* inspector = m_window->findChild<QDockWidget*>(u"inspector"_s);
        outline->close();
        QVERIFY(m_window->close());
        m_window.reset();
        start();
        open("1-behind-the-scenes");
        outline = m_window->findChild<QDockWidget*>(u"outline"_s);
        inspector = m_window->findChild<QDockWidget*>(u"inspector"_s);
        QVERIFY(!outline->isVisible());
        QVERIFY(inspector->isVisible());
        action(u"Reset layout"_s)->trigger();
        QVERIFY(outline->isVisible());
        QVERIFY(inspector->isVisible());
    }

    void docksHaveKeys_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("dock");
        int number = 0;
        for (const char* dock : {"palette", "outline", "inspector", "time", "evidence"}) {
            QTest::newRow(dock) << Qt::Key_1 + number++ << QString::fromLatin1(dock);
        }
    }
    void docksHaveKeys() {
        QFETCH(int, key);
        QFETCH(QString, dock);
        open("1-behind-the-scenes");
        auto* shown = m_window->findChild<QDockWidget*>(dock);
        QVERIFY(shown->isVisible());
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), Qt::AltModifier);
        QVERIFY(!shown->isVisible());
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), Qt::AltModifier);
        QVERIFY(shown->isVisible());
    }

    void theLowerDocksLieBehindEachOtherWhereThereIsNoRoomForTwo() {
        open("1-behind-the-scenes");
        auto* time = m_window->findChild<QDockWidget*>(u"time"_s);
        auto* evidence = m_window->findChild<QDockWidget*>(u"evidence"_s);
        QTRY_VERIFY(bench().tabifiedDockWidgets(time).empty());
        m_window->resize(1280, 800);
        QTRY_COMPARE(bench().tabifiedDockWidgets(time), QList<QDockWidget*>{evidence});
        m_window->resize(1600, 1000);
        QTRY_VERIFY(bench().tabifiedDockWidgets(time).empty());
        QVERIFY(time->isVisible());
        QVERIFY(evidence->isVisible());
        QTRY_VERIFY(time->geometry().right() < evidence->geometry().left());
    }

    void tablesCanTakeTheRoomOfTheTimeline() {
        open("1-behind-the-scenes");
        auto* time = m_window->findChild<QDockWidget*>(u"time"_s);
        auto* evidence = m_window->findChild<QDockWidget*>(u"evidence"_s);
        auto* widen = m_window->findChild<QToolButton*>(u"widen"_s);
        const int before = evidence->width();
        widen->click();
        QVERIFY(!time->isVisible());
        QVERIFY(widen->isChecked());
        QTRY_VERIFY(evidence->width() > before);
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier);
        QVERIFY(time->isVisible());
        QVERIFY(!widen->isChecked());
    }

    void oneKeyLeavesOnlyTheSheetAndBringsBackWhatWasThere() {
        open("1-behind-the-scenes");
        m_window->findChild<QDockWidget*>(u"outline"_s)->close();
        QTest::keyClick(m_window.get(), Qt::Key_Backslash, Qt::ControlModifier);
        for (const auto* dock : m_window->findChildren<QDockWidget*>()) {
            QVERIFY(!dock->isVisible());
        }
        QTest::keyClick(m_window.get(), Qt::Key_Backslash, Qt::ControlModifier);
        for (const auto* dock : m_window->findChildren<QDockWidget*>()) {
            QCOMPARE(dock->isVisible(), dock->objectName() != u"outline"_s && dock->objectName() != u"history"_s);
        }
    }

    void noKeyMeansTwoThings() {
        QMap<QString, QString> owners;
        for (const auto* each : m_window->findChildren<QAction*>()) {
            for (const QKeySequence& key : each->shortcuts()) {
                const QString name = key.toString();
                QVERIFY2(!owners.contains(name), qPrintable(name + u": "_s + owners[name] + u", "_s + each->text()));
                owners[name] = each->text();
            }
        }
    }

    // --- Edits ---

    void aRepairIsOneStepAlsoAfterTheDrawingWasMoved() {
        open("4-default-route-loop");
        QSignalSpy found(&bench().runner(), &runner::AnalysisRunner::repairsFound);
        bench().showFindings();
        bench().findings().showFinding(0);
        QTRY_VERIFY_WITH_TIMEOUT(found.count() > 0, patience);
        const auto repairs = found.last().at(2).value<std::vector<assure::Repair>>();
        QVERIFY(!repairs.empty());
        const model::EntityRef vm = document().design().network->machines.begin()->id;
        QVERIFY(document().apply(u"Move"_s, edit::move(document().design(), {vm}, 24, 16)));
        const model::Design moved = document().design();

        Q_EMIT bench().findings().repairApplied(repairs.front());
        QCOMPARE(document().undoStack().count(), 2);
        QVERIFY(document().design().network == repairs.front().after.network);
        QVERIFY(document().design().layout->places.at(vm) == moved.layout->places.at(vm));
        const model::Design repaired = document().design();
        bench().actions().undo->trigger();
        QVERIFY(document().design() == moved);
        bench().actions().redo->trigger();
        QVERIFY(document().design() == repaired);
    }

    void aRepairOfAnotherNetworkIsNotApplied() {
        open("4-default-route-loop");
        QSignalSpy found(&bench().runner(), &runner::AnalysisRunner::repairsFound);
        bench().showFindings();
        bench().findings().showFinding(0);
        QTRY_VERIFY_WITH_TIMEOUT(found.count() > 0, patience);
        const auto repairs = found.last().at(2).value<std::vector<assure::Repair>>();
        change();
        const model::Design before = document().design();
        QSignalSpy said(&bench(), &window::Workbench::said);
        Q_EMIT bench().findings().repairApplied(repairs.front());
        QVERIFY(document().design() == before);
        QVERIFY(!said.last().first().toString().isEmpty());
    }

    void whatIsDraggedFromThePaletteIsDroppedOnTheSheet() {
        m_window->newDesign();
        scene::TopologyView& view = bench().view();
        QMimeData carried;
        carried.setData(QLatin1String(tools::toolMimeType),
                        QByteArray::number(static_cast<int>(tools::ToolKind::Vnet)));
        const QPoint at = view.viewport()->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(document().design().network->vnets.size(), 1U);
        QCOMPARE(document().undoStack().count(), 1);
        bench().actions().undo->trigger();
        QVERIFY(document().design().network->vnets.empty());
    }

    void foreignThingsCannotBeDropped() {
        m_window->newDesign();
        scene::TopologyView& view = bench().view();
        QMimeData carried;
        carried.setText(u"VNet"_s);
        QDropEvent drop(QPoint(200, 200), Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
        drop.ignore();
        QCoreApplication::sendEvent(view.viewport(), &drop);
        QCOMPARE(document().undoStack().count(), 0);
    }

    void rapidEditsAreAllTakenAndOnlyTheLastIsShown() {
        open("4-default-route-loop");
        QSignalSpy analysed(&bench().runner(), &runner::AnalysisRunner::analysed);
        const model::EntityRef vnet = document().design().network->vnets.begin()->id;
        constexpr int edits = 20;
        for (int i = 0; i < edits; ++i) {
            QVERIFY(document().apply(u"Rename"_s, edit::rename(document().design(), vnet, "hub" + std::to_string(i))));
        }
        // No edit has waited for the engine, which has had no chance to answer yet.
        QCOMPARE(document().undoStack().count(), edits);
        QCOMPARE(analysed.count(), 0);
        QVERIFY(bench().runner().isComputing());
        QTRY_VERIFY_WITH_TIMEOUT(isAnalysed(), patience);
        QVERIFY(analysed.count() < edits);
        for (int i = 0; i < edits; ++i) {
            bench().actions().undo->trigger();
        }
        QVERIFY(!document().isDirty());
        QTRY_VERIFY_WITH_TIMEOUT(isAnalysed(), patience);
    }

    // --- The story ---

    void theStoryIsPlayedActByAct() {
        for (auto* button : m_window->startPage().findChildren<QPushButton*>()) {
            if (button->text() == u"Begin the story"_s) {
                button->click();
            }
        }
        window::StoryBar& bar = m_window->storyBar();
        for (std::size_t at = 0; at < window::acts().size(); ++at) {
            const window::Act& act = window::acts()[at];
            QVERIFY(bar.isVisible());
            QCOMPARE(bar.act(), act.name);
            QVERIFY(document().design() == act.design);
            QCOMPARE(bar.findChild<QLabel*>(u"sentence"_s)->text(), act.promise());
            QTRY_VERIFY_WITH_TIMEOUT(!bench().player().storyboard().empty(), patience);
            auto* next = bar.findChild<QPushButton*>(u"primary"_s);
            QCOMPARE(next->isVisible(), at + 1 < window::acts().size());
            next->click();
        }
        bar.findChild<QPushButton*>(u"previousAct"_s)->click();
        QCOMPARE(bar.act(), window::acts()[window::acts().size() - 2].name);
        m_window->newDesign();
        QVERIFY(!bar.isVisible());
    }

    void showMeShowsWhatTheActIsAbout() {
        open("4-default-route-loop");
        QVERIFY(bench().player().storyboard().empty());
        m_window->storyBar().findChild<QPushButton*>(u"showMe"_s)->click();
        QCOMPARE(bench().player().answer().verdict, engine::Verdict::Loop);
    }

    // --- Searching actions ---

    void everyActionIsFoundByItsName() {
        open("1-behind-the-scenes");
        std::vector<window::Doable> all = window::doablesOf(*m_window->menuBar());
        QVERIFY(all.size() > 30);
        window::ActionSearch search(all, m_window.get());
        for (const window::Doable& doable : all) {
            search.line().setText(doable.name);
            bool found = false;
            for (int row = 0; row < search.list().topLevelItemCount(); ++row) {
                found = found || search.list().topLevelItem(row)->text(0) == doable.name;
            }
            QVERIFY2(found, qPrintable(doable.name));
        }
        search.line().setText(u"nothing that there is"_s);
        QCOMPARE(search.list().topLevelItemCount(), 0);
        QTest::keyClick(&search.line(), Qt::Key_Return);  // does nothing
    }

    void theSearchDoesWhatIsChosen_data() {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<int>("key");
        QTest::newRow("Ctrl+Shift+P") << (Qt::ControlModifier | Qt::ShiftModifier) << static_cast<int>(Qt::Key_P);
        QTest::newRow("Ctrl+K") << Qt::KeyboardModifiers(Qt::ControlModifier) << static_cast<int>(Qt::Key_K);
    }
    void theSearchDoesWhatIsChosen() {
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(int, key);
        open("1-behind-the-scenes");
        const bool shown = document().design().layout->showVirtualRouters;
        WhenAsked<window::ActionSearch> search([](window::ActionSearch& asked) {
            QTest::keyClicks(&asked.line(), u"routers virt"_s);
            QCOMPARE(asked.list().topLevelItemCount(), 1);
            QTest::keyClick(&asked.line(), Qt::Key_Return);
        });
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
        QVERIFY(search.asked());
        QCOMPARE(document().design().layout->showVirtualRouters, !shown);
        QCOMPARE(document().undoStack().count(), 1);
    }

    void theSearchGoesToWhatIsDrawn() {
        open("1-behind-the-scenes");
        const model::Nva& nva = *document().design().network->nvas.begin();
        WhenAsked<window::ActionSearch> search([&](window::ActionSearch& asked) {
            asked.line().setText(u"go to "_s + QString::fromStdString(nva.name));
            QTest::keyClick(&asked.line(), Qt::Key_Return);
        });
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(search.asked());
        QVERIFY(bench().scene().selectedEntities() == std::vector<model::EntityRef>{nva.id});
    }

    // --- Finding ---

    void whatIsFoundIsSelectedAndInTheMiddleOfTheSheet() {
        open("4-default-route-loop");
        const model::Network& network = *document().design().network;
        const model::VirtualMachine& machine = *network.machines.begin();
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        window::FindBar& bar = bench().findBar();
        QVERIFY(bar.isVisible());
        QVERIFY(bar.line().hasFocus());
        QTest::keyClicks(&bar.line(), QString::fromStdString(machine.nics.front().address.text()));
        QVERIFY(bar.list().topLevelItemCount() >= 3);
        QCOMPARE(bar.list().topLevelItem(0)->text(0), QString::fromStdString(machine.name));
        QVERIFY(bar.list().columnWidth(0) >= bar.list().fontMetrics().horizontalAdvance(u"workload"_s));
        QTest::keyClick(&bar.line(), Qt::Key_Return);
        QVERIFY(bench().scene().selectedEntities() == std::vector<model::EntityRef>{machine.id});
        bench().view().setZoom(2);
        QTest::keyClick(&bar.line(), Qt::Key_Down);
        const model::EntityRef second = machine.nics.front().subnet;
        QVERIFY(bench().scene().selectedEntities() == std::vector<model::EntityRef>{second});
        const QPointF middle = bench().view().mapToScene(bench().view().viewport()->rect().center());
        QVERIFY(QLineF(middle, bench().scene().boundsOf(second).center()).length() < 4);
        QTest::keyClick(&bar.line(), Qt::Key_Up);
        QTest::keyClick(&bar.line(), Qt::Key_Up);  // from the first to the last
        QCOMPARE(bar.list().indexOfTopLevelItem(bar.list().currentItem()), bar.list().topLevelItemCount() - 1);
        // What means something on the sheet means text here.
        QTest::keyClick(&bar.line(), Qt::Key_Backspace);
        QVERIFY(document().design().network == window::acts()[3].design.network);
        QTest::keyClick(&bar.line(), Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
        QVERIFY(bench().view().hasFocus());
    }

    void theListIsThatOfThePresentDesign() {
        open("1-behind-the-scenes");
        window::FindBar& bar = bench().findBar();
        bar.open();
        bar.line().setText(u"changed"_s);
        QCOMPARE(bar.list().topLevelItemCount(), 0);
        change();
        QCOMPARE(bar.list().topLevelItemCount(), 1);
        bench().actions().undo->trigger();
        QCOMPARE(bar.list().topLevelItemCount(), 0);
        QTest::keyClick(&bar.line(), Qt::Key_Return);  // does nothing
    }

    // --- The outline ---

    void theOutlineRenamesInPlace_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("another name") << u"firewall"_s << u"firewall"_s;
        QTest::newRow("a name that no drawing takes") << u"a/b"_s << QString();
        QTest::newRow("none") << u" "_s << QString();
    }
    void theOutlineRenamesInPlace() {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        open("1-behind-the-scenes");
        const model::Nva nva = *document().design().network->nvas.begin();
        const QString old = QString::fromStdString(nva.name);
        auto* tree = m_window->findChild<QDockWidget*>(u"outline"_s)->findChild<QTreeWidget*>();
        const auto rows = [&](const QString& text) {
            return tree->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).size();
        };
        tree->setFocus();
        tree->setCurrentItem(tree->findItems(old, Qt::MatchExactly | Qt::MatchRecursive).value(0));
        QTest::keyClick(tree, Qt::Key_F2);
        auto* field = tree->findChild<QLineEdit*>();
        QVERIFY(field != nullptr);
        field->selectAll();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        if (name.isEmpty()) {
            QCoreApplication::processEvents();
            QCOMPARE(rows(old), 1);
            QCOMPARE(document().undoStack().count(), 0);
            return;
        }
        QTRY_COMPARE(rows(name), 1);
        QCOMPARE(rows(old), 0);
        QCOMPARE(document().design().network->nvas.at(nva.id).name, name.toStdString());
        QCOMPARE(document().undoStack().count(), 1);
        bench().actions().undo->trigger();
        QCOMPARE(rows(old), 1);
        QVERIFY(document().design() == window::acts()[0].design);
    }

    // --- Language ---

    void theLanguageChangesAtOnceAndNothingElseDoes() {
        open("4-default-route-loop");
        change();
        const model::Design before = document().design();
        m_window->findChild<QDockWidget*>(u"outline"_s)->close();
        action(u"Deutsch"_s)->trigger();
        QTRY_VERIFY(action(u"Rückgängig: Rename"_s) != nullptr || action(u"Speichern"_s) != nullptr);
        QCOMPARE(m_window->menuBar()->actions().first()->text().remove(u'&'), u"Datei"_s);
        QVERIFY(document().design() == before);
        QVERIFY(document().isDirty());
        QVERIFY(bench().isVisible());
        QVERIFY(!m_window->findChild<QDockWidget*>(u"outline"_s)->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(isAnalysed(), patience);
        bench().actions().undo->trigger();
        QVERIFY(!document().isDirty());
        action(u"English"_s)->trigger();
        QTRY_COMPARE(m_window->menuBar()->actions().first()->text().remove(u'&'), u"File"_s);
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
