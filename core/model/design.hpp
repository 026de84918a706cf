// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/model/ids.hpp"
#include "core/model/machine.hpp"
#include "core/model/settings.hpp"
#include "core/model/table.hpp"
#include "core/model/vnet.hpp"

namespace hopscope::model {

/// Everything that can change routing. An immutable value; copies share their tables.
struct Network {
    Table<Vnet> vnets;
    Table<Subnet> subnets;
    Table<VirtualMachine> machines;
    Table<Nva> nvas;
    Table<RouteServer> routeServers;
    Table<BgpConnection> bgpConnections;
    Table<Peering> peerings;
    Table<RouteTable> routeTables;
    Table<PublicAddress> publicAddresses;
    Table<Internet> internets;
    Settings settings;
    bool operator==(const Network&) const = default;
};

/// A rectangle on the sheet in logical pixels at 100 %. For nodes that have no size of their own (machines, appliances,
/// route server instances, the Internet) x and y are the centre of the tile and width and height are 0; for containers
/// and notes x and y are the top left corner.
struct Place {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool operator==(const Place&) const = default;
};

/// Words on the sheet.
struct Note {
    NoteId id;
    std::string title;
    std::string text;
    bool operator==(const Note&) const = default;
};

/// Where things stand on the sheet, and the drawing's own words. Absolute coordinates. A route server has two tiles:
/// `places` holds the first instance, `secondInstances` the second.
struct Layout {
    std::map<EntityRef, Place> places;
    std::map<RouteServerId, Place> secondInstances;
    Table<Note> notes;
    bool showVirtualRouters = false;
    bool operator==(const Layout&) const = default;
};

/// Members of the file that this version does not know, kept as they were: (entity, JSON pointer below it) to text.
/// An entity number of 0 stands for the design itself.
using KeptMembers = std::map<std::pair<std::uint32_t, std::string>, std::string>;

/// A whole drawing. Equal pointers mean equal content; moving a box leaves `network` untouched.
struct Design {
    std::string title;
    std::string description;
    std::shared_ptr<const Network> network = std::make_shared<const Network>();
    std::shared_ptr<const Layout> layout = std::make_shared<const Layout>();
    std::shared_ptr<const KeptMembers> kept;
    std::uint32_t nextId = 1;  ///< greater than every id in use

    friend bool operator==(const Design& a, const Design& b) {
        return a.title == b.title && a.description == b.description && a.nextId == b.nextId &&
               (a.network == b.network || *a.network == *b.network) &&
               (a.layout == b.layout || *a.layout == *b.layout) &&
               (a.kept == b.kept || (a.kept ? *a.kept : KeptMembers()) == (b.kept ? *b.kept : KeptMembers()));
    }
};

}  // namespace hopscope::model
