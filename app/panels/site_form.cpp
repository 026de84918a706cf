// SPDX-License-Identifier: Apache-2.0
#include "app/panels/announcement_cells.hpp"
#include "app/panels/forms.hpp"
#include "app/panels/member_form.hpp"

namespace hopscope::panels {

namespace {

class SiteForm : public MemberForm<model::Site> {
    Q_DECLARE_TR_FUNCTIONS(SiteForm)

public:
    explicit SiteForm(QWidget* parent)
        : MemberForm(&model::Network::sites, &edit::setSite, edit::EditKind::ChangeSite, parent) {
        asn(tr("AS number"), &model::Site::asn)->edit().setPlaceholderText(tr("none: static routes only"));
        prefixes(tr("Prefixes"), "prefixes", &model::Site::prefixes)->edit().setPlaceholderText(tr("none"));
        address(tr("Router"), "router", &model::Site::router);
        optionalAddress(tr("Public address"), "publicAddress", &model::Site::publicAddress)
            ->edit()
            .setPlaceholderText(tr("none: no tunnel ends here"));
        flag(tr("Running"), "running", &model::Site::running);
        addHosts();
        addTable(
            tr("Announced beyond its prefixes"), "announcements", announcementColumns(), nullptr,
            [this] { return cellsOf(row().announcements); },
            [this](const std::vector<CellModel::Cells>& rows) {
                return changed([&](model::Site& site) { site.announcements = announcementsOf(rows); });
            })
            ->setNewRow(newAnnouncement);
        connections(tr("Connections: %1"));
    }

private:
    void addHosts() {
        CellTable* hosts = addTable(
            tr("Hosts"), "hosts", {{tr("Name"), checkName, {}, {}, false}, {tr("Address"), checkAddress}}, nullptr,
            [this] {
                std::vector<CellModel::Cells> all;
                for (const model::SiteHost& host : row().hosts) {
                    all.push_back({text::toQt(host.name), shown(host.address)});
                }
                return all;
            },
            [this](const std::vector<CellModel::Cells>& rows) {
                return changed([&](model::Site& site) {
                    site.hosts.clear();
                    for (const CellModel::Cells& cells : rows) {
                        site.hosts.push_back({text::toCore(cells[0]), readAddress(cells[1])});
                    }
                });
            });
        hosts->setNewRow([this] { return CellModel::Cells{tr("host%1").arg(row().hosts.size() + 1), {}}; });
    }
};

}  // namespace

Form* makeSiteForm(QWidget* parent) {
    return new SiteForm(parent);
}

}  // namespace hopscope::panels
