// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/net/address.hpp"

namespace hopscope::net {

/// An address range of a power of two. Host bits are always clear. Ordered by address, then length (shorter first).
class Prefix {
public:
    /// Clears the host bits. `length` is 0 to 32.
    constexpr Prefix(Address address, int length)
        : m_first(address.value() & maskOf(length)), m_length(static_cast<std::uint8_t>(length)) {}

    /// Reads ADDRESS/LENGTH and refuses host bits that are set.
    [[nodiscard]] static Parsed<Prefix> parse(std::string_view text);
    [[nodiscard]] static constexpr Prefix host(Address address) { return {address, 32}; }
    [[nodiscard]] static constexpr Prefix everything() { return {Address(0), 0}; }

    [[nodiscard]] constexpr Address first() const { return m_first; }
    [[nodiscard]] constexpr Address last() const { return Address(m_first.value() | ~maskOf(m_length)); }
    [[nodiscard]] constexpr int length() const { return m_length; }
    [[nodiscard]] constexpr std::uint64_t size() const { return std::uint64_t{1} << (32 - m_length); }
    [[nodiscard]] constexpr bool isDefault() const { return m_length == 0; }

    [[nodiscard]] constexpr bool contains(Address address) const {
        return (address.value() & maskOf(m_length)) == m_first.value();
    }
    /// True when `inner` is this prefix or lies inside it.
    [[nodiscard]] constexpr bool covers(Prefix inner) const {
        return inner.m_length >= m_length && contains(inner.m_first);
    }
    [[nodiscard]] constexpr bool overlaps(Prefix other) const { return covers(other) || other.covers(*this); }

    [[nodiscard]] std::string text() const;

    constexpr auto operator<=>(const Prefix&) const = default;

private:
    [[nodiscard]] static constexpr std::uint32_t maskOf(int length) {
        return length == 0 ? 0U : ~std::uint32_t{0} << (32 - length);
    }
    Address m_first;
    std::uint8_t m_length;
};

/// Reads ADDRESS/LENGTH and clears host bits; second is true when some were set.
struct LenientPrefix {
    Prefix prefix;
    bool hostBitsSet;
};
[[nodiscard]] Parsed<LenientPrefix> parseLenientPrefix(std::string_view text);

/// The first of `prefixes` that covers `address`, by longest match.
[[nodiscard]] std::optional<Prefix> longestMatch(const std::vector<Prefix>& prefixes, Address address);

}  // namespace hopscope::net

template <>
struct std::hash<hopscope::net::Prefix> {
    std::size_t operator()(hopscope::net::Prefix prefix) const noexcept {
        return (static_cast<std::size_t>(prefix.first().value()) << 6) ^ static_cast<std::size_t>(prefix.length());
    }
};
