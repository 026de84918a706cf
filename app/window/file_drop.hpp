// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QUrl>
#include <QWidget>

#include "app/window/notice_bars.hpp"

namespace hopscope::window {

/// Files that are dropped anywhere on a window, its text fields included. What is no design is told in a notice.
class FileDrop : public QObject {
    Q_OBJECT

public:
    FileDrop(QWidget& window, NoticeBars& notices);

Q_SIGNALS:
    /// One file with an ending that can be opened. Emitted after the drop, so that a question does not hold up the
    /// program that the file comes from.
    void dropped(const QString& fileName);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const QList<QUrl>& urls);

    QWidget& m_window;
    NoticeBars& m_notices;
};

}  // namespace hopscope::window
