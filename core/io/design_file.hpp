// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/load_error.hpp"
#include "core/model/design.hpp"
#include "core/support/expected.hpp"

namespace hopscope::io {

/// The version of the format that save writes. Older ones are migrated, newer ones are refused.
inline constexpr int formatVersion = 1;
/// No file of more bytes is read.
inline constexpr std::size_t maximumFileSize = std::size_t{64} << 20;

/// A member of the file that this version does not know. It is kept and written again.
struct UnknownMember {
    std::uint32_t entity = 0;  ///< the id of the entity that it belongs to; 0: the design
    std::string pointer;       ///< JSON pointer into the file
    bool operator==(const UnknownMember&) const = default;
};

struct Loaded {
    model::Design design;
    std::vector<UnknownMember> unknown;  ///< in the order of their pointers within each object
};

/// The bytes of a file by the rules that hold for every file: it is there, it is a file, and not larger than
/// `maximumFileSize`. `path` is in the encoding of the file system.
[[nodiscard]] Expected<std::string, LoadError> readFile(const std::string& path);

/// Reads a design: parse, migrate step by step, decode strictly. The result is whole (model::integrityError).
[[nodiscard]] Expected<Loaded, LoadError> load(std::string_view text);
/// The same from a file, or from a figure that carries its design (by the ending of its name, see figure.hpp). `path`
/// is in the encoding of the file system.
[[nodiscard]] Expected<Loaded, LoadError> loadFile(const std::string& path);

/// The canonical text of a design: members in a fixed order, lists in id order, members that have their default left
/// out where the schema says so. `load(save(d))` is `d`.
[[nodiscard]] std::string save(const model::Design& design);
/// Writes the text beside the file, syncs it and renames it into place, so that there is always a whole file. Keeps
/// the permissions of a file that is replaced and follows symbolic links.
[[nodiscard]] Expected<void, SaveError> saveFile(const model::Design& design, const std::string& path);

}  // namespace hopscope::io
