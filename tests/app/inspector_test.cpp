// SPDX-License-Identifier: Apache-2.0
#include <QCheckBox>
#include <QSpinBox>
#include <QTest>

#include "app/document/document.hpp"
#include "app/panels/inspector.hpp"
#include "app/panels/text_field.hpp"
#include "core/io/design_file.hpp"
#include "core/model/names.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;

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
            if (!found.empty()) {
                inspector.setSelection({found.front().entity});
            }
            inspector.show();
        }
        ~Bench() { inspector.setDocument(nullptr); }
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
        QTest::newRow("source NAT") << "nva1"
                                    << "sourceNat";
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
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
