// SPDX-License-Identifier: Apache-2.0
#include "app/panels/entity_links.hpp"
#include "app/panels/forms.hpp"
#include "core/edit/add.hpp"
#include "core/text/errors.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

namespace {

using text::toCore;
using text::toQt;

constexpr unsigned none = 0;
constexpr unsigned fresh = ~0U;

class SubnetForm : public RowForm<model::Subnet> {
    Q_DECLARE_TR_FUNCTIONS(SubnetForm)

public:
    explicit SubnetForm(QWidget* parent) : RowForm(&model::Network::subnets, &edit::setSubnet, parent) {
        addName();
        addText(
            tr("Prefixes"), "prefixes", checkPrefixList, TextField::Face::Mono,
            [this] { return listed(row().prefixes); },
            [this](const QString& prefixes) {
                return change(tr("Change prefixes"),
                              [&](model::Subnet& subnet) { subnet.prefixes = readPrefixList(prefixes); });
            });
        addAssociation<model::RouteTableId>(
            tr("Route table"), "routeTable", &model::Network::routeTables, &model::Subnet::routeTable,
            [](const model::Design& design) { return edit::addRouteTable(design); }, tr("Associate route table"),
            tr("Take route table away"));
        addAssociation<model::SecurityGroupId>(
            tr("Security group"), "securityGroup", &model::Network::securityGroups, &model::Subnet::securityGroup,
            [](const model::Design& design) { return edit::addSecurityGroup(design); }, tr("Associate security group"),
            tr("Take security group away"));
        addAssociation<model::NatGatewayId>(
            tr("NAT gateway"), "natGateway", &model::Network::natGateways, &model::Subnet::natGateway,
            [](const model::Design& design) { return edit::addNatGateway(design); }, tr("Associate NAT gateway"),
            tr("Take NAT gateway away"));
        addSwitch(
            tr("Default outbound access"), "defaultOutbound", [this] { return row().defaultOutboundAccess; },
            [this](bool on) {
                return change(on ? tr("Allow default outbound access") : tr("Make subnet private"),
                              [&](model::Subnet& subnet) { subnet.defaultOutboundAccess = on; });
            });
        addText(
            tr("Service endpoints"), "serviceEndpoints", nullptr, TextField::Face::Words,
            [this] { return wordsText(row().serviceEndpoints); },
            [this](const QString& services) {
                return change(tr("Change service endpoints"),
                              [&](model::Subnet& subnet) { subnet.serviceEndpoints = readWordList(services); });
            })
            ->edit()
            .setPlaceholderText(tr("none"));
        addPolicies();
        addWords([this] {
            return row().prefixes.empty()
                       ? QString()
                       : tr("Its virtual router answers at %1 and looks up every packet of every interface here.")
                             .arg(shown(row().prefixes.front().first().plus(1)));
        });
        addWords([this] { return tr("In VNet %1").arg(linkTo(row().vnet, network())); });
        addWords([this] {
            std::vector<model::EntityRef> used;
            if (row().routeTable) {
                used.emplace_back(*row().routeTable);
            }
            if (row().securityGroup) {
                used.emplace_back(*row().securityGroup);
            }
            if (row().natGateway) {
                used.emplace_back(*row().natGateway);
            }
            return used.empty() ? QString() : tr("Uses %1").arg(linksTo(used, network()));
        });
    }

private:
    /// A choice among the rows of a table, none of them, or one that is made for it.
    template <typename Id, typename Row>
    void addAssociation(const QString& label, const char* name, model::Table<Row> model::Network::*table,
                        std::optional<Id> model::Subnet::*member,
                        edit::Edited<model::Design> (*make)(const model::Design&), const QString& associate,
                        const QString& takeAway) {
        addChoice(
            label, name,
            [this, table] {
                std::vector<Choice> all{{tr("none"), none}};
                for (const Row& each : network().*table) {
                    all.emplace_back(toQt(each.name), each.id.value());
                }
                all.emplace_back(tr("a new one"), fresh);
                return all;
            },
            [this, member] { return QVariant(row().*member ? (row().*member)->value() : none); },
            [this, member, make, associate, takeAway](const QVariant& number) {
                std::optional<Id> wanted;
                edit::Edited<model::Design> edited = design();
                if (number.toUInt() == fresh) {
                    wanted = Id(design().nextId);
                    edited = make(design());
                } else if (number.toUInt() != none) {
                    wanted = Id(number.toUInt());
                }
                if (edited) {
                    edited = associated(*edited, member, wanted);
                }
                return apply(wanted ? associate : takeAway, edited);
            });
    }
    edit::Edited<model::Design> associated(const model::Design& before,
                                           std::optional<model::RouteTableId> model::Subnet::* /*member*/,
                                           std::optional<model::RouteTableId> wanted) const {
        return edit::associateRouteTable(before, id(), wanted);  // which knows R5.47
    }
    template <typename Id>
    edit::Edited<model::Design> associated(const model::Design& before, std::optional<Id> model::Subnet::*member,
                                           std::optional<Id> wanted) const {
        model::Subnet after = row();
        after.*member = wanted;
        return edit::setSubnet(before, std::move(after));
    }

    void addPolicies() {
        using Policies = model::PrivateEndpointPolicies;
        addChoice(
            tr("Private endpoint policies"), "privateEndpointPolicies",
            [] {
                return std::vector<Choice>{
                    {QStringLiteral("Disabled"), static_cast<int>(Policies::Disabled)},
                    {QStringLiteral("Enabled"), static_cast<int>(Policies::Enabled)},
                    {QStringLiteral("NetworkSecurityGroupEnabled"),
                     static_cast<int>(Policies::NetworkSecurityGroupEnabled)},
                    {QStringLiteral("RouteTableEnabled"), static_cast<int>(Policies::RouteTableEnabled)}};
            },
            [this] { return QVariant(static_cast<int>(row().privateEndpointPolicies)); },
            [this](const QVariant& value) {
                return change(tr("Change private endpoint policies"), [&](model::Subnet& subnet) {
                    subnet.privateEndpointPolicies = static_cast<Policies>(value.toInt());
                });
            });
    }
};

}  // namespace

Form* makeSubnetForm(QWidget* parent) {
    return new SubnetForm(parent);
}

}  // namespace hopscope::panels
