// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QGraphicsPathItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/scene/composer.hpp"
#include "app/scene/topology_scene.hpp"
#include "app/scene/topology_view.hpp"
#include "core/layout/lay_out.hpp"
#include "tests/support/topology.hpp"

// Frame times of the canvas beside those of a bare QGraphicsScene with the same items at the same places, a frame of
// the one after a frame of the other.

using namespace hopscope;

namespace {

constexpr QSize viewport(1600, 1000);
constexpr int frames = 40;

double cpuMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Knows when it has been painted.
template <typename View>
class Counting : public View {
public:
    using View::View;
    int painted = 0;

protected:
    void paintEvent(QPaintEvent* event) override {
        View::paintEvent(event);
        ++painted;
    }
};

/// A box with two words, as an editor without a composer would paint it.
class BareBox : public QGraphicsItem {
public:
    BareBox(const QRectF& rect, QString first, QString second)
        : m_rect(rect), m_first(std::move(first)), m_second(std::move(second)) {}
    [[nodiscard]] QRectF boundingRect() const override { return m_rect.adjusted(-4, -4, 4, 4); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        painter->setPen(QPen(Qt::darkGray, 1.5));
        painter->setBrush(Qt::white);
        painter->drawRoundedRect(m_rect, 6, 6);
        painter->setPen(Qt::black);
        painter->drawText(QRectF(m_rect.topLeft() + QPointF(8, 4), QSizeF(160, 20)), m_first);
        painter->drawText(QRectF(m_rect.topLeft() + QPointF(8, 24), QSizeF(160, 20)), m_second);
    }

private:
    QRectF m_rect;
    QString m_first;
    QString m_second;
};

struct Frames {
    std::vector<double> times;
    [[nodiscard]] double at(double part) {
        std::sort(times.begin(), times.end());
        return times[std::min(times.size() - 1, static_cast<std::size_t>(static_cast<double>(times.size()) * part))];
    }
};

/// CPU time of a change and the frame that shows it.
template <typename View>
double frame(Counting<View>& view, const std::function<void()>& change) {
    const int before = view.painted;
    const double start = cpuMilliseconds();
    change();
    for (int i = 0; i < 100 && view.painted == before; ++i) {
        QCoreApplication::processEvents();
    }
    return cpuMilliseconds() - start;
}

void settle() {
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

class Bench {
public:
    Bench(const model::Design& design, std::string only) : m_only(std::move(only)) {
        const double start = cpuMilliseconds();
        m_topology.show(design);
        std::printf("%zu places, shown first after %.0f ms\n", design.layout->places.size(), cpuMilliseconds() - start);
        copyInto(m_bareScene, design);
        m_bareScene.setSceneRect(m_topology.sceneRect());
        m_product = std::make_unique<Counting<scene::TopologyView>>(&m_topology);
        m_bare = std::make_unique<Counting<QGraphicsView>>(&m_bareScene);
        for (QGraphicsView* view :
             {static_cast<QGraphicsView*>(m_product.get()), static_cast<QGraphicsView*>(m_bare.get())}) {
            view->setFrameShape(QFrame::NoFrame);
            view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
            view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
            view->resize(viewport);
        }
        m_product->setReducedMotion(true);
        m_bare->setRenderHint(QPainter::Antialiasing);
        m_node = design.network->machines.rows().at(design.network->machines.size() / 2)->id;
        m_vnet = design.network->vnets.rows().at(design.network->vnets.size() / 2)->id;
        m_product->show();
        m_bare->show();
        settle();
        m_product->fitAll();
        m_fit = m_product->zoom();
    }

    void run() {
        const auto repaint = [](auto& view) { view.viewport()->update(); };
        const auto pan = [](auto& view, int i) {
            view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + (i / 20 % 2 == 0 ? 12 : -12));
        };
        for (const auto& [name, zoom] : {std::pair("all", m_fit), std::pair("100 %", 1.0)}) {
            show(zoom);
            std::printf("-- %s (zoom %.3f)\n", name, zoom);
            measure(
                "repaint", [&](int) { repaint(*m_product); }, [&](int) { repaint(*m_bare); });
            measure(
                "pan", [&](int i) { pan(*m_product, i); }, [&](int i) { pan(*m_bare, i); });
            m_topology.selectEntities({m_node});
            measure(
                "drag a machine",
                [&](int i) {
                    m_topology.previewMove({8.0 * (1 + i % 20), 0});
                },
                [&](int i) { m_boxes.at(m_node)->setX(8.0 * (1 + i % 20)); });
            m_topology.previewMove({});
            m_topology.selectEntities({m_vnet});
            measure(
                "drag a VNet",
                [&](int i) {
                    m_topology.previewMove({8.0 * (1 + i % 20), 0});
                },
                [&](int i) { m_boxes.at(m_vnet)->setX(8.0 * (1 + i % 20)); });
            m_topology.previewMove({});
            m_topology.selectEntities({});
        }
        std::printf("-- between\n");
        const double factor = std::pow(1 / m_fit, 1.0 / frames);
        show(m_fit);
        measure(
            "zoom in", [&](int) { m_product->setZoom(m_product->zoom() * factor); },
            [&](int) { m_bare->scale(factor, factor); });
    }

private:
    void show(double zoom) {
        const QPointF middle = m_topology.anchors().sheet.center();
        m_product->setZoom(zoom);
        m_product->centerOn(middle);
        m_bare->resetTransform();
        m_bare->scale(zoom, zoom);
        m_bare->centerOn(middle);
        settle();
    }

    void measure(const char* name, const std::function<void(int)>& product, const std::function<void(int)>& bare) {
        if (!m_only.empty() && m_only != name) {
            return;
        }
        Frames ours;
        Frames theirs;
        for (int i = 0; i < frames; ++i) {
            ours.times.push_back(frame(*m_product, [&] { product(i); }));
            theirs.times.push_back(frame(*m_bare, [&] { bare(i); }));
        }
        std::printf("%-16s ratio %.2f   %.1f ms (95 %%: %.1f)   bare %.1f ms (95 %%: %.1f)\n", name,
                    ours.at(0.5) / theirs.at(0.5), ours.at(0.5), ours.at(0.95), theirs.at(0.5), theirs.at(0.95));
        std::fflush(stdout);
    }

    /// One item for each that the canvas has.
    void copyInto(QGraphicsScene& scene, const model::Design& design) {
        scene::Composer composer;
        composer.reset(design);
        for (const auto& [key, figure] : composer.figures()) {
            QGraphicsItem* item = nullptr;
            if (design.layout->places.contains(key.entity)) {
                item = new BareBox(figure->bounds(), QStringLiteral("name"), QStringLiteral("10.0.0.4"));
                m_boxes[key.entity] = item;
            } else {
                item = new QGraphicsPathItem(figure->shape());
            }
            item->setZValue(scene::layerOf(key));
            scene.addItem(item);
        }
    }

    std::string m_only;
    scene::TopologyScene m_topology;
    QGraphicsScene m_bareScene;
    std::unique_ptr<Counting<scene::TopologyView>> m_product;
    std::unique_ptr<Counting<QGraphicsView>> m_bare;
    std::map<model::EntityRef, QGraphicsItem*> m_boxes;
    model::EntityRef m_node{model::VnetId(0)};
    model::EntityRef m_vnet{model::VnetId(0)};
    double m_fit = 1;
};

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const int machines = argc > 1 ? std::atoi(argv[1]) : 2'000;
    if (machines < 100) {
        std::fputs("usage: hopscope_canvas_bench [MACHINES [SCENARIO]]   with at least 100 machines\n", stderr);
        return 2;
    }
    // Half as many subnets as machines, a quarter as many VNets.
    model::Design design;
    design.network =
        std::make_shared<const model::Network>(testing::cloud({20, machines / 80, 2, 40, 40, 10, machines, 42}));
    const double start = cpuMilliseconds();
    const model::Design placed = layout::laidOut(design);
    std::printf("laid out in %.1f ms\n", cpuMilliseconds() - start);
    Bench(placed, argc > 2 ? argv[2] : "").run();
}
