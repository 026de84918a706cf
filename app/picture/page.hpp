// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QSizeF>
#include <functional>
#include <vector>

#include "app/picture/picture.hpp"
#include "app/scene/composer.hpp"

namespace hopscope::picture {

/// A drawing on its page: heading, the figures, legend and foot line. What is on it is settled on construction; size
/// and painting follow from it, whatever the format.
class Page {
public:
    /// `analysis` may be null and must outlive the page.
    Page(const model::Design& design, const analysis::Analysis* analysis, const Options& options);

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] const scene::Theme& theme() const { return m_theme; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString description() const { return m_description; }

    /// Moves what is painted after the call, in the canvas's own way.
    using Move = std::function<void(const QPointF& offset)>;
    void paint(scene::Canvas& canvas, const Move& moveTo) const;

private:
    struct Entry;
    [[nodiscard]] std::vector<Entry> legendEntries() const;
    [[nodiscard]] bool isShown(const scene::FigureKey& key) const;
    void paintLegend(scene::Canvas& canvas, double top) const;
    [[nodiscard]] QString footLine() const;

    const scene::Theme& m_theme;
    Options m_options;
    const analysis::Analysis* m_analysis;
    scene::Composer m_composer;
    QString m_title;
    QString m_description;
    QStringList m_descriptionLines;
    QRectF m_drawn;
    QPointF m_drawingAt;
    double m_columnWidth = 0;
    double m_legendTop = 0;
    double m_footTop = 0;
    QSizeF m_size;
};

}  // namespace hopscope::picture
