// SPDX-License-Identifier: Apache-2.0
#include "app/panels/forms.hpp"

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
        using Settings = model::Settings;
        addSetting("S1", tr("allowForwardedTraffic off"), &Settings::s1,
                   {{Settings::ForwardedTraffic::Lenient, tr("delivers anyway, as seen in the field")},
                    {Settings::ForwardedTraffic::Documented, tr("drops transit, as documented")}});
        addSetting("S2", tr("None rows once BGP brings a default"), &Settings::s2,
                   {{Settings::NoneAfterBgpDefault::Remove, tr("are gone, as seen")},
                    {Settings::NoneAfterBgpDefault::KeepOnBgp, tr("stay, only a user route removes them")}});
        addSetting("S3", tr("A system default that BGP has beaten"), &Settings::s3,
                   {{Settings::BeatenSystemDefault::Omit, tr("is not printed, as seen")},
                    {Settings::BeatenSystemDefault::ShowInvalid, tr("is printed as Invalid")}});
        addSetting("S5", tr("Announced prefixes equal to or longer than the VNet's"), &Settings::s5,
                   {{Settings::EqualOrLonger::ListNotProgrammed, tr("are listed as learned, not programmed")},
                    {Settings::EqualOrLonger::Drop, tr("are dropped on arrival")}});
        addSetting("S14", tr("Wait of 30 s before a session that fell is taken again"), &Settings::s14FlapDamping,
                   {{true, tr("on")}, {false, tr("off")}});
        addSetting("S15", tr("New subnets are private"), &Settings::s15PrivateSubnets,
                   {{true, tr("yes, as of 2025")}, {false, tr("no, default outbound access")}});
        addNumber(
            tr("S18: equal paths used at once, at most"), "S18", 1, 64, {},
            [this] { return settings().s18EcmpMaximum; },
            [this](int paths) { return change([&](Settings& own) { own.s18EcmpMaximum = paths; }, "S18"); });
        addSetting("S20", tr("A BGP row that a user route has beaten"), &Settings::s20,
                   {{Settings::BeatenBgpRow::ShowInvalid, tr("is printed as Invalid, as seen")},
                    {Settings::BeatenBgpRow::Omit, tr("is not printed")}});
        addSetting("S22", tr("allowVirtualNetworkAccess off"), &Settings::s22,
                   {{Settings::VirtualNetworkAccess::Block, tr("blocks traffic, as documented")},
                    {Settings::VirtualNetworkAccess::TagOnly, tr("only shrinks the tag VirtualNetwork")}});
        addSetting("S24", tr("A route server passes one appliance's routes to another"), &Settings::s24,
                   {{Settings::Reflection::WithBranchToBranch, tr("with branch-to-branch only")},
                    {Settings::Reflection::Always, tr("always")}});
        addSetting("R5.3", tr("Reserved and 32-bit AS numbers"), &Settings::strictAsn,
                   {{false, tr("are computed, with a finding")}, {true, tr("are refused")}});
    }

private:
    const model::Settings& settings() const { return network().settings; }

    template <typename Mutate>
    QString change(Mutate mutate, const std::string& key = {}) {
        model::Settings after = settings();
        mutate(after);
        return apply(tr("Change settings"), edit::setSettings(design(), after), key);
    }

    template <typename Value>
    void addSetting(const char* name, const QString& label, Value model::Settings::*setting,
                    std::vector<std::pair<Value, QString>> values) {
        addChoice(
            QStringLiteral("%1: %2").arg(QString::fromLatin1(name), label), name,
            [values] {
                std::vector<Choice> all;
                for (const auto& [value, words] : values) {
                    all.emplace_back(words, static_cast<int>(value));
                }
                return all;
            },
            [this, setting] { return static_cast<int>(settings().*setting); },
            [this, setting](const QVariant& value) {
                return change([&](model::Settings& own) { own.*setting = static_cast<Value>(value.toInt()); });
            });
    }
};

}  // namespace

Form* makeDesignForm(QWidget* parent) {
    return new DesignForm(parent);
}

}  // namespace hopscope::panels
