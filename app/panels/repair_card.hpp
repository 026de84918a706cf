// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <vector>

#include "app/panels/themed.hpp"
#include "core/assure/repair.hpp"

namespace hopscope::panels {

/// The repairs of one finding, one at a time: what it changes, what trying it on the engine showed, and the buttons.
class RepairCard : public QFrame, public Themed {
    Q_OBJECT
public:
    explicit RepairCard(QWidget* parent = nullptr);

    void show(std::vector<assure::Repair> repairs, std::shared_ptr<const model::Network> network);
    [[nodiscard]] const assure::Repair* current() const;
    void apply();
    void setTheme(const scene::Theme& theme) override;

Q_SIGNALS:
    void applied(const hopscope::assure::Repair& repair);
    void previewed(const hopscope::assure::Repair& repair);
    void previewEnded();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showCurrent();
    void showEffects(const assure::RepairEffect& effect);
    void addEffect(const QString& what, const QString& before, const QString& after, bool better);

    std::vector<assure::Repair> m_repairs;
    std::shared_ptr<const model::Network> m_network;
    std::size_t m_at = 0;
    scene::Theme m_theme;
    QLabel* m_glyph;
    QLabel* m_head;
    QLabel* m_tried;
    QLabel* m_title;
    QLabel* m_sentence;
    QLabel* m_strip;
    QGridLayout* m_effects;
    QPushButton* m_apply;
    QPushButton* m_preview;
    QPushButton* m_other;
};

}  // namespace hopscope::panels
