// SPDX-License-Identifier: Apache-2.0
#include "app/panels/repair_card.hpp"

#include <QPainter>
#include <QVBoxLayout>

#include "app/panels/look.hpp"
#include "app/panels/reading.hpp"
#include "app/text/convert.hpp"
#include "core/text/names.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::panels {

namespace {

using text::toQt;

/// What the repair adds, in the notation of tables; empty for those that set a switch or take something away.
QString notation(const assure::Repair& repair) {
    if (!repair.prefix) {
        return {};
    }
    switch (repair.kind) {
    case assure::RepairKind::AddStaticRoute:
        return repair.address ? QStringLiteral("%1 via %2").arg(shown(*repair.prefix), shown(*repair.address))
                              : QString();
    case assure::RepairKind::AddInternetRouteTable:
        return QStringLiteral("%1 \u2192 Internet").arg(shown(*repair.prefix));
    default: return shown(*repair.prefix);
    }
}

}  // namespace

RepairCard::RepairCard(QWidget* parent)
    : QFrame(parent), m_glyph(new QLabel(this)), m_head(new QLabel(this)),
      m_tried(new QLabel(tr("tried on the engine"), this)), m_title(new QLabel(this)), m_sentence(new QLabel(this)),
      m_strip(new QLabel(this)), m_effects(new QGridLayout), m_apply(new QPushButton(this)),
      m_preview(new QPushButton(tr("Preview"), this)), m_other(new QPushButton(tr("Other repair"), this)) {
    auto* head = new QHBoxLayout;
    head->addWidget(m_glyph);
    head->addWidget(m_head);
    head->addStretch(1);
    head->addWidget(m_tried);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_preview);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_strip);
    column->addLayout(m_effects);
    column->addLayout(buttons);
    m_head->setFont(strongFont());
    m_title->setFont(emphasisFont());
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setFont(bodyFont());
    m_strip->setFont(monoFont());
    m_strip->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_tried->setFont(quietFont());
    m_effects->setColumnStretch(0, 1);
    m_effects->setVerticalSpacing(4);
    m_effects->setHorizontalSpacing(12);
    m_apply->setText(tr("Apply  Enter"));
    m_apply->setAccessibleName(tr("Apply repair"));
    m_preview->setCheckable(true);
    m_preview->setToolTip(tr("Show on the sheet what it would change"));

    connect(m_apply, &QPushButton::clicked, this, &RepairCard::apply);
    connect(m_preview, &QPushButton::toggled, this, [this](bool on) {
        if (on && current() != nullptr) {
            Q_EMIT previewed(*current());
        } else {
            Q_EMIT previewEnded();
        }
    });
    connect(m_other, &QPushButton::clicked, this, [this] {
        const bool previewing = m_preview->isChecked();
        m_preview->setChecked(false);
        m_at = (m_at + 1) % m_repairs.size();
        showCurrent();
        m_preview->setChecked(previewing);
    });
}

const assure::Repair* RepairCard::current() const {
    return m_at < m_repairs.size() ? &m_repairs[m_at] : nullptr;
}

void RepairCard::show(std::vector<assure::Repair> repairs, std::shared_ptr<const model::Network> network) {
    m_preview->setChecked(false);
    m_repairs = std::move(repairs);
    m_network = std::move(network);
    m_at = 0;
    showCurrent();
}

void RepairCard::apply() {
    if (current() != nullptr) {
        m_preview->setChecked(false);
        // The card may be given other repairs while the signal is out.
        const assure::Repair repair = *current();
        Q_EMIT applied(repair);
    }
}

void RepairCard::showCurrent() {
    setVisible(current() != nullptr);
    if (current() == nullptr) {
        return;
    }
    const assure::Repair& repair = *current();
    m_head->setText(m_repairs.size() == 1 ? tr("Repair") : tr("Repair %1 of %2").arg(m_at + 1).arg(m_repairs.size()));
    m_title->setText(toQt(text::repairTitle(repair, *m_network)));
    m_sentence->setText(toQt(text::repairSentence(repair, *m_network)));
    m_strip->setText(notation(repair));
    m_strip->setVisible(!m_strip->text().isEmpty());
    m_other->setVisible(m_repairs.size() > 1);
    showEffects(repair.effect);
    setAccessibleDescription(toQt(text::effectSentence(repair.effect)));
}

void RepairCard::showEffects(const assure::RepairEffect& effect) {
    while (QLayoutItem* item = m_effects->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto of = [](int count, int all) { return tr("%1 of %2").arg(count).arg(all); };
    if (effect.loopsBefore != 0 || effect.loopsAfter != 0) {
        addEffect(tr("Loops"), QString::number(effect.loopsBefore), QString::number(effect.loopsAfter),
                  effect.loopsAfter < effect.loopsBefore);
    }
    if (effect.reachInternetBefore != effect.reachInternetAfter) {
        addEffect(tr("Sources that reach the Internet"), of(effect.reachInternetBefore, effect.reachInternetOf),
                  of(effect.reachInternetAfter, effect.reachInternetOf),
                  effect.reachInternetAfter > effect.reachInternetBefore);
    }
    if (effect.sessionsBefore != effect.sessionsAfter) {
        addEffect(tr("Sessions that stay up"), of(effect.sessionsBefore, effect.sessionsOf),
                  of(effect.sessionsAfter, effect.sessionsOf), effect.sessionsAfter > effect.sessionsBefore);
    }
    addEffect(tr("New findings"), {}, QString::number(effect.newFindings), effect.newFindings == 0);
}

void RepairCard::addEffect(const QString& what, const QString& before, const QString& after, bool better) {
    const int row = m_effects->rowCount();
    auto* name = new QLabel(what, this);
    name->setWordWrap(true);
    auto* change = new QLabel(this);
    const QString colour = (better ? m_theme.ok : m_theme.bad).name();
    change->setText(QStringLiteral("%1<span style=\"color:%2; font-weight:600\">%3</span>")
                        .arg(before.isEmpty() ? QString() : before + QStringLiteral(" \u2192 "), colour, after));
    setLabelColour(*name, m_theme.ink2);
    setLabelColour(*change, m_theme.ink2);
    m_effects->addWidget(name, row, 0);
    m_effects->addWidget(change, row, 1, Qt::AlignRight);
}

void RepairCard::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    setLabelColour(*m_head, theme.ok);
    setLabelColour(*m_tried, theme.ink3);
    m_glyph->setPixmap(scene::glyphPixmap(scene::Glyph::Wand, scaled(20), theme.ok, devicePixelRatioF()));
    m_strip->setStyleSheet(
        QStringLiteral("QLabel { background: %1; color: %2; border-radius: 6px; padding: 6px 10px; }")
            .arg(theme.okSoft.name(), theme.ok.name()));
    m_apply->setStyleSheet(primaryButtonStyle(theme, theme.ok));
    showCurrent();
}

void RepairCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(scene::pen({m_theme.ok, 1.5, {5, 3}}));
    painter.setBrush(m_theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
}

}  // namespace hopscope::panels
