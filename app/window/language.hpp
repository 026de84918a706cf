// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hopscope::window {

/// Lets the application speak the language of the settings from now on. Windows hear of it by QEvent::LanguageChange.
void speakChosenLanguage();

}  // namespace hopscope::window
