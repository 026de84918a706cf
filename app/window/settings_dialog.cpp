// SPDX-License-Identifier: Apache-2.0
#include "app/window/settings_dialog.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include "app/window/language.hpp"
#include "app/window/shortcuts_page.hpp"

namespace hopscope::window {

namespace {

constexpr QSize usualSize(640, 560);
constexpr int longestAutosave = 3600;

}  // namespace

SettingsDialog::SettingsDialog(Shortcuts& shortcuts, QWidget* parent) : QDialog(parent), m_shortcuts(shortcuts) {
    new QVBoxLayout(this);
    build(0);
    resize(usualSize.boundedTo(parent->size()));
}

void SettingsDialog::build(int page) {
    setWindowTitle(tr("Preferences"));
    while (QLayoutItem* item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_pages = new QTabWidget;
    m_pages->addTab(makeGeneral(), tr("General"));
    m_pages->addTab(new ShortcutsPage(m_shortcuts), tr("Keys"));
    m_pages->setCurrentIndex(page);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(m_pages);
    layout()->addWidget(buttons);
}

QWidget* SettingsDialog::makeGeneral() {
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(16, 16, 16, 16);
    form->setVerticalSpacing(12);

    auto* theme = new QComboBox;
    theme->setObjectName(QStringLiteral("themeChoice"));
    theme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    theme->setCurrentIndex(static_cast<int>(settings::themeChoice()));
    connect(theme, &QComboBox::activated, this,
            [this](int index) { Q_EMIT themeChosen(static_cast<ThemeChoice>(index)); });
    form->addRow(tr("Theme"), theme);

    auto* language = new QComboBox;
    language->setObjectName(QStringLiteral("languageChoice"));
    language->addItem(tr("As the system"), QString());
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language->setCurrentIndex(std::max(0, language->findData(settings::language())));
    connect(language, &QComboBox::activated, this, [language](int index) {
        settings::setLanguage(language->itemData(index).toString());
        speakChosenLanguage();
    });
    form->addRow(tr("Language"), language);

    auto* motion = new QCheckBox(tr("Reduced motion"));
    motion->setObjectName(QStringLiteral("motionChoice"));
    motion->setChecked(settings::reducedMotion());
    connect(motion, &QCheckBox::toggled, this, &SettingsDialog::motionChosen);
    form->addRow(QString(), motion);

    auto* grid = new QCheckBox(tr("Dots of the grid on the sheet"));
    grid->setObjectName(QStringLiteral("gridChoice"));
    grid->setChecked(settings::gridShown());
    connect(grid, &QCheckBox::toggled, this, [this](bool shown) {
        settings::setGridShown(shown);
        Q_EMIT gridChosen(shown);
    });
    form->addRow(QString(), grid);

    auto* autosave = new QSpinBox;
    autosave->setObjectName(QStringLiteral("autosaveChoice"));
    autosave->setRange(0, longestAutosave);
    autosave->setSingleStep(10);
    autosave->setSuffix(tr(" s"));
    autosave->setSpecialValueText(tr("never"));
    autosave->setValue(static_cast<int>(settings::autosaveInterval().count()));
    autosave->setToolTip(tr("The most that is lost when the program is killed while you draw"));
    connect(autosave, &QSpinBox::valueChanged, this, [this](int seconds) {
        settings::setAutosaveInterval(std::chrono::seconds(seconds));
        Q_EMIT autosaveChosen();
    });
    form->addRow(tr("Copy unsaved changes at the latest after"), autosave);

    auto* reset = new QPushButton(tr("Reset layout"));
    reset->setObjectName(QStringLiteral("resetLayout"));
    connect(reset, &QPushButton::clicked, this, &SettingsDialog::layoutReset);
    reset->setAutoDefault(false);  // Enter in a field above is no wish for this
    reset->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    form->addRow(tr("Docks"), reset);
    return page;
}

void SettingsDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        // After the window has made its actions anew.
        QTimer::singleShot(0, this, [this] { build(m_pages->currentIndex()); });
    }
}

}  // namespace hopscope::window
