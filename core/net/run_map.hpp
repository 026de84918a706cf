// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/net/prefix.hpp"

namespace hopscope::net {

/// Longest-prefix match as runs of addresses that share their answer: a short sorted array instead of a trie.
/// Build O(n log n), look-up O(log n).
class RunMap {
public:
    struct Entry {
        Prefix prefix;
        std::uint32_t value;
    };
    RunMap() = default;
    /// `entries` hold each prefix once.
    explicit RunMap(std::vector<Entry> entries);

    /// The value of the longest prefix that covers `address`.
    [[nodiscard]] std::optional<std::uint32_t> find(Address address) const;
    [[nodiscard]] std::size_t runs() const { return m_starts.size(); }
    bool operator==(const RunMap&) const = default;

private:
    static constexpr std::uint32_t nothing = UINT32_MAX;
    void startRun(std::uint32_t start, std::uint32_t value);
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint32_t> m_values;
};

}  // namespace hopscope::net
