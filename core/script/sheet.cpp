// SPDX-License-Identifier: Apache-2.0
#include "core/script/sheet.hpp"

#include <algorithm>

#include "core/edit/arrange.hpp"
#include "core/model/names.hpp"

namespace hopscope::script {

using model::EntityRef;
using model::Place;
namespace size = edit::size;

namespace {

constexpr double gap = 24;
constexpr double tileStep = 2 * size::tileReachX;
constexpr double looseStep = 2 * tileStep;     // lines with words run between them
constexpr double routerStep = 1.6 * tileStep;  // address and AS number stand beside its name
constexpr double noteStep = size::noteWidth + gap;

/// Rows on the sheet, filled from the top left.
class Sheet {
public:
    Sheet(const model::Network& network, model::Layout& layout) : m_network(network), m_layout(layout) {}

    void fill() {
        double x = gap;
        for (const model::Note& note : m_layout.notes) {
            m_layout.places[note.id] = {x, gap, size::noteWidth, size::noteHeight};
            x += noteStep;
        }
        const auto putAll = [&](const auto& table) {
            for (const auto& row : table) {
                m_layout.places[row.id] = {x + size::tileReachX, gap + size::tileReachUp, 0, 0};
                x += looseStep;
            }
        };
        putAll(m_network.internets);
        putAll(m_network.circuits);
        putAll(m_network.sites);
        const bool hasTopRow = x > gap;
        const double top = gap + (hasTopRow ? size::tileReachUp + size::tileReachDown + 2 * gap : 0);
        x = gap;
        for (const model::Vnet& vnet : m_network.vnets) {
            x += fillVnet(vnet.id, x, top) + 4 * gap;
        }
    }

private:
    double fillVnet(model::VnetId vnet, double left, double top) {
        double widest = size::subnetWidth;
        double y = top + size::titleStrip + size::margin / 2;
        std::vector<EntityRef> subnets;
        for (const model::Subnet& subnet : m_network.subnets) {
            if (subnet.vnet == vnet) {
                const Place place = fillSubnet(subnet.id, left + size::margin, y);
                widest = std::max(widest, place.width);
                y += place.height + gap;
                subnets.emplace_back(subnet.id);
            }
        }
        for (const EntityRef& subnet : subnets) {
            m_layout.places[subnet].width = widest;
        }
        const double width = widest + 2 * size::margin;
        m_layout.places[vnet] = {left, top, width, std::max(y - gap + size::margin - top, size::subnetHeight)};
        return width;
    }

    Place fillSubnet(model::SubnetId subnet, double left, double top) {
        const double y = top + size::titleStrip + size::margin / 2 + size::tileReachUp;
        double x = left;
        const auto put = [&](const EntityRef& entity, double step = tileStep) {
            m_layout.places[entity] = {x + step / 2, y, 0, 0};
            x += step;
        };
        for (const model::Nva& nva : m_network.nvas) {
            if (nva.nics.front().subnet == subnet) {
                put(nva.id, routerStep);
            }
        }
        for (const model::VirtualMachine& machine : m_network.machines) {
            if (machine.nics.front().subnet == subnet) {
                put(machine.id);
            }
        }
        for (const model::RouteServer& server : m_network.routeServers) {
            if (server.subnet == subnet) {
                put(server.id);
                m_layout.secondInstances[server.id] = {x + size::tileReachX, y, 0, 0};
                x += tileStep;
            }
        }
        const auto putAll = [&](const auto& table) {
            for (const auto& row : table) {
                if (row.subnet == subnet) {
                    put(row.id);
                }
            }
        };
        putAll(m_network.gateways);
        putAll(m_network.firewalls);
        putAll(m_network.loadBalancers);
        putAll(m_network.privateEndpoints);
        const Place place{left, top, std::max(x - left, size::subnetWidth), size::subnetHeight};
        m_layout.places[subnet] = place;
        return place;
    }

    const model::Network& m_network;
    model::Layout& m_layout;
};

}  // namespace

model::Design laidOut(const model::Design& design) {
    model::Layout layout = *design.layout;
    Sheet(*design.network, layout).fill();
    model::Design placed = design;
    placed.layout = std::make_shared<const model::Layout>(std::move(layout));
    return placed;
}

}  // namespace hopscope::script
