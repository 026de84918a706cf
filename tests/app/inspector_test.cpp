// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

#include "app/document/document.hpp"
#include "app/panels/cell_table.hpp"
#include "app/panels/inspector.hpp"
#include "app/panels/stack_choice.hpp"
#include "app/panels/text_field.hpp"
#include "core/io/design_file.hpp"
#include "core/model/names.hpp"
#include "core/text/names.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;

namespace {

using Cells = std::vector<panels::CellModel::Cells>;

/// The design that the bench shows; a path of nothing shows the drawing as a whole.
constexpr auto wholeDrawing = "";

}  // namespace

/// Forms of the inspector: each committed field is one undo step, and what does not fit is marked and changes nothing.
class InspectorTest : public QObject {
    Q_OBJECT
private:
    static model::Design act5() {
        const auto loaded = io::loadFile(HOPSCOPE_SOURCE_DIR "/resources/scenarios/5-internet-route-table.hopscope");
        return loaded->design;
    }

    /// A document on act 5 with one thing of it in the inspector.
    struct Bench {
        document::Document document;
        panels::Inspector inspector;
        explicit Bench(const QString& path) {
            document.replace(act5());
            inspector.setDocument(&document);
            const auto found = model::findByPath(*document.design().network, path.toStdString());
            if (!path.isEmpty() && !found.empty()) {
                inspector.setSelection({found.front().entity});
            }
            inspector.resize(900, 1200);
            inspector.show();
        }
        ~Bench() { inspector.setDocument(nullptr); }
        /// The form says something that names `word`.
        [[nodiscard]] bool isSaid(const QString& word) const {
            for (const auto* label : inspector.findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(word) && label->text().contains(u' ')) {
                    return true;
                }
            }
            return false;
        }
        template <typename Widget>
        Widget* field(const QString& name) {
            return inspector.findChild<Widget*>(name);
        }
    };

    static void type(panels::TextField& field, const QString& text) {
        field.edit().setFocus();
        field.edit().selectAll();
        QTest::keyClicks(&field.edit(), text);
        QTest::keyClick(&field.edit(), Qt::Key_Return);
    }

    /// One step was made, and undoing it brings the very same network back.
    static void verifyOneStep(document::Document& document, const model::Design& before) {
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(!(document.design() == before));
        document.undoStack().undo();
        QVERIFY(document.design() == before);
        QVERIFY(document.design().network == before.network);
    }

    /// What the user sees in a table.
    static Cells shownIn(panels::CellTable& table) {
        Cells all;
        const QAbstractItemModel& model = *table.view().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            all.emplace_back();
            for (int column = 0; column < model.columnCount(); ++column) {
                all.back().push_back(model.index(row, column).data(Qt::EditRole).toString());
            }
        }
        return all;
    }
    /// The text field that is open in a table.
    static QLineEdit* editorIn(panels::CellTable& table) {
        return table.view().viewport()->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    }
    static void finish(panels::CellTable& table, const QString& text) {
        QLineEdit* editor = editorIn(table);
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(editorIn(table) == nullptr);
    }
    /// Opens a cell by its key and types over what stands there.
    static void typeInCell(panels::CellTable& table, int row, int column, const QString& text) {
        QTableView& view = table.view();
        view.setFocus();
        view.setCurrentIndex(view.model()->index(row, column));
        QTest::keyClick(&view, Qt::Key_Return);
        finish(table, text);
    }
    static QAbstractButton* buttonOf(panels::CellTable& table, const QString& accessibleName) {
        for (auto* button : table.findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == accessibleName) {
                return button;
            }
        }
        return nullptr;
    }
    /// Chooses another entry as the keyboard does.
    static void chooseNext(QComboBox& box) {
        box.setFocus();
        QTest::keyClick(&box, box.currentIndex() + 1 < box.count() ? Qt::Key_Down : Qt::Key_Up);
    }

private Q_SLOTS:
    void textFieldsMakeOneStepEach_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("VNet name") << "hub"
                                   << "name"
                                   << "core";
        QTest::newRow("VNet region") << "hub"
                                     << "region"
                                     << "northeurope";
        QTest::newRow("VNet address space") << "hub"
                                            << "addressSpace"
                                            << "10.0.0.0/16, 10.20.0.0/16";
        QTest::newRow("subnet prefixes") << "hub/workload"
                                         << "prefixes"
                                         << "10.0.2.0/25";
        QTest::newRow("machine name") << "vm1"
                                      << "name"
                                      << "web";
        QTest::newRow("appliance ASN") << "nva1"
                                       << "asn"
                                       << "65010";
        QTest::newRow("appliance local prefixes") << "nva1"
                                                  << "localPrefixes"
                                                  << "172.22.3.0/24";
        QTest::newRow("route server instance") << "rs"
                                               << "firstInstance"
                                               << "10.0.1.10";
        QTest::newRow("connection peer address") << "nva1:rs"
                                                 << "peerAddress"
                                                 << "10.0.0.5";
        QTest::newRow("public address") << "nva1-public"
                                        << "address"
                                        << "198.51.100.9";
    }
    void textFieldsMakeOneStepEach() {
        QFETCH(QString, path);
        QFETCH(QString, field);
        QFETCH(QString, text);
        Bench bench(path);
        auto* edited = bench.field<panels::TextField>(field);
        QVERIFY(edited != nullptr);
        const model::Design before = bench.document.design();
        type(*edited, text);
        QCOMPARE(edited->problem(), QString());
        verifyOneStep(bench.document, before);
    }

    void textThatDoesNotFitIsMarkedAndChangesNothing_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("no name") << "hub"
                                 << "name"
                                 << " ";
        QTest::newRow("host bits set") << "hub"
                                       << "addressSpace"
                                       << "10.0.0.4/16";
        QTest::newRow("length over 32") << "hub/workload"
                                        << "prefixes"
                                        << "10.0.2.0/33";
        QTest::newRow("no number") << "nva1"
                                   << "asn"
                                   << "AS65001";
        QTest::newRow("no prefix") << "nva1"
                                   << "localPrefixes"
                                   << "172.22.3.0";
        QTest::newRow("part over 255") << "nva1:rs"
                                       << "peerAddress"
                                       << "10.0.0.256";
        QTest::newRow("a name that is taken") << "spoke"
                                              << "name"
                                              << "hub";
    }
    void textThatDoesNotFitIsMarkedAndChangesNothing() {
        QFETCH(QString, path);
        QFETCH(QString, field);
        QFETCH(QString, text);
        Bench bench(path);
        auto* edited = bench.field<panels::TextField>(field);
        QVERIFY(edited != nullptr);
        const model::Design before = bench.document.design();
        type(*edited, text);
        QVERIFY(!edited->problem().isEmpty());
        QCOMPARE(bench.document.undoStack().count(), 0);
        QVERIFY(bench.document.design() == before);
    }

    void switchesMakeOneStepEach_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("field");
        QTest::newRow("machine runs") << "vm1"
                                      << "running";
        QTest::newRow("appliance runs") << "nva1"
                                        << "running";
        QTest::newRow("guest forwards") << "nva1"
                                        << "guestForwarding";
        QTest::newRow("default outbound") << "hub/workload"
                                          << "defaultOutbound";
        QTest::newRow("branch to branch") << "rs"
                                          << "branchToBranch";
        QTest::newRow("second instance") << "nva1:rs"
                                         << "second";
        QTest::newRow("multihop") << "nva1:rs"
                                  << "multihop";
        QTest::newRow("propagation") << "rt-nva"
                                     << "propagate";
    }
    void switchesMakeOneStepEach() {
        QFETCH(QString, path);
        QFETCH(QString, field);
        Bench bench(path);
        auto* box = bench.field<QCheckBox>(field);
        QVERIFY(box != nullptr);
        const model::Design before = bench.document.design();
        const bool was = box->isChecked();
        box->click();
        QCOMPARE(box->isChecked(), !was);
        verifyOneStep(bench.document, before);
        QCOMPARE(box->isChecked(), was);  // the form follows undo
    }

    void timersMakeOneStepEach() {
        Bench bench(QStringLiteral("nva1:rs"));
        auto* hold = bench.field<QSpinBox>(QStringLiteral("hold"));
        QVERIFY(hold != nullptr);
        const model::Design before = bench.document.design();
        hold->setValue(9);
        verifyOneStep(bench.document, before);
    }

    void everyTableHasRows_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("typed");  ///< into the first cell that a new row leaves empty; nothing when none is
        QTest::addColumn<int>("column");     ///< that is edited in the first row
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unfit");
        const auto row = [](const char* name, const char* path, const char* table, const char* title, const char* typed,
                            int column, const char* text, const char* unfit) {
            QTest::newRow(name) << path << table << title << typed << column << text << unfit;
        };
        row("static routes", "nva1", "staticRoutes", "Static routes in the guest", "10.9.0.0/16", 1, "10.0.0.2",
            "10.0.0");
        row("announced prefixes", "nva1", "announcements", "Announced prefixes", "172.23.0.0/16", 1, "3", "17");
        row("next hop of an announcement", "nva1", "announcements", "Announced prefixes", "0.0.0.0/1", 2, "10.0.0.9",
            "nva2");
        row("AS path of an announcement", "nva1", "announcements", "Announced prefixes", "128.0.0.0/1", 3,
            "65010 65020", "65010 x");
        row("communities of an announcement", "nva1", "announcements", "Announced prefixes", "10.1.0.0/16", 4,
            "65001:100", "65001:70000");
        row("peers of an announcement", "nva1", "announcements", "Announced prefixes", "10.1.0.0/16", 5,
            "10.0.1.4, 10.0.1.5", "rs");
        row("user routes", "rt-nva", "routes", "Routes", "203.0.113.0/24", 0, "10.9.0.0/16", "10.9.0.1/16");
        row("Internet hosts", "Internet", "hosts", "Hosts", "198.51.100.77", 1, "203.0.113.11", "203.0.113");
        row("interfaces of an appliance", "nva1", "nics", "Interfaces", "", 1, "10.0.0.7", "10.0.0.256");
        row("interfaces of a machine", "vm1", "nics", "Interfaces", "", 0, "nic0", "");
    }

    void aRowIsAddedInOneStep_data() { everyTableHasRows_data(); }
    void aRowIsAddedInOneStep() {
        QFETCH(QString, path);
        QFETCH(QString, name);
        QFETCH(QString, title);
        QFETCH(QString, typed);
        Bench bench(path);
        auto* table = bench.field<panels::CellTable>(name);
        QVERIFY(table != nullptr);
        const model::Design before = bench.document.design();
        const Cells rows = shownIn(*table);
        QAbstractButton* add = buttonOf(*table, u"Add to %1"_s.arg(title));
        QVERIFY(add != nullptr);
        add->click();
        if (!typed.isEmpty()) {
            QCOMPARE(bench.document.undoStack().count(), 0);  // a draft is no change yet
            finish(*table, typed);
        }
        QCOMPARE(shownIn(*table).size(), rows.size() + 1);
        QCOMPARE(table->problem(), QString());
        verifyOneStep(bench.document, before);
        QCOMPARE(shownIn(*table), rows);  // the table follows undo
        bench.document.undoStack().redo();
        QCOMPARE(shownIn(*table).size(), rows.size() + 1);
    }

    void aCellIsChangedInOneStep_data() { everyTableHasRows_data(); }
    void aCellIsChangedInOneStep() {
        QFETCH(QString, path);
        QFETCH(QString, name);
        QFETCH(int, column);
        QFETCH(QString, text);
        Bench bench(path);
        auto* table = bench.field<panels::CellTable>(name);
        QVERIFY(table != nullptr);
        const model::Design before = bench.document.design();
        const Cells rows = shownIn(*table);
        typeInCell(*table, 0, column, text);
        QCOMPARE(table->problem(), QString());
        QCOMPARE(shownIn(*table)[0][static_cast<std::size_t>(column)], text);
        verifyOneStep(bench.document, before);
        QCOMPARE(shownIn(*table), rows);
    }

    void aCellThatDoesNotFitIsMarkedAndChangesNothing_data() { everyTableHasRows_data(); }
    void aCellThatDoesNotFitIsMarkedAndChangesNothing() {
        QFETCH(QString, path);
        QFETCH(QString, name);
        QFETCH(int, column);
        QFETCH(QString, text);
        QFETCH(QString, unfit);
        Bench bench(path);
        auto* table = bench.field<panels::CellTable>(name);
        QVERIFY(table != nullptr);
        const model::Design before = bench.document.design();
        typeInCell(*table, 0, column, unfit);
        QVERIFY(!table->problem().isEmpty());
        const QModelIndex cell = table->view().model()->index(0, column);
        QVERIFY(!cell.data(panels::CellModel::ProblemRole).toString().isEmpty());
        QCOMPARE(cell.data(Qt::EditRole).toString(), unfit);  // to be mended, not to be typed again
        QCOMPARE(bench.document.undoStack().count(), 0);
        QVERIFY(bench.document.design() == before);
        typeInCell(*table, 0, column, text);
        QCOMPARE(table->problem(), QString());
        verifyOneStep(bench.document, before);
    }

    void rowsAreDeletedInOneStep_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("all");
        QTest::newRow("the static route") << "nva1"
                                          << "staticRoutes" << true;
        QTest::newRow("the first announcement") << "nva1"
                                                << "announcements" << false;
        QTest::newRow("every announcement") << "nva1"
                                            << "announcements" << true;
        QTest::newRow("the user route") << "rt-nva"
                                        << "routes" << true;
        QTest::newRow("the host") << "Internet"
                                  << "hosts" << true;
    }
    void rowsAreDeletedInOneStep() {
        QFETCH(QString, path);
        QFETCH(QString, name);
        QFETCH(bool, all);
        Bench bench(path);
        auto* table = bench.field<panels::CellTable>(name);
        QVERIFY(table != nullptr);
        const model::Design before = bench.document.design();
        const Cells rows = shownIn(*table);
        table->view().setFocus();
        if (all) {
            table->view().selectAll();
        } else {
            table->view().selectRow(0);
        }
        QTest::keyClick(&table->view(), Qt::Key_Delete);
        QCOMPARE(shownIn(*table), all ? Cells() : Cells(rows.begin() + 1, rows.end()));
        verifyOneStep(bench.document, before);
        QCOMPARE(shownIn(*table), rows);
    }

    void whatTheDocumentRefusesIsSaidAndShownAsItWas() {
        Bench bench(u"vm1"_s);
        auto* nics = bench.field<panels::CellTable>(u"nics"_s);
        const model::Design before = bench.document.design();
        const Cells rows = shownIn(*nics);
        nics->view().selectRow(0);
        QTest::keyClick(&nics->view(), Qt::Key_Delete);
        QVERIFY(!nics->problem().isEmpty());
        QCOMPARE(shownIn(*nics), rows);
        QCOMPARE(bench.document.undoStack().count(), 0);
        QVERIFY(bench.document.design() == before);
    }

    void aRouteToAnApplianceNeedsItsAddress() {
        Bench bench(u"rt-nva"_s);
        auto* routes = bench.field<panels::CellTable>(u"routes"_s);
        QAbstractItemModel& cells = *routes->view().model();
        const model::Design before = bench.document.design();
        QVERIFY(cells.setData(cells.index(0, 1), u"VirtualAppliance"_s));
        QVERIFY(!routes->problem().isEmpty());
        QCOMPARE(bench.document.undoStack().count(), 0);
        typeInCell(*routes, 0, 2, u"10.0.0.4"_s);
        QCOMPARE(routes->problem(), QString());
        const model::UserRoute& route = bench.document.design().network->routeTables.begin()->routes.front();
        QCOMPARE(route.nextHop, model::UserNextHop::VirtualAppliance);
        QVERIFY(route.appliance == net::Address(0x0A000004));
        verifyOneStep(bench.document, before);
    }

    void anInterfaceTakesAPublicAddressFromAnotherInOneStep() {
        Bench bench(u"vm1"_s);
        auto* nics = bench.field<panels::CellTable>(u"nics"_s);
        QAbstractItemModel& cells = *nics->view().model();
        const model::Design before = bench.document.design();
        QVERIFY(cells.setData(cells.index(0, 4), u"nva1-public"_s));
        const model::Network& network = *bench.document.design().network;
        QVERIFY(network.machines.begin()->nics.front().publicAddress.has_value());
        QVERIFY(!network.nvas.begin()->nics.front().publicAddress.has_value());
        verifyOneStep(bench.document, before);
    }

    void anInterfaceGetsANewPublicAddressInOneStep() {
        Bench bench(u"vm1"_s);
        auto* nics = bench.field<panels::CellTable>(u"nics"_s);
        QAbstractItemModel& cells = *nics->view().model();
        const model::Design before = bench.document.design();
        QVERIFY(cells.setData(cells.index(0, 4), u"a new one"_s));
        QCOMPARE(bench.document.design().network->publicAddresses.size(), std::size_t{2});
        verifyOneStep(bench.document, before);
    }

    void peeringFlagsMakeOneStepEach_data() {
        QTest::addColumn<QString>("box");
        for (const char* side : {"first", "second"}) {
            for (const char* flag : {"", "Access", "Forwarded", "Transit", "Remote"}) {
                QTest::addRow("%s%s", side, flag) << QString::fromLatin1(side) + QString::fromLatin1(flag);
            }
        }
    }
    void peeringFlagsMakeOneStepEach() {
        QFETCH(QString, box);
        Bench bench(u"hub:spoke"_s);
        auto* flag = bench.field<QCheckBox>(box);
        QVERIFY(flag != nullptr);
        const model::Design before = bench.document.design();
        const bool was = flag->isChecked();
        flag->click();
        QCOMPARE(flag->isChecked(), !was);
        const auto& after = *bench.document.design().network->peerings.begin();
        const auto& then = *before.network->peerings.begin();
        const bool first = box.startsWith("first"_L1);
        QVERIFY((first ? after.firstHalf : after.secondHalf) != (first ? then.firstHalf : then.secondHalf));
        verifyOneStep(bench.document, before);
        QCOMPARE(flag->isChecked(), was);
    }

    void aDeletedHalfTakesItsFlagsAndLeavesTheOtherDisconnected() {
        Bench bench(u"hub:spoke"_s);
        bench.field<QCheckBox>(u"first"_s)->click();
        const model::Peering& peering = *bench.document.design().network->peerings.begin();
        QVERIFY(!peering.firstHalf.has_value());
        QVERIFY(peering.secondHalf->disconnected);
        QCOMPARE(peering.state(), model::PeeringState::Disconnected);
        for (const char* flag : {"Access", "Forwarded", "Transit", "Remote"}) {
            QVERIFY(!bench.field<QCheckBox>(u"first"_s + QString::fromLatin1(flag))->isEnabled());
            QVERIFY(bench.field<QCheckBox>(u"second"_s + QString::fromLatin1(flag))->isEnabled());
        }
    }

    void everyChoiceMakesOneStep_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        for (const char* setting : {"S1", "S2", "S3", "S5", "S14", "S15", "S20", "S22", "S24", "R5.3"}) {
            QTest::newRow(setting) << wholeDrawing << setting;
        }
        QTest::newRow("a route table is associated") << "hub/workload"
                                                     << "routeTable";
        QTest::newRow("another route table is associated") << "hub/nva"
                                                           << "routeTable";
    }
    void everyChoiceMakesOneStep() {
        QFETCH(QString, path);
        QFETCH(QString, name);
        Bench bench(path);
        auto* box = bench.field<QComboBox>(name);
        QVERIFY(box != nullptr);
        QVERIFY(box->count() > 1);
        const model::Design before = bench.document.design();
        const int was = box->currentIndex();
        QVERIFY(was >= 0);
        chooseNext(*box);
        QVERIFY(box->currentIndex() != was);
        verifyOneStep(bench.document, before);
        QCOMPARE(box->currentIndex(), was);
    }

    void theLimitOfEqualPathsMakesOneStep() {
        Bench bench(QString::fromLatin1(wholeDrawing));
        auto* box = bench.field<QSpinBox>(u"S18"_s);
        const model::Design before = bench.document.design();
        box->setValue(box->value() + 1);
        box->setValue(box->value() + 1);  // a run of the arrow is one step
        verifyOneStep(bench.document, before);
    }

    void theRouteServersSubnetTakesNoRouteTable() {
        Bench bench(u"hub/RouteServerSubnet"_s);
        auto* box = bench.field<QComboBox>(u"routeTable"_s);
        const model::Design before = bench.document.design();
        chooseNext(*box);
        QCOMPARE(bench.document.undoStack().count(), 0);
        QVERIFY(bench.document.design() == before);
        QCOMPARE(box->currentIndex(), 0);  // shown as it is
        QVERIFY(bench.isSaid(u"route server"_s));
    }

    void everyStackCanBeChosenInOneStep_data() {
        QTest::addColumn<int>("stack");
        for (const auto stack :
             {model::StackProfile::Bird, model::StackProfile::Frr, model::StackProfile::FrrResolveViaDefault,
              model::StackProfile::Quagga, model::StackProfile::CiscoIos, model::StackProfile::Junos,
              model::StackProfile::Custom}) {
            QTest::newRow(text::stackTitle(stack).data()) << static_cast<int>(stack);
        }
    }
    void everyStackCanBeChosenInOneStep() {
        QFETCH(int, stack);
        Bench bench(u"nva1"_s);
        auto* choice = bench.field<panels::StackChoice>(u"stack"_s);
        auto* own = bench.field<QComboBox>(u"customStack"_s);
        QVERIFY(!own->isEnabled());
        const model::Design before = bench.document.design();
        choice->buttons().button(stack)->click();
        QCOMPARE(static_cast<int>(bench.document.design().network->nvas.begin()->stack), stack);
        QCOMPARE(own->isEnabled(), stack == static_cast<int>(model::StackProfile::Custom));
        verifyOneStep(bench.document, before);
        QCOMPARE(choice->buttons().checkedId(), static_cast<int>(model::StackProfile::BirdKernelExport));
    }

    void theOwnStackHasAnOutcome() {
        Bench bench(u"nva1"_s);
        bench.field<panels::StackChoice>(u"stack"_s)
            ->buttons()
            .button(static_cast<int>(model::StackProfile::Custom))
            ->click();
        bench.document.undoStack().clear();
        const model::Design before = bench.document.design();
        chooseNext(*bench.field<QComboBox>(u"customStack"_s));
        verifyOneStep(bench.document, before);
    }
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
