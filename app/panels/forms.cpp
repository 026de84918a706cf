// SPDX-License-Identifier: Apache-2.0
#include "app/panels/forms.hpp"

#include <variant>

namespace hopscope::panels {

Form* makeForm(const model::EntityRef& entity, QWidget* parent) {
    struct Visitor {
        QWidget* parent;
        Form* operator()(model::VnetId) const { return makeVnetForm(parent); }
        Form* operator()(model::SubnetId) const { return makeSubnetForm(parent); }
        Form* operator()(model::VirtualMachineId) const { return makeVirtualMachineForm(parent); }
        Form* operator()(model::NvaId) const { return makeNvaForm(parent); }
        Form* operator()(model::RouteServerId) const { return makeRouteServerForm(parent); }
        Form* operator()(model::BgpConnectionId) const { return makeBgpConnectionForm(parent); }
        Form* operator()(model::PeeringId) const { return makePeeringForm(parent); }
        Form* operator()(model::RouteTableId) const { return makeRouteTableForm(parent); }
        Form* operator()(model::PublicAddressId) const { return makePublicAddressForm(parent); }
        Form* operator()(model::InternetId) const { return makeInternetForm(parent); }
        Form* operator()(model::GatewayId) const { return makeGatewayForm(parent); }
        Form* operator()(model::CircuitId) const { return makeCircuitForm(parent); }
        Form* operator()(model::SiteId) const { return makeSiteForm(parent); }
        Form* operator()(model::ConnectionId) const { return makeConnectionForm(parent); }
        Form* operator()(model::SecurityGroupId) const { return makeSecurityGroupForm(parent); }
        Form* operator()(model::NatGatewayId) const { return makeNatGatewayForm(parent); }
        Form* operator()(model::LoadBalancerId) const { return makeLoadBalancerForm(parent); }
        Form* operator()(model::FirewallId) const { return makeFirewallForm(parent); }
        Form* operator()(model::PrivateEndpointId) const { return makePrivateEndpointForm(parent); }
        Form* operator()(model::NoteId) const { return makeNoteForm(parent); }
    };
    return std::visit(Visitor{parent}, entity);
}

}  // namespace hopscope::panels
