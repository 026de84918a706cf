// SPDX-License-Identifier: Apache-2.0
#include "core/net/prefix.hpp"

#include <charconv>

namespace hopscope::net {

Parsed<LenientPrefix> parseLenientPrefix(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return unexpected(ParseError{ParseReason::NotAPrefix, text.size()});
    }
    const auto address = Address::parse(text.substr(0, slash));
    if (!address) {
        return unexpected(address.error());
    }
    const std::string_view digits = text.substr(slash + 1);
    int length = 0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    const bool leadingZero = digits.size() > 1 && digits.front() == '0';
    if (code == std::errc::invalid_argument || end != digits.data() + digits.size() || digits.front() == '-' ||
        leadingZero) {
        return unexpected(ParseError{ParseReason::NotAPrefix, slash + 1});
    }
    if (code != std::errc() || length > 32) {
        return unexpected(ParseError{ParseReason::LengthTooLong, slash + 1});
    }
    const Prefix prefix(*address, length);
    return LenientPrefix{prefix, prefix.first() != *address};
}

Parsed<Prefix> Prefix::parse(std::string_view text) {
    const auto read = parseLenientPrefix(text);
    if (!read) {
        return unexpected(read.error());
    }
    if (read->hostBitsSet) {
        return unexpected(ParseError{ParseReason::HostBitsSet, 0});
    }
    return read->prefix;
}

std::string Prefix::text() const {
    return m_first.text() + '/' + std::to_string(m_length);
}

std::optional<Prefix> longestMatch(const std::vector<Prefix>& prefixes, Address address) {
    std::optional<Prefix> best;
    for (const Prefix prefix : prefixes) {
        if (prefix.contains(address) && (!best || prefix.length() > best->length())) {
            best = prefix;
        }
    }
    return best;
}

}  // namespace hopscope::net
