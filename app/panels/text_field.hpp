// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QWidget>

#include "app/panels/reading.hpp"
#include "app/panels/themed.hpp"

namespace hopscope::panels {

/// A line of text that is checked while it is typed. What does not fit is marked, with the reason below it, and is not
/// handed on; Escape brings the value of the document back.
class TextField : public QWidget, public Themed {
    Q_OBJECT
public:
    enum class Face { Words, Mono };
    explicit TextField(Check check, Face face = Face::Words, QWidget* parent = nullptr);
    /// A field that goes while it has the focus says so once more; nobody is left to hear it.
    ~TextField() override { m_edit->disconnect(this); }

    /// Shows the document's value. Text that is being typed and does not fit stays as long as the value is the same.
    void show(const QString& value);
    /// Shows that the document has refused the text.
    void refuse(const QString& reason);
    [[nodiscard]] QLineEdit& edit() { return *m_edit; }
    /// What is wrong with the text in the field; empty when nothing is.
    [[nodiscard]] QString problem() const { return m_message->text(); }
    void setTheme(const scene::Theme& theme) override;

Q_SIGNALS:
    /// Enter was pressed or the focus left, the text fits and differs from the value.
    void committed(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();
    void say(const QString& problem);

    Check m_check;
    QString m_value;
    QLineEdit* m_edit;
    QLabel* m_message;
};

}  // namespace hopscope::panels
