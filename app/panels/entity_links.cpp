// SPDX-License-Identifier: Apache-2.0
#include "app/panels/entity_links.hpp"

#include <QStringList>
#include <algorithm>

#include "app/text/convert.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

std::vector<model::EntityRef> entitiesOf(const model::Design& design) {
    std::vector<model::EntityRef> all;
    const auto take = [&all](const auto& table) {
        for (const auto& row : table) {
            all.emplace_back(row.id);
        }
    };
    const model::Network& network = *design.network;
    take(network.vnets);
    take(network.subnets);
    take(network.machines);
    take(network.nvas);
    take(network.routeServers);
    take(network.bgpConnections);
    take(network.peerings);
    take(network.routeTables);
    take(network.publicAddresses);
    take(network.internets);
    take(network.gateways);
    take(network.circuits);
    take(network.sites);
    take(network.connections);
    take(network.securityGroups);
    take(network.natGateways);
    take(network.loadBalancers);
    take(network.firewalls);
    take(network.privateEndpoints);
    take(design.layout->notes);
    return all;
}

bool contains(const model::Design& design, const model::EntityRef& entity) {
    const std::vector<model::EntityRef> all = entitiesOf(design);
    return std::binary_search(all.begin(), all.end(), entity);
}

QString linkTo(const model::EntityRef& entity, const model::Network& network) {
    return QStringLiteral("<a href=\"%1\">%2</a>")
        .arg(model::numberOf(entity))
        .arg(text::toQt(text::subjectName(network, entity)).toHtmlEscaped());
}

QString linksTo(const std::vector<model::EntityRef>& entities, const model::Network& network) {
    QStringList links;
    for (const model::EntityRef& entity : entities) {
        links << linkTo(entity, network);
    }
    return links.join(QStringLiteral(", "));
}

std::optional<model::EntityRef> entityOfLink(const QString& link, const model::Design& design) {
    for (const model::EntityRef& entity : entitiesOf(design)) {
        if (QString::number(model::numberOf(entity)) == link) {
            return entity;
        }
    }
    return std::nullopt;
}

}  // namespace hopscope::panels
