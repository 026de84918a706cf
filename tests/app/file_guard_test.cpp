// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include "app/picture/picture.hpp"
#include "app/window/main_window.hpp"
#include "core/edit/add.hpp"
#include "core/edit/change.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;
using window::MainWindow;

namespace {

constexpr int patience = 20'000;

model::Design drawn(const std::string& name) {
    model::Design design = *edit::addVnet({}, {.x = 40, .y = 40});
    return *edit::rename(design, design.network->vnets.begin()->id, name);
}

std::string nameIn(const model::Design& design) {
    return design.network->vnets.begin()->name;
}

/// Does something with the modal dialog that the next call opens.
template <typename Dialog>
void whenAsked(QObject* context, const std::function<void(Dialog&)>& answer) {
    QTimer::singleShot(0, context, [answer] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        answer(*dialog);
    });
}

}  // namespace

/// The file of the open design in somebody else's hands.
class FileGuardTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
    QString m_file;

    [[nodiscard]] document::Document& document() { return m_window->document(); }
    [[nodiscard]] std::string nameInFile() const { return nameIn(io::loadFile(m_file.toStdString())->design); }
    /// As another program would: by another name of another length.
    void changeOutside(const std::string& name) const {
        QVERIFY(io::saveFile(drawn(name), m_file.toStdString()).has_value());
    }
    void changeInside() {
        document().apply(u"Rename"_s,
                         edit::rename(document().design(), document().design().network->vnets.begin()->id, "mine"));
    }
    void lookAtTheFile() {
        // What the window does when it comes to the front.
        QEvent event(QEvent::ActivationChange);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }
    [[nodiscard]] QWidget* bar() const { return m_window->findChild<QWidget*>(u"fileChanged"_s); }
    [[nodiscard]] QString told() const {
        return bar() != nullptr ? bar()->findChild<QLabel*>(u"sentence"_s)->text() : QString();
    }
    void press(const QString& words) {
        for (auto* button : bar()->findChildren<QAbstractButton*>()) {
            if (button->text() == words) {
                button->click();
                return;
            }
        }
        QFAIL("there is no such button");
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"hopscope-tests"_s);
        QCoreApplication::setApplicationName(u"fileGuard"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void init() {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"plan.hopscope"_s);
        QVERIFY(io::saveFile(drawn("before"), m_file.toStdString()).has_value());
        m_window = std::make_unique<MainWindow>(false);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(m_window->open(m_file));
    }
    void cleanup() { m_window.reset(); }

    void aFigureOpensAsADrawingOfItsOwn() {
        const QString figure = m_folder->filePath(u"plan.svg"_s);
        picture::Options options;
        options.carriesDesign = true;
        QVERIFY(picture::save(figure, drawn("pictured"), nullptr, options));
        QVERIFY(m_window->open(figure));
        QCOMPARE(nameIn(document().design()), "pictured");
        QVERIFY(document().fileName().isEmpty());  // a save does not write over the picture
    }

    void theSystemTellsOfAChange() {
        QVERIFY(told().isEmpty());
        changeOutside("theirs");
        QTRY_VERIFY_WITH_TIMEOUT(!told().isEmpty(), patience);
        QVERIFY(told().contains(u"plan.hopscope"_s));
        QCOMPARE(nameIn(document().design()), "before");
    }

    void ourOwnSaveIsNoChange() {
        changeInside();
        QVERIFY(m_window->save());
        lookAtTheFile();
        QVERIFY(told().isEmpty());
        QCOMPARE(nameInFile(), "mine");
    }

    void reloadIsOneStepThatUndoTakesBack() {
        changeInside();
        changeOutside("theirs");
        lookAtTheFile();
        QVERIFY2(told().contains(u"and so have you"_s), qPrintable(told()));
        press(u"Reload"_s);
        QVERIFY(told().isEmpty());
        QCOMPARE(nameIn(document().design()), "theirs");
        QVERIFY(!document().isDirty());
        document().undoStack().undo();
        QCOMPARE(nameIn(document().design()), "mine");
        QVERIFY(document().isDirty());
    }

    void aFileThatCannotBeReadIsNotReloaded() {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        lookAtTheFile();
        QString reason;
        whenAsked<QMessageBox>(this, [&](QMessageBox& box) {
            reason = box.informativeText();
            box.accept();
        });
        press(u"Reload"_s);
        QVERIFY2(reason.contains(u"plan.hopscope"_s), qPrintable(reason));
        QCOMPARE(nameIn(document().design()), "before");
        QVERIFY(!told().isEmpty());
    }

    void whoKeepsHisOwnHasSomethingToSave() {
        changeOutside("theirs");
        lookAtTheFile();
        press(u"Keep mine"_s);
        QVERIFY(told().isEmpty());
        QVERIFY(document().isDirty());
        QCOMPARE(nameInFile(), "theirs");
        QVERIFY(m_window->save());
        QCOMPARE(nameInFile(), "before");
        // A further change is told again.
        changeOutside("theirs again");
        lookAtTheFile();
        QVERIFY(!told().isEmpty());
    }

    void saveAsKeepsBoth() {
        changeInside();
        changeOutside("theirs");
        lookAtTheFile();
        const QString other = m_folder->filePath(u"mine.hopscope"_s);
        whenAsked<QFileDialog>(this, [&](QFileDialog& chooser) {
            chooser.selectFile(other);
            static_cast<QDialog&>(chooser).accept();
        });
        press(u"Save as…"_s);
        QCOMPARE(document().fileName(), other);
        QVERIFY(told().isEmpty());
        QCOMPARE(nameInFile(), "theirs");
        QCOMPARE(nameIn(io::loadFile(other.toStdString())->design), "mine");
    }

    void aSaveAsksBeforeItReplacesWhatIsNotKnown_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("inFile");
        QTest::newRow("cancelled") << u"Cancel"_s << u"theirs"_s;
        QTest::newRow("replaced") << u"Replace"_s << u"mine"_s;
    }
    void aSaveAsksBeforeItReplacesWhatIsNotKnown() {
        QFETCH(QString, answer);
        QFETCH(QString, inFile);
        changeInside();
        changeOutside("theirs");
        whenAsked<QMessageBox>(this, [&](QMessageBox& box) {
            for (auto* button : box.buttons()) {
                if (button->text().remove(u'&') == answer) {
                    button->click();
                }
            }
        });
        QCOMPARE(m_window->save(), answer == u"Replace"_s);
        QCOMPARE(QString::fromStdString(nameInFile()), inFile);
    }

    void aFileThatIsGoneLeavesADesignToSave() {
        QVERIFY(QFile::remove(m_file));
        lookAtTheFile();
        QVERIFY(told().contains(u"no longer"_s));
        QVERIFY(document().isDirty());
        press(u"Save"_s);
        QCOMPARE(nameInFile(), "before");
        QVERIFY(told().isEmpty());
        QVERIFY(!document().isDirty());
    }

    void aFileThatComesBackUnchangedIsNoMatter() {
        const QString away = m_folder->filePath(u"away"_s);
        QVERIFY(QFile::rename(m_file, away));
        lookAtTheFile();
        QVERIFY(!told().isEmpty());
        QVERIFY(QFile::rename(away, m_file));
        lookAtTheFile();
        QVERIFY(told().isEmpty());
    }

    void aReadOnlyFileSaysSoAndIsSavedElsewhere() {
        QVERIFY(!m_window->windowTitle().contains(u"read-only"_s));
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner));
        lookAtTheFile();
        QVERIFY(m_window->windowTitle().contains(u"read-only"_s));
        changeInside();
        QString proposed;
        whenAsked<QFileDialog>(this, [&](QFileDialog& chooser) {
            proposed = chooser.selectedFiles().value(0);
            static_cast<QDialog&>(chooser).accept();
        });
        QVERIFY(m_window->save());
        QCOMPARE(proposed, m_folder->filePath(u"plan copy.hopscope"_s));
        QCOMPARE(nameInFile(), "before");
        QCOMPARE(document().fileName(), proposed);
        QVERIFY(!m_window->windowTitle().contains(u"read-only"_s));
    }

    void anotherDesignHasNothingToDoWithTheOldFile() {
        changeOutside("theirs");
        lookAtTheFile();
        QVERIFY(!told().isEmpty());
        m_window->newDesign();
        QVERIFY(told().isEmpty());
    }

    void whatIsRecoveredKnowsTheFileThatItWasMadeFrom() {
        const document::FileStamp opened = document().fileStamp();
        changeOutside("theirs");
        document().recover(drawn("mine"), m_file, opened);
        QVERIFY(told().contains(u"and so have you"_s));
        document().recover(drawn("mine"), m_file, document::stampOf(m_file));
        QVERIFY(told().isEmpty());
    }
};

QTEST_MAIN(FileGuardTest)
#include "file_guard_test.moc"
