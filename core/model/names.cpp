// SPDX-License-Identifier: Apache-2.0
#include "core/model/names.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

namespace hopscope::model {

namespace {

template <typename Visitor>
void forEachRow(const Network& network, Visitor visit) {
    forEachTable(network, [&visit](const auto& table) {
        for (const auto& row : table) {
            visit(row);
        }
    });
}

std::string ownName(const auto& row) {
    if constexpr (requires { row.name; }) {
        return row.name;
    } else {
        return {};
    }
}

std::optional<SubnetId> subnetOfRow(const auto& row) {
    if constexpr (requires { row.nics; }) {
        return row.nics.empty() ? std::nullopt : std::optional(row.nics.front().subnet);
    } else if constexpr (requires { SubnetId(row.subnet); }) {
        return row.subnet;
    } else {
        return std::nullopt;
    }
}

/// The paths of an entity, shortest first: its own name, then what holds it put before, one by one.
std::vector<std::string> pathsOf(const Network& network, const auto& row) {
    using Row = std::decay_t<decltype(row)>;
    std::vector<std::string> paths;
    const auto addEnds = [&](const auto* first, const auto* second) {
        if (first && second) {
            paths.push_back(first->name + ':' + second->name);
        }
    };
    if constexpr (std::is_same_v<Row, BgpConnection>) {
        addEnds(network.nvas.find(row.nva), network.routeServers.find(row.routeServer));
    } else if constexpr (std::is_same_v<Row, Peering>) {
        addEnds(network.vnets.find(row.first), network.vnets.find(row.second));
    } else if constexpr (std::is_same_v<Row, Connection>) {
        if (!row.name.empty()) {
            paths.push_back(row.name);
        }
        paths.push_back(nameOf(network, row.first.at) + ':' + nameOf(network, row.second.at));
    } else {
        paths.push_back(row.name);
        const Subnet* subnet = nullptr;
        if constexpr (std::is_same_v<Row, Subnet>) {
            subnet = &row;
        } else if (const auto id = subnetOfRow(row)) {
            subnet = network.subnets.find(*id);
            if (subnet) {
                paths.push_back(subnet->name + '/' + paths.back());
            }
        }
        if (const Vnet* vnet = subnet ? network.vnets.find(subnet->vnet) : nullptr) {
            paths.push_back(vnet->name + '/' + paths.back());
        }
    }
    return paths;
}

/// Whether `path` names a part of the row: one of the row's paths, then `separator`, then the part.
bool namesPart(const std::vector<std::string>& paths, std::string_view path, char separator, std::string_view part) {
    return path.size() > part.size() && path.ends_with(part) && path[path.size() - part.size() - 1] == separator &&
           std::ranges::find(paths, path.substr(0, path.size() - part.size() - 1)) != paths.end();
}

void addParts(const Network& network, const auto& row, std::string_view path, std::vector<Named>& found) {
    using Row = std::decay_t<decltype(row)>;
    if constexpr (requires { row.nics; }) {
        const auto paths = pathsOf(network, row);
        for (std::size_t nic = 0; nic < row.nics.size(); ++nic) {
            if (namesPart(paths, path, '/', row.nics[nic].name)) {
                found.push_back({row.id, nic, {}, {}});
            }
        }
    } else if constexpr (std::is_same_v<Row, RouteServer> || std::is_same_v<Row, Gateway> ||
                         std::is_same_v<Row, Circuit>) {
        const auto paths = pathsOf(network, row);
        constexpr std::array<std::string_view, 2> numbers{"0", "1"};
        for (std::size_t instance = 0; instance < numbers.size(); ++instance) {
            if (namesPart(paths, path, '/', numbers[instance]) || namesPart(paths, path, '_', numbers[instance])) {
                found.push_back({row.id, {}, instance, {}});
            }
        }
    } else if constexpr (requires { row.hosts; }) {
        const auto paths = pathsOf(network, row);
        for (std::size_t host = 0; host < row.hosts.size(); ++host) {
            const auto& candidate = row.hosts[host];
            if (path == candidate.name || path == candidate.address.text() ||
                namesPart(paths, path, '/', candidate.name)) {
                found.push_back({row.id, {}, {}, host});
            }
        }
    }
}

}  // namespace

std::string nameOf(const Network& network, const EntityRef& entity) {
    return std::visit(
        [&](auto id) -> std::string {
            if constexpr (std::is_same_v<decltype(id), NoteId>) {
                return {};
            } else {
                const auto* row = rowOf(network, id);
                return row ? ownName(*row) : std::string();
            }
        },
        entity);
}

std::string pathOf(const Network& network, const EntityRef& entity) {
    return std::visit(
        [&](auto id) -> std::string {
            if constexpr (!std::is_same_v<decltype(id), NoteId>) {
                if (const auto* row = rowOf(network, id)) {
                    const auto paths = pathsOf(network, *row);
                    for (const std::string& path : paths) {
                        if (findByPath(network, path).size() == 1) {
                            return path;
                        }
                    }
                    return paths.empty() ? std::string() : paths.back();
                }
            }
            return {};
        },
        entity);
}

std::vector<Named> findByPath(const Network& network, std::string_view path) {
    std::vector<Named> found;
    if (path.empty()) {
        return found;
    }
    forEachRow(network, [&](const auto& row) {
        const auto paths = pathsOf(network, row);
        if (std::ranges::find(paths, path) != paths.end()) {
            found.push_back({row.id, {}, {}, {}});
        }
    });
    if (found.empty()) {
        forEachRow(network, [&](const auto& row) { addParts(network, row, path, found); });
    }
    return found;
}

std::optional<SubnetId> subnetOf(const Network& network, const EntityRef& entity) {
    return std::visit(
        [&](auto id) -> std::optional<SubnetId> {
            if constexpr (std::is_same_v<decltype(id), NoteId>) {
                return std::nullopt;
            } else {
                const auto* row = rowOf(network, id);
                return row ? subnetOfRow(*row) : std::nullopt;
            }
        },
        entity);
}

std::optional<VnetId> vnetOf(const Network& network, const EntityRef& entity) {
    if (const auto* vnet = std::get_if<VnetId>(&entity)) {
        return *vnet;
    }
    const auto* self = std::get_if<SubnetId>(&entity);
    const auto id = self ? std::optional(*self) : subnetOf(network, entity);
    const Subnet* subnet = id ? network.subnets.find(*id) : nullptr;
    return subnet ? std::optional(subnet->vnet) : std::nullopt;
}

}  // namespace hopscope::model
