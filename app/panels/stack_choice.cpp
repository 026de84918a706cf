// SPDX-License-Identifier: Apache-2.0
#include "app/panels/stack_choice.hpp"

#include <QGridLayout>
#include <QPainter>
#include <QRadioButton>
#include <array>

#include "app/panels/look.hpp"
#include "app/text/convert.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

namespace {

constexpr std::array<model::StackProfile, 8> stacks{
    model::StackProfile::BirdKernelExport,
    model::StackProfile::Bird,
    model::StackProfile::Frr,
    model::StackProfile::FrrResolveViaDefault,
    model::StackProfile::Quagga,
    model::StackProfile::CiscoIos,
    model::StackProfile::Junos,
    model::StackProfile::Custom,
};

QString outcome(model::StackProfile stack) {
    switch (stack) {
    case model::StackProfile::BirdKernelExport:
        return StackChoice::tr("tells the kernel unreachable: the sessions flap");
    case model::StackProfile::Bird: return StackChoice::tr("unreachable in BIRD only, up");
    case model::StackProfile::Frr: return StackChoice::tr("no path is valid through the default, up");
    case model::StackProfile::FrrResolveViaDefault: return StackChoice::tr("its own prefix stays inactive, up");
    case model::StackProfile::Quagga: return StackChoice::tr("the route stays inactive, up");
    case model::StackProfile::CiscoIos: return StackChoice::tr("installs and withdraws in turn, may flap");
    case model::StackProfile::Junos: return StackChoice::tr("the route stays hidden, up");
    case model::StackProfile::Custom: return StackChoice::tr("does what you say below");
    }
    return {};
}

/// R7.9a for what was measured, R7.10 for the rest.
model::Confidence confidenceOf(model::StackProfile stack) {
    switch (stack) {
    case model::StackProfile::BirdKernelExport:
    case model::StackProfile::Bird:
    case model::StackProfile::Frr:
    case model::StackProfile::FrrResolveViaDefault: return model::Confidence::Measured;
    case model::StackProfile::Quagga: return model::Confidence::Observed;
    case model::StackProfile::CiscoIos: return model::Confidence::Documented;
    case model::StackProfile::Junos:
    case model::StackProfile::Custom: return model::Confidence::Inferred;
    }
    return model::Confidence::Inferred;
}

}  // namespace

StackChoice::StackChoice(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(8, 0, 8, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const model::StackProfile stack : stacks) {
        auto* button = new QRadioButton(text::toQt(text::stackTitle(stack)), this);
        auto* confidence = new QLabel(this);
        auto* words = new QLabel(outcome(stack), this);
        if (stack != model::StackProfile::Custom) {
            confidence->setText(text::toQt(text::confidenceTitle(confidenceOf(stack))).toLower());
        }
        button->setAccessibleDescription(words->text() + QStringLiteral(". ") + confidence->text());
        confidence->setFont(quietFont());
        words->setFont(quietFont());
        words->setWordWrap(true);
        words->setIndent(scaled(22));
        words->setContentsMargins(0, 0, 0, 6);
        grid->setRowMinimumHeight(row, scaled(26));
        grid->addWidget(button, row, 0);
        grid->addWidget(confidence, row, 1, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(words, row + 1, 0, 1, 2);
        m_buttons->addButton(button, static_cast<int>(stack));
        m_outcomes.push_back(words);
        m_confidences.push_back(confidence);
        row += 2;
    }
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int stack) { Q_EMIT chosen(static_cast<model::StackProfile>(stack)); });
    connect(m_buttons, &QButtonGroup::idToggled, this, [this] { update(); });
}

void StackChoice::show(model::StackProfile stack) {
    m_buttons->button(static_cast<int>(stack))->setChecked(true);
}

void StackChoice::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    for (QLabel* label : m_outcomes) {
        setLabelColour(*label, theme.ink2);
    }
    for (QLabel* label : m_confidences) {
        setLabelColour(*label, theme.ink2);
    }
    update();
}

void StackChoice::paintEvent(QPaintEvent*) {
    const QAbstractButton* checked = m_buttons->checkedButton();
    if (checked == nullptr) {
        return;
    }
    int position = 0;
    while (stacks[static_cast<std::size_t>(position)] != static_cast<model::StackProfile>(m_buttons->checkedId())) {
        ++position;
    }
    const auto* grid = static_cast<QGridLayout*>(layout());
    const QRect chosen = grid->cellRect(2 * position, 0) | grid->cellRect(2 * position + 1, 1);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accentSoft);
    painter.drawRoundedRect(QRect(0, chosen.top(), width(), chosen.height()), 6, 6);
}

}  // namespace hopscope::panels
