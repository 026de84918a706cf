// SPDX-License-Identifier: Apache-2.0
#include "core/layout/block.hpp"

#include <algorithm>
#include <cmath>

namespace hopscope::layout {

namespace {

model::Place shifted(model::Place place, double x, double y) {
    place.x += x;
    place.y += y;
    return place;
}

}  // namespace

void Block::take(const Block& inner, double x, double y) {
    for (const auto& [entity, place] : inner.places) {
        places.emplace_back(entity, shifted(place, x, y));
    }
    for (const auto& [server, place] : inner.secondInstances) {
        secondInstances.emplace_back(server, shifted(place, x, y));
    }
}

void Block::put(model::Layout& layout, double x, double y) const {
    for (const auto& [entity, place] : places) {
        layout.places[entity] = shifted(place, x, y);
    }
    for (const auto& [server, place] : secondInstances) {
        layout.secondInstances[server] = shifted(place, x, y);
    }
}

Block inGrid(const std::vector<Block>& blocks, std::size_t columns, double gapX, double gapY) {
    Block all;
    if (blocks.empty()) {
        return all;
    }
    columns = std::min(columns, blocks.size());
    std::vector<double> widths(columns, 0);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        widths[i % columns] = std::max(widths[i % columns], blocks[i].width);
    }
    double y = 0;
    for (std::size_t first = 0; first < blocks.size(); first += columns) {
        double x = 0;
        double height = 0;
        for (std::size_t i = first; i < std::min(first + columns, blocks.size()); ++i) {
            all.take(blocks[i], x, y);
            x += widths[i - first] + gapX;
            height = std::max(height, blocks[i].height);
        }
        all.width = std::max(all.width, x - gapX);
        all.height = y + height;
        y += height + gapY;
    }
    return all;
}

Block inColumns(const std::vector<Block>& blocks, double height, double gapX, double gapY) {
    Block all;
    double x = 0;
    double y = 0;
    double width = 0;
    for (const Block& block : blocks) {
        if (y > 0 && y + block.height > height) {
            x += width + gapX;
            y = 0;
            width = 0;
        }
        all.take(block, x, y);
        width = std::max(width, block.width);
        all.width = std::max(all.width, x + width);
        all.height = std::max(all.height, y + block.height);
        y += block.height + gapY;
    }
    return all;
}

std::size_t columnsFor(std::size_t count, double width, double height, double ratio) {
    const double columns = std::sqrt(static_cast<double>(count) * ratio * height / std::max(width, 1.0));
    return static_cast<std::size_t>(std::max(1L, std::lround(columns)));
}

}  // namespace hopscope::layout
