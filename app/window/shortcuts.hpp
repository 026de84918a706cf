// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMap>
#include <QMenuBar>
#include <vector>

namespace hopscope::window {

/// The keys of every action: those that it is made with, and those that this user has chosen, which are kept between
/// sessions. One key belongs to one action.
class Shortcuts {
public:
    struct Binding {
        QAction* action;
        QString id;     ///< the same in every language: the object name, or else the first key that it is made with
        QString name;   ///< as the menu says it
        QString place;  ///< such as "View › Zoom"
        QList<QKeySequence> usual;
    };

    /// Takes over the actions of a new menu bar, and others, with the keys that they are made with; then gives them the
    /// chosen ones. Actions without a name of their own or a key cannot be told apart and are left out.
    void collect(const QMenuBar& menus, const QString& otherPlace, const QList<QAction*>& others);
    [[nodiscard]] const std::vector<Binding>& bindings() const { return m_bindings; }

    /// Who has the key, other than `except`; null for a free one.
    [[nodiscard]] const Binding* ownerOf(const QKeySequence& key, const Binding& except) const;
    /// Gives an action these keys, takes them from whoever has them, and keeps the choice.
    void bind(const Binding& binding, const QList<QKeySequence>& keys);
    void reset();

    /// The chosen keys as a JSON text for another computer.
    [[nodiscard]] QByteArray exported() const;
    /// Takes such a text over, in place of what was chosen. False, and nothing changes, when it is none or gives one
    /// key to two actions; actions that are not known here are passed over.
    [[nodiscard]] bool import(const QByteArray& text);

private:
    using Chosen = QMap<QString, QList<QKeySequence>>;  ///< by id
    void add(QAction* action, const QString& place);
    void walk(const QList<QAction*>& actions, const QString& place);
    [[nodiscard]] Chosen chosen() const;
    void apply(const Chosen& chosen);
    void keep() const;

    std::vector<Binding> m_bindings;
};

}  // namespace hopscope::window
