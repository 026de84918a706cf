// SPDX-License-Identifier: Apache-2.0
#include "app/panels/entity_links.hpp"
#include "app/panels/forms.hpp"

namespace hopscope::panels {

namespace {

using text::toCore;
using text::toQt;

class RouteTableForm : public RowForm<model::RouteTable> {
    Q_DECLARE_TR_FUNCTIONS(RouteTableForm)

public:
    explicit RouteTableForm(QWidget* parent) : RowForm(&model::Network::routeTables, &edit::setRouteTable, parent) {
        addName();
        addSwitch(
            tr("Propagate gateway routes"), "propagate", [this] { return row().propagateGatewayRoutes; },
            [this](bool on) {
                return change(on ? tr("Propagate gateway routes") : tr("Stop propagation of gateway routes"),
                              [&](model::RouteTable& table) { table.propagateGatewayRoutes = on; });
            });
        addWords([] { return tr("Without propagation its subnets take no route from BGP at all."); });
        addSwitch(
            tr("Keep the routes of peerings"), "keepPeeringRoutes", [this] { return row().keepPeeringRoutes; },
            [this](bool on) {
                return change(on ? tr("Keep peering routes") : tr("Disable peering routes"),
                              [&](model::RouteTable& table) { table.keepPeeringRoutes = on; });
            });
        CellTable* routes = addTable(
            tr("Routes"), "routes",
            {{tr("Prefix or service tag"), checkPrefixOrTag},
             {tr("Next hop type"), nullptr, nextHopNames()},
             {tr("Address"), checkOptionalAddress},
             {tr("Name"), checkName, {}, {}, false}},
            [](const CellModel::Cells& cells) {
                return cells[1] == nextHopNames().front() && cells[2].isEmpty()
                           ? tr("Address: expected the address of the appliance, such as 10.0.0.4.")
                           : QString();
            },
            [this] { return cellsOf(row()); },
            [this](const std::vector<CellModel::Cells>& rows) {
                return change(tr("Change routes"), [&](model::RouteTable& table) { table.routes = routesOf(rows); });
            });
        routes->setNewRow([this] {
            return CellModel::Cells{{}, nextHopNames()[3], {}, tr("route-%1").arg(row().routes.size() + 1)};
        });
        addWords([this] {
            std::vector<model::EntityRef> users;
            for (const model::Subnet& subnet : network().subnets) {
                if (subnet.routeTable == id()) {
                    users.emplace_back(subnet.id);
                }
            }
            return users.empty() ? tr("No subnet uses it: it changes nothing yet.")
                                 : tr("Used by %1").arg(linksTo(users, network()));
        });
    }

private:
    /// The literals of the cloud, in the order of UserNextHop.
    static QStringList nextHopNames() {
        return {QStringLiteral("VirtualAppliance"), QStringLiteral("VirtualNetworkGateway"),
                QStringLiteral("VnetLocal"), QStringLiteral("Internet"), QStringLiteral("None")};
    }
    static std::vector<CellModel::Cells> cellsOf(const model::RouteTable& table) {
        std::vector<CellModel::Cells> all;
        for (const model::UserRoute& route : table.routes) {
            all.push_back({route.serviceTag.empty() ? shown(route.prefix) : toQt(route.serviceTag),
                           nextHopNames()[static_cast<int>(route.nextHop)], shown(route.appliance), toQt(route.name)});
        }
        return all;
    }
    static std::vector<model::UserRoute> routesOf(const std::vector<CellModel::Cells>& rows) {
        std::vector<model::UserRoute> all;
        for (const CellModel::Cells& cells : rows) {
            const auto type = static_cast<model::UserNextHop>(nextHopNames().indexOf(cells[1]));
            model::UserRoute route{
                .name = toCore(cells[3]), .prefix = net::Prefix::everything(), .nextHop = type, .appliance = {}};
            if (isTag(cells[0])) {
                route.serviceTag = toCore(cells[0].trimmed());
            } else {
                route.prefix = readPrefix(cells[0]);
            }
            if (type == model::UserNextHop::VirtualAppliance) {
                route.appliance = readOptionalAddress(cells[2]);
            }
            all.push_back(std::move(route));
        }
        return all;
    }
};

}  // namespace

Form* makeRouteTableForm(QWidget* parent) {
    return new RouteTableForm(parent);
}

}  // namespace hopscope::panels
