// SPDX-License-Identifier: Apache-2.0
#include "app/panels/entity_links.hpp"
#include "app/panels/forms.hpp"
#include "core/edit/add.hpp"
#include "core/text/names.hpp"
#include <array>

namespace hopscope::panels {

namespace {

/// A row of which only the name is edited here.
template <typename Row>
class NameForm : public RowForm<Row> {
public:
    using RowForm<Row>::RowForm;

    static Form* make(model::Table<Row> model::Network::*table,
                      edit::Edited<model::Design> (*set)(const model::Design&, Row), QWidget* parent) {
        auto* form = new NameForm(table, set, parent);
        form->addName();
        return form;
    }
};

}  // namespace

Form* makeGatewayForm(QWidget* parent) {
    return NameForm<model::Gateway>::make(&model::Network::gateways, &edit::setGateway, parent);
}
Form* makeCircuitForm(QWidget* parent) {
    return NameForm<model::Circuit>::make(&model::Network::circuits, &edit::setCircuit, parent);
}
Form* makeSiteForm(QWidget* parent) {
    return NameForm<model::Site>::make(&model::Network::sites, &edit::setSite, parent);
}
Form* makeConnectionForm(QWidget* parent) {
    return NameForm<model::Connection>::make(&model::Network::connections, &edit::setConnection, parent);
}
Form* makeSecurityGroupForm(QWidget* parent) {
    return NameForm<model::SecurityGroup>::make(&model::Network::securityGroups, &edit::setSecurityGroup, parent);
}
Form* makeNatGatewayForm(QWidget* parent) {
    return NameForm<model::NatGateway>::make(&model::Network::natGateways, &edit::setNatGateway, parent);
}
Form* makeLoadBalancerForm(QWidget* parent) {
    return NameForm<model::LoadBalancer>::make(&model::Network::loadBalancers, &edit::setLoadBalancer, parent);
}
Form* makeFirewallForm(QWidget* parent) {
    return NameForm<model::Firewall>::make(&model::Network::firewalls, &edit::setFirewall, parent);
}
Form* makePrivateEndpointForm(QWidget* parent) {
    return NameForm<model::PrivateEndpoint>::make(&model::Network::privateEndpoints, &edit::setPrivateEndpoint, parent);
}

}  // namespace hopscope::panels
