// SPDX-License-Identifier: Apache-2.0
#include "app/document/document.hpp"

#include <QFile>

#include "app/document/edit_command.hpp"

namespace hopscope::document {

namespace {

constexpr int undoLimit = 1'000;

bool sharesEverything(const model::Design& a, const model::Design& b) {
    return a.network == b.network && a.layout == b.layout && a.kept == b.kept && a.nextId == b.nextId &&
           a.suppressed == b.suppressed && a.title == b.title && a.description == b.description;
}

}  // namespace

Document::Document(QObject* parent) : QObject(parent) {
    m_undoStack.setUndoLimit(undoLimit);
    connect(&m_undoStack, &QUndoStack::cleanChanged, this, [this](bool clean) { Q_EMIT dirtyChanged(!clean); });
}

Document::~Document() {
    m_undoStack.disconnect(this);  // it clears itself when it goes
}

QAction* Document::createUndoAction(QObject* parent) {
    return m_undoStack.createUndoAction(parent, tr("Undo"));
}

QAction* Document::createRedoAction(QObject* parent) {
    return m_undoStack.createRedoAction(parent, tr("Redo"));
}

bool Document::apply(const QString& label, const model::Design& after, const MergeKey& key) {
    if (sharesEverything(m_design, after)) {
        return false;
    }
    m_undoStack.push(new EditCommand(*this, label, after, key));
    return true;
}

bool Document::apply(const QString& label, const edit::Edited<model::Design>& edited, const MergeKey& key) {
    if (!edited) {
        Q_EMIT refused(edited.error());
        return false;
    }
    return apply(label, *edited, key);
}

Expected<std::vector<io::UnknownMember>, io::LoadError> Document::load(const QString& fileName) {
    const FileStamp stamp = stampOf(fileName);  // before it is read: a change meanwhile is one to be told of
    Expected<io::Loaded, io::LoadError> loaded = io::loadFile(QFile::encodeName(fileName).toStdString());
    if (!loaded) {
        return unexpected(loaded.error());
    }
    m_undoStack.clear();
    m_undoStack.setClean();
    startOver(loaded->design, fileName, stamp);
    return std::move(loaded->unknown);
}

Expected<std::vector<io::UnknownMember>, io::LoadError> Document::reload(const QString& label) {
    const FileStamp stamp = stampOf(m_fileName);
    Expected<io::Loaded, io::LoadError> loaded = io::loadFile(QFile::encodeName(m_fileName).toStdString());
    if (!loaded) {
        return unexpected(loaded.error());
    }
    if (!(loaded->design == m_design)) {
        apply(label, loaded->design);
    }
    m_undoStack.setClean();
    m_fileStamp = stamp;
    Q_EMIT fileNameChanged(m_fileName);
    return std::move(loaded->unknown);
}

Expected<void, io::SaveError> Document::save(const QString& fileName) {
    const Expected<void, io::SaveError> saved = io::saveFile(m_design, QFile::encodeName(fileName).toStdString());
    if (saved) {
        m_undoStack.setClean();
        m_fileName = fileName;
        acceptFile();
    }
    return saved;
}

void Document::acceptFile() {
    m_fileStamp = stampOf(m_fileName);
    Q_EMIT fileNameChanged(m_fileName);
}

void Document::replace(const model::Design& design, const QString& fileName) {
    m_undoStack.clear();
    m_undoStack.setClean();
    startOver(design, fileName, stampOf(fileName));
}

void Document::recover(const model::Design& design, const QString& fileName, const FileStamp& stamp) {
    m_undoStack.clear();
    m_undoStack.resetClean();
    startOver(design, fileName, stamp);
}

void Document::startOver(const model::Design& design, const QString& fileName, const FileStamp& stamp) {
    m_design = design;
    m_fileName = fileName;
    m_fileStamp = stamp;
    Q_EMIT fileNameChanged(m_fileName);
    Q_EMIT replaced(m_design);
}

void Document::show(const model::Design& design, Cause cause) {
    const model::Design before = m_design;
    m_design = design;
    const model::ChangeSet changes = model::diff(before, m_design);
    Q_EMIT changed(before, m_design, changes);
    if (cause == Cause::History) {
        std::vector<model::EntityRef> entities = changes.added;
        entities.insert(entities.end(), changes.changed.begin(), changes.changed.end());
        entities.insert(entities.end(), changes.moved.begin(), changes.moved.end());
        Q_EMIT revisited(entities);
    }
}

}  // namespace hopscope::document
