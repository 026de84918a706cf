// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/panels/form.hpp"

namespace hopscope::panels {

// One form for each kind of thing, and the page for the design as a whole.
[[nodiscard]] Form* makeVnetForm(QWidget* parent);
[[nodiscard]] Form* makeSubnetForm(QWidget* parent);
[[nodiscard]] Form* makeVirtualMachineForm(QWidget* parent);
[[nodiscard]] Form* makeNvaForm(QWidget* parent);
[[nodiscard]] Form* makeRouteServerForm(QWidget* parent);
[[nodiscard]] Form* makeBgpConnectionForm(QWidget* parent);
[[nodiscard]] Form* makePeeringForm(QWidget* parent);
[[nodiscard]] Form* makeRouteTableForm(QWidget* parent);
[[nodiscard]] Form* makePublicAddressForm(QWidget* parent);
[[nodiscard]] Form* makeInternetForm(QWidget* parent);
[[nodiscard]] Form* makeGatewayForm(QWidget* parent);
[[nodiscard]] Form* makeCircuitForm(QWidget* parent);
[[nodiscard]] Form* makeSiteForm(QWidget* parent);
[[nodiscard]] Form* makeConnectionForm(QWidget* parent);
[[nodiscard]] Form* makeSecurityGroupForm(QWidget* parent);
[[nodiscard]] Form* makeNatGatewayForm(QWidget* parent);
[[nodiscard]] Form* makeLoadBalancerForm(QWidget* parent);
[[nodiscard]] Form* makeFirewallForm(QWidget* parent);
[[nodiscard]] Form* makePrivateEndpointForm(QWidget* parent);
[[nodiscard]] Form* makeNoteForm(QWidget* parent);
[[nodiscard]] Form* makeDesignForm(QWidget* parent);

/// The form for the kind of `entity`.
[[nodiscard]] Form* makeForm(const model::EntityRef& entity, QWidget* parent);

}  // namespace hopscope::panels
