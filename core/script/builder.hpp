// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/edit/edited.hpp"
#include "core/model/design.hpp"
#include "core/script/reader.hpp"

/// Drawing statement by statement. No other room includes this.
namespace hopscope::script {

/// The design that is being drawn or changed; every step is an edit.
class Builder {
public:
    explicit Builder(model::Design design) : m_design(std::move(design)) {}

    void declare(const Statement& statement);
    void change(const Statement& statement);
    [[nodiscard]] const model::Design& design() const { return m_design; }

private:
    [[nodiscard]] const model::Network& network() const { return *m_design.network; }
    /// Takes the result of an edit; a refusal points at `token`.
    void apply(const edit::Edited<model::Design>& edited, const Cursor& cursor, const Token& token);
    /// The same for edits that add: the number of what was asked for.
    std::uint32_t applyAdding(const edit::Edited<model::Design>& edited, const Cursor& cursor, const Token& token);

    /// VNET or VNET/SUBNET, for what makes the subnet that it needs.
    model::EntityRef vnetOrSubnet(Cursor& cursor);

    void vnet(Cursor& cursor, const std::vector<Line>& rows);
    void subnet(Cursor& cursor, std::optional<model::VnetId> vnet);
    void routeTable(Cursor& cursor, const std::vector<Line>& rows);
    void routeServer(Cursor& cursor, const std::vector<Line>& rows);
    void internet(Cursor& cursor, const std::vector<Line>& rows);
    void appliance(Cursor& cursor, const std::vector<Line>& rows);
    void host(Cursor& cursor, const std::vector<Line>& rows);
    void peer(Cursor& cursor, const std::vector<Line>& rows);
    void session(Cursor& cursor, const std::vector<Line>& rows);
    void advertise(Cursor& cursor);
    void note(Cursor& cursor);
    void settings(Cursor& cursor);
    void title(Cursor& cursor);

    void vnetOption(Cursor& cursor, model::VnetId id);
    void subnetOption(Cursor& cursor, model::SubnetId id);
    void routeTableOption(Cursor& cursor, model::RouteTableId id);
    void routeServerOption(Cursor& cursor, model::RouteServerId id);
    void sessionOption(Cursor& cursor, model::BgpConnectionId id);
    void applianceOption(Cursor& cursor, model::NvaId id);
    void hostOption(Cursor& cursor, model::VirtualMachineId id);
    void internetOption(Cursor& cursor, model::InternetId id);

    // build_router.cpp
    void gateway(Cursor& cursor, const std::vector<Line>& rows, model::Gateway::Type type);
    void circuit(Cursor& cursor, const std::vector<Line>& rows);
    void site(Cursor& cursor, const std::vector<Line>& rows);
    void connection(Cursor& cursor, const std::vector<Line>& rows, bool plainBgp);
    void routeMap(Cursor& cursor, const std::vector<Line>& rows);
    void gatewayOption(Cursor& cursor, model::GatewayId id);
    void circuitOption(Cursor& cursor, model::CircuitId id);
    void siteOption(Cursor& cursor, model::SiteId id);
    /// Options on the rest of the line, then those of each end on lines of their own.
    void connectionOptions(Cursor& cursor, const std::vector<Line>& rows, model::ConnectionId id);
    void connectionOption(Cursor& cursor, model::ConnectionId id);
    void connectionEnd(Cursor& cursor, model::ConnectionId id);

    // build_service.cpp
    void securityGroup(Cursor& cursor, const std::vector<Line>& rows);
    void natGateway(Cursor& cursor, const std::vector<Line>& rows);
    void loadBalancer(Cursor& cursor, const std::vector<Line>& rows);
    void firewall(Cursor& cursor, const std::vector<Line>& rows);
    void privateEndpoint(Cursor& cursor, const std::vector<Line>& rows);
    void securityGroupOption(Cursor& cursor, model::SecurityGroupId id);
    void natGatewayOption(Cursor& cursor, model::NatGatewayId id);
    void loadBalancerOption(Cursor& cursor, model::LoadBalancerId id);
    void firewallOption(Cursor& cursor, model::FirewallId id);
    void privateEndpointOption(Cursor& cursor, model::PrivateEndpointId id);

    /// What machines and appliances have in common; false when the next word is none of it.
    template <typename Machine>
    bool machineOption(Cursor& cursor, Machine& machine);
    void publicAddress(Cursor& cursor, const model::EntityRef& machine, std::size_t nic);

    std::vector<model::UserRoute> userRoutes(Cursor& cursor);
    model::UserRoute userRoute(Cursor& cursor);

    void changeOf(Cursor& cursor, const std::vector<Line>& rows);
    void changeRouteTable(Cursor& cursor, const std::vector<Line>& rows);
    void withdraw(Cursor& cursor);
    void remove(Cursor& cursor);
    void rename(Cursor& cursor);
    void setRunning(Cursor& cursor, bool running);

    model::Design m_design;
};

/// Options on the rest of the line, then on indented lines, as many as there are.
template <typename Option>
void options(Cursor& cursor, const std::vector<Line>& rows, Option option) {
    while (!cursor.atEnd()) {
        option(cursor);
    }
    for (const Line& row : rows) {
        Cursor inner(row);
        while (!inner.atEnd()) {
            option(inner);
        }
    }
}

/// Statements without indented lines say so.
void noRows(const std::vector<Line>& rows);

/// `at ADDRESS in SUBNET`, the address being optional.
std::pair<std::optional<net::Address>, model::SubnetId> position(Cursor& cursor, const model::Network& network);

/// The words of a session's policy; false when the next word is none of them.
bool policyOption(Cursor& cursor, model::SessionPolicy& policy);
/// Those words, for what was expected.
inline constexpr std::string_view policyWords =
    "export, import, as-override, keep-next-hop, prepend, strip, community, local-preference";

/// `on` or `off`.
bool onOff(Cursor& cursor);

}  // namespace hopscope::script
