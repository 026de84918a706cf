// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "core/net/prefix.hpp"

namespace hopscope::net::literals {

namespace detail {

/// Reads four decimal parts at compile time; a malformed literal does not compile.
consteval std::size_t readAddress(const char* text, std::size_t size, std::uint32_t& number) {
    std::size_t at = 0;
    number = 0;
    for (int part = 0; part < 4; ++part) {
        if (part > 0 && (at >= size || text[at++] != '.')) {
            throw "an address has four parts";
        }
        std::uint32_t octet = 0;
        const std::size_t start = at;
        while (at < size && text[at] >= '0' && text[at] <= '9') {
            octet = octet * 10 + static_cast<std::uint32_t>(text[at++] - '0');
        }
        if (at == start || octet > 255) {
            throw "a part is 0 to 255";
        }
        number = (number << 8) | octet;
    }
    return at;
}

}  // namespace detail

consteval Address operator""_address(const char* text, std::size_t size) {
    std::uint32_t number = 0;
    if (detail::readAddress(text, size, number) != size) {
        throw "text after the address";
    }
    return Address(number);
}

consteval Prefix operator""_prefix(const char* text, std::size_t size) {
    std::uint32_t number = 0;
    std::size_t at = detail::readAddress(text, size, number);
    if (at >= size || text[at++] != '/') {
        throw "a prefix has a length";
    }
    int length = 0;
    while (at < size) {
        length = length * 10 + (text[at++] - '0');
    }
    if (length > 32 || Prefix(Address(number), length).first() != Address(number)) {
        throw "host bits are set, or the length is over 32";
    }
    return {Address(number), length};
}

}  // namespace hopscope::net::literals
