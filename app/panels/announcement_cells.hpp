// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "app/panels/cell_table.hpp"
#include "core/model/bgp.hpp"

namespace hopscope::panels {

// The table of what a router announces, the same for appliances and sites.
[[nodiscard]] std::vector<CellColumn> announcementColumns();
[[nodiscard]] CellModel::Cells newAnnouncement();
[[nodiscard]] std::vector<CellModel::Cells> cellsOf(const std::vector<model::Announcement>& announcements);
/// The cells fit the columns.
[[nodiscard]] std::vector<model::Announcement> announcementsOf(const std::vector<CellModel::Cells>& rows);

}  // namespace hopscope::panels
