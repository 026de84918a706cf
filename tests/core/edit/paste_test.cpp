// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <QDir>
#include <set>

#include "core/edit/add.hpp"
#include "core/edit/change.hpp"
#include "core/edit/part.hpp"
#include "core/edit/remove.hpp"
#include "core/io/design_file.hpp"
#include "core/model/integrity.hpp"
#include "core/model/names.hpp"
#include "core/net/literals.hpp"
#include "core/script/scenario.hpp"
#include "tests/support/hub_and_spoke.hpp"
#include "tests/support/random_design.hpp"
#include "tests/support/rich_design.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;
using edit::EditReason;
using model::Design;
using model::EntityRef;
using testing::done;

namespace {

constexpr double step = 24;

std::vector<EntityRef> everythingIn(const Design& design) {
    std::vector<EntityRef> all;
    const auto add = [&all](const auto& table) {
        for (const auto& row : table) {
            all.emplace_back(row.id);
        }
    };
    model::forEachTable(*design.network, add);
    add(design.layout->notes);
    return all;
}

std::size_t countOf(const Design& design) {
    return everythingIn(design).size();
}

std::vector<net::Prefix> spacesOf(const Design& design) {
    std::vector<net::Prefix> all;
    for (const model::Vnet& vnet : design.network->vnets) {
        all.insert(all.end(), vnet.addressSpace.begin(), vnet.addressSpace.end());
    }
    return all;
}

/// With a route table through the appliance in the spoke.
struct Hub : testing::HubAndSpoke {
    model::RouteTableId table{0};

    Hub() : HubAndSpoke("fw1") {
        next(table, [&] {
            return edit::addRouteTable(
                design, "through", {{"all", "0.0.0.0/0"_prefix, model::UserNextHop::VirtualAppliance, addressOf(nva)}});
        });
        design = done(edit::associateRouteTable(design, work, table));
    }
    [[nodiscard]] net::Address addressOf(model::NvaId id) const {
        return design.network->nvas.at(id).nics.front().address;
    }
    [[nodiscard]] edit::Pasted pasted(const std::vector<EntityRef>& entities,
                                      std::optional<EntityRef> into = {}) const {
        const auto all = done(edit::paste(design, done(edit::partOf(design, entities)), into, step, step));
        if (model::integrityError(all.design)) {
            qFatal("is not whole");
        }
        return all;
    }
};

void addDesigns() {
    QTest::addColumn<Design>("design");
    const QDir acts(QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/scenarios"));
    for (const QFileInfo& file : acts.entryInfoList({QStringLiteral("*.hopscope")}, QDir::Files)) {
        const auto loaded = io::loadFile(file.filePath().toStdString());
        QVERIFY(loaded);
        QTest::newRow(qPrintable(file.completeBaseName())) << loaded->design;
    }
    const QDir texts(QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/scenarios/azure"));
    for (const QFileInfo& file : texts.entryInfoList({QStringLiteral("*.scn")}, QDir::Files)) {
        const auto text = io::readFile(file.filePath().toStdString());
        QVERIFY(text);
        if (const auto scenario = script::parse(*text)) {
            QTest::newRow(qPrintable(file.completeBaseName())) << scenario->base;
        }
    }
    for (unsigned seed = 1; seed <= 4; ++seed) {
        QTest::newRow(qPrintable(QStringLiteral("rich %1").arg(seed))) << testing::richDesign(seed);
    }
}

}  // namespace

Q_DECLARE_METATYPE(Design)

class PasteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingCanBePastedBesideItself_data() { addDesigns(); }
    void everythingCanBePastedBesideItself() {
        QFETCH(Design, design);
        const auto part = edit::partOf(design, everythingIn(design));
        if (!part) {
            QVERIFY(countOf(design) == 0);
            return;
        }
        QVERIFY(!model::integrityError(part->design));
        const auto pasted = done(edit::paste(design, *part, {}, step, step));
        QVERIFY(!model::integrityError(pasted.design));
        if (pasted.left.empty()) {
            QCOMPARE(countOf(pasted.design), 2 * countOf(design));
        }
        // Nothing that was there has changed, and each row that it shares is the same row.
        for (const EntityRef& entity : everythingIn(design)) {
            std::visit(
                [&](auto id) {
                    if constexpr (!std::is_same_v<decltype(id), model::NoteId>) {
                        QVERIFY(*model::rowOf(*design.network, id) == *model::rowOf(*pasted.design.network, id));
                    }
                },
                entity);
        }
        for (const EntityRef& entity : pasted.entities) {
            QVERIFY(model::numberOf(entity) >= design.nextId);
        }
        const auto loaded = io::load(io::save(pasted.design));
        QVERIFY(loaded && loaded->design == pasted.design);
    }

    void everythingCanBePastedIntoAnEmptyDesignAsItIs_data() { addDesigns(); }
    void everythingCanBePastedIntoAnEmptyDesignAsItIs() {
        QFETCH(Design, design);
        const auto part = edit::partOf(design, everythingIn(design));
        if (!part) {
            return;
        }
        const auto pasted = done(edit::paste({}, *part, {}, 0, 0));
        QVERIFY(!model::integrityError(pasted.design));
        if (pasted.left.empty()) {
            QCOMPARE(countOf(pasted.design), countOf(design));
        }
    }

    void pastingKeepsAnyDesignWhole_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 6; ++seed) {
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
        }
    }
    void pastingKeepsAnyDesignWhole() {
        QFETCH(unsigned, seed);
        testing::RandomEdits edits(seed);
        std::mt19937 random(seed);
        Design design;
        std::optional<edit::Part> part;
        int pastes = 0;
        for (int i = 0; i < 300; ++i) {
            if (const auto edited = edits.next(design)) {
                design = *edited;
            }
            const auto all = everythingIn(design);
            if (all.empty()) {
                continue;
            }
            std::vector<EntityRef> some;
            for (std::size_t k = 1 + random() % 4; k > 0; --k) {
                some.push_back(all[random() % all.size()]);
            }
            if (const auto taken = edit::partOf(design, some)) {
                QVERIFY(!model::integrityError(taken->design));
                part = *taken;
            }
            const auto into = random() % 2 == 0 ? std::optional(all[random() % all.size()]) : std::nullopt;
            if (part && all.size() < 400) {
                if (const auto pasted = edit::paste(design, *part, into, step, step)) {
                    QVERIFY(!model::integrityError(pasted->design));
                    design = pasted->design;
                    ++pastes;
                }
            }
        }
        QVERIFY(pastes > 50);
    }

    void aVnetGetsAFreshRangeAndWhatIsInItFollows() {
        const Hub before;
        const auto after = before.pasted({before.hub});
        QCOMPARE(after.entities.size(), 1);
        const model::Network& network = *after.design.network;
        const auto& copy = network.vnets.at(std::get<model::VnetId>(after.entities.front()));
        QCOMPARE(copy.name, std::string("hub2"));
        const net::Prefix range = copy.addressSpace.front();
        QCOMPARE(range.length(), 16);
        for (const net::Prefix other : spacesOf(before.design)) {
            QVERIFY(!other.overlaps(range));
        }
        QCOMPARE(network.nvas.size(), 2);
        const model::Nva& fw = *network.nvas.rows().back();
        QCOMPARE(fw.name, std::string("fw2"));
        QVERIFY(range.contains(fw.nics.front().address));
        QVERIFY(fw.asn == before.design.network->nvas.at(before.nva).asn);
        QCOMPARE(network.bgpConnections.size(), 2);
        QVERIFY(network.bgpConnections.rows().back()->peerAddress == fw.nics.front().address);
        QCOMPARE(network.subnets.rows().back()->name, std::string("RouteServerSubnet"));
        QCOMPARE(network.peerings.size(), 1);  // the spoke was not copied
        const model::Place at = after.design.layout->places.at(copy.id);
        QCOMPARE(at.x, before.design.layout->places.at(before.hub).x + step);
    }

    void vnetsGoBesideWhatIsThereAndMachinesIntoIt() {
        const Hub before;
        const edit::Part both = done(edit::partOf(before.design, {before.hub, before.spoke}));
        Design design = before.design;
        for (int copies = 0; copies < 3; ++copies) {
            const auto shift = edit::roomBeside(design, both, 100);
            QVERIFY(shift);
            design = done(edit::paste(design, both, {}, *shift, 0)).design;
        }
        const auto& vnets = design.network->vnets;
        QCOMPARE(vnets.size(), 8);
        for (const model::Vnet& one : vnets) {
            for (const model::Vnet& other : vnets) {
                const model::Place& a = design.layout->places.at(one.id);
                const model::Place& b = design.layout->places.at(other.id);
                QVERIFY(one.id == other.id || a.x + a.width + 100 <= b.x || b.x + b.width + 100 <= a.x ||
                        a.y + a.height + 100 <= b.y || b.y + b.height + 100 <= a.y);
            }
        }
        QVERIFY(!edit::roomBeside(design, done(edit::partOf(before.design, {before.vm})), 100));
        QCOMPARE(edit::roomBeside(Design(), both, 100), std::optional(0.0));
    }

    void bothEndsBringTheirPeeringAndTheRouteThroughTheCopy() {
        const Hub before;
        const auto after = before.pasted({before.hub, before.spoke});
        const model::Network& network = *after.design.network;
        QCOMPARE(network.peerings.size(), 2);
        QCOMPARE(network.routeTables.size(), 2);
        const model::RouteTable& table = *network.routeTables.rows().back();
        QCOMPARE(table.name, std::string("through2"));
        QVERIFY(table.routes.front().appliance == network.nvas.rows().back()->nics.front().address);
        QVERIFY(network.subnets.rows().back()->routeTable == table.id ||
                std::any_of(network.subnets.begin(), network.subnets.end(),
                            [&](const model::Subnet& subnet) { return subnet.routeTable == table.id; }));
    }

    void aMachineTakesTheNextFreeAddressOfItsSubnetOrOfTheOneThatIsSelected() {
        const Hub before;
        const auto beside = before.pasted({before.vm});
        const auto& subnet = before.design.network->subnets.at(before.work);
        const auto& copy = *beside.design.network->machines.rows().back();
        QCOMPARE(copy.name, std::string("vm2"));
        QVERIFY(copy.nics.front().subnet == before.work);
        QVERIFY(copy.nics.front().address == subnet.prefixes.front().first().plus(5));
        const auto elsewhere = before.pasted({before.vm}, before.nvas);
        const auto& moved = elsewhere.design.network->machines.rows().back()->nics.front();
        QVERIFY(moved.subnet == before.nvas);
        QVERIFY(before.design.network->subnets.at(before.nvas).prefixes.front().contains(moved.address));
        const model::Place home = elsewhere.design.layout->places.at(before.nvas);
        const model::Place at = elsewhere.design.layout->places.at(elsewhere.entities.front());
        QVERIFY(at.x > home.x && at.x < home.x + home.width && at.y > home.y && at.y < home.y + home.height);
    }

    void aSubnetTakesTheNextFreeRangeOfTheVnetThatIsSelected() {
        const Hub before;
        const auto after = before.pasted({before.work}, before.hub);
        const model::Subnet& copy = *after.design.network->subnets.rows().back();
        QVERIFY(copy.vnet == before.hub);
        QCOMPARE(copy.name, std::string("work"));  // no other of the hub's has it
        QVERIFY("10.0.0.0/16"_prefix.covers(copy.prefixes.front()));
        QVERIFY(copy.prefixes.front().contains(after.design.network->machines.rows().back()->nics.front().address));
        QCOMPARE(after.design.network->routeTables.size(), 2);  // used by nothing else, so it came along
    }

    void aSharedRouteTableStaysShared() {
        Hub before;
        before.design = done(edit::associateRouteTable(before.design, before.nvas, before.table));
        const auto after = before.pasted({before.work});
        QCOMPARE(after.design.network->routeTables.size(), 1);
        QVERIFY(after.design.network->subnets.rows().back()->routeTable == before.table);
    }

    void aRouteServerGoesToItsSubnetWhichIsMadeAndAVnetTakesOne() {
        const Hub before;
        const auto after = before.pasted({before.server}, before.spoke);
        const model::RouteServer& copy = *after.design.network->routeServers.rows().back();
        const model::Subnet& home = after.design.network->subnets.at(copy.subnet);
        QCOMPARE(home.name, std::string("RouteServerSubnet"));
        QVERIFY(home.vnet == before.spoke);
        const auto part = done(edit::partOf(before.design, {before.server}));
        const auto second = edit::paste(before.design, part, before.hub, step, step);
        QVERIFY(!second);
        QVERIFY(second.error().reason == EditReason::OnlyOne);
    }

    void aMachineWithoutASubnetIsToldToSelectOne() {
        const Hub before;
        const auto part = done(edit::partOf(before.design, {before.vm}));
        const auto lost = edit::paste({}, part, {}, 0, 0);
        QVERIFY(!lost);
        QVERIFY(lost.error().reason == EditReason::NoHome);
        QCOMPARE(lost.error().word, std::string("vm"));
    }

    void whatFitsIsPastedThoughSomethingElseDoesNot() {
        const Hub before;
        const auto after = before.pasted({before.server, before.vm});
        QCOMPARE(after.entities.size(), 1);
        QCOMPARE(after.left.size(), 1);
    }

    void publicAddressesOfACopyAreItsOwn() {
        Hub before;
        const model::NatGatewayId nat(before.design.nextId);
        before.design = done(edit::addNatGateway(before.design));
        const model::GatewayId gateway(before.design.nextId);
        before.design = done(edit::addGateway(before.design, before.hub, {400, 300, 0, 0}));
        const auto after = before.pasted({before.hub, nat});
        const auto& nats = after.design.network->natGateways.rows();
        const auto& gateways = after.design.network->gateways.rows();
        QCOMPARE(nats.size(), 2);
        QCOMPARE(gateways.size(), 2);
        QVERIFY(before.design.network->gateways.contains(gateway));
        const std::set<net::Address> all{nats[0]->publicAddresses.at(0), nats[1]->publicAddresses.at(0),
                                         gateways[0]->publicAddresses.at(0), gateways[1]->publicAddresses.at(0)};
        QCOMPARE(all.size(), 4);
    }

    void hostsOfAnInternetGetAddressesThatNobodyHas() {
        Design design = done(edit::addInternet({}, {}));
        const model::InternetId internet = design.network->internets.begin()->id;
        design = done(edit::addInternetHost(design, internet));
        const auto after = done(edit::paste(design, done(edit::partOf(design, {internet})), {}, step, step));
        const auto& rows = after.design.network->internets.rows();
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0]->hosts.front().address != rows[1]->hosts.front().address);
    }

    void aLineAloneIsRefused() {
        const Hub before;
        const auto part = edit::partOf(before.design, {before.peering});
        QVERIFY(!part);
        QVERIFY(part.error().reason == EditReason::EndsMissing);
    }

    void cuttingAndPastingGivesTheSameNamesAndAddresses() {
        const Hub before;
        const auto part = done(edit::partOf(before.design, {before.hub}));
        const Design cut = done(edit::remove(before.design, {before.hub}));
        const auto after = done(edit::paste(cut, part, {}, 0, 0));
        QVERIFY(!model::integrityError(after.design));
        const model::Nva& fw = *after.design.network->nvas.rows().back();
        QCOMPARE(fw.name, std::string("fw1"));
        QVERIFY(fw.nics.front().address == before.addressOf(before.nva));
    }
};

QTEST_GUILESS_MAIN(PasteTest)

#include "paste_test.moc"
