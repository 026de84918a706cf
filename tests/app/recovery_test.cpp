// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <iostream>

#include "app/document/autosave.hpp"
#include "app/window/language.hpp"
#include "app/window/main_window.hpp"
#include "app/window/settings.hpp"
#include "core/edit/add.hpp"
#include "core/edit/change.hpp"

using namespace hopscope;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using document::Autosave;
using document::Document;
using window::MainWindow;

namespace {

constexpr int patience = 20'000;
const auto sessionOption = u"to-be-killed"_s;

void nameApplication() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"hopscope-tests"_s);
    QCoreApplication::setApplicationName(u"recovery"_s);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void addVnet(Document& document) {
    document.apply(u"Add"_s, edit::addVnet(document.design(), {.x = 40, .y = 40}));
}

QStringList copiesIn(const QString& folder) {
    QStringList copies;
    for (const QString& session : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString copy = folder + u'/' + session + u"/design.hopscope"_s;
        if (QFile::exists(copy)) {
            copies << copy;
        }
    }
    return copies;
}

/// The session that is killed: opens the file, changes the design, tells when the copy stands, and waits for its end.
int runSession(const QString& folder, const QString& fileName) {
    MainWindow window(false);
    window.keepCopies(folder);
    window.show();
    if (fileName.isEmpty()) {
        window.newDesign();
    } else if (!window.open(fileName)) {
        return 1;
    }
    QObject::connect(window.autosave(), &Autosave::copied, &window, [] { std::cout << "copied" << std::endl; });
    addVnet(window.document());
    const model::EntityRef vnet = window.document().design().network->vnets.begin()->id;
    window.document().apply(u"Rename"_s, edit::rename(window.document().design(), vnet, "changed in the session"));
    window.autosave()->copyNow();
    return QApplication::exec();
}

/// What a session leaves that draws one VNet and is killed.
model::Design drawnBySession(const model::Design& opened) {
    Document document;
    document.replace(opened);
    addVnet(document);
    const model::EntityRef vnet = document.design().network->vnets.begin()->id;
    document.apply(u"Rename"_s, edit::rename(document.design(), vnet, "changed in the session"));
    return document.design();
}

}  // namespace

/// Copies of unsaved changes: when they are written and when they go, and what becomes of those of a killed session.
class RecoveryTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] QString copies() const { return m_folder->filePath(u"below/recovery"_s); }
    void startSession(QProcess& session, const QString& fileName = {}) {
        session.start(QCoreApplication::applicationFilePath(), {sessionOption, copies(), fileName});
        QVERIFY(session.waitForStarted(patience));
        QByteArray said;
        while (!said.contains("copied") && session.waitForReadyRead(patience)) {
            said += session.readAllStandardOutput();
        }
        QVERIFY(said.contains("copied"));
    }
    /// A session that ends with SIGKILL in mid-edit.
    void killSession(const QString& fileName = {}) {
        QProcess session;
        startSession(session, fileName);
        session.kill();
        QVERIFY(session.waitForFinished(patience));
        QCOMPARE(session.exitStatus(), QProcess::CrashExit);
    }
    void startWindow() {
        m_window = std::make_unique<MainWindow>(false);
        m_window->resize(1400, 900);
        m_window->keepCopies(copies());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    [[nodiscard]] QString told() const {
        const auto* bar = m_window->findChild<QWidget*>(u"recovery"_s);
        return bar != nullptr && bar->isVisible() ? bar->findChild<QLabel*>(u"sentence"_s)->text() : QString();
    }
    void press(const QString& words) {
        for (auto* button : m_window->findChild<QWidget*>(u"recovery"_s)->findChildren<QAbstractButton*>()) {
            if (button->text() == words) {
                button->click();
                return;
            }
        }
        QFAIL("there is no such button");
    }
    [[nodiscard]] QString savedDesign() const {
        const QString fileName = m_folder->filePath(u"plan.hopscope"_s);
        Document document;
        addVnet(document);
        return document.save(fileName) ? fileName : QString();
    }

private Q_SLOTS:
    void init() {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }
    void cleanup() { m_window.reset(); }

    // --- When copies are written ---

    void aCopyIsDueWhenTheHandRestsAndAfterTheIntervalAtTheLatest() {
        Document document;
        Autosave autosave(document, copies());
        autosave.setInterval(60s);
        QVERIFY(!autosave.due());
        addVnet(document);
        QVERIFY(autosave.due());
        QVERIFY(*autosave.due() < 4s);
        autosave.setInterval(1s);
        QVERIFY(*autosave.due() < 2s);
        autosave.setInterval(0s);
        QVERIFY(!autosave.due());
        addVnet(document);
        QVERIFY(!autosave.due());
    }

    void aCopyIsTheDesignAndNamesItsFile() {
        const QString fileName = savedDesign();
        Document document;
        QVERIFY(document.load(fileName).has_value());
        Autosave autosave(document, copies());
        QSignalSpy copied(&autosave, &Autosave::copied);
        addVnet(document);
        autosave.copyNow();
        QVERIFY(!autosave.due());
        QVERIFY(copied.wait(patience));
        QCOMPARE(copiesIn(copies()).size(), 1);
        const auto copy = io::loadFile(copiesIn(copies()).front().toStdString());
        QVERIFY(copy.has_value());
        QVERIFY(copy->design == document.design());
    }

    void aDesignWithoutUnsavedChangesHasNoCopy() {
        Document document;
        {
            Autosave autosave(document, copies());
            autosave.copyNow();
            QVERIFY(!QDir(copies()).exists());
            QSignalSpy copied(&autosave, &Autosave::copied);
            addVnet(document);
            autosave.copyNow();
            QVERIFY(copied.wait(patience));
            document.undoStack().undo();
            QVERIFY(!autosave.due());
            QTRY_COMPARE(copiesIn(copies()), QStringList());
            document.undoStack().redo();
            autosave.copyNow();
            QVERIFY(copied.wait(patience));
            QVERIFY(document.save(m_folder->filePath(u"saved.hopscope"_s)).has_value());
            QTRY_COMPARE(copiesIn(copies()), QStringList());
            addVnet(document);
            autosave.copyNow();
            QVERIFY(copied.wait(patience));
        }
        // Whoever ends in order has been asked about the changes.
        QVERIFY(QDir(copies()).isEmpty());
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        Document document;
        Autosave autosave(document, u"/proc/nowhere"_s);
        QSignalSpy failed(&autosave, &Autosave::failed);
        addVnet(document);
        autosave.copyNow();
        QCOMPARE(failed.count(), 1);
        QVERIFY(document.isDirty());
    }

    // --- What a killed session leaves ---

    void whatAKilledSessionHasChangedIsRecovered_data() {
        QTest::addColumn<bool>("hasFile");
        QTest::newRow("of a file") << true;
        QTest::newRow("of a design that was never saved") << false;
    }
    void whatAKilledSessionHasChangedIsRecovered() {
        QFETCH(bool, hasFile);
        const QString fileName = hasFile ? savedDesign() : QString();
        const model::Design before = hasFile ? io::loadFile(fileName.toStdString())->design : model::Design();
        killSession(fileName);
        const QString left = copiesIn(copies()).value(0);
        startWindow();
        QVERIFY(told().contains(hasFile ? u"plan.hopscope"_s : u"a new design"_s));
        press(u"Recover"_s);
        QVERIFY(m_window->document().design() == drawnBySession(before));
        QCOMPARE(m_window->document().fileName(), fileName);
        QVERIFY(m_window->document().isDirty());
        QVERIFY(m_window->workbench().isVisible());
        QVERIFY(told().isEmpty());
        if (hasFile) {
            QVERIFY(io::loadFile(fileName.toStdString())->design == before);
        }
        // The old copy goes when the new one stands, so that there is one at every moment.
        QVERIFY(!copiesIn(copies()).empty());
        QTRY_VERIFY_WITH_TIMEOUT(!copiesIn(copies()).contains(left), patience);
        QCOMPARE(copiesIn(copies()).size(), 1);
        m_window.reset();
        startWindow();
        QVERIFY(told().isEmpty());
    }

    void aRunningSessionKeepsItsCopyToItself() {
        QProcess session;
        startSession(session);
        startWindow();
        QVERIFY(told().isEmpty());
        QCOMPARE(copiesIn(copies()).size(), 1);
        m_window.reset();
        session.kill();
        QVERIFY(session.waitForFinished(patience));
        startWindow();
        QVERIFY(!told().isEmpty());
    }

    void laterAsksAgainAndDiscardDoesNot() {
        killSession();
        startWindow();
        press(u"Later"_s);
        QVERIFY(told().isEmpty());
        m_window.reset();
        startWindow();
        QVERIFY(!told().isEmpty());
        press(u"Discard"_s);
        QVERIFY(told().isEmpty());
        QVERIFY(QDir(copies()).isEmpty());
    }

    void severalAreOfferedOneAfterTheOtherAndNoneIsLostToTheNext() {
        killSession();
        killSession(savedDesign());
        startWindow();
        QVERIFY2(told().contains(u"1 more"_s), qPrintable(told()));
        press(u"Recover"_s);
        const model::Design first = m_window->document().design();
        QVERIFY(copiesIn(copies()).size() >= 2);
        QTimer::singleShot(0, this, [] {
            static_cast<QMessageBox*>(QApplication::activeModalWidget())->button(QMessageBox::Cancel)->click();
        });
        press(u"Recover"_s);
        QVERIFY(m_window->document().design() == first);
        QVERIFY(!told().isEmpty());
        QTimer::singleShot(0, this, [] {
            static_cast<QMessageBox*>(QApplication::activeModalWidget())->button(QMessageBox::Discard)->click();
        });
        press(u"Recover"_s);
        QVERIFY(!(m_window->document().design() == first));
        QVERIFY(told().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(copiesIn(copies()).size(), 1, patience);
    }

    void aCopyThatCannotBeReadIsSaidAndCanBeThrownAway() {
        killSession();
        QFile copy(copiesIn(copies()).front());
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write("{\"format\": ");
        copy.close();
        startWindow();
        press(u"Recover"_s);
        QVERIFY2(told().contains(u"cannot be read"_s), qPrintable(told()));
        QVERIFY(!m_window->document().isDirty());
        press(u"Discard"_s);
        QVERIFY(QDir(copies()).isEmpty());
    }

    void theOfferSpeaksTheLanguageThatIsChosen() {
        killSession();
        startWindow();
        const QString english = told();
        window::settings::setLanguage(u"de"_s);
        window::speakChosenLanguage();
        QTRY_VERIFY(told() != english);
        QVERIFY(!told().isEmpty());
        window::settings::setLanguage(u"en"_s);
        window::speakChosenLanguage();
        QTRY_COMPARE(told(), english);
    }
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    nameApplication();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == sessionOption) {
        return runSession(arguments[2], arguments[3]);
    }
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "recovery_test.moc"
