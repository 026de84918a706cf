// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

#include "app/window/clipboard.hpp"
#include "app/window/main_window.hpp"
#include "core/model/integrity.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;
using model::EntityRef;
using window::MainWindow;

/// Editing in the real window: each case is what a hand does, and looks at the document.
class EditingTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] document::Document& document() { return m_window->document(); }
    [[nodiscard]] window::Workbench& bench() { return m_window->workbench(); }
    [[nodiscard]] const model::Network& network() { return *document().design().network; }
    void select(const std::vector<EntityRef>& entities) { bench().scene().selectEntities(entities); }
    [[nodiscard]] std::vector<EntityRef> selected() { return bench().scene().selectedEntities(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
        bench().view().setFocus();
        QTest::keyClick(&bench().view(), key, modifiers);
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"hopscope-tests"_s);
        QCoreApplication::setApplicationName(u"editing"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void init() {
        QSettings().clear();
        QGuiApplication::clipboard()->clear();
        m_window = std::make_unique<MainWindow>(false);
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(m_window->openAct(u"2-recursive-next-hop"_s));
        QCoreApplication::processEvents();
    }
    void cleanup() {
        document().undoStack().setClean();
        m_window.reset();
    }

    // --- The clipboard ---

    void copyAndPasteIsOneStepAndSelectsTheCopy() {
        const EntityRef vnet = network().vnets.begin()->id;
        const model::Design before = document().design();
        select({vnet});
        press(Qt::Key_C);
        press(Qt::Key_V);
        QCOMPARE(network().vnets.size(), before.network->vnets.size() + 1);
        QVERIFY(!model::integrityError(document().design()));
        QCOMPARE(document().undoStack().count(), 1);
        QCOMPARE(document().undoStack().undoText(), u"Paste 1 object"_s);
        QVERIFY(selected() == std::vector<EntityRef>{network().vnets.rows().back()->id});
        const auto& places = document().design().layout->places;
        QVERIFY(places.at(selected().front()).x > places.at(vnet).x);
        const double first = places.at(selected().front()).x;
        press(Qt::Key_V);
        QVERIFY(places.at(vnet).x < first);
        QVERIFY(document().design().layout->places.at(selected().front()).x > first);
        bench().actions().undo->trigger();
        bench().actions().undo->trigger();
        QVERIFY(document().design() == before);
    }

    void cutTakesAwayAndPasteBringsBackUnderTheSameName() {
        const std::string name = network().vnets.begin()->name;
        select({network().vnets.begin()->id});
        const std::size_t count = network().vnets.size();
        press(Qt::Key_X);
        QCOMPARE(network().vnets.size(), count - 1);
        QCOMPARE(document().undoStack().undoText(), u"Cut 1 object"_s);
        press(Qt::Key_V);
        QCOMPARE(network().vnets.rows().back()->name, name);
    }

    void duplicateLeavesTheClipboardAlone() {
        select({network().machines.begin()->id});
        press(Qt::Key_D);
        QCOMPARE(document().undoStack().undoText(), u"Duplicate 1 object"_s);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data == nullptr || !data->hasFormat(QLatin1String(window::partMimeType)));
        QVERIFY(network().machines.rows().back()->nics.front().subnet ==
                network().machines.begin()->nics.front().subnet);
        QVERIFY(network().machines.rows().back()->nics.front().address !=
                network().machines.begin()->nics.front().address);
    }

    void anotherDocumentTakesWhatWasCopied() {
        bench().actions().selectAll->trigger();
        const std::size_t vnets = network().vnets.size();
        const std::size_t sessions = network().bgpConnections.size();
        press(Qt::Key_C);
        QVERIFY(m_window->openAct(u"6-active-active"_s));
        document().replace({});
        press(Qt::Key_V);
        QCOMPARE(network().vnets.size(), vnets);
        QCOMPARE(network().bgpConnections.size(), sessions);
    }

    void theClipboardSurvivesItsTextAndRefusesOthers() {
        bench().actions().selectAll->trigger();
        press(Qt::Key_C);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        const QByteArray text = data->data(QLatin1String(window::partMimeType));
        const auto part = window::fromClipboard(text);
        QVERIFY(part);
        QVERIFY(!part->chosen.empty());
        QCOMPARE(window::toClipboard(*part), text);
        QVERIFY(data->data(u"image/svg+xml"_s).contains("<svg"));
        QVERIFY(!qvariant_cast<QImage>(data->imageData()).isNull());
        QVERIFY(!window::fromClipboard({}));
        QVERIFY(!window::fromClipboard("{}"));
        QVERIFY(!window::fromClipboard(text.left(text.size() / 2)));
    }

    void whatCannotBePastedIsSaid() {
        QSignalSpy said(&bench(), &window::Workbench::said);
        const model::Design before = document().design();
        press(Qt::Key_V);
        QCOMPARE(said.count(), 1);
        select({network().routeServers.begin()->id});
        press(Qt::Key_D);
        QCOMPARE(said.count(), 2);
        QVERIFY(said.last().first().toString().contains(QString::fromStdString(network().routeServers.begin()->name)));
        QVERIFY(document().design() == before);
    }
};

QTEST_MAIN(EditingTest)
#include "editing_test.moc"
