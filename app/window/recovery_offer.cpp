// SPDX-License-Identifier: Apache-2.0
#include "app/window/recovery_offer.hpp"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <utility>

#include "app/text/convert.hpp"
#include "core/text/errors.hpp"

namespace hopscope::window {

namespace {

const auto noticeName = QStringLiteral("recovery");

}  // namespace

RecoveryOffer::RecoveryOffer(document::Document& document, document::Autosave& autosave, NoticeBars& notices,
                             std::function<bool()> mayReplace, QObject* parent)
    : QObject(parent), m_document(document), m_autosave(autosave), m_notices(notices),
      m_mayReplace(std::move(mayReplace)) {
    connect(&m_autosave, &document::Autosave::copied, this, &RecoveryOffer::letGo);
    connect(&m_document, &document::Document::dirtyChanged, this, [this](bool dirty) {
        if (!dirty) {
            letGo();
        }
    });
}

RecoveryOffer::~RecoveryOffer() {
    letGo();
}

void RecoveryOffer::letGo() {
    if (m_taken) {
        m_taken->folder.remove();
        m_taken.reset();
    }
}

void RecoveryOffer::offer(std::vector<document::LostDesign> lost) {
    m_lost = std::move(lost);
    offerNext();
}

void RecoveryOffer::offerNext() {
    m_reason.reset();
    if (m_lost.empty()) {
        m_notices.dismiss(noticeName);
    } else {
        m_notices.tell(noticeName, [this] { return words(); });
    }
}

QString RecoveryOffer::nameOfFirst() const {
    const document::Origin& origin = m_lost.front().origin;
    return !origin.fileName.isEmpty() ? QFileInfo(origin.fileName).fileName()
           : !origin.title.isEmpty()  ? origin.title
                                      : tr("a new design");
}

Notice RecoveryOffer::words() {
    Notice notice;
    if (m_reason) {
        notice.sentence = tr("The copy of %1 cannot be read: %2").arg(nameOfFirst(), *m_reason);
    } else {
        notice.sentence = tr("hopscope did not end properly. Unsaved changes of %1 were kept on %2.")
                              .arg(nameOfFirst(), QLocale().toString(m_lost.front().copied, QLocale::ShortFormat));
        notice.choices.push_back({tr("Recover"),
                                  tr("Open the design with these changes; the file stays as it is until you save"),
                                  [this] { recoverFirst(); }});
    }
    notice.choices.push_back({tr("Discard"), tr("Throw these changes away for good"), [this] { discardFirst(); }});
    notice.choices.push_back(
        {tr("Later"), tr("Keep the copy and ask again at the next start"), [this] { postponeFirst(); }});
    if (m_lost.size() > 1) {
        notice.sentence += u' ' + tr("%n more to decide about.", nullptr, static_cast<int>(m_lost.size()) - 1);
    }
    return notice;
}

void RecoveryOffer::recoverFirst() {
    const auto loaded = io::loadFile(QFile::encodeName(m_lost.front().folder.designFile()).toStdString());
    if (!loaded) {
        m_reason = text::toQt(text::sentence(loaded.error()));
        m_notices.tell(noticeName, [this] { return words(); });
        return;
    }
    if (!m_mayReplace()) {
        return;
    }
    document::LostDesign first = std::move(m_lost.front());
    m_lost.erase(m_lost.begin());
    m_document.recover(loaded->design, first.origin.fileName, first.origin.stamp);
    m_taken = std::move(first);
    m_autosave.copyNow();
    Q_EMIT recovered();
    offerNext();
}

void RecoveryOffer::discardFirst() {
    m_lost.front().folder.remove();
    m_lost.erase(m_lost.begin());
    offerNext();
}

void RecoveryOffer::postponeFirst() {
    m_lost.erase(m_lost.begin());
    offerNext();
}

}  // namespace hopscope::window
