// SPDX-License-Identifier: Apache-2.0
#include "app/scene/spoken.hpp"

#include <QCoreApplication>
#include <QStringList>

#include "app/text/convert.hpp"
#include "core/model/names.hpp"
#include "core/text/names.hpp"

namespace hopscope::scene {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Spoken)
};

/// Addresses or ranges of a row, as far as it has any.
template <typename Row>
QStringList addressesOf(const Row& row) {
    QStringList all;
    const auto add = [&all](const auto& value) { all << text::toQt(value.text()); };
    if constexpr (requires { row.nics; }) {
        for (const model::Nic& nic : row.nics) {
            add(nic.address);
        }
    } else if constexpr (requires { row.addressSpace; }) {
        for (const net::Prefix& prefix : row.addressSpace) {
            add(prefix);
        }
    } else if constexpr (requires { row.prefixes.front().text(); }) {
        for (const net::Prefix& prefix : row.prefixes) {
            add(prefix);
        }
    } else if constexpr (requires { row.address.text(); }) {
        add(row.address);
    }
    return all;
}

}  // namespace

QString spokenName(const model::Design& design, const model::EntityRef& entity) {
    const model::Network& network = *design.network;
    QStringList words;
    if (const auto* id = std::get_if<model::NoteId>(&entity)) {
        const model::Note* note = design.layout->notes.find(*id);
        words << (note == nullptr ? QString() : text::toQt(note->title));
    } else {
        words << text::toQt(text::subjectName(network, entity));
    }
    words << text::toQt(text::kindTitle(entity));
    std::visit(
        [&](auto id) {
            if constexpr (!std::is_same_v<decltype(id), model::NoteId>) {
                if (const auto* row = model::rowOf(network, id)) {
                    words << addressesOf(*row);
                }
            }
        },
        entity);
    const auto subnet = model::subnetOf(network, entity);
    const auto vnet = model::vnetOf(network, entity);
    if (subnet && entity != model::EntityRef(*subnet)) {
        words << Words::tr("in subnet %1").arg(text::toQt(model::nameOf(network, *subnet)));
    } else if (vnet && entity != model::EntityRef(*vnet)) {
        words << Words::tr("in VNet %1").arg(text::toQt(model::nameOf(network, *vnet)));
    }
    if (design.layout->locked.contains(entity)) {
        words << Words::tr("locked");
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

}  // namespace hopscope::scene
