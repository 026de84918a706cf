// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.hpp"
#include "app/cli/input.hpp"
#include "app/cli/json.hpp"
#include "core/device/configuration.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::cli {

namespace {

const char* pathOf(device::Daemon daemon) {
    return daemon == device::Daemon::Frr ? "/etc/frr/frr.conf" : "/etc/bird/bird.conf";
}

Answered answer(const Call& call, Colour) {
    const std::string at = *call.value("--at");
    const Expected<InputAt, std::string> asked = readInputAt(call.file, at);
    if (!asked) {
        return unexpected(asked.error());
    }
    const model::Network& network = *asked->input.design.network;
    const auto* nva = std::get_if<model::NvaId>(&asked->node.entity);
    if (nva == nullptr) {
        return unexpected("--at: \"" + at + "\" is a " + text::kindTitle(asked->node.entity) +
                          "; expected an appliance");
    }
    const auto configuration = device::configurationOf(network, *nva);
    if (!configuration) {
        return unexpected("--at: \"" + at + "\" has the stack " +
                          std::string(text::stackName(network.nvas.at(*nva).stack)) + "; expected FRR or BIRD");
    }
    const bool speaks = configuration->daemon != device::Daemon::None;
    if (!call.has("--json")) {
        return Answer{"### commands, as root\n\n" + configuration->commands +
                      (speaks ? std::string("\n### ") + pathOf(configuration->daemon) + "\n\n" + configuration->routing
                              : std::string())};
    }
    Json files = Json::array();
    if (speaks) {
        files.add(Json::object().with("path", pathOf(configuration->daemon)).with("text", configuration->routing));
    }
    return Answer{Json::answer().with("commands", configuration->commands).with("files", std::move(files)).text()};
}

}  // namespace

Command configCommand() {
    return {{"config",
             "what makes a Linux machine this appliance: commands, and frr.conf or bird.conf",
             "The commands set addresses, routes, forwarding and source NAT; run them before the daemon starts.",
             {{"--at", "NVA", "the appliance; its stack must be FRR or BIRD", true},
              {"--json", "", "print JSON"},
              {"--help", "", "print this help"}}},
            answer};
}

}  // namespace hopscope::cli
