// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

#include "app/document/document.hpp"
#include "app/panels/cell_table.hpp"
#include "app/panels/entity_links.hpp"
#include "app/panels/inspector.hpp"
#include "app/panels/text_field.hpp"
#include "core/edit/add.hpp"
#include "core/edit/change.hpp"
#include "core/model/names.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;

namespace {

/// One of each that has a form: gateways with what they are joined to, services, and what subnets use.
model::Design everything() {
    model::Design design;
    const auto take = [&design](const edit::Edited<model::Design>& edited) {
        if (edited) {
            design = *edited;
        }
        return edited.has_value();
    };
    const model::VnetId vnet(design.nextId);
    bool whole = take(edit::addVnet(design, {}));
    const model::SubnetId subnet(design.nextId);
    whole = take(edit::addSubnet(design, vnet, {})) && whole;
    const model::NvaId nva(design.nextId);
    whole = take(edit::addNva(design, subnet, {}, {.name = "nva", .address = {}})) && whole;
    const model::NvaId other(design.nextId);
    whole = take(edit::addNva(design, subnet, {}, {.name = "other", .address = {}})) && whole;
    const model::GatewayId gateway(design.nextId);
    whole = take(edit::addGateway(design, vnet, {}, {.name = "vpn"})) && whole;
    const model::SiteId site(design.nextId);
    whole = take(edit::addSite(design, {}, "site")) && whole;
    whole = take(edit::addCircuit(design, {}, "circuit")) && whole;
    whole = take(edit::addConnection(design, gateway, site, {}, "line")) && whole;
    whole = take(edit::addConnection(design, nva, other, model::Connection::Type::IPsec, "tunnel")) && whole;
    whole = take(edit::addLoadBalancer(design, subnet, {}, {.name = "balancer", .address = {}})) && whole;
    whole = take(edit::addPrivateEndpoint(design, subnet, {}, {.name = "endpoint", .address = {}})) && whole;
    whole = take(edit::addFirewall(design, vnet, {}, {.name = "firewall", .address = {}})) && whole;
    whole = take(edit::addSecurityGroup(design, "group")) && whole;
    whole = take(edit::addNatGateway(design, "nat")) && whole;
    whole = take(edit::addRouteTable(design, "table")) && whole;
    whole = take(edit::addInternet(design, {}, "Internet")) && whole;
    whole = take(edit::addRouteServer(design, vnet, {}, "rs")) && whole;
    whole = take(edit::rename(design, subnet, "subnet")) && whole;
    whole = take(edit::rename(design, vnet, "vnet")) && whole;
    return whole ? design : model::Design();
}

/// A document on all of it with one thing in the inspector.
struct Bench {
    document::Document document;
    panels::Inspector inspector;
    explicit Bench(const QString& name) {
        document.replace(everything());
        inspector.setDocument(&document);
        for (const model::EntityRef& entity : panels::entitiesOf(document.design())) {
            if (model::nameOf(*document.design().network, entity) == name.toStdString()) {
                inspector.setSelection({entity});
            }
        }
        inspector.resize(900, 1600);
        inspector.show();
    }
    ~Bench() { inspector.setDocument(nullptr); }
    template <typename Widget>
    Widget* field(const QString& name) {
        return inspector.findChild<Widget*>(name);
    }
    /// One step was made, and undoing it brings the very same network back.
    [[nodiscard]] bool madeOneStep(const model::Design& before) {
        const bool one = document.undoStack().count() == 1 && !(document.design() == before);
        document.undoStack().undo();
        return one && document.design().network == before.network;
    }
};

void type(panels::TextField& field, const QString& text) {
    field.edit().setFocus();
    field.edit().selectAll();
    QTest::keyClicks(&field.edit(), text);
    QTest::keyClick(&field.edit(), Qt::Key_Return);
}

}  // namespace

/// Every property of every object can be edited: a change that fits is one undo step, one that does not is marked and
/// changes nothing.
class ObjectFormsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSecurityGroupSaysWhatUsesIt() {
        Bench bench(QStringLiteral("group"));
        const auto says = [&](const QString& words) {
            const auto labels = bench.inspector.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text().contains(words); });
        };
        QVERIFY(says(QStringLiteral("Nothing uses it")));
        const model::Network& network = *bench.document.design().network;
        model::SecurityGroup group = *network.securityGroups.begin();
        group.administers = {network.vnets.begin()->id};
        QVERIFY(
            bench.document.apply(QStringLiteral("Administer"), edit::setSecurityGroup(bench.document.design(), group)));
        QVERIFY(!says(QStringLiteral("Nothing uses it")));
        QVERIFY(says(QStringLiteral("vnet")));
        bench.document.undoStack().undo();
        QVERIFY(says(QStringLiteral("Nothing uses it")));
        model::Firewall firewall = *bench.document.design().network->firewalls.begin();
        firewall.policy = group.id;
        QVERIFY(bench.document.apply(QStringLiteral("Filter"), edit::setFirewall(bench.document.design(), firewall)));
        QVERIFY(says(QStringLiteral("firewall")));
    }

    void textsMakeOneStepEachAndWhatDoesNotFitNone_data() {
        QTest::addColumn<QString>("thing");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unfit");  ///< nothing when everything fits
        const auto row = [](const char* thing, const char* field, const char* text, const char* unfit) {
            QTest::addRow("%s %s", thing, field) << thing << field << text << unfit;
        };
        for (const char* thing : {"vpn", "circuit", "site", "balancer", "endpoint", "firewall", "group", "nat"}) {
            row(thing, "name", "renamed", " ");
        }
        row("vpn", "asn", "65010", "AS1");
        row("vpn", "instances", "10.0.255.10, 10.0.255.11", "10.0.255");
        row("vpn", "publicAddresses", "198.51.100.9", "198.51.100.256");
        row("site", "asn", "65020", "many");
        row("site", "prefixes", "172.16.0.0/16, 172.20.0.0/16", "172.16.0.1/16");
        row("site", "router", "172.16.0.9", "172.16.0");
        row("site", "publicAddress", "198.51.100.77", "x");
        row("balancer", "frontend", "10.0.0.99", "10.0.0.999");
        row("endpoint", "address", "10.0.0.98", "");
        row("endpoint", "service", "Storage", "");
        row("firewall", "address", "10.0.9.4", "10.0.9");
        row("firewall", "publicAddresses", "198.51.100.12", "198");
        row("firewall", "privateRanges", "10.0.0.0/8", "10.0.0.1/8");
        row("nat", "publicAddresses", "198.51.100.13, 198.51.100.14", "13");
        row("subnet", "serviceEndpoints", "Storage, Sql", "");
        row("vnet", "summarized", "10.0.0.0/8", "10.0.0.1/8");
        for (const char* end : {"first", "second"}) {
            const auto named = [&](const char* what) { return std::string(end) + what; };
            row("line", named("Address").c_str(), "169.254.21.1", "169.254");
            row("line", named("Prefixes").c_str(), "192.168.7.0/24", "192.168.7.0");
            row("line", named("Stripped").c_str(), "65515, 12076", "all");
            row("line", named("Communities").c_str(), "65001:20", "65001");
            row("line", named("ExportOnly").c_str(), "10.0.0.0/8 le 24, 192.168.0.0/16", "10.0.0.0/8 le 4");
            row("line", named("ExportExcept").c_str(), "10.0.0.0/8", "10.0.0.0/8 ge 9");
            row("line", named("ImportOnly").c_str(), "0.0.0.0/0", "0.0.0.0");
            row("line", named("ImportExcept").c_str(), "0.0.0.0/0 le 32", "0.0.0.0/0 le 33");
            row("tunnel", named("Outer").c_str(), "10.0.0.5", "10.0.0.");
        }
        row("line", "name", "to the office", "");
    }
    void textsMakeOneStepEachAndWhatDoesNotFitNone() {
        QFETCH(QString, thing);
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, unfit);
        Bench bench(thing);
        auto* edited = bench.field<panels::TextField>(field);
        QVERIFY(edited != nullptr);
        const model::Design before = bench.document.design();
        if (!unfit.isEmpty()) {
            type(*edited, unfit);
            QVERIFY(!edited->problem().isEmpty());
            QCOMPARE(bench.document.undoStack().count(), 0);
            QVERIFY(bench.document.design() == before);
        }
        type(*edited, text);
        QCOMPARE(edited->problem(), QString());
        QCOMPARE(edited->edit().text(), text);
        QVERIFY(bench.madeOneStep(before));
    }

    void switchesMakeOneStepEach_data() {
        QTest::addColumn<QString>("thing");
        QTest::addColumn<QString>("field");
        const auto rows = [](const char* thing, std::initializer_list<const char*> fields) {
            for (const char* field : fields) {
                QTest::addRow("%s %s", thing, field) << thing << field;
            }
        };
        rows("vpn", {"activeActive", "bgp", "running"});
        rows("circuit", {"premium", "primaryUp", "secondaryUp"});
        rows("site", {"running"});
        rows("line", {"up", "bgp", "multihop", "fastPath", "firstAsOverride", "secondAsOverride", "firstKeepNextHop",
                      "secondKeepNextHop"});
        rows("firewall", {"forcedTunnelling", "running"});
        rows("table", {"propagate", "keepPeeringRoutes"});
        rows("nva", {"stateful"});
    }
    void switchesMakeOneStepEach() {
        QFETCH(QString, thing);
        QFETCH(QString, field);
        Bench bench(thing);
        auto* box = bench.field<QCheckBox>(field);
        QVERIFY(box != nullptr);
        const model::Design before = bench.document.design();
        const bool was = box->isChecked();
        box->click();
        QCOMPARE(box->isChecked(), !was);
        QVERIFY(bench.madeOneStep(before));
        QCOMPARE(box->isChecked(), was);  // the form follows undo
    }

    void numbersMakeOneStepEach_data() {
        QTest::addColumn<QString>("field");
        for (const char* field :
             {"weight", "keepalive", "hold", "firstPrepend", "secondPrepend", "firstLocalPreference"}) {
            QTest::newRow(field) << field;
        }
    }
    void numbersMakeOneStepEach() {
        QFETCH(QString, field);
        Bench bench(u"line"_s);
        auto* box = bench.field<QSpinBox>(field);
        QVERIFY(box != nullptr);
        const model::Design before = bench.document.design();
        box->setValue(box->value() + 1);
        box->setValue(box->value() + 1);  // a run of the arrow is one step
        QVERIFY(bench.madeOneStep(before));
    }

    void choicesMakeOneStepEach_data() {
        QTest::addColumn<QString>("thing");
        QTest::addColumn<QString>("field");
        const auto rows = [](const char* thing, std::initializer_list<const char*> fields) {
            for (const char* field : fields) {
                QTest::addRow("%s %s", thing, field) << thing << field;
            }
        };
        rows("balancer", {"sku", "distribution"});
        rows("line", {"firstScope", "secondScope", "firstInstance"});
        rows("tunnel", {"type"});
        rows("subnet", {"routeTable", "securityGroup", "natGateway", "privateEndpointPolicies"});
        rows("rs", {"preference"});
        rows("nva", {"sourceNat"});
    }
    void choicesMakeOneStepEach() {
        QFETCH(QString, thing);
        QFETCH(QString, field);
        Bench bench(thing);
        auto* box = bench.field<QComboBox>(field);
        QVERIFY(box != nullptr);
        QVERIFY(box->isEnabled());
        const model::Design before = bench.document.design();
        const int was = box->currentIndex();
        QVERIFY(was >= 0);
        box->setFocus();
        QTest::keyClick(box, was + 1 < box->count() ? Qt::Key_Down : Qt::Key_Up);
        QVERIFY(box->currentIndex() != was);
        QVERIFY(bench.madeOneStep(before));
        QCOMPARE(box->currentIndex(), was);
    }

    void aSubnetGetsANewOneInOneStep_data() {
        QTest::addColumn<QString>("field");
        for (const char* field : {"routeTable", "securityGroup", "natGateway"}) {
            QTest::newRow(field) << field;
        }
    }
    void aSubnetGetsANewOneInOneStep() {
        QFETCH(QString, field);
        Bench bench(u"subnet"_s);
        auto* box = bench.field<QComboBox>(field);
        const model::Design before = bench.document.design();
        const std::size_t known = panels::entitiesOf(before).size();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_End);
        QCOMPARE(panels::entitiesOf(bench.document.design()).size(), known + 1);
        QVERIFY(bench.madeOneStep(before));
    }

    void rowsOfTablesAreAddedInOneStep_data() {
        QTest::addColumn<QString>("thing");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("typed");  ///< into the first cell that a new row leaves empty
        const auto row = [](const char* thing, const char* table, const char* typed) {
            QTest::addRow("%s %s", thing, table) << thing << table << typed;
        };
        row("site", "hosts", "172.16.0.77");
        row("site", "announcements", "172.31.0.0/16");
        row("balancer", "backends", "");
        row("balancer", "rules", "");
        row("group", "rules", "");
        row("table", "routes", "AzureCloud.westeurope");
        row("Internet", "services", "203.0.113.0/24");
    }
    void rowsOfTablesAreAddedInOneStep() {
        QFETCH(QString, thing);
        QFETCH(QString, table);
        QFETCH(QString, typed);
        Bench bench(thing);
        auto* cells = bench.field<panels::CellTable>(table);
        QVERIFY(cells != nullptr);
        const model::Design before = bench.document.design();
        const int rows = cells->view().model()->rowCount();
        cells->addRow();
        auto* editor = cells->view().viewport()->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
        if (!typed.isEmpty()) {
            QVERIFY(editor != nullptr);
            QCOMPARE(bench.document.undoStack().count(), 0);  // a draft is no change yet
            QTest::keyClicks(editor, typed);
        }
        if (editor != nullptr) {
            QTest::keyClick(editor, Qt::Key_Return);
        }
        QTRY_COMPARE(cells->view().model()->rowCount(), rows + 1);
        QTRY_COMPARE(bench.document.undoStack().count(), 1);
        QCOMPARE(cells->problem(), QString());
        QVERIFY(bench.madeOneStep(before));
        QCOMPARE(cells->view().model()->rowCount(), rows);
    }

    void aRuleReadsBackWhatItSays() {
        Bench bench(u"group"_s);
        auto* rules = bench.field<panels::CellTable>(u"rules"_s);
        rules->addRow();
        if (auto* editor = rules->view().viewport()->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly)) {
            QTest::keyClick(editor, Qt::Key_Return);
        }
        QTRY_COMPARE(bench.document.undoStack().count(), 1);
        panels::CellModel& cells = rules->model();
        const auto write = [&cells](int column, const QString& text) {
            QVERIFY(cells.setData(cells.index(0, column), text, Qt::EditRole));
        };
        write(0, u"200"_s);
        write(1, u"out"_s);
        write(2, u"allow"_s);
        write(3, u"tcp"_s);
        write(4, u"10.0.0.0/24, VirtualNetwork, group:web"_s);
        write(7, u"443, 8000-8080"_s);
        const model::SecurityRule& rule = bench.document.design().network->securityGroups.begin()->rules.front();
        QCOMPARE(rule.priority, 200);
        QVERIFY(rule.direction == model::SecurityRule::Direction::Outbound);
        QVERIFY(rule.access == model::SecurityRule::Access::Allow);
        QVERIFY(rule.protocol == net::Protocol::Tcp);
        QCOMPARE(rule.source.prefixes.size(), std::size_t{1});
        QVERIFY(rule.source.tags == std::vector<std::string>{"VirtualNetwork"});
        QVERIFY(rule.source.applicationGroups == std::vector<std::string>{"web"});
        QCOMPARE(rule.destination.ports.size(), std::size_t{2});
        QCOMPARE(rule.destination.ports[1].last, 8080);
        QCOMPARE(cells.rows()[0][4], u"10.0.0.0/24, VirtualNetwork, group:web"_s);
        QCOMPARE(cells.rows()[0][7], u"443, 8000-8080"_s);
        const model::Design before = bench.document.design();
        QVERIFY(!cells.setData(cells.index(0, 7), u"9-3"_s, Qt::EditRole) || !cells.firstProblem().isEmpty());
        QVERIFY(bench.document.design() == before);
    }

    void editingInterfacesKeepsTheirGroups() {
        Bench bench(u"nva"_s);
        model::Nva nva = *bench.document.design().network->nvas.begin();
        nva.nics.front().securityGroup = bench.document.design().network->securityGroups.begin()->id;
        nva.nics.front().applicationGroups = {"web"};
        bench.document.apply(u"Change"_s, *edit::setNva(bench.document.design(), nva));
        panels::CellModel& cells = bench.field<panels::CellTable>(u"nics"_s)->model();
        QVERIFY(cells.setData(cells.index(0, 0), u"wan"_s, Qt::EditRole));
        const model::Nic& after = bench.document.design().network->nvas.begin()->nics.front();
        QCOMPARE(after.name, std::string("wan"));
        QVERIFY(after.securityGroup == nva.nics.front().securityGroup);
        QVERIFY(after.applicationGroups == nva.nics.front().applicationGroups);
    }

    void editingRoutesKeepsServiceTags() {
        Bench bench(u"table"_s);
        model::RouteTable table = *bench.document.design().network->routeTables.begin();
        table.routes = {{.name = "tagged",
                         .prefix = net::Prefix::everything(),
                         .nextHop = model::UserNextHop::Internet,
                         .appliance = {},
                         .serviceTag = "Storage"}};
        bench.document.apply(u"Change"_s, *edit::setRouteTable(bench.document.design(), table));
        panels::CellModel& cells = bench.field<panels::CellTable>(u"routes"_s)->model();
        QCOMPARE(cells.rows()[0][0], u"Storage"_s);
        QVERIFY(cells.setData(cells.index(0, 3), u"other"_s, Qt::EditRole));
        const model::UserRoute& after = bench.document.design().network->routeTables.begin()->routes.front();
        QCOMPARE(after.name, std::string("other"));
        QCOMPARE(after.serviceTag, std::string("Storage"));
    }

    // --- How the engine takes what the sources disagree about ---

    void everySettingIsOffered_data() {
        QTest::addColumn<QString>("setting");
        for (int number = 1; number <= 24; ++number) {
            QTest::addRow("S%d", number) << u"S%1"_s.arg(number);
        }
        for (const char* name : {"S10-icmp", "S10-firewall", "S12-strict", "R5.3"}) {
            QTest::newRow(name) << name;
        }
    }
    void everySettingIsOffered() {
        QFETCH(QString, setting);
        Bench bench({});
        const model::Design before = bench.document.design();
        auto* box = bench.field<QComboBox>(setting);
        auto* number = bench.field<QSpinBox>(setting);
        QVERIFY((box != nullptr) != (number != nullptr));
        QWidget* field = box != nullptr ? static_cast<QWidget*>(box) : number;
        QVERIFY(field->toolTip().contains(u"Rule R"_s));
        QVERIFY(field->toolTip().contains(u"Default: "_s));
        if (box != nullptr) {
            QVERIFY(box->currentText().endsWith(u"(default)"_s));
            const int was = box->currentIndex();
            box->setFocus();
            QTest::keyClick(box, was + 1 < box->count() ? Qt::Key_Down : Qt::Key_Up);
            QVERIFY(box->currentIndex() != was);
            QVERIFY(!box->currentText().endsWith(u"(default)"_s));
        } else {
            QVERIFY(field->accessibleName().contains(u"(default %1)"_s.arg(number->value())));
            number->setValue(number->value() + 1);
            number->setValue(number->value() + 1);
        }
        QVERIFY(!(bench.document.design().network->settings == before.network->settings));
        QVERIFY(bench.madeOneStep(before));
    }
};

QTEST_MAIN(ObjectFormsTest)
#include "object_forms_test.moc"
