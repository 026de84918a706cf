// SPDX-License-Identifier: Apache-2.0
#include "app/panels/rows.hpp"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>

#include "app/panels/look.hpp"
#include "app/panels/reading.hpp"

namespace hopscope::panels {

namespace {

constexpr int cellMargin = 6;
constexpr int rowPadding = 5;  ///< above and below the text of a row
constexpr int chevronSide = 12;

QFont fontOf(const RowColumn& column, Standing standing) {
    const bool strong = standing == Standing::Wins || standing == Standing::Guilty;
    QFont font = column.mono ? monoFont(strong ? 600 : 400) : strong ? emphasisFont() : bodyFont();
    font.setStrikeOut(column.struck && (standing == Standing::Beaten || standing == Standing::Invalid));
    return font;
}

QColor colourOf(const Cell& cell, Standing standing, bool selected, const scene::Theme& theme) {
    switch (cell.tone) {
    case Tone::Ok: return theme.ok;
    case Tone::Warn: return theme.warn;
    case Tone::Bad: return theme.bad;
    case Tone::Quiet: return selected ? theme.ink2 : theme.ink3;
    case Tone::Usual: break;
    }
    const bool lost = standing == Standing::Beaten || standing == Standing::Invalid;
    return !lost ? theme.ink : selected ? theme.ink2 : theme.ink3;
}

/// Paints the cells of one row; what concerns the row as a whole is painted by the view.
class RowsDelegate : public QStyledItemDelegate {
public:
    explicit RowsDelegate(RowsView& view) : QStyledItemDelegate(&view), m_view(view) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* sorted = static_cast<const QSortFilterProxyModel*>(index.model());
        const int at = sorted->mapToSource(index).row();
        const Row& row = m_view.rowsModel().row(at);
        const Cell& cell = row.cells[static_cast<std::size_t>(index.column())];
        const RowColumn& column = m_view.rows().columns[static_cast<std::size_t>(index.column())];
        const scene::Theme& theme = m_view.theme();
        const bool selected = option.state.testFlag(QStyle::State_Selected);

        const QColor ground = selected || row.standing == Standing::Wins ? theme.accentSoft
                              : row.standing == Standing::Guilty         ? theme.badSoft
                                                                         : theme.panel;
        painter->fillRect(option.rect, ground);
        if (index.column() == 0 && (selected || row.standing == Standing::Wins || row.standing == Standing::Guilty)) {
            paintRowBar(*painter, option.rect, row.standing == Standing::Guilty ? theme.bad : theme.accent);
        }
        QRect room = option.rect.adjusted(cellMargin, scaled(rowPadding), 0, 0);
        if (index.column() == 0 && !row.folded.empty()) {
            const int side = scaled(chevronSide);
            const int top = room.top() + (QFontMetrics(bodyFont()).height() - side) / 2;
            stampGlyph(*painter, m_view.rowsModel().isOpen() ? scene::Glyph::ChevronDown : scene::Glyph::ChevronRight,
                       QRectF(room.left(), top, side, side), theme.ink2);
            room.setLeft(room.left() + side + cellMargin);
        }
        painter->setFont(fontOf(column, row.standing));
        painter->setPen(colourOf(cell, row.standing, selected, theme));
        painter->drawText(room, Qt::AlignLeft | Qt::AlignTop, cell.text);
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const auto* sorted = static_cast<const QSortFilterProxyModel*>(index.model());
        const Row& row = m_view.rowsModel().row(sorted->mapToSource(index).row());
        const RowColumn& column = m_view.rows().columns[static_cast<std::size_t>(index.column())];
        const QFontMetrics metrics(fontOf(column, row.standing));
        const QSize text = metrics.size(0, row.cells[static_cast<std::size_t>(index.column())].text);
        const int chevron = index.column() == 0 && !row.folded.empty() ? scaled(chevronSide) + cellMargin : 0;
        return {text.width() + chevron + 2 * cellMargin, text.height() + 2 * scaled(rowPadding)};
    }

private:
    RowsView& m_view;
};

QString oneLine(const QString& text) {
    QString flat = text;
    return flat.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

}  // namespace

Rows foldedMinor(Rows rows) {
    const auto isFoldable = [](const Row& row) {
        return row.minor && row.standing != Standing::Guilty && row.standing != Standing::Wins;
    };
    Rows all{rows.columns, {}};
    while (!rows.rows.empty()) {
        Row first = rows.rows.front();
        rows.rows.erase(rows.rows.begin());
        if (!isFoldable(first)) {
            all.rows.push_back(std::move(first));
            continue;
        }
        const auto isAlike = [&](const Row& row) {
            return isFoldable(row) && row.standing == first.standing && row.note == first.note;
        };
        std::vector<Row> group{first};
        std::copy_if(rows.rows.begin(), rows.rows.end(), std::back_inserter(group), isAlike);
        std::erase_if(rows.rows, isAlike);
        if (group.size() > 1) {
            Row head{{}, first.standing, first.note, first.why, first.key};
            for (std::size_t column = 0; column < first.cells.size(); ++column) {
                const Cell& cell = first.cells[column];
                const bool isOne = std::all_of(group.begin(), group.end(),
                                               [&](const Row& row) { return row.cells[column].text == cell.text; });
                head.cells.push_back(
                    {isOne ? cell.text : RowsView::tr("%n prefixes", nullptr, static_cast<int>(group.size())),
                     Tone::Quiet});
            }
            for (Row& row : group) {
                row.note.clear();  // said once
                for (Cell& cell : row.cells) {
                    cell.tone = Tone::Quiet;
                }
            }
            head.folded = std::move(group);
            first = std::move(head);
        }
        all.rows.push_back(std::move(first));
    }
    return all;
}

QString tabbedText(const Rows& rows) {
    QStringList head;
    for (const RowColumn& column : rows.columns) {
        head << column.title;
    }
    QStringList lines{head.join(QLatin1Char('\t'))};
    for (const Row& row : rows.rows) {
        QStringList cells;
        for (const Cell& cell : row.cells) {
            cells << oneLine(cell.text);
        }
        if (!row.note.isEmpty()) {
            cells << row.note;
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString alignedText(const Rows& rows) {
    std::vector<qsizetype> widths;
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
        qsizetype width = rows.columns[column].title.size();
        for (const Row& row : rows.rows) {
            width = std::max(width, row.cells[column].text.size());
        }
        widths.push_back(width);
    }
    QString text;
    const auto line = [&](const auto& cellAt, const QString& note) {
        QString whole;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            whole += cellAt(column).leftJustified(widths[column] + 2);
        }
        text += (whole + note).trimmed() + QLatin1Char('\n');
    };
    line([&](std::size_t column) { return rows.columns[column].title; }, {});
    line([&](std::size_t column) { return QString(widths[column], QLatin1Char('-')); }, {});
    for (const Row& row : rows.rows) {
        line([&](std::size_t column) { return oneLine(row.cells[column].text); }, row.note);
    }
    return text;
}

void RowsModel::show(Rows rows) {
    if (rows == m_given) {
        return;
    }
    beginResetModel();
    m_given = std::move(rows);
    m_rows = seen();
    endResetModel();
}

void RowsModel::setOpen(bool open) {
    beginResetModel();
    m_open = open;
    m_rows = seen();
    endResetModel();
}

Rows RowsModel::seen() const {
    Rows all{m_given.columns, {}};
    for (const Row& row : m_given.rows) {
        all.rows.push_back(row);
        if (m_open) {
            all.rows.insert(all.rows.end(), row.folded.begin(), row.folded.end());
        }
    }
    return all;
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.columns.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    const Row& own = row(index.row());
    const QString& text = own.cells[static_cast<std::size_t>(index.column())].text;
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::ToolTipRole:
        if (!own.folded.empty()) {
            return m_open ? RowsView::tr("Click to close") : RowsView::tr("Click to see each");
        }
        [[fallthrough]];
    case Qt::AccessibleDescriptionRole: return own.note.isEmpty() ? own.why : own.note;
    case SortRole: return sortKey(text);
    default: return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return m_rows.columns[static_cast<std::size_t>(section)].title;
    }
    return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
}

RowsView::RowsView(const QString& name, QWidget* parent)
    : QTableView(parent), m_model(new RowsModel(this)), m_sorted(new QSortFilterProxyModel(this)) {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RowsModel::SortRole);
    setModel(m_sorted);
    setItemDelegate(new RowsDelegate(*this));
    setAccessibleName(name);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(1);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &RowsView::sortBy);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RowsView::fit);
    connect(this, &QAbstractItemView::clicked, this, &RowsView::toggle);
}

void RowsView::show(Rows rows) {
    m_model->show(std::move(rows));
}

void RowsView::toggle(const QModelIndex& index) {
    if (index.isValid() && !rowAt(index.row()).folded.empty()) {
        const int row = index.row();
        m_model->setOpen(!m_model->isOpen());
        setCurrentIndex(m_sorted->index(row, 0));
    }
}

void RowsView::setGrowing(bool growing) {
    m_growing = growing;
    setVerticalScrollBarPolicy(growing ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    fit();
}

void RowsView::reveal(std::size_t key) {
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (rowAt(row).key == key) {
            scrollTo(m_sorted->index(row, 0));
            return;
        }
    }
}

int RowsView::neededWidth() const {
    int width = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        width += std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    }
    return width;
}

const Row& RowsView::rowAt(int visualRow) const {
    return m_model->row(m_sorted->mapToSource(m_sorted->index(visualRow, 0)).row());
}

QRect RowsView::noteRect(int visualRow) const {
    const int cells = sizeHintForRow(visualRow);
    const int top = rowViewportPosition(visualRow) + cells - scaled(rowPadding);
    return {cellMargin, top, viewport()->width() - 2 * cellMargin, rowHeight(visualRow) - cells};
}

void RowsView::fit() {
    horizontalHeader()->setFont(quietFont());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        setColumnWidth(column, std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)));
    }
    const QFontMetrics metrics(quietFont());
    int height = horizontalHeader()->sizeHint().height();
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        int rowHeight = sizeHintForRow(row);
        const QString& note = rowAt(row).note;
        if (!note.isEmpty()) {
            const QRect room(0, 0, std::max(80, viewport()->width() - 2 * cellMargin), 1000);
            rowHeight += metrics.boundingRect(room, Qt::TextWordWrap, note).height();
        }
        setRowHeight(row, rowHeight);
        height += rowHeight;
    }
    if (m_growing) {
        const bool scrolls = neededWidth() > viewport()->width();
        setFixedHeight(height + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0) + 1);
    }
}

void RowsView::sortBy(int column) {
    const bool same = m_sorted->sortColumn() == column;
    if (same && m_sorted->sortOrder() == Qt::DescendingOrder) {
        m_sorted->sort(-1);
        horizontalHeader()->setSortIndicatorShown(false);
    } else {
        const Qt::SortOrder order = same ? Qt::DescendingOrder : Qt::AscendingOrder;
        m_sorted->sort(column, order);
        horizontalHeader()->setSortIndicator(column, order);
        horizontalHeader()->setSortIndicatorShown(true);
    }
    fit();
}

Rows RowsView::chosenRows() const {
    Rows chosen{m_model->rows().columns, {}};
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (!selectionModel()->hasSelection() || selectionModel()->isRowSelected(row)) {
            const Row& own = rowAt(row);
            if (own.folded.empty()) {
                chosen.rows.push_back(own);
            } else if (!m_model->isOpen()) {
                chosen.rows.insert(chosen.rows.end(), own.folded.begin(), own.folded.end());
            }
        }
    }
    return chosen;
}

void RowsView::copy(bool aligned) const {
    QApplication::clipboard()->setText(aligned ? alignedText(chosenRows()) : tabbedText(chosenRows()));
}

void RowsView::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    setStyleSheet(tableStyle(theme));
    fit();
}

void RowsView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const Row& own = rowAt(row);
        const int bottom = rowViewportPosition(row) + rowHeight(row) - 1;
        const bool selected = selectionModel()->isRowSelected(row);
        const bool lit = selected || own.standing == Standing::Wins || own.standing == Standing::Guilty;
        if (!lit) {
            painter.setPen(m_theme.line);
            painter.drawLine(0, bottom, viewport()->width(), bottom);
        }
        if (!own.note.isEmpty()) {
            painter.setFont(quietFont());
            painter.setPen(own.standing == Standing::Guilty ? m_theme.bad : lit ? m_theme.ink2 : m_theme.ink3);
            painter.drawText(noteRect(row), Qt::TextWordWrap, own.note);
        }
    }
}

void RowsView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fit();
    }
}

void RowsView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy(false);
        return;
    }
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        toggle(currentIndex());
    }
    QTableView::keyPressEvent(event);
}

void RowsView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("Copy as tab-separated values"), QKeySequence::Copy, this, [this] { copy(false); });
    menu.addAction(tr("Copy as text"), this, [this] { copy(true); });
    menu.exec(event->globalPos());
}

void RowsView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        fit();
    }
}

}  // namespace hopscope::panels
