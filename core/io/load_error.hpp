// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/net/parse_error.hpp"

namespace hopscope::io {

/// The kinds of JSON values, as a reader of the file calls them.
enum class JsonKind : unsigned char { Object, Array, String, Number, WholeNumber, Boolean, Null };

/// A place in the text of a file.
struct TextPosition {
    std::size_t line = 1;    ///< from 1
    std::size_t column = 1;  ///< from 1, in bytes
    std::size_t byte = 0;    ///< from 0
    bool operator==(const TextPosition&) const = default;
};

/// Why a text is not a design. Each reason names the members of LoadError that it fills beside `pointer`.
enum class LoadReason : unsigned char {
    // the file as such: no pointer
    Missing,           ///< there is no such file
    Directory,         ///< it is a directory
    Unreadable,        ///< the system refused; `systemError`
    Empty,             ///< nothing in it but blanks
    TooLarge,          ///< more than `limit` bytes
    NoDesignInFigure,  ///< a picture that carries no design
    DamagedFigure,     ///< a picture of which a part is missing or changed
    // the text: `position`
    NotJson,        ///< not JSON (RFC 8259) from there on
    TooDeep,        ///< more than `limit` values inside one another
    TooManyValues,  ///< more than `limit` values
    MemberTwice,    ///< one object names a member twice
    // the head
    NotADesign,    ///< no `"format": "hopscope"`: another kind of file
    NewerVersion,  ///< the file has version `found`, `limit` is the newest that is known; `application`
    // the members: `pointer`
    WrongKind,          ///< `expected` was expected, `foundKind` is there
    MissingMember,      ///< the pointer ends in the member that must be there
    UnknownLiteral,     ///< `found` is none of `allowed`
    OutOfRange,         ///< the whole number `found` is not in `lowest` to `highest`
    BadText,            ///< `found` is no address, prefix, ASN, AS path or community; `parse` says why
    UnexpectedMember,   ///< the member makes no sense beside `other` (a gateway address on a route to the Internet)
    TooFew,             ///< the list needs an element, or must be there
    IdTwice,            ///< the id `found` is taken, by the entity at `other`
    IdBeyondNext,       ///< the id `found` is not below nextId, which is `limit`
    DanglingReference,  ///< there is no entity of the wanted kind with the id `found`
    SelfPeering,        ///< both ends of a peering are the same VNet
    PrefixAction,       ///< a route map changes prefixes, of which nothing is documented; see model::IntegrityError
};

/// Why a file could not be loaded, where, and what was expected there. Fields that a reason does not name are empty.
struct LoadError {
    LoadReason reason = LoadReason::Missing;
    std::string pointer;                   ///< JSON pointer (RFC 6901) of the value that is wrong
    std::optional<TextPosition> position;  ///< of the first byte that does not fit
    std::optional<JsonKind> expected;
    std::optional<JsonKind> foundKind;
    std::string found;                 ///< what is there, as text; cut after 60 bytes
    std::vector<std::string> allowed;  ///< the literals that may stand there
    std::optional<net::ParseError> parse;
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
    std::int64_t limit = 0;
    std::string other;        ///< JSON pointer of the value that it clashes with
    std::string application;  ///< version of the application that wrote the file
    int systemError = 0;      ///< errno
    bool operator==(const LoadError&) const = default;
};

/// Why a file could not be written. What stood there before still stands there.
struct SaveError {
    enum class Step : unsigned char { Create, Write, Rename } step = Step::Create;
    int systemError = 0;  ///< errno
    bool operator==(const SaveError&) const = default;
};

}  // namespace hopscope::io
