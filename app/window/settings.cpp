// SPDX-License-Identifier: Apache-2.0
#include "app/window/settings.hpp"

#include <QDir>
#include <QSettings>
#include <algorithm>

namespace hopscope::window {

namespace settings {

namespace {

const auto themeKey = QStringLiteral("theme");
const auto motionKey = QStringLiteral("reducedMotion");
const auto languageKey = QStringLiteral("language");
const auto folderKey = QStringLiteral("folder");
const auto gridKey = QStringLiteral("grid");
const auto autosaveKey = QStringLiteral("autosaveSeconds");
constexpr int usualAutosave = 60;
const auto light = QStringLiteral("light");
const auto dark = QStringLiteral("dark");

}  // namespace

ThemeChoice themeChoice() {
    const QString name = QSettings().value(themeKey).toString();
    return name == light ? ThemeChoice::Light : name == dark ? ThemeChoice::Dark : ThemeChoice::System;
}

void setThemeChoice(ThemeChoice choice) {
    QSettings().setValue(themeKey, choice == ThemeChoice::Light  ? light
                                   : choice == ThemeChoice::Dark ? dark
                                                                 : QStringLiteral("system"));
}

bool reducedMotion() {
    return QSettings().value(motionKey, false).toBool();
}

void setReducedMotion(bool reduced) {
    QSettings().setValue(motionKey, reduced);
}

QString language() {
    return QSettings().value(languageKey).toString();
}

void setLanguage(const QString& code) {
    QSettings().setValue(languageKey, code);
}

QString folder() {
    return QSettings().value(folderKey, QDir::homePath()).toString();
}

void setFolder(const QString& folder) {
    QSettings().setValue(folderKey, folder);
}

bool gridShown() {
    return QSettings().value(gridKey, true).toBool();
}

void setGridShown(bool shown) {
    QSettings().setValue(gridKey, shown);
}

std::chrono::seconds autosaveInterval() {
    return std::chrono::seconds(std::max(0, QSettings().value(autosaveKey, usualAutosave).toInt()));
}

void setAutosaveInterval(std::chrono::seconds interval) {
    QSettings().setValue(autosaveKey, static_cast<int>(interval.count()));
}

}  // namespace settings

const scene::Theme& themeFor(ThemeChoice choice, bool systemIsDark) {
    const bool isDark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark);
    return scene::Theme::of(isDark ? scene::ThemeName::Dark : scene::ThemeName::Light);
}

}  // namespace hopscope::window
