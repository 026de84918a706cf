// SPDX-License-Identifier: Apache-2.0
#include "app/panels/form.hpp"

#include <QLabel>
#include <QSignalBlocker>
#include <QWheelEvent>

#include "app/panels/entity_links.hpp"
#include "app/panels/look.hpp"
#include "app/text/convert.hpp"
#include "core/text/errors.hpp"

namespace hopscope::panels {

namespace {

constexpr int rowSpacing = 8;
constexpr int groupSpacing = 16;
constexpr int wideRowSpacing = 10;
constexpr int proseLines = 7;

/// Keeps the wheel for scrolling the form: a choice must not change because the pointer rests on it.
class WheelGuard : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

/// Tells when the focus has left.
class CommitOnLeave : public QObject {
public:
    CommitOnLeave(QObject* parent, std::function<void()> commit) : QObject(parent), m_commit(std::move(commit)) {}
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::FocusOut) {
            m_commit();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_commit;
};

void guardWheel(QWidget* widget) {
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(new WheelGuard(widget));
}

}  // namespace

Form::Form(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_refusal(new QLabel(this)) {
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_column->setContentsMargins(16, 12, 16, 16);
    m_column->setSpacing(groupSpacing);
    m_column->addWidget(m_refusal);
    m_column->addStretch(1);
}

void Form::setDocument(document::Document* document) {
    m_document = document;
}

void Form::setEntity(const model::EntityRef& entity) {
    m_entity = entity;
    refresh();
}

void Form::setTheme(const scene::Theme& theme) {
    setLabelColour(*m_refusal, theme.bad);
}

void Form::refuse(const QString& reason) {
    if (!reason.isEmpty()) {
        refresh();
        m_refusal->setText(reason);
        m_refusal->show();
    }
}

void Form::refresh() {
    m_refusal->hide();
    for (const std::function<void()>& each : m_refreshes) {
        each();
    }
}

QString Form::apply(const QString& label, const edit::Edited<model::Design>& edited, const std::string& key) {
    if (!edited) {
        return text::toQt(text::sentence(edited.error(), network()));
    }
    m_document->apply(label, *edited, key);
    return {};
}

QFormLayout& Form::group() {
    if (m_group == nullptr) {
        m_group = new QFormLayout;
        m_group->setContentsMargins(0, 0, 0, 0);
        m_group->setHorizontalSpacing(12);
        m_group->setVerticalSpacing(rowSpacing);
        m_group->setRowWrapPolicy(QFormLayout::WrapLongRows);
        m_group->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        m_group->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_column->insertLayout(m_column->count() - 1, m_group);
    }
    return *m_group;
}

void Form::startGroup() {
    m_group = nullptr;
}

void Form::startWideGroup() {
    startGroup();
    group().setRowWrapPolicy(QFormLayout::WrapAllRows);
    group().setVerticalSpacing(wideRowSpacing);
}

void Form::addField(const QString& label, QWidget* field) {
    if (group().rowWrapPolicy() != QFormLayout::WrapAllRows) {
        group().addRow(label, field);
        return;
    }
    auto* words = new QLabel(label, this);
    words->setWordWrap(true);
    words->setBuddy(field);
    auto* both = new QVBoxLayout;
    both->setSpacing(2);
    both->addWidget(words);
    both->addWidget(field);
    group().addRow(both);
}

QLabel* Form::addSection(const QString& title) {
    startGroup();
    auto* head = new QLabel(title, this);
    head->setFont(strongFont());
    head->setWordWrap(true);
    group().addRow(head);
    return head;
}

void Form::addWidget(QWidget* widget) {
    group().addRow(widget);
}

TextField* Form::addText(const QString& label, const char* name, Check check, TextField::Face face, Read read,
                         Write write) {
    auto* field = new TextField(std::move(check), face, this);
    field->setObjectName(QString::fromLatin1(name));
    field->edit().setAccessibleName(label);
    addField(label, field);
    connect(field, &TextField::committed, this, [field, write = std::move(write)](const QString& text) {
        const QString reason = write(text);
        if (!reason.isEmpty()) {
            field->refuse(reason);
        }
    });
    addRefresh([field, read = std::move(read)] { field->show(read()); });
    return field;
}

QCheckBox* Form::addSwitch(const QString& label, const char* name, std::function<bool()> read,
                           std::function<QString(bool)> write) {
    auto* box = new QCheckBox(label, this);
    box->setObjectName(QString::fromLatin1(name));
    group().addRow(box);
    connect(box, &QCheckBox::clicked, this, [this, write = std::move(write)](bool on) { refuse(write(on)); });
    addRefresh([box, read = std::move(read)] { box->setChecked(read()); });
    return box;
}

QSpinBox* Form::addNumber(const QString& label, const char* name, int least, int most, const QString& unit,
                          std::function<int()> read, std::function<QString(int)> write) {
    auto* box = new QSpinBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(least, most);
    box->setSuffix(unit);
    box->setAccessibleName(label);
    box->setKeyboardTracking(false);
    guardWheel(box);
    addField(label, box);
    connect(box, &QSpinBox::valueChanged, this, [this, write = std::move(write)](int value) { refuse(write(value)); });
    addRefresh([box, read = std::move(read)] {
        const QSignalBlocker quiet(box);
        box->setValue(read());
    });
    return box;
}

QComboBox* Form::addChoice(const QString& label, const char* name, std::function<std::vector<Choice>()> choices,
                           std::function<QVariant()> read, std::function<QString(const QVariant&)> write) {
    auto* box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    guardWheel(box);
    addField(label, box);
    connect(box, &QComboBox::activated, this,
            [this, box, write = std::move(write)](int at) { refuse(write(box->itemData(at))); });
    addRefresh([box, choices = std::move(choices), read = std::move(read)] {
        box->clear();
        for (const auto& [text, value] : choices()) {
            box->addItem(text, value);
            box->setItemData(box->count() - 1, text, Qt::ToolTipRole);
        }
        box->setCurrentIndex(box->findData(read()));
        box->setToolTip(box->currentText());
    });
    return box;
}

QPlainTextEdit* Form::addProse(const QString& label, const char* name, Read read, Write write) {
    auto* prose = new QPlainTextEdit(this);
    prose->setObjectName(QString::fromLatin1(name));
    prose->setAccessibleName(label);
    prose->setTabChangesFocus(true);
    prose->setFont(bodyFont());
    prose->setFixedHeight(proseLines * QFontMetrics(bodyFont()).lineSpacing());
    addField(label, prose);
    prose->installEventFilter(new CommitOnLeave(prose, [this, prose, read, write = std::move(write)] {
        if (prose->toPlainText() != read()) {
            refuse(write(prose->toPlainText()));
        }
    }));
    addRefresh([prose, read = std::move(read)] {
        if (prose->toPlainText() != read()) {
            prose->setPlainText(read());
        }
    });
    return prose;
}

CellTable* Form::addTable(const QString& title, const char* name, std::vector<CellColumn> columns,
                          CellModel::RowCheck checkRow, std::function<std::vector<CellModel::Cells>()> read,
                          std::function<QString(const std::vector<CellModel::Cells>&)> write) {
    startGroup();
    auto* table = new CellTable(title, std::move(columns), std::move(checkRow), this);
    table->setObjectName(QString::fromLatin1(name));
    group().addRow(table);
    connect(table, &CellTable::committed, this,
            [table, read, write = std::move(write)](const std::vector<CellModel::Cells>& rows) {
                const QString reason = write(rows);
                if (!reason.isEmpty()) {
                    table->show(read());
                    table->refuse(reason);
                }
            });
    addRefresh([table, read = std::move(read)] { table->show(read()); });
    startGroup();
    return table;
}

QLabel* Form::addWords(std::function<QString()> read) {
    auto* words = new QLabel(this);
    words->setWordWrap(true);
    words->setFont(quietFont());
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setTextInteractionFlags(Qt::TextBrowserInteraction);
    group().addRow(words);
    connect(words, &QLabel::linkActivated, this, &Form::followLink);
    addRefresh([words, read = std::move(read)] {
        words->setText(read());
        words->setVisible(!words->text().isEmpty());
    });
    return words;
}

void Form::followLink(const QString& link) {
    if (const auto target = entityOfLink(link, design())) {
        Q_EMIT entityActivated(*target);
    }
}

}  // namespace hopscope::panels
