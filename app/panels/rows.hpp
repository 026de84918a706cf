// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QString>
#include <QStringList>
#include <QTableView>
#include <optional>
#include <vector>

#include "app/panels/themed.hpp"

namespace hopscope::panels {

/// How a row of a routing table stands.
enum class Standing {
    Plain,
    Beaten,   ///< quiet and struck through, with the reason
    Invalid,  ///< the same, and the cloud prints it as Invalid
    Guilty,   ///< what a finding points at
    Wins,     ///< what a look-up has just used
};

enum class Tone { Usual, Quiet, Ok, Warn, Bad };

struct Cell {
    QString text;  ///< a second line after a line feed
    Tone tone = Tone::Usual;
    bool operator==(const Cell&) const = default;
};

/// One row of a routing table as it is shown.
struct Row {
    std::vector<Cell> cells;
    Standing standing = Standing::Plain;
    QString note;                  ///< below the cells: why it lost, who put it there
    QString why;                   ///< the tool tip of a row that needs no note
    std::size_t key = 0;           ///< finds the row again
    bool minor = false;            ///< of interest only when it is asked for
    std::vector<Row> folded = {};  ///< rows that this one stands for until it is opened
    bool operator==(const Row&) const = default;
};

struct RowColumn {
    QString title;
    bool mono = true;
    bool struck = true;  ///< struck through in a row that lost
    bool operator==(const RowColumn&) const = default;
};

struct Rows {
    std::vector<RowColumn> columns;
    std::vector<Row> rows;
    bool operator==(const Rows&) const = default;
};

/// Minor rows that stand alike are put behind one row, where there are several; nothing is left out. Rows that a
/// look-up has used or a finding points at stay where they are.
[[nodiscard]] Rows foldedMinor(Rows rows);

/// Rows as text of tabulators, and as columns that line up; the notes last.
[[nodiscard]] QString tabbedText(const Rows& rows);
[[nodiscard]] QString alignedText(const Rows& rows);

class RowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole + 1 };
    using QAbstractTableModel::QAbstractTableModel;

    void show(Rows rows);
    /// What is seen: folded rows are there while their row is open.
    [[nodiscard]] const Rows& rows() const { return m_rows; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    [[nodiscard]] const Row& row(int at) const { return m_rows.rows[static_cast<std::size_t>(at)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] Rows seen() const;

    Rows m_given;
    Rows m_rows;
    bool m_open = false;
};

/// A routing table to look at: columns as wide as their content, notes below their rows, copy as text or as tabulated
/// values, sort by a click on a head (the third click restores the order of the cloud).
class RowsView : public QTableView, public Themed {
    Q_OBJECT
public:
    explicit RowsView(const QString& name, QWidget* parent = nullptr);

    void show(Rows rows);
    [[nodiscard]] const Rows& rows() const { return m_model->rows(); }
    [[nodiscard]] RowsModel& rowsModel() { return *m_model; }
    /// The key of the row under an index of this view.
    [[nodiscard]] std::size_t keyAt(const QModelIndex& index) const { return rowAt(index.row()).key; }
    /// Opens or closes what a row stands for; nothing for other rows.
    void toggle(const QModelIndex& index);
    /// Scrolls to a row and leaves the selection alone.
    void reveal(std::size_t key);
    /// Makes the view as high as its rows instead of scrolling in itself.
    void setGrowing(bool growing);
    /// The width that shows every column.
    [[nodiscard]] int neededWidth() const;
    void setTheme(const scene::Theme& theme) override;
    [[nodiscard]] const scene::Theme& theme() const { return m_theme; }
    void copy(bool aligned) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void sortBy(int column);
    [[nodiscard]] const Row& rowAt(int visualRow) const;
    [[nodiscard]] Rows chosenRows() const;
    [[nodiscard]] QRect noteRect(int visualRow) const;

    RowsModel* m_model;
    QSortFilterProxyModel* m_sorted;
    scene::Theme m_theme;
    bool m_growing = false;
};

}  // namespace hopscope::panels
