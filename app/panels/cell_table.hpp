// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <QTableView>
#include <QToolButton>
#include <QWidget>
#include <functional>
#include <vector>

#include "app/panels/reading.hpp"
#include "app/panels/themed.hpp"

namespace hopscope::panels {

/// How one column of a CellTable reads and writes.
struct CellColumn {
    QString title;
    Check check = nullptr;     ///< everything is accepted without one
    QStringList choices = {};  ///< a list to choose from instead of a text
    QString whenEmpty = {};    ///< what an empty cell means, shown quiet
    bool mono = true;
};

/// Rows of text that are checked cell by cell. A row that does not fit yet is a draft: it is shown and marked and is
/// not part of `committed`.
class CellModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using Cells = std::vector<QString>;
    /// Says what is wrong with a row whose cells fit one by one; empty when nothing is.
    using RowCheck = std::function<QString(const Cells& row)>;
    enum Role { ProblemRole = Qt::UserRole + 1, SortRole };

    CellModel(std::vector<CellColumn> columns, RowCheck checkRow, QObject* parent);

    /// Takes the document's rows; drafts stay when the rows are those that were committed.
    void show(const std::vector<Cells>& rows);
    void setChoices(std::size_t column, const QStringList& choices) { m_columns[column].choices = choices; }
    void addDraft(const Cells& row);
    void removeRowsAt(std::vector<int> rows);
    [[nodiscard]] const std::vector<Cells>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<CellColumn>& columns() const { return m_columns; }
    [[nodiscard]] QString problemOf(int row) const;
    /// The first problem of all rows; empty when none is a draft.
    [[nodiscard]] QString firstProblem() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    void setProblemColour(const QColor& colour, const QColor& soft, const QColor& quiet);

Q_SIGNALS:
    /// Rows that all fit are there, and differ from the ones shown.
    void committed();

private:
    void commitIfWhole();
    [[nodiscard]] QString problemOfCell(const Cells& row, std::size_t column) const;

    std::vector<CellColumn> m_columns;
    RowCheck m_checkRow;
    std::vector<Cells> m_shown;
    std::vector<Cells> m_rows;
    QColor m_bad;
    QColor m_badSoft;
    QColor m_quiet;
};

/// A small table inside a form: add, delete, edit in place, sort by a click on a head. Insert adds a row, Delete takes
/// the chosen ones away, F2 or Enter edits.
class CellTable : public QWidget, public Themed {
    Q_OBJECT
public:
    CellTable(const QString& name, std::vector<CellColumn> columns, CellModel::RowCheck checkRow, QWidget* parent);

    void show(const std::vector<CellModel::Cells>& rows);
    /// What a new row starts with; its cells are edited from the first empty one on.
    void setNewRow(std::function<CellModel::Cells()> newRow) { m_newRow = std::move(newRow); }
    void refuse(const QString& reason);
    [[nodiscard]] CellModel& model() { return *m_model; }
    [[nodiscard]] QTableView& view() { return *m_view; }
    [[nodiscard]] QString problem() const { return m_message->text(); }
    void addRow();
    void removeSelectedRows();
    void setTheme(const scene::Theme& theme) override;

Q_SIGNALS:
    void committed(const std::vector<hopscope::panels::CellModel::Cells>& rows);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitHeight();
    void sayProblem();

    CellModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_view;
    QToolButton* m_add;
    QToolButton* m_remove;
    QLabel* m_message;
    std::function<CellModel::Cells()> m_newRow;
};

}  // namespace hopscope::panels
