// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/net/parse_error.hpp"

namespace hopscope::net {

/// An IP address (IPv4; the name leaves room for IPv6). Ordered by number.
class Address {
public:
    constexpr explicit Address(std::uint32_t number) : m_number(number) {}

    /// Reads dotted decimal, four parts without leading zeros.
    [[nodiscard]] static Parsed<Address> parse(std::string_view text);

    [[nodiscard]] constexpr std::uint32_t value() const { return m_number; }
    [[nodiscard]] std::string text() const;
    /// The address `offset` further on, modulo 2^32.
    [[nodiscard]] constexpr Address plus(std::uint32_t offset) const { return Address(m_number + offset); }

    constexpr auto operator<=>(const Address&) const = default;

private:
    std::uint32_t m_number;
};

}  // namespace hopscope::net

template <>
struct std::hash<hopscope::net::Address> {
    std::size_t operator()(hopscope::net::Address address) const noexcept { return address.value(); }
};
