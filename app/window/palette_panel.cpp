// SPDX-License-Identifier: Apache-2.0
#include "app/window/palette_panel.hpp"

#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QVBoxLayout>

#include "app/scene/glyphs.hpp"
#include "app/window/rows.hpp"

namespace hopscope::window {

namespace {

/// The list; what is dragged out of it names a tool.
class PaletteList : public QTreeWidget {
protected:
    [[nodiscard]] QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override {
        auto* carried = new QMimeData;
        if (!items.isEmpty()) {
            carried->setData(QLatin1String(tools::toolMimeType),
                             QByteArray::number(items.front()->data(0, row_role::key).toInt()));
        }
        return carried;
    }
    [[nodiscard]] QStringList mimeTypes() const override { return {QLatin1String(tools::toolMimeType)}; }
};

scene::Glyph glyphOf(tools::ToolKind kind) {
    switch (kind) {
    case tools::ToolKind::Select: return scene::Glyph::Select;
    case tools::ToolKind::Pan: return scene::Glyph::Pan;
    case tools::ToolKind::Trace: return scene::Glyph::Trace;
    case tools::ToolKind::Connect: return scene::Glyph::Peering;
    case tools::ToolKind::Vnet: return scene::Glyph::Vnet;
    case tools::ToolKind::Subnet: return scene::Glyph::Subnet;
    case tools::ToolKind::VirtualMachine: return scene::Glyph::VirtualMachine;
    case tools::ToolKind::Nva: return scene::Glyph::Nva;
    case tools::ToolKind::RouteServer: return scene::Glyph::RouteServer;
    case tools::ToolKind::Internet: return scene::Glyph::Internet;
    case tools::ToolKind::VpnGateway: return scene::Glyph::VpnGateway;
    case tools::ToolKind::ExpressRouteGateway: return scene::Glyph::ExpressRouteGateway;
    case tools::ToolKind::Circuit: return scene::Glyph::Circuit;
    case tools::ToolKind::Firewall: return scene::Glyph::Firewall;
    case tools::ToolKind::LoadBalancer: return scene::Glyph::LoadBalancer;
    case tools::ToolKind::PrivateEndpoint: return scene::Glyph::PrivateEndpoint;
    case tools::ToolKind::Site: return scene::Glyph::OnPremSite;
    case tools::ToolKind::RouteTable: return scene::Glyph::RouteTable;
    case tools::ToolKind::SecurityGroup: return scene::Glyph::Nsg;
    case tools::ToolKind::NatGateway: return scene::Glyph::NatGateway;
    case tools::ToolKind::PublicAddress: return scene::Glyph::Internet;
    case tools::ToolKind::Note: return scene::Glyph::Note;
    }
    return scene::Glyph::Select;
}

tools::ToolKind kindOf(const QTreeWidgetItem& item) {
    return static_cast<tools::ToolKind>(item.data(0, row_role::key).toInt());
}

}  // namespace

PalettePanel::PalettePanel(QWidget* parent) : QWidget(parent), m_search(new QLineEdit), m_list(new PaletteList) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 4);
    layout->setSpacing(4);
    m_search->setPlaceholderText(tr("Search objects"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(28);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(10, 0, 10, 0);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_list, 1);

    m_list->setAccessibleName(tr("Objects"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setItemsExpandable(false);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setMouseTracking(true);
    addGroup(tr("Cloud"), {tools::ToolKind::Vnet, tools::ToolKind::Subnet, tools::ToolKind::VirtualMachine,
                           tools::ToolKind::RouteServer, tools::ToolKind::VpnGateway,
                           tools::ToolKind::ExpressRouteGateway, tools::ToolKind::Firewall,
                           tools::ToolKind::LoadBalancer, tools::ToolKind::PrivateEndpoint, tools::ToolKind::Internet});
    addGroup(tr("Appliance"), {tools::ToolKind::Nva, tools::ToolKind::PublicAddress});
    addGroup(tr("For a subnet"),
             {tools::ToolKind::RouteTable, tools::ToolKind::SecurityGroup, tools::ToolKind::NatGateway});
    addGroup(tr("On premises"), {tools::ToolKind::Site, tools::ToolKind::Circuit});
    addGroup(tr("Connection"), {tools::ToolKind::Connect});
    addGroup(tr("Annotation"), {tools::ToolKind::Note});
    m_list->expandAll();

    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (item->flags().testFlag(Qt::ItemIsSelectable)) {
            Q_EMIT toolWanted(kindOf(*item));
        }
    });
}

void PalettePanel::addGroup(const QString& title, const std::vector<tools::ToolKind>& kinds) {
    auto* group = new QTreeWidgetItem(m_list, {title});
    group->setFlags(Qt::ItemIsEnabled);
    for (const tools::ToolKind kind : kinds) {
        auto* item = new QTreeWidgetItem(group, {tools::toolTitle(kind)});
        item->setData(0, row_role::key, static_cast<int>(kind));
        item->setToolTip(0, tools::toolHint(kind));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        setKey(kind, tools::toolKey(kind));
    }
}

void PalettePanel::setTheme(const scene::Theme& theme) {
    static_cast<RowDelegate*>(m_list->itemDelegate())->setTheme(theme);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_list->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            group->child(j)->setIcon(0, scene::glyphIcon(glyphOf(kindOf(*group->child(j))), theme));
        }
    }
}

void PalettePanel::setHeld(tools::ToolKind kind) {
    m_list->clearSelection();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_list->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            group->child(j)->setSelected(kindOf(*group->child(j)) == kind);
        }
    }
}

void PalettePanel::setKey(tools::ToolKind kind, const QKeySequence& key) {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_list->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (kindOf(*group->child(j)) == kind) {
                group->child(j)->setData(0, row_role::shortcut, key.toString(QKeySequence::NativeText));
            }
        }
    }
}

void PalettePanel::filter(const QString& words) {
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const bool fits = item->text(0).contains(words.trimmed(), Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
            first = first == nullptr && fits ? item : first;
        }
        group->setHidden(!any);
    }
    if (first != nullptr && !words.isEmpty()) {
        m_list->setCurrentItem(first);
    }
}

bool PalettePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const QTreeWidgetItem* item = m_list->currentItem();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && item != nullptr && !item->isHidden() &&
            item->flags().testFlag(Qt::ItemIsSelectable)) {
            Q_EMIT placeWanted(kindOf(*item));
            return true;
        }
        if (watched == m_search && key == Qt::Key_Down) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace hopscope::window
