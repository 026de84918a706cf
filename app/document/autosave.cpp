// SPDX-License-Identifier: Apache-2.0
#include "app/document/autosave.hpp"

#include <QFile>
#include <QMetaObject>
#include <algorithm>
#include <utility>

#include "app/text/convert.hpp"
#include "core/work/latest_wins.hpp"

namespace hopscope::document {

namespace {

constexpr std::chrono::milliseconds rest{3'000};

}  // namespace

struct Autosave::Worker {
    struct Job {
        QString designFile;
        QString originFile;
        std::optional<model::Design> design;  ///< none: the copy is of no use any more
        Origin origin;
        std::size_t number = 0;
    };
    struct Result {
        std::size_t number = 0;
        bool isCopy = false;
        Expected<void, io::SaveError> written;
    };
    static Result run(const Job& job) {
        if (job.design) {
            return {.number = job.number,
                    .isCopy = true,
                    .written = writeCopy(job.designFile, job.originFile, *job.design, job.origin)};
        }
        QFile::remove(job.designFile);
        QFile::remove(job.originFile);
        return {.number = job.number, .isCopy = false, .written = {}};
    }

    // One job waits: the newest state of the copy is the only one that matters.
    work::LatestWins<Job, Result> jobs;
};

Autosave::Autosave(Document& document, QString recoveryFolder, QObject* parent)
    : QObject(parent), m_document(document), m_recoveryFolder(std::move(recoveryFolder)),
      m_worker(new Worker{{[](const Worker::Job& job, const std::stop_token&) { return Worker::run(job); },
                           [this](const Worker::Result& result) {
                               QMetaObject::invokeMethod(
                                   this, [this, result] { receive(result.number, result.isCopy, result.written); },
                                   Qt::QueuedConnection);
                           }}}) {
    for (QTimer* timer : {&m_rest, &m_latest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Autosave::copyNow);
    }
    connect(&m_document, &Document::changed, this, &Autosave::schedule);
    connect(&m_document, &Document::dirtyChanged, this, &Autosave::follow);
    connect(&m_document, &Document::replaced, this, &Autosave::follow);
    follow();
}

Autosave::~Autosave() {
    m_worker.reset();  // what it writes is written to the end
    if (m_folder) {
        m_folder->remove();
    }
}

void Autosave::setInterval(std::chrono::seconds interval) {
    m_interval = interval;
    m_latest.stop();
    follow();
}

std::optional<std::chrono::milliseconds> Autosave::due() const {
    std::optional<std::chrono::milliseconds> next;
    for (const QTimer* timer : {&m_rest, &m_latest}) {
        if (timer->isActive()) {
            next = std::min(next.value_or(timer->remainingTimeAsDuration()), timer->remainingTimeAsDuration());
        }
    }
    return next;
}

void Autosave::schedule() {
    if (m_interval <= std::chrono::seconds(0)) {
        return;
    }
    m_rest.start(std::min<std::chrono::milliseconds>(rest, m_interval));
    if (!m_latest.isActive()) {
        m_latest.start(m_interval);
    }
}

void Autosave::follow() {
    if (m_document.isDirty() && m_interval > std::chrono::seconds(0)) {
        schedule();
        return;
    }
    m_rest.stop();
    m_latest.stop();
    if (m_folder) {
        m_worker->jobs.submit({.designFile = m_folder->designFile(),
                               .originFile = m_folder->originFile(),
                               .design = {},
                               .origin = {},
                               .number = ++m_jobs});
    }
}

void Autosave::copyNow() {
    m_rest.stop();
    m_latest.stop();
    if (!m_document.isDirty()) {
        return;
    }
    if (!m_folder) {
        CopyFolder made = CopyFolder::make(m_recoveryFolder);
        if (!made.isLocked()) {
            Q_EMIT failed({.step = io::SaveError::Step::Create, .systemError = made.systemError()});
            return;
        }
        m_folder = std::move(made);
    }
    m_worker->jobs.submit({.designFile = m_folder->designFile(),
                           .originFile = m_folder->originFile(),
                           .design = m_document.design(),
                           .origin = {.fileName = m_document.fileName(),
                                      .title = text::toQt(m_document.design().title),
                                      .stamp = m_document.fileStamp()},
                           .number = ++m_jobs});
}

void Autosave::receive(std::size_t job, bool isCopy, const Expected<void, io::SaveError>& result) {
    if (!result) {
        Q_EMIT failed(result.error());
    } else if (isCopy && job == m_jobs) {
        Q_EMIT copied();
    }
}

}  // namespace hopscope::document
