// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <memory>
#include <vector>

#include "app/panels/themed.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::panels {

/// The findings that are listed, as positions in Analysis::findings.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { FindingRole = Qt::UserRole + 1, CodeRole, SubjectRole, SeverityRole };
    using QAbstractListModel::QAbstractListModel;

    void show(std::shared_ptr<const analysis::Analysis> analysis, std::vector<std::size_t> findings);
    [[nodiscard]] const analysis::Finding& finding(int row) const;
    [[nodiscard]] std::size_t positionOf(int row) const { return m_findings[static_cast<std::size_t>(row)]; }
    /// -1 when it is not listed.
    [[nodiscard]] int rowOf(std::size_t finding) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// The sentence for display; code, subject and severity by their roles.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const analysis::Analysis> m_analysis;
    std::vector<std::size_t> m_findings;
};

/// Severity glyph, code, subject and sentence of each finding. Sentences wrap; nothing is cut off.
class FindingsList : public QListView, public Themed {
    Q_OBJECT
public:
    explicit FindingsList(QWidget* parent = nullptr);
    void setTheme(const scene::Theme& theme) override;
    [[nodiscard]] const scene::Theme& theme() const { return m_theme; }

Q_SIGNALS:
    void applyPressed();
    void showPressed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    scene::Theme m_theme;
};

}  // namespace hopscope::panels
