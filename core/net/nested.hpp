// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/net/prefix.hpp"

/// Longest-prefix match on a sorted array of rows, each of which knows the row around it: no structure beside the rows.
/// A row has the members `prefix` and `around`, the position of the row that holds it most closely.
namespace hopscope::net {

inline constexpr std::uint32_t aroundNothing = UINT32_MAX;

/// Sorts rows by prefix, keeps the order of equal ones, and fills in `around`. O(n log n).
template <typename Row>
void nest(std::vector<Row>& rows) {
    const auto byPrefix = [](const Row& a, const Row& b) { return a.prefix < b.prefix; };
    if (!std::is_sorted(rows.begin(), rows.end(), byPrefix)) {
        std::stable_sort(rows.begin(), rows.end(), byPrefix);
    }
    std::uint32_t open = aroundNothing;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        while (open != aroundNothing && !rows[open].prefix.covers(rows[i].prefix)) {
            open = rows[open].around;
        }
        rows[i].around = open;
        open = i;
    }
}

/// The first row that begins behind `address`. O(log n).
template <typename Row>
auto firstBehind(const std::vector<Row>& rows, Address address) {
    return std::upper_bound(rows.begin(), rows.end(), address,
                            [](Address wanted, const Row& row) { return wanted < row.prefix.first(); });
}

/// The row with the longest prefix around `address`; of equal ones the first. Null when there is none.
/// O(log n + depth).
template <typename Row>
const Row* longestAround(const std::vector<Row>& rows, Address address) {
    const auto after = firstBehind(rows, address);
    const Row* row = after == rows.begin() ? nullptr : &*(after - 1);
    while (row != nullptr && !row->prefix.contains(address)) {
        row = row->around == aroundNothing ? nullptr : &rows[row->around];
    }
    while (row != nullptr && row->around != aroundNothing && rows[row->around].prefix == row->prefix) {
        row = &rows[row->around];
    }
    return row;
}

/// The last address from `address` on, without a gap, that the same rows are around as around `address`. O(log n +
/// depth).
template <typename Row>
Address lastWithin(const std::vector<Row>& rows, Address address) {
    const auto after = firstBehind(rows, address);
    const Row* row = longestAround(rows, address);
    Address last = row == nullptr ? Address(UINT32_MAX) : row->prefix.last();
    if (after != rows.end()) {
        last = std::min(last, Address(after->prefix.first().value() - 1));
    }
    return last;
}

/// The row with exactly this prefix; of equal ones the first. Null when there is none. O(log n).
template <typename Row>
const Row* equalTo(const std::vector<Row>& rows, Prefix prefix) {
    const auto found = std::lower_bound(rows.begin(), rows.end(), prefix,
                                        [](const Row& row, Prefix wanted) { return row.prefix < wanted; });
    return found != rows.end() && found->prefix == prefix ? &*found : nullptr;
}

/// The row with the shortest prefix that covers `prefix` among those for which `counts` holds; null when none does.
/// O(log n + depth).
template <typename Row, typename Counts>
const Row* outermostAround(const std::vector<Row>& rows, Prefix prefix, Counts counts) {
    const Row* outermost = nullptr;
    for (const Row* row = longestAround(rows, prefix.first()); row != nullptr;
         row = row->around == aroundNothing ? nullptr : &rows[row->around]) {
        if (row->prefix.covers(prefix) && counts(*row)) {
            outermost = row;
        }
    }
    return outermost;
}

}  // namespace hopscope::net
