// SPDX-License-Identifier: Apache-2.0
#include "app/panels/rows_panel.hpp"

#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "app/panels/look.hpp"

namespace hopscope::panels {

RowsPanel::RowsPanel(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_choice(new QComboBox(this)),
      m_stale(new QLabel(tr("before the last change"), this)), m_head(new QHBoxLayout),
      m_pages(new QStackedWidget(this)), m_view(new RowsView(title, this)), m_words(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 4);
    column->setSpacing(4);
    column->addLayout(m_head);
    column->addWidget(m_pages, 1);

    m_title->setFont(strongFont());
    m_choice->setAccessibleName(title);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    m_choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_choice->setMaximumWidth(scaled(300));
    m_head->addWidget(m_title);
    m_head->addWidget(m_choice, 100);
    m_head->addWidget(m_stale);
    m_head->addStretch(1);
    m_stale->setFont(quietFont());
    m_stale->hide();
    m_title->setVisible(!title.isEmpty());

    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_words->setMargin(8);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_words);
    showWords({});
}

void RowsPanel::showRows(Rows rows) {
    m_view->show(std::move(rows));
    m_pages->setCurrentWidget(m_view);
}

void RowsPanel::showWords(const QString& words) {
    m_words->setText(words);
    m_view->show({});
    m_pages->setCurrentWidget(m_words);
}

void RowsPanel::offer(const QStringList& labels) {
    const QString before = m_choice->currentText();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItems(labels);
    for (int at = 0; at < labels.size(); ++at) {
        m_choice->setItemData(at, labels[at], Qt::ToolTipRole);
    }
    m_choice->setCurrentIndex(std::max(0, static_cast<int>(labels.indexOf(before))));
    m_choice->setToolTip(m_choice->currentText());
    m_choice->setVisible(!labels.isEmpty());
}

void RowsPanel::watch(document::Document* document) {
    disconnect(m_watch);
    if (document != nullptr) {
        m_watch = connect(document, &document::Document::changed, this,
                          [this](const model::Design& before, const model::Design& after) {
                              if (before.network != after.network) {
                                  m_stale->show();
                              }
                          });
    }
}

void RowsPanel::setFresh() {
    m_stale->hide();
}

void RowsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // In the inspector the tab says what the table is.
    constexpr int roomForTitle = 460;
    m_title->setVisible(!m_title->text().isEmpty() && width() >= scaled(roomForTitle));
}

void RowsPanel::setTheme(const scene::Theme& theme) {
    setLabelColour(*m_stale, theme.ink3);
    setLabelColour(*m_words, theme.ink3);
}

}  // namespace hopscope::panels
