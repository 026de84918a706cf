// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <memory>
#include <vector>

#include "app/picture/picture.hpp"
#include "core/analysis/analysis.hpp"
#include "core/model/design.hpp"

namespace hopscope::window {

/// Asks how the picture should be and writes it. Closed by accept only when the file is written.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const model::Design& design, std::shared_ptr<const analysis::Analysis> analysis,
                 std::vector<model::EntityRef> selection, const QString& designFile, QWidget* parent = nullptr);

    [[nodiscard]] const QString& fileName() const { return m_fileName; }
    [[nodiscard]] picture::Options options() const;
    /// Writes to a file; on failure says why and stays open.
    void writeTo(const QString& fileName);

private:
    [[nodiscard]] QString ending() const;
    void chooseFile();
    void showPreview();

    model::Design m_design;
    std::shared_ptr<const analysis::Analysis> m_analysis;
    std::vector<model::EntityRef> m_selection;
    QString m_proposal;
    QString m_fileName;
    QComboBox* m_format;
    QComboBox* m_theme;
    QDoubleSpinBox* m_scale;
    QComboBox* m_background;
    QCheckBox* m_heading;
    QCheckBox* m_legend;
    QCheckBox* m_carriesDesign;
    QCheckBox* m_onlySelection;
    QLabel* m_preview;
    QLabel* m_failure;
};

}  // namespace hopscope::window
