// SPDX-License-Identifier: Apache-2.0
#include "app/panels/forms.hpp"
#include "app/panels/member_form.hpp"
#include "core/azure/facts.hpp"

namespace hopscope::panels {

namespace {

class GatewayForm : public MemberForm<model::Gateway> {
    Q_DECLARE_TR_FUNCTIONS(GatewayForm)

public:
    explicit GatewayForm(QWidget* parent)
        : MemberForm(&model::Network::gateways, &edit::setGateway, edit::EditKind::ChangeGateway, parent) {
        using Type = model::Gateway::Type;
        choice<Type>(tr("Type"), "type", {{tr("VPN"), Type::Vpn}, {QStringLiteral("ExpressRoute"), Type::ExpressRoute}},
                     &model::Gateway::type);
        asn(tr("AS number"), &model::Gateway::asn)
            ->edit()
            .setPlaceholderText(tr("%1, as usual").arg(azure::routeServerAsn.value()));
        flag(tr("Active-active"), "activeActive", &model::Gateway::activeActive);
        flag(tr("Speaks BGP"), "bgp", &model::Gateway::bgp);
        flag(tr("Running"), "running", &model::Gateway::running);
        addresses(tr("Instance addresses"), "instances", &model::Gateway::instances)
            ->edit()
            .setPlaceholderText(tr("the first free ones of its subnet"));
        addresses(tr("Public addresses"), "publicAddresses", &model::Gateway::publicAddresses)
            ->edit()
            .setPlaceholderText(tr("none"));
        connections(tr("Connections: %1"));
        addWords([this] { return tr("In subnet %1").arg(linkTo(row().subnet, network())); });
    }
};

class CircuitForm : public MemberForm<model::Circuit> {
    Q_DECLARE_TR_FUNCTIONS(CircuitForm)

public:
    explicit CircuitForm(QWidget* parent)
        : MemberForm(&model::Network::circuits, &edit::setCircuit, edit::EditKind::ChangeCircuit, parent) {
        flag(tr("Premium: 10,000 prefixes instead of 4,000"), "premium", &model::Circuit::premium);
        flag(tr("Primary edge up"), "primaryUp", &model::Circuit::primaryUp);
        flag(tr("Secondary edge up"), "secondaryUp", &model::Circuit::secondaryUp);
        addWords([] { return tr("Its two edge routers speak BGP as AS %1.").arg(azure::expressRouteAsn.value()); });
        connections(tr("Connections: %1"));
    }
};

}  // namespace

Form* makeGatewayForm(QWidget* parent) {
    return new GatewayForm(parent);
}
Form* makeCircuitForm(QWidget* parent) {
    return new CircuitForm(parent);
}

}  // namespace hopscope::panels
