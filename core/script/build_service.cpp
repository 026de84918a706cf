// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "core/edit/add.hpp"
#include "core/edit/change.hpp"
#include "core/script/builder.hpp"
#include "core/script/words.hpp"

namespace hopscope::script {

using model::EntityRef;

namespace {

constexpr int lastPort = 65535;
constexpr std::uint32_t lowestPriority = 4096;
constexpr std::uint32_t highestPriority = 100;

/// N or N-M
model::SecurityRule::PortRange portRange(Cursor& cursor) {
    const Token token = cursor.take("PORT or PORT-PORT");
    model::SecurityRule::PortRange range;
    const char* const end = token.text.data() + token.text.size();
    auto at = std::from_chars(token.text.data(), end, range.first);
    range.last = range.first;
    if (at.ec == std::errc() && at.ptr != end && *at.ptr == '-') {
        at = std::from_chars(at.ptr + 1, end, range.last);
    }
    if (at.ec != std::errc() || at.ptr != end || range.first < 0 || range.last < range.first || range.last > lastPort) {
        cursor.failAt(token, ScriptReason::NotANumber, "PORT or PORT-PORT");
    }
    return range;
}

/// any | (PREFIX | TAG | group NAME) {, …} [port PORTS {, PORTS}]
model::SecurityRule::Side ruleSide(Cursor& cursor) {
    model::SecurityRule::Side side;
    if (!cursor.accept("any") && !cursor.sees("port")) {
        do {
            if (cursor.seesNumber()) {
                side.prefixes.push_back(cursor.prefix());
            } else if (cursor.accept("group")) {
                side.applicationGroups.push_back(cursor.name("GROUP"));
            } else {
                side.tags.push_back(cursor.name("any, a PREFIX, a TAG or group NAME"));
            }
        } while (cursor.accept(","));
    }
    if (cursor.accept("port")) {
        do {
            side.ports.push_back(portRange(cursor));
        } while (cursor.accept(","));
    }
    return side;
}

/// any or a protocol
std::optional<net::Protocol> protocol(Cursor& cursor) {
    if (cursor.accept("any")) {
        return std::nullopt;
    }
    const bool isNoneOfRules = cursor.sees("gre") || cursor.sees("ip-in-ip");  // a VNet carries neither (R1.7)
    if (const auto known = isNoneOfRules ? std::nullopt : acceptWord<net::Protocol>(cursor)) {
        return known;
    }
    cursor.failHere(ScriptReason::Expected, "one of any, icmp, tcp, udp, esp");
}

/// PRIORITY in|out allow|deny|always-allow PROTOCOL [from SIDE] [to SIDE] [named NAME]
model::SecurityRule securityRule(Cursor& cursor) {
    using Rule = model::SecurityRule;
    Rule rule{.name = {},
              .priority = static_cast<int>(cursor.number(highestPriority, lowestPriority, "PRIORITY")),
              .protocol = {},
              .source = {},
              .destination = {}};
    rule.direction = cursor.accept("out") ? Rule::Direction::Outbound : Rule::Direction::Inbound;
    if (rule.direction == Rule::Direction::Inbound) {
        cursor.require("in");
    }
    if (cursor.accept("deny")) {
        rule.access = Rule::Access::Deny;
    } else if (cursor.accept("always-allow")) {
        rule.access = Rule::Access::AlwaysAllow;
    } else {
        cursor.require("allow");
    }
    rule.protocol = protocol(cursor);
    while (!cursor.atEnd()) {
        if (cursor.accept("from")) {
            rule.source = ruleSide(cursor);
        } else if (cursor.accept("to")) {
            rule.destination = ruleSide(cursor);
        } else if (cursor.accept("named")) {
            rule.name = cursor.name();
        } else {
            cursor.failHere(ScriptReason::Expected, "one of from, to, named");
        }
    }
    if (rule.name.empty()) {
        rule.name = "rule" + std::to_string(rule.priority);
    }
    return rule;
}

/// PROTOCOL [PORT] {, PROTOCOL [PORT]}
std::vector<model::LoadBalancer::Rule> balancerRules(Cursor& cursor) {
    std::vector<model::LoadBalancer::Rule> rules;
    do {
        model::LoadBalancer::Rule rule{protocol(cursor)};
        if (cursor.seesNumber()) {
            rule.port = static_cast<int>(cursor.number(1, lastPort, "PORT"));
        }
        rules.push_back(rule);
    } while (cursor.accept(","));
    return rules;
}

}  // namespace

EntityRef Builder::vnetOrSubnet(Cursor& cursor) {
    return cursor
        .node(network(), "VNET or VNET/SUBNET",
              [](const model::Named& found) {
                  return std::holds_alternative<model::VnetId>(found.entity) ||
                         std::holds_alternative<model::SubnetId>(found.entity);
              })
        .entity;
}

void Builder::securityGroup(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    cursor.finish();
    const model::SecurityGroupId id(applyAdding(edit::addSecurityGroup(m_design, name.text), cursor, name));
    for (const Line& row : rows) {
        Cursor inner(row);
        securityGroupOption(inner, id);
    }
}

void Builder::securityGroupOption(Cursor& cursor, model::SecurityGroupId id) {
    const Token word = Cursor(cursor).take("PRIORITY or no-rule");
    model::SecurityGroup row = network().securityGroups.at(id);
    if (cursor.accept("no-rule")) {
        const Token name = cursor.take("NAME");
        if (std::erase_if(row.rules, [&](const auto& rule) { return rule.name == name.text; }) == 0) {
            cursor.failAt(name, ScriptReason::NotThere);
        }
    } else {
        row.rules.push_back(securityRule(cursor));
    }
    apply(edit::setSecurityGroup(m_design, std::move(row)), cursor, word);
}

void Builder::natGateway(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    const model::NatGatewayId id(applyAdding(edit::addNatGateway(m_design, name.text), cursor, name));
    options(cursor, rows, [&](Cursor& inner) { natGatewayOption(inner, id); });
}

void Builder::natGatewayOption(Cursor& cursor, model::NatGatewayId id) {
    const Token word = cursor.take("public");
    model::NatGateway row = network().natGateways.at(id);
    if (word.text != "public") {
        cursor.failAt(word, ScriptReason::Expected, "public");
    }
    row.publicAddresses = cursor.addresses();
    apply(edit::setNatGateway(m_design, std::move(row)), cursor, word);
}

void Builder::loadBalancer(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    const auto [address, home] = position(cursor, network());
    const model::LoadBalancerId id(
        applyAdding(edit::addLoadBalancer(m_design, home, {}, {name.text, address}), cursor, name));
    options(cursor, rows, [&](Cursor& inner) { loadBalancerOption(inner, id); });
}

void Builder::loadBalancerOption(Cursor& cursor, model::LoadBalancerId id) {
    constexpr std::string_view expected =
        "one of backend, no-backend, rules, ha-ports, distribution, outbound, standard, basic";
    const Token word = cursor.take(expected);
    model::LoadBalancer row = network().loadBalancers.at(id);
    const auto backend = [&] {
        const auto node = cursor.node(network(), "NVA or VM", [](const model::Named& found) {
            return std::holds_alternative<model::NvaId>(found.entity) ||
                   std::holds_alternative<model::VirtualMachineId>(found.entity);
        });
        model::LoadBalancer::Backend found{node.entity, {}};
        if (node.nic) {
            const auto* nva = std::get_if<model::NvaId>(&node.entity);
            const auto& nics = nva != nullptr
                                   ? network().nvas.at(*nva).nics
                                   : network().machines.at(std::get<model::VirtualMachineId>(node.entity)).nics;
            found.nic = nics.at(*node.nic).name;
        }
        return found;
    };
    if (word.text == "backend" || word.text == "no-backend") {
        auto wanted = backend();
        const auto isSame = [&](const auto& other) {
            return other.machine == wanted.machine && other.nic == wanted.nic;
        };
        const auto gone = std::erase_if(row.backends, isSame);
        if (word.text == "backend") {
            wanted.healthy = !cursor.accept("unhealthy");
            row.backends.push_back(std::move(wanted));
        } else if (gone == 0) {
            cursor.failAt(word, ScriptReason::NotThere);
        }
    } else if (word.text == "rules") {
        row.rules = balancerRules(cursor);
    } else if (word.text == "outbound") {
        row.outboundAddresses = cursor.addresses();
    } else if (word.text == "ha-ports") {
        row.rules = {{}};
    } else if (word.text == "distribution") {
        row.distribution = takeWord<model::LoadBalancer::Distribution>(cursor);
    } else if (word.text == "standard" || word.text == "basic") {
        row.sku = word.text == "basic" ? model::LoadBalancer::Sku::Basic : model::LoadBalancer::Sku::Standard;
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setLoadBalancer(m_design, std::move(row)), cursor, word);
}

void Builder::firewall(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    edit::NewMachine wanted{name.text, {}};
    if (cursor.accept("at")) {
        wanted.address = cursor.address();
    }
    cursor.require("in");
    const EntityRef place = vnetOrSubnet(cursor);
    const auto* vnet = std::get_if<model::VnetId>(&place);
    const model::FirewallId id(
        applyAdding(vnet != nullptr ? edit::addFirewall(m_design, *vnet, {}, wanted)
                                    : edit::addFirewallIn(m_design, std::get<model::SubnetId>(place), {}, wanted),
                    cursor, name));
    options(cursor, rows, [&](Cursor& inner) { firewallOption(inner, id); });
}

void Builder::firewallOption(Cursor& cursor, model::FirewallId id) {
    constexpr std::string_view expected =
        "one of public, private-ranges, no-private-ranges, forced-tunnelling, no-forced-tunnelling, policy, no-policy, "
        "stopped, running";
    const Token word = cursor.take(expected);
    model::Firewall row = network().firewalls.at(id);
    if (word.text == "public") {
        row.publicAddresses = cursor.addresses();
    } else if (word.text == "private-ranges") {
        row.privateRanges = cursor.prefixes();
    } else if (word.text == "no-private-ranges") {
        row.privateRanges.clear();
    } else if (word.text == "policy") {
        row.policy = cursor.entity<model::SecurityGroupId>(network(), "SECURITY-GROUP");
    } else if (word.text == "no-policy") {
        row.policy.reset();
    } else if (word.text == "forced-tunnelling" || word.text == "no-forced-tunnelling") {
        row.forcedTunnelling = word.text == "forced-tunnelling";
    } else if (word.text == "stopped" || word.text == "running") {
        row.running = word.text == "running";
    } else {
        cursor.failAt(word, ScriptReason::Expected, std::string(expected));
    }
    apply(edit::setFirewall(m_design, std::move(row)), cursor, word);
}

void Builder::privateEndpoint(Cursor& cursor, const std::vector<Line>& rows) {
    const Token name = cursor.take("NAME");
    const auto [address, home] = position(cursor, network());
    const model::PrivateEndpointId id(
        applyAdding(edit::addPrivateEndpoint(m_design, home, {}, {name.text, address}), cursor, name));
    options(cursor, rows, [&](Cursor& inner) { privateEndpointOption(inner, id); });
}

void Builder::privateEndpointOption(Cursor& cursor, model::PrivateEndpointId id) {
    const Token word = cursor.take("service");
    model::PrivateEndpoint row = network().privateEndpoints.at(id);
    if (word.text != "service") {
        cursor.failAt(word, ScriptReason::Expected, "service");
    }
    row.service = cursor.name("SERVICE");
    apply(edit::setPrivateEndpoint(m_design, std::move(row)), cursor, word);
}

}  // namespace hopscope::script
