// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QPainter>
#include <QtTest>

#include "app/scene/topology_scene.hpp"
#include "app/scene/topology_view.hpp"
#include "core/analysis/analysis.hpp"
#include "core/io/design_file.hpp"

using namespace hopscope;

/// Paints every act in every theme into the build folder, for people to look at.
class ScenePictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paintsEveryAct_data() {
        QTest::addColumn<QString>("act");
        QTest::addColumn<int>("theme");
        QTest::addColumn<double>("scale");
        const QDir folder(QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/scenarios"));
        for (const QString& file : folder.entryList({QStringLiteral("*.hopscope")})) {
            for (const scene::ThemeName theme :
                 {scene::ThemeName::Light, scene::ThemeName::Dark, scene::ThemeName::Projector}) {
                for (const double scale : {1.0, 2.0}) {
                    QTest::addRow("%s %d %g", qPrintable(file), static_cast<int>(theme), scale)
                        << folder.filePath(file) << static_cast<int>(theme) << scale;
                }
            }
        }
    }
    void paintsEveryAct() {
        QFETCH(QString, act);
        QFETCH(int, theme);
        QFETCH(double, scale);
        const auto loaded = io::loadFile(act.toStdString());
        QVERIFY(loaded.has_value());
        scene::TopologyScene topology;
        topology.setTheme(scene::Theme::of(static_cast<scene::ThemeName>(theme)));
        topology.show(loaded->design);
        topology.setAnalysis(analysis::analyse(loaded->design.network));
        const QRectF sheet = topology.anchors().sheet.adjusted(-24, -24, 24, 24);
        QImage image((sheet.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(scale);
        QPainter painter(&image);
        topology.render(&painter, QRectF(QPointF(), sheet.size()), sheet);
        painter.end();
        const QString folder = QStringLiteral(HOPSCOPE_BINARY_DIR "/pictures");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(image.save(
            QStringLiteral("%1/%2-%3-%4.png").arg(folder, QFileInfo(act).completeBaseName()).arg(theme).arg(scale)));
    }
};

QTEST_MAIN(ScenePictures)
#include "scene_pictures_test.moc"
