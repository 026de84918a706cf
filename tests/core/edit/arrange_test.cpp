// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <cmath>

#include "core/edit/add.hpp"
#include "core/edit/align.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/group.hpp"
#include "core/edit/lock.hpp"
#include "core/edit/part.hpp"
#include "core/edit/remove.hpp"
#include "core/io/design_file.hpp"
#include "core/layout/lay_out.hpp"
#include "core/model/diff.hpp"
#include "core/model/standing.hpp"
#include "tests/support/hub_and_spoke.hpp"

using namespace hopscope;
using edit::Alignment;
using edit::Direction;
using edit::EditReason;
using model::Design;
using model::EntityRef;
using model::Place;
using testing::done;

namespace {

EditReason reasonOf(const edit::Edited<Design>& edited) {
    if (edited) {
        qFatal("was not refused");
    }
    return edited.error().reason;
}

const Place& placeOf(const Design& design, const EntityRef& entity) {
    return design.layout->places.at(entity);
}

bool holds(const Place& outer, const Place& inner) {
    return outer.x <= inner.x && outer.y + edit::size::titleStrip <= inner.y &&
           outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height;
}

/// Three notes beside the hub and its spoke.
struct Sheet : testing::HubAndSpoke {
    model::NoteId a{0};
    model::NoteId b{0};
    model::NoteId c{0};

    Sheet() : HubAndSpoke("fw") {
        note(a, {0, 600, 100, 40});
        note(b, {130, 700, 60, 80});
        note(c, {500, 900, 120, 60});
    }
    void note(model::NoteId& id, const Place& place) {
        next(id, [&] { return edit::addNote(design, place, "note", "words"); });
        design = done(edit::place(design, id, place));
    }
    [[nodiscard]] std::vector<EntityRef> notes() const { return {a, b, c}; }
};

}  // namespace

Q_DECLARE_METATYPE(hopscope::edit::Alignment)

class ArrangeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aligningPutsEdgesAndAxesOnOneLine_data() {
        QTest::addColumn<Alignment>("alignment");
        QTest::addColumn<std::vector<double>>("along");
        QTest::newRow("left") << Alignment::Left << std::vector<double>{0, 0, 0};
        QTest::newRow("centre") << Alignment::Centre << std::vector<double>{260, 280, 250};
        QTest::newRow("right") << Alignment::Right << std::vector<double>{520, 560, 500};
        QTest::newRow("top") << Alignment::Top << std::vector<double>{600, 600, 600};
        QTest::newRow("middle") << Alignment::Middle << std::vector<double>{760, 740, 750};
        QTest::newRow("bottom") << Alignment::Bottom << std::vector<double>{920, 880, 900};
    }
    void aligningPutsEdgesAndAxesOnOneLine() {
        QFETCH(const Alignment, alignment);
        QFETCH(const std::vector<double>, along);
        const Sheet sheet;
        const Design after = done(edit::align(sheet.design, sheet.notes(), alignment));
        const bool sideways =
            alignment == Alignment::Left || alignment == Alignment::Centre || alignment == Alignment::Right;
        for (std::size_t i = 0; i < along.size(); ++i) {
            const EntityRef note = sheet.notes()[i];
            Place wanted = placeOf(sheet.design, note);
            (sideways ? wanted.x : wanted.y) = along[i];
            QCOMPARE(placeOf(after, note), wanted);
        }
        QCOMPARE(after.network, sheet.design.network);
    }
    void whatIsAlignedTakesAlongWhatItHoldsAndContainersGrow() {
        const Sheet sheet;
        const Design after = done(edit::align(sheet.design, {sheet.nva, sheet.vm}, Alignment::Bottom));
        QCOMPARE(placeOf(after, sheet.nva).y, placeOf(after, sheet.vm).y);
        const Design down = done(edit::move(sheet.design, {sheet.vm}, 0, 200));
        const Design up = done(edit::align(down, {sheet.nvas, sheet.a}, Alignment::Top));
        QCOMPARE(placeOf(up, sheet.nvas), placeOf(down, sheet.nvas));  // it was the topmost
        QCOMPARE(placeOf(up, sheet.a).y, placeOf(down, sheet.nvas).y);
        const Design low = done(edit::align(down, {sheet.nvas, sheet.a}, Alignment::Bottom));
        const double moved = placeOf(low, sheet.nvas).y - placeOf(down, sheet.nvas).y;
        QVERIFY(moved > 0);
        QCOMPARE(placeOf(low, sheet.nva).y - placeOf(down, sheet.nva).y, moved);
        QVERIFY(holds(placeOf(low, sheet.hub), placeOf(low, sheet.nvas)));
    }
    void nothingComesToLieUnderTheTitleOfItsContainer() {
        const Sheet sheet;
        // The spoke's subnet is far below the hub's.
        const Design low = done(edit::move(sheet.design, {sheet.spoke}, 0, 500));
        const Design after = done(edit::align(low, {sheet.nvas, sheet.work}, Alignment::Top));
        QCOMPARE(placeOf(after, sheet.work).y, placeOf(after, sheet.nvas).y);
        QVERIFY(holds(placeOf(after, sheet.spoke), placeOf(after, sheet.work)));
    }
    void whatIsHeldByAnotherThatIsChosenIsNotAsked() {
        const Sheet sheet;
        const auto asked = edit::alignable(sheet.design, {sheet.hub, sheet.nvas, sheet.nva, sheet.peering, sheet.a});
        QCOMPARE(asked, (std::vector<EntityRef>{sheet.hub, sheet.a}));
        QCOMPARE(reasonOf(edit::align(sheet.design, {sheet.hub, sheet.nvas}, Alignment::Left)), EditReason::TooFew);
        QCOMPARE(reasonOf(edit::align(sheet.design, {sheet.hub, model::VnetId(999)}, Alignment::Left)),
                 EditReason::NoSuchEntity);
    }
    void distributingMakesEqualGapsAndLeavesTheOutermost() {
        const Sheet sheet;
        const Design across = done(edit::distribute(sheet.design, sheet.notes(), Direction::Horizontal));
        QCOMPARE(placeOf(across, sheet.a), placeOf(sheet.design, sheet.a));
        QCOMPARE(placeOf(across, sheet.b), (Place{270, 700, 60, 80}));  // 100 to 270 and 330 to 500
        QCOMPARE(placeOf(across, sheet.c), placeOf(sheet.design, sheet.c));
        const Design down = done(edit::distribute(sheet.design, sheet.notes(), Direction::Vertical));
        QCOMPARE(placeOf(down, sheet.b), (Place{130, 730, 60, 80}));  // 640 to 730 and 810 to 900
        QCOMPARE(reasonOf(edit::distribute(sheet.design, {sheet.a, sheet.b}, Direction::Vertical)), EditReason::TooFew);
    }
    void equalSizesAreThoseOfTheLargest() {
        const Sheet sheet;
        const Design wide = done(edit::equalSize(sheet.design, sheet.notes(), Direction::Horizontal));
        QCOMPARE(placeOf(wide, sheet.b), (Place{130, 700, 120, 80}));
        const Design high = done(edit::equalSize(sheet.design, {sheet.nvas, sheet.spoke}, Direction::Vertical));
        QCOMPARE(placeOf(high, sheet.nvas).height, placeOf(sheet.design, sheet.spoke).height);
        QVERIFY(holds(placeOf(high, sheet.hub), placeOf(high, sheet.nvas)));
        QCOMPARE(reasonOf(edit::equalSize(sheet.design, {sheet.nva, sheet.vm}, Direction::Vertical)),
                 EditReason::TooFew);
    }

    // --- Locks ---

    void whatIsLockedStaysAndTheOthersGoByIt() {
        const Sheet sheet;
        const Design locked = done(edit::setLocked(sheet.design, {sheet.b}, true));
        QCOMPARE(locked.network, sheet.design.network);
        QCOMPARE(model::diff(sheet.design, locked).moved, std::vector<EntityRef>{sheet.b});
        const Design aligned = done(edit::align(locked, sheet.notes(), Alignment::Left));
        for (const EntityRef& note : sheet.notes()) {
            QCOMPARE(placeOf(aligned, note).x, 130.0);
        }
        const Design moved = done(edit::moveByHand(locked, sheet.notes(), 8, 0));
        QCOMPARE(placeOf(moved, sheet.b), placeOf(locked, sheet.b));
        QCOMPARE(placeOf(moved, sheet.a).x, 8.0);
        QCOMPARE(reasonOf(edit::moveByHand(locked, {sheet.b}, 8, 0)), EditReason::Locked);
        QCOMPARE(reasonOf(edit::resizeByHand(locked, sheet.b, {130, 700, 200, 200})), EditReason::Locked);
        QCOMPARE(reasonOf(edit::removeByHand(locked, sheet.notes())), EditReason::Locked);
        const Design open = done(edit::setLocked(locked, {sheet.b}, false));
        QCOMPARE(open, sheet.design);
        QVERIFY(edit::removeByHand(open, sheet.notes()));
    }
    void aLockedThingGoesAlongWithItsContainerAndIsNotDeletedWithIt() {
        const Sheet sheet;
        const Design locked = done(edit::setLocked(sheet.design, {sheet.nvas}, true));
        const Design moved = done(edit::moveByHand(locked, {sheet.hub}, 40, 40));
        QCOMPARE(placeOf(moved, sheet.nvas).x, placeOf(locked, sheet.nvas).x + 40);
        const auto removed = edit::removeByHand(locked, {sheet.hub});
        QCOMPARE(reasonOf(removed), EditReason::Locked);
        QCOMPARE(removed.error().subjects, std::vector<EntityRef>{sheet.nvas});
    }
    void aLockedContainerDoesNotGrow() {
        const Sheet sheet;
        const Design locked = done(edit::setLocked(sheet.design, {sheet.nvas}, true));
        QCOMPARE(reasonOf(edit::moveByHand(locked, {sheet.nva}, 900, 0)), EditReason::Locked);
        QVERIFY(edit::moveByHand(locked, {sheet.nva}, 0, 0));
    }
    void layingOutSaysWhatIsInItsWay() {
        const Sheet sheet;
        const Design locked = done(edit::setLocked(sheet.design, {sheet.spoke}, true));
        QCOMPARE(reasonOf(edit::unlessLocked(locked, layout::laidOut(locked))), EditReason::Locked);
        const Design hub = done(layout::laidOut(locked, {sheet.hub}));
        QVERIFY(edit::unlessLocked(locked, hub));
    }
    void linesCannotBeLocked() {
        const Sheet sheet;
        QCOMPARE(reasonOf(edit::setLocked(sheet.design, {sheet.peering}, true)), EditReason::WrongKind);
    }

    // --- Groups ---

    void aGroupIsChosenAsAWhole() {
        const Sheet sheet;
        const Design grouped = done(edit::group(sheet.design, {sheet.c, sheet.a}));
        QCOMPARE(edit::withGroups(*grouped.layout, {sheet.c}), (std::vector<EntityRef>{sheet.c, sheet.a}));
        QCOMPARE(edit::withGroups(*grouped.layout, {sheet.b}), std::vector<EntityRef>{sheet.b});
        QVERIFY(edit::isGrouped(*grouped.layout, sheet.a));
        QCOMPARE(done(edit::ungroup(grouped, {sheet.c})), sheet.design);
        QCOMPARE(reasonOf(edit::ungroup(grouped, {sheet.b})), EditReason::TooFew);
        QCOMPARE(reasonOf(edit::group(sheet.design, {sheet.hub, sheet.nvas})), EditReason::TooFew);
    }
    void nothingIsInTwoGroups() {
        const Sheet sheet;
        const Design first = done(edit::group(sheet.design, {sheet.a, sheet.b}));
        const Design second = done(edit::group(first, {sheet.b, sheet.c}));
        QCOMPARE(second.layout->groups.size(), 1U);
        QCOMPARE(second.layout->groups.front(), (std::vector<EntityRef>{sheet.b, sheet.c}));
    }
    void aGroupOfOneIsNone() {
        const Sheet sheet;
        const Design grouped = done(edit::group(sheet.design, sheet.notes()));
        const Design two = done(edit::remove(grouped, {sheet.a}));
        QCOMPARE(two.layout->groups.size(), 1U);
        QVERIFY(done(edit::remove(two, {sheet.b})).layout->groups.empty());
    }
    void copiesOfGroupsAreGroupsAndOpen() {
        const Sheet sheet;
        Design design = done(edit::group(sheet.design, {sheet.a, sheet.b}));
        design = done(edit::setLocked(design, {sheet.a}, true));
        const auto part = edit::partOf(design, {sheet.a, sheet.b});
        QVERIFY(part);
        const auto pasted = edit::paste(design, *part, {}, 24, 24);
        QVERIFY(pasted);
        QCOMPARE(pasted->design.layout->groups.size(), 2U);
        QCOMPARE(pasted->design.layout->locked, (std::set<EntityRef>{sheet.a}));
        const auto half = edit::partOf(done(edit::group(design, sheet.notes())), {sheet.a, sheet.b});
        QVERIFY(half);
        QVERIFY(half->design.layout->groups.empty());
    }

    // --- The file ---

    void locksAndGroupsAreInTheFileOnlyWhereThereAreAny() {
        const Sheet sheet;
        QVERIFY(!QByteArray::fromStdString(io::save(sheet.design)).contains("\"locked\""));
        QVERIFY(!QByteArray::fromStdString(io::save(sheet.design)).contains("\"groups\""));
        Design design = done(edit::group(sheet.design, {sheet.c, sheet.hub}));
        design = done(edit::setLocked(design, {sheet.c, sheet.nva}, true));
        const auto loaded = io::load(io::save(design));
        QVERIFY(loaded);
        QVERIFY(loaded->unknown.empty());
        QCOMPARE(loaded->design, design);
    }
    void aFileWithBrokenGroupsIsRefused_data() {
        QTest::addColumn<QByteArray>("layout");
        QTest::addColumn<int>("reason");
        const auto row = [](const char* name, const char* layout, io::LoadReason reason) {
            QTest::newRow(name) << QByteArray(layout) << static_cast<int>(reason);
        };
        row("somebody who is not there", R"({"locked": [9]})", io::LoadReason::DanglingReference);
        row("a group of one", R"({"groups": [[1]]})", io::LoadReason::TooFew);
        row("in two groups", R"({"groups": [[1, 2], [2, 3]]})", io::LoadReason::IdTwice);
        row("locked twice", R"({"locked": [1, 1]})", io::LoadReason::IdTwice);
        row("no list", R"({"locked": 1})", io::LoadReason::WrongKind);
    }
    void aFileWithBrokenGroupsIsRefused() {
        QFETCH(const QByteArray, layout);
        QFETCH(const int, reason);
        const QByteArray file = R"({"format": "hopscope", "version": 1, "nextId": 4, "notes": [)"
                                R"({"id": 1, "title": "a", "text": ""}, {"id": 2, "title": "b", "text": ""},)"
                                R"({"id": 3, "title": "c", "text": ""}], "layout": )" +
                                layout + "}";
        const auto loaded = io::load(file.toStdString());
        QVERIFY(!loaded);
        QCOMPARE(static_cast<int>(loaded.error().reason), reason);
    }
};

QTEST_GUILESS_MAIN(ArrangeTest)
#include "arrange_test.moc"
