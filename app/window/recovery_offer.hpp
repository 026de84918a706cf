// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <functional>
#include <optional>
#include <vector>

#include "app/document/autosave.hpp"
#include "app/window/notice_bars.hpp"

namespace hopscope::window {

/// Offers what killed sessions have left, one design after the other: to open it, to throw it away, or to be asked
/// again at the next start. A copy goes only when the next one of the same design stands on the disk.
class RecoveryOffer : public QObject {
    Q_OBJECT

public:
    /// `mayReplace` says whether the open design may give way.
    RecoveryOffer(document::Document& document, document::Autosave& autosave, NoticeBars& notices,
                  std::function<bool()> mayReplace, QObject* parent = nullptr);

    /// Who ends in order has been asked about the design that was recovered.
    ~RecoveryOffer() override;

    void offer(std::vector<document::LostDesign> lost);

Q_SIGNALS:
    /// The document shows a recovered design.
    void recovered();

private:
    void letGo();
    void offerNext();
    void recoverFirst();
    void discardFirst();
    void postponeFirst();
    [[nodiscard]] Notice words();
    [[nodiscard]] QString nameOfFirst() const;

    document::Document& m_document;
    document::Autosave& m_autosave;
    NoticeBars& m_notices;
    std::function<bool()> m_mayReplace;
    std::vector<document::LostDesign> m_lost;     ///< to be offered, the first now
    std::optional<document::LostDesign> m_taken;  ///< open, and its new copy is not written yet
    std::optional<QString> m_reason;              ///< why the first cannot be read
};

}  // namespace hopscope::window
