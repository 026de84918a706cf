// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QImage>
#include <optional>

#include "app/scene/theme.hpp"
#include "app/window/acts.hpp"
#include "app/window/outcome.hpp"

namespace hopscope::window {

/// A bundled design on the start page: what it looks like, what it promises and how it fares.
class ActCard : public QAbstractButton {
    Q_OBJECT

public:
    ActCard(const Act& act, int number, QWidget* parent = nullptr);

    [[nodiscard]] const Act& act() const { return m_act; }
    void setTheme(const scene::Theme& theme);
    void setOutcome(const Outcome& outcome);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintChip(QPainter& painter, QPointF topRight) const;
    void describe();

    const Act& m_act;
    int m_number;
    scene::Theme m_theme;
    std::optional<Outcome> m_outcome;
    QImage m_thumbnail;  ///< made for the size, theme and screen that it was last painted with
};

}  // namespace hopscope::window
