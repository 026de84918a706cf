// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "app/scene/theme.hpp"

namespace hopscope::window {

/// The few rules that a palette cannot express: bars, tabs, docks and buttons.
[[nodiscard]] QString styleSheet(const scene::Theme& theme);

/// Gives the application its typeface. Before the first window: what stands already keeps the font that it has.
void applyFont();
/// Gives the application its widget style, palette and style sheet.
void applyTheme(const scene::Theme& theme);

}  // namespace hopscope::window
