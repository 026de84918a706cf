// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTest>

#include "app/scene/topology_scene.hpp"
#include "app/trace/timeline_dock.hpp"
#include "app/trace/trace_dock.hpp"
#include "app/trace/trace_overlay.hpp"
#include "core/io/design_file.hpp"

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
    void cardsCoverNeitherTilesNorEachOther_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"1-behind-the-scenes", "3-static-route", "4-default-route-loop", "5-internet-route-table"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void cardsCoverNeitherTilesNorEachOther() {
        QFETCH(QString, name);
        const Act shown = act(name);
        scene::TopologyScene topology;
        topology.show(shown.design);
        topology.setAnalysis(shown.analysis);
        TracePlayer player;
        auto* overlay = new TraceOverlay(&player, topology.theme(), topology.overlay());
        player.setAnalysis(shown.analysis);
        player.ask(outwards(*shown.design.network));
        player.setAnchors(topology.anchors());
        QVERIFY(!player.storyboard().empty());
        const auto& cards = overlay->picture().cards;
        QVERIFY(!cards.empty());
        for (std::size_t i = 0; i < cards.size(); ++i) {
            QVERIFY2(!cards[i].crowded, qPrintable(cards[i].card.where));
            for (const auto& [entity, tiles] : topology.anchors().tiles) {
                for (const QRectF& tile : tiles) {
                    QVERIFY(!cards[i].rect.intersects(tile));
                }
            }
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY(!cards[i].rect.intersects(cards[j].rect));
            }
        }
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
            QVERIFY(overlay->picture().cards.front().card.recursion.has_value());
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
