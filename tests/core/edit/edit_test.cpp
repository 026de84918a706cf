// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <functional>

#include "core/edit/add.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/change.hpp"
#include "core/edit/remove.hpp"
#include "core/model/diff.hpp"
#include "core/model/integrity.hpp"
#include "core/net/literals.hpp"
#include "tests/support/hub_and_spoke.hpp"

using namespace hopscope;
using namespace hopscope::net::literals;
using edit::Edited;
using edit::EditReason;
using model::Design;
using model::EntityRef;
using testing::done;

namespace {

EditReason reasonOf(const Edited<Design>& edited) {
    if (edited) {
        qFatal("was not refused");
    }
    return edited.error().reason;
}

/// With the Internet as the way out of the appliance's subnet, and a public address for it.
struct Hub : testing::HubAndSpoke {
    model::RouteTableId table{0};
    model::PublicAddressId address{0};

    Hub() : HubAndSpoke("fw") {
        next(table, [&] {
            return edit::addRouteTable(design, "out", {{"all", "0.0.0.0/0"_prefix, model::UserNextHop::Internet, {}}});
        });
        next(address, [&] { return edit::addPublicAddress(design, {"pip", {}}); });
        design = done(edit::associateRouteTable(design, nvas, table));
        design = done(edit::setPublicAddress(design, nva, 0, address));
    }
    const model::Network& network() const { return *design.network; }
};

bool samePointers(const Design& a, const Design& b) {
    return a.network == b.network && a.layout == b.layout && a.kept == b.kept;
}

}  // namespace

class EditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choosesNamesPrefixesAndAddresses() {
        Design design = done(edit::addVnet({}, {}));
        design = done(edit::addVnet(design, {}));
        const auto& vnets = design.network->vnets;
        QCOMPARE(vnets.at(model::VnetId(1)).name, "vnet1");
        QCOMPARE(vnets.at(model::VnetId(2)).name, "vnet2");
        QCOMPARE(vnets.at(model::VnetId(1)).addressSpace.front().text(), "10.0.0.0/16");
        QCOMPARE(vnets.at(model::VnetId(2)).addressSpace.front().text(), "10.1.0.0/16");
        design = done(edit::addSubnet(design, model::VnetId(2), {}));
        design = done(edit::addSubnet(design, model::VnetId(2), {}));
        QCOMPARE(design.network->subnets.at(model::SubnetId(4)).prefixes.front().text(), "10.1.1.0/24");
        design = done(edit::addVirtualMachine(design, model::SubnetId(4), {}));
        design = done(edit::addVirtualMachine(design, model::SubnetId(4), {}));
        QCOMPARE(design.network->machines.at(model::VirtualMachineId(5)).nics.front().address.text(), "10.1.1.4");
        QCOMPARE(design.network->machines.at(model::VirtualMachineId(6)).nics.front().address.text(), "10.1.1.5");
        QCOMPARE(design.network->machines.at(model::VirtualMachineId(6)).name, "vm2");
    }
    void picksTheSizeThatASpecialSubnetNeeds() {
        Design design = done(edit::addVnet({}, {}));
        design = done(edit::addSubnet(design, model::VnetId(1), {}, {"RouteServerSubnet", {}}));
        QCOMPARE(design.network->subnets.at(model::SubnetId(2)).prefixes.front().length(), 26);
    }
    void newSubnetsArePrivateAsTheSettingSays() {
        Design design = done(edit::addVnet({}, {}));
        QVERIFY(!done(edit::addSubnet(design, model::VnetId(1), {})).network->subnets.begin()->defaultOutboundAccess);
        model::Settings settings;
        settings.s15PrivateSubnets = false;
        design = done(edit::setSettings(design, settings));
        QVERIFY(done(edit::addSubnet(design, model::VnetId(1), {})).network->subnets.begin()->defaultOutboundAccess);
    }
    void aFullVnetAndAFullSubnetSaySo() {
        Design design = done(edit::addVnet({}, {}, {"small", "r", {"10.0.0.0/29"_prefix}}));
        design = done(edit::addSubnet(design, model::VnetId(1), {}));
        QCOMPARE(design.network->subnets.begin()->prefixes.front().text(), "10.0.0.0/29");
        QCOMPARE(reasonOf(edit::addSubnet(design, model::VnetId(1), {})), EditReason::NoFreePrefix);
        for (int i = 0; i < 3; ++i) {
            design = done(edit::addVirtualMachine(design, model::SubnetId(2), {}));
        }
        QCOMPARE(reasonOf(edit::addVirtualMachine(design, model::SubnetId(2), {})), EditReason::NoFreeAddress);
    }
    void aRouteServerBringsItsSubnet() {
        const Hub hub;
        const auto& server = hub.network().routeServers.at(hub.server);
        const auto& home = hub.network().subnets.at(server.subnet);
        QCOMPARE(home.name, "RouteServerSubnet");
        QCOMPARE(home.vnet, hub.hub);
        const Design second = done(edit::addRouteServer(hub.design, hub.hub, {}));
        QCOMPARE(second.network->subnets.size(), hub.network().subnets.size());
    }
    void connectingGivesAnAsnAndThePrimaryAddress() {
        const Hub hub;
        QCOMPARE(hub.network().nvas.at(hub.nva).asn->value(), 65001U);
        QCOMPARE(hub.network().bgpConnections.at(hub.connection).peerAddress.text(), "10.0.0.4");
        QCOMPARE(reasonOf(edit::connectBgp(hub.design, hub.nva, hub.server)), EditReason::AlreadyConnected);
    }
    void refusals_data() {
        QTest::addColumn<int>("reason");
        QTest::addColumn<std::function<Edited<Design>(const Hub&)>>("edit");
        const auto row = [](const char* name, EditReason reason, std::function<Edited<Design>(const Hub&)> edit) {
            QTest::newRow(name) << static_cast<int>(reason) << std::move(edit);
        };
        row("a name that is taken", EditReason::NameTaken,
            [](const Hub& h) { return edit::rename(h.design, h.spoke, "hub"); });
        row("an empty name", EditReason::EmptyName, [](const Hub& h) { return edit::rename(h.design, h.vm, " "); });
        row("a slash in a name", EditReason::BadName, [](const Hub& h) { return edit::rename(h.design, h.vm, "a/b"); });
        row("the name of a peering", EditReason::WrongKind,
            [](const Hub& h) { return edit::rename(h.design, h.peering, "x"); });
        row("a peering with itself", EditReason::SameVnet,
            [](const Hub& h) { return edit::addPeering(h.design, h.hub, h.hub); });
        row("a second peering", EditReason::AlreadyPeered,
            [](const Hub& h) { return edit::addPeering(h.design, h.spoke, h.hub); });
        row("a subnet of nothing", EditReason::NoSuchEntity,
            [](const Hub& h) { return edit::addSubnet(h.design, model::VnetId(999), {}); });
        row("a route table on RouteServerSubnet", EditReason::NotOnRouteServerSubnet, [](const Hub& h) {
            return edit::associateRouteTable(h.design, h.network().routeServers.at(h.server).subnet, h.table);
        });
        row("an interface in a subnet that is not there", EditReason::BrokenReference, [](const Hub& h) {
            model::Nva nva = h.network().nvas.at(h.nva);
            nva.nics.front().subnet = model::SubnetId(999);
            return edit::setNva(h.design, nva);
        });
        row("an appliance without interface", EditReason::BrokenRow, [](const Hub& h) {
            model::Nva nva = h.network().nvas.at(h.nva);
            nva.nics.clear();
            return edit::setNva(h.design, nva);
        });
        row("a user route to an appliance without address", EditReason::BrokenRow, [](const Hub& h) {
            model::RouteTable table = h.network().routeTables.at(h.table);
            table.routes.front().nextHop = model::UserNextHop::VirtualAppliance;
            return edit::setRouteTable(h.design, table);
        });
        row("an interface that is not there", EditReason::NoSuchNic,
            [](const Hub& h) { return edit::setPublicAddress(h.design, h.vm, 1, h.address); });
        row("a VNet smaller than its subnets", EditReason::TooSmall, [](const Hub& h) {
            return edit::resize(h.design, h.hub, {0, 0, 20, 20});
        });
        row("removing what is not there", EditReason::NoSuchEntity,
            [](const Hub& h) { return edit::remove(h.design, {model::NoteId(999)}); });
    }
    void refusals() {
        QFETCH(int, reason);
        QFETCH(std::function<Edited<Design>(const Hub&)>, edit);
        const Hub hub;
        QCOMPARE(static_cast<int>(reasonOf(edit(hub))), reason);
    }
    void anEditThatChangesNothingKeepsThePointers() {
        const Hub hub;
        const Design& d = hub.design;
        QVERIFY(samePointers(done(edit::rename(d, hub.vm, "vm")), d));
        QVERIFY(samePointers(done(edit::setNva(d, hub.network().nvas.at(hub.nva))), d));
        QVERIFY(samePointers(done(edit::setSettings(d, {})), d));
        QVERIFY(samePointers(done(edit::associateRouteTable(d, hub.nvas, hub.table)), d));
        QVERIFY(samePointers(done(edit::setPublicAddress(d, hub.nva, 0, hub.address)), d));
        QVERIFY(samePointers(done(edit::setShowVirtualRouters(d, false)), d));
        QVERIFY(samePointers(done(edit::move(d, {hub.hub}, 0, 0)), d));
        QVERIFY(samePointers(done(edit::remove(d, {})), d));
        QVERIFY(samePointers(done(edit::setHeading(d, "t", "d")), d));
    }
    void renamingTouchesOneRow() {
        const Hub hub;
        const Design after = done(edit::rename(hub.design, hub.vm, "other"));
        const auto changes = model::diff(hub.design, after);
        QCOMPARE(changes.changed, std::vector<EntityRef>{hub.vm});
        QVERIFY(changes.added.empty() && changes.removed.empty() && changes.moved.empty());
        QVERIFY(after.network->nvas.sharesRowsWith(hub.network().nvas));
    }
    void movingAVnetMovesWhatItHoldsAndLeavesTheNetworkAlone() {
        const Hub hub;
        const Design after = done(edit::move(hub.design, {hub.hub}, 24, 48));
        QCOMPARE(after.network, hub.design.network);
        for (const EntityRef& entity :
             {EntityRef(hub.hub), EntityRef(hub.nvas), EntityRef(hub.nva), EntityRef(hub.server)}) {
            const model::Place before = hub.design.layout->places.at(entity);
            QCOMPARE(after.layout->places.at(entity),
                     (model::Place{before.x + 24, before.y + 48, before.width, before.height}));
        }
        QCOMPARE(after.layout->secondInstances.at(hub.server).x,
                 hub.design.layout->secondInstances.at(hub.server).x + 24);
        QCOMPARE(after.layout->places.at(hub.vm), hub.design.layout->places.at(hub.vm));
        const auto changes = model::diff(hub.design, after);
        QVERIFY(changes.changed.empty() && changes.added.empty() && changes.removed.empty());
        const auto expected = edit::movedWith(hub.network(), {hub.hub});
        QCOMPARE(changes.moved, expected);
    }
    void selectedContentIsMovedOnce() {
        const Hub hub;
        const Design after = done(edit::move(hub.design, {hub.nva, hub.hub, hub.nvas}, 10, 0));
        QCOMPARE(after.layout->places.at(hub.nva).x, hub.design.layout->places.at(hub.nva).x + 10);
    }
    void containersGrowToHoldWhatIsMovedInThem() {
        const Hub hub;
        const Design after = done(edit::move(hub.design, {hub.vm}, 500, 300));
        const auto& places = after.layout->places;
        const model::Place vm = places.at(hub.vm);
        for (const EntityRef& container : {EntityRef(hub.work), EntityRef(hub.spoke)}) {
            const model::Place place = places.at(container);
            QVERIFY(place.x + place.width > vm.x && place.y + place.height > vm.y);
        }
        QVERIFY(places.at(hub.spoke).x + places.at(hub.spoke).width >
                places.at(hub.work).x + places.at(hub.work).width);
    }
    void removingAVnetTakesAlongWhatCannotLiveWithoutIt() {
        const Hub hub;
        const Design after = done(edit::remove(hub.design, {hub.hub}));
        QCOMPARE(after.network->vnets.size(), std::size_t{1});
        QVERIFY(after.network->nvas.empty() && after.network->routeServers.empty());
        QVERIFY(after.network->bgpConnections.empty() && after.network->peerings.empty());
        QCOMPARE(after.network->machines.size(), std::size_t{1});
        QCOMPARE(model::diff(hub.design, after).removed, edit::removedWith(hub.network(), {hub.hub}));
        QVERIFY(!after.layout->places.contains(hub.nva) && after.layout->secondInstances.empty());
    }
    void removingARouteTableOrAPublicAddressClearsItsUses() {
        const Hub hub;
        const Design after = done(edit::remove(hub.design, {hub.table, hub.address}));
        QVERIFY(!after.network->subnets.at(hub.nvas).routeTable);
        QVERIFY(!after.network->nvas.at(hub.nva).nics.front().publicAddress);
        const std::vector<EntityRef> touched{hub.nvas, hub.nva};
        QCOMPARE(model::diff(hub.design, after).changed, touched);
    }
    void aMachineGoesWithItsLastInterfaceOnly() {
        const Hub hub;
        model::VirtualMachine vm = hub.network().machines.at(hub.vm);
        Design design = done(edit::addSubnet(hub.design, hub.spoke, {}, {"side", {}}));
        const model::SubnetId side(hub.design.nextId);
        vm.nics.push_back({"eth1", side, "10.1.1.4"_address, false, {}});
        design = done(edit::setVirtualMachine(design, vm));
        const Design after = done(edit::remove(design, {hub.work}));
        QCOMPARE(after.network->machines.at(hub.vm).nics.size(), std::size_t{1});
        QCOMPARE(after.network->machines.at(hub.vm).nics.front().name, "eth1");
        QVERIFY(done(edit::remove(after, {side})).network->machines.empty());
    }
    void whatTheFileKeptGoesWithTheEntity() {
        const Hub hub;
        Design design = hub.design;
        model::KeptMembers kept;
        kept[{hub.vm.value(), "/x"}] = "1";
        kept[{hub.nva.value(), "/x"}] = "2";
        design.kept = std::make_shared<const model::KeptMembers>(kept);
        const Design after = done(edit::remove(design, {hub.vm}));
        QCOMPARE(after.kept->size(), std::size_t{1});
        QCOMPARE(done(edit::rename(design, hub.vm, "y")).kept, design.kept);
    }
    void aPublicAddressIsInOnePlace() {
        const Hub hub;
        const Design after = done(edit::setPublicAddress(hub.design, hub.vm, 0, hub.address));
        QVERIFY(!after.network->nvas.at(hub.nva).nics.front().publicAddress);
        QCOMPARE(after.network->machines.at(hub.vm).nics.front().publicAddress, std::optional(hub.address));
    }
    void deletingAHalfDisconnectsTheOther() {
        const Hub hub;
        const Design half = done(edit::removePeeringHalf(hub.design, hub.peering, hub.hub));
        const model::Peering& left = half.network->peerings.at(hub.peering);
        QVERIFY(!left.firstHalf && left.secondHalf->disconnected);
        QCOMPARE(left.state(), model::PeeringState::Disconnected);
        QVERIFY(done(edit::removePeeringHalf(half, hub.peering, hub.spoke)).network->peerings.empty());
    }
    void notesAndInternetHosts() {
        Design design = done(edit::addNote({}, {10, 10, 0, 0}, "t", "words"));
        design = done(edit::rename(design, model::NoteId(1), "u"));
        QCOMPARE(design.layout->notes.at(model::NoteId(1)).title, "u");
        QCOMPARE(design.layout->notes.at(model::NoteId(1)).text, "words");
        design = done(edit::addInternet(design, {}));
        design = done(edit::addInternetHost(design, model::InternetId(2)));
        design = done(edit::addInternetHost(design, model::InternetId(2), {"named", "203.0.113.10"_address}));
        QCOMPARE(design.network->internets.begin()->hosts.size(), std::size_t{2});
        QCOMPARE(reasonOf(edit::addInternetHost(design, model::InternetId(2), {"named", {}})), EditReason::NameTaken);
    }
};

QTEST_GUILESS_MAIN(EditTest)
#include "edit_test.moc"
