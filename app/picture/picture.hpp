// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <optional>
#include <vector>

#include "app/scene/theme.hpp"
#include "core/analysis/analysis.hpp"
#include "core/model/design.hpp"
#include "core/support/expected.hpp"

namespace hopscope::picture {

struct Options {
    scene::ThemeName theme = scene::ThemeName::Print;
    double scale = 1;          ///< pixels of a PNG per logical pixel, 0.1 to 8; SVG and PDF keep their logical size
    bool transparent = false;  ///< no background
    bool heading = true;       ///< title and description
    bool legend = true;
    bool carriesDesign = false;  ///< the whole design goes with a picture of everything, so that it opens again
    std::optional<std::vector<model::EntityRef>> only;  ///< these entities and what they hold; everything when absent
};

enum class Format { Svg, Png, Pdf };

enum class Failure {
    UnknownEnding,  ///< the file name ends in none of .svg, .png, .pdf
    TooLarge,       ///< a PNG would be wider or higher than 16384 pixels
    CannotWrite,    ///< see `reason`
};

struct PictureError {
    Failure failure;
    QString reason{};  ///< what the system said
};

[[nodiscard]] std::optional<Format> formatOf(const QString& fileName);

/// Real text with named fonts and fallbacks; equal input gives equal bytes. `analysis` may be null.
[[nodiscard]] QByteArray renderSvg(const model::Design& design, const analysis::Analysis* analysis,
                                   const Options& options);
[[nodiscard]] Expected<QByteArray, PictureError> renderPng(const model::Design& design,
                                                           const analysis::Analysis* analysis, const Options& options);
/// One page of the picture's own size.
[[nodiscard]] QByteArray renderPdf(const model::Design& design, const analysis::Analysis* analysis,
                                   const Options& options);

/// Renders by the ending of `fileName` and writes beside it, then renames: never a partial file.
[[nodiscard]] Expected<void, PictureError> save(const QString& fileName, const model::Design& design,
                                                const analysis::Analysis* analysis, const Options& options);
/// What `error` means for `fileName`, in one sentence.
[[nodiscard]] QString sentence(const PictureError& error, const QString& fileName);

/// The whole drawing fitted into `size` logical pixels, without labels: for start pages.
[[nodiscard]] QImage thumbnail(const model::Design& design, const scene::Theme& theme, const QSize& size,
                               double devicePixelRatio);

}  // namespace hopscope::picture
