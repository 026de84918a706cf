// SPDX-License-Identifier: Apache-2.0
#include "app/document/document.hpp"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "app/document/recent_files.hpp"
#include "core/edit/add.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/change.hpp"
#include "core/edit/remove.hpp"

using namespace hopscope;
using document::Document;

namespace {

model::Design withVnet() {
    return *edit::addVnet({}, {.x = 0, .y = 0});
}

model::EntityRef firstVnet(const model::Design& design) {
    return design.network->vnets.begin()->id;
}

}  // namespace

class DocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("hopscope-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("document"));
        QSettings().clear();
    }

    void anEditLeavesByOneSignalThatNamesWhatChanged() {
        Document document;
        std::vector<model::ChangeSet> changes;
        connect(&document, &Document::changed, this,
                [&](const model::Design& before, const model::Design& after, const model::ChangeSet& change) {
                    QVERIFY(before.network->vnets.empty());
                    QCOMPARE(after.network->vnets.size(), 1U);
                    changes.push_back(change);
                });
        QVERIFY(document.apply(QStringLiteral("Add"), withVnet()));
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(changes.front().added.size(), 1U);
        QVERIFY(document.isDirty());
    }

    void undoBringsTheVeryDesignBack() {
        Document document;
        const auto network = document.design().network;
        document.apply(QStringLiteral("Add"), withVnet());
        const auto after = document.design().network;
        document.undoStack().undo();
        QCOMPARE(document.design().network, network);
        document.undoStack().redo();
        QCOMPARE(document.design().network, after);
    }

    void whatUndoBroughtBackIsNamedForSelection() {
        Document document;
        document.apply(QStringLiteral("Add"), withVnet());
        const model::EntityRef vnet = firstVnet(document.design());
        document.apply(QStringLiteral("Remove"), edit::remove(document.design(), {vnet}));
        std::vector<model::EntityRef> revisited;
        connect(&document, &Document::revisited, this,
                [&](const std::vector<model::EntityRef>& entities) { revisited = entities; });
        document.undoStack().undo();
        QVERIFY(revisited == std::vector<model::EntityRef>{vnet});
    }

    void anEditThatChangesNothingIsNotPushed() {
        Document document;
        QVERIFY(!document.apply(QStringLiteral("Nothing"), document.design()));
        QCOMPARE(document.undoStack().count(), 0);
    }

    void anEditThatCannotBeDoneTouchesNothing() {
        Document document;
        QSignalSpy changed(&document, &Document::changed);
        edit::EditReason reason = edit::EditReason::TooSmall;
        connect(&document, &Document::refused, this, [&](const edit::EditError& error) { reason = error.reason; });
        QVERIFY(!document.apply(QStringLiteral("Rename"), edit::rename(document.design(), model::VnetId(77), "hub")));
        QCOMPARE(reason, edit::EditReason::NoSuchEntity);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(document.undoStack().count(), 0);
    }

    void editsOfOneKeyBecomeOneStep() {
        Document document;
        document.apply(QStringLiteral("Add"), withVnet());
        const model::EntityRef vnet = firstVnet(document.design());
        const auto layout = document.design().layout;
        for (int i = 0; i < 3; ++i) {
            document.apply(QStringLiteral("Move"), edit::move(document.design(), {vnet}, 8, 0), "move 1");
        }
        QCOMPARE(document.undoStack().count(), 2);
        document.undoStack().undo();
        QCOMPARE(document.design().layout, layout);
    }

    void editsOfDifferentKeysStayApart() {
        Document document;
        document.apply(QStringLiteral("Add"), withVnet());
        const model::EntityRef vnet = firstVnet(document.design());
        document.apply(QStringLiteral("Move"), edit::move(document.design(), {vnet}, 8, 0), "move 1");
        document.apply(QStringLiteral("Move"), edit::move(document.design(), {vnet}, 8, 0), "move 2");
        document.apply(QStringLiteral("Move"), edit::move(document.design(), {vnet}, 8, 0));
        document.apply(QStringLiteral("Move"), edit::move(document.design(), {vnet}, 8, 0));
        QCOMPARE(document.undoStack().count(), 5);
    }

    void aMergeThatEndsAtItsStartLeavesNoStep() {
        Document document;
        document.apply(QStringLiteral("Add"), withVnet());
        const model::EntityRef vnet = firstVnet(document.design());
        document.apply(QStringLiteral("Move"), edit::move(document.design(), {vnet}, 8, 0), "move 1");
        document.apply(QStringLiteral("Move"), edit::move(document.design(), {vnet}, -8, 0), "move 1");
        QCOMPARE(document.undoStack().count(), 1);
    }

    void theOldestStepsGoAtTheLimit() {
        Document document;
        document.apply(QStringLiteral("Add"), withVnet());
        const model::EntityRef vnet = firstVnet(document.design());
        for (int i = 0; i < 1050; ++i) {
            document.apply(QStringLiteral("Move"), edit::move(document.design(), {vnet}, 8, 0));
        }
        QCOMPARE(document.undoStack().count(), 1000);
    }

    void aSavedDesignIsCleanAndComesBackEqual() {
        const QTemporaryDir folder;
        const QString fileName = folder.filePath(QStringLiteral("hübsch.hopscope"));
        Document document;
        document.apply(QStringLiteral("Add"), withVnet());
        QSignalSpy dirty(&document, &Document::dirtyChanged);
        QVERIFY(document.save(fileName).has_value());
        QCOMPARE(dirty.count(), 1);
        QVERIFY(!document.isDirty());
        QCOMPARE(document.fileName(), fileName);

        Document other;
        QVERIFY(other.load(fileName).has_value());
        QVERIFY(other.design() == document.design());
        QVERIFY(!other.isDirty());
        QCOMPARE(other.fileName(), fileName);
    }

    void undoPastASaveIsDirty() {
        const QTemporaryDir folder;
        Document document;
        document.apply(QStringLiteral("Add"), withVnet());
        QVERIFY(document.save(folder.filePath(QStringLiteral("a.hopscope"))).has_value());
        document.undoStack().undo();
        QVERIFY(document.isDirty());
        document.undoStack().redo();
        QVERIFY(!document.isDirty());
    }

    void aFileThatCannotBeReadLeavesTheDesignOpen() {
        Document document;
        document.apply(QStringLiteral("Add"), withVnet());
        QSignalSpy replaced(&document, &Document::replaced);
        const auto loaded = document.load(QStringLiteral("/nowhere/at all.hopscope"));
        QVERIFY(!loaded.has_value());
        QCOMPARE(loaded.error().reason, io::LoadReason::Missing);
        QCOMPARE(replaced.count(), 0);
        QCOMPARE(document.design().network->vnets.size(), 1U);
        QVERIFY(document.isDirty());
    }

    void aFolderThatCannotBeWrittenLeavesTheDesignDirty() {
        Document document;
        document.apply(QStringLiteral("Add"), withVnet());
        QVERIFY(!document.save(QStringLiteral("/nowhere/at all.hopscope")).has_value());
        QVERIFY(document.isDirty());
        QVERIFY(document.fileName().isEmpty());
    }

    void membersThatAreNotKnownAreNamedAndSurviveASave() {
        const QTemporaryDir folder;
        const QString fileName = folder.filePath(QStringLiteral("future.hopscope"));
        {
            Document document;
            document.apply(QStringLiteral("Add"), withVnet());
            QVERIFY(document.save(fileName).has_value());
        }
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray content = file.readAll();
        content.replace("\"title\"", "\"mood\": \"sunny\",\n  \"title\"");
        QVERIFY(content.contains("mood"));
        file.resize(0);
        file.write(content);
        file.close();

        Document document;
        const auto loaded = document.load(fileName);
        QVERIFY(loaded.has_value());
        QCOMPARE(loaded->size(), 1U);
        QVERIFY(document.save(fileName).has_value());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("sunny"));
    }

    void anotherDesignStartsWithoutHistory() {
        Document document;
        document.apply(QStringLiteral("Add"), withVnet());
        QSignalSpy changed(&document, &Document::changed);
        QSignalSpy replaced(&document, &Document::replaced);
        document.replace({});
        QCOMPARE(changed.count(), 0);
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(document.undoStack().count(), 0);
        QVERIFY(!document.isDirty());
    }

    void theNewestOfTheRecentFilesIsFirstAndNoneIsThereTwice() {
        for (int i = 0; i < 12; ++i) {
            document::rememberFile(QStringLiteral("/designs/%1.hopscope").arg(i));
        }
        document::rememberFile(QStringLiteral("/designs/5.hopscope"));
        const QStringList files = document::recentFiles();
        QCOMPARE(files.size(), 10);
        QCOMPARE(files.front(), QStringLiteral("/designs/5.hopscope"));
        QCOMPARE(files.count(QStringLiteral("/designs/5.hopscope")), 1);
        document::forgetFile(QStringLiteral("/designs/5.hopscope"));
        QCOMPARE(document::recentFiles().front(), QStringLiteral("/designs/11.hopscope"));
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
