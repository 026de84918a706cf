// SPDX-License-Identifier: Apache-2.0
#include "app/window/export_dialog.hpp"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/text/convert.hpp"
#include "app/window/settings.hpp"

namespace hopscope::window {

namespace {

constexpr QSize previewSize(360, 260);

}  // namespace

ExportDialog::ExportDialog(const model::Design& design, std::shared_ptr<const analysis::Analysis> analysis,
                           std::vector<model::EntityRef> selection, const QString& designFile, QWidget* parent)
    : QDialog(parent), m_design(design), m_analysis(std::move(analysis)), m_selection(std::move(selection)),
      m_format(new QComboBox), m_theme(new QComboBox), m_scale(new QDoubleSpinBox), m_background(new QComboBox),
      m_heading(new QCheckBox(tr("Title and description"))), m_legend(new QCheckBox(tr("Legend"))),
      m_carriesDesign(new QCheckBox(tr("The design itself, to open it again"))),
      m_onlySelection(new QCheckBox(tr("Only what is selected"))), m_preview(new QLabel), m_failure(new QLabel) {
    setWindowTitle(tr("Export"));
    // An analysis of another network would put a verdict under the picture that does not hold.
    if (m_analysis && m_analysis->network != m_design.network) {
        m_analysis.reset();
    }
    const QString base = !designFile.isEmpty()     ? QFileInfo(designFile).completeBaseName()
                         : !m_design.title.empty() ? text::toQt(m_design.title)
                                                   : tr("design");
    m_proposal = (designFile.isEmpty() ? settings::folder() : QFileInfo(designFile).absolutePath()) + u'/' + base;

    m_format->addItem(tr("SVG, for documents and the web"), QStringLiteral(".svg"));
    m_format->addItem(tr("PNG, a picture of pixels"), QStringLiteral(".png"));
    m_format->addItem(tr("PDF, for print"), QStringLiteral(".pdf"));
    m_theme->addItem(tr("Print"), static_cast<int>(scene::ThemeName::Print));
    m_theme->addItem(tr("Light"), static_cast<int>(scene::ThemeName::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(scene::ThemeName::Dark));
    m_theme->addItem(tr("Projector"), static_cast<int>(scene::ThemeName::Projector));
    m_scale->setRange(0.5, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setValue(2);
    m_scale->setSuffix(QStringLiteral(" ×"));
    m_background->addItem(tr("Of the theme"), false);
    m_background->addItem(tr("Transparent"), true);
    m_heading->setChecked(true);
    m_legend->setChecked(true);
    m_carriesDesign->setChecked(true);
    m_carriesDesign->setToolTip(tr("The file carries the whole design, with everything that is typed into it. Whoever "
                                   "has the file can open it in hopscope. A picture of a part never carries it."));
    m_onlySelection->setEnabled(!m_selection.empty());
    m_preview->setFixedSize(previewSize);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    m_failure->setWordWrap(true);
    m_failure->hide();

    m_format->setObjectName(QStringLiteral("format"));
    m_theme->setObjectName(QStringLiteral("theme"));
    m_scale->setObjectName(QStringLiteral("scale"));
    m_background->setObjectName(QStringLiteral("background"));
    m_carriesDesign->setObjectName(QStringLiteral("carriesDesign"));
    m_onlySelection->setObjectName(QStringLiteral("onlySelection"));

    auto* form = new QFormLayout;
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Theme"), m_theme);
    form->addRow(tr("Scale"), m_scale);
    form->addRow(tr("Background"), m_background);
    form->addRow(m_heading);
    form->addRow(m_legend);
    form->addRow(m_onlySelection);
    form->addRow(m_carriesDesign);
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(16);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(form, 1);
    columns->addWidget(m_preview);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* write = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    write->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(columns);
    layout->addWidget(m_failure);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_format, &QComboBox::currentIndexChanged, this,
            [this] { m_scale->setEnabled(ending() == QStringLiteral(".png")); });
    m_scale->setEnabled(false);
    connect(m_onlySelection, &QCheckBox::toggled, this, [this, wanted = true](bool isPart) mutable {
        wanted = isPart ? m_carriesDesign->isChecked() : wanted;
        m_carriesDesign->setChecked(wanted && !isPart);
        m_carriesDesign->setEnabled(!isPart);
    });
    for (QComboBox* box : {m_theme, m_background}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::showPreview);
    }
    for (QCheckBox* box : {m_heading, m_legend, m_onlySelection}) {
        connect(box, &QCheckBox::toggled, this, &ExportDialog::showPreview);
    }
    showPreview();
}

QString ExportDialog::ending() const {
    return m_format->currentData().toString();
}

picture::Options ExportDialog::options() const {
    picture::Options wanted;
    wanted.theme = static_cast<scene::ThemeName>(m_theme->currentData().toInt());
    wanted.scale = m_scale->value();
    wanted.transparent = m_background->currentData().toBool();
    wanted.heading = m_heading->isChecked();
    wanted.legend = m_legend->isChecked();
    wanted.carriesDesign = m_carriesDesign->isChecked();
    if (m_onlySelection->isChecked()) {
        wanted.only = m_selection;
    }
    return wanted;
}

void ExportDialog::showPreview() {
    picture::Options small = options();
    small.scale = 1;
    small.carriesDesign = false;
    const auto png = picture::renderPng(m_design, m_analysis.get(), small);
    QPixmap picture;
    if (png) {
        picture.loadFromData(*png);
        const QSize room = (QSizeF(previewSize) * devicePixelRatioF()).toSize() - QSize(8, 8);
        picture = picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        picture.setDevicePixelRatio(devicePixelRatioF());
    }
    m_preview->setPixmap(picture);
}

void ExportDialog::chooseFile() {
    const QString kind = ending().mid(1).toUpper();
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Export"), m_proposal + ending(),
                                                        tr("%1 files (*%2)").arg(kind, ending()));
    if (!chosen.isEmpty()) {
        writeTo(QFileInfo(chosen).suffix().isEmpty() ? chosen + ending() : chosen);
    }
}

void ExportDialog::writeTo(const QString& fileName) {
    const auto saved = picture::save(fileName, m_design, m_analysis.get(), options());
    if (!saved) {
        m_failure->setText(picture::sentence(saved.error(), fileName));
        m_failure->show();
        return;
    }
    m_fileName = fileName;
    accept();
}

}  // namespace hopscope::window
