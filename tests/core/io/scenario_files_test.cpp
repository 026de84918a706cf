// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include <QStandardPaths>
#include <cmath>

#include "core/io/design_file.hpp"

using namespace hopscope;

namespace {

const QString scenarios = QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/scenarios");
const QString schema = QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/schema/design.schema.json");
const QString files = QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/files");

/// The text without the line that names the version of the application.
QString withoutApplication(QByteArray text) {
    const auto start = text.indexOf("  \"application\"");
    return QString::fromUtf8(start < 0 ? text : text.remove(start, text.indexOf('\n', start) + 1 - start));
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addScenarioRows() {
    QTest::addColumn<QString>("path");
    for (const QFileInfo& file : QDir(scenarios).entryInfoList({QStringLiteral("*.hopscope")}, QDir::Files)) {
        QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
    }
}

/// Whether the external validator holds the file against the schema.
bool isValid(const QString& path) {
    QProcess validator;
    validator.start(QStringLiteral("jsonschema"), {QStringLiteral("-i"), path, schema});
    return validator.waitForFinished() && validator.exitStatus() == QProcess::NormalExit && validator.exitCode() == 0;
}

/// What a thing covers on the sheet: a tile with its name above and its address below has some room around the centre.
QRectF areaOf(const model::Place& place) {
    constexpr double halfWidth = 48;
    constexpr double above = 48;
    constexpr double below = 56;
    return place.width > 0 ? QRectF(place.x, place.y, place.width, place.height)
                           : QRectF(place.x - halfWidth, place.y - above, 2 * halfWidth, above + below);
}

std::optional<model::EntityRef> containerOf(const model::Network& network, const model::EntityRef& entity) {
    if (const auto* subnet = std::get_if<model::SubnetId>(&entity)) {
        return network.subnets.at(*subnet).vnet;
    }
    if (const auto* machine = std::get_if<model::VirtualMachineId>(&entity)) {
        return network.machines.at(*machine).nics.front().subnet;
    }
    if (const auto* nva = std::get_if<model::NvaId>(&entity)) {
        return network.nvas.at(*nva).nics.front().subnet;
    }
    if (const auto* server = std::get_if<model::RouteServerId>(&entity)) {
        return network.routeServers.at(*server).subnet;
    }
    return std::nullopt;
}

struct Drawn {
    model::EntityRef entity;
    QRectF area;
};

std::vector<Drawn> drawnOf(const model::Design& design) {
    std::vector<Drawn> drawn;
    for (const auto& [entity, place] : design.layout->places) {
        drawn.push_back({entity, areaOf(place)});
    }
    for (const auto& [server, place] : design.layout->secondInstances) {
        drawn.push_back({server, areaOf(place)});
    }
    return drawn;
}

}  // namespace

class ScenarioFilesTest : public QObject {
    Q_OBJECT
private slots:
    void everyActIsThere() {
        const QStringList names{
            QStringLiteral("1-behind-the-scenes.hopscope"),    QStringLiteral("2-recursive-next-hop.hopscope"),
            QStringLiteral("3-static-route.hopscope"),         QStringLiteral("4-default-route-loop.hopscope"),
            QStringLiteral("5-internet-route-table.hopscope"), QStringLiteral("6-active-active.hopscope")};
        for (const QString& name : names) {
            QVERIFY2(QFile::exists(scenarios + QLatin1Char('/') + name), qPrintable(name));
        }
    }
    void scenariosAreCanonical_data() { addScenarioRows(); }
    void scenariosAreCanonical() {
        QFETCH(QString, path);
        const QByteArray text = contentOf(path);
        const auto loaded = io::load(text.toStdString());
        QVERIFY(loaded.has_value());
        QVERIFY(loaded->unknown.empty());
        QVERIFY(!loaded->design.title.empty() && !loaded->design.description.empty());
        QCOMPARE(withoutApplication(QByteArray::fromStdString(io::save(loaded->design))), withoutApplication(text));
    }
    void everyNodeAndContainerHasAPlace_data() { addScenarioRows(); }
    void everyNodeAndContainerHasAPlace() {
        QFETCH(QString, path);
        const model::Design design = io::loadFile(path.toStdString())->design;
        const auto placed = [&](const auto& table) {
            return std::all_of(table.begin(), table.end(),
                               [&](const auto& row) { return design.layout->places.contains(row.id); });
        };
        QVERIFY(placed(design.network->vnets));
        QVERIFY(placed(design.network->subnets));
        QVERIFY(placed(design.network->machines));
        QVERIFY(placed(design.network->nvas));
        QVERIFY(placed(design.network->internets));
        QVERIFY(placed(design.layout->notes));
        QVERIFY(placed(design.network->routeServers));
        QCOMPARE(design.layout->secondInstances.size(), design.network->routeServers.size());
    }
    void nothingOverlaps_data() { addScenarioRows(); }
    void nothingOverlaps() {
        QFETCH(QString, path);
        const model::Design design = io::loadFile(path.toStdString())->design;
        const auto isInside = [&](const model::EntityRef& inner, const model::EntityRef& outer) {
            for (auto at = containerOf(*design.network, inner); at; at = containerOf(*design.network, *at)) {
                if (*at == outer) {
                    return true;
                }
            }
            return false;
        };
        const auto isNoteOnVnet = [](const Drawn& note, const Drawn& vnet) {
            return std::holds_alternative<model::NoteId>(note.entity) &&
                   std::holds_alternative<model::VnetId>(vnet.entity) && vnet.area.contains(note.area);
        };
        const std::vector<Drawn> drawn = drawnOf(design);
        for (const Drawn& one : drawn) {
            const QByteArray place = QByteArray::number(model::numberOf(one.entity));
            for (const double coordinate : {one.area.x(), one.area.y(), one.area.width(), one.area.height()}) {
                QVERIFY2(std::fmod(coordinate, 8) == 0, place.constData());
            }
            if (const auto container = containerOf(*design.network, one.entity)) {
                QVERIFY2(areaOf(design.layout->places.at(*container)).contains(one.area), place.constData());
            }
            for (const Drawn& other : drawn) {
                const bool mayMeet = &one == &other || isInside(one.entity, other.entity) ||
                                     isInside(other.entity, one.entity) || isNoteOnVnet(one, other) ||
                                     isNoteOnVnet(other, one);
                QVERIFY2(mayMeet || !one.area.intersects(other.area), place.constData());
            }
        }
    }
    void theSchemaHoldsForEveryFile_data() {
        addScenarioRows();
        QTest::newRow("all kinds") << files + QStringLiteral("/v1/all-kinds.hopscope");
    }
    void theSchemaHoldsForEveryFile() {
        if (QStandardPaths::findExecutable(QStringLiteral("jsonschema")).isEmpty()) {
            QSKIP("no jsonschema here: packaging/test installs it");
        }
        QFETCH(QString, path);
        QVERIFY(isValid(path));
    }
    void theSchemaRefusesWhatTheReaderRefuses_data() {
        QTest::addColumn<QString>("path");
        for (const char* name : {"unknown-stack", "prefix-too-long", "no-name", "asn-is-text", "id-zero", "bad-address",
                                 "appliance-without-address", "newer-version"}) {
            QTest::newRow(name) << files + QStringLiteral("/bad/") + QString::fromUtf8(name) +
                                       QStringLiteral(".hopscope");
        }
    }
    void theSchemaRefusesWhatTheReaderRefuses() {
        if (QStandardPaths::findExecutable(QStringLiteral("jsonschema")).isEmpty()) {
            QSKIP("no jsonschema here: packaging/test installs it");
        }
        QFETCH(QString, path);
        QVERIFY(!isValid(path));
    }
};

QTEST_GUILESS_MAIN(ScenarioFilesTest)
#include "scenario_files_test.moc"
