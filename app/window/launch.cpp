// SPDX-License-Identifier: Apache-2.0
#include "app/window/launch.hpp"

#include <QApplication>
#include <QFile>
#include <QTimer>
#include <algorithm>
#include <iostream>
#include <optional>

#include "app/scene/glyphs.hpp"
#include "app/window/language.hpp"
#include "app/window/main_window.hpp"
#include "app/window/scenario_file.hpp"
#include "app/window/style.hpp"
#include "core/io/design_file.hpp"
#include "core/io/file_kind.hpp"
#include "core/text/errors.hpp"

namespace hopscope::window {

namespace {

constexpr int badInput = 2;
const std::string exitOption = "--exit-after-startup";

struct Wishes {
    std::optional<std::string> file;
    bool exitAfterStartup = false;
    std::optional<std::string> unknown;  ///< an argument that means nothing
};

Wishes wishesIn(const std::vector<std::string>& arguments) {
    Wishes wishes;
    for (const std::string& argument : arguments) {
        if (argument == exitOption) {
            wishes.exitAfterStartup = true;
        } else if (!wishes.file && !argument.starts_with("-")) {
            wishes.file = argument;
        } else if (!wishes.unknown) {
            wishes.unknown = argument;
        }
    }
    return wishes;
}

/// Why a file cannot be opened, as a line; nothing when it can.
std::optional<std::string> whatIsWrongWith(const std::string& file) {
    if (io::fileKind(file) == io::FileKind::ScenarioText) {
        const Expected<model::Design, std::string> design = designOfText(file, file);
        return design ? std::nullopt : std::optional(design.error());
    }
    const Expected<io::Loaded, io::LoadError> loaded = io::loadFile(file);
    return loaded ? std::nullopt : std::optional(text::errorLine(file, loaded.error()));
}

/// Qt ends the program hard where it finds no display; a sentence is kinder.
bool hasDisplay(const std::vector<std::string>& arguments) {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || std::ranges::find(arguments, "-platform") != arguments.end();
}

}  // namespace

int run(int argc, char** argv, const std::vector<std::string>& arguments) {
    if (!hasDisplay(arguments)) {
        std::cerr << "hopscope: there is no display for a window; \"hopscope --help\" tells what needs none\n";
        return badInput;
    }
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("hopscope"));
    QApplication::setApplicationName(QStringLiteral("hopscope"));
    QApplication::setApplicationVersion(QStringLiteral(HOPSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("hopscope"));
    speakChosenLanguage();

    // Qt has taken its own options out of the arguments by now.
    const QStringList left = QApplication::arguments().mid(1);
    std::vector<std::string> remaining;
    for (const QString& argument : left) {
        remaining.push_back(QFile::encodeName(argument).toStdString());
    }
    const Wishes wishes = wishesIn(arguments.size() == remaining.size() ? arguments : remaining);
    if (wishes.unknown) {
        std::cerr << "hopscope: " << *wishes.unknown << ": expected a file or --exit-after-startup; see --help\n";
        return badInput;
    }
    if (wishes.file) {
        if (const auto wrong = whatIsWrongWith(*wishes.file)) {
            std::cerr << *wrong << '\n';
            return badInput;
        }
    }
    const bool systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    applyFont();
    MainWindow window(systemIsDark);
    QApplication::setWindowIcon(scene::glyphIcon(scene::Glyph::AppMark, QApplication::palette().color(QPalette::Link)));
    if (wishes.file && !window.open(QFile::decodeName(QByteArray::fromStdString(*wishes.file)))) {
        return badInput;
    }
    window.keepCopies(document::recoveryFolder());
    window.show();
    if (wishes.exitAfterStartup) {
        QTimer::singleShot(0, &application, &QApplication::quit);
    }
    return QApplication::exec();
}

}  // namespace hopscope::window
