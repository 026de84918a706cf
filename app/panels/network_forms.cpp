// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "app/panels/entity_links.hpp"
#include "app/panels/forms.hpp"
#include "core/edit/add.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

namespace {

using text::toCore;
using text::toQt;

class VnetForm : public RowForm<model::Vnet> {
    Q_DECLARE_TR_FUNCTIONS(VnetForm)

public:
    explicit VnetForm(QWidget* parent) : RowForm(&model::Network::vnets, &edit::setVnet, parent) {
        addName();
        addText(
            tr("Region"), "region", checkName, TextField::Face::Words, [this] { return toQt(row().region); },
            [this](const QString& region) {
                return change(tr("Change region"), [&](model::Vnet& vnet) { vnet.region = toCore(region); });
            });
        addText(
            tr("Address space"), "addressSpace", checkPrefixList, TextField::Face::Mono,
            [this] { return listed(row().addressSpace); },
            [this](const QString& prefixes) {
                return change(tr("Change address space"),
                              [&](model::Vnet& vnet) { vnet.addressSpace = readPrefixList(prefixes); });
            });
        addText(
            tr("Gateways announce"), "summarized", checkPrefixes, TextField::Face::Mono,
            [this] { return listed(row().summarizedGatewayPrefixes); },
            [this](const QString& prefixes) {
                return change(tr("Change what gateways announce"),
                              [&](model::Vnet& vnet) { vnet.summarizedGatewayPrefixes = readPrefixList(prefixes); });
            })
            ->edit()
            .setPlaceholderText(tr("its address space"));
        addWords([this] {
            std::vector<model::EntityRef> subnets;
            for (const model::Subnet& subnet : network().subnets) {
                if (subnet.vnet == id()) {
                    subnets.emplace_back(subnet.id);
                }
            }
            return subnets.empty() ? tr("No subnets yet.") : tr("Subnets: %1").arg(linksTo(subnets, network()));
        });
        addWords([this] {
            std::vector<model::EntityRef> peerings;
            for (const model::Peering& peering : network().peerings) {
                if (peering.joins(id())) {
                    peerings.emplace_back(peering.id);
                }
            }
            return peerings.empty() ? QString() : tr("Peerings: %1").arg(linksTo(peerings, network()));
        });
    }
};

/// One half's fields, for either side of a peering.
using HalfMember = std::optional<model::PeeringHalf> model::Peering::*;

class PeeringForm : public RowForm<model::Peering> {
    Q_DECLARE_TR_FUNCTIONS(PeeringForm)

public:
    explicit PeeringForm(QWidget* parent) : RowForm(&model::Network::peerings, &edit::setPeering, parent) {
        addWords([this] {
            return tr("Joins %1 and %2").arg(linkTo(row().first, network()), linkTo(row().second, network()));
        });
        addWords([this] { return stateWords(); });
        addHalf(&model::Peering::firstHalf, &model::Peering::secondHalf, "first");
        addHalf(&model::Peering::secondHalf, &model::Peering::firstHalf, "second");
    }

private:
    QString stateWords() const {
        switch (row().state()) {
        case model::PeeringState::Connected: return tr("Connected: both halves are there.");
        case model::PeeringState::Initiated: return tr("Initiated: the other half is missing, nothing passes.");
        case model::PeeringState::Disconnected:
            return tr("Disconnected: a half was deleted once; the half that is left must be made again too.");
        }
        return {};
    }

    void addHalf(HalfMember half, HalfMember other, const char* name) {
        startGroup();
        QCheckBox* exists = addSwitch(
            {}, name, [this, half] { return (row().*half).has_value(); },
            [this, half, other](bool on) {
                return change(on ? tr("Add peering half") : tr("Delete peering half"), [&](model::Peering& peering) {
                    if (on) {
                        peering.*half = model::PeeringHalf();
                        return;
                    }
                    peering.*half = std::nullopt;
                    if (peering.*other) {
                        (peering.*other)->disconnected = true;  // R4.1
                    }
                });
            });
        exists->setFont(QFont(exists->font().family(), -1, QFont::DemiBold));
        addRefresh([this, exists, half] {
            const bool isFirst = half == &model::Peering::firstHalf;
            const auto vnetName = [this](model::VnetId vnet) { return toQt(network().vnets.at(vnet).name); };
            exists->setText(tr("%1 peers with %2")
                                .arg(vnetName(isFirst ? row().first : row().second),
                                     vnetName(isFirst ? row().second : row().first)));
        });
        addFlag(half, &model::PeeringHalf::allowVirtualNetworkAccess, name, "Access",
                tr("Traffic between the two address spaces"));
        addFlag(half, &model::PeeringHalf::allowForwardedTraffic, name, "Forwarded",
                tr("Takes traffic that the other side forwards"));
        addFlag(half, &model::PeeringHalf::allowGatewayTransit, name, "Transit",
                tr("Lends its gateway or route server"));
        addFlag(half, &model::PeeringHalf::useRemoteGateways, name, "Remote",
                tr("Uses the gateway or route server of the other side"));
        addFlag(half, &model::PeeringHalf::verifyRemoteGateways, name, "Verify", tr("Only if the other side has one"));
    }

    void addFlag(HalfMember half, bool model::PeeringHalf::*flag, const char* side, const char* name,
                 const QString& label) {
        QCheckBox* box = addSwitch(
            label, "", [this, half, flag] { return row().*half && (*(row().*half)).*flag; },
            [this, half, flag](bool on) {
                return change(tr("Change peering"), [&](model::Peering& peering) { (*(peering.*half)).*flag = on; });
            });
        box->setObjectName(QString::fromLatin1(side) + QString::fromLatin1(name));
        addRefresh([this, box, half] { box->setEnabled((row().*half).has_value()); });
    }
};

class PublicAddressForm : public RowForm<model::PublicAddress> {
    Q_DECLARE_TR_FUNCTIONS(PublicAddressForm)

public:
    explicit PublicAddressForm(QWidget* parent)
        : RowForm(&model::Network::publicAddresses, &edit::setPublicAddressRow, parent) {
        addName();
        addText(
            tr("Address"), "address", checkAddress, TextField::Face::Mono, [this] { return shown(row().address); },
            [this](const QString& address) {
                return change(tr("Change public address"),
                              [&](model::PublicAddress& own) { own.address = readAddress(address); });
            });
        addWords([this] {
            std::vector<model::EntityRef> users;
            const auto look = [&](const auto& machines) {
                for (const auto& machine : machines) {
                    for (const model::Nic& nic : machine.nics) {
                        if (nic.publicAddress == id()) {
                            users.emplace_back(machine.id);
                        }
                    }
                }
            };
            look(network().machines);
            look(network().nvas);
            return users.empty() ? tr("No interface has it.") : tr("On %1").arg(linksTo(users, network()));
        });
    }
};

class InternetForm : public RowForm<model::Internet> {
    Q_DECLARE_TR_FUNCTIONS(InternetForm)

public:
    explicit InternetForm(QWidget* parent) : RowForm(&model::Network::internets, &edit::setInternet, parent) {
        addName();
        CellTable* hosts = addTable(
            tr("Hosts"), "hosts", {{tr("Name"), checkName, {}, {}, false}, {tr("Address"), checkAddress}}, nullptr,
            [this] {
                std::vector<CellModel::Cells> all;
                for (const model::InternetHost& host : row().hosts) {
                    all.push_back({toQt(host.name), shown(host.address)});
                }
                return all;
            },
            [this](const std::vector<CellModel::Cells>& rows) {
                return change(tr("Change hosts"), [&](model::Internet& internet) {
                    internet.hosts.clear();
                    for (const CellModel::Cells& cells : rows) {
                        internet.hosts.push_back({toCore(cells[0]), readAddress(cells[1])});
                    }
                });
            });
        hosts->setNewRow([this] { return CellModel::Cells{tr("host%1").arg(row().hosts.size() + 1), {}}; });
        addServices();
    }

private:
    void addServices() {
        CellTable* services = addTable(
            tr("Public services by their tags"), "services",
            {{tr("Tag"), checkName, {}, {}, false}, {tr("Prefixes"), checkPrefixList}}, nullptr,
            [this] {
                std::vector<CellModel::Cells> all;
                for (const model::PublicService& service : row().services) {
                    all.push_back({toQt(service.name), listed(service.prefixes)});
                }
                return all;
            },
            [this](const std::vector<CellModel::Cells>& rows) {
                return change(tr("Change public services"), [&](model::Internet& internet) {
                    internet.services.clear();
                    for (const CellModel::Cells& cells : rows) {
                        internet.services.push_back({toCore(cells[0]), readPrefixList(cells[1])});
                    }
                });
            });
        services->setNewRow([] { return CellModel::Cells{QStringLiteral("Storage"), {}}; });
    }
};

class NoteForm : public Form {
    Q_DECLARE_TR_FUNCTIONS(NoteForm)

public:
    explicit NoteForm(QWidget* parent) : Form(parent) {
        addText(
            tr("Title"), "title", nullptr, TextField::Face::Words, [this] { return toQt(note().title); },
            [this](const QString& title) { return change(toCore(title), note().text); });
        addProse(
            tr("Text"), "text", [this] { return toQt(note().text); },
            [this](const QString& words) { return change(note().title, toCore(words)); });
    }

private:
    const model::Note& note() const { return design().layout->notes.at(std::get<model::NoteId>(entity())); }
    QString change(std::string title, std::string words) {
        return apply(tr("Change note"), edit::setNoteText(design(), note().id, std::move(title), std::move(words)));
    }
};

}  // namespace

Form* makeVnetForm(QWidget* parent) {
    return new VnetForm(parent);
}
Form* makePeeringForm(QWidget* parent) {
    return new PeeringForm(parent);
}
Form* makePublicAddressForm(QWidget* parent) {
    return new PublicAddressForm(parent);
}
Form* makeInternetForm(QWidget* parent) {
    return new InternetForm(parent);
}
Form* makeNoteForm(QWidget* parent) {
    return new NoteForm(parent);
}

}  // namespace hopscope::panels
