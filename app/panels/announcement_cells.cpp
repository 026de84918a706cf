// SPDX-License-Identifier: Apache-2.0
#include "app/panels/announcement_cells.hpp"

#include <QCoreApplication>

namespace hopscope::panels {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Announcements)
};

}  // namespace

std::vector<CellColumn> announcementColumns() {
    return {{Words::tr("Prefix"), checkPrefix},
            {Words::tr("Prepend"), checkNumber(0, 16)},
            {Words::tr("Next hop"), checkOptionalAddress, {}, Words::tr("itself")},
            {Words::tr("AS path behind"), checkAsPath, {}, Words::tr("none")},
            {Words::tr("Communities"), checkCommunityList, {}, Words::tr("none")},
            {Words::tr("Only to"), checkAddressList, {}, Words::tr("all peers")}};
}

CellModel::Cells newAnnouncement() {
    return {{}, QStringLiteral("0"), {}, {}, {}, {}};
}

std::vector<CellModel::Cells> cellsOf(const std::vector<model::Announcement>& announcements) {
    std::vector<CellModel::Cells> all;
    for (const model::Announcement& each : announcements) {
        all.push_back({shown(each.prefix), QString::number(each.prepend), shown(each.nextHop), shown(each.asPath),
                       listed(each.communities), listed(each.onlyTo)});
    }
    return all;
}

std::vector<model::Announcement> announcementsOf(const std::vector<CellModel::Cells>& rows) {
    std::vector<model::Announcement> all;
    for (const CellModel::Cells& cells : rows) {
        all.push_back({readPrefix(cells[0]), cells[1].toInt(), readAsPath(cells[3]), readOptionalAddress(cells[2]),
                       readCommunityList(cells[4]), readAddressList(cells[5])});
    }
    return all;
}

}  // namespace hopscope::panels
