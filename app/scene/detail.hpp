// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hopscope::scene {

/// How much is shown, by zoom: under 20 %, to 40 %, to 60 %, to 100 %, and more.
enum class Detail { Overview, Far, Middle, Near, Full };

/// The detail for `zoom`. A border must be passed by 5 % before `before` gives way, so that nothing flickers.
[[nodiscard]] Detail detailFor(double zoom, Detail before);

}  // namespace hopscope::scene
