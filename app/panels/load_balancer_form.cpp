// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/panels/forms.hpp"
#include "app/panels/member_form.hpp"
#include "core/model/names.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

namespace {

using text::toCore;
using text::toQt;
using Row = model::LoadBalancer;

class LoadBalancerForm : public MemberForm<Row> {
    Q_DECLARE_TR_FUNCTIONS(LoadBalancerForm)

public:
    explicit LoadBalancerForm(QWidget* parent)
        : MemberForm(&model::Network::loadBalancers, &edit::setLoadBalancer, edit::EditKind::ChangeLoadBalancer,
                     parent) {
        address(tr("Frontend"), "frontend", &Row::frontend);
        choice<Row::Sku>(tr("SKU"), "sku",
                         {{QStringLiteral("Standard"), Row::Sku::Standard}, {QStringLiteral("Basic"), Row::Sku::Basic}},
                         &Row::sku);
        choice<Row::Distribution>(tr("Distribution"), "distribution",
                                  {{tr("five-tuple"), Row::Distribution::Default},
                                   {tr("source IP"), Row::Distribution::SourceIp},
                                   {tr("source IP and protocol"), Row::Distribution::SourceIpProtocol}},
                                  &Row::distribution);
        addBackends();
        addRules();
        addWords([this] { return tr("In subnet %1").arg(linkTo(row().subnet, network())); });
    }

private:
    static QStringList health() { return {tr("healthy"), tr("unhealthy")}; }
    static QStringList protocols() {
        return {tr("all"), toQt(text::protocolName(net::Protocol::Tcp)), toQt(text::protocolName(net::Protocol::Udp))};
    }

    void addBackends() {
        CellTable* backends = addTable(
            tr("Backends"), "backends",
            {{tr("Machine"), nullptr, {}, {}, false},
             {tr("Interface"), nullptr, {}, tr("primary")},
             {tr("Probe says"), nullptr, health(), {}, false}},
            nullptr,
            [this] {
                std::vector<CellModel::Cells> all;
                for (const Row::Backend& backend : row().backends) {
                    all.push_back({nameOf(backend.machine), toQt(backend.nic), health()[backend.healthy ? 0 : 1]});
                }
                return all;
            },
            [this](const std::vector<CellModel::Cells>& rows) {
                return changed([&](Row& balancer) {
                    balancer.backends.clear();
                    for (const CellModel::Cells& cells : rows) {
                        balancer.backends.push_back({machineOf(cells[0]), toCore(cells[1]), cells[2] == health()[0]});
                    }
                });
            });
        backends->setNewRow([this] {
            // The first that is not behind it yet.
            const std::vector<model::EntityRef> all = machines();
            const auto isNew = [this](const model::EntityRef& machine) {
                return std::none_of(row().backends.begin(), row().backends.end(),
                                    [&](const Row::Backend& backend) { return backend.machine == machine; });
            };
            const auto found = std::find_if(all.begin(), all.end(), isNew);
            return CellModel::Cells{found == all.end() ? QString() : nameOf(*found), {}, health()[0]};
        });
        addRefresh([this, backends] {
            QStringList names;
            for (const model::EntityRef& machine : machines()) {
                names << nameOf(machine);
            }
            backends->model().setChoices(0, names);
        });
    }
    void addRules() {
        CellTable* rules = addTable(
            tr("Rules"), "rules",
            {{tr("Protocol"), nullptr, protocols(), {}, false}, {tr("Port"), checkNumber(0, 65535), {}, tr("all")}},
            nullptr,
            [this] {
                std::vector<CellModel::Cells> all;
                for (const Row::Rule& rule : row().rules) {
                    const int protocol = !rule.protocol ? 0 : *rule.protocol == net::Protocol::Tcp ? 1 : 2;
                    all.push_back({protocols()[protocol], rule.port == 0 ? QString() : QString::number(rule.port)});
                }
                return all;
            },
            [this](const std::vector<CellModel::Cells>& rows) {
                return changed([&](Row& balancer) {
                    balancer.rules.clear();
                    for (const CellModel::Cells& cells : rows) {
                        Row::Rule rule;
                        if (const auto at = protocols().indexOf(cells[0]); at > 0) {
                            rule.protocol = at == 1 ? net::Protocol::Tcp : net::Protocol::Udp;
                        }
                        rule.port = cells[1].toInt();
                        balancer.rules.push_back(rule);
                    }
                });
            });
        rules->setNewRow([] { return CellModel::Cells{protocols()[1], QStringLiteral("443")}; });
        addWords([] { return tr("A rule for all protocols and all ports is what the cloud calls HA ports."); });
    }

    QString nameOf(const model::EntityRef& machine) const { return toQt(model::pathOf(network(), machine)); }
    /// Machines and appliances of its VNet: nothing else can stand behind it.
    std::vector<model::EntityRef> machines() const {
        const auto home = model::vnetOf(network(), id());
        std::vector<model::EntityRef> all;
        const auto look = [&](const auto& table) {
            for (const auto& machine : table) {
                if (model::vnetOf(network(), machine.id) == home) {
                    all.emplace_back(machine.id);
                }
            }
        };
        look(network().nvas);
        look(network().machines);
        return all;
    }
    model::EntityRef machineOf(const QString& name) const {
        for (const model::EntityRef& machine : machines()) {
            if (nameOf(machine) == name) {
                return machine;
            }
        }
        for (const Row::Backend& backend : row().backends) {
            if (nameOf(backend.machine) == name) {
                return backend.machine;  // of another VNet, which is a finding and not ours to drop
            }
        }
        return model::NvaId(0);
    }
};

}  // namespace

Form* makeLoadBalancerForm(QWidget* parent) {
    return new LoadBalancerForm(parent);
}

}  // namespace hopscope::panels
