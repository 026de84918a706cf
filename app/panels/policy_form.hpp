// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "app/panels/form.hpp"

namespace hopscope::panels {

/// Words of the fields of a session's policy.
struct PolicyWords {
    Q_DECLARE_TR_FUNCTIONS(PolicyForm)
};

/// A form over a row that holds what an end of a BGP session sends and takes in.
template <typename Row>
class PolicyForm : public RowForm<Row> {
protected:
    using RowForm<Row>::RowForm;
    using Policy = model::SessionPolicy;
    using Of = Policy& (*)(Row& row);

    /// The fields; their names begin with `name`, and each change is a step called `step`.
    void addPolicy(const std::string& name, Of of, const QString& step) {
        addScope(name, of, step);
        addFlag(
            PolicyWords::tr("Keeps learned next hops"), name + "KeepNextHop", of, step,
            {[](const Policy& own) { return !own.nextHopSelf; }, [](Policy& own, bool on) { own.nextHopSelf = !on; }});
        addFlag(PolicyWords::tr("AS override"), name + "AsOverride", of, step,
                {[](const Policy& own) { return own.asOverride; }, [](Policy& own, bool on) { own.asOverride = on; }});
        addCount(PolicyWords::tr("Prepend"), name + "Prepend", 16, of, step, &Policy::prepend);
        addCount(PolicyWords::tr("Local preference"), name + "LocalPreference", 1'000'000, of, step,
                 &Policy::localPreference);
        addList(PolicyWords::tr("Takes out of paths"), name + "Stripped", checkAsnList, of, step,
                {[](const Policy& own) { return listed(own.stripped); },
                 [](Policy& own, const QString& text) { own.stripped = readAsnList(text); }});
        addList(PolicyWords::tr("Adds communities"), name + "Communities", checkCommunityList, of, step,
                {[](const Policy& own) { return listed(own.communities); },
                 [](Policy& own, const QString& text) { own.communities = readCommunityList(text); }});
        addPatterns<&Policy::exportOnly>(PolicyWords::tr("Sends only"), name + "ExportOnly", of, step);
        addPatterns<&Policy::exportExcept>(PolicyWords::tr("Never sends"), name + "ExportExcept", of, step);
        addPatterns<&Policy::importOnly>(PolicyWords::tr("Takes only"), name + "ImportOnly", of, step);
        addPatterns<&Policy::importExcept>(PolicyWords::tr("Never takes"), name + "ImportExcept", of, step);
    }

private:
    template <typename Value>
    struct Access {
        Value (*read)(const Policy&);
        void (*write)(Policy&, Value);
    };
    struct TextAccess {
        QString (*read)(const Policy&);
        void (*write)(Policy&, const QString&);
    };

    [[nodiscard]] Policy policy(Of of) const {
        Row row = this->row();
        return of(row);
    }
    template <typename Mutate>
    QString changePolicy(Of of, const QString& step, Mutate mutate, const std::string& key = {}) {
        return this->change(
            step, [&](Row& row) { mutate(of(row)); }, key);
    }

    void addScope(const std::string& name, Of of, const QString& step) {
        using Scope = Policy::Scope;
        this->addChoice(
            PolicyWords::tr("Sends"), (name + "Scope").c_str(),
            [] {
                return std::vector<Form::Choice>{
                    {PolicyWords::tr("its own announcements"), static_cast<int>(Scope::Own)},
                    {PolicyWords::tr("its best routes"), static_cast<int>(Scope::Learned)},
                    {PolicyWords::tr("nothing"), static_cast<int>(Scope::Nothing)}};
            },
            [this, of] { return QVariant(static_cast<int>(policy(of).scope)); },
            [this, of, step](const QVariant& value) {
                return changePolicy(of, step, [&](Policy& own) { own.scope = static_cast<Scope>(value.toInt()); });
            });
    }
    void addFlag(const QString& label, const std::string& name, Of of, const QString& step, Access<bool> access) {
        this->addSwitch(
            label, name.c_str(), [this, of, access] { return access.read(policy(of)); },
            [this, of, step, access](bool on) {
                return changePolicy(of, step, [&](Policy& own) { access.write(own, on); });
            });
    }
    void addCount(const QString& label, const std::string& name, int most, Of of, const QString& step,
                  int Policy::*member) {
        this->addNumber(
            label, name.c_str(), 0, most, {}, [this, of, member] { return policy(of).*member; },
            [this, of, step, member, name](int value) {
                return changePolicy(
                    of, step, [&](Policy& own) { own.*member = value; }, name + std::to_string(this->id().value()));
            });
    }
    void addList(const QString& label, const std::string& name, const Check& check, Of of, const QString& step,
                 TextAccess access) {
        this->addText(
                label, name.c_str(), check, TextField::Face::Mono,
                [this, of, access] { return access.read(policy(of)); },
                [this, of, step, access](const QString& text) {
                    return changePolicy(of, step, [&](Policy& own) { access.write(own, text); });
                })
            ->edit()
            .setPlaceholderText(PolicyWords::tr("none"));
    }
    template <auto Member>
    void addPatterns(const QString& label, const std::string& name, Of of, const QString& step) {
        addList(label, name, checkPatternList, of, step,
                {[](const Policy& own) { return patternsText(own.*Member); },
                 [](Policy& own, const QString& text) { own.*Member = readPatternList(text); }});
    }
};

}  // namespace hopscope::panels
