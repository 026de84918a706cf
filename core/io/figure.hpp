// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/io/load_error.hpp"
#include "core/support/expected.hpp"

namespace hopscope::io {

// A figure carries the text of its design, so that it can be opened again: SVG and PDF in an XML element (SVG 1.1
// section 21, XMP part 1), PNG in a chunk of international text (PNG 11.3.4.5), never compressed.

/// An XML element of its own namespace that holds the text.
[[nodiscard]] std::string designElement(std::string_view designText);
/// An XMP packet that holds the element, for the metadata of a PDF.
[[nodiscard]] std::string designPacket(std::string_view designText);
/// The PNG with the text in it; `png` must be a whole one.
[[nodiscard]] std::string pngWithDesign(std::string_view png, std::string_view designText);

/// The text of the design in an SVG, PNG or PDF, told apart by their first bytes. Errors: NoDesignInFigure,
/// DamagedFigure. O(size).
[[nodiscard]] Expected<std::string, LoadError> designIn(std::string_view figure);

}  // namespace hopscope::io
