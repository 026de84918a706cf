// SPDX-License-Identifier: Apache-2.0
#include "core/net/asn.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace hopscope::net {

namespace {

template <typename Number>
std::optional<Number> wholeNumber(std::string_view text) {
    Number number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || code != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return number;
}

}  // namespace

Parsed<Asn> Asn::parse(std::string_view text) {
    const auto number = wholeNumber<std::uint32_t>(text);
    if (!number) {
        return unexpected(ParseError{ParseReason::NotAnAsn, 0});
    }
    return Asn(*number);
}

Parsed<AsPath> AsPath::parse(std::string_view text) {
    std::vector<Asn> asns;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of("- ", at), text.size());
        const auto asn = Asn::parse(text.substr(at, end - at));
        if (!asn || end + 1 == text.size()) {
            return unexpected(ParseError{ParseReason::NotAnAsPath, at});
        }
        asns.push_back(*asn);
        at = end + 1;
    }
    return AsPath(std::move(asns));
}

bool AsPath::contains(Asn asn) const {
    return std::find(m_asns.begin(), m_asns.end(), asn) != m_asns.end();
}

AsPath AsPath::prepended(Asn asn, int times) const {
    std::vector<Asn> asns(static_cast<std::size_t>(std::max(times, 0)), asn);
    asns.insert(asns.end(), m_asns.begin(), m_asns.end());
    return AsPath(std::move(asns));
}

std::string AsPath::text(char separator) const {
    std::string out;
    for (const Asn asn : m_asns) {
        if (!out.empty()) {
            out += separator;
        }
        out += asn.text();
    }
    return out;
}

Parsed<Community> Community::parse(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        return unexpected(ParseError{ParseReason::NotACommunity, text.size()});
    }
    const auto high = wholeNumber<std::uint16_t>(text.substr(0, colon));
    const auto low = wholeNumber<std::uint16_t>(text.substr(colon + 1));
    if (!high || !low) {
        return unexpected(ParseError{ParseReason::NotACommunity, high ? colon + 1 : 0});
    }
    return Community(*high, *low);
}

}  // namespace hopscope::net
