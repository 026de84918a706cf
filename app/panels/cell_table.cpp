// SPDX-License-Identifier: Apache-2.0
#include "app/panels/cell_table.hpp"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "app/panels/look.hpp"

namespace hopscope::panels {

namespace {

constexpr int rowPadding = 10;

/// Edits a cell as a text that is checked with every key, or as a list of choices.
class CellDelegate : public QStyledItemDelegate {
public:
    CellDelegate(const CellModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const CellColumn& column = m_model.columns()[static_cast<std::size_t>(index.column())];
        if (!column.choices.isEmpty()) {
            auto* box = new QComboBox(parent);
            box->addItems(column.choices);
            box->setFont(index.data(Qt::FontRole).value<QFont>());
            auto* self = const_cast<CellDelegate*>(this);
            connect(box, &QComboBox::activated, self, [self, box] {
                Q_EMIT self->commitData(box);
                Q_EMIT self->closeEditor(box);
            });
            return box;
        }
        auto* edit = new QLineEdit(parent);
        edit->setFrame(false);
        edit->setFont(index.data(Qt::FontRole).value<QFont>());
        edit->setPlaceholderText(column.whenEmpty);
        if (column.check) {
            const QColor bad = m_bad;
            const QColor ink = edit->palette().color(QPalette::Text);
            connect(edit, &QLineEdit::textEdited, edit, [edit, bad, ink, check = column.check](const QString& text) {
                const QString problem = check(text);
                QPalette palette = edit->palette();
                palette.setColor(QPalette::Text, problem.isEmpty() ? ink : bad);
                edit->setPalette(palette);
                edit->setToolTip(problem);
                edit->setAccessibleDescription(problem);
            });
        }
        return edit;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        if (auto* box = qobject_cast<QComboBox*>(editor)) {
            box->setCurrentText(index.data(Qt::EditRole).toString());
        } else {
            QStyledItemDelegate::setEditorData(editor, index);
        }
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        if (const auto* box = qobject_cast<QComboBox*>(editor)) {
            model->setData(index, box->currentText(), Qt::EditRole);
        } else {
            QStyledItemDelegate::setModelData(editor, model, index);
        }
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override {
        QRect place = option.rect;
        place.setWidth(std::max(place.width(), editor->sizeHint().width()));
        editor->setGeometry(place);
    }
    void setBad(const QColor& colour) { m_bad = colour; }

private:
    const CellModel& m_model;
    QColor m_bad;
};

}  // namespace

CellModel::CellModel(std::vector<CellColumn> columns, RowCheck checkRow, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_checkRow(std::move(checkRow)) {}

void CellModel::show(const std::vector<Cells>& rows) {
    if (rows == m_shown && !firstProblem().isEmpty()) {
        return;
    }
    m_shown = rows;
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void CellModel::addDraft(const Cells& row) {
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.push_back(row);
    m_rows.back().resize(m_columns.size());
    endInsertRows();
    commitIfWhole();
}

void CellModel::removeRowsAt(std::vector<int> rows) {
    std::sort(rows.rbegin(), rows.rend());
    for (const int row : rows) {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    commitIfWhole();
}

QString CellModel::problemOfCell(const Cells& row, std::size_t column) const {
    return m_columns[column].check ? m_columns[column].check(row[column]) : QString();
}

QString CellModel::problemOf(int row) const {
    const Cells& cells = m_rows[static_cast<std::size_t>(row)];
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const QString problem = problemOfCell(cells, column);
        if (!problem.isEmpty()) {
            return QStringLiteral("%1: %2").arg(m_columns[column].title, problem);
        }
    }
    return m_checkRow ? m_checkRow(cells) : QString();
}

QString CellModel::firstProblem() const {
    for (int row = 0; row < rowCount(); ++row) {
        QString problem = problemOf(row);
        if (!problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

int CellModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellModel::data(const QModelIndex& index, int role) const {
    const Cells& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto at = static_cast<std::size_t>(index.column());
    const CellColumn& column = m_columns[at];
    const QString& cell = row[at];
    const bool isEmpty = cell.trimmed().isEmpty();
    switch (role) {
    case Qt::DisplayRole: return isEmpty ? column.whenEmpty : cell;
    case Qt::EditRole: return cell;
    case Qt::FontRole: return column.mono && !(isEmpty && !column.whenEmpty.isEmpty()) ? monoFont() : bodyFont();
    case Qt::ForegroundRole:
        if (!problemOfCell(row, at).isEmpty()) {
            return m_bad;
        }
        return isEmpty ? QVariant(m_quiet) : QVariant();
    case Qt::BackgroundRole: return problemOf(index.row()).isEmpty() ? QVariant() : QVariant(m_badSoft);
    case Qt::ToolTipRole:
    case ProblemRole: return problemOf(index.row());
    case SortRole: return sortKey(cell);
    default: return {};
    }
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        return m_columns[static_cast<std::size_t>(section)].title;
    }
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    return {};
}

Qt::ItemFlags CellModel::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

bool CellModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole) {
        return false;
    }
    QString& cell = m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    const QString text = value.toString().trimmed();
    if (cell == text) {
        return false;
    }
    cell = text;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    commitIfWhole();
    return true;
}

void CellModel::setProblemColour(const QColor& colour, const QColor& soft, const QColor& quiet) {
    m_bad = colour;
    m_badSoft = soft;
    m_quiet = quiet;
}

void CellModel::commitIfWhole() {
    if (m_rows != m_shown && firstProblem().isEmpty()) {
        m_shown = m_rows;
        Q_EMIT committed();
    }
}

CellTable::CellTable(const QString& name, std::vector<CellColumn> columns, CellModel::RowCheck checkRow,
                     QWidget* parent)
    : QWidget(parent), m_model(new CellModel(std::move(columns), std::move(checkRow), this)),
      m_sorted(new QSortFilterProxyModel(this)), m_view(new QTableView(this)), m_add(new QToolButton(this)),
      m_remove(new QToolButton(this)), m_message(new QLabel(this)) {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(CellModel::SortRole);
    m_sorted->setDynamicSortFilter(false);  // a row must not jump away while its cells are being typed
    m_view->setModel(m_sorted);
    m_view->setItemDelegate(new CellDelegate(*m_model, m_view));
    m_view->setAccessibleName(name);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked |
                            QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTextElideMode(Qt::ElideNone);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setFont(quietFont());
    m_view->installEventFilter(this);

    m_add->setText(tr("Add"));
    m_add->setToolTip(tr("Add a row (Insert)"));
    m_add->setAccessibleName(tr("Add to %1").arg(name));
    m_remove->setText(tr("Delete"));
    m_remove->setToolTip(tr("Delete the chosen rows (Delete)"));
    m_remove->setAccessibleName(tr("Delete from %1").arg(name));
    m_message->setWordWrap(true);
    m_message->setFont(quietFont());
    m_message->hide();

    auto* title = new QLabel(name, this);
    title->setFont(strongFont());
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_add);
    head->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_view);
    column->addWidget(m_message);

    connect(m_add, &QToolButton::clicked, this, &CellTable::addRow);
    connect(m_remove, &QToolButton::clicked, this, &CellTable::removeSelectedRows);
    connect(m_model, &CellModel::committed, this, [this] { Q_EMIT committed(m_model->rows()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &CellTable::fitHeight);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CellTable::fitHeight);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CellTable::fitHeight);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CellTable::fitHeight);
    connect(m_view->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &CellTable::fitHeight);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(m_view->selectionModel()->hasSelection()); });
    m_remove->setEnabled(false);
    fitHeight();
}

void CellTable::show(const std::vector<CellModel::Cells>& rows) {
    m_model->show(rows);
    m_sorted->sort(m_view->horizontalHeader()->sortIndicatorSection(),
                   m_view->horizontalHeader()->sortIndicatorOrder());
    sayProblem();
    m_remove->setEnabled(m_view->selectionModel()->hasSelection());
}

void CellTable::refuse(const QString& reason) {
    m_message->setText(reason);
    m_message->setVisible(!reason.isEmpty());
}

void CellTable::addRow() {
    m_model->addDraft(m_newRow ? m_newRow() : CellModel::Cells(m_model->columns().size()));
    if (m_model->rowCount() == 0) {
        return;
    }
    const int row = m_model->rowCount() - 1;
    int column = 0;
    while (column + 1 < m_model->columnCount() &&
           !m_model->rows()[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)].isEmpty()) {
        ++column;
    }
    if (!m_model->rows()[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)].isEmpty()) {
        column = 0;
    }
    const QModelIndex cell = m_sorted->mapFromSource(m_model->index(row, column));
    m_view->setFocus();
    m_view->setCurrentIndex(cell);
    m_view->edit(cell);
}

void CellTable::removeSelectedRows() {
    std::vector<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        rows.push_back(m_sorted->mapToSource(index).row());
    }
    m_model->removeRowsAt(std::move(rows));
}

void CellTable::setTheme(const scene::Theme& theme) {
    m_model->setProblemColour(theme.bad, theme.badSoft, theme.ink3);
    static_cast<CellDelegate*>(m_view->itemDelegate())->setBad(theme.bad);
    setLabelColour(*m_message, theme.bad);
    m_view->setStyleSheet(tableStyle(theme));
}

bool CellTable::eventFilter(QObject* watched, QEvent* event) {
    const bool isEditing = m_view->isPersistentEditorOpen(m_view->currentIndex());
    if (event->type() == QEvent::KeyPress && !isEditing) {  // keys that an open editor leaves come here too
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Insert: addRow(); return true;
        case Qt::Key_Delete:
        case Qt::Key_Backspace: removeSelectedRows(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: m_view->edit(m_view->currentIndex()); return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CellTable::fitHeight() {
    const int rowHeight = QFontMetrics(bodyFont()).height() + rowPadding;
    m_view->verticalHeader()->setDefaultSectionSize(rowHeight);
    const int bar =
        m_view->horizontalScrollBar()->maximum() > 0 ? m_view->horizontalScrollBar()->sizeHint().height() : 0;
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + m_model->rowCount() * rowHeight + bar +
                           2 * m_view->frameWidth() + (m_model->rowCount() == 0 ? rowHeight / 2 : 0));
    sayProblem();
}

void CellTable::sayProblem() {
    refuse(m_model->firstProblem());
}

}  // namespace hopscope::panels
