// SPDX-License-Identifier: Apache-2.0
#include "app/cli/input.hpp"

#include <algorithm>

#include "app/cli/arguments.hpp"
#include "app/cli/page.hpp"
#include "core/azure/lower.hpp"
#include "core/io/file_kind.hpp"
#include "core/text/errors.hpp"
#include "core/text/names.hpp"

namespace hopscope::cli {

namespace {

Expected<Input, std::string> readScenario(const std::string& path) {
    const Expected<std::string, io::LoadError> content = io::readFile(path);
    if (!content) {
        return unexpected(text::errorLine(path, content.error()));
    }
    Expected<script::Scenario, script::ScriptError> scenario = script::parse(*content);
    if (!scenario) {
        return unexpected(text::errorLine(path, scenario.error()));
    }
    Input input;
    input.design = scenario->base;
    input.scenario = std::move(*scenario);
    return input;
}

std::string pathOf(const model::Network& network, const model::Named& named) {
    std::string path = text::subjectName(network, named.entity);
    if (named.nic) {
        path += "/" + std::to_string(*named.nic);
    } else if (named.instance) {
        path += "/" + std::to_string(*named.instance);
    } else if (named.host) {
        const auto* site = std::get_if<model::SiteId>(&named.entity);
        path += "/" + (site != nullptr
                           ? network.sites.at(*site).hosts[*named.host].name
                           : network.internets.at(std::get<model::InternetId>(named.entity)).hosts[*named.host].name);
    }
    return path;
}

/// Names that a call may use: of everything that has one.
std::vector<std::string> namesIn(const model::Network& network) {
    std::vector<std::string> names;
    const auto collect = [&](const auto& table) {
        for (const auto& row : table) {
            names.push_back(model::pathOf(network, row.id));
        }
    };
    collect(network.subnets);
    collect(network.machines);
    collect(network.nvas);
    collect(network.routeServers);
    for (const model::Internet& internet : network.internets) {
        for (const model::InternetHost& host : internet.hosts) {
            names.push_back(host.name);
        }
    }
    return names;
}

std::string wrongKind(const model::Named& named, const std::string& path, const std::string& expected) {
    return "\"" + path + "\" is a " + text::kindTitle(named.entity) + "; expected " + expected;
}

const std::vector<model::Nic>* nicsOf(const model::Network& network, const model::EntityRef& entity) {
    if (const auto* nva = std::get_if<model::NvaId>(&entity)) {
        return &network.nvas.at(*nva).nics;
    }
    if (const auto* machine = std::get_if<model::VirtualMachineId>(&entity)) {
        return &network.machines.at(*machine).nics;
    }
    return nullptr;
}

}  // namespace

Expected<Input, std::string> readInput(const std::string& path) {
    if (io::fileKind(path) == io::FileKind::ScenarioText) {
        return readScenario(path);
    }
    Expected<io::Loaded, io::LoadError> loaded = io::loadFile(path);
    if (!loaded) {
        return unexpected(text::errorLine(path, loaded.error()));
    }
    return Input{std::move(loaded->design), std::move(loaded->unknown), std::nullopt};
}

Expected<model::Named, std::string> findNode(const model::Network& network, const std::string& path) {
    const std::vector<model::Named> found = model::findByPath(network, path);
    if (found.empty()) {
        const std::optional<std::string> near = nearest(path, namesIn(network));
        return unexpected("nothing is called \"" + path + "\"" + (near ? "; did you mean \"" + *near + "\"?" : ""));
    }
    if (found.size() > 1) {
        std::vector<std::string> paths;
        paths.reserve(found.size());
        for (const model::Named& named : found) {
            paths.push_back(pathOf(network, named));
        }
        return unexpected("\"" + path + "\" names several things; expected one of " + joined(paths, ", "));
    }
    return found.front();
}

Expected<InputAt, std::string> readInputAt(const std::string& path, const std::string& node) {
    Expected<Input, std::string> input = readInput(path);
    if (!input) {
        return unexpected(std::move(input.error()));
    }
    const auto named = findNode(*input->design.network, node);
    if (!named) {
        return unexpected("--at: " + named.error());
    }
    return InputAt{std::move(*input), *named};
}

Expected<model::SubnetId, std::string> findSubnet(const model::Network& network, const std::string& path) {
    const auto named = findNode(network, path);
    if (!named) {
        return unexpected(named.error());
    }
    if (const auto* subnet = std::get_if<model::SubnetId>(&named->entity)) {
        return *subnet;
    }
    if (const auto* nics = nicsOf(network, named->entity)) {
        return (*nics)[named->nic.value_or(0)].subnet;
    }
    if (const auto* server = std::get_if<model::RouteServerId>(&named->entity)) {
        return network.routeServers.at(*server).subnet;
    }
    return unexpected(wrongKind(*named, path, "a subnet or a network interface"));
}

Expected<analysis::Endpoint, std::string> findEndpoint(const model::Network& network, const std::string& path,
                                                       bool orAddress) {
    const bool isNode = !model::findByPath(network, path).empty();
    if (const auto address = net::Address::parse(path); address && orAddress && !isNode) {
        return analysis::Endpoint{std::nullopt, *address, false};
    }
    const auto named = findNode(network, path);
    if (!named) {
        return unexpected(named.error());
    }
    if (const auto* internet = std::get_if<model::InternetId>(&named->entity)) {
        const auto& hosts = network.internets.at(*internet).hosts;
        if (!named->host && hosts.size() != 1) {
            std::vector<std::string> names;
            names.reserve(hosts.size());
            for (const model::InternetHost& host : hosts) {
                names.push_back(host.name);
            }
            return unexpected("\"" + path + "\" is the Internet as a whole; expected one of its hosts" +
                              (names.empty() ? ", and it has none" : ": " + joined(names, ", ")));
        }
        return analysis::Endpoint{named->entity, hosts[named->host.value_or(0)].address, true};
    }
    if (const auto* address = std::get_if<model::PublicAddressId>(&named->entity); address != nullptr && orAddress) {
        return analysis::Endpoint{std::nullopt, network.publicAddresses.at(*address).address, false};
    }
    if (const auto* nics = nicsOf(network, named->entity)) {
        return analysis::Endpoint{named->entity, (*nics)[named->nic.value_or(0)].address, false};
    }
    if (const auto* server = std::get_if<model::RouteServerId>(&named->entity)) {
        const auto addresses = azure::instanceAddresses(network, network.routeServers.at(*server));
        const std::size_t instance = named->instance.value_or(0);
        if (instance < addresses.size()) {
            return analysis::Endpoint{named->entity, addresses[instance], false};
        }
    }
    if (const auto* id = std::get_if<model::SiteId>(&named->entity)) {
        const model::Site& site = network.sites.at(*id);
        return analysis::Endpoint{named->entity, named->host ? site.hosts[*named->host].address : site.router, false};
    }
    return unexpected(wrongKind(*named, path,
                                orAddress ? "a machine, an interface, a host on the Internet or an address"
                                          : "a machine, an interface or a host on the Internet"));
}

}  // namespace hopscope::cli
