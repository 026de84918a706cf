// SPDX-License-Identifier: Apache-2.0
#include "app/picture/export_command.hpp"

#include <QGuiApplication>
#include <algorithm>
#include <array>
#include <memory>
#include <ostream>

#include "app/cli/arguments.hpp"
#include "app/cli/input.hpp"
#include "app/picture/picture.hpp"
#include "app/text/convert.hpp"

namespace hopscope::picture {

namespace {

const cli::CommandSpec& command() {
    static const cli::CommandSpec spec{
        "export",
        "Draws the design into a picture.",
        "The ending of OUT says the format: .svg, .png or .pdf. The picture carries what the engine finds: the state "
        "of\n"
        "each session and the marks of errors and warnings. Nothing is written unless the whole picture could be "
        "made.\n"
        "A picture of everything carries the design itself and can be opened again like a design file: leave it out\n"
        "with --no-design where others shall not have it.",
        {{"--to", "OUT", "the file to write: .svg, .png or .pdf", true},
         {"--theme", "NAME", "print (white, the default), light, dark or projector"},
         {"--scale", "N", "pixels of a .png for each logical pixel, 0.1 to 8"},
         {"--transparent", "", "no background"},
         {"--no-heading", "", "no title and description"},
         {"--no-legend", "", "no legend"},
         {"--no-design", "", "the picture does not carry the design"},
         {"--selection", "NODE,…", "only these and what they hold"}}};
    return spec;
}

Expected<Options, std::string> optionsOf(const cli::Call& call, const model::Network& network) {
    Options options;
    if (const auto name = call.value("--theme")) {
        static constexpr std::array<std::pair<std::string_view, scene::ThemeName>, 4> themes{
            {{"light", scene::ThemeName::Light},
             {"dark", scene::ThemeName::Dark},
             {"projector", scene::ThemeName::Projector},
             {"print", scene::ThemeName::Print}}};
        const auto* at =
            std::find_if(themes.begin(), themes.end(), [&](const auto& theme) { return theme.first == *name; });
        if (at == themes.end()) {
            return unexpected("--theme " + *name + ": expected light, dark, projector or print");
        }
        options.theme = at->second;
    }
    if (const auto scale = call.value("--scale")) {
        bool read = false;
        options.scale = QByteArray::fromStdString(*scale).toDouble(&read);
        if (!read || !(options.scale >= 0.1 && options.scale <= 8)) {
            return unexpected("--scale " + *scale + ": expected a number from 0.1 to 8");
        }
    }
    options.transparent = call.has("--transparent");
    options.heading = !call.has("--no-heading");
    options.legend = !call.has("--no-legend");
    options.carriesDesign = !call.has("--no-design");
    if (const auto list = call.value("--selection")) {
        options.only.emplace();
        std::size_t start = 0;
        while (start <= list->size()) {
            const std::size_t end = std::min(list->find(',', start), list->size());
            const auto node = cli::findNode(network, list->substr(start, end - start));
            if (!node) {
                return unexpected("--selection: " + node.error());
            }
            options.only->push_back(node->entity);
            start = end + 1;
        }
    }
    return options;
}

/// Fonts need an application; without one of its own the picture makes one that needs no display.
std::unique_ptr<QGuiApplication> applicationIfNeeded() {
    if (QCoreApplication::instance() != nullptr) {
        return nullptr;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int count = 1;
    static char name[] = "hopscope";
    static char* arguments[] = {name, nullptr};
    // What Qt thinks of the user's session is no answer to an export.
    const QtMessageHandler before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    auto application = std::make_unique<QGuiApplication>(count, arguments);
    qInstallMessageHandler(before);
    return application;
}

}  // namespace

cli::ExitStatus exportCommand(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err) {
    const auto fail = [&err](const std::string& sentence) {
        err << "hopscope export: " << sentence << '\n';
        return cli::ExitStatus::BadInput;
    };
    if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
        out << cli::helpText(command());
        return cli::ExitStatus::Fine;
    }
    const auto call = cli::parseCall(command(), arguments);
    if (!call) {
        return fail(call.error());
    }
    const QString target = QString::fromStdString(*call->value("--to"));
    if (!formatOf(target)) {
        return fail(text::toCore(sentence({Failure::UnknownEnding}, target)));
    }
    const auto input = cli::readInput(call->file);
    if (!input) {
        return fail(input.error());
    }
    const auto options = optionsOf(*call, *input->design.network);
    if (!options) {
        return fail(options.error());
    }
    const auto application = applicationIfNeeded();
    const auto analysis = analysis::analyse(input->design.network);
    const auto saved = save(target, input->design, analysis.get(), *options);
    if (!saved) {
        return fail(text::toCore(sentence(saved.error(), target)));
    }
    return cli::ExitStatus::Fine;
}

}  // namespace hopscope::picture
