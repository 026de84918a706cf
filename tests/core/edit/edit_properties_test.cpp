// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <algorithm>
#include <set>

#include "core/io/design_file.hpp"
#include "core/model/diff.hpp"
#include "core/model/integrity.hpp"
#include "tests/support/random_design.hpp"

using namespace hopscope;
using model::Design;
using model::EntityRef;

namespace {

/// What differs between two designs, found without looking at any pointer.
struct Differences {
    std::set<EntityRef> added, removed, changed, moved;
};

template <typename Entity>
void compareTables(const model::Table<Entity>& before, const model::Table<Entity>& after, Differences& all) {
    for (const Entity& row : before) {
        if (!after.contains(row.id)) {
            all.removed.insert(row.id);
        } else if (after.at(row.id) != row) {
            all.changed.insert(row.id);
        }
    }
    for (const Entity& row : after) {
        if (!before.contains(row.id)) {
            all.added.insert(row.id);
        }
    }
}

/// Calls `visit` with each pair of tables of one kind.
template <typename Visit>
void forEachPairOfTables(const Design& before, const Design& after, Visit visit) {
    model::forEachTable(*before.network, [&](const auto& table) {
        using Id = decltype(table.rows().front()->id);
        visit(table, model::tableOf<Id>(*after.network));
    });
    visit(before.layout->notes, after.layout->notes);
}

Differences differences(const Design& before, const Design& after) {
    Differences all;
    forEachPairOfTables(before, after, [&](const auto& x, const auto& y) { compareTables(x, y, all); });
    for (const auto& [entity, place] : before.layout->places) {
        const auto at = after.layout->places.find(entity);
        if (at != after.layout->places.end() && at->second != place) {
            all.moved.insert(entity);
        }
    }
    for (const auto& [server, place] : before.layout->secondInstances) {
        const auto at = after.layout->secondInstances.find(server);
        if (at != after.layout->secondInstances.end() && at->second != place) {
            all.moved.insert(server);
        }
    }
    return all;
}

std::vector<EntityRef> listOf(const std::set<EntityRef>& entities) {
    return {entities.begin(), entities.end()};
}

/// Every row that is equal in both is one row.
bool sharesWhatIsEqual(const Design& before, const Design& after) {
    bool shares = true;
    forEachPairOfTables(before, after, [&](const auto& x, const auto& y) {
        for (const auto& row : x.rows()) {
            const auto* other = y.find(row->id);
            shares = shares && (other == nullptr || *other != *row || other == row.get());
        }
    });
    return shares;
}

bool holds(const model::Place& outer, double x, double y) {
    return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

}  // namespace

class EditPropertiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void seeds_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed) {
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
        }
    }

    void everyEditLeavesTheDesignWholeAndSaysWhatItTouched_data() { seeds_data(); }
    void everyEditLeavesTheDesignWholeAndSaysWhatItTouched() {
        QFETCH(unsigned, seed);
        testing::RandomEdits edits(seed);
        Design design;
        int done = 0;
        for (int step = 0; step < 300; ++step) {
            const Design before = design;
            const auto edited = edits.next(design);
            if (!edited) {
                continue;
            }
            ++done;
            const Design& after = *edited;
            const char* name = edits.name().c_str();
            QVERIFY2(!model::integrityError(after), name);
            QVERIFY2((after.network == before.network) == (*after.network == *before.network), name);
            QVERIFY2((after.layout == before.layout) == (*after.layout == *before.layout), name);
            QVERIFY2(sharesWhatIsEqual(before, after), name);
            QVERIFY2(after.nextId >= before.nextId, name);

            const Differences expected = differences(before, after);
            const model::ChangeSet changes = model::diff(before, after);
            QVERIFY2(changes.added == listOf(expected.added), name);
            QVERIFY2(changes.removed == listOf(expected.removed), name);
            QVERIFY2(changes.changed == listOf(expected.changed), name);
            QVERIFY2(changes.moved == listOf(expected.moved), name);
            design = after;
        }
        QVERIFY(done > 100);
    }

    void movingAndResizingNeverTouchTheNetwork_data() { seeds_data(); }
    void movingAndResizingNeverTouchTheNetwork() {
        QFETCH(unsigned, seed);
        testing::RandomEdits edits(seed);
        Design design;
        const std::set<std::string> arranging{"move", "resize", "setShowVirtualRouters", "addNote"};
        for (int step = 0; step < 300; ++step) {
            const auto edited = edits.next(design);
            if (edited && arranging.contains(edits.name())) {
                QCOMPARE(edited->network, design.network);
            }
            design = edited ? *edited : design;
        }
    }

    void containersHoldWhatIsTheirs_data() { seeds_data(); }
    void containersHoldWhatIsTheirs() {
        QFETCH(unsigned, seed);
        const Design design = testing::randomDesign(seed);
        const auto& places = design.layout->places;
        for (const model::Subnet& subnet : design.network->subnets) {
            const model::Place& inner = places.at(subnet.id);
            const model::Place& outer = places.at(subnet.vnet);
            QVERIFY(holds(outer, inner.x, inner.y));
            QVERIFY(holds(outer, inner.x + inner.width, inner.y + inner.height));
        }
        const auto inside = [&](const auto& machines) {
            return std::all_of(machines.begin(), machines.end(), [&](const auto& machine) {
                const model::Place& tile = places.at(machine.id);
                return holds(places.at(machine.nics.front().subnet), tile.x, tile.y);
            });
        };
        QVERIFY(inside(design.network->machines));
        QVERIFY(inside(design.network->nvas));
    }

    void savedAndLoadedADesignIsTheSame_data() { seeds_data(); }
    void savedAndLoadedADesignIsTheSame() {
        QFETCH(unsigned, seed);
        const Design design = testing::randomDesign(seed);
        const auto loaded = io::load(io::save(design));
        QVERIFY(loaded.has_value());
        QVERIFY(loaded->design == design);
    }
};

QTEST_GUILESS_MAIN(EditPropertiesTest)
#include "edit_properties_test.moc"
