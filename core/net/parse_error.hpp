// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/support/expected.hpp"

namespace hopscope::net {

/// Why a piece of text is not an address, prefix, ASN, AS path or community.
enum class ParseReason : std::uint8_t {
    NotAnAddress,   ///< four decimal numbers 0 to 255 joined by dots were expected
    NotAPrefix,     ///< ADDRESS/LENGTH was expected
    LengthTooLong,  ///< a prefix length of 0 to 32 was expected
    HostBitsSet,    ///< the address has bits right of the prefix length
    NotAnAsn,       ///< a number of 0 to 4294967295 was expected
    NotAnAsPath,    ///< ASNs joined by '-' or a blank were expected
    NotACommunity,  ///< two numbers of 0 to 65535 joined by ':' were expected
};

struct ParseError {
    ParseReason reason;
    std::size_t offset = 0;  ///< first character that does not fit, counted from 0
    bool operator==(const ParseError&) const = default;
};

template <typename Value>
using Parsed = Expected<Value, ParseError>;

}  // namespace hopscope::net
