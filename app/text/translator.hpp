// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hopscope::text {

/// Lets the sentences of the core follow the translators that the application has installed.
void useApplicationLanguage();

}  // namespace hopscope::text
