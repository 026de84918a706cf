// SPDX-License-Identifier: Apache-2.0
#include "core/net/address.hpp"

namespace hopscope::net {

Parsed<Address> Address::parse(std::string_view text) {
    std::uint32_t number = 0;
    std::size_t at = 0;
    for (int part = 0; part < 4; ++part) {
        if (part > 0) {
            if (at >= text.size() || text[at] != '.') {
                return unexpected(ParseError{ParseReason::NotAnAddress, at});
            }
            ++at;
        }
        const std::size_t start = at;
        std::uint32_t octet = 0;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - start < 3) {
            octet = octet * 10 + static_cast<std::uint32_t>(text[at] - '0');
            ++at;
        }
        const bool leadingZero = at - start > 1 && text[start] == '0';
        if (at == start || octet > 255 || leadingZero) {
            return unexpected(ParseError{ParseReason::NotAnAddress, start});
        }
        number = (number << 8) | octet;
    }
    if (at != text.size()) {
        return unexpected(ParseError{ParseReason::NotAnAddress, at});
    }
    return Address(number);
}

std::string Address::text() const {
    std::string out;
    for (int shift = 24; shift >= 0; shift -= 8) {
        out += std::to_string((m_number >> shift) & 0xffU);
        if (shift > 0) {
            out += '.';
        }
    }
    return out;
}

}  // namespace hopscope::net
