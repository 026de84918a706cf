// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "core/io/design_file.hpp"
#include "core/model/diff.hpp"
#include "core/model/integrity.hpp"
#include "core/model/names.hpp"
#include "core/net/literals.hpp"
#include "tests/support/rich_design.hpp"

Q_DECLARE_METATYPE(hopscope::model::Design)

using namespace hopscope;
using namespace hopscope::model;
using namespace hopscope::net::literals;

namespace {

Nic nicIn(std::uint32_t subnet, std::string name = "eth0") {
    return {std::move(name), SubnetId(subnet), "10.0.0.4"_address, false, {}};
}

Nva nvaOf(std::uint32_t id, std::string name, std::uint32_t subnet) {
    Nva nva{.id = NvaId(id),
            .name = std::move(name),
            .nics = {nicIn(subnet), nicIn(subnet, "eth1")},
            .asn = {},
            .staticRoutes = {},
            .localPrefixes = {},
            .announcements = {}};
    return nva;
}

/// Two VNets with a subnet `nva` each and a `fw` in each; `lone` has a name of its own.
Design twins() {
    Network network;
    network.vnets = Table<Vnet>::of(
        {{VnetId(1), "hub", "", {"10.0.0.0/16"_prefix}}, {VnetId(2), "spoke", "", {"10.1.0.0/16"_prefix}}});
    network.subnets =
        Table<Subnet>::of({{SubnetId(3), VnetId(1), "nva", {"10.0.0.0/24"_prefix}, {}, false},
                           {SubnetId(4), VnetId(2), "nva", {"10.1.0.0/24"_prefix}, {}, false},
                           {SubnetId(5), VnetId(1), "RouteServerSubnet", {"10.0.1.0/24"_prefix}, {}, false}});
    network.nvas = Table<Nva>::of({nvaOf(6, "fw", 3), nvaOf(7, "fw", 4), nvaOf(8, "lone", 3)});
    network.routeServers = Table<RouteServer>::of({RouteServer{
        .id = RouteServerId(9), .name = "rs", .subnet = SubnetId(5), .firstInstance = {}, .secondInstance = {}}});
    network.bgpConnections = Table<BgpConnection>::of({BgpConnection{.id = BgpConnectionId(10),
                                                                     .nva = NvaId(8),
                                                                     .routeServer = RouteServerId(9),
                                                                     .peerAddress = "10.0.0.4"_address}});
    network.peerings = Table<Peering>::of({Peering{PeeringId(11), VnetId(1), VnetId(2), {}, {}}});
    network.internets = Table<Internet>::of(
        {{InternetId(12), "Internet", {{"web", "203.0.113.10"_address}, {"fw", "203.0.113.11"_address}}}});
    network.routeTables = Table<RouteTable>::of({{RouteTableId(13), "a/b", true, {}}});
    Design design;
    design.network = std::make_shared<const Network>(std::move(network));
    design.nextId = 14;
    return design;
}

template <typename Change>
Design changed(const Design& design, Change change) {
    Network network = *design.network;
    change(network);
    Design after = design;
    after.network = std::make_shared<const Network>(std::move(network));
    return after;
}

template <typename Change>
Design redrawn(const Design& design, Change change) {
    Layout layout = *design.layout;
    change(layout);
    Design after = design;
    after.layout = std::make_shared<const Layout>(std::move(layout));
    return after;
}

template <typename Entity, typename Change>
Table<Entity> edited(const Table<Entity>& table, decltype(Entity::id) id, Change change) {
    Entity row = table.at(id);
    change(row);
    return table.with(std::move(row));
}

std::string textOf(const std::vector<Named>& found) {
    std::string text;
    for (const Named& named : found) {
        text += (text.empty() ? "" : " ") + std::to_string(numberOf(named.entity));
        text += named.nic ? "n" + std::to_string(*named.nic) : "";
        text += named.instance ? "i" + std::to_string(*named.instance) : "";
        text += named.host ? "h" + std::to_string(*named.host) : "";
    }
    return text;
}

}  // namespace

class ModelTest : public QObject {
    Q_OBJECT
private slots:
    void pathsAreFound_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* path, const char* found) {
            QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(found);
        };
        row("hub", "1");
        row("nva", "3 4");
        row("hub/nva", "3");
        row("fw", "6 7");
        row("nva/fw", "6 7");
        row("spoke/nva/fw", "7");
        row("hub/fw", "");
        row("fw/eth1", "6n1 7n1");
        row("lone/eth1", "8n1");
        row("hub/nva/lone/eth0", "8n0");
        row("lone/eth2", "");
        row("rs", "9");
        row("rs_0", "9i0");
        row("rs_1", "9i1");
        row("rs/0", "9i0");
        row("hub/RouteServerSubnet/rs/1", "9i1");
        row("rs_2", "");
        row("rs-0", "");
        row("lone:rs", "10");
        row("hub:spoke", "11");
        row("Internet", "12");
        row("web", "12h0");
        row("Internet/web", "12h0");
        row("203.0.113.11", "12h1");
        row("203.0.113.12", "");
        row("a/b", "13");
        row("", "");
        row("/", "");
        row("_0", "");
    }
    void pathsAreFound() {
        QFETCH(QString, path);
        QFETCH(QString, found);
        QCOMPARE(QString::fromStdString(textOf(findByPath(*twins().network, path.toStdString()))), found);
    }
    void aPathNamesItsEntityAlone() {
        const Design design = twins();
        const Network& network = *design.network;
        QCOMPARE(pathOf(network, NvaId(8)), std::string("lone"));
        QCOMPARE(pathOf(network, NvaId(6)), std::string("hub/nva/fw"));
        QCOMPARE(pathOf(network, SubnetId(4)), std::string("spoke/nva"));
        QCOMPARE(pathOf(network, BgpConnectionId(10)), std::string("lone:rs"));
        QCOMPARE(pathOf(network, PeeringId(11)), std::string("hub:spoke"));
        QCOMPARE(pathOf(network, NvaId(99)), std::string());
        QCOMPARE(pathOf(network, NoteId(99)), std::string());
        QCOMPARE(nameOf(network, NvaId(6)), std::string("fw"));
        QCOMPARE(nameOf(network, PeeringId(11)), std::string());
    }
    void whatHoldsAnEntityIsKnown() {
        const Design design = twins();
        const Network& network = *design.network;
        QVERIFY(vnetOf(network, VnetId(2)) == VnetId(2));
        QVERIFY(vnetOf(network, SubnetId(4)) == VnetId(2));
        QVERIFY(vnetOf(network, NvaId(7)) == VnetId(2));
        QVERIFY(vnetOf(network, RouteServerId(9)) == VnetId(1));
        QVERIFY(!vnetOf(network, PeeringId(11)));
        QVERIFY(!vnetOf(network, InternetId(12)));
        QVERIFY(subnetOf(network, NvaId(7)) == SubnetId(4));
        QVERIFY(subnetOf(network, RouteServerId(9)) == SubnetId(5));
        QVERIFY(!subnetOf(network, VnetId(1)));
    }
    void diffNamesWhatDiffers() {
        const Design before = twins();
        const Design after = changed(before, [](Network& network) {
            network.vnets = edited(network.vnets, VnetId(1), [](Vnet& vnet) { vnet.name = "core"; });
            network.nvas = network.nvas.without(NvaId(7)).with(nvaOf(14, "new", 3));
            network.subnets = edited(network.subnets, SubnetId(4), [](Subnet&) {});
            network.settings.s18EcmpMaximum = 2;
        });
        ChangeSet expected;
        expected.added = {NvaId(14)};
        expected.removed = {NvaId(7)};
        expected.changed = {VnetId(1)};
        expected.settings = true;
        QVERIFY(diff(before, after) == expected);
        std::swap(expected.added, expected.removed);
        QVERIFY(diff(after, before) == expected);
    }
    void diffTellsMovesFromChanges() {
        const Design before = redrawn(twins(), [](Layout& layout) {
            layout.places = {{NvaId(6), {1, 1, 0, 0}}, {NvaId(7), {2, 2, 0, 0}}, {VnetId(1), {0, 0, 9, 9}}};
            layout.secondInstances = {{RouteServerId(9), {3, 3, 0, 0}}};
            layout.notes = layout.notes.with(Note{NoteId(12), "", "a"});
        });
        Design after = redrawn(before, [](Layout& layout) {
            layout.places.at(NvaId(6)).x = 5;
            layout.places.erase(NvaId(7));
            layout.places.emplace(NvaId(8), Place{4, 4, 0, 0});
            layout.secondInstances.at(RouteServerId(9)).x = 5;
            layout.notes = layout.notes.with(Note{NoteId(12), "", "b"});
        });
        ChangeSet expected;
        expected.changed = {NoteId(12)};
        expected.moved = {NvaId(6), NvaId(7), NvaId(8), RouteServerId(9)};
        QVERIFY(diff(before, after) == expected);
        after = changed(after, [](Network& network) { network.nvas = network.nvas.without(NvaId(7)); });
        expected.moved = {NvaId(6), NvaId(8), RouteServerId(9)};
        expected.removed = {NvaId(7)};
        QVERIFY(diff(before, after) == expected);
        Design titled = before;
        titled.title = "x";
        QVERIFY(diff(before, titled).heading && !diff(before, titled).empty());
    }
    void equalDesignsDoNotDiffer() {
        for (std::uint32_t seed = 0; seed < 50; ++seed) {
            QVERIFY(diff(testing::richDesign(seed), testing::richDesign(seed)).empty());
            QVERIFY(!diff(testing::richDesign(seed), testing::richDesign(seed + 1)).empty());
        }
    }
    void whatIsNotWholeIsNamed_data() {
        QTest::addColumn<Design>("design");
        QTest::addColumn<int>("entity");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("member");
        using Reason = IntegrityError::Reason;
        const Design whole = twins();
        const auto row = [](const char* name, const Design& design, int entity, Reason reason, const char* member) {
            QTest::newRow(name) << design << entity << static_cast<int>(reason) << QString::fromUtf8(member);
        };
        const auto nic = [&](const char* name, auto change, Reason reason, const char* member) {
            row(name, changed(whole, [&](Network& network) { network.nvas = edited(network.nvas, NvaId(8), change); }),
                8, reason, member);
        };
        row("vnet gone", changed(whole, [](Network& network) { network.vnets = network.vnets.without(VnetId(2)); }), 4,
            Reason::DanglingReference, "/virtualNetwork");
        row("server gone",
            changed(whole,
                    [](Network& network) { network.routeServers = network.routeServers.without(RouteServerId(9)); }),
            10, Reason::DanglingReference, "/routeServer");
        nic(
            "second nic", [](Nva& nva) { nva.nics[1].subnet = SubnetId(8); }, Reason::DanglingReference,
            "/networkInterfaces/1/subnet");
        nic(
            "public address", [](Nva& nva) { nva.nics[1].publicAddress = PublicAddressId(1); },
            Reason::DanglingReference, "/networkInterfaces/1/publicIPAddress");
        nic(
            "no nic", [](Nva& nva) { nva.nics.clear(); }, Reason::NoNic, "/networkInterfaces");
        row("id twice", changed(whole, [](Network& network) { network.nvas = network.nvas.with(nvaOf(9, "x", 3)); }), 9,
            Reason::IdTwice, "/id");
        row("id zero", changed(whole, [](Network& network) { network.nvas = network.nvas.with(nvaOf(0, "x", 3)); }), 0,
            Reason::IdZero, "/id");
        row("id beyond next",
            changed(whole, [](Network& network) { network.nvas = network.nvas.with(nvaOf(14, "x", 3)); }), 14,
            Reason::IdBeyondNext, "/id");
        row("self peering",
            changed(whole,
                    [](Network& network) {
                        network.peerings = edited(network.peerings, PeeringId(11),
                                                  [](Peering& peering) { peering.second = peering.first; });
                    }),
            11, Reason::SelfPeering, "/secondVirtualNetwork");
        row("no prefix",
            changed(whole,
                    [](Network& network) {
                        network.subnets =
                            edited(network.subnets, SubnetId(5), [](Subnet& subnet) { subnet.prefixes.clear(); });
                    }),
            5, Reason::NoPrefix, "/addressPrefixes");
        row("route to an appliance without its address",
            changed(whole,
                    [](Network& network) {
                        network.routeTables = edited(network.routeTables, RouteTableId(13), [](RouteTable& table) {
                            table.routes.push_back({"r", "0.0.0.0/0"_prefix, UserNextHop::VirtualAppliance, {}});
                        });
                    }),
            13, Reason::NextHopAddress, "/routes/0/nextHopIpAddress");
        row("place of nothing", redrawn(whole, [](Layout& layout) { layout.places.emplace(NvaId(99), Place()); }), 99,
            Reason::DanglingReference, "");
    }
    void whatIsNotWholeIsNamed() {
        QFETCH(Design, design);
        QFETCH(int, entity);
        QFETCH(int, reason);
        QFETCH(QString, member);
        QVERIFY(!integrityError(twins()));
        const auto error = integrityError(design);
        QVERIFY(error.has_value());
        QCOMPARE(static_cast<int>(numberOf(error->entity)), entity);
        QCOMPARE(static_cast<int>(error->reason), reason);
        QCOMPARE(QString::fromStdString(error->member), member);
        // What is not whole is refused as a file too.
        QVERIFY(!io::load(io::save(design)));
    }
};

QTEST_GUILESS_MAIN(ModelTest)
#include "model_test.moc"
