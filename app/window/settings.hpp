// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <chrono>

#include "app/scene/theme.hpp"

namespace hopscope::window {

enum class ThemeChoice { System, Light, Dark };

/// What this user prefers, kept between sessions. Reading and writing go straight to the settings of the system.
namespace settings {

[[nodiscard]] ThemeChoice themeChoice();
void setThemeChoice(ThemeChoice choice);

[[nodiscard]] bool reducedMotion();
void setReducedMotion(bool reduced);

/// A language code such as "de"; empty follows the system.
[[nodiscard]] QString language();
void setLanguage(const QString& code);

/// Where the last file was opened or saved.
[[nodiscard]] QString folder();
void setFolder(const QString& folder);

/// Whether the sheet shows its dots.
[[nodiscard]] bool gridShown();
void setGridShown(bool shown);

/// The longest time between two copies of a design with unsaved changes; 0 keeps none.
[[nodiscard]] std::chrono::seconds autosaveInterval();
void setAutosaveInterval(std::chrono::seconds interval);

}  // namespace settings

/// The theme that a choice means; `systemIsDark` is what the platform's palette looked like before ours.
[[nodiscard]] const scene::Theme& themeFor(ThemeChoice choice, bool systemIsDark);

}  // namespace hopscope::window
