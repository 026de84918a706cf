// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "app/scene/composer.hpp"
#include "app/scene/entity_item.hpp"
#include "app/window/main_window.hpp"
#include "core/edit/change.hpp"
#include "core/model/names.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;
using tools::ToolKind;

/// Everything that can be drawn is drawn in the real window: placed, joined, deleted, each in one undo step.
class ObjectsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<window::MainWindow> m_window;

    [[nodiscard]] document::Document& document() { return m_window->document(); }
    [[nodiscard]] const model::Network& network() { return *document().design().network; }
    [[nodiscard]] scene::TopologyScene& sheet() { return m_window->workbench().scene(); }
    [[nodiscard]] tools::ToolBox& box() { return m_window->workbench().toolBox(); }

    /// A VNet with a subnet in it, and another VNet beside; each test goes on from here.
    void drawGround() {
        m_window->newDesign();
        QVERIFY(box().placeAt(ToolKind::Vnet, {0, 0}));
        QVERIFY(box().placeAt(ToolKind::Subnet, {24, 48}));
        QVERIFY(box().placeAt(ToolKind::Vnet, {0, 900}));
        document().undoStack().clear();
    }
    /// What was selected last, as everything is that has just been placed.
    model::EntityRef placed(ToolKind kind, QPointF at) {
        const std::uint32_t number = document().design().nextId;
        if (!box().placeAt(kind, at)) {
            return model::NoteId(0);
        }
        for (const model::EntityRef& entity : sheet().selectedEntities()) {
            if (model::numberOf(entity) == number) {
                return entity;
            }
        }
        return model::NoteId(0);
    }
    void drag(const model::EntityRef& from, const model::EntityRef& to) {
        scene::TopologyView& view = m_window->workbench().view();
        view.fitAll();
        const scene::Anchors anchors = sheet().anchors();
        const QPoint start = view.mapFromScene(anchors.tile(from)->center());
        const QPoint end = view.mapFromScene(anchors.tile(to)->center());
        box().take(ToolKind::Connect);
        QTest::mousePress(view.viewport(), Qt::LeftButton, Qt::NoModifier, start);
        QTest::mouseMove(view.viewport(), end);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, Qt::NoModifier, end);
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"hopscope-tests"_s);
        QCoreApplication::setApplicationName(u"objects"_s);
    }
    void init() {
        m_window = std::make_unique<window::MainWindow>(false);
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        drawGround();
    }
    void cleanup() { m_window.reset(); }

    void everyKindIsPlacedDeletedAndUndoneInOneStepEach_data() {
        QTest::addColumn<ToolKind>("kind");
        QTest::addColumn<QPointF>("at");
        QTest::addColumn<int>("index");  ///< of the kind among the kinds of entities
        const auto row = [](const char* name, ToolKind kind, QPointF at, const model::EntityRef& like) {
            QTest::newRow(name) << kind << at << static_cast<int>(like.index());
        };
        const QPointF inSubnet(96, 136);
        const QPointF inVnet(320, 200);
        const QPointF outside(1100, 200);
        row("VPN gateway", ToolKind::VpnGateway, inVnet, model::GatewayId(0));
        row("ExpressRoute gateway", ToolKind::ExpressRouteGateway, inVnet, model::GatewayId(0));
        row("Azure Firewall", ToolKind::Firewall, inVnet, model::FirewallId(0));
        row("load balancer", ToolKind::LoadBalancer, inSubnet, model::LoadBalancerId(0));
        row("private endpoint", ToolKind::PrivateEndpoint, inSubnet, model::PrivateEndpointId(0));
        row("virtual machine", ToolKind::VirtualMachine, inSubnet, model::VirtualMachineId(0));
        row("appliance", ToolKind::Nva, inSubnet, model::NvaId(0));
        row("route server", ToolKind::RouteServer, inVnet, model::RouteServerId(0));
        row("circuit", ToolKind::Circuit, outside, model::CircuitId(0));
        row("site", ToolKind::Site, outside, model::SiteId(0));
        row("Internet", ToolKind::Internet, outside, model::InternetId(0));
        row("note", ToolKind::Note, outside, model::NoteId(0));
        row("route table", ToolKind::RouteTable, inSubnet, model::RouteTableId(0));
        row("security group", ToolKind::SecurityGroup, inSubnet, model::SecurityGroupId(0));
        row("NAT gateway", ToolKind::NatGateway, inSubnet, model::NatGatewayId(0));
    }
    void everyKindIsPlacedDeletedAndUndoneInOneStepEach() {
        QFETCH(ToolKind, kind);
        QFETCH(QPointF, at);
        QFETCH(int, index);
        const model::Design before = document().design();
        const model::EntityRef made = placed(kind, at);
        QCOMPARE(static_cast<int>(made.index()), index);
        QVERIFY(model::numberOf(made) != 0);
        QCOMPARE(document().undoStack().count(), 1);
        QVERIFY(sheet().itemOf(made) != nullptr);
        QVERIFY(!sheet().descriptionOf(made).isEmpty());
        const model::Design with = document().design();

        m_window->workbench().toolBox().selectTool().removeSelection();
        QCOMPARE(document().undoStack().count(), 2);
        QVERIFY(sheet().itemOf(made) == nullptr);

        document().undoStack().undo();
        QVERIFY(document().design() == with);
        QVERIFY(sheet().itemOf(made) != nullptr);
        document().undoStack().undo();
        QVERIFY(document().design() == before);
        QVERIFY(sheet().itemOf(made) == nullptr);
    }

    void whatIsForASubnetIsAssociatedWhenItIsPlaced() {
        const QPointF inSubnet(96, 136);
        const auto table = placed(ToolKind::RouteTable, inSubnet);
        const auto group = placed(ToolKind::SecurityGroup, inSubnet);
        const auto gateway = placed(ToolKind::NatGateway, inSubnet);
        const model::Subnet& subnet = *network().subnets.begin();
        QVERIFY(subnet.routeTable && model::EntityRef(*subnet.routeTable) == table);
        QVERIFY(subnet.securityGroup && model::EntityRef(*subnet.securityGroup) == group);
        QVERIFY(subnet.natGateway && model::EntityRef(*subnet.natGateway) == gateway);
        // Their chips lie side by side in the subnet.
        const QRectF frame = sheet().anchors().containers.at(subnet.id);
        std::vector<QRectF> chips;
        for (const auto& entity : {table, group, gateway}) {
            chips.push_back(sheet().itemOf(entity)->shape().boundingRect());
            QVERIFY(frame.contains(chips.back()));
        }
        for (std::size_t i = 0; i < chips.size(); ++i) {
            QVERIFY(!chips[i].intersects(chips[(i + 1) % chips.size()]));
        }
    }

    void aSubnetTakesOneOfEach() {
        const QPointF inSubnet(96, 136);
        placed(ToolKind::SecurityGroup, inSubnet);
        const model::Design before = document().design();
        QSignalSpy said(&m_window->workbench(), &window::Workbench::said);
        QVERIFY(!box().placeAt(ToolKind::SecurityGroup, inSubnet));
        QVERIFY(!said.last().front().toString().isEmpty());
        QVERIFY(document().design() == before);
    }

    void aMachineGetsAPublicAddressByAClick() {
        const QPointF at(96, 136);
        placed(ToolKind::VirtualMachine, at);
        const model::Design before = document().design();
        QVERIFY(!box().placeAt(ToolKind::PublicAddress, {300, 136}));
        QVERIFY(document().design() == before);
        const model::EntityRef made = placed(ToolKind::PublicAddress, at);
        QVERIFY(std::holds_alternative<model::PublicAddressId>(made));
        QVERIFY(network().machines.begin()->nics.front().publicAddress == std::get<model::PublicAddressId>(made));
        document().undoStack().undo();
        QVERIFY(document().design() == before);
    }

    void routersAreJoinedByDraggingInOneStep_data() {
        QTest::addColumn<ToolKind>("first");
        QTest::addColumn<QPointF>("firstAt");
        QTest::addColumn<ToolKind>("second");
        QTest::addColumn<QPointF>("secondAt");
        QTest::addColumn<int>("type");
        using Type = model::Connection::Type;
        const QPointF inVnet(320, 200);
        const QPointF inOther(320, 1100);
        const QPointF outside(1200, 200);
        const QPointF farther(1500, 200);
        QTest::newRow("VPN gateway and site")
            << ToolKind::VpnGateway << inVnet << ToolKind::Site << outside << static_cast<int>(Type::IPsec);
        QTest::newRow("site and VPN gateway")
            << ToolKind::Site << outside << ToolKind::VpnGateway << inVnet << static_cast<int>(Type::IPsec);
        QTest::newRow("ExpressRoute gateway and circuit")
            << ToolKind::ExpressRouteGateway << inVnet << ToolKind::Circuit << outside
            << static_cast<int>(Type::ExpressRoute);
        QTest::newRow("circuit and site")
            << ToolKind::Circuit << outside << ToolKind::Site << farther << static_cast<int>(Type::ExpressRoute);
        QTest::newRow("two circuits") << ToolKind::Circuit << outside << ToolKind::Circuit << farther
                                      << static_cast<int>(Type::GlobalReach);
        QTest::newRow("two VPN gateways")
            << ToolKind::VpnGateway << inVnet << ToolKind::VpnGateway << inOther << static_cast<int>(Type::Vnet2Vnet);
    }
    void routersAreJoinedByDraggingInOneStep() {
        QFETCH(ToolKind, first);
        QFETCH(QPointF, firstAt);
        QFETCH(ToolKind, second);
        QFETCH(QPointF, secondAt);
        QFETCH(int, type);
        const model::EntityRef from = placed(first, firstAt);
        const model::EntityRef to = placed(second, secondAt);
        const model::Design before = document().design();
        const int steps = document().undoStack().count();
        drag(from, to);
        QCOMPARE(network().connections.size(), 1U);
        const model::Connection made = *network().connections.begin();
        QCOMPARE(static_cast<int>(made.type), type);
        QVERIFY(made.first.at == from && made.second.at == to);
        QCOMPARE(document().undoStack().count(), steps + 1);
        QCOMPARE(box().held(), ToolKind::Select);
        QVERIFY(sheet().descriptionOf(made.id).contains(QString::fromStdString(model::nameOf(network(), to))));
        document().undoStack().undo();
        QVERIFY(document().design() == before);
        QVERIFY(sheet().itemOf(made.id) == nullptr);
    }

    void machinesAreDraggedBehindALoadBalancer() {
        const auto balancer = placed(ToolKind::LoadBalancer, {64, 136});
        const auto machine = placed(ToolKind::Nva, {160, 136});
        const model::Design before = document().design();
        drag(balancer, machine);
        QCOMPARE(network().loadBalancers.begin()->backends.size(), 1U);
        QVERIFY(network().loadBalancers.begin()->backends.front().machine == machine);
        const model::Design once = document().design();
        drag(balancer, machine);  // which changes nothing
        QVERIFY(document().design() == once);
        document().undoStack().undo();
        QVERIFY(document().design() == before);
    }

    void whatCannotBeJoinedIsRefusedWithAReason() {
        const auto gateway = placed(ToolKind::VpnGateway, {320, 200});
        const auto circuit = placed(ToolKind::Circuit, {1200, 200});
        const model::Design before = document().design();
        QSignalSpy said(&m_window->workbench(), &window::Workbench::said);
        drag(gateway, circuit);
        QVERIFY(document().design() == before);
        QVERIFY(!said.last().front().toString().isEmpty());
    }

    void aFurtherInterfaceIsDrawnToItsSubnet() {
        QVERIFY(box().placeAt(ToolKind::Subnet, {248, 48}));
        const auto machine = std::get<model::NvaId>(placed(ToolKind::Nva, {96, 136}));
        const scene::FigureKey key{machine, scene::FigureKey::Part::Leads};
        scene::Composer composer;
        composer.reset(document().design());
        QVERIFY(composer.find(key) == nullptr);
        model::Nva nva = network().nvas.at(machine);
        const model::Subnet* other = nullptr;
        for (const model::Subnet& subnet : network().subnets) {
            if (subnet.id != nva.nics.front().subnet) {
                other = &subnet;
            }
        }
        QVERIFY(other != nullptr);
        nva.nics.push_back({.name = "eth1",
                            .subnet = other->id,
                            .address = other->prefixes.front().first().plus(4),
                            .ipForwarding = true,
                            .publicAddress = {}});
        const auto after = edit::setNva(document().design(), nva);
        QVERIFY(after.has_value());
        composer.update(*after, model::diff(document().design(), *after));
        const auto* leads = dynamic_cast<const scene::LeadsFigure*>(composer.find(key));
        QVERIFY(leads != nullptr);
        QCOMPARE(leads->leads.size(), 1U);
        const QRectF frame = scene::containerRect(*after, other->id);
        QVERIFY(frame.contains(leads->leads.front().way.last()));
        QVERIFY(leads->leads.front().text.contains(u"eth1"_s));
        for (const QRectF& words : leads->occupied()) {
            QVERIFY(frame.contains(words));
        }
        composer.update(document().design(), model::diff(*after, document().design()));
        QVERIFY(composer.find(key) == nullptr);
    }
};

QTEST_MAIN(ObjectsTest)
#include "objects_test.moc"
