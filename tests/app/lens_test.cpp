// SPDX-License-Identifier: Apache-2.0
#include "tests/app/window_stage.hpp"

using namespace hopscope;
using namespace Qt::StringLiterals;

/// Next hops by destination, in the real window.
class LensTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<testing::WindowStage> m_stage;

    [[nodiscard]] lens::NextHopsPanel& panel() { return m_stage->bench().nextHops(); }
    [[nodiscard]] std::size_t arrowsWith(lens::Fate fate) {
        const auto& arrows = m_stage->bench().nextHopsOverlay().arrows();
        return static_cast<std::size_t>(
            std::count_if(arrows.begin(), arrows.end(), [&](const auto& arrow) { return arrow.fate == fate; }));
    }
    [[nodiscard]] QString endOf(const QString& machine) {
        for (const panels::Row& row : panel().table().rows().rows) {
            if (row.cells.front().text == machine) {
                return row.cells.at(1).text + u" / "_s + row.cells.at(3).text;
            }
        }
        return {};
    }
    void showArrows() {
        m_stage->bench().actions().nextHops->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage->bench().nextHopsOverlay().arrows().empty(), testing::patience);
    }

private Q_SLOTS:
    void init() { m_stage = std::make_unique<testing::WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void theLoopIsSeenAndItsRepairToo() {
        QVERIFY(m_stage->open(u"4-default-route-loop"_s));
        QVERIFY(m_stage->bench().nextHopsOverlay().arrows().empty());
        showArrows();
        QCOMPARE(arrowsWith(lens::Fate::Loops), std::size_t{1});
        QVERIFY(arrowsWith(lens::Fate::IntoLoop) >= 1);
        QCOMPARE(endOf(u"nva1"_s), u"itself / 0.0.0.0/0"_s);
        QVERIFY(m_stage->open(u"5-internet-route-table"_s));
        QTRY_COMPARE_WITH_TIMEOUT(arrowsWith(lens::Fate::Loops), std::size_t{0}, testing::patience);
        QTRY_COMPARE_WITH_TIMEOUT(endOf(u"vm1"_s), u"nva1 / 0.0.0.0/0"_s, testing::patience);
        QTRY_VERIFY(arrowsWith(lens::Fate::Delivered) >= 2);
        m_stage->bench().actions().nextHops->trigger();
        QVERIFY(m_stage->bench().nextHopsOverlay().arrows().empty());
    }

    void theRulerChoosesTheDestination() {
        QVERIFY(m_stage->open(u"3-static-route"_s));
        showArrows();
        lens::AddressRuler& ruler = panel().ruler();
        QVERIFY(ruler.maximum() > 10);
        panel().setDestination(net::Address::parse("10.9.0.4").value());
        const int before = ruler.value();
        QVERIFY(ruler.classes()[static_cast<std::size_t>(before)].first == net::Address::parse("10.9.0.4").value());
        QTRY_COMPARE_WITH_TIMEOUT(endOf(u"vm1"_s), u"vm2 / 10.9.0.0/16"_s, testing::patience);
        QTest::keyClick(&ruler, Qt::Key_Left);
        QCOMPARE(ruler.value(), before - 1);
        QVERIFY(panel().destination() < net::Address::parse("10.9.0.4").value());
        QTest::mouseClick(&ruler, Qt::LeftButton, {}, ruler.cellOf(before).center().toPoint());
        QCOMPARE(ruler.value(), before);
    }

    void aTypedAddressIsTakenAndARubbishOneTold() {
        QVERIFY(m_stage->open(u"3-static-route"_s));
        showArrows();
        auto* field = panel().findChild<QLineEdit*>();
        field->selectAll();
        QTest::keyClicks(field, u"172.22.2.1"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(panel().destination() == net::Address::parse("172.22.2.1").value());
        QTRY_COMPARE_WITH_TIMEOUT(endOf(u"vm1"_s), u"nva1 / 172.22.2.0/24"_s, testing::patience);
        field->selectAll();
        QTest::keyClicks(field, u"172.22"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(panel().destination() == net::Address::parse("172.22.2.1").value());
        QVERIFY(!field->toolTip().isEmpty());
    }

    void whatIsDeletedHasNoNextHop() {
        QVERIFY(m_stage->open(u"3-static-route"_s));
        showArrows();
        const std::size_t before = m_stage->bench().nextHopsOverlay().arrows().size();
        m_stage->bench().scene().selectEntities({m_stage->entity("vm1")});
        m_stage->bench().actions().remove->trigger();
        QVERIFY(m_stage->settle());
        m_stage->bench().actions().nextHops->trigger();
        m_stage->bench().actions().nextHops->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->bench().nextHopsOverlay().arrows().size(), before - 1, testing::patience);
        QCOMPARE(endOf(u"vm1"_s), QString());
    }

    void arrowsFollowWhatIsMoved() {
        QVERIFY(m_stage->open(u"3-static-route"_s));
        showArrows();
        const QRectF before = m_stage->bench().nextHopsOverlay().boundingRect();
        const std::size_t count = m_stage->bench().nextHopsOverlay().arrows().size();
        m_stage->bench().scene().selectEntities({m_stage->entity("spoke")});
        m_stage->bench().view().setFocus();
        QTest::keyClick(&m_stage->bench().view(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(m_stage->bench().nextHopsOverlay().boundingRect() != before);
        QCOMPARE(m_stage->bench().nextHopsOverlay().arrows().size(), count);
    }
};

QTEST_MAIN(LensTest)
#include "lens_test.moc"
