// SPDX-License-Identifier: Apache-2.0
#include "app/window/file_drop.hpp"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTimer>

#include "app/text/convert.hpp"
#include "core/io/file_kind.hpp"

namespace hopscope::window {

namespace {

const auto noticeName = QStringLiteral("fileDrop");

bool canBeOpened(const QUrl& url) {
    return url.isLocalFile() && io::fileKind(text::toCore(url.toLocalFile())) != io::FileKind::Other;
}

/// The events of one drag carry what is dragged; null for every other event.
QDropEvent* dragIn(QEvent* event) {
    const bool isDrag =
        event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop;
    return isDrag ? static_cast<QDropEvent*>(event) : nullptr;
}

}  // namespace

FileDrop::FileDrop(QWidget& window, NoticeBars& notices) : m_window(window), m_notices(notices) {
    window.setAcceptDrops(true);
    // Text fields and the sheet take drops of their own, so that the window alone would not hear of every file.
    qApp->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event) {
    QDropEvent* drag = dragIn(event);
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (drag == nullptr || widget == nullptr || widget->window() != &m_window || !drag->mimeData()->hasUrls()) {
        return QObject::eventFilter(watched, event);
    }
    drag->setDropAction(Qt::CopyAction);
    drag->accept();
    if (event->type() == QEvent::Drop) {
        take(drag->mimeData()->urls());
    }
    return true;
}

void FileDrop::take(const QList<QUrl>& urls) {
    if (urls.size() == 1 && canBeOpened(urls.front())) {
        m_notices.dismiss(noticeName);
        QTimer::singleShot(0, this, [this, file = urls.front().toLocalFile()] { Q_EMIT dropped(file); });
        return;
    }
    m_notices.tell(noticeName, [this, urls] {
        Notice notice;
        notice.sentence =
            urls.size() > 1
                ? tr("%n files were dropped; one can be opened at a time.", nullptr, static_cast<int>(urls.size()))
            : urls.front().isLocalFile()
                ? tr("%1 cannot be opened: expected a design (.hopscope), a scenario text (.scn) or a figure that "
                     "carries its design (.svg, .png, .pdf).")
                      .arg(urls.front().fileName())
                : tr("%1 is not a file on this computer.").arg(urls.front().toDisplayString());
        notice.close = [this] { m_notices.dismiss(noticeName); };
        return notice;
    });
}

}  // namespace hopscope::window
