// SPDX-License-Identifier: Apache-2.0
#include "app/panels/announcement_cells.hpp"
#include "app/panels/entity_links.hpp"
#include "app/panels/forms.hpp"
#include "app/panels/policy_form.hpp"
#include "app/panels/stack_choice.hpp"
#include "core/azure/lower.hpp"
#include "core/edit/add.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

namespace {

using text::toCore;
using text::toQt;

/// What machines and appliances have in common: a switch and interfaces.
template <typename Row>
class MachineForm : public RowForm<Row> {
    Q_DECLARE_TR_FUNCTIONS(MachineForm)

protected:
    using Base = RowForm<Row>;
    using Base::Base;

    void addRunning() {
        Base::addSwitch(
            tr("Running"), "running", [this] { return Base::row().running; },
            [this](bool on) {
                return Base::change(on ? tr("Start machine") : tr("Stop machine"), [&](Row& row) { row.running = on; });
            });
    }

    void addNics() {
        CellTable* nics = Base::addTable(
            tr("Interfaces"), "nics",
            {{tr("Name"), checkName},
             {tr("Address"), checkAddress},
             {tr("Subnet"), nullptr, {}, {}, false},
             {tr("Forwards"), nullptr, {tr("off"), tr("on")}, {}, false},
             {tr("Public"), nullptr, {}, tr("none"), false},
             {tr("Security group"), nullptr, {}, tr("none"), false},
             {tr("Application groups"), nullptr, {}, tr("none"), false}},
            nullptr, [this] { return cellsOfNics(); },
            [this](const std::vector<CellModel::Cells>& rows) { return changeNics(rows); });
        nics->setNewRow([this] {
            const model::Nic& first = Base::row().nics.front();
            return CellModel::Cells{QStringLiteral("eth%1").arg(Base::row().nics.size()),
                                    shown(edit::freeAddress(Base::network(), first.subnet)),
                                    subnetName(first.subnet),
                                    first.ipForwarding ? tr("on") : tr("off"),
                                    {},
                                    {},
                                    {}};
        });
        Base::addRefresh([this, nics] {
            nics->model().setChoices(2, subnetNames());
            nics->model().setChoices(4, publicAddressNames());
            nics->model().setChoices(5, securityGroupNames());
        });
    }

private:
    QString subnetName(model::SubnetId subnet) const { return toQt(Base::network().subnets.at(subnet).name); }

    /// Those that the machine's interfaces may stand in: all interfaces are in one VNet (R1.8).
    QStringList subnetNames() const {
        const model::VnetId vnet = Base::network().subnets.at(Base::row().nics.front().subnet).vnet;
        QStringList names;
        for (const model::Subnet& subnet : Base::network().subnets) {
            if (subnet.vnet == vnet) {
                names << toQt(subnet.name);
            }
        }
        return names;
    }
    model::SubnetId subnetOfName(const QString& name) const {
        const model::VnetId vnet = Base::network().subnets.at(Base::row().nics.front().subnet).vnet;
        for (const model::Subnet& subnet : Base::network().subnets) {
            if (subnet.vnet == vnet && toQt(subnet.name) == name) {
                return subnet.id;
            }
        }
        return Base::row().nics.front().subnet;
    }

    static QString newAddress() { return tr("a new one"); }
    QStringList publicAddressNames() const {
        QStringList names{QString()};
        for (const model::PublicAddress& address : Base::network().publicAddresses) {
            names << toQt(address.name);
        }
        return names << newAddress();
    }
    std::optional<model::PublicAddressId> publicAddressOfName(const QString& name) const {
        for (const model::PublicAddress& address : Base::network().publicAddresses) {
            if (toQt(address.name) == name) {
                return address.id;
            }
        }
        return std::nullopt;
    }

    QStringList securityGroupNames() const {
        QStringList names{QString()};
        for (const model::SecurityGroup& group : Base::network().securityGroups) {
            names << toQt(group.name);
        }
        return names;
    }
    std::optional<model::SecurityGroupId> securityGroupOfName(const QString& name) const {
        for (const model::SecurityGroup& group : Base::network().securityGroups) {
            if (toQt(group.name) == name) {
                return group.id;
            }
        }
        return std::nullopt;
    }

    std::vector<CellModel::Cells> cellsOfNics() const {
        std::vector<CellModel::Cells> all;
        for (const model::Nic& nic : Base::row().nics) {
            all.push_back(
                {toQt(nic.name), shown(nic.address), subnetName(nic.subnet), nic.ipForwarding ? tr("on") : tr("off"),
                 nic.publicAddress ? toQt(Base::network().publicAddresses.at(*nic.publicAddress).name) : QString(),
                 nic.securityGroup ? toQt(Base::network().securityGroups.at(*nic.securityGroup).name) : QString(),
                 wordsText(nic.applicationGroups)});
        }
        return all;
    }

    /// One edit: a public address that moves here is taken from where it was, and a new one is made.
    QString changeNics(const std::vector<CellModel::Cells>& rows) {
        if (rows.empty()) {
            return tr("A machine keeps at least one interface. Delete the machine instead.");
        }
        Row after = Base::row();
        std::vector<model::Nic> before = after.nics;
        after.nics.clear();
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const CellModel::Cells& cells = rows[at];
            model::Nic nic{.name = toCore(cells[0]),
                           .subnet = subnetOfName(cells[2]),
                           .address = readAddress(cells[1]),
                           .ipForwarding = cells[3] == tr("on"),
                           .publicAddress = {},
                           .securityGroup = securityGroupOfName(cells[5]),
                           .applicationGroups = readWordList(cells[6])};
            const auto wanted = publicAddressOfName(cells[4]);
            if (at < before.size() && before[at].publicAddress == wanted) {
                nic.publicAddress = wanted;
            }
            after.nics.push_back(nic);
        }
        auto edited = replaced(after);
        for (std::size_t at = 0; at < rows.size() && edited; ++at) {
            auto wanted = publicAddressOfName(rows[at][4]);
            if (rows[at][4] == newAddress()) {
                const model::PublicAddressId made(edited->nextId);
                edited = edit::addPublicAddress(*edited);
                wanted = made;
            }
            if (edited && wanted != after.nics[at].publicAddress) {
                edited = edit::setPublicAddress(*edited, after.id, at, wanted);
            }
        }
        return Base::apply(tr("Change interfaces"), edited);
    }

    edit::Edited<model::Design> replaced(const model::VirtualMachine& machine) const {
        return edit::setVirtualMachine(Base::design(), machine);
    }
    edit::Edited<model::Design> replaced(const model::Nva& nva) const { return edit::setNva(Base::design(), nva); }
};

class VirtualMachineForm : public MachineForm<model::VirtualMachine> {
public:
    explicit VirtualMachineForm(QWidget* parent)
        : MachineForm(&model::Network::machines, &edit::setVirtualMachine, parent) {
        addName();
        addRunning();
        addNics();
    }
};

class NvaForm : public MachineForm<model::Nva> {
    Q_DECLARE_TR_FUNCTIONS(NvaForm)

public:
    explicit NvaForm(QWidget* parent) : MachineForm(&model::Network::nvas, &edit::setNva, parent) {
        addName();
        addText(
            tr("AS number"), "asn", checkOptionalAsn, TextField::Face::Mono, [this] { return shown(row().asn); },
            [this](const QString& asn) {
                return change(tr("Change AS number"), [&](model::Nva& nva) { nva.asn = readOptionalAsn(asn); });
            })
            ->edit()
            .setPlaceholderText(tr("none: no BGP"));
        addRunning();
        addSwitch(
            tr("The guest forwards packets"), "guestForwarding", [this] { return row().guestForwarding; },
            [this](bool on) {
                return change(on ? tr("Let guest forward") : tr("Stop guest from forwarding"),
                              [&](model::Nva& nva) { nva.guestForwarding = on; });
            });
        addChoice(
            tr("Source NAT"), "sourceNat",
            [] {
                return std::vector<Choice>{{tr("off"), static_cast<int>(model::SourceNat::Off)},
                                           {tr("towards the Internet"), static_cast<int>(model::SourceNat::Internet)},
                                           {tr("of all it forwards"), static_cast<int>(model::SourceNat::Everything)}};
            },
            [this] { return QVariant(static_cast<int>(row().sourceNat)); },
            [this](const QVariant& value) {
                return change(tr("Change source NAT"),
                              [&](model::Nva& nva) { nva.sourceNat = static_cast<model::SourceNat>(value.toInt()); });
            });
        addSwitch(
            tr("Drops flows whose beginning it has not seen"), "stateful", [this] { return row().stateful; },
            [this](bool on) {
                return change(on ? tr("Make appliance stateful") : tr("Make appliance stateless"),
                              [&](model::Nva& nva) { nva.stateful = on; });
            });
        addStack();
        addStaticRoutes();
        addAnnouncements();
        addText(
            tr("Local prefixes"), "localPrefixes", checkPrefixes, TextField::Face::Mono,
            [this] { return listed(row().localPrefixes); },
            [this](const QString& prefixes) {
                return change(tr("Change local prefixes"),
                              [&](model::Nva& nva) { nva.localPrefixes = readPrefixList(prefixes); });
            })
            ->edit()
            .setPlaceholderText(tr("none live in the guest"));
        addNics();
        addConnections();
    }

private:
    void addStack() {
        addSection(tr("Change the stack, change the outcome"));
        auto* stacks = new StackChoice(this);
        stacks->setObjectName(QStringLiteral("stack"));
        addWidget(stacks);
        connect(stacks, &StackChoice::chosen, this, [this](model::StackProfile stack) {
            change(tr("Change routing stack"), [&](model::Nva& nva) { nva.stack = stack; });
        });
        addRefresh([this, stacks] { stacks->show(row().stack); });
        QComboBox* custom = addChoice(
            tr("Own outcome"), "customStack",
            [] {
                std::vector<Choice> all;
                for (const auto each : {model::CustomStack::Resolve, model::CustomStack::Suppress,
                                        model::CustomStack::Oscillate, model::CustomStack::Unreachable}) {
                    all.emplace_back(toQt(text::customStackTitle(each)), static_cast<int>(each));
                }
                return all;
            },
            [this] { return static_cast<int>(row().customStack); },
            [this](const QVariant& outcome) {
                return change(tr("Change outcome of own stack"), [&](model::Nva& nva) {
                    nva.customStack = static_cast<model::CustomStack>(outcome.toInt());
                });
            });
        addRefresh([this, custom] { custom->setEnabled(row().stack == model::StackProfile::Custom); });
    }

    void addStaticRoutes() {
        CellTable* statics = addTable(
            tr("Static routes in the guest"), "staticRoutes",
            {{tr("Prefix"), checkPrefix}, {tr("Gateway"), checkAddress}}, nullptr,
            [this] {
                std::vector<CellModel::Cells> all;
                for (const model::GuestStaticRoute& route : row().staticRoutes) {
                    all.push_back({shown(route.prefix), shown(route.gateway)});
                }
                return all;
            },
            [this](const std::vector<CellModel::Cells>& rows) {
                return change(tr("Change static routes"), [&](model::Nva& nva) {
                    nva.staticRoutes.clear();
                    for (const CellModel::Cells& cells : rows) {
                        nva.staticRoutes.push_back({readPrefix(cells[0]), readAddress(cells[1])});
                    }
                });
            });
        statics->setNewRow([this] {
            // The first address of the own subnet: the only gateway that every guest on it can reach.
            const model::Subnet& subnet = network().subnets.at(row().nics.front().subnet);
            return CellModel::Cells{
                {}, subnet.prefixes.empty() ? QString() : shown(subnet.prefixes.front().first().plus(1))};
        });
    }

    void addAnnouncements() {
        CellTable* table = addTable(
            tr("Announced prefixes"), "announcements", announcementColumns(), nullptr,
            [this] { return cellsOf(row().announcements); },
            [this](const std::vector<CellModel::Cells>& rows) {
                return change(tr("Change announced prefixes"),
                              [&](model::Nva& nva) { nva.announcements = announcementsOf(rows); });
            });
        table->setNewRow(newAnnouncement);
    }

    void addConnections() {
        addWords([this] {
            std::vector<model::EntityRef> connections;
            for (const model::BgpConnection& connection : network().bgpConnections) {
                if (connection.nva == id()) {
                    connections.emplace_back(connection.id);
                }
            }
            return connections.empty() ? tr("No BGP connection.")
                                       : tr("BGP connections: %1").arg(linksTo(connections, network()));
        });
    }
};

class RouteServerForm : public RowForm<model::RouteServer> {
    Q_DECLARE_TR_FUNCTIONS(RouteServerForm)

public:
    explicit RouteServerForm(QWidget* parent) : RowForm(&model::Network::routeServers, &edit::setRouteServer, parent) {
        addName();
        addInstance(tr("First instance"), "firstInstance", &model::RouteServer::firstInstance, 0);
        addInstance(tr("Second instance"), "secondInstance", &model::RouteServer::secondInstance, 1);
        addSwitch(
            tr("Branch-to-branch"), "branchToBranch", [this] { return row().branchToBranch; },
            [this](bool on) {
                return change(on ? tr("Turn branch-to-branch on") : tr("Turn branch-to-branch off"),
                              [&](model::RouteServer& routeServer) { routeServer.branchToBranch = on; });
            });
        addWords([] { return tr("Passes routes of one appliance or gateway on to the others."); });
        addChoice(
            tr("Hub routing preference"), "preference",
            [] {
                using Preference = model::HubRoutingPreference;
                return std::vector<Choice>{{QStringLiteral("ExpressRoute"), static_cast<int>(Preference::ExpressRoute)},
                                           {QStringLiteral("VpnGateway"), static_cast<int>(Preference::VpnGateway)},
                                           {QStringLiteral("ASPath"), static_cast<int>(Preference::AsPath)}};
            },
            [this] { return QVariant(static_cast<int>(row().preference)); },
            [this](const QVariant& value) {
                return change(tr("Change hub routing preference"), [&](model::RouteServer& routeServer) {
                    routeServer.preference = static_cast<model::HubRoutingPreference>(value.toInt());
                });
            });
        addWords([this] { return tr("In subnet %1").arg(linkTo(row().subnet, network())); });
        addWords([this] {
            std::vector<model::EntityRef> connections;
            for (const model::BgpConnection& connection : network().bgpConnections) {
                if (connection.routeServer == id()) {
                    connections.emplace_back(connection.id);
                }
            }
            return connections.empty() ? tr("No BGP connection.")
                                       : tr("BGP connections: %1").arg(linksTo(connections, network()));
        });
    }

private:
    void addInstance(const QString& label, const char* name, std::optional<net::Address> model::RouteServer::*instance,
                     std::size_t position) {
        TextField* field = addText(
            label, name, checkOptionalAddress, TextField::Face::Mono,
            [this, instance] { return shown(row().*instance); },
            [this, instance](const QString& address) {
                return change(tr("Change instance address"), [&](model::RouteServer& routeServer) {
                    routeServer.*instance = readOptionalAddress(address);
                });
            });
        addRefresh([this, field, position] {
            const std::vector<net::Address> addresses = azure::instanceAddresses(network(), row());
            field->edit().setPlaceholderText(
                position < addresses.size() ? tr("%1, as usual").arg(shown(addresses[position])) : QString());
        });
    }
};

class BgpConnectionForm : public PolicyForm<model::BgpConnection> {
    Q_DECLARE_TR_FUNCTIONS(BgpConnectionForm)

public:
    explicit BgpConnectionForm(QWidget* parent)
        : PolicyForm(&model::Network::bgpConnections, &edit::setBgpConnection, parent) {
        addWords([this] {
            return tr("%1 peers with %2").arg(linkTo(row().nva, network()), linkTo(row().routeServer, network()));
        });
        addText(
            tr("Peer address"), "peerAddress", checkAddress, TextField::Face::Mono,
            [this] { return shown(row().peerAddress); },
            [this](const QString& address) {
                return change(tr("Change peer address"),
                              [&](model::BgpConnection& own) { own.peerAddress = readAddress(address); });
            });
        addWords([] { return tr("What the route server was told; it opens a session from each instance to it."); });
        addFlag(tr("Appliance peers with the first instance"), "first", &model::BgpConnection::first);
        addFlag(tr("Appliance peers with the second instance"), "second", &model::BgpConnection::second);
        addFlag(tr("Multihop on the appliance"), "multihop", &model::BgpConnection::multihop);
        addSeconds(tr("Keepalive"), "keepalive", &model::BgpConnection::keepaliveSeconds);
        addSeconds(tr("Hold time"), "hold", &model::BgpConnection::holdSeconds);
        addWords([this] {
            const int hold = row().holdSeconds;
            return hold == 1 || hold == 2 ? tr("The hold time is 0 (never expires) or at least 3 s.") : QString();
        });
        addSection(tr("What the appliance sends and takes in"));
        addPolicy(
            "", [](model::BgpConnection& own) -> model::SessionPolicy& { return own.policy; },
            tr("Change BGP connection"));
    }

private:
    void addFlag(const QString& label, const char* name, bool model::BgpConnection::*flag) {
        addSwitch(
            label, name, [this, flag] { return row().*flag; },
            [this, flag](bool on) {
                return change(tr("Change BGP connection"), [&](model::BgpConnection& own) { own.*flag = on; });
            });
    }
    void addSeconds(const QString& label, const char* name, int model::BgpConnection::*seconds) {
        addNumber(
            label, name, 0, 65535, tr(" s"), [this, seconds] { return row().*seconds; },
            [this, seconds, key = std::string(name)](int value) {
                return change(
                    tr("Change BGP timers"), [&](model::BgpConnection& own) { own.*seconds = value; },
                    key + std::to_string(id().value()));
            });
    }
};

}  // namespace

Form* makeVirtualMachineForm(QWidget* parent) {
    return new VirtualMachineForm(parent);
}
Form* makeNvaForm(QWidget* parent) {
    return new NvaForm(parent);
}
Form* makeRouteServerForm(QWidget* parent) {
    return new RouteServerForm(parent);
}
Form* makeBgpConnectionForm(QWidget* parent) {
    return new BgpConnectionForm(parent);
}

}  // namespace hopscope::panels
