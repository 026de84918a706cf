// SPDX-License-Identifier: Apache-2.0
#include "app/window/language.hpp"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include "app/text/translator.hpp"
#include "app/window/settings.hpp"

namespace hopscope::window {

namespace {

/// Installs the words of `catalogue` for `locale` in the place of those that were there; no file means English.
void install(const QString& catalogue, const QString& folder, const QLocale& locale) {
    delete qApp->findChild<QTranslator*>(catalogue, Qt::FindDirectChildrenOnly);
    auto* translator = new QTranslator(qApp);
    translator->setObjectName(catalogue);
    if (translator->load(locale, catalogue, QStringLiteral("_"), folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

}  // namespace

void speakChosenLanguage() {
    const QString code = settings::language();
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    install(QStringLiteral("hopscope"), QStringLiteral(":/i18n"), locale);
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath), locale);
    text::useApplicationLanguage();
}

}  // namespace hopscope::window
