// SPDX-License-Identifier: Apache-2.0
#include "app/panels/text_field.hpp"

#include <QKeyEvent>
#include <QVBoxLayout>

#include "app/panels/look.hpp"

namespace hopscope::panels {

TextField::TextField(Check check, Face face, QWidget* parent)
    : QWidget(parent), m_check(check ? std::move(check) : [](const QString&) { return QString(); }),
      m_edit(new QLineEdit(this)), m_message(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_message);
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    if (face == Face::Mono) {
        m_edit->setFont(monoFont());
    }
    m_message->setWordWrap(true);
    m_message->setFont(quietFont());
    m_message->hide();
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) { say(m_check(text)); });
    connect(m_edit, &QLineEdit::editingFinished, this, &TextField::commit);
}

void TextField::show(const QString& value) {
    const bool isDraft = !m_message->text().isEmpty() && m_edit->text() != m_value;
    if (isDraft && value == m_value) {
        return;
    }
    m_value = value;
    if (m_edit->text() != value) {
        m_edit->setText(value);
    }
    say({});
}

void TextField::refuse(const QString& reason) {
    say(reason);
}

void TextField::setTheme(const scene::Theme& theme) {
    setLabelColour(*m_message, theme.bad);
    // A frame in the colour of errors; a palette cannot colour the frame of a line edit.
    m_edit->setStyleSheet(QStringLiteral("QLineEdit[invalid=\"true\"] { border: 1px solid %1; border-radius: 6px; "
                                         "padding: 4px 6px; background: %2; }")
                              .arg(theme.bad.name(), theme.badSoft.name()));
}

bool TextField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        m_edit->text() != m_value) {
        m_edit->setText(m_value);
        say({});
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TextField::commit() {
    const QString text = m_edit->text().trimmed();
    if (text == m_value) {
        m_edit->setText(m_value);
        say({});
        return;
    }
    say(m_check(text));
    if (problem().isEmpty()) {
        Q_EMIT committed(text);
    }
}

void TextField::say(const QString& problem) {
    m_message->setText(problem);
    m_message->setVisible(!problem.isEmpty());
    m_edit->setAccessibleDescription(problem);
    if (m_edit->property("invalid").toBool() != !problem.isEmpty()) {
        m_edit->setProperty("invalid", !problem.isEmpty());
        m_edit->setStyleSheet(m_edit->styleSheet());  // properties are read when the sheet is set
    }
}

}  // namespace hopscope::panels
