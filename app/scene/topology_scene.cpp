// SPDX-License-Identifier: Apache-2.0
#include "app/scene/topology_scene.hpp"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <set>

#include "app/scene/composer.hpp"
#include "app/scene/entity_item.hpp"
#include "app/scene/grips.hpp"
#include "app/scene/proposal_figure.hpp"
#include "core/edit/lock.hpp"
#include "core/model/names.hpp"

namespace hopscope::scene {

namespace {

constexpr double dotGrid = 24;
constexpr double dotSize = 1.5;
constexpr double dotsFrom = 0.6;     // farther away they would be noise
constexpr double sheetMargin = 800;  // what can be scrolled around the drawing

/// Nothing to see, only children.
class LayerItem : public QGraphicsItem {
public:
    explicit LayerItem(double z) {
        setZValue(z);
        setFlag(ItemHasNoContents);
    }
    [[nodiscard]] QRectF boundingRect() const override { return {}; }
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override {}
};

}  // namespace

struct TopologyScene::Private {
    TopologyScene* scene;
    Composer composer;
    const Theme* theme = &Theme::of(ThemeName::Light);
    Detail detail = Detail::Full;
    bool stale = false;
    bool gridShown = true;
    std::map<FigureKey, EntityItem*> items;
    std::map<model::EntityRef, BadgeItem*> badges;
    std::map<model::EntityRef, LockItem*> locks;
    std::vector<model::EntityRef> selection;
    LayerItem* underlay = nullptr;
    LayerItem* overlay = nullptr;
    LayerItem* preview = nullptr;
    SelectionItem* rings = nullptr;
    std::optional<model::Design> previewed;
    std::vector<QRectF> covered;
    std::optional<model::Design> beforeMove;  // the drawing while a move is previewed

    void sync(const std::vector<FigureKey>& touched);
    void syncBadges();
    void syncLocks();
    void syncRings();
    void syncPreview();
    void syncSheet();
    void become(const model::Design& design);
    /// Shows another drawing for now; `design()` stays what it was.
    void showForNow(const model::Design& shown);
    void dropSelectionOfMissing();
};

void TopologyScene::Private::sync(const std::vector<FigureKey>& touched) {
    for (const FigureKey& key : touched) {
        const Figure* figure = composer.find(key);
        const auto at = items.find(key);
        if (figure == nullptr) {
            if (at != items.end()) {
                delete at->second;
                items.erase(at);
            }
            continue;
        }
        EntityItem* item = nullptr;
        if (at != items.end()) {
            item = at->second;
            item->show(*figure);
        } else {
            item = new EntityItem(key, *scene);
            item->show(*figure);
            items.emplace(key, item);
            scene->addItem(item);
        }
    }
    if (!touched.empty()) {
        syncBadges();
        syncLocks();
        syncRings();
    }
}

void TopologyScene::Private::syncBadges() {
    std::map<model::EntityRef, std::pair<QPointF, model::Severity>> wanted;
    const auto add = [&wanted](const model::EntityRef& entity, const QPointF& at, model::Severity severity) {
        const auto [known, fresh] = wanted.emplace(entity, std::pair(at, severity));
        if (!fresh) {
            known->second.second = std::min(known->second.second, severity);
        }
    };
    for (const auto& [entity, severity] : composer.badges()) {
        model::EntityRef shownAt = entity;
        if (detail == Detail::Overview) {
            // Far away only VNets are left to carry the worst of what they hold.
            const auto vnet = std::holds_alternative<model::VnetId>(entity)
                                  ? std::optional(std::get<model::VnetId>(entity))
                                  : model::vnetOf(*composer.design().network, entity);
            if (vnet) {
                shownAt = *vnet;
            }
        }
        const Figure* figure = composer.find({shownAt});
        if (figure == nullptr || !figure->badgeAt()) {
            continue;
        }
        add(shownAt, *figure->badgeAt(), severity);
    }
    std::erase_if(badges, [&wanted](const auto& entry) {
        if (wanted.contains(entry.first)) {
            return false;
        }
        delete entry.second;
        return true;
    });
    for (const auto& [entity, badge] : wanted) {
        BadgeItem*& item = badges[entity];
        if (item == nullptr) {
            item = new BadgeItem(*scene, badge.second);
            scene->addItem(item);
        }
        item->setPos(badge.first);
        item->setSeverity(badge.second);
    }
}

void TopologyScene::Private::syncLocks() {
    const std::set<model::EntityRef>& locked = composer.design().layout->locked;
    std::erase_if(locks, [&](const auto& entry) {
        if (locked.contains(entry.first) && composer.find({entry.first}) != nullptr) {
            return false;
        }
        delete entry.second;
        return true;
    });
    for (const model::EntityRef& entity : locked) {
        const Figure* figure = composer.find({entity});
        if (figure == nullptr) {
            continue;
        }
        LockItem*& item = locks[entity];
        if (item == nullptr) {
            item = new LockItem(*scene);
            scene->addItem(item);
        }
        item->setPos(figure->shape().boundingRect().topLeft());
        item->setVisible(detail != Detail::Overview);
    }
}

void TopologyScene::Private::syncRings() {
    std::vector<const Figure*> figures;
    for (const model::EntityRef& entity : selection) {
        if (const Figure* figure = composer.find({entity})) {
            figures.push_back(figure);
        }
    }
    const bool isFree = selection.size() != 1 || !composer.design().layout->locked.contains(selection.front());
    rings->show(std::move(figures), isFree);
}

void TopologyScene::Private::syncPreview() {
    for (QGraphicsItem* child : preview->childItems()) {
        delete child;
    }
    if (!previewed) {
        return;
    }
    Composer other;
    other.revealVirtualRouters(composer.showsVirtualRouters());
    other.reset(*previewed);
    const model::ChangeSet changes = model::diff(composer.design(), *previewed);
    const Anchors anchors = other.anchors();
    std::set<model::EntityRef> shown(changes.added.begin(), changes.added.end());
    shown.insert(changes.changed.begin(), changes.changed.end());
    shown.insert(changes.moved.begin(), changes.moved.end());
    Composer::Figures figures = other.release();
    std::vector<QRectF> taken = covered;
    const auto addGhost = [this](FigurePtr figure, double z) {
        auto* ghost = new GhostItem(std::move(figure), *scene);
        ghost->setParentItem(preview);
        ghost->setZValue(z);
    };
    for (auto& [key, figure] : figures) {
        const bool container =
            std::holds_alternative<model::VnetId>(key.entity) || std::holds_alternative<model::SubnetId>(key.entity);
        const bool fresh = std::binary_search(changes.added.begin(), changes.added.end(), key.entity);
        const Figure* now = composer.find(key);
        // What looks as before is told in words below.
        if (key.part != FigureKey::Part::Own || !shown.contains(key.entity) || (container && !fresh) ||
            (now != nullptr && now->same(*figure))) {
            continue;
        }
        taken.push_back(figure->bounds());
        addGhost(std::move(figure), layerOf(key));
    }
    std::set<model::EntityRef> told(shown);
    told.insert(changes.removed.begin(), changes.removed.end());
    const model::Network& before = *composer.design().network;
    for (const model::EntityRef& entity : told) {
        auto chip = std::make_unique<ProposalFigure>();
        chip->lines = proposalLines(before, *previewed->network, entity);
        const bool gone = std::binary_search(changes.removed.begin(), changes.removed.end(), entity);
        const QRectF target = proposalTarget(gone ? before : *previewed->network, anchors, entity);
        if (chip->lines.empty() || target.isNull()) {
            continue;
        }
        const CardPlace place = anchors.placeCard(target, ProposalFigure::sizeFor(chip->lines), taken);
        chip->rect = place.rect;
        if (!place.below) {
            chip->leader = QLineF(place.tip, target.center());
            const double reach =
                std::max(std::abs(chip->leader.dx()) / target.width(), std::abs(chip->leader.dy()) / target.height()) *
                2;
            chip->leader.setP2(reach > 1 ? chip->leader.pointAt(1 - 1 / reach) : target.center());
        }
        taken.push_back(chip->rect);
        addGhost(std::move(chip), layer::overlay);
    }
}

void TopologyScene::Private::syncSheet() {
    const QRectF drawn = composer.bounds();
    const QRectF all = drawn.adjusted(-sheetMargin, -sheetMargin, sheetMargin, sheetMargin);
    // Never smaller, so that the view does not jump while something is moved.
    scene->setSceneRect(beforeMove ? scene->sceneRect() | all : all);
}

void TopologyScene::Private::dropSelectionOfMissing() {
    const auto count = selection.size();
    std::erase_if(selection, [this](const model::EntityRef& entity) { return composer.find({entity}) == nullptr; });
    if (selection.size() != count) {
        Q_EMIT scene->selectionOfEntitiesChanged();
    }
}

void TopologyScene::Private::become(const model::Design& design) {
    sync(composer.update(design, model::diff(composer.design(), design)));
    syncSheet();
}

void TopologyScene::Private::showForNow(const model::Design& shown) {
    if (!beforeMove) {
        beforeMove = composer.design();
    }
    become(shown);
}

TopologyScene::TopologyScene(QObject* parent) : QGraphicsScene(parent), m(std::make_unique<Private>()) {
    m->scene = this;
    setItemIndexMethod(BspTreeIndex);
    m->underlay = new LayerItem(layer::underlay);
    m->overlay = new LayerItem(layer::overlay);
    m->preview = new LayerItem(layer::preview);
    m->rings = new SelectionItem(*this);
    for (QGraphicsItem* item : std::initializer_list<QGraphicsItem*>{m->underlay, m->overlay, m->preview, m->rings}) {
        addItem(item);
    }
}

TopologyScene::~TopologyScene() {
    // Items point at figures, and figures go with the composer.
    clear();
}

void TopologyScene::show(const model::Design& design) {
    const bool hadSelection = !m->selection.empty();
    m->selection.clear();
    m->previewed.reset();
    m->beforeMove.reset();
    for (const auto& [key, item] : m->items) {
        delete item;
    }
    m->items.clear();
    m->composer.setAnalysis(nullptr, 0);
    m->composer.reset(design);
    std::vector<FigureKey> all;
    for (const auto& [key, figure] : m->composer.figures()) {
        all.push_back(key);
    }
    m->sync(all);
    m->syncBadges();
    m->syncLocks();
    m->syncRings();
    m->syncPreview();
    m->syncSheet();
    if (hadSelection) {
        Q_EMIT selectionOfEntitiesChanged();
    }
    Q_EMIT anchorsChanged();
}

void TopologyScene::apply(const model::Design&, const model::Design& after, const model::ChangeSet& changes) {
    if (m->beforeMove) {
        // The preview showed another drawing than `changes` starts from.
        m->beforeMove.reset();
        m->become(after);
    } else {
        m->sync(m->composer.update(after, changes));
        m->syncSheet();
    }
    m->syncLocks();
    m->syncRings();
    m->dropSelectionOfMissing();
    m->syncPreview();
    Q_EMIT anchorsChanged();
}

const model::Design& TopologyScene::design() const {
    return m->beforeMove ? *m->beforeMove : m->composer.design();
}

void TopologyScene::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    const std::size_t state = analysis && !analysis->phases.empty() ? analysis->phases.front() : 0;
    m->sync(m->composer.setAnalysis(std::move(analysis), state));
    m->syncBadges();
}

void TopologyScene::setState(std::size_t recordingState) {
    m->sync(m->composer.setState(recordingState));
}

void TopologyScene::setGridShown(bool shown) {
    m->gridShown = shown;
    invalidate(QRectF(), BackgroundLayer);
}

void TopologyScene::setStale(bool stale) {
    if (m->stale != stale) {
        m->stale = stale;
        update();
    }
}

bool TopologyScene::isStale() const {
    return m->stale;
}

void TopologyScene::setTheme(const Theme& theme) {
    m->theme = &Theme::of(theme.name);
    update();
}

const Theme& TopologyScene::theme() const {
    return *m->theme;
}

void TopologyScene::setZoom(double zoom) {
    const Detail detail = detailFor(zoom, m->detail);
    if (detail != m->detail) {
        m->detail = detail;
        m->syncBadges();
        m->syncLocks();
        update();
    }
}

Detail TopologyScene::detail() const {
    return m->detail;
}

void TopologyScene::revealVirtualRouters(bool reveal) {
    m->sync(m->composer.revealVirtualRouters(reveal));
    Q_EMIT anchorsChanged();
}

std::vector<model::EntityRef> TopologyScene::selectedEntities() const {
    return m->selection;
}

void TopologyScene::selectEntities(const std::vector<model::EntityRef>& entities) {
    std::vector<model::EntityRef> selection;
    for (const model::EntityRef& entity : entities) {
        if (m->composer.find({entity}) != nullptr &&
            std::find(selection.begin(), selection.end(), entity) == selection.end()) {
            selection.push_back(entity);
        }
    }
    if (selection == m->selection) {
        return;
    }
    m->selection = std::move(selection);
    m->syncRings();
    Q_EMIT selectionOfEntitiesChanged();
}

std::optional<model::EntityRef> TopologyScene::entityAt(const QPointF& point) const {
    for (QGraphicsItem* item : items(point, Qt::IntersectsItemShape, Qt::DescendingOrder)) {
        if (const auto* entity = dynamic_cast<const EntityItem*>(item)) {
            return entity->key().entity;
        }
    }
    return {};
}

QRectF TopologyScene::boundsOf(const model::EntityRef& entity) const {
    const Figure* figure = m->composer.find({entity});
    return figure == nullptr ? QRectF() : figure->bounds();
}

QRectF TopologyScene::frameOf(const model::EntityRef& entity) const {
    const Figure* figure = m->composer.find({entity});
    return figure == nullptr ? QRectF() : figure->shape().boundingRect();
}

std::vector<model::EntityRef> TopologyScene::entities() const {
    std::vector<model::EntityRef> all;
    for (const auto& [key, item] : m->items) {
        if (key.part == FigureKey::Part::Own) {
            all.push_back(key.entity);
        }
    }
    return all;
}

QString TopologyScene::descriptionOf(const model::EntityRef& entity) const {
    const Figure* figure = m->composer.find({entity});
    return figure == nullptr ? QString() : figure->description();
}

const EntityItem* TopologyScene::itemOf(const model::EntityRef& entity) const {
    const auto at = m->items.find({entity});
    return at == m->items.end() ? nullptr : at->second;
}

Anchors TopologyScene::anchors() const {
    return m->composer.anchors();
}

QGraphicsItem* TopologyScene::overlay() const {
    return m->overlay;
}

QGraphicsItem* TopologyScene::underlay() const {
    return m->underlay;
}

void TopologyScene::setPreview(const std::optional<model::Design>& design) {
    m->previewed = design;
    m->syncPreview();
}

void TopologyScene::previewMove(const QPointF& offset) {
    if (offset.isNull()) {
        if (m->beforeMove) {
            m->become(*std::exchange(m->beforeMove, std::nullopt));
        }
        return;
    }
    if (const auto moved = edit::moveByHand(design(), m->selection, offset.x(), offset.y())) {
        m->showForNow(*moved);
    }
}

void TopologyScene::previewLayout(std::shared_ptr<const model::Layout> layout) {
    model::Design shown = design();
    shown.layout = std::move(layout);
    m->showForNow(shown);
}

bool TopologyScene::previewResize(const model::EntityRef& container, const QRectF& frame) {
    if (frame.isNull()) {
        previewMove(QPointF());
        return true;
    }
    const auto resized = edit::resizeByHand(design(), container, placeOf(frame));
    if (!resized) {
        return false;
    }
    m->showForNow(*resized);
    return true;
}

std::optional<QRectF> TopologyScene::resizableFrame() const {
    const bool isFree = m->selection.size() == 1 && !design().layout->locked.contains(m->selection.front());
    const Figure* figure = isFree ? m->composer.find({m->selection.front()}) : nullptr;
    return figure == nullptr ? std::nullopt : figure->frame();
}

void TopologyScene::setCovered(std::vector<QRectF> covered) {
    m->covered = std::move(covered);
}

QStringList TopologyScene::proposals() const {
    QStringList all;
    for (const QGraphicsItem* child : m->preview->childItems()) {
        const auto* ghost = static_cast<const GhostItem*>(child);
        if (dynamic_cast<const ProposalFigure*>(&ghost->figure()) != nullptr) {
            all.append(ghost->figure().description());
        }
    }
    return all;
}

void TopologyScene::drawBackground(QPainter* painter, const QRectF& exposed) {
    painter->fillRect(exposed, m->theme->canvas);
    const double zoom = painter->worldTransform().m11();
    if (!m->gridShown || zoom < dotsFrom) {
        return;
    }
    // Small squares on whole pixels: round points cost more than everything else on a large sheet.
    const double side = std::max(1.0, std::round(dotSize * painter->device()->devicePixelRatioF())) / zoom /
                        painter->device()->devicePixelRatioF();
    QList<QRectF> dots;
    const double left = std::floor(exposed.left() / dotGrid) * dotGrid;
    const double top = std::floor(exposed.top() / dotGrid) * dotGrid;
    for (double x = left; x <= exposed.right(); x += dotGrid) {
        for (double y = top; y <= exposed.bottom(); y += dotGrid) {
            dots.append(QRectF(x, y, side, side));
        }
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m->theme->dots);
    painter->drawRects(dots);
}

}  // namespace hopscope::scene
