// SPDX-License-Identifier: Apache-2.0
#include "app/panels/subjects.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "app/text/convert.hpp"

namespace hopscope::panels {

namespace {

using text::toQt;

QString tr(const char* source) {
    return QCoreApplication::translate("hopscope::panels", source);  // where lupdate files this namespace's texts
}

QString subnetLabel(const model::Subnet& subnet) {
    return tr("subnet %1").arg(toQt(subnet.name));
}

void addNics(const model::Network& network, const std::vector<model::Nic>& nics, std::vector<RoutedPlace>& places) {
    for (const model::Nic& nic : nics) {
        places.push_back({nic.subnet, tr("%1 %2 in subnet %3")
                                          .arg(toQt(nic.name), toQt(nic.address.text()),
                                               toQt(network.subnets.at(nic.subnet).name))});
    }
}

}  // namespace

std::vector<RoutedPlace> routedPlaces(const model::Network& network, const std::vector<model::EntityRef>& selection) {
    std::vector<RoutedPlace> places;
    for (const model::EntityRef& entity : selection) {
        if (const auto* id = std::get_if<model::SubnetId>(&entity)) {
            if (const model::Subnet* subnet = network.subnets.find(*id)) {
                places.push_back({*id, subnetLabel(*subnet)});
            }
        } else if (const auto* vnet = std::get_if<model::VnetId>(&entity)) {
            for (const model::Subnet& subnet : network.subnets) {
                if (subnet.vnet == *vnet) {
                    places.push_back({subnet.id, subnetLabel(subnet)});
                }
            }
        } else if (const auto* machine = std::get_if<model::VirtualMachineId>(&entity)) {
            if (const model::VirtualMachine* row = network.machines.find(*machine)) {
                addNics(network, row->nics, places);
            }
        } else if (const auto* nva = std::get_if<model::NvaId>(&entity)) {
            if (const model::Nva* row = network.nvas.find(*nva)) {
                addNics(network, row->nics, places);
            }
        } else if (const auto* server = std::get_if<model::RouteServerId>(&entity)) {
            if (const model::RouteServer* row = network.routeServers.find(*server)) {
                places.push_back({row->subnet, subnetLabel(network.subnets.at(row->subnet))});
            }
        } else if (const auto* table = std::get_if<model::RouteTableId>(&entity)) {
            for (const model::Subnet& subnet : network.subnets) {
                if (subnet.routeTable == *table) {
                    places.push_back({subnet.id, subnetLabel(subnet)});
                }
            }
        }
    }
    return places;
}

std::vector<model::EntityRef> machinesOf(const model::Network& network,
                                         const std::vector<model::EntityRef>& selection) {
    std::vector<model::EntityRef> machines;
    const auto addThoseIn = [&](model::SubnetId subnet) {
        const auto look = [&](const auto& rows) {
            for (const auto& row : rows) {
                if (std::any_of(row.nics.begin(), row.nics.end(),
                                [&](const model::Nic& nic) { return nic.subnet == subnet; })) {
                    machines.emplace_back(row.id);
                }
            }
        };
        look(network.nvas);
        look(network.machines);
    };
    for (const model::EntityRef& entity : selection) {
        if (const auto* nva = std::get_if<model::NvaId>(&entity)) {
            if (network.nvas.contains(*nva)) {
                machines.push_back(entity);
            }
        } else if (const auto* machine = std::get_if<model::VirtualMachineId>(&entity)) {
            if (network.machines.contains(*machine)) {
                machines.push_back(entity);
            }
        } else if (const auto* subnet = std::get_if<model::SubnetId>(&entity)) {
            addThoseIn(*subnet);
        }
    }
    return machines;
}

}  // namespace hopscope::panels
