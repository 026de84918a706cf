// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <iterator>

#include "tests/rooms/room_rules.hpp"

using namespace hopscope;

namespace {

constexpr const char* samplePage = "# a comment\n"
                                   "core/net :\n"
                                   "core/edit : core/net\n"
                                   "core/engine : core/net\n"
                                   "core/work :\n"
                                   "app/scene : core/net\n"
                                   "app : app/scene\n"
                                   "only 65515 in core/edit : a reserved number is a fact of one cloud\n"
                                   "only std::mutex in core/work : locks have one place\n"
                                   "never <Q* in core : the core has no Qt\n"
                                   "never boost/* in headers : it costs every includer seconds\n";

QStringList toQt(const std::vector<std::string>& sentences) {
    QStringList list;
    for (const std::string& sentence : sentences) {
        list << QString::fromStdString(sentence);
    }
    return list;
}

rooms::Rules rulesOfTheProject() {
    std::ifstream page(HOPSCOPE_SOURCE_DIR "/tests/rooms/rooms.txt");
    return rooms::parseRules(std::string{std::istreambuf_iterator<char>(page), {}});
}

}  // namespace

class Rooms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlantedViolationIsToldInASentence_data();
    void aPlantedViolationIsToldInASentence();
    void aPlantedFileIsFoundBelowTheRoot();
    void aPageWithFaultsOrCyclesIsRefused();
    void thePageOfTheProjectIsSound();
    void everySourceStaysInItsRoom();
};

void Rooms::aPlantedViolationIsToldInASentence_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const char* path, const char* text, const char* sentence) {
        QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(text) << QString::fromUtf8(sentence);
    };
    row("a room that it knows", "core/edit/remove.cpp", "#include \"core/net/prefix.hpp\"\n", "");
    row("its own room", "core/edit/remove.cpp", "#include \"core/edit/remove.hpp\"\n", "");
    row("a room that it does not know", "core/engine/fib.cpp", "\n#include \"core/edit/remove.hpp\"\n",
        "core/engine/fib.cpp:2 includes core/edit/remove.hpp: engine does not know edit");
    row("a room of the other half", "core/net/prefix.cpp", "#include \"app/scene/theme.hpp\"\n",
        "core/net/prefix.cpp:1 includes app/scene/theme.hpp: core/net does not know app/scene");
    row("main", "app/main.cpp", "#include \"core/net/prefix.hpp\"\n",
        "app/main.cpp:1 includes core/net/prefix.hpp: app does not know core/net");
    row("a neighbour by its bare name", "core/net/prefix.cpp", "#include \"prefix.hpp\"\n",
        "core/net/prefix.cpp:1 includes prefix.hpp: headers of ours are spelled from the root");
    row("what moc makes", "app/scene/theme.cpp", "#include \"theme.moc\"\n", "");
    row("a room without a line", "core/attic/old.cpp", "",
        "core/attic/old.cpp stands in a room that tests/rooms/rooms.txt does not name");
    row("a number of the cloud", "core/engine/fib.cpp", "int asn = 65515;\n",
        "core/engine/fib.cpp:1 says 65515, which only core/edit may: a reserved number is a fact of one cloud");
    row("the same number where it belongs", "core/edit/remove.cpp", "int asn = 65515;\n", "");
    row("a longer number", "core/engine/fib.cpp", "int asn = 655150;\n", "");
    row("in a comment", "core/engine/fib.cpp", "int asn;  // 65515 /*\n/* std::mutex\n 65515 */\n", "");
    row("behind quotes that hold a comment's sign", "core/engine/fib.cpp", "f(\"// \\\" /*\", 65515);\n",
        "core/engine/fib.cpp:1 says 65515, which only core/edit may: a reserved number is a fact of one cloud");
    row("a lock", "app/scene/theme.hpp", "std::mutex m_lock;\n",
        "app/scene/theme.hpp:1 says std::mutex, which only core/work may: locks have one place");
    row("Qt in the core", "core/net/prefix.cpp", "#include <QString>\n",
        "core/net/prefix.cpp:1 says <Q*, which never belongs in core: the core has no Qt");
    row("Qt in the window", "app/scene/theme.cpp", "#include <QString>\n", "");
    row("a heavy header in a header", "core/net/prefix.hpp", "#include <boost/graph/adjacency_list.hpp>\n",
        "core/net/prefix.hpp:1 says boost/*, which never belongs in headers: it costs every includer seconds");
    row("a heavy header in a source", "core/net/prefix.cpp", "#include <boost/graph/adjacency_list.hpp>\n", "");
}

void Rooms::aPlantedViolationIsToldInASentence() {
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const auto found = rooms::violations(rooms::parseRules(samplePage), path.toStdString(), text.toStdString());
    QCOMPARE(toQt(found), sentence.isEmpty() ? QStringList() : QStringList(sentence));
}

void Rooms::aPlantedFileIsFoundBelowTheRoot() {
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("core/engine")));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("app")));
    QFile file(folder.filePath(QStringLiteral("core/engine/fib.cpp")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#include \"core/edit/remove.hpp\"\n");
    file.close();
    const auto found = rooms::violationsBelow(rooms::parseRules(samplePage), folder.path().toStdString());
    QCOMPARE(toQt(found), QStringList(QStringLiteral(
                              "core/engine/fib.cpp:1 includes core/edit/remove.hpp: engine does not know edit")));
}

void Rooms::aPageWithFaultsOrCyclesIsRefused() {
    QCOMPARE(rooms::parseRules(samplePage).faults.size(), std::size_t{0});
    QCOMPARE(rooms::parseRules("core/net : core/attic\n").faults.size(), std::size_t{1});
    QCOMPARE(rooms::parseRules("only 65515 in core/net\n").faults.size(), std::size_t{1});
    QCOMPARE(rooms::cycles(rooms::parseRules(samplePage)).size(), std::size_t{0});
    QCOMPARE(rooms::cycles(rooms::parseRules("a : b\nb : c\nc : a\n")).size(), std::size_t{1});
}

void Rooms::thePageOfTheProjectIsSound() {
    const rooms::Rules rules = rulesOfTheProject();
    QVERIFY(!rules.knows.empty());
    QCOMPARE(toQt(rules.faults), QStringList());
    QCOMPARE(toQt(rooms::cycles(rules)), QStringList());
}

void Rooms::everySourceStaysInItsRoom() {
    const QStringList found = toQt(rooms::violationsBelow(rulesOfTheProject(), HOPSCOPE_SOURCE_DIR));
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

QTEST_GUILESS_MAIN(Rooms)
#include "rooms_test.moc"
