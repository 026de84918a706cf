// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "core/model/design.hpp"

/// What the placing of machines, subnets, VNets and hubs shares. No other room includes this.
namespace hopscope::layout {

/// A rectangle at the origin, and what stands in it.
struct Block {
    double width = 0;
    double height = 0;
    std::vector<std::pair<model::EntityRef, model::Place>> places{};
    std::vector<std::pair<model::RouteServerId, model::Place>> secondInstances{};

    /// Takes everything of `inner` in, with its corner at (x, y). Does not grow.
    void take(const Block& inner, double x, double y);
    /// Writes the block down with its corner at (x, y).
    void put(model::Layout& layout, double x, double y) const;
};

/// The blocks in rows of `columns`, left to right, with `gapX` and `gapY` between them; each column is as wide as its
/// widest block and each row as high as its highest. Blocks stand in the top left of their cell.
[[nodiscard]] Block inGrid(const std::vector<Block>& blocks, std::size_t columns, double gapX, double gapY);

/// The blocks one below the other in columns that are about `height` high.
[[nodiscard]] Block inColumns(const std::vector<Block>& blocks, double height, double gapX, double gapY);

/// The columns that make a grid of `count` cells of that width and height about `ratio` times as wide as high. At
/// least 1.
[[nodiscard]] std::size_t columnsFor(std::size_t count, double width, double height, double ratio);

}  // namespace hopscope::layout
