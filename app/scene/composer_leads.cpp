// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/scene/composer.hpp"
#include "app/text/convert.hpp"

namespace hopscope::scene {

namespace {

using text::toQt;
using Part = FigureKey::Part;

constexpr double portStep = 14;  // between interfaces in the same subnet
constexpr double inside = 16;    // of the frame
constexpr double textGap = 10;
constexpr double textDrop = 4;

Port tileAround(const QPointF& centre) {
    return {QRectF(centre.x() - tileSide / 2, centre.y() - tileSide / 2, tileSide, tileSide), {0, -portStep, portStep}};
}

/// The point of a subnet that is nearest to `from`, `inside` its frame and below its title.
QPointF nearest(const QRectF& subnet, const QPointF& from) {
    const QRectF room = subnet.adjusted(inside, titleHeight + inside, -inside, -inside);
    return {std::clamp(from.x(), room.left(), std::max(room.left(), room.right())),
            std::clamp(from.y(), room.top(), std::max(room.top(), room.bottom()))};
}

bool isRunning(const model::Network& network, const model::EntityRef& machine) {
    if (const auto* nva = std::get_if<model::NvaId>(&machine)) {
        return network.nvas.at(*nva).running;
    }
    const auto* host = std::get_if<model::VirtualMachineId>(&machine);
    return host != nullptr && network.machines.at(*host).running;
}

}  // namespace

QPolygonF Composer::layLead(const model::EntityRef& node, std::size_t order, const Port& first, const Port& second) {
    LaidConnection now{.first = first, .second = second, .terrain = {}, .way = {}};
    now.terrain = terrainOf((first.tile | second.tile).adjusted(-routeReach, -routeReach, routeReach, routeReach));
    LaidConnection& known = m_laidLeads[{node, order}];
    if (known.way.isEmpty() || !now.sameAs(known)) {
        now.way = route(now.first, now.second, now.terrain).way;
        known = std::move(now);
    }
    return known.way;
}

LeadsFigure Composer::interfaceLeads(const model::EntityRef& machine, const std::vector<model::Nic>& nics) {
    LeadsFigure figure;
    const QPointF centre = nodeCentre(m_design, machine);
    std::map<model::SubnetId, int> ends;
    for (const model::Nic& nic : nics) {
        if (nic.subnet == nics.front().subnet) {
            continue;
        }
        const QRectF subnet = containerRect(m_design, nic.subnet);
        QPointF end = nearest(subnet, centre);
        // Ends in one subnet lie beside each other along the frame that they come through.
        const double along = portStep * ends[nic.subnet]++;
        const bool fromAside = centre.x() < subnet.left() || centre.x() > subnet.right();
        end += fromAside ? QPointF(0, along) : QPointF(along, 0);
        LeadsFigure::Lead lead;
        lead.way =
            layLead(machine, figure.leads.size(), tileAround(centre), {QRectF(end - QPointF(1, 1), QSizeF(2, 2)), {0}});
        lead.text = QStringLiteral("%1 %2").arg(toQt(nic.name), toQt(nic.address.text()));
        // Away from the nearer side of the subnet, so that the words stay inside.
        const bool leftwards = end.x() > subnet.center().x();
        lead.align = leftwards ? Align::Right : Align::Left;
        lead.textAt = end + QPointF(leftwards ? -textGap : textGap, textDrop);
        figure.leads.push_back(std::move(lead));
    }
    return figure;
}

LeadsFigure Composer::backendLeads(const model::LoadBalancer& balancer) {
    LeadsFigure figure;
    figure.kind = LeadsFigure::Kind::Backends;
    const Port from = tileAround(nodeCentre(m_design, balancer.id));
    for (const model::LoadBalancer::Backend& backend : balancer.backends) {
        LeadsFigure::Lead lead;
        lead.way = layLead(balancer.id, figure.leads.size(), from, tileAround(nodeCentre(m_design, backend.machine)));
        lead.works = backend.healthy && isRunning(*m_design.network, backend.machine);
        figure.leads.push_back(std::move(lead));
    }
    return figure;
}

void Composer::composeLeads(Keys& touched) {
    const model::Network& network = *m_design.network;
    const auto show = [&](const model::EntityRef& node, LeadsFigure figure) {
        const FigureKey key{node, Part::Leads};
        if (figure.leads.empty()) {
            drop(touched, key);
        } else {
            put(touched, key, std::make_unique<LeadsFigure>(std::move(figure)));
        }
    };
    const auto showInterfaces = [&](const auto& machine) {
        // Most machines have one interface, and nothing is drawn for it.
        if (machine.nics.size() > 1 || find({machine.id, Part::Leads}) != nullptr) {
            show(machine.id, interfaceLeads(machine.id, machine.nics));
        }
    };
    for (const model::VirtualMachine& machine : network.machines) {
        showInterfaces(machine);
    }
    for (const model::Nva& nva : network.nvas) {
        showInterfaces(nva);
    }
    for (const model::LoadBalancer& balancer : network.loadBalancers) {
        show(balancer.id, backendLeads(balancer));
    }
    std::erase_if(m_laidLeads, [&](const auto& entry) { return find({entry.first.first, Part::Leads}) == nullptr; });
}

}  // namespace hopscope::scene
