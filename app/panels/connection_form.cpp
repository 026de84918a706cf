// SPDX-License-Identifier: Apache-2.0
#include "app/panels/entity_links.hpp"
#include "app/panels/forms.hpp"
#include "app/panels/policy_form.hpp"
#include "core/edit/add.hpp"
#include "core/model/names.hpp"
#include "core/text/errors.hpp"

namespace hopscope::panels {

namespace {

using text::toCore;
using text::toQt;

class ConnectionForm : public PolicyForm<model::Connection> {
    Q_DECLARE_TR_FUNCTIONS(ConnectionForm)

public:
    explicit ConnectionForm(QWidget* parent) : PolicyForm(&model::Network::connections, &edit::setConnection, parent) {
        addText(
            tr("Name"), "name", nullptr, TextField::Face::Words, [this] { return toQt(row().name); },
            [this](const QString& name) {
                return changed([&](model::Connection& connection) { connection.name = toCore(name.trimmed()); });
            })
            ->edit()
            .setPlaceholderText(tr("none: it is known by its ends"));
        addType();
        addWords([this] { return tr("Between %1").arg(linksTo({row().first.at, row().second.at}, network())); });
        addFlag(tr("Up"), "up", &model::Connection::up);
        addFlag(tr("Speaks BGP"), "bgp", &model::Connection::bgp);
        addFlag(tr("Multihop"), "multihop", &model::Connection::multihop);
        addFlag(tr("FastPath: past the gateway"), "fastPath", &model::Connection::fastPath);
        addCount(tr("Routing weight"), "weight", 32000, {}, &model::Connection::weight);
        addCount(tr("Keepalive"), "keepalive", 65535, tr(" s"), &model::Connection::keepaliveSeconds);
        addCount(tr("Hold time"), "hold", 65535, tr(" s"), &model::Connection::holdSeconds);
        addEnd<&model::Connection::first>("first");
        addEnd<&model::Connection::second>("second");
    }

private:
    template <typename Mutate>
    QString changed(Mutate mutate, const std::string& key = {}) {
        return change(toQt(text::editTitle(edit::EditKind::ChangeConnection)), mutate, key);
    }

    void addType() {
        QComboBox* box = addChoice(
            tr("Type"), "type",
            [this] {
                std::vector<Choice> all;
                for (const auto type : edit::connectionTypes(network(), row().first.at, row().second.at)) {
                    all.emplace_back(typeName(type), static_cast<int>(type));
                }
                return all;
            },
            [this] { return QVariant(static_cast<int>(row().type)); },
            [this](const QVariant& value) {
                return changed([&](model::Connection& connection) {
                    connection.type = static_cast<model::Connection::Type>(value.toInt());
                });
            });
        addRefresh([box] { box->setEnabled(box->count() > 1); });
    }
    static QString typeName(model::Connection::Type type) {
        switch (type) {
        case model::Connection::Type::Bgp: return tr("BGP over the cloud's network");
        case model::Connection::Type::Vxlan: return QStringLiteral("VXLAN");
        case model::Connection::Type::IPsec: return QStringLiteral("IPsec");
        case model::Connection::Type::Vnet2Vnet: return QStringLiteral("VNet-to-VNet");
        case model::Connection::Type::ExpressRoute: return QStringLiteral("ExpressRoute");
        case model::Connection::Type::GlobalReach: return QStringLiteral("Global Reach");
        }
        return {};
    }
    void addFlag(const QString& label, const char* name, bool model::Connection::*member) {
        addSwitch(
            label, name, [this, member] { return row().*member; },
            [this, member](bool on) { return changed([&](model::Connection& after) { after.*member = on; }); });
    }
    void addCount(const QString& label, const char* name, int most, const QString& unit,
                  int model::Connection::*member) {
        addNumber(
            label, name, 0, most, unit, [this, member] { return row().*member; },
            [this, member, key = std::string(name)](int value) {
                return changed([&](model::Connection& after) { after.*member = value; },
                               key + std::to_string(id().value()));
            });
    }

    template <model::ConnectionEnd model::Connection::*End>
    void addEnd(const std::string& name) {
        QLabel* title = addSection({});
        addRefresh([this, title] { title->setText(tr("At %1").arg(toQt(model::nameOf(network(), (row().*End).at)))); });
        addText(
            tr("Session address"), (name + "Address").c_str(), checkOptionalAddress, TextField::Face::Mono,
            [this] { return shown((row().*End).address); },
            [this](const QString& text) {
                return changed([&](model::Connection& after) { (after.*End).address = readOptionalAddress(text); });
            })
            ->edit()
            .setPlaceholderText(tr("its own"));
        TextField* outer = addText(
            tr("Tunnel ends at"), (name + "Outer").c_str(), checkOptionalAddress, TextField::Face::Mono,
            [this] { return shown((row().*End).outer); },
            [this](const QString& text) {
                return changed([&](model::Connection& after) { (after.*End).outer = readOptionalAddress(text); });
            });
        outer->edit().setPlaceholderText(tr("its primary interface"));
        addText(
            tr("Prefixes behind"), (name + "Prefixes").c_str(), checkPrefixes, TextField::Face::Mono,
            [this] { return listed((row().*End).prefixes); },
            [this](const QString& text) {
                return changed([&](model::Connection& after) { (after.*End).prefixes = readPrefixList(text); });
            })
            ->edit()
            .setPlaceholderText(tr("none by hand"));
        QComboBox* instance = addInstance<End>(name);
        addRefresh([this, outer, instance] {
            // Only appliances have interfaces to choose from, and only gateways instances.
            outer->setEnabled(std::holds_alternative<model::NvaId>((row().*End).at));
            instance->setEnabled(std::holds_alternative<model::GatewayId>((row().*End).at));
        });
        addPolicy(
            name, [](model::Connection& connection) -> model::SessionPolicy& { return (connection.*End).policy; },
            toQt(text::editTitle(edit::EditKind::ChangeConnection)));
    }
    template <model::ConnectionEnd model::Connection::*End>
    QComboBox* addInstance(const std::string& name) {
        return addChoice(
            tr("Instance"), (name + "Instance").c_str(),
            [] {
                return std::vector<Choice>{{tr("every one"), -1}, {tr("the first"), 0}, {tr("the second"), 1}};
            },
            [this] { return QVariant((row().*End).instance.value_or(-1)); },
            [this](const QVariant& value) {
                return changed([&](model::Connection& after) {
                    (after.*End).instance = value.toInt() < 0 ? std::nullopt : std::optional(value.toInt());
                });
            });
    }
};

}  // namespace

Form* makeConnectionForm(QWidget* parent) {
    return new ConnectionForm(parent);
}

}  // namespace hopscope::panels
