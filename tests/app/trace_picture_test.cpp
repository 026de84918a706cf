// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QTest>

#include "app/scene/topology_scene.hpp"
#include "app/trace/timeline_dock.hpp"
#include "app/trace/trace_dock.hpp"
#include "app/trace/trace_overlay.hpp"
#include "core/io/design_file.hpp"
#include "core/script/scenario.hpp"

using namespace hopscope;
using namespace hopscope::player;

namespace {

struct Act {
    model::Design design;
    std::shared_ptr<const analysis::Analysis> analysis;
};

Act act(const QString& name) {
    const QString path = QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/scenarios/%1.hopscope").arg(name);
    auto loaded = io::loadFile(path.toStdString());
    Q_ASSERT(loaded);
    return {loaded->design, analysis::analyse(loaded->design.network)};
}

analysis::TraceQuestion outwards(const model::Network& network) {
    analysis::TraceQuestion question;
    question.from.machine = network.machines.begin()->id;
    question.to.address = network.internets.begin()->hosts.front().address;
    question.to.onInternet = true;
    return question;
}

/// With HOPSCOPE_PICTURES set to a folder, what the tests paint is kept there to be looked at.
void keep(const QImage& image, const QString& name) {
    if (const QString folder = qEnvironmentVariable("HOPSCOPE_PICTURES"); !folder.isEmpty()) {
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
}

QImage painted(scene::TopologyScene& topology, double zoom) {
    const QRectF area = topology.itemsBoundingRect().adjusted(-20, -20, 20, 20);
    QImage image((area.size() * zoom).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(topology.theme().canvas);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    topology.render(&painter, QRectF(), area);
    return image;
}

QImage grabbed(QWidget& widget, QSize size, const scene::Theme& theme, double ratio) {
    widget.setPalette(scene::palette(theme));
    widget.setFont(scene::font({scene::Face::Sans, 12, 400}));
    widget.setAutoFillBackground(true);
    widget.resize(size);
    QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    widget.render(&image);
    return image;
}

}  // namespace

/// Real traces over the bundled acts.
class TracePictureTest : public QObject {
    Q_OBJECT

    static void allLooks(const std::function<void(const scene::Theme&, double, const QString&)>& look) {
        for (const auto& [name, word] :
             {std::pair{scene::ThemeName::Light, "light"}, {scene::ThemeName::Dark, "dark"}}) {
            for (const double zoom : {1.0, 2.0}) {
                look(scene::Theme::of(name), zoom, QStringLiteral("%1-%2").arg(QLatin1String(word)).arg(zoom * 100));
            }
        }
    }

private Q_SLOTS:
    void cardsKeepClearOfAllElse_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("zoom");
        for (const char* name :
             {"1-behind-the-scenes", "3-static-route", "4-default-route-loop", "5-internet-route-table"}) {
            for (const double zoom : {1.5, 1.0, 0.8, 0.7, 0.6}) {
                QTest::addRow("%s at %g", name, zoom) << QString::fromLatin1(name) << zoom;
            }
        }
    }
    void cardsKeepClearOfAllElse() {
        QFETCH(QString, name);
        QFETCH(double, zoom);
        const Act shown = act(name);
        scene::TopologyScene topology;
        topology.show(shown.design);
        topology.setAnalysis(shown.analysis);
        topology.setZoom(zoom);
        TracePlayer player;
        auto* overlay = new TraceOverlay(&player, topology.theme(), topology.overlay());
        overlay->setZoom(zoom);
        player.setAnalysis(shown.analysis);
        player.ask(outwards(*shown.design.network));
        player.setAnchors(topology.anchors());
        QVERIFY(!player.storyboard().empty());
        const TracePicture& picture = overlay->picture();
        const scene::Anchors anchors = topology.anchors();
        QVERIFY(!picture.cards.empty());
        for (std::size_t i = 0; i < picture.cards.size(); ++i) {
            const PlacedCard& card = picture.cards[i];
            QVERIFY2(!card.crowded, qPrintable(card.card.where));
            for (const QRectF& occupied : anchors.occupied) {
                QVERIFY(!card.rect.intersects(occupied));
            }
            for (const auto& [entity, frame] : anchors.containers) {
                QVERIFY2(!card.rect.intersects(frame) || frame.contains(card.rect),
                         qPrintable(topology.descriptionOf(entity)));
            }
            for (std::size_t s = 0; s < picture.board.stories().size(); ++s) {
                QVERIFY(!card.rect.intersects(lapChipRect(picture.board.stories()[s], anchors.occupied, zoom)));
            }
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY(!card.rect.intersects(picture.cards[j].rect));
            }
        }
    }

    void theVerdictCoversNoName_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("outside");
        QTest::newRow("to the Internet") << QStringLiteral("5-internet-route-table") << true;
        QTest::newRow("below a title") << QStringLiteral("1-behind-the-scenes") << false;
        QTest::newRow("dropped") << QStringLiteral("6-active-active") << true;
    }
    void theVerdictCoversNoName() {
        QFETCH(QString, name);
        QFETCH(bool, outside);
        const Act shown = act(name);
        scene::TopologyScene topology;
        topology.show(shown.design);
        topology.revealVirtualRouters(true);
        const scene::Anchors anchors = topology.anchors();
        const auto& machines = shown.design.network->machines;
        analysis::TraceQuestion question;
        question.from.machine = outside ? machines.begin()->id : std::next(machines.begin(), 1)->id;
        if (outside) {
            question.to.address = net::Address::parse("203.0.113.10").value();
            question.to.onInternet = true;
        } else {
            question.to.machine = machines.begin()->id;
        }
        const Storyboard board = Storyboard::from(analysis::trace(*shown.analysis, question), *shown.analysis, anchors);
        const QRectF chip =
            endChipRect(board.stories().front(), QStringLiteral("delivered-to-internet"), anchors.occupied, 1);
        QVERIFY(!chip.isEmpty());
        for (const QRectF& occupied : anchors.occupied) {
            QVERIFY(!chip.intersects(occupied));
        }
    }

    void theLapCounterCoversNoNameAtAnyZoom_data() {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {2.0, 1.0, 0.8, 0.7, 0.6}) {
            QTest::addRow("%g", zoom) << zoom;
        }
    }
    void theLapCounterCoversNoNameAtAnyZoom() {
        QFETCH(double, zoom);
        const Act shown = act(QStringLiteral("4-default-route-loop"));
        scene::TopologyScene topology;
        topology.show(shown.design);
        topology.revealVirtualRouters(true);
        const scene::Anchors anchors = topology.anchors();
        const Storyboard board = Storyboard::from(analysis::trace(*shown.analysis, outwards(*shown.design.network)),
                                                  *shown.analysis, anchors);
        const QRectF chip = lapChipRect(board.stories().front(), anchors.occupied, zoom);
        QVERIFY(!chip.isEmpty());
        for (const QRectF& occupied : anchors.occupied) {
            QVERIFY(!chip.intersects(occupied));
        }
    }

    void theGuiltyCardSaysWhoAnnouncedItsRow() {
        const Act shown = act(QStringLiteral("4-default-route-loop"));
        scene::TopologyScene topology;
        topology.show(shown.design);
        topology.revealVirtualRouters(true);
        const analysis::TraceAnswer answer = analysis::trace(*shown.analysis, outwards(*shown.design.network));
        const Storyboard board = Storyboard::from(answer, *shown.analysis, topology.anchors());
        const std::vector<LookUpCard> cards = lookUpCards(board, answer, *shown.analysis, 4);
        const auto guilty = std::find_if(cards.begin(), cards.end(), [](const LookUpCard& c) { return c.guilty; });
        QVERIFY(guilty != cards.end());
        QCOMPARE(guilty->sentence, QStringLiteral("nva1 announced it itself, and rs programmed it here."));
    }

    void aBriefCardKeepsTheRowThatWins() {
        LookUpCard card;
        card.title = QStringLiteral("t");
        card.detail = QStringLiteral("more");
        card.rows = {{QStringLiteral("a"), QStringLiteral("Internet"), {}, CardRow::State::Quiet, 1},
                     {QStringLiteral("b"), QStringLiteral("VirtualNetworkGateway"), QStringLiteral("10.0.0.4"),
                      CardRow::State::Guilty, 4}};
        card.recursion = Recursion{1, {}, {}, true};
        const LookUpCard brief = trimmed(card, 1, true);
        QCOMPARE(brief.rows.size(), 1U);
        QCOMPARE(brief.rows.front().prefix, QStringLiteral("b"));
        QCOMPARE(brief.rows.front().to, QStringLiteral("10.0.0.4"));
        QCOMPARE(brief.recursion->row, 0U);
        QVERIFY(card::sizeOf(brief).width() < card::sizeOf(card).width());
        QCOMPARE(trimmed(card, 2, true).rows.front().to, QStringLiteral("Internet"));
    }

    void showsTheLoop() {
        showTrace(QStringLiteral("4-default-route-loop"), engine::Verdict::Loop, QStringLiteral("act4-loop"));
    }
    void showsTheDelivery() {
        showTrace(QStringLiteral("5-internet-route-table"), engine::Verdict::DeliveredToInternet,
                  QStringLiteral("act5-delivered"));
    }

    void showTrace(const QString& name, engine::Verdict verdict, const QString& picture) {
        const Act shown = act(name);
        allLooks([&](const scene::Theme& theme, double zoom, const QString& look) {
            scene::TopologyScene topology;
            topology.setTheme(theme);
            topology.show(shown.design);
            topology.setAnalysis(shown.analysis);
            topology.setZoom(zoom);
            TracePlayer player;
            auto* overlay = new TraceOverlay(&player, theme, topology.overlay());
            overlay->setZoom(zoom);
            player.setAnalysis(shown.analysis);
            player.ask(outwards(*shown.design.network));
            player.setAnchors(topology.anchors());
            QCOMPARE(player.answer().verdict, verdict);
            const QImage before = painted(topology, zoom);
            player.last();
            const QImage after = painted(topology, zoom);
            QVERIFY(before.size() != after.size() || before != after);
            keep(after, picture + QLatin1Char('-') + look);
            if (const auto& ribbon = player.storyboard().stories().front().ribbon; ribbon && ribbon->laps > 20) {
                for (Millis t = ribbon->grown; t < player.storyboard().duration(); t += Millis(10)) {
                    if (player.storyboard().at(t).packets.front().lap == 17) {
                        player.seek(t);
                        break;
                    }
                }
                keep(painted(topology, zoom), picture + QStringLiteral("-lap17-") + look);
            }
            TraceDock dock(&player, theme);
            dock.setAnalysis(shown.analysis);
            dock.ask(outwards(*shown.design.network));
            player.seekHop(0, 1);
            keep(grabbed(dock, QSize(1000, 290), theme, zoom), picture + QStringLiteral("-dock-") + look);
        });
    }

    void theDockSaysOnWhichSettingsTheAnswerRests() {
        const auto scenario = script::parse(R"(
vnet hub 10.1.0.0/16
  subnet RouteServerSubnet 10.1.0.0/26
  subnet fw 10.1.2.0/24
vnet left 10.2.0.0/16
  subnet one 10.2.1.0/24
vnet right 10.3.0.0/16
  subnet two 10.3.1.0/24
peer hub left use-remote-gateways
peer hub right use-remote-gateways
route-server rs in hub
nva n1 at 10.1.2.4 in fw  asn 65001
  static 10.1.0.0/26 via 10.1.2.1
session n1 rs
advertise n1 10.0.0.0/8
vm a at 10.1.2.9 in fw
vm b at 10.2.1.4 in one
vm c at 10.3.1.4 in two
)");
        QVERIFY(scenario.has_value());
        const model::Network& network = *scenario->base.network;
        const auto analysis = analysis::analyse(scenario->base.network);
        const auto machine = [&](std::string_view name) {
            return model::EntityRef(
                std::find_if(network.machines.begin(), network.machines.end(), [&](const model::VirtualMachine& vm) {
                    return vm.name == name;
                })->id);
        };
        allLooks([&](const scene::Theme& theme, double zoom, const QString& look) {
            scene::TopologyScene topology;
            topology.setTheme(theme);
            topology.show(scenario->base);
            topology.setAnalysis(analysis);
            TracePlayer player;
            player.setAnalysis(analysis);
            player.setAnchors(topology.anchors());
            TraceDock dock(&player, theme);
            dock.setAnalysis(analysis);
            const auto* restsOn = dock.findChild<QLabel*>(QStringLiteral("restsOn"));
            analysis::TraceQuestion question;
            question.from.machine = machine("b");
            question.to.machine = machine("c");
            dock.ask(question);
            QVERIFY2(restsOn->isVisibleTo(&dock) && restsOn->text().contains(QLatin1String("S1:")),
                     qPrintable(restsOn->text()));
            keep(grabbed(dock, QSize(1000, 290), theme, zoom), QStringLiteral("dock-rests-on-") + look);
            question.to.machine = machine("a");
            dock.ask(question);
            QVERIFY(!restsOn->isVisibleTo(&dock));
        });
    }

    void showsTheNextHopThatCurlsBackAndTheFlapping() {
        const Act shown = act(QStringLiteral("2-recursive-next-hop"));
        const auto finding =
            std::find_if(shown.analysis->findings.begin(), shown.analysis->findings.end(),
                         [](const analysis::Finding& f) { return f.code == model::FindingCode::RecursiveNh; });
        QVERIFY(finding != shown.analysis->findings.end());
        allLooks([&](const scene::Theme& theme, double zoom, const QString& look) {
            scene::TopologyScene topology;
            topology.setTheme(theme);
            topology.show(shown.design);
            topology.setAnalysis(shown.analysis);
            topology.setZoom(zoom);
            TracePlayer player;
            auto* overlay = new TraceOverlay(&player, theme, topology.overlay());
            overlay->setZoom(zoom);
            player.setAnalysis(shown.analysis);
            player.setAnchors(topology.anchors());
            player.explain(*finding, shown.analysis->phases.front());
            QCOMPARE(overlay->picture().cards.size(), 1U);
            const PlacedCard& card = overlay->picture().cards.front();
            QVERIFY(card.card.recursion.has_value());
            QVERIFY(card.rect.adjusted(-1, -1, 1, 1).contains(card.tip));
            player.last();
            QVERIFY(player.frame().packets.front().curlBack >= 1);
            keep(painted(topology, zoom), QStringLiteral("act2-curl-") + look);
            TimelineDock timeline(theme);
            timeline.setAnalysis(shown.analysis);
            QVERIFY(timeline.scale().period().has_value());
            keep(grabbed(timeline, QSize(720, 300), theme, zoom), QStringLiteral("act2-timeline-") + look);
        });
    }
};

QTEST_MAIN(TracePictureTest)
#include "trace_picture_test.moc"
