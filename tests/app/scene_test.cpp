// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QtTest>

#include "app/scene/composer.hpp"
#include "app/scene/edge_router.hpp"
#include "app/scene/entity_item.hpp"
#include "app/scene/grips.hpp"
#include "app/scene/proposal_figure.hpp"
#include "app/scene/session_figure.hpp"
#include "app/scene/topology_scene.hpp"
#include "app/scene/topology_view.hpp"
#include "core/analysis/analysis.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/change.hpp"
#include "core/edit/remove.hpp"
#include "core/io/design_file.hpp"
#include "core/layout/lay_out.hpp"
#include "core/model/names.hpp"
#include "tests/support/topology.hpp"

using namespace hopscope;

namespace {

QStringList acts() {
    const QDir folder(QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/scenarios"));
    QStringList all;
    for (const QString& file : folder.entryList({QStringLiteral("*.hopscope")})) {
        all.append(folder.filePath(file));
    }
    return all;
}

model::Design load(const QString& act) {
    return io::loadFile(act.toStdString())->design;
}

std::vector<model::EntityRef> entitiesOf(const model::Design& design) {
    std::vector<model::EntityRef> all;
    const auto add = [&all](const auto& table) {
        for (const auto& row : table) {
            all.emplace_back(row.id);
        }
    };
    const model::Network& network = *design.network;
    add(network.vnets), add(network.subnets), add(network.machines), add(network.nvas), add(network.routeServers);
    add(network.bgpConnections), add(network.peerings), add(network.routeTables), add(network.publicAddresses);
    add(network.internets), add(design.layout->notes);
    return all;
}

model::Design cloud(const testing::CloudSize& size) {
    model::Design design;
    design.network = std::make_shared<const model::Network>(testing::cloud(size));
    return layout::laidOut(design);
}

void addActs() {
    QTest::addColumn<QString>("act");
    for (const QString& act : acts()) {
        QTest::addRow("%s", qPrintable(QFileInfo(act).completeBaseName())) << act;
    }
}

}  // namespace

class SceneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEntityHasOneItemThatSaysWhatItIs_data() { addActs(); }
    void everyEntityHasOneItemThatSaysWhatItIs() {
        QFETCH(QString, act);
        const model::Design design = load(act);
        scene::TopologyScene topology;
        topology.show(design);
        for (const model::EntityRef& entity : entitiesOf(design)) {
            QVERIFY(topology.itemOf(entity) != nullptr);
            QVERIFY(!topology.descriptionOf(entity).isEmpty());
        }
    }

    void nothingLiesOnATitleALabelOrATile_data() { addActs(); }
    void nothingLiesOnATitleALabelOrATile() {
        QFETCH(QString, act);
        const model::Design design = load(act);
        for (const bool ghosts : {false, true}) {
            scene::Composer composer;
            composer.reset(design);
            composer.revealVirtualRouters(ghosts);
            composer.setAnalysis(analysis::analyse(design.network), 0);
            std::vector<std::pair<QRectF, QString>> all;
            for (const auto& [key, figure] : composer.figures()) {
                for (const QRectF& rect : figure->occupied()) {
                    all.emplace_back(rect, figure->description());
                }
            }
            for (std::size_t i = 0; i < all.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    if (all[i].second != all[j].second) {
                        QVERIFY2(!all[i].first.intersects(all[j].first),
                                 qPrintable(all[i].second + QStringLiteral(" / ") + all[j].second));
                    }
                }
            }
        }
    }

    void aChangeWithoutAShapeIsToldBesideItsAppliance() {
        const model::Design before = load(acts().at(1));
        model::Nva nva = *before.network->nvas.begin();
        const model::GuestStaticRoute route{*net::Prefix::parse("10.0.1.0/26"), *net::Address::parse("10.0.0.1")};
        nva.staticRoutes.push_back(route);
        const auto after = edit::setNva(before, nva);
        QVERIFY(after.has_value());
        scene::TopologyScene topology;
        topology.show(before);
        const QRectF sheet = topology.anchors().sheet;
        topology.setPreview(*after);
        QCOMPARE(topology.proposals(), QStringList{QStringLiteral("+ 10.0.1.0/26 via 10.0.0.1")});
        // The tile looks as before, so it has no ghost of its own: the chip is all there is.
        QCOMPARE(topology.anchors().sheet, sheet);
        topology.setPreview({});
        QCOMPARE(topology.proposals(), QStringList());
    }

    void aProposalKeepsClearOfLabelsAndCards() {
        const model::Design before = load(acts().at(1));
        model::Nva nva = *before.network->nvas.begin();
        nva.announcements.clear();
        nva.sourceNat = nva.sourceNat == model::SourceNat::Off ? model::SourceNat::Internet : model::SourceNat::Off;
        const auto after = edit::setNva(before, nva);
        scene::Composer composer;
        composer.reset(*after);
        const scene::Anchors anchors = composer.anchors();
        const auto lines = scene::proposalLines(*before.network, *after->network, nva.id);
        QVERIFY(lines.size() >= 2);
        QVERIFY(!lines.front().adds);
        const QRectF target = scene::proposalTarget(*after->network, anchors, nva.id);
        QCOMPARE(target, anchors.tiles.at(nva.id).front());
        const QSizeF size = scene::ProposalFigure::sizeFor(lines);
        const QRectF first = anchors.placeCard(target, size).rect;
        const QRectF second = anchors.placeCard(target, size, {first}).rect;
        QVERIFY(!first.intersects(second));
        for (const QRectF& occupied : anchors.occupied) {
            QVERIFY(!first.intersects(occupied));
            QVERIFY(!second.intersects(occupied));
        }
    }

    void aGripIsDraggedInOneRequestAndNeverTooFar() {
        const model::Design design = load(acts().first());
        scene::TopologyScene topology;
        topology.show(design);
        scene::TopologyView view(&topology);
        view.resize(1400, 900);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.fitAll();
        view.setZoom(0.6);
        const model::EntityRef vnet = design.network->vnets.begin()->id;
        QSignalSpy asked(&view, &scene::TopologyView::resizeRequested);
        const auto drag = [&](const QPointF& from, const QPointF& to) {
            QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::NoModifier, view.mapFromScene(from));
            for (int step = 1; step <= 4; ++step) {
                const QPoint at = view.mapFromScene(from + (to - from) * step / 4.0);
                QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                                 Qt::NoModifier);
                QApplication::sendEvent(view.viewport(), &move);
            }
            QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::NoModifier, view.mapFromScene(to));
        };
        const QRectF frame = scene::containerRect(design, vnet);
        // Nothing is selected: there are no grips.
        drag(frame.bottomRight(), frame.bottomRight() + QPointF(80, 40));
        QCOMPARE(asked.count(), 0);
        topology.selectEntities({vnet});
        QCOMPARE(topology.resizableFrame(), frame);
        drag(frame.bottomRight(), frame.bottomRight() + QPointF(80, 40));
        QCOMPARE(asked.count(), 1);
        const QRectF larger = asked.first().at(1).toRectF();
        QCOMPARE(larger.topLeft(), frame.topLeft());
        QVERIFY(std::abs(larger.right() - frame.right() - 80) <= 8);
        QVERIFY(std::abs(larger.bottom() - frame.bottom() - 40) <= 8);
        QVERIFY(topology.design() == design);  // showing is not changing
        // Smaller than what it holds it does not get.
        asked.clear();
        drag(frame.bottomRight(), frame.center());
        for (const QList<QVariant>& request : asked) {
            QVERIFY(edit::resize(design, vnet, scene::placeOf(request.at(1).toRectF())).has_value());
        }
        QVERIFY(topology.design() == design);
    }

    void aFrameIsNeverTurnedInsideOut() {
        const QRectF frame(0, 0, 400, 300);
        QCOMPARE(scene::dragged(frame, Qt::RightEdge, QPointF(453, 50), 8), QRectF(0, 0, 456, 300));
        QCOMPARE(scene::dragged(frame, Qt::TopEdge | Qt::LeftEdge, QPointF(-20, 33), 8), QRectF(-24, 32, 424, 268));
        QVERIFY(scene::dragged(frame, Qt::LeftEdge, QPointF(4000, 0), 8).width() > 0);
        QVERIFY(scene::dragged(frame, Qt::BottomEdge, QPointF(0, -4000), 8).height() > 0);
        QCOMPARE(*scene::gripAt(frame, QPointF(402, 297), 8), Qt::RightEdge | Qt::BottomEdge);
        QCOMPARE(*scene::gripAt(frame, QPointF(200, -3), 8), Qt::TopEdge);
        QVERIFY(!scene::gripAt(frame, QPointF(100, 100), 8));
    }

    void aMessageIsOnItsSessionAtItsMomentOnly() {
        const model::Design design = load(acts().at(1));
        const auto analysis = analysis::analyse(design.network);
        scene::Composer composer;
        composer.reset(design);
        composer.setAnalysis(analysis, analysis->phases.front());
        const auto messages = [&] {
            std::vector<scene::SessionFigure::Line> all;
            for (const model::BgpConnection& connection : design.network->bgpConnections) {
                const auto& lines = dynamic_cast<const scene::SessionFigure*>(composer.find({connection.id}))->lines;
                std::copy_if(lines.begin(), lines.end(), std::back_inserter(all),
                             [](const auto& line) { return line.message != scene::SessionFigure::Message::None; });
            }
            return all;
        };
        QCOMPARE(messages().size(), 0U);
        int seen = 0;
        for (std::size_t state = 0; state < analysis->recording.events.size(); ++state) {
            const engine::Event& event = analysis->recording.events[state];
            const bool message = event.kind == engine::EventKind::Announce || event.kind == engine::EventKind::Withdraw;
            composer.setState(state);
            if (state == analysis->phases.front()) {
                continue;
            }
            QCOMPARE(messages().size(), message ? 1U : 0U);
            if (message) {
                ++seen;
                const engine::Session& session = analysis->lowered.fabric.sessions[*event.session];
                QCOMPARE(messages().front().toInstance, event.speaker == session.b);
            }
        }
        QVERIFY(seen > 4);
    }

    void anEditInOneVnetLeavesTheFiguresOfTheOthers() {
        // Two VNets far apart, each with everything: what happens in one is not even composed in the other.
        model::Design design = load(acts().first());
        scene::Composer composer;
        composer.reset(design);
        const auto vnets = design.network->vnets;
        const model::VnetId spoke = (++vnets.begin())->id;
        std::map<scene::FigureKey, const scene::Figure*> before;
        for (const auto& [key, figure] : composer.figures()) {
            before[key] = figure.get();
        }
        model::EntityRef inSpoke = spoke;
        for (const model::VirtualMachine& machine : design.network->machines) {
            if (model::vnetOf(*design.network, machine.id) == spoke) {
                inSpoke = machine.id;
            }
        }
        const auto after = edit::move(design, {inSpoke}, 8, 0);
        QVERIFY(after.has_value());
        const auto touched = composer.update(*after, model::diff(design, *after));
        QVERIFY(std::find(touched.begin(), touched.end(), scene::FigureKey{inSpoke}) != touched.end());
        for (const auto& [key, figure] : composer.figures()) {
            const auto vnet = model::vnetOf(*design.network, key.entity);
            if (vnet && *vnet != spoke) {
                QCOMPARE(figure.get(), before[key]);
            }
        }
    }

    void aSessionThatComesBackHasItsLinesAgain() {
        const model::Design design = load(acts().first());
        scene::Composer composer;
        composer.reset(design);
        const model::BgpConnectionId id = design.network->bgpConnections.begin()->id;
        const auto linesNow = [&] { return dynamic_cast<const scene::SessionFigure*>(composer.find({id}))->lines; };
        const auto before = linesNow();
        QCOMPARE(before.size(), 2U);
        const auto without = edit::remove(design, {id});
        QVERIFY(without.has_value());
        composer.update(*without, model::diff(design, *without));
        QVERIFY(composer.find({id}) == nullptr);
        composer.update(design, model::diff(*without, design));
        QVERIFY(linesNow() == before);
    }

    void anEditTouchesItsOwnItemsOnly() {
        const model::Design before = load(acts().first());
        scene::TopologyScene topology;
        topology.show(before);
        const model::NoteId note = before.layout->notes.begin()->id;
        std::map<const scene::EntityItem*, int> shown;
        for (const model::EntityRef& entity : entitiesOf(before)) {
            shown[topology.itemOf(entity)] = topology.itemOf(entity)->shown();
        }
        const auto after = edit::move(before, {note}, 0, 8);
        QVERIFY(after.has_value());
        topology.apply(before, *after, model::diff(before, *after));
        for (const model::EntityRef& entity : entitiesOf(before)) {
            const scene::EntityItem* item = topology.itemOf(entity);
            QVERIFY(shown.contains(item));
            const bool line = std::holds_alternative<model::BgpConnectionId>(entity);
            if (!line) {
                QCOMPARE(item->shown(), shown[item] + (entity == model::EntityRef(note) ? 1 : 0));
            }
        }
    }

    void anEditLeavesWhatAFreshDrawingWouldShow_data() {
        QTest::addColumn<model::Design>("before");
        for (const QString& act : acts()) {
            QTest::addRow("%s", qPrintable(QFileInfo(act).completeBaseName())) << load(act);
        }
        // With ways that are looked for, and with more peerings than that is done for.
        QTest::newRow("two hubs") << cloud({2, 5, 1, 4, 2, 3, 4, 42});
        QTest::newRow("two hubs with many spokes") << cloud({2, 32, 1, 4, 2, 3, 4, 42});
    }
    void anEditLeavesWhatAFreshDrawingWouldShow() {
        QFETCH(model::Design, before);
        const std::vector<model::EntityRef> all = entitiesOf(before);
        // Of large drawings a few.
        const std::size_t step = std::max<std::size_t>(1, all.size() / 10);
        for (std::size_t i = 0; i < all.size(); i += step) {
            const model::EntityRef entity = all[i];
            const auto after = edit::move(before, {entity}, 40, 24);
            if (!after) {
                continue;
            }
            scene::Composer edited;
            edited.reset(before);
            edited.update(*after, model::diff(before, *after));
            scene::Composer fresh;
            fresh.reset(*after);
            QCOMPARE(edited.figures().size(), fresh.figures().size());
            for (const auto& [key, figure] : fresh.figures()) {
                QVERIFY2(edited.find(key)->same(*figure), qPrintable(figure->description()));
            }
        }
    }

    void aPeeringRunsThroughGapsFromFrameToFrame_data() {
        QTest::addColumn<QRectF>("to");
        QTest::newRow("to the right") << QRectF(900, 300, 200, 100);
        QTest::newRow("to the left") << QRectF(-900, -300, 200, 100);
        QTest::newRow("close beside") << QRectF(230, 400, 200, 100);
        QTest::newRow("below") << QRectF(50, 400, 200, 100);
    }
    void aPeeringRunsThroughGapsFromFrameToFrame() {
        QFETCH(QRectF, to);
        const QRectF from(0, 0, 200, 100);
        const QPolygonF way = scene::corridor(from, to);
        QCOMPARE(way.first().y(), from.center().y());
        QVERIFY(way.first().x() == from.left() || way.first().x() == from.right());
        QCOMPARE(way.last().y(), to.center().y());
        QVERIFY(way.last().x() == to.left() || way.last().x() == to.right());
        for (qsizetype i = 1; i < way.size(); ++i) {
            const QPointF leg = way[i] - way[i - 1];
            QVERIFY((leg.x() == 0) != (leg.y() == 0));
            const QRectF covered = QRectF(way[i - 1], way[i]).normalized().adjusted(0.1, 0, -0.1, 0);
            for (const QRectF& frame : {from, to}) {
                QVERIFY(!frame.adjusted(1, 1, -1, -1).intersects(covered.adjusted(0, -0.1, 0, 0.1)));
            }
        }
    }

    void aCardFindsRoomBelowItsNode_data() { addActs(); }
    void aCardFindsRoomBelowItsNode() {
        QFETCH(QString, act);
        scene::TopologyScene topology;
        topology.show(load(act));
        const scene::Anchors anchors = topology.anchors();
        for (const auto& [entity, tiles] : anchors.tiles) {
            const scene::CardPlace place = anchors.placeCard(tiles.front(), QSizeF(220, 130));
            QVERIFY(!place.crowded);
            for (const QRectF& rect : anchors.occupied) {
                QVERIFY(!rect.intersects(place.rect));
            }
        }
    }

    void aDragEndsInOneRequestAndEscapeInNone() {
        const model::Design design = load(acts().first());
        scene::TopologyScene topology;
        topology.show(design);
        scene::TopologyView view(&topology);
        view.resize(900, 700);
        view.setReducedMotion(true);
        view.show();
        view.fitAll();
        const model::EntityRef nva = design.network->nvas.begin()->id;
        const QPoint from = view.mapFromScene(topology.anchors().tile(nva)->center());
        int requests = 0;
        double dx = 0;
        connect(&view, &scene::TopologyView::moveRequested, this, [&](const auto& entities, double x, double) {
            ++requests;
            dx = x;
            QCOMPARE(entities.size(), std::size_t{1});
        });
        const auto drag = [&](bool escape) {
            QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
            QTest::mouseMove(view.viewport(), from + QPoint(20, 0));
            QTest::mouseMove(view.viewport(), from + QPoint(40, 0));
            if (escape) {
                QTest::keyClick(&view, Qt::Key_Escape);
            }
            QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, from + QPoint(40, 0));
        };
        const auto place = [&] { return topology.anchors().tile(nva)->center(); };
        const QPointF before = place();
        drag(true);
        QCOMPARE(requests, 0);
        QCOMPARE(place(), before);
        drag(false);
        QCOMPARE(requests, 1);
        QVERIFY(dx > 0 && std::fmod(dx, 8) == 0);
        QCOMPARE(place(), before);
    }

    void textReachesItsContrast_data() {
        QTest::addColumn<int>("name");
        for (int i = 0; i < 4; ++i) {
            QTest::addRow("theme %d", i) << i;
        }
    }
    void textReachesItsContrast() {
        QFETCH(int, name);
        const scene::Theme& t = scene::Theme::of(static_cast<scene::ThemeName>(name));
        const QList<QColor> neutral{t.canvas, t.panel, t.bar, t.field, t.vnet, t.subnet, t.tile};
        const QList<QColor> soft{t.accentSoft, t.controlSoft, t.okSoft, t.warnSoft, t.badSoft};
        const auto reaches = [](const QColor& ink, const QList<QColor>& grounds, double least) {
            return std::all_of(grounds.begin(), grounds.end(),
                               [&](const QColor& ground) { return scene::contrast(ink, ground) >= least; });
        };
        for (const QColor& ink : {t.ink, t.ink2, t.ink3}) {
            QVERIFY(reaches(ink, neutral + soft, 4.5));
        }
        for (const auto& [color, own] :
             {std::pair(t.accent, t.accentSoft), std::pair(t.control, t.controlSoft), std::pair(t.ok, t.okSoft),
              std::pair(t.warn, t.warnSoft), std::pair(t.bad, t.badSoft)}) {
            QVERIFY(reaches(color, neutral + QList<QColor>{own}, 4.5));
        }
        QVERIFY(reaches(t.edge, {t.canvas, t.vnet, t.subnet, t.tile}, 3));
        QVERIFY(scene::contrast(t.onAccent, t.accent) >= 4.5);
    }
};

QTEST_MAIN(SceneTest)
#include "scene_test.moc"
