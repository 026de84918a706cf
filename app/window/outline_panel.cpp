// SPDX-License-Identifier: Apache-2.0
#include "app/window/outline_panel.hpp"

#include <QSignalBlocker>
#include <algorithm>
#include <set>

#include "app/panels/look.hpp"
#include "app/scene/glyphs.hpp"
#include "app/text/convert.hpp"
#include "app/window/outcome.hpp"
#include "app/window/rows.hpp"
#include "core/analysis/suppressed.hpp"
#include "core/model/names.hpp"
#include "core/text/names.hpp"

namespace hopscope::window {

QIcon entityIcon(const model::EntityRef& entity, const scene::Theme& theme) {
    return scene::glyphIcon(panels::glyphOf(entity), theme);
}

OutlinePanel::OutlinePanel(QWidget* parent)
    : QWidget(parent), m_tree(new QTreeWidget), m_theme(scene::Theme::of(scene::ThemeName::Light)) {
    headedColumn(this, tr("Outline"))->addWidget(m_tree, 1);
    m_tree->setAccessibleName(tr("Outline"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(14);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setMouseTracking(true);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (m_following) {
            return;
        }
        std::vector<model::EntityRef> entities;
        for (const auto& [entity, item] : m_items) {
            if (item->isSelected()) {
                entities.push_back(entity);
            }
        }
        Q_EMIT selected(entities);
    });
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(m_tree, &QTreeWidget::itemChanged, this, &OutlinePanel::takeName);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const auto found =
            std::find_if(m_items.begin(), m_items.end(), [item](const auto& entry) { return entry.second == item; });
        if (found != m_items.end()) {
            Q_EMIT activated(found->first);
        }
    });
}

void OutlinePanel::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    static_cast<RowDelegate*>(m_tree->itemDelegate())->setTheme(theme);
    const QSignalBlocker quiet(m_tree);
    for (const auto& [entity, item] : m_items) {
        item->setIcon(0, entityIcon(entity, m_theme));
    }
    mark();
}

void OutlinePanel::setDesign(const model::Design& design) {
    const bool sameRows =
        m_design.network == design.network && m_design.layout->notes.sharesRowsWith(design.layout->notes);
    const bool sameFindings = m_design.suppressed == design.suppressed;
    m_design = design;
    if (!sameRows) {
        fill();
    } else if (!sameFindings) {
        mark();
    }
}

void OutlinePanel::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    m_analysis = std::move(analysis);
    mark();
}

QTreeWidgetItem* OutlinePanel::add(QTreeWidgetItem* parent, const model::EntityRef& entity, const QString& name) {
    auto* item = parent == nullptr ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(parent);
    item->setText(0, name);
    item->setIcon(0, entityIcon(entity, m_theme));
    const bool hasThisName = text::toQt(model::nameOf(*m_design.network, entity)) == name && !name.isEmpty();
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (hasThisName ? Qt::ItemIsEditable : Qt::NoItemFlags));
    m_items[entity] = item;
    return item;
}

void OutlinePanel::takeName(const QTreeWidgetItem* item) {
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [item](const auto& entry) { return entry.second == item; });
    if (m_following || found == m_items.end()) {
        return;
    }
    const model::EntityRef entity = found->first;
    const QString old = text::toQt(model::nameOf(*m_design.network, entity));
    const QString typed = item->text(0).trimmed();
    if (item->text(0) == old) {
        return;  // a mark or an icon
    }
    m_following = true;
    found->second->setText(0, old);
    m_following = false;
    if (typed != old) {
        // After the field has closed: the tree is filled anew by the change.
        QMetaObject::invokeMethod(
            this, [this, entity, typed] { Q_EMIT renameWanted(entity, typed); }, Qt::QueuedConnection);
    }
}

void OutlinePanel::fill() {
    m_following = true;
    std::set<model::EntityRef> selected;
    for (const auto& [entity, item] : m_items) {
        if (item->isSelected()) {
            selected.insert(entity);
        }
    }
    m_tree->clear();
    m_items.clear();
    const model::Network& network = *m_design.network;
    const auto parentOf = [&](const std::optional<model::SubnetId>& subnet) -> QTreeWidgetItem* {
        const auto parent = subnet ? m_items.find(model::EntityRef(*subnet)) : m_items.end();
        return parent != m_items.end() ? parent->second : nullptr;
    };
    const auto joined = [&](const model::EntityRef& entity) { return text::toQt(text::subjectName(network, entity)); };
    for (const model::Vnet& vnet : network.vnets) {
        add(nullptr, vnet.id, text::toQt(vnet.name));
    }
    for (const model::Subnet& subnet : network.subnets) {
        add(m_items[model::EntityRef(subnet.vnet)], subnet.id, text::toQt(subnet.name));
    }
    for (const model::VirtualMachine& machine : network.machines) {
        add(parentOf(model::subnetOf(network, machine.id)), machine.id, text::toQt(machine.name));
    }
    for (const model::Nva& nva : network.nvas) {
        add(parentOf(model::subnetOf(network, nva.id)), nva.id, text::toQt(nva.name));
    }
    for (const model::RouteServer& server : network.routeServers) {
        add(parentOf(server.subnet), server.id, text::toQt(server.name));
    }
    const auto addStanding = [&](const auto& table) {
        for (const auto& row : table) {
            add(parentOf(row.subnet), row.id, text::toQt(row.name));
        }
    };
    addStanding(network.gateways);
    addStanding(network.loadBalancers);
    addStanding(network.firewalls);
    addStanding(network.privateEndpoints);
    for (const model::Internet& internet : network.internets) {
        add(nullptr, internet.id, text::toQt(internet.name));
    }
    for (const model::RouteTable& table : network.routeTables) {
        add(nullptr, table.id, text::toQt(table.name));
    }
    const auto addLoose = [&](const auto& table) {
        for (const auto& row : table) {
            add(nullptr, row.id, text::toQt(row.name));
        }
    };
    addLoose(network.sites);
    addLoose(network.circuits);
    addLoose(network.securityGroups);
    addLoose(network.natGateways);
    for (const model::Connection& connection : network.connections) {
        add(nullptr, connection.id, joined(connection.id));
    }
    for (const model::Peering& peering : network.peerings) {
        add(nullptr, peering.id, joined(peering.id));
    }
    for (const model::BgpConnection& connection : network.bgpConnections) {
        add(nullptr, connection.id, joined(connection.id));
    }
    for (const model::Note& note : m_design.layout->notes) {
        const QString title = text::toQt(note.title);
        add(nullptr, note.id, title.isEmpty() ? text::toQt(note.text).section(u'\n', 0, 0) : title);
    }
    m_tree->expandAll();
    for (const model::EntityRef& entity : selected) {
        const auto item = m_items.find(entity);
        if (item != m_items.end()) {
            item->second->setSelected(true);
        }
    }
    m_following = false;
    mark();
}

void OutlinePanel::mark() {
    const QSignalBlocker quiet(m_tree);
    std::map<model::EntityRef, model::Severity> worst;
    std::map<model::EntityRef, QStringList> sentences;
    if (m_analysis) {
        for (const analysis::Finding& finding : m_analysis->findings) {
            if (analysis::suppressionOf(m_design, finding) != nullptr) {
                continue;
            }
            for (const model::EntityRef& subject : finding.subjects) {
                worst.try_emplace(subject, finding.severity);  // findings are in the order of their severity
                sentences[subject] << text::toQt(text::codeTitle(finding.code));
            }
        }
    }
    for (const auto& [entity, item] : m_items) {
        const auto severity = worst.find(entity);
        const bool marked = severity != worst.end() && severity->second != model::Severity::Note;
        item->setData(0, row_role::mark,
                      marked ? QVariant(scene::glyphIcon(panels::glyphOf(severity->second),
                                                         panels::colourOf(severity->second, m_theme)))
                             : QVariant());
        item->setToolTip(0, sentences[entity].join(u'\n'));
        item->setData(0, Qt::AccessibleDescriptionRole, sentences[entity].join(QStringLiteral(", ")));
    }
}

void OutlinePanel::setSelection(const std::vector<model::EntityRef>& selection) {
    m_following = true;
    m_tree->clearSelection();
    for (const model::EntityRef& entity : selection) {
        const auto item = m_items.find(entity);
        if (item != m_items.end()) {
            item->second->setSelected(true);
            m_tree->scrollToItem(item->second);
        }
    }
    m_following = false;
}

}  // namespace hopscope::window
