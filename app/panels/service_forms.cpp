// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "app/panels/entity_links.hpp"
#include "app/panels/forms.hpp"
#include "core/edit/change.hpp"
#include "core/text/errors.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

namespace {

using text::toCore;
using text::toQt;

QString anything(const QString&) {
    return {};
}

QString checkOptionalPrefixList(const QString& text) {
    return text.trimmed().isEmpty() ? QString() : checkPrefixList(text);
}

std::vector<net::Prefix> readOptionalPrefixList(const QString& text) {
    return text.trimmed().isEmpty() ? std::vector<net::Prefix>() : readPrefixList(text);
}

/// A row whose fields are plain members: each is one field and one undo step.
template <typename Row>
class MemberForm : public RowForm<Row> {
protected:
    using Set = edit::Edited<model::Design> (*)(const model::Design&, Row);

    MemberForm(model::Table<Row> model::Network::*table, Set set, edit::EditKind kind, QWidget* parent)
        : RowForm<Row>(table, set, parent), m_kind(kind) {
        this->addName();
    }

    template <typename Mutate>
    QString changed(Mutate mutate) {
        return this->change(toQt(text::editTitle(m_kind)), mutate);
    }
    void flag(const QString& label, const char* name, bool Row::*member) {
        this->addSwitch(
            label, name, [this, member] { return this->row().*member; },
            [this, member](bool on) { return changed([&](Row& row) { row.*member = on; }); });
    }
    void addresses(const QString& label, const char* name, std::vector<net::Address> Row::*member) {
        this->addText(
            label, name, checkAddressList, TextField::Face::Mono,
            [this, member] { return listed(this->row().*member); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = readAddressList(text); });
            });
    }
    void prefixes(const QString& label, const char* name, std::vector<net::Prefix> Row::*member) {
        this->addText(
            label, name, checkOptionalPrefixList, TextField::Face::Mono,
            [this, member] { return listed(this->row().*member); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = readOptionalPrefixList(text); });
            });
    }
    void asn(const QString& label, std::optional<net::Asn> Row::*member) {
        this->addText(
            label, "asn", checkOptionalAsn, TextField::Face::Mono,
            [this, member] { return this->row().*member ? toQt((this->row().*member)->text()) : QString(); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = readOptionalAsn(text); });
            });
    }
    void address(const QString& label, const char* name, net::Address Row::*member) {
        this->addText(
            label, name, checkAddress, TextField::Face::Mono, [this, member] { return shown(this->row().*member); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = readAddress(text); });
            });
    }
    void optionalAddress(const QString& label, const char* name, std::optional<net::Address> Row::*member) {
        this->addText(
            label, name, checkOptionalAddress, TextField::Face::Mono,
            [this, member] { return shown(this->row().*member); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = readOptionalAddress(text); });
            });
    }
    void number(const QString& label, const char* name, int least, int most, const QString& unit, int Row::*member) {
        this->addNumber(
            label, name, least, most, unit, [this, member] { return this->row().*member; },
            [this, member](int value) { return changed([&](Row& row) { row.*member = value; }); });
    }
    template <typename Value>
    void choice(const QString& label, const char* name, const std::vector<std::pair<QString, Value>>& values,
                Value Row::*member) {
        std::vector<Form::Choice> choices;
        for (const auto& [text, value] : values) {
            choices.emplace_back(text, static_cast<int>(value));
        }
        this->addChoice(
            label, name, [choices] { return choices; },
            [this, member] { return QVariant(static_cast<int>(this->row().*member)); },
            [this, member](const QVariant& value) {
                return changed([&](Row& row) { row.*member = static_cast<Value>(value.toInt()); });
            });
    }
    /// The connections that end here.
    void connections(const QString& words) {
        this->addWords([this, words] {
            std::vector<model::EntityRef> found;
            for (const model::Connection& connection : this->network().connections) {
                if (connection.first.at == this->entity() || connection.second.at == this->entity()) {
                    found.emplace_back(connection.id);
                }
            }
            return found.empty() ? QString() : words.arg(linksTo(found, this->network()));
        });
    }

private:
    edit::EditKind m_kind;
};

class GatewayForm : public MemberForm<model::Gateway> {
    Q_DECLARE_TR_FUNCTIONS(GatewayForm)

public:
    explicit GatewayForm(QWidget* parent)
        : MemberForm(&model::Network::gateways, &edit::setGateway, edit::EditKind::ChangeGateway, parent) {
        using Type = model::Gateway::Type;
        choice<Type>(tr("Type"), "type", {{tr("VPN"), Type::Vpn}, {QStringLiteral("ExpressRoute"), Type::ExpressRoute}},
                     &model::Gateway::type);
        asn(tr("ASN"), &model::Gateway::asn);
        flag(tr("Active-active"), "activeActive", &model::Gateway::activeActive);
        flag(tr("BGP"), "bgp", &model::Gateway::bgp);
        flag(tr("Running"), "running", &model::Gateway::running);
        addresses(tr("Instance addresses"), "instances", &model::Gateway::instances);
        addresses(tr("Public addresses"), "publicAddresses", &model::Gateway::publicAddresses);
        connections(tr("Connections: %1"));
        addWords([this] { return tr("In subnet %1").arg(linkTo(row().subnet, network())); });
    }
};

class CircuitForm : public MemberForm<model::Circuit> {
    Q_DECLARE_TR_FUNCTIONS(CircuitForm)

public:
    explicit CircuitForm(QWidget* parent)
        : MemberForm(&model::Network::circuits, &edit::setCircuit, edit::EditKind::ChangeCircuit, parent) {
        flag(tr("Premium"), "premium", &model::Circuit::premium);
        flag(tr("Primary edge up"), "primaryUp", &model::Circuit::primaryUp);
        flag(tr("Secondary edge up"), "secondaryUp", &model::Circuit::secondaryUp);
        connections(tr("Connections: %1"));
    }
};

class SiteForm : public MemberForm<model::Site> {
    Q_DECLARE_TR_FUNCTIONS(SiteForm)

public:
    explicit SiteForm(QWidget* parent)
        : MemberForm(&model::Network::sites, &edit::setSite, edit::EditKind::ChangeSite, parent) {
        asn(tr("ASN"), &model::Site::asn);
        prefixes(tr("Prefixes"), "prefixes", &model::Site::prefixes);
        address(tr("Router"), "router", &model::Site::router);
        optionalAddress(tr("Public address"), "publicAddress", &model::Site::publicAddress);
        flag(tr("Running"), "running", &model::Site::running);
        addTable(
            tr("Hosts"), "hosts", {{tr("Name"), checkName, {}, {}, false}, {tr("Address"), checkAddress}}, nullptr,
            [this] {
                std::vector<CellModel::Cells> all;
                for (const model::SiteHost& host : row().hosts) {
                    all.push_back({toQt(host.name), shown(host.address)});
                }
                return all;
            },
            [this](const std::vector<CellModel::Cells>& rows) {
                return changed([&](model::Site& site) {
                    site.hosts.clear();
                    for (const CellModel::Cells& cells : rows) {
                        site.hosts.push_back({toCore(cells[0]), readAddress(cells[1])});
                    }
                });
            });
        connections(tr("Connections: %1"));
    }
};

class ConnectionForm : public RowForm<model::Connection> {
    Q_DECLARE_TR_FUNCTIONS(ConnectionForm)

public:
    explicit ConnectionForm(QWidget* parent) : RowForm(&model::Network::connections, &edit::setConnection, parent) {
        addText(
            tr("Name"), "name", anything, TextField::Face::Words, [this] { return toQt(row().name); },
            [this](const QString& name) {
                return changed([&](model::Connection& connection) { connection.name = toCore(name.trimmed()); });
            });
        addWords([this] { return tr("Between %1").arg(linksTo({row().first.at, row().second.at}, network())); });
        addFlag(tr("Up"), "up", &model::Connection::up);
        addFlag(tr("BGP"), "bgp", &model::Connection::bgp);
        addFlag(tr("Multihop"), "multihop", &model::Connection::multihop);
        addFlag(tr("FastPath"), "fastPath", &model::Connection::fastPath);
        addCount(tr("Routing weight"), "weight", 32000, {}, &model::Connection::weight);
        addCount(tr("Keepalive"), "keepalive", 65535, tr("s"), &model::Connection::keepaliveSeconds);
        addCount(tr("Hold time"), "hold", 65535, tr("s"), &model::Connection::holdSeconds);
        addEnd(tr("First end"), "first", &model::Connection::first);
        addEnd(tr("Second end"), "second", &model::Connection::second);
    }

private:
    template <typename Mutate>
    QString changed(Mutate mutate) {
        return change(toQt(text::editTitle(edit::EditKind::ChangeConnection)), mutate);
    }
    void addFlag(const QString& label, const char* name, bool model::Connection::*member) {
        addSwitch(
            label, name, [this, member] { return row().*member; },
            [this, member](bool on) { return changed([&](model::Connection& after) { after.*member = on; }); });
    }
    void addCount(const QString& label, const char* name, int most, const QString& unit,
                  int model::Connection::*member) {
        addNumber(
            label, name, 0, most, unit, [this, member] { return row().*member; },
            [this, member](int value) { return changed([&](model::Connection& after) { after.*member = value; }); });
    }
    void addEnd(const QString& title, const char* name, model::ConnectionEnd model::Connection::*end) {
        using Scope = model::SessionPolicy::Scope;
        addSection(title);
        const auto named = [name](const char* what) { return std::string(name) + what; };
        addText(
            tr("Session address"), named("Address").c_str(), checkOptionalAddress, TextField::Face::Mono,
            [this, end] { return shown((row().*end).address); },
            [this, end](const QString& text) {
                return changed([&](model::Connection& after) { (after.*end).address = readOptionalAddress(text); });
            });
        addText(
            tr("Prefixes behind"), named("Prefixes").c_str(), checkOptionalPrefixList, TextField::Face::Mono,
            [this, end] { return listed((row().*end).prefixes); },
            [this, end](const QString& text) {
                return changed([&](model::Connection& after) { (after.*end).prefixes = readOptionalPrefixList(text); });
            });
        addChoice(
            tr("Sends"), named("Scope").c_str(),
            [] {
                return std::vector<Choice>{{tr("its own announcements"), static_cast<int>(Scope::Own)},
                                           {tr("its best routes"), static_cast<int>(Scope::Learned)},
                                           {tr("nothing"), static_cast<int>(Scope::Nothing)}};
            },
            [this, end] { return QVariant(static_cast<int>((row().*end).policy.scope)); },
            [this, end](const QVariant& value) {
                return changed(
                    [&](model::Connection& after) { (after.*end).policy.scope = static_cast<Scope>(value.toInt()); });
            });
        addSwitch(
            tr("AS override"), named("AsOverride").c_str(), [this, end] { return (row().*end).policy.asOverride; },
            [this, end](bool on) {
                return changed([&](model::Connection& after) { (after.*end).policy.asOverride = on; });
            });
    }
};

class SecurityGroupForm : public MemberForm<model::SecurityGroup> {
    Q_DECLARE_TR_FUNCTIONS(SecurityGroupForm)

public:
    explicit SecurityGroupForm(QWidget* parent)
        : MemberForm(&model::Network::securityGroups, &edit::setSecurityGroup, edit::EditKind::ChangeSecurityGroup,
                     parent) {
        addWords([this] {
            const std::size_t count = row().rules.size();
            return tr("Rules of its own: %1. The rules that every group has come after them.").arg(count);
        });
        addWords([this] {
            std::vector<model::EntityRef> users;
            for (const model::Subnet& subnet : network().subnets) {
                if (subnet.securityGroup == id()) {
                    users.emplace_back(subnet.id);
                }
            }
            return users.empty() ? tr("On no subnet.") : tr("On %1").arg(linksTo(users, network()));
        });
    }
};

class NatGatewayForm : public MemberForm<model::NatGateway> {
    Q_DECLARE_TR_FUNCTIONS(NatGatewayForm)

public:
    explicit NatGatewayForm(QWidget* parent)
        : MemberForm(&model::Network::natGateways, &edit::setNatGateway, edit::EditKind::ChangeNatGateway, parent) {
        addresses(tr("Public addresses"), "publicAddresses", &model::NatGateway::publicAddresses);
    }
};

class LoadBalancerForm : public MemberForm<model::LoadBalancer> {
    Q_DECLARE_TR_FUNCTIONS(LoadBalancerForm)

public:
    explicit LoadBalancerForm(QWidget* parent)
        : MemberForm(&model::Network::loadBalancers, &edit::setLoadBalancer, edit::EditKind::ChangeLoadBalancer,
                     parent) {
        using Row = model::LoadBalancer;
        address(tr("Frontend"), "frontend", &Row::frontend);
        choice<Row::Sku>(tr("SKU"), "sku",
                         {{QStringLiteral("Standard"), Row::Sku::Standard}, {QStringLiteral("Basic"), Row::Sku::Basic}},
                         &Row::sku);
        choice<Row::Distribution>(tr("Distribution"), "distribution",
                                  {{tr("five-tuple"), Row::Distribution::Default},
                                   {tr("source IP"), Row::Distribution::SourceIp},
                                   {tr("source IP and protocol"), Row::Distribution::SourceIpProtocol}},
                                  &Row::distribution);
        addWords([this] {
            std::vector<model::EntityRef> machines;
            for (const Row::Backend& backend : row().backends) {
                machines.push_back(backend.machine);
            }
            return machines.empty() ? tr("No backend yet.") : tr("Backends: %1").arg(linksTo(machines, network()));
        });
        addWords([this] { return tr("In subnet %1").arg(linkTo(row().subnet, network())); });
    }
};

class FirewallForm : public MemberForm<model::Firewall> {
    Q_DECLARE_TR_FUNCTIONS(FirewallForm)

public:
    explicit FirewallForm(QWidget* parent)
        : MemberForm(&model::Network::firewalls, &edit::setFirewall, edit::EditKind::ChangeFirewall, parent) {
        optionalAddress(tr("Address"), "address", &model::Firewall::address);
        addresses(tr("Public addresses"), "publicAddresses", &model::Firewall::publicAddresses);
        prefixes(tr("Not translated"), "privateRanges", &model::Firewall::privateRanges);
        flag(tr("Forced tunnelling"), "forcedTunnelling", &model::Firewall::forcedTunnelling);
        flag(tr("Running"), "running", &model::Firewall::running);
        addWords([this] { return tr("In subnet %1").arg(linkTo(row().subnet, network())); });
    }
};

class PrivateEndpointForm : public MemberForm<model::PrivateEndpoint> {
    Q_DECLARE_TR_FUNCTIONS(PrivateEndpointForm)

public:
    explicit PrivateEndpointForm(QWidget* parent)
        : MemberForm(&model::Network::privateEndpoints, &edit::setPrivateEndpoint,
                     edit::EditKind::ChangePrivateEndpoint, parent) {
        address(tr("Address"), "address", &model::PrivateEndpoint::address);
        addText(
            tr("Service"), "service", anything, TextField::Face::Words, [this] { return toQt(row().service); },
            [this](const QString& service) {
                return changed([&](model::PrivateEndpoint& row) { row.service = toCore(service.trimmed()); });
            });
        addWords([this] { return tr("In subnet %1").arg(linkTo(row().subnet, network())); });
    }
};

}  // namespace

Form* makeGatewayForm(QWidget* parent) {
    return new GatewayForm(parent);
}
Form* makeCircuitForm(QWidget* parent) {
    return new CircuitForm(parent);
}
Form* makeSiteForm(QWidget* parent) {
    return new SiteForm(parent);
}
Form* makeConnectionForm(QWidget* parent) {
    return new ConnectionForm(parent);
}
Form* makeSecurityGroupForm(QWidget* parent) {
    return new SecurityGroupForm(parent);
}
Form* makeNatGatewayForm(QWidget* parent) {
    return new NatGatewayForm(parent);
}
Form* makeLoadBalancerForm(QWidget* parent) {
    return new LoadBalancerForm(parent);
}
Form* makeFirewallForm(QWidget* parent) {
    return new FirewallForm(parent);
}
Form* makePrivateEndpointForm(QWidget* parent) {
    return new PrivateEndpointForm(parent);
}

}  // namespace hopscope::panels
