// SPDX-License-Identifier: Apache-2.0
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>
#include <sstream>

#include "app/picture/export_command.hpp"
#include "app/picture/picture.hpp"
#include "core/analysis/analysis.hpp"
#include "core/io/design_file.hpp"
#include "core/io/figure.hpp"

using namespace hopscope;

class PictureTest : public QObject {
    Q_OBJECT

    const QString m_act = QStringLiteral(HOPSCOPE_SOURCE_DIR "/resources/scenarios/4-default-route-loop.hopscope");
    model::Design m_design = io::loadFile(m_act.toStdString())->design;

private Q_SLOTS:
    void theSameDrawingGivesTheSameBytes() {
        const auto analysis = analysis::analyse(m_design.network);
        const QByteArray once = picture::renderSvg(m_design, analysis.get(), {});
        QCOMPARE(picture::renderSvg(m_design, analysis.get(), {}), once);
    }

    void svgIsXmlWithRealText() {
        QXmlStreamReader xml(picture::renderSvg(m_design, nullptr, {}));
        QStringList texts;
        while (!xml.atEnd()) {
            xml.readNext();
            QVERIFY(xml.name() != u"foreignObject");
            if (xml.isStartElement() && xml.name() == u"text") {
                QVERIFY(xml.attributes().value(QLatin1String("font-family")).contains(QLatin1String("DejaVu")));
                texts.append(xml.readElementText());
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        for (const char* word : {"nva1", "10.0.0.0/16", "rs_1", "Legend"}) {
            QVERIFY(texts.contains(QLatin1String(word)));
        }
    }

    void namesCannotBreakTheXml() {
        model::Design design = m_design;
        design.title = "<a> & \"b\" \x01";
        QXmlStreamReader xml(picture::renderSvg(design, nullptr, {}));
        while (!xml.atEnd()) {
            xml.readNext();
        }
        QVERIFY(!xml.hasError());
    }

    void pngHasTheSizeAskedFor() {
        const auto one = picture::renderPng(m_design, nullptr, {});
        picture::Options doubled;
        doubled.scale = 2;
        const auto two = picture::renderPng(m_design, nullptr, doubled);
        const QSize size = QImage::fromData(*one).size();
        QVERIFY(size.width() > 800);
        QCOMPARE(QImage::fromData(*two).size(), size * 2);
        picture::Options bare;
        bare.heading = bare.legend = false;
        QVERIFY(QImage::fromData(*picture::renderPng(m_design, nullptr, bare)).height() < size.height());
    }

    void pdfIsAPdf() { QVERIFY(picture::renderPdf(m_design, nullptr, {}).startsWith("%PDF")); }

    void theCommandWritesWholeFilesOrNone() {
        QTemporaryDir folder;
        const auto call = [](const std::vector<QString>& words) {
            std::vector<std::string> arguments;
            for (const QString& word : words) {
                arguments.push_back(word.toStdString());
            }
            std::ostringstream out;
            std::ostringstream err;
            const auto status = picture::exportCommand(arguments, out, err);
            return std::pair(status, QString::fromStdString(err.str()));
        };
        for (const char* ending : {"svg", "png", "pdf"}) {
            const QString target = folder.filePath(QStringLiteral("out.") + QLatin1String(ending));
            QCOMPARE(call({m_act, QStringLiteral("--to"), target}).first, cli::ExitStatus::Fine);
            QVERIFY(QFileInfo(target).size() > 1000);
        }
        const auto [status, complaint] =
            call({m_act, QStringLiteral("--to"), folder.filePath(QStringLiteral("x.gif"))});
        QCOMPARE(status, cli::ExitStatus::BadInput);
        QVERIFY(complaint.contains(QLatin1String(".svg, .png or .pdf")));
        const QString nowhere = folder.filePath(QStringLiteral("no/such/folder.svg"));
        QCOMPARE(call({m_act, QStringLiteral("--to"), nowhere}).first, cli::ExitStatus::BadInput);
        QCOMPARE(call({m_act, QStringLiteral("--to"), folder.filePath(QStringLiteral("a.svg")),
                       QStringLiteral("--scale"), QStringLiteral("0")})
                     .first,
                 cli::ExitStatus::BadInput);
        QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("a.svg"))));
    }

    void aFigureCarriesItsDesign_data() {
        QTest::addColumn<QString>("ending");
        for (const char* ending : {"svg", "png", "PDF"}) {
            QTest::newRow(ending) << QString::fromLatin1(ending);
        }
    }
    void aFigureCarriesItsDesign() {
        QFETCH(const QString, ending);
        QTemporaryDir folder;
        const QString figure = folder.filePath(QStringLiteral("figure.") + ending);
        model::Design design = m_design;
        design.title = "<a> &amp; ]]> \"b\" \xC3\xBC \xEF\xBF\xBE";
        picture::Options options;
        options.carriesDesign = true;
        QVERIFY(picture::save(figure, design, nullptr, options));
        const auto loaded = io::loadFile(figure.toStdString());
        QVERIFY(loaded);
        QCOMPARE(io::save(loaded->design), io::save(design));

        options.only = {{m_design.network->nvas.begin()->id}};
        QVERIFY(picture::save(figure, design, nullptr, options));
        QCOMPARE(io::loadFile(figure.toStdString()).error().reason, io::LoadReason::NoDesignInFigure);
        QVERIFY(picture::save(figure, design, nullptr, {}));
        QCOMPARE(io::loadFile(figure.toStdString()).error().reason, io::LoadReason::NoDesignInFigure);
    }
    void aDamagedFigureSaysSo_data() { aFigureCarriesItsDesign_data(); }
    void aDamagedFigureSaysSo() {
        QFETCH(const QString, ending);
        QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("figure.") + ending);
        picture::Options options;
        options.carriesDesign = true;
        QVERIFY(picture::save(name, m_design, nullptr, options));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        const qsizetype inside = whole.indexOf("hopscope:design") + 200;
        const auto reasonFor = [](const QByteArray& bytes) { return io::designIn(bytes.toStdString()).error().reason; };
        QCOMPARE(reasonFor(whole.left(inside)), io::LoadReason::DamagedFigure);
        QByteArray changed = whole;
        if (ending == u"png") {
            changed[inside] = static_cast<char>(changed[inside] ^ 1);
        } else {
            changed.replace(inside, 1, "&nbsp;");
        }
        QCOMPARE(reasonFor(changed), io::LoadReason::DamagedFigure);
        QCOMPARE(reasonFor("nothing of ours"), io::LoadReason::NoDesignInFigure);
    }
    void aFigureIsStillWhatItsEndingSays() {
        picture::Options options;
        options.carriesDesign = true;
        QXmlStreamReader xml(picture::renderSvg(m_design, nullptr, options));
        while (!xml.atEnd()) {
            xml.readNext();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(QImage::fromData(*picture::renderPng(m_design, nullptr, options)),
                 QImage::fromData(*picture::renderPng(m_design, nullptr, {})));
    }

    void aThumbnailFillsItsSize() {
        const QImage image = picture::thumbnail(m_design, scene::Theme::of(scene::ThemeName::Dark), QSize(320, 180), 2);
        QCOMPARE(image.size(), QSize(640, 360));
    }
};

QTEST_MAIN(PictureTest)
#include "picture_test.moc"
