// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGraphicsScene>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "app/scene/anchors.hpp"
#include "app/scene/detail.hpp"
#include "app/scene/theme.hpp"
#include "core/analysis/analysis.hpp"
#include "core/model/design.hpp"
#include "core/model/diff.hpp"

namespace hopscope::scene {

class Composer;
class EntityItem;

/// What lies over what, back to front (QGraphicsItem::zValue of top-level items).
namespace layer {
inline constexpr double vnet = 0;
inline constexpr double subnet = 1;
inline constexpr double note = 2;
inline constexpr double association = 3;
inline constexpr double peering = 4;
inline constexpr double session = 5;
inline constexpr double stick = 6;
inline constexpr double underlay = 7;  ///< ribbon and path
inline constexpr double tile = 8;
inline constexpr double badge = 9;
inline constexpr double overlay = 10;  ///< packet, envelope, step badges, cards
inline constexpr double preview = 11;
inline constexpr double selection = 12;
}  // namespace layer

/// The drawing: one item for each entity, painted from plain values. Knows designs and analyses, but no document and no
/// panel.
class TopologyScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit TopologyScene(QObject* parent = nullptr);
    ~TopologyScene() override;

    /// Another drawing: all items are made anew, selection and preview are dropped.
    void show(const model::Design& design);
    /// Makes, drops or updates the items in `changes` and the lines that hang on them; no others.
    void apply(const model::Design& before, const model::Design& after, const model::ChangeSet& changes);
    [[nodiscard]] const model::Design& design() const;

    /// Sessions, badges and words follow the analysis; null goes back to what is merely drawn.
    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    /// Position in recording.states; the first phase at rest when never called.
    void setState(std::size_t recordingState);
    /// Says that the analysis belongs to an earlier network: what follows from it is painted quieter.
    void setStale(bool stale);
    [[nodiscard]] bool isStale() const;

    /// The dots behind the drawing.
    void setGridShown(bool shown);
    void setTheme(const Theme& theme);
    [[nodiscard]] const Theme& theme() const;
    /// What is shown follows the zoom of the view.
    void setZoom(double zoom);
    [[nodiscard]] Detail detail() const;
    /// Shows the virtual routers and their sticks whatever the layout says, for as long as a trace plays.
    void revealVirtualRouters(bool reveal);

    [[nodiscard]] std::vector<model::EntityRef> selectedEntities() const;
    void selectEntities(const std::vector<model::EntityRef>& entities);
    /// The front entity at a point of the sheet.
    [[nodiscard]] std::optional<model::EntityRef> entityAt(const QPointF& point) const;
    /// What the entity's item covers, labels included; null when there is none.
    [[nodiscard]] QRectF boundsOf(const model::EntityRef& entity) const;
    /// The entity's tile or frame alone, or the way of a line; null when there is none.
    [[nodiscard]] QRectF frameOf(const model::EntityRef& entity) const;
    /// Everything that has an item of its own.
    [[nodiscard]] std::vector<model::EntityRef> entities() const;
    /// The sentence a screen reader says of an entity.
    [[nodiscard]] QString descriptionOf(const model::EntityRef& entity) const;
    /// Null when there is none. For tests and for focus handling.
    [[nodiscard]] const EntityItem* itemOf(const model::EntityRef& entity) const;

    [[nodiscard]] Anchors anchors() const;
    /// Parent of what a trace paints over tiles and labels; it lives as long as the scene.
    [[nodiscard]] QGraphicsItem* overlay() const;
    /// Parent of what a trace paints under the tiles: ribbon and path.
    [[nodiscard]] QGraphicsItem* underlay() const;

    /// Paints what differs from the drawing as dashed ghosts; nothing removes them.
    void setPreview(const std::optional<model::Design>& design);

    /// Shows the selected entities and what they hold `offset` further on, with their lines; a zero offset ends it.
    void previewMove(const QPointF& offset);
    /// Shows everything at these places; previewMove() with a zero offset ends it.
    void previewLayout(std::shared_ptr<const model::Layout> layout);
    /// Shows a container or note with another frame, and says whether it may have it; a null frame ends it.
    bool previewResize(const model::EntityRef& container, const QRectF& frame);
    /// The frame of the only selected entity, when it can be dragged.
    [[nodiscard]] std::optional<QRectF> resizableFrame() const;
    /// What lies over the drawing for now and is to be kept clear of: the cards of a trace.
    void setCovered(std::vector<QRectF> covered);
    /// The sentences of the chips that the preview shows, for tests and screen readers.
    [[nodiscard]] QStringList proposals() const;

Q_SIGNALS:
    void selectionOfEntitiesChanged();
    /// Positions or sizes differ: ask for anchors() again.
    void anchorsChanged();

protected:
    void drawBackground(QPainter* painter, const QRectF& exposed) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

}  // namespace hopscope::scene
