// SPDX-License-Identifier: Apache-2.0
#include "core/net/run_map.hpp"

namespace hopscope::net {

RunMap::RunMap(std::vector<Entry> entries) {
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.prefix < b.prefix; });
    std::vector<Entry> open;  // nested prefixes, outermost first
    const auto closeBefore = [&](std::uint64_t start) {
        while (!open.empty() && open.back().prefix.last().value() < start) {
            const std::uint64_t after = std::uint64_t{open.back().prefix.last().value()} + 1;
            open.pop_back();
            if (after <= UINT32_MAX) {
                startRun(static_cast<std::uint32_t>(after), open.empty() ? nothing : open.back().value);
            }
        }
    };
    startRun(0, nothing);
    for (const Entry& entry : entries) {
        closeBefore(entry.prefix.first().value());
        startRun(entry.prefix.first().value(), entry.value);
        open.push_back(entry);
    }
    closeBefore(std::uint64_t{UINT32_MAX} + 1);
}

void RunMap::startRun(std::uint32_t start, std::uint32_t value) {
    if (!m_starts.empty() && m_starts.back() == start) {
        m_values.back() = value;
    } else if (m_values.empty() || m_values.back() != value) {
        m_starts.push_back(start);
        m_values.push_back(value);
    }
}

std::optional<std::uint32_t> RunMap::find(Address address) const {
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), address.value());
    if (after == m_starts.begin()) {
        return std::nullopt;
    }
    const std::uint32_t value = m_values[static_cast<std::size_t>(after - m_starts.begin()) - 1];
    return value == nothing ? std::nullopt : std::optional(value);
}

}  // namespace hopscope::net
