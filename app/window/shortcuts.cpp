// SPDX-License-Identifier: Apache-2.0
#include "app/window/shortcuts.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSet>
#include <QSettings>
#include <algorithm>
#include <optional>

namespace hopscope::window {

namespace {

const auto settingsKey = QStringLiteral("shortcuts");
const auto formatMember = QStringLiteral("format");
const auto formatName = QStringLiteral("hopscope-shortcuts");
const auto keysMember = QStringLiteral("shortcuts");

QString plain(QString text) {
    return text.remove(u'&').remove(QStringLiteral("…"));
}

/// Gives the action its keys, also where its hint names the first of them.
void setKeys(QAction& action, const QList<QKeySequence>& keys) {
    const auto inHint = [](const QKeySequence& key) {
        return key.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(key.toString(QKeySequence::NativeText));
    };
    const QString before = inHint(action.shortcut());
    QString hint = action.toolTip();
    action.setShortcuts(keys);
    if (!before.isEmpty() && hint.endsWith(before)) {
        hint.chop(before.size());
        action.setToolTip(hint + inHint(action.shortcut()));
    }
}

/// What an exported text holds; none when it is no such text.
std::optional<QMap<QString, QList<QKeySequence>>> chosenIn(const QByteArray& text) {
    const QJsonObject content = QJsonDocument::fromJson(text).object();
    if (content[formatMember].toString() != formatName || !content[keysMember].isObject()) {
        return std::nullopt;
    }
    const QJsonObject byId = content[keysMember].toObject();
    QMap<QString, QList<QKeySequence>> chosen;
    for (auto each = byId.begin(); each != byId.end(); ++each) {
        QList<QKeySequence>& keys = chosen[each.key()];
        for (const auto& key : each.value().toArray()) {
            const QKeySequence sequence(key.toString(), QKeySequence::PortableText);
            if (sequence.isEmpty()) {
                return std::nullopt;
            }
            keys.append(sequence);
        }
    }
    return chosen;
}

}  // namespace

void Shortcuts::collect(const QMenuBar& menus, const QString& otherPlace, const QList<QAction*>& others) {
    m_bindings.clear();
    walk(menus.actions(), {});
    for (QAction* action : others) {
        add(action, otherPlace);
    }
    if (const auto kept = chosenIn(QSettings().value(settingsKey).toByteArray())) {
        apply(*kept);
    }
}

void Shortcuts::walk(const QList<QAction*>& actions, const QString& place) {
    for (QAction* action : actions) {
        if (const QMenu* menu = action->menu()) {
            const QString name = plain(action->text());
            walk(menu->actions(), place.isEmpty() ? name : place + QStringLiteral(" › ") + name);
        } else if (!action->isSeparator()) {
            add(action, place);
        }
    }
}

void Shortcuts::add(QAction* action, const QString& place) {
    const QString id = !action->objectName().isEmpty() ? action->objectName()
                                                       : action->shortcut().toString(QKeySequence::PortableText);
    const bool isKnown = std::any_of(m_bindings.begin(), m_bindings.end(),
                                     [&](const Binding& binding) { return binding.action == action; });
    if (!id.isEmpty() && !isKnown) {
        m_bindings.push_back({action, id, plain(action->text()), place, action->shortcuts()});
    }
}

const Shortcuts::Binding* Shortcuts::ownerOf(const QKeySequence& key, const Binding& except) const {
    const auto owner = std::find_if(m_bindings.begin(), m_bindings.end(), [&](const Binding& binding) {
        return binding.action != except.action && binding.action->shortcuts().contains(key);
    });
    return owner != m_bindings.end() ? &*owner : nullptr;
}

void Shortcuts::bind(const Binding& binding, const QList<QKeySequence>& keys) {
    for (const QKeySequence& key : keys) {
        if (const Binding* owner = ownerOf(key, binding)) {
            QList<QKeySequence> left = owner->action->shortcuts();
            left.removeAll(key);
            setKeys(*owner->action, left);
        }
    }
    setKeys(*binding.action, keys);
    keep();
}

void Shortcuts::reset() {
    apply({});
    keep();
}

Shortcuts::Chosen Shortcuts::chosen() const {
    Chosen chosen;
    for (const Binding& binding : m_bindings) {
        if (binding.action->shortcuts() != binding.usual) {
            chosen[binding.id] = binding.action->shortcuts();
        }
    }
    return chosen;
}

void Shortcuts::apply(const Chosen& chosen) {
    QSet<QString> taken;
    for (const QList<QKeySequence>& keys : chosen) {
        for (const QKeySequence& key : keys) {
            taken.insert(key.toString(QKeySequence::PortableText));
        }
    }
    for (const Binding& binding : m_bindings) {
        QList<QKeySequence> keys = chosen.value(binding.id, binding.usual);
        if (!chosen.contains(binding.id)) {
            // A newer version may have given a key away that this user has chosen for something else.
            keys.removeIf(
                [&](const QKeySequence& key) { return taken.contains(key.toString(QKeySequence::PortableText)); });
        }
        setKeys(*binding.action, keys);
    }
}

void Shortcuts::keep() const {
    QSettings().setValue(settingsKey, exported());
}

QByteArray Shortcuts::exported() const {
    QJsonObject byId;
    const Chosen all = chosen();
    for (auto each = all.begin(); each != all.end(); ++each) {
        QJsonArray keys;
        for (const QKeySequence& key : each.value()) {
            keys.append(key.toString(QKeySequence::PortableText));
        }
        byId[each.key()] = keys;
    }
    return QJsonDocument(QJsonObject{{formatMember, formatName}, {keysMember, byId}}).toJson();
}

bool Shortcuts::import(const QByteArray& text) {
    const std::optional<Chosen> chosen = chosenIn(text);
    if (!chosen) {
        return false;
    }
    QSet<QString> taken;
    for (const Binding& binding : m_bindings) {
        for (const QKeySequence& key : chosen->value(binding.id, binding.usual)) {
            const QString name = key.toString(QKeySequence::PortableText);
            if (taken.contains(name)) {
                return false;
            }
            taken.insert(name);
        }
    }
    apply(*chosen);
    keep();
    return true;
}

}  // namespace hopscope::window
