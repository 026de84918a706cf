// SPDX-License-Identifier: Apache-2.0
#include "app/trace/trace_overlay.hpp"

#include <algorithm>
#include <array>

#include "app/scene/topology_scene.hpp"
#include "app/text/convert.hpp"
#include "core/text/names.hpp"

namespace hopscope::player {

namespace {

constexpr double allRowsFrom = 1.5;
constexpr double someRowsFrom = 1;
constexpr std::size_t allRows = 14;
constexpr std::size_t someRows = 4;
constexpr double largestScale = 1.17;

/// The levels of look/README section 9.
std::size_t rowsAt(double zoom) {
    return zoom >= allRowsFrom ? allRows : zoom >= someRowsFrom ? someRows : 1;
}

/// The zooms at which cards are laid out anew; between two of them they are as at the smaller one, so that their type
/// is legible and zooming stays cheap.
double cardZoom(double zoom) {
    constexpr std::array steps{1.0, 0.82, 0.7, 0.6};
    for (const double step : steps) {
        if (zoom >= step) {
            return step;
        }
    }
    return zoom;
}

/// Type of 11 on the card is not less than 9 on the screen, as long as a card still fits into a usual subnet.
double cardScale(double zoom) {
    return std::clamp(9.0 / (11.0 * cardZoom(zoom)), 1.0, largestScale);
}

}  // namespace

/// The part that lies under the tiles.
class TraceOverlay::Under : public QGraphicsObject {
public:
    Under(const TraceOverlay& overlay, QGraphicsItem* parent) : QGraphicsObject(parent), m_overlay(overlay) {
        setAcceptedMouseButtons(Qt::NoButton);
    }

    void boundsChange() { prepareGeometryChange(); }
    [[nodiscard]] QRectF boundingRect() const override { return m_overlay.m_bounds; }
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        scene::PainterCanvas canvas(*painter, m_overlay.m_theme, scene::PainterCanvas::Surface::Screen);
        paintUnderTiles(canvas, m_overlay.m_theme, m_overlay.m_picture);
    }

private:
    const TraceOverlay& m_overlay;
};

TraceOverlay::TraceOverlay(TracePlayer* player, scene::Theme theme, QGraphicsItem* parent)
    : QGraphicsObject(parent), m_player(player), m_theme(std::move(theme)) {
    setAcceptedMouseButtons(Qt::NoButton);
    if (const auto* topology = qobject_cast<scene::TopologyScene*>(scene())) {
        m_under = new Under(*this, topology->underlay());
    }
    connect(player, &TracePlayer::storyChanged, this, &TraceOverlay::takeStory);
    connect(player, &TracePlayer::positionChanged, this, &TraceOverlay::takeFrame);
    takeStory();
}

TraceOverlay::~TraceOverlay() {
    delete m_under;
}

void TraceOverlay::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    takeFrame();
}

void TraceOverlay::setZoom(double zoom) {
    const bool sameCards = rowsAt(zoom) == rowsAt(m_picture.zoom) && cardScale(zoom) == cardScale(m_picture.zoom);
    m_picture.zoom = zoom;
    if (sameCards) {
        takeChips();
        takeBounds();
        takeFrame();
    } else {
        takeStory();
    }
}

void TraceOverlay::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    scene::PainterCanvas canvas(*painter, m_theme, scene::PainterCanvas::Surface::Screen);
    paintOverTiles(canvas, m_theme, m_picture);
}

void TraceOverlay::takeStory() {
    m_picture.board = m_player->storyboard();
    m_picture.former = m_player->former();
    m_picture.verdict = text::toQt(text::verdictName(m_player->answer().verdict));
    m_picture.cards.clear();
    if (auto* topology = qobject_cast<scene::TopologyScene*>(scene())) {
        topology->revealVirtualRouters(!m_picture.board.empty());
    }
    if (!m_picture.board.empty()) {
        const std::vector<QRectF> chips = takeChips();
        m_picture.cards = placed(m_player->cards(rowsAt(m_picture.zoom)), m_picture.board, m_player->anchors(),
                                 cardScale(m_picture.zoom), chips);
    }
    if (auto* topology = qobject_cast<scene::TopologyScene*>(scene())) {
        std::vector<QRectF> covered;
        for (const PlacedCard& card : m_picture.cards) {
            covered.push_back(card.rect | card.curl);
        }
        for (const Story& story : m_picture.board.stories()) {
            if (story.ribbon) {
                covered.push_back(story.ribbon->path.boundingRect().adjusted(-10, -10, 10, 10));
            }
        }
        topology->setCovered(std::move(covered));
    }
    takeBounds();
    takeFrame();
}

std::vector<QRectF> TraceOverlay::takeChips() {
    std::vector<QRectF> chips;
    m_picture.lapChips.clear();
    m_picture.endChips.clear();
    for (const Story& story : m_picture.board.stories()) {
        chips.push_back(lapChipRect(story, m_player->anchors().occupied, cardZoom(m_picture.zoom)));
        m_picture.lapChips.push_back(chips.back().center());
        chips.push_back(endChipRect(story, m_picture.verdict, m_player->anchors().occupied, cardZoom(m_picture.zoom)));
        m_picture.endChips.push_back(chips.back().center());
    }
    return chips;
}

void TraceOverlay::takeFrame() {
    m_picture.frame = m_player->frame();
    update();
    if (m_under) {
        m_under->update();
    }
}

void TraceOverlay::takeBounds() {
    prepareGeometryChange();
    if (m_under) {
        m_under->boundsChange();
    }
    m_bounds = boundsOf(m_picture);
}

}  // namespace hopscope::player
