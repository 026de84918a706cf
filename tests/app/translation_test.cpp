// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;  ///< one, or one a plural form
    bool finished = true;
};

QList<Message> messagesIn(const QString& path) {
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.append({context, {}, {}, true});
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.last().translations.append(text.trimmed().isEmpty() ? QString() : text);
        }
    }
    return messages;
}

QStringList placesIn(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        places << match.next().captured();
    }
    places.removeDuplicates();
    places.sort();
    return places;
}

/// What keeps a translation from being complete, a line a message.
QStringList gapsIn(const QList<Message>& messages) {
    QStringList gaps;
    for (const Message& message : messages) {
        const QString place = message.context + QStringLiteral(": \"") + message.source + QStringLiteral("\" ");
        if (!message.finished || message.translations.contains(QString())) {
            gaps << place + QStringLiteral("is not translated");
        } else if (placesIn(message.source) != placesIn(message.translations.join(u' '))) {
            gaps << place + QStringLiteral("is translated with other places for arguments");
        }
    }
    return gaps;
}

}  // namespace

class Translation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGapIsSeen_data();
    void aGapIsSeen();
    void germanSaysEverything();
    void everyContextThatIsAskedForIsFiled();
    void germanIsInsideTheProgram();
};

void Translation::aGapIsSeen_data() {
    QTest::addColumn<QStringList>("translations");
    QTest::addColumn<bool>("finished");
    QTest::addColumn<bool>("complete");
    QTest::newRow("translated") << QStringList{QStringLiteral("%2 vor %1")} << true << true;
    QTest::newRow("unfinished") << QStringList{QStringLiteral("%2 vor %1")} << false << false;
    QTest::newRow("empty") << QStringList{QString()} << true << false;
    QTest::newRow("an argument lost") << QStringList{QStringLiteral("vor %1")} << true << false;
}

void Translation::aGapIsSeen() {
    QFETCH(QStringList, translations);
    QFETCH(bool, finished);
    QFETCH(bool, complete);
    const Message message{QStringLiteral("Any"), QStringLiteral("%1 after %2"), translations, finished};
    QCOMPARE(gapsIn({message}).isEmpty(), complete);
}

void Translation::germanSaysEverything() {
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("hopscope_de.ts"));
    const QString root = QStringLiteral(HOPSCOPE_SOURCE_DIR);
    QVERIFY(QFile::copy(root + QStringLiteral("/translations/hopscope_de.ts"), copy));
    QCOMPARE(QProcess::execute(root + QStringLiteral("/translations/update.sh"),
                               {QStringLiteral(HOPSCOPE_LUPDATE), root, copy}),
             0);
    const QList<Message> messages = messagesIn(copy);
    QVERIFY(!messages.isEmpty());
    const QStringList gaps = gapsIn(messages);
    QVERIFY2(gaps.isEmpty(), qPrintable(u'\n' + gaps.join(u'\n')));
}

void Translation::everyContextThatIsAskedForIsFiled() {
    // lupdate files what a free function tr() gets under its namespace, whatever context that function asks for.
    const QString root = QStringLiteral(HOPSCOPE_SOURCE_DIR);
    QSet<QString> filed;
    for (const Message& message : messagesIn(root + QStringLiteral("/translations/hopscope_de.ts"))) {
        filed.insert(message.context);
    }
    static const QRegularExpression asked(QStringLiteral("\\btranslate\\(\\s*\"([^\"]+)\""));
    QStringList lost;
    for (QDirIterator files(root + QStringLiteral("/app"), {QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = asked.globalMatch(text); match.hasNext();) {
            const QString context = match.next().captured(1);
            if (!filed.contains(context)) {
                lost << file.fileName() + QStringLiteral(" asks for the context ") + context;
            }
        }
    }
    QVERIFY2(lost.isEmpty(), qPrintable(u'\n' + lost.join(u'\n')));
}

void Translation::germanIsInsideTheProgram() {
    QTranslator german;
    QVERIFY(german.load(QLocale(QLocale::German), QStringLiteral("hopscope"), QStringLiteral("_"),
                        QStringLiteral(":/i18n")));
    // A text of a class, which lupdate files under the class's full name, and one of the core.
    QCOMPARE(german.translate("hopscope::window::MainWindow", "New design"), QStringLiteral("Neuer Entwurf"));
    QCOMPARE(german.translate("Severity", "Warning"), QStringLiteral("Warnung"));
}

QTEST_GUILESS_MAIN(Translation)
#include "translation_test.moc"
