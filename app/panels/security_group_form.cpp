// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/panels/forms.hpp"
#include "app/panels/member_form.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

namespace {

using text::toCore;
using text::toQt;
using Rule = model::SecurityRule;

constexpr int leastPriority = 100;
constexpr int greatestPriority = 4096;

class SecurityGroupForm : public MemberForm<model::SecurityGroup> {
    Q_DECLARE_TR_FUNCTIONS(SecurityGroupForm)

public:
    explicit SecurityGroupForm(QWidget* parent)
        : MemberForm(&model::Network::securityGroups, &edit::setSecurityGroup, edit::EditKind::ChangeSecurityGroup,
                     parent) {
        addRules();
        addWords([] {
            return tr("The lower number matches first. Behind these come the rules that every group has: traffic of "
                      "the virtual network and of load balancers may come in, everything may go out.");
        });
        addWords([this] {
            std::vector<model::EntityRef> users(row().administers.begin(), row().administers.end());
            for (const model::Firewall& firewall : network().firewalls) {
                if (firewall.policy == id()) {
                    users.emplace_back(firewall.id);
                }
            }
            for (const model::Subnet& subnet : network().subnets) {
                if (subnet.securityGroup == id()) {
                    users.emplace_back(subnet.id);
                }
            }
            const auto look = [&](const auto& machines) {
                for (const auto& machine : machines) {
                    for (const model::Nic& nic : machine.nics) {
                        if (nic.securityGroup == id()) {
                            users.emplace_back(machine.id);
                        }
                    }
                }
            };
            look(network().machines);
            look(network().nvas);
            return users.empty() ? tr("Nothing uses it: it changes nothing yet.")
                                 : tr("Used by %1").arg(linksTo(users, network()));
        });
    }

private:
    static QStringList directions() { return {tr("in"), tr("out")}; }
    static QStringList accesses() { return {tr("allow"), tr("deny"), tr("always allow")}; }
    /// The first stands for every protocol; the others follow net::Protocol.
    static QStringList protocols() {
        QStringList all{tr("any")};
        for (const auto protocol : {net::Protocol::Icmp, net::Protocol::Tcp, net::Protocol::Udp, net::Protocol::Esp}) {
            all << toQt(text::protocolName(protocol));
        }
        return all;
    }

    void addRules() {
        CellTable* rules = addTable(
            tr("Rules"), "rules",
            {{tr("Priority"), checkNumber(leastPriority, greatestPriority)},
             {tr("Direction"), nullptr, directions(), {}, false},
             {tr("Access"), nullptr, accesses(), {}, false},
             {tr("Protocol"), nullptr, protocols(), {}, false},
             {tr("From"), checkRuleSide, {}, tr("any")},
             {tr("From ports"), checkPortList, {}, tr("all")},
             {tr("To"), checkRuleSide, {}, tr("any")},
             {tr("To ports"), checkPortList, {}, tr("all")},
             {tr("Name"), checkName, {}, {}, false}},
            nullptr, [this] { return cells(); },
            [this](const std::vector<CellModel::Cells>& rows) {
                return changed([&](model::SecurityGroup& group) {
                    group.rules.clear();
                    for (const CellModel::Cells& row : rows) {
                        group.rules.push_back(ruleOf(row));
                    }
                });
            });
        rules->setNewRow([this] {
            int priority = leastPriority;
            for (const Rule& rule : row().rules) {
                priority = std::max(priority, std::min(rule.priority + 10, greatestPriority));
            }
            return CellModel::Cells{QString::number(priority),
                                    directions()[0],
                                    accesses()[1],
                                    protocols()[0],
                                    {},
                                    {},
                                    {},
                                    {},
                                    tr("rule-%1").arg(row().rules.size() + 1)};
        });
    }
    std::vector<CellModel::Cells> cells() const {
        std::vector<CellModel::Cells> all;
        for (const Rule& rule : row().rules) {
            all.push_back({QString::number(rule.priority), directions()[static_cast<int>(rule.direction)],
                           accesses()[static_cast<int>(rule.access)],
                           protocols()[rule.protocol ? 1 + static_cast<int>(*rule.protocol) : 0], sideText(rule.source),
                           portsText(rule.source), sideText(rule.destination), portsText(rule.destination),
                           toQt(rule.name)});
        }
        return all;
    }
    static Rule ruleOf(const CellModel::Cells& cells) {
        Rule rule;
        rule.priority = std::max(leastPriority, cells[0].toInt());
        rule.direction = static_cast<Rule::Direction>(directions().indexOf(cells[1]));
        rule.access = static_cast<Rule::Access>(accesses().indexOf(cells[2]));
        const auto protocol = protocols().indexOf(cells[3]);
        if (protocol > 0) {
            rule.protocol = static_cast<net::Protocol>(protocol - 1);
        }
        rule.source = readRuleSide(cells[4], cells[5]);
        rule.destination = readRuleSide(cells[6], cells[7]);
        rule.name = toCore(cells[8]);
        return rule;
    }
};

}  // namespace

Form* makeSecurityGroupForm(QWidget* parent) {
    return new SecurityGroupForm(parent);
}

}  // namespace hopscope::panels
