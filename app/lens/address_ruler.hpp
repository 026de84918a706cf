// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractSlider>
#include <QString>
#include <cstddef>
#include <optional>
#include <vector>

#include "app/panels/themed.hpp"
#include "core/analysis/sink_tree.hpp"
#include "core/analysis/sweep.hpp"

namespace hopscope::lens {

/// All addresses from left to right, one cell for each class of destinations, with what is drawn above them in lanes:
/// on premises, announced, user routes, VNets, subnets. A slider over the classes.
class AddressRuler : public QAbstractSlider, public panels::Themed {
    Q_OBJECT
public:
    explicit AddressRuler(QWidget* parent = nullptr);

    void show(const model::Network& network, std::vector<analysis::DestinationClass> classes);
    void setTheme(const scene::Theme& theme) override;

    [[nodiscard]] const std::vector<analysis::DestinationClass>& classes() const { return m_classes; }
    /// The position of the class that an address lies in.
    [[nodiscard]] int classOf(net::Address address) const;
    /// The cell of a class, in the pixels of this widget.
    [[nodiscard]] QRectF cellOf(int position) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Span {
        int from = 0;  ///< the first class
        int to = 0;    ///< behind the last
        int row = 0;   ///< within the lane
        QString prefix;
        QString name;
        bool operator==(const Span&) const = default;
    };
    struct Lane {
        analysis::AddressLane kind = analysis::AddressLane::Vnets;
        QString name;
        std::vector<Span> spans;  ///< by their beginning
        int rows = 0;
    };

    [[nodiscard]] double left() const { return m_nameWidth; }
    [[nodiscard]] double xOf(int position) const;
    [[nodiscard]] int positionAt(double x) const;
    [[nodiscard]] double lanesHeight() const;
    [[nodiscard]] QRectF rectOf(const Span& span, double laneTop) const;
    void paintLane(QPainter& painter, const Lane& lane, double top, const QRectF& exposed) const;
    void paintAxis(QPainter& painter, double top, const QRectF& exposed) const;
    [[nodiscard]] QString spanTextAt(const QPointF& at) const;

    scene::Theme m_theme;
    std::vector<analysis::DestinationClass> m_classes;
    std::vector<Lane> m_lanes;
    double m_nameWidth = 0;
};

}  // namespace hopscope::lens
