// SPDX-License-Identifier: Apache-2.0
#include "app/panels/forms.hpp"
#include "app/panels/member_form.hpp"

namespace hopscope::panels {

namespace {

class NatGatewayForm : public MemberForm<model::NatGateway> {
    Q_DECLARE_TR_FUNCTIONS(NatGatewayForm)

public:
    explicit NatGatewayForm(QWidget* parent)
        : MemberForm(&model::Network::natGateways, &edit::setNatGateway, edit::EditKind::ChangeNatGateway, parent) {
        addresses(tr("Public addresses"), "publicAddresses", &model::NatGateway::publicAddresses);
        addWords([this] {
            std::vector<model::EntityRef> users;
            for (const model::Subnet& subnet : network().subnets) {
                if (subnet.natGateway == id()) {
                    users.emplace_back(subnet.id);
                }
            }
            return users.empty() ? tr("No subnet uses it: it changes nothing yet.")
                                 : tr("Used by %1").arg(linksTo(users, network()));
        });
    }
};

class FirewallForm : public MemberForm<model::Firewall> {
    Q_DECLARE_TR_FUNCTIONS(FirewallForm)

public:
    explicit FirewallForm(QWidget* parent)
        : MemberForm(&model::Network::firewalls, &edit::setFirewall, edit::EditKind::ChangeFirewall, parent) {
        TextField* own = optionalAddress(tr("Address"), "address", &model::Firewall::address);
        own->edit().setPlaceholderText(tr("the first of its subnet"));
        addresses(tr("Public addresses"), "publicAddresses", &model::Firewall::publicAddresses);
        prefixes(tr("Not translated"), "privateRanges", &model::Firewall::privateRanges)
            ->edit()
            .setPlaceholderText(tr("private ranges, as usual"));
        flag(tr("Forced tunnelling, with a management interface"), "forcedTunnelling",
             &model::Firewall::forcedTunnelling);
        flag(tr("Running"), "running", &model::Firewall::running);
        addWords([this] { return tr("In subnet %1").arg(linkTo(row().subnet, network())); });
    }
};

class PrivateEndpointForm : public MemberForm<model::PrivateEndpoint> {
    Q_DECLARE_TR_FUNCTIONS(PrivateEndpointForm)

public:
    explicit PrivateEndpointForm(QWidget* parent)
        : MemberForm(&model::Network::privateEndpoints, &edit::setPrivateEndpoint,
                     edit::EditKind::ChangePrivateEndpoint, parent) {
        address(tr("Address"), "address", &model::PrivateEndpoint::address);
        words(tr("Service"), "service", &model::PrivateEndpoint::service);
        addWords([this] { return tr("In subnet %1").arg(linkTo(row().subnet, network())); });
    }
};

}  // namespace

Form* makeNatGatewayForm(QWidget* parent) {
    return new NatGatewayForm(parent);
}
Form* makeFirewallForm(QWidget* parent) {
    return new FirewallForm(parent);
}
Form* makePrivateEndpointForm(QWidget* parent) {
    return new PrivateEndpointForm(parent);
}

}  // namespace hopscope::panels
