// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QDir>
#include <map>
#include <optional>

#include "core/edit/arrange.hpp"
#include "core/io/design_file.hpp"
#include "core/layout/lay_out.hpp"
#include "core/model/names.hpp"
#include "core/script/scenario.hpp"
#include "tests/support/random_design.hpp"
#include "tests/support/rich_design.hpp"
#include "tests/support/topology.hpp"

using namespace hopscope;
using model::Design;
using model::EntityRef;
using model::Place;
namespace size = edit::size;

namespace {

Design ofCloud(const testing::CloudSize& size) {
    Design design;
    design.network = std::make_shared<const model::Network>(testing::cloud(size));
    return design;
}

/// What a tile covers; containers and notes cover their frame.
Place areaOf(const Place& place) {
    if (place.width > 0) {
        return place;
    }
    return {place.x - size::tile / 2, place.y - size::tile / 2, size::tile, size::tile};
}

bool overlap(const Place& a, const Place& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool holds(const Place& outer, const Place& inner) {
    return outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width &&
           outer.y + outer.height >= inner.y + inner.height;
}

/// Everything that stands on the sheet by what holds it: by nothing, a VNet or a subnet.
std::map<std::optional<EntityRef>, std::vector<Place>> byContainer(const Design& design) {
    std::map<std::optional<EntityRef>, std::vector<Place>> held;
    for (const auto& [entity, place] : design.layout->places) {
        std::optional<EntityRef> container;
        if (!std::holds_alternative<model::NoteId>(entity) && !std::holds_alternative<model::VnetId>(entity)) {
            if (const auto* subnet = std::get_if<model::SubnetId>(&entity)) {
                container = design.network->subnets.at(*subnet).vnet;
            } else if (const auto around = model::subnetOf(*design.network, entity)) {
                container = *around;
            }
        }
        held[container].push_back(areaOf(place));
    }
    for (const auto& [server, place] : design.layout->secondInstances) {
        held[design.network->routeServers.at(server).subnet].push_back(areaOf(place));
    }
    return held;
}

/// A sentence for the first thing that overlaps another or leaves its container; empty when all is well.
std::string faultOf(const Design& design) {
    for (auto& [container, places] : byContainer(design)) {
        std::vector<Place> sorted = places;
        std::sort(sorted.begin(), sorted.end(), [](const Place& a, const Place& b) { return a.x < b.x; });
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (container && !holds(areaOf(design.layout->places.at(*container)), sorted[i])) {
                return "leaves " + model::pathOf(*design.network, *container);
            }
            for (std::size_t j = i + 1; j < sorted.size() && sorted[j].x < sorted[i].x + sorted[i].width; ++j) {
                if (overlap(sorted[i], sorted[j])) {
                    return container ? "overlap in " + model::pathOf(*design.network, *container)
                                     : std::string("overlap on the sheet");
                }
            }
        }
    }
    return {};
}

Design drawn(std::string_view text) {
    return script::parse(text).value().base;
}

EntityRef entityOf(const Design& design, std::string_view path) {
    return model::findByPath(*design.network, path).at(0).entity;
}

Place placeOf(const Design& design, std::string_view path) {
    return design.layout->places.at(entityOf(design, path));
}

}  // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing_overlaps_and_containers_hold_what_is_theirs_data() {
        QTest::addColumn<Design>("design");
        QTest::newRow("an empty sheet") << Design();
        QTest::newRow("every kind of object") << testing::richDesign(1);
        QTest::newRow("a classroom") << ofCloud(testing::classroom);
        QTest::newRow("an enterprise") << ofCloud(testing::enterprise);
        const QDir scenarios(QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/scenarios"));
        for (const QFileInfo& act : scenarios.entryInfoList({QStringLiteral("*.hopscope")}, QDir::Files)) {
            const auto loaded = io::loadFile(act.filePath().toStdString());
            QVERIFY(loaded);
            QTest::newRow(qPrintable(act.fileName())) << loaded->design;
        }
        for (const std::uint32_t seed : {1U, 2U, 3U, 4U, 5U}) {
            Design design;
            testing::RandomEdits edits(seed);
            for (int step = 0; step < 300; ++step) {
                if (const auto edited = edits.next(design)) {
                    design = *edited;
                }
            }
            QTest::addRow("random edits, seed %u", seed) << design;
        }
    }
    void nothing_overlaps_and_containers_hold_what_is_theirs() {
        QFETCH(Design, design);
        const Design placed = layout::laidOut(design);
        QCOMPARE(faultOf(placed), std::string());
        QVERIFY(placed.network == design.network);
        QCOMPARE(layout::laidOut(placed), placed);
    }

    void spokes_stand_beside_their_hub() {
        const Design design = drawn(R"(
vnet hub 10.0.0.0/16
  subnet nva 10.0.0.0/24
nva fw at 10.0.0.4 in nva  asn 65001
vnet spoke1 10.1.0.0/16
  subnet apps 10.1.0.0/24
vnet other 10.9.0.0/16
  subnet apps 10.9.0.0/24
vnet spoke2 10.2.0.0/16
  subnet apps 10.2.0.0/24
peer hub spoke1
peer spoke2 hub
)");
        const Place hub = placeOf(design, "hub");
        for (const char* spoke : {"spoke1", "spoke2"}) {
            const Place place = placeOf(design, spoke);
            QVERIFY(place.x > hub.x + hub.width);
            QVERIFY(place.y < hub.y + std::max(hub.height, 2 * place.height));
        }
        QCOMPARE(placeOf(design, "spoke1").x, placeOf(design, "spoke2").x);
        QVERIFY(placeOf(design, "spoke1").y < placeOf(design, "spoke2").y);
        QVERIFY(placeOf(design, "other").x != placeOf(design, "spoke1").x);
    }

    void an_appliance_stands_beside_the_route_server_that_it_talks_to() {
        const Design design = drawn(R"(
vnet hub 10.0.0.0/16
  subnet workload 10.0.2.0/24
  subnet RouteServerSubnet 10.0.1.0/26
  subnet nva 10.0.0.0/24
nva fw at 10.0.0.4 in nva  asn 65001
route-server rs in hub
session fw rs
vm vm1 at 10.0.2.4 in workload
)");
        const Place appliance = placeOf(design, "hub/nva");
        const Place server = placeOf(design, "hub/RouteServerSubnet");
        QCOMPARE(appliance.y, server.y);
        QVERIFY(appliance.x < server.x);
        QVERIFY(placeOf(design, "hub/workload").y > appliance.y);
    }

    void a_selection_leaves_the_rest_where_it_is() {
        Design design = testing::richDesign(1);
        const auto vnets = design.network->vnets.rows();
        const Design placed = layout::laidOut(design);
        const auto moved = edit::move(placed, {vnets[1]->id}, 4'000, 3'000);
        QVERIFY(moved);
        const auto after = layout::laidOut(*moved, {vnets[1]->id});
        QVERIFY(after);
        QCOMPARE(*after, *moved);  // its corner stays, and its content stood there already

        const auto pulled = edit::resize(*moved, vnets[1]->id, {3'000, 2'000, 5'000, 5'000});
        QVERIFY(pulled);
        const auto drawnIn = layout::laidOut(*pulled, {vnets[1]->id});
        QVERIFY(drawnIn);
        const Place around = drawnIn->layout->places.at(vnets[1]->id);
        QCOMPARE(around.x, 3'000.0);
        QCOMPARE(around.y, 2'000.0);
        QCOMPARE(around.width, placed.layout->places.at(vnets[1]->id).width);
        for (const auto& [entity, place] : pulled->layout->places) {
            const auto vnet = model::vnetOf(*design.network, entity);
            if (vnet != vnets[1]->id && entity != EntityRef(vnets[1]->id)) {
                QCOMPARE(drawnIn->layout->places.at(entity), place);
            }
        }
        QCOMPARE(faultOf(*drawnIn), std::string());
    }

    void a_machine_stands_for_its_subnet_and_containers_grow() {
        Design design = drawn(R"(
vnet hub 10.0.0.0/16
  subnet apps 10.0.2.0/24
vm a at 10.0.2.4 in apps
vm b at 10.0.2.5 in apps
vm c at 10.0.2.6 in apps
)");
        const EntityRef subnet = entityOf(design, "hub/apps");
        const EntityRef a = entityOf(design, "a");
        const EntityRef b = entityOf(design, "b");
        const auto heaped = edit::place(design, b, placeOf(design, "a"));
        QVERIFY(heaped);
        QVERIFY(!faultOf(*heaped).empty());
        const auto after = layout::laidOut(*heaped, {a});
        QVERIFY(after);
        QCOMPARE(*after, design);
        QCOMPARE(layout::laidOut(*heaped, {subnet}).value(), design);
    }

    void what_is_not_there_is_refused() {
        const auto refused = layout::laidOut(Design(), {model::VnetId(7)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, edit::EditReason::NoSuchEntity);
    }
};

QTEST_APPLESS_MAIN(LayoutTest)
#include "layout_test.moc"
