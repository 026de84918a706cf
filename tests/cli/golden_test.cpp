// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>

#include "tests/cli/run_command.hpp"

using namespace hopscope;

namespace {

const QString goldens = QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/cli/golden/");

/// Questions whose JSON is kept too; that of the others is held against its schema only.
bool keepsJson(const std::string& act, const std::string& question) {
    return (act == "4-default-route-loop" && question != "timeline") || question == "check" ||
           (question == "routes-appliance" && act == "5-internet-route-table");
}

/// The call as one would type it, what it prints, and its exit status.
QByteArray recordOf(const std::string& act, const test::Question& question, bool json) {
    const test::Ran ran = test::ask(act, question, json);
    std::string call = "$ hopscope " + question.command + ' ' + act + ".hopscope";
    for (const std::string& option : question.options) {
        call += ' ' + option;
    }
    return QByteArray::fromStdString(call + (json ? " --json" : "") + '\n' + ran.out + ran.err + "exit status " +
                                     std::to_string(ran.status) + '\n');
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first line that differs, of both.
QString firstDifference(const QByteArray& expected, const QByteArray& actual) {
    const QList<QByteArray> a = expected.split('\n');
    const QList<QByteArray> b = actual.split('\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i)) {
            return QStringLiteral("line %1\n  golden: %2\n  now:    %3")
                .arg(i + 1)
                .arg(QString::fromUtf8(a.value(i)), QString::fromUtf8(b.value(i)));
        }
    }
    return {};
}

}  // namespace

class GoldenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void actsAnswerAsTheyDid_data();
    void actsAnswerAsTheyDid();
};

void GoldenTest::actsAnswerAsTheyDid_data() {
    QTest::addColumn<QString>("act");
    QTest::addColumn<int>("question");
    QTest::addColumn<bool>("json");
    for (const std::string& act : test::acts()) {
        const auto questions = test::questionsFor(act);
        for (std::size_t i = 0; i < questions.size(); ++i) {
            for (const bool json : {false, true}) {
                if (!json || keepsJson(act, questions[i].name)) {
                    QTest::addRow("%s %s%s", act.c_str(), questions[i].name.c_str(), json ? " json" : "")
                        << QString::fromStdString(act) << static_cast<int>(i) << json;
                }
            }
        }
    }
}

void GoldenTest::actsAnswerAsTheyDid() {
    QFETCH(QString, act);
    QFETCH(int, question);
    QFETCH(bool, json);
    const std::string name = act.toStdString();
    const test::Question asked = test::questionsFor(name)[static_cast<std::size_t>(question)];
    const QString folder = goldens + act + QLatin1Char('/');
    const QString path =
        folder + QString::fromStdString(asked.name) + (json ? QStringLiteral(".json.txt") : QStringLiteral(".txt"));
    const QByteArray now = recordOf(name, asked, json);
    if (qEnvironmentVariableIsSet("HOPSCOPE_BLESS")) {
        QVERIFY(QDir().mkpath(folder));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(now), now.size());
        file.close();
    }
    // Blessed or not, a second run must say what stands in the file.
    const QByteArray golden = contentOf(path);
    const QByteArray again = recordOf(name, asked, json);
    QVERIFY2(golden == again, qPrintable(path + QStringLiteral(": ") + firstDifference(golden, again)));
}

QTEST_GUILESS_MAIN(GoldenTest)
#include "golden_test.moc"
