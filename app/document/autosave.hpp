// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>
#include <optional>

#include "app/document/document.hpp"
#include "app/document/lost_design.hpp"

namespace hopscope::document {

/// Keeps a copy of a design that has unsaved changes, written in the background: a moment after the hand rests, and
/// after an interval at the latest. The copy goes when the design is saved or left, and with this object; what ends the
/// process in another way leaves it behind.
class Autosave : public QObject {
    Q_OBJECT

public:
    /// `recoveryFolder` need not be there yet.
    Autosave(Document& document, QString recoveryFolder, QObject* parent = nullptr);
    ~Autosave() override;

    /// The longest time that is lost while somebody keeps changing the design; 0 keeps no copies.
    void setInterval(std::chrono::seconds interval);
    /// Has the copy written now; returns at once. Nothing for a design without unsaved changes.
    void copyNow();
    /// The time until the next copy; none when nothing is due.
    [[nodiscard]] std::optional<std::chrono::milliseconds> due() const;

Q_SIGNALS:
    /// The design of the last call stands on the disk.
    void copied();
    void failed(const hopscope::io::SaveError& error);

private:
    struct Worker;
    void schedule();
    void follow();
    void receive(std::size_t job, bool isCopy, const Expected<void, io::SaveError>& result);

    Document& m_document;
    QString m_recoveryFolder;
    std::chrono::seconds m_interval{60};
    QTimer m_rest;    ///< runs anew with every change
    QTimer m_latest;  ///< runs from the first change that is in no copy
    std::optional<CopyFolder> m_folder;
    std::size_t m_jobs = 0;            ///< given to the worker so far
    std::unique_ptr<Worker> m_worker;  ///< last: its thread calls back into what stands above
};

}  // namespace hopscope::document
