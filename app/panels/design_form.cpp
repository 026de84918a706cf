// SPDX-License-Identifier: Apache-2.0
#include "app/panels/forms.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

namespace {

using text::toCore;
using text::toQt;

/// What belongs to the drawing as a whole, and how the engine takes what the sources disagree about.
class DesignForm : public Form {
    Q_DECLARE_TR_FUNCTIONS(DesignForm)

public:
    explicit DesignForm(QWidget* parent) : Form(parent) {
        addText(
            tr("Title"), "title", nullptr, TextField::Face::Words, [this] { return toQt(design().title); },
            [this](const QString& title) {
                return apply(tr("Change title"), edit::setHeading(design(), toCore(title), design().description));
            });
        addProse(
            tr("Description"), "description", [this] { return toQt(design().description); },
            [this](const QString& words) {
                return apply(tr("Change description"), edit::setHeading(design(), design().title, toCore(words)));
            });

        addSection(tr("Where the sources disagree"));
        addWords([] { return tr("Each is set to what is best supported. A finding that rests on one says so."); });
        startWideGroup();
        addPeerings();
        addRouteServers();
        addGateways();
        addAppliances();
        addLimits();
    }

private:
    using Settings = model::Settings;

    void addPeerings() {
        addSetting("S1", "R4.10", tr("allowForwardedTraffic off"), &Settings::s1,
                   {{Settings::ForwardedTraffic::Lenient, tr("delivers anyway, as seen in the field")},
                    {Settings::ForwardedTraffic::Documented, tr("drops transit, as documented")}});
        addSetting("S2", "R2.5", tr("None rows once BGP brings a default"), &Settings::s2,
                   {{Settings::NoneAfterBgpDefault::Remove, tr("are gone, as seen")},
                    {Settings::NoneAfterBgpDefault::KeepOnBgp, tr("stay, only a user route removes them")}});
        addSetting("S3", "R3.6", tr("A system default that BGP has beaten"), &Settings::s3,
                   {{Settings::BeatenSystemDefault::Omit, tr("is not printed, as seen")},
                    {Settings::BeatenSystemDefault::ShowInvalid, tr("is printed as Invalid")}});
        addSetting(
            "S19", "R2.10", tr("User routes to a service that has a service endpoint"),
            &Settings::s19UserOverServiceEndpoint,
            {{false, tr("do not beat the endpoint, as documented now")}, {true, tr("beat it, as documented before")}});
        addSetting("S20", "R3.6", tr("A BGP row that a user route has beaten"), &Settings::s20,
                   {{Settings::BeatenBgpRow::ShowInvalid, tr("is printed as Invalid, as seen")},
                    {Settings::BeatenBgpRow::Omit, tr("is not printed")}});
        addSetting("S21", "R2.15", tr("Route tables that disable peering routes (a preview)"),
                   &Settings::s21DisablePeeringRoute, {{true, tr("are honoured")}, {false, tr("are ignored")}});
        addSetting("S22", "R4.5", tr("allowVirtualNetworkAccess off"), &Settings::s22,
                   {{Settings::VirtualNetworkAccess::Block, tr("blocks traffic, as documented")},
                    {Settings::VirtualNetworkAccess::TagOnly, tr("only shrinks the tag VirtualNetwork")}});
    }

    void addRouteServers() {
        addCount("S4", "R5.2", tr("Address of a route server's first instance, counted in its subnet"),
                 {4, 250, &Settings::s4FirstInstance});
        addSetting("S5", "R5.18", tr("Announced prefixes equal to or longer than the VNet's"), &Settings::s5,
                   {{Settings::EqualOrLonger::ListNotProgrammed, tr("are listed as learned, not programmed")},
                    {Settings::EqualOrLonger::Drop, tr("are dropped on arrival")}});
        addSetting("S16", "R5.7", tr("Appliances that peer from another VNet"), &Settings::s16,
                   {{Settings::RemotePeer::Relaxed, tr("may, as seen")},
                    {Settings::RemotePeer::Strict, tr("need the remote gateway and a connection of their own")}});
        addSetting("S23", "R5.24", tr("The community NO_EXPORT on routes of appliances"), &Settings::s23HonourNoExport,
                   {{false, tr("is ignored")}, {true, tr("keeps them from being passed on")}});
        addSetting("S24", "R5.11", tr("A route server passes one appliance's routes to another"), &Settings::s24,
                   {{Settings::Reflection::WithBranchToBranch, tr("with branch-to-branch only")},
                    {Settings::Reflection::Always, tr("always")}});
    }

    void addGateways() {
        addSetting("S6", "R5.26", tr("Routes of appliances reach ExpressRoute without branch-to-branch"),
                   &Settings::s6NvaRoutesToExpressRoute, {{false, tr("no")}, {true, tr("yes, as one article says")}});
        addSetting("S7", "R4.7", tr("VNets that are peered without using the gateway"),
                   &Settings::s7SpokesWithoutTransit,
                   {{false, tr("are not announced on premises")}, {true, tr("are announced all the same")}});
        addSetting("S10", "R8.4", tr("A VPN or ExpressRoute gateway"), &Settings::s10GatewayTtl, hopCounts());
        addSetting("S10-icmp", "R8.4", tr("Azure Firewall, for ICMP,"), &Settings::s10FirewallIcmpTtl, hopCounts());
        addSetting("S10-firewall", "R8.4", tr("Azure Firewall, for everything else,"), &Settings::s10FirewallTtl,
                   hopCounts());
        addSetting("S13", "R5.28", tr("A VPN gateway with another ASN than the route server beside it"), &Settings::s13,
                   {{Settings::GatewayAsn::Warning, tr("is a warning: labs work")},
                    {Settings::GatewayAsn::Error, tr("is an error, as documented")}});
        addSetting("S17", "R5.33", tr("A connection between VNets carries the route server's routes"),
                   &Settings::s17Vnet2VnetExports, {{true, tr("yes")}, {false, tr("no")}});
    }

    void addAppliances() {
        using Stack = model::StackProfile;
        std::vector<std::pair<Stack, QString>> stacks;
        for (const Stack stack : {Stack::Quagga, Stack::Frr, Stack::FrrResolveViaDefault, Stack::CiscoIos, Stack::Bird,
                                  Stack::BirdKernelExport, Stack::Junos, Stack::Custom}) {
            stacks.emplace_back(stack, toQt(text::stackTitle(stack)));
        }
        addSetting("S9", "R7.10", tr("The routing stack of a new appliance"), &Settings::s9NewAppliance, stacks);
        addSetting("S14", "R7.9a", tr("Wait of 30 s before a session that fell is taken again"),
                   &Settings::s14FlapDamping, {{true, tr("on")}, {false, tr("off")}});
        addCount("S18", "R3.4", tr("Equal paths used at once, at most"), {1, 64, &Settings::s18EcmpMaximum});
        addSetting("R5.3", "R5.3", tr("Reserved and 32-bit AS numbers"), &Settings::strictAsn,
                   {{false, tr("are computed, with a finding")}, {true, tr("are refused")}});
    }

    void addLimits() {
        addCount("S8", "R10.1", tr("Routes in a route table before a warning"), {1, 10'000, &Settings::s8UserRoutes});
        addCount("S11", "R1.9", tr("Longest prefix length of a RouteServerSubnet"),
                 {24, 29, &Settings::s11SmallestRouteServerSubnet});
        addCount("S12", "R5.8", tr("Routes that a route server takes from a peer"),
                 {1, 100'000, &Settings::s12RoutesPerPeer});
        addSetting("S12-strict", "R5.8", tr("Routes held and routes in an update"), &Settings::s12StrictCounting,
                   {{false, tr("are counted once")}, {true, tr("are added up")}});
        addSetting("S15", "R8.12", tr("New subnets are private"), &Settings::s15PrivateSubnets,
                   {{true, tr("yes, as of 2025")}, {false, tr("no, default outbound access")}});
    }

    static std::vector<std::pair<int, QString>> hopCounts() {
        return {{0, tr("does not count as a hop")}, {1, tr("counts as a hop")}};
    }

    const Settings& settings() const { return network().settings; }

    template <typename Mutate>
    QString change(Mutate mutate, const std::string& key = {}) {
        Settings after = settings();
        mutate(after);
        return apply(tr("Change settings"), edit::setSettings(design(), after), key);
    }

    /// The part of a field's name before the dash is the setting.
    static QString numbered(const char* name, const QString& label) {
        return QStringLiteral("%1: %2").arg(QString::fromLatin1(name).section(QLatin1Char('-'), 0, 0), label);
    }
    /// Says at the field and at its label which rule the setting belongs to.
    void explain(QWidget* field, const QString& words) {
        for (auto* label : findChildren<QLabel*>()) {
            if (label->buddy() == field) {
                label->setToolTip(words);
            }
        }
        addRefresh([field, words] { field->setToolTip(words); });
    }

    template <typename Value>
    void addSetting(const char* name, const char* rule, const QString& label, Value Settings::*setting,
                    std::vector<std::pair<Value, QString>> values) {
        QString usual;
        for (auto& [value, words] : values) {
            if (value == Settings().*setting) {
                usual = words;
                words = tr("%1 (default)").arg(words);
            }
        }
        QComboBox* box = addChoice(
            numbered(name, label), name,
            [values] {
                std::vector<Choice> all;
                for (const auto& [value, words] : values) {
                    all.emplace_back(words, static_cast<int>(value));
                }
                return all;
            },
            [this, setting] { return static_cast<int>(settings().*setting); },
            [this, setting](const QVariant& value) {
                return change([&](Settings& own) { own.*setting = static_cast<Value>(value.toInt()); });
            });
        explain(box, tr("Rule %1. Default: %2.").arg(QString::fromLatin1(rule), usual));
    }

    struct Range {
        int least = 0;
        int most = 0;
        int Settings::*setting = nullptr;
    };
    void addCount(const char* name, const char* rule, const QString& label, Range range) {
        const int usual = Settings().*range.setting;
        QSpinBox* box = addNumber(
            tr("%1 (default %2)").arg(numbered(name, label)).arg(usual), name, range.least, range.most, {},
            [this, range] { return settings().*range.setting; },
            [this, range, key = std::string(name)](int value) {
                return change([&](Settings& own) { own.*range.setting = value; }, key);
            });
        explain(box, tr("Rule %1. Default: %2.").arg(QString::fromLatin1(rule)).arg(usual));
    }
};

}  // namespace

Form* makeDesignForm(QWidget* parent) {
    return new DesignForm(parent);
}

}  // namespace hopscope::panels
