// SPDX-License-Identifier: Apache-2.0
#include "app/window/shortcuts_page.hpp"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSaveFile>
#include <QVBoxLayout>

#include "app/window/settings.hpp"

namespace hopscope::window {

namespace {

constexpr int rowHeight = 24;

QString keysOf(const QList<QKeySequence>& keys) {
    QStringList names;
    for (const QKeySequence& key : keys) {
        names << key.toString(QKeySequence::NativeText);
    }
    return names.join(QStringLiteral(", "));
}

}  // namespace

ShortcutsPage::ShortcutsPage(Shortcuts& shortcuts, QWidget* parent)
    : QWidget(parent), m_shortcuts(shortcuts), m_filter(new QLineEdit), m_list(new QTreeWidget),
      m_key(new QKeySequenceEdit), m_assign(new QPushButton(tr("Assign"))), m_usual(new QPushButton(tr("Usual keys"))),
      m_message(new QLabel) {
    m_filter->setPlaceholderText(tr("Search actions and keys"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Where"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_key->setAccessibleName(tr("New key"));
    m_message->setObjectName(QStringLiteral("keyMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto* everything = new QPushButton(tr("Reset all"));
    auto* toFile = new QPushButton(tr("Export…"));
    auto* fromFile = new QPushButton(tr("Import…"));

    for (QPushButton* button : {m_assign, m_usual, everything, toFile, fromFile}) {
        button->setAutoDefault(false);  // Enter in a field is no wish for any of them
    }
    auto* choice = new QHBoxLayout;
    choice->addWidget(new QLabel(tr("New key")));
    choice->addWidget(m_key, 1);
    choice->addWidget(m_assign);
    choice->addWidget(m_usual);
    auto* all = new QHBoxLayout;
    all->addWidget(everything);
    all->addStretch(1);
    all->addWidget(toFile);
    all->addWidget(fromFile);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addLayout(choice);
    layout->addWidget(m_message);
    layout->addLayout(all);

    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_key->clear();
        showChoice();
    });
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::showChoice);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutsPage::assign);
    connect(m_usual, &QPushButton::clicked, this, [this] {
        if (const Shortcuts::Binding* binding = current()) {
            m_shortcuts.bind(*binding, binding->usual);
            fill();
        }
    });
    connect(everything, &QPushButton::clicked, this, [this] {
        m_shortcuts.reset();
        fill();
    });
    connect(toFile, &QPushButton::clicked, this, &ShortcutsPage::exportKeys);
    connect(fromFile, &QPushButton::clicked, this, &ShortcutsPage::importKeys);
    fill();
}

void ShortcutsPage::fill() {
    const QString last = current() != nullptr ? current()->id : QString();
    const QString words = m_filter->text().trimmed();
    m_list->clear();
    int row = 0;
    for (const Shortcuts::Binding& binding : m_shortcuts.bindings()) {
        const QString keys = keysOf(binding.action->shortcuts());
        const bool fits = words.isEmpty() || binding.name.contains(words, Qt::CaseInsensitive) ||
                          binding.place.contains(words, Qt::CaseInsensitive) ||
                          keys.contains(words, Qt::CaseInsensitive);
        if (fits) {
            auto* item = new QTreeWidgetItem(m_list, {binding.name, binding.place, keys});
            item->setSizeHint(0, QSize(0, rowHeight));
            item->setData(0, Qt::UserRole, row);
            QFont font = item->font(2);
            font.setBold(binding.action->shortcuts() != binding.usual);
            item->setFont(2, font);
            if (binding.id == last) {
                m_list->setCurrentItem(item);
            }
        }
        ++row;
    }
    showChoice();
}

const Shortcuts::Binding* ShortcutsPage::current() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    return item != nullptr ? &m_shortcuts.bindings()[item->data(0, Qt::UserRole).toULongLong()] : nullptr;
}

QKeySequence ShortcutsPage::typed() const {
    const QKeySequence sequence = m_key->keySequence();
    return sequence.isEmpty() ? sequence : QKeySequence(sequence[0]);  // one chord
}

void ShortcutsPage::showChoice() {
    const Shortcuts::Binding* binding = current();
    const QKeySequence key = typed();
    const Shortcuts::Binding* owner =
        binding != nullptr && !key.isEmpty() ? m_shortcuts.ownerOf(key, *binding) : nullptr;
    m_key->setEnabled(binding != nullptr);
    m_assign->setEnabled(binding != nullptr && !key.isEmpty());
    m_usual->setEnabled(binding != nullptr && binding->action->shortcuts() != binding->usual);
    m_message->setText(binding == nullptr ? tr("Choose an action to give it another key.")
                       : owner != nullptr ? tr("%1 belongs to “%2”. Assigning takes it away there.")
                                                .arg(key.toString(QKeySequence::NativeText), owner->name)
                                          : QString());
}

void ShortcutsPage::assign() {
    if (const Shortcuts::Binding* binding = current()) {
        m_shortcuts.bind(*binding, {typed()});
        m_key->clear();
        fill();
    }
}

void ShortcutsPage::exportKeys() {
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export the keys"), settings::folder() + QStringLiteral("/hopscope-keys.json"), tr("Keys (*.json)"));
    if (chosen.isEmpty()) {
        return;
    }
    QSaveFile file(chosen);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(m_shortcuts.exported());
    }
    m_message->setText(file.isOpen() && file.commit() ? tr("Exported %1.").arg(chosen)
                                                      : tr("%1 cannot be written: %2").arg(chosen, file.errorString()));
}

void ShortcutsPage::importKeys() {
    const QString chosen =
        QFileDialog::getOpenFileName(this, tr("Import keys"), settings::folder(), tr("Keys (*.json)"));
    if (chosen.isEmpty()) {
        return;
    }
    QFile file(chosen);
    const bool taken = file.open(QIODevice::ReadOnly) && m_shortcuts.import(file.readAll());
    fill();
    m_message->setText(taken ? tr("Imported %1.").arg(chosen)
                             : tr("%1 was not taken over: expected exported keys, each for one action.").arg(chosen));
}

}  // namespace hopscope::window
