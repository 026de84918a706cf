// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidget>

#include "app/document/document.hpp"
#include "app/panels/rows.hpp"

namespace hopscope::panels {

/// The frame around a routing table: its title, a choice of whose table it is, copying, and words where there is none.
class RowsPanel : public QWidget, public Themed {
    Q_OBJECT
public:
    explicit RowsPanel(const QString& title, QWidget* parent);

    [[nodiscard]] RowsView& view() { return *m_view; }
    [[nodiscard]] QComboBox& choice() { return *m_choice; }
    /// The line with title and choice, to add more to its right.
    [[nodiscard]] QHBoxLayout& head() { return *m_head; }
    void showRows(Rows rows);
    /// Words instead of a table: why there is none, and what to do about it.
    void showWords(const QString& words);
    /// The entries of the choice; the one that was chosen stays where it is still there. Hidden when there is none.
    void offer(const QStringList& labels);
    /// Says that the rows are old as soon as the network of the document changes, until setFresh().
    void watch(document::Document* document);
    void setFresh();
    void setTheme(const scene::Theme& theme) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* m_title;
    QComboBox* m_choice;
    QLabel* m_stale;
    QHBoxLayout* m_head;
    QStackedWidget* m_pages;
    RowsView* m_view;
    QLabel* m_words;
    QMetaObject::Connection m_watch;
};

}  // namespace hopscope::panels
