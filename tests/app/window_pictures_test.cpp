// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QDir>
#include <QImage>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

#include "app/window/acts.hpp"
#include "app/window/main_window.hpp"
#include "app/window/settings.hpp"
#include "app/window/style.hpp"

using namespace hopscope;
using window::MainWindow;

namespace {

constexpr int patience = 20'000;

QString pictures() {
    const QString folder = QStringLiteral(HOPSCOPE_BINARY_DIR "/pictures");
    QDir().mkpath(folder);
    return folder;
}

/// Buttons whose words do not fit into them.
QStringList clippedButtons(const QWidget& window) {
    QStringList clipped;
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && !button->text().isEmpty() && button->width() < button->minimumSizeHint().width()) {
            clipped << button->text();
        }
    }
    return clipped;
}

bool isBlank(const QImage& image) {
    const QRgb first = image.pixel(image.width() / 2, image.height() / 2);
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7) {
            if (image.pixel(x, y) != first) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

/// The window as people see it, saved beside the build for looking at. What a machine can judge is checked: nothing is
/// blank and no button cuts its words off.
class WindowPicturesTest : public QObject {
    Q_OBJECT

private:
    void keep(MainWindow& window, const QString& name) {
        const QImage image = window.grab().toImage();
        QVERIFY(!isBlank(image));
        QVERIFY(image.save(
            QStringLiteral("%1/%2-%3.png").arg(pictures(), name).arg(qRound(image.devicePixelRatio() * 100))));
        QCOMPARE(clippedButtons(window), QStringList());
    }

private Q_SLOTS:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("hopscope-tests"));
        QCoreApplication::setApplicationName(QStringLiteral("pictures"));
        window::applyFont();
    }

    void theStartPage_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << QSize(1600, 1000);
        QTest::newRow("dark") << true << QSize(1600, 1000);
        QTest::newRow("small") << false << QSize(980, 640);
    }
    void theStartPage() {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QSettings().clear();
        window::settings::setThemeChoice(dark ? window::ThemeChoice::Dark : window::ThemeChoice::Light);
        window::settings::setReducedMotion(true);  // what is under way would be cut in half
        MainWindow window(false);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.size(), size);
        for (window::ActCard* card : window.startPage().cards()) {
            QTRY_VERIFY_WITH_TIMEOUT(card->accessibleDescription() != card->act().promise(), patience);
        }
        keep(window, QStringLiteral("start-page-%1").arg(QLatin1String(QTest::currentDataTag())));
    }

    void eachAct_data() {
        QTest::addColumn<QString>("act");
        QTest::addColumn<bool>("dark");
        for (const window::Act& act : window::acts()) {
            for (const bool dark : {false, true}) {
                QTest::addRow("%s %s", qUtf8Printable(act.name), dark ? "dark" : "light") << act.name << dark;
            }
        }
    }
    void eachAct() {
        QFETCH(QString, act);
        QFETCH(bool, dark);
        QSettings().clear();
        window::settings::setThemeChoice(dark ? window::ThemeChoice::Dark : window::ThemeChoice::Light);
        window::settings::setReducedMotion(true);  // what is under way would be cut in half
        MainWindow window(false);
        window.resize(1600, 1000);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(window.openAct(act));
        QTRY_VERIFY_WITH_TIMEOUT(
            window.workbench().runner().latest() != nullptr && !window.workbench().runner().isComputing(), patience);
        const model::Network& network = *window.document().design().network;
        window.workbench().scene().selectEntities({network.nvas.begin()->id});
        QCoreApplication::processEvents();
        keep(window, QStringLiteral("%1-%2").arg(act, dark ? QStringLiteral("dark") : QStringLiteral("light")));
    }

    void theLoopAndItsRepair_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void theLoopAndItsRepair() {
        QFETCH(bool, dark);
        QSettings().clear();
        window::settings::setThemeChoice(dark ? window::ThemeChoice::Dark : window::ThemeChoice::Light);
        window::settings::setReducedMotion(true);  // what is under way would be cut in half
        MainWindow window(false);
        window.resize(1600, 1000);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(window.openAct(QStringLiteral("4-default-route-loop")));
        window::Workbench& bench = window.workbench();
        QTRY_VERIFY_WITH_TIMEOUT(bench.runner().latest() != nullptr && !bench.runner().isComputing(), patience);
        const auto& findings = bench.runner().latest()->findings;
        const auto shown = std::find_if(findings.begin(), findings.end(),
                                        [](const analysis::Finding& finding) { return finding.example.has_value(); });
        QVERIFY(shown != findings.end());
        QSignalSpy repairs(&bench.runner(), &runner::AnalysisRunner::repairsFound);
        const auto position = static_cast<std::size_t>(shown - findings.begin());
        bench.findings().showFinding(position);
        Q_EMIT bench.findings().traceWanted(position);
        QVERIFY(bench.player().question().has_value());
        bench.player().last();
        QTRY_VERIFY_WITH_TIMEOUT(repairs.count() > 0, patience);
        QCoreApplication::processEvents();
        keep(window, QStringLiteral("loop-%1").arg(QLatin1String(QTest::currentDataTag())));
        const auto found = repairs.first().at(2).value<std::vector<assure::Repair>>();
        QVERIFY(!found.empty());
        Q_EMIT bench.findings().repairPreviewed(found.front());
        keep(window, QStringLiteral("repair-%1").arg(QLatin1String(QTest::currentDataTag())));
    }
};

QTEST_MAIN(WindowPicturesTest)
#include "window_pictures_test.moc"
