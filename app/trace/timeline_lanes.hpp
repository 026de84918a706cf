// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>
#include <memory>
#include <vector>

#include "app/scene/theme.hpp"
#include "app/trace/finding_flags.hpp"
#include "app/trace/timeline_scale.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::player {

/// The recording drawn over squeezed time: a square wave for each session, ticks for what is announced and what changes
/// in tables, the stretches in which a guest rejects something, and the period of a cycle. Scrubbed with the mouse.
class TimelineLanes : public QWidget {
    Q_OBJECT
public:
    explicit TimelineLanes(const scene::Theme& theme, QWidget* parent = nullptr);

    void setTheme(const scene::Theme& theme);
    void show(std::shared_ptr<const analysis::Analysis> analysis, const TimelineScale& scale);
    void setPlayTime(int playTime);
    /// When findings begin.
    [[nodiscard]] const std::vector<FindingFlag>& flags() const { return m_flags; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }

Q_SIGNALS:
    void scrubbed(int playTime);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// A stretch of a lane in one state.
    struct Stretch {
        int from = 0;
        int to = 0;
        bool up = false;
    };
    struct Lane {
        enum class Kind : std::uint8_t { Session, Table, Messages };
        Kind kind = Kind::Session;
        QString name;
        bool restless = false;  ///< takes part in the cycle
        std::vector<Stretch> stretches;
    };

    void build();
    [[nodiscard]] double left() const;
    [[nodiscard]] double xOf(int playTime) const;
    [[nodiscard]] int playTimeAt(double x) const;
    [[nodiscard]] double topOf(std::size_t lane) const;
    void paintSession(QPainter& painter, const Lane& lane, double top) const;
    void paintTable(QPainter& painter, const Lane& lane, double top) const;
    void paintMessages(QPainter& painter, double top) const;
    void paintAxis(QPainter& painter, double top) const;
    void paintFlags(QPainter& painter) const;
    /// What begins at a place of the axis.
    [[nodiscard]] QString flagText(double x) const;
    void paintCursor(QPainter& painter, double bottom) const;

    scene::Theme m_theme;
    std::shared_ptr<const analysis::Analysis> m_analysis;
    TimelineScale m_scale;
    std::vector<Lane> m_lanes;
    std::vector<FindingFlag> m_flags;
    int m_playTime = 0;
    double m_nameWidth = 60;
};

}  // namespace hopscope::player
