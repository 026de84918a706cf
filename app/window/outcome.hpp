// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QString>

#include "app/scene/glyphs.hpp"
#include "app/scene/theme.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::window {

/// How a design fares, in one or two words, with its glyph and colours: for chips and the status bar.
struct Outcome {
    QString words;
    scene::Glyph glyph = scene::Glyph::Settled;
    enum class Tone { Fine, Warning, Bad } tone = Tone::Fine;
    [[nodiscard]] QColor color(const scene::Theme& theme) const;
    [[nodiscard]] QColor softColor(const scene::Theme& theme) const;
};

/// The worst that can be said: never settling before errors, errors before warnings.
[[nodiscard]] Outcome outcomeOf(const analysis::Analysis& analysis);
/// Whether the control plane comes to rest, and after what period it repeats when not.
[[nodiscard]] Outcome convergenceOf(const analysis::Analysis& analysis);
/// "2 errors, 1 note" of the findings that nobody has suppressed; empty without any.
[[nodiscard]] QString findingCounts(const analysis::Analysis& analysis, const model::Design& design);

}  // namespace hopscope::window
