// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/panels/entity_links.hpp"
#include "app/panels/form.hpp"
#include "core/text/errors.hpp"

namespace hopscope::panels {

/// A row whose fields are plain members: each is one field and one undo step.
template <typename Row>
class MemberForm : public RowForm<Row> {
protected:
    using Set = edit::Edited<model::Design> (*)(const model::Design&, Row);

    MemberForm(model::Table<Row> model::Network::*table, Set set, edit::EditKind kind, QWidget* parent)
        : RowForm<Row>(table, set, parent), m_kind(kind) {
        this->addName();
    }

    template <typename Mutate>
    QString changed(Mutate mutate) {
        return this->change(text::toQt(text::editTitle(m_kind)), mutate);
    }
    void flag(const QString& label, const char* name, bool Row::*member) {
        this->addSwitch(
            label, name, [this, member] { return this->row().*member; },
            [this, member](bool on) { return changed([&](Row& row) { row.*member = on; }); });
    }
    TextField* addresses(const QString& label, const char* name, std::vector<net::Address> Row::*member) {
        return this->addText(
            label, name, checkAddressList, TextField::Face::Mono,
            [this, member] { return listed(this->row().*member); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = readAddressList(text); });
            });
    }
    TextField* prefixes(const QString& label, const char* name, std::vector<net::Prefix> Row::*member) {
        return this->addText(
            label, name, checkPrefixes, TextField::Face::Mono, [this, member] { return listed(this->row().*member); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = readPrefixList(text); });
            });
    }
    TextField* asn(const QString& label, std::optional<net::Asn> Row::*member) {
        return this->addText(
            label, "asn", checkOptionalAsn, TextField::Face::Mono,
            [this, member] { return this->row().*member ? text::toQt((this->row().*member)->text()) : QString(); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = readOptionalAsn(text); });
            });
    }
    TextField* address(const QString& label, const char* name, net::Address Row::*member) {
        return this->addText(
            label, name, checkAddress, TextField::Face::Mono, [this, member] { return shown(this->row().*member); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = readAddress(text); });
            });
    }
    TextField* optionalAddress(const QString& label, const char* name, std::optional<net::Address> Row::*member) {
        return this->addText(
            label, name, checkOptionalAddress, TextField::Face::Mono,
            [this, member] { return shown(this->row().*member); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = readOptionalAddress(text); });
            });
    }
    void number(const QString& label, const char* name, int least, int most, const QString& unit, int Row::*member) {
        this->addNumber(
            label, name, least, most, unit, [this, member] { return this->row().*member; },
            [this, member, key = std::string(name)](int value) {
                return this->change(
                    text::toQt(text::editTitle(m_kind)), [&](Row& row) { row.*member = value; },
                    key + std::to_string(this->id().value()));
            });
    }
    template <typename Value>
    void choice(const QString& label, const char* name, const std::vector<std::pair<QString, Value>>& values,
                Value Row::*member) {
        std::vector<Form::Choice> choices;
        for (const auto& [text, value] : values) {
            choices.emplace_back(text, static_cast<int>(value));
        }
        this->addChoice(
            label, name, [choices] { return choices; },
            [this, member] { return QVariant(static_cast<int>(this->row().*member)); },
            [this, member](const QVariant& value) {
                return changed([&](Row& row) { row.*member = static_cast<Value>(value.toInt()); });
            });
    }
    void words(const QString& label, const char* name, std::string Row::*member) {
        this->addText(
            label, name, nullptr, TextField::Face::Words, [this, member] { return text::toQt(this->row().*member); },
            [this, member](const QString& text) {
                return changed([&](Row& row) { row.*member = text::toCore(text.trimmed()); });
            });
    }
    /// The connections that end here; `words` has a place for them.
    void connections(const QString& words) {
        this->addWords([this, words] {
            std::vector<model::EntityRef> found;
            for (const model::Connection& connection : this->network().connections) {
                if (connection.first.at == this->entity() || connection.second.at == this->entity()) {
                    found.emplace_back(connection.id);
                }
            }
            return found.empty() ? QString() : words.arg(linksTo(found, this->network()));
        });
    }

private:
    edit::EditKind m_kind;
};

}  // namespace hopscope::panels
