// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/net/parse_error.hpp"

namespace hopscope::net {

/// An autonomous system number of 32 bits (RFC 6793). Built from nothing but an explicit number or text.
class Asn {
public:
    constexpr explicit Asn(std::uint32_t number) : m_number(number) {}
    [[nodiscard]] static Parsed<Asn> parse(std::string_view text);
    [[nodiscard]] constexpr std::uint32_t value() const { return m_number; }
    [[nodiscard]] std::string text() const { return std::to_string(m_number); }
    constexpr auto operator<=>(const Asn&) const = default;

private:
    std::uint32_t m_number;
};

/// The AS_PATH as one AS_SEQUENCE, nearest AS first (RFC 4271 section 4.3).
class AsPath {
public:
    AsPath() = default;
    explicit AsPath(std::vector<Asn> asns) : m_asns(std::move(asns)) {}
    /// Reads ASNs joined by '-' or blanks; empty text is the empty path.
    [[nodiscard]] static Parsed<AsPath> parse(std::string_view text);

    [[nodiscard]] const std::vector<Asn>& asns() const { return m_asns; }
    [[nodiscard]] std::size_t length() const { return m_asns.size(); }
    [[nodiscard]] bool contains(Asn asn) const;
    /// The path with `asn` put before it `times` times.
    [[nodiscard]] AsPath prepended(Asn asn, int times = 1) const;
    /// ASNs joined by `separator`: '-' as Azure prints, ' ' as routers print.
    [[nodiscard]] std::string text(char separator = ' ') const;

    auto operator<=>(const AsPath&) const = default;

private:
    std::vector<Asn> m_asns;
};

/// A standard community (RFC 1997).
class Community {
public:
    constexpr Community(std::uint16_t high, std::uint16_t low) : m_high(high), m_low(low) {}
    [[nodiscard]] static Parsed<Community> parse(std::string_view text);
    [[nodiscard]] std::string text() const { return std::to_string(m_high) + ':' + std::to_string(m_low); }
    constexpr auto operator<=>(const Community&) const = default;

private:
    std::uint16_t m_high;
    std::uint16_t m_low;
};

/// RFC 1997: routes that carry it stay with the speaker that received them.
inline constexpr Community noAdvertise{65535, 65282};
/// RFC 1997: routes that carry it do not leave the AS.
inline constexpr Community noExport{65535, 65281};

}  // namespace hopscope::net
