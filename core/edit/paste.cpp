// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "core/azure/facts.hpp"
#include "core/edit/add.hpp"
#include "core/edit/arrange.hpp"
#include "core/edit/draft.hpp"
#include "core/edit/part.hpp"
#include "core/model/names.hpp"
#include "core/model/standing.hpp"

namespace hopscope::edit {

using model::Design;
using model::EntityRef;
using model::Network;
using model::Place;
using model::placeOf;
using net::Address;
using net::Prefix;

namespace {

/// Ranges and addresses that got another value, the old one first.
using Moves = std::vector<std::pair<Prefix, Prefix>>;

std::optional<Address> movedBy(const Moves& moves, Address address) {
    std::optional<Address> moved;
    int length = -1;
    for (const auto& [from, to] : moves) {
        const std::uint32_t offset = address.value() - from.first().value();
        if (from.contains(address) && from.length() > length && offset < to.size()) {
            moved = to.first().plus(offset);
            length = from.length();
        }
    }
    return moved;
}

std::optional<Prefix> movedBy(const Moves& moves, Prefix prefix) {
    std::optional<Prefix> moved;
    int length = -1;
    for (const auto& [from, to] : moves) {
        if (from.covers(prefix) && from.length() > length && to.length() <= prefix.length()) {
            moved = Prefix(to.first().plus(prefix.first().value() - from.first().value()), prefix.length());
            length = from.length();
        }
    }
    return moved;
}

bool isSpecial(const std::string& name) {
    return std::any_of(azure::specialSubnets.begin(), azure::specialSubnets.end(),
                       [&name](const auto& special) { return special.name == name; });
}

bool overlapsAny(const std::vector<Prefix>& prefixes, Prefix prefix) {
    return std::any_of(prefixes.begin(), prefixes.end(), [prefix](Prefix other) { return other.overlaps(prefix); });
}

class Pasting {
public:
    Pasting(const Design& design, const Part& part, const std::optional<EntityRef>& into, double dx, double dy)
        : m_draft(design), m_part(part), m_from(*part.design.network), m_into(into), m_dx(dx), m_dy(dy),
          m_chosen(part.chosen.begin(), part.chosen.end()) {
        model::forEachTable(m_draft.network, [this](const auto& table) {
            for (const auto& row : table) {
                if constexpr (requires { row.name; }) {
                    m_names.insert(row.name);
                }
            }
        });
        if (m_into && !contains(m_draft.network, m_draft.layout, *m_into)) {
            m_into.reset();
        }
    }

    Edited<Pasted> run() && {
        // What holds comes before what is held, and what is joined before what joins.
        putAll(m_from.vnets, [this](const auto& row) { put(row); });
        putAll(m_from.subnets, [this](const auto& row) { put(row); });
        putAll(m_from.machines, [this](const auto& row) { putMachine(row); });
        putAll(m_from.nvas, [this](const auto& row) { putMachine(row); });
        putAll(m_from.routeServers, [this](const auto& row) { put(row); });
        putAll(m_from.gateways, [this](const auto& row) { put(row); });
        putAll(m_from.firewalls, [this](const auto& row) { put(row); });
        putAll(m_from.loadBalancers, [this](const auto& row) { put(row); });
        putAll(m_from.privateEndpoints, [this](const auto& row) { put(row); });
        putAll(m_from.internets, [this](const auto& row) { putAlone(row); });
        putAll(m_from.circuits, [this](const auto& row) { putAlone(row); });
        putAll(m_from.sites, [this](const auto& row) { put(row); });
        putAll(m_from.routeTables, [this](const auto& row) { putAlone(row); });
        putAll(m_from.securityGroups, [this](const auto& row) { putAlone(row); });
        putAll(m_from.natGateways, [this](const auto& row) { putAlone(row); });
        putAll(m_from.publicAddresses, [this](const auto& row) { putAlone(row); });
        putAll(m_part.design.layout->notes, [this](const auto& row) { put(row); });
        putAll(m_from.peerings, [this](const auto& row) { put(row); });
        putAll(m_from.bgpConnections, [this](const auto& row) { put(row); });
        putAll(m_from.connections, [this](const auto& row) { put(row); });
        follow();
        putGroups();
        if (m_new.empty()) {
            return unexpected(m_left.empty() ? error(EditReason::NoSuchEntity, {}) : m_left.front());
        }
        return Pasted{std::move(m_draft).finish(), std::move(m_roots), std::move(m_left)};
    }

private:
    /// Whole groups are groups again.
    void putGroups() {
        for (const std::vector<EntityRef>& group : m_part.design.layout->groups) {
            std::vector<EntityRef> fresh;
            for (const EntityRef& entity : group) {
                if (const auto at = m_new.find(entity); m_chosen.contains(entity) && at != m_new.end()) {
                    fresh.push_back(at->second);
                }
            }
            if (fresh.size() == group.size()) {
                std::sort(fresh.begin(), fresh.end());
                m_draft.layout.groups.push_back(std::move(fresh));
            }
        }
        std::sort(m_draft.layout.groups.begin(), m_draft.layout.groups.end());
    }
    template <typename Entity, typename Put>
    void putAll(const model::Table<Entity>& table, Put put) {
        for (const Entity& row : table) {
            if (m_chosen.contains(row.id) && !m_new.contains(row.id)) {
                put(row);
            }
        }
    }

    // --- Ids, names, places ---

    template <typename IdType>
    [[nodiscard]] std::optional<IdType> newOf(IdType old) const {
        const auto at = m_new.find(old);
        return at == m_new.end() ? std::nullopt : std::optional(std::get<IdType>(at->second));
    }
    /// The thing of the same id and name that the drawing has: a part that comes back to where it was taken from.
    template <typename IdType>
    [[nodiscard]] std::optional<IdType> sameOf(IdType old) const {
        const auto* row = model::rowOf(m_draft.network, old);
        return row != nullptr && row->name == nameInPart(old) ? std::optional(old) : std::nullopt;
    }
    template <typename IdType>
    [[nodiscard]] const std::string& nameInPart(IdType old) const {
        return model::rowOf(m_from, old)->name;
    }
    /// `name`, or its stem with the first number that no name has.
    std::string freshName(const std::string& name) {
        std::string fresh = numbered(name, [this](const std::string& tried) { return m_names.contains(tried); });
        m_names.insert(fresh);
        return fresh;
    }
    template <typename Taken>
    static std::string numbered(const std::string& name, Taken taken) {
        if (name.empty() || !taken(name)) {
            return name;
        }
        const std::string stem = name.substr(0, name.find_last_not_of("0123456789") + 1);
        std::string fresh;
        for (std::size_t number = 2; fresh.empty() || taken(fresh); ++number) {
            fresh = stem + std::to_string(number);
        }
        return fresh;
    }
    template <typename Entity>
    void insert(const EntityRef& old, Entity row) {
        auto& table = tableOf<decltype(row.id)>(m_draft.network);
        m_new.emplace(old, row.id);
        table = table.with(std::move(row));
    }
    /// The place of `old` for what came of it. What goes into another container keeps its place in it.
    void stand(const EntityRef& old, const std::optional<EntityRef>& from = {},
               const std::optional<EntityRef>& to = {}) {
        const EntityRef& fresh = m_new.at(old);
        const bool isHeld = from && m_chosen.contains(*from) && m_new.contains(*from);
        Place shift{m_dx, m_dy, 0, 0};
        if (isHeld) {
            shift = m_shifts.at(*from);
        } else {
            m_roots.push_back(fresh);
            if (from && to && *from != *to) {
                const Place* before = placeOf(*m_part.design.layout, *from);
                const Place* after = placeOf(m_draft.layout, *to);
                if (before != nullptr && after != nullptr) {
                    shift.x += after->x - before->x;
                    shift.y += after->y - before->y;
                }
            }
        }
        m_shifts[old] = shift;
        if (const Place* place = placeOf(*m_part.design.layout, old)) {
            m_draft.layout.places[fresh] = {place->x + shift.x, place->y + shift.y, place->width, place->height};
        }
        if (const auto* server = std::get_if<model::RouteServerId>(&old)) {
            const auto second = m_part.design.layout->secondInstances.find(*server);
            if (second != m_part.design.layout->secondInstances.end()) {
                m_draft.layout.secondInstances[std::get<model::RouteServerId>(fresh)] = {
                    second->second.x + shift.x, second->second.y + shift.y, 0, 0};
            }
        }
        growAround(m_draft.network, m_draft.layout, fresh);
    }

    // --- Ranges and addresses ---

    void note(const EntityRef& old, Prefix before, Prefix after) {
        if (before != after) {
            m_moves[old].emplace_back(before, after);
        }
    }
    /// What a value inside `near` has become: by its own moves, by those of its VNet, else by any.
    template <typename Value>
    [[nodiscard]] Value moved(Value value, const std::optional<EntityRef>& near = {}) const {
        std::vector<EntityRef> order;
        if (near) {
            order.push_back(*near);
            if (const auto vnet = model::vnetOf(m_from, *near)) {
                order.emplace_back(*vnet);
            }
        }
        for (const EntityRef& entity : order) {
            if (const auto at = m_moves.find(entity); at != m_moves.end()) {
                if (const auto moved = movedBy(at->second, value)) {
                    return *moved;
                }
            }
        }
        for (const auto& [entity, moves] : m_moves) {
            if (const auto moved = movedBy(moves, value)) {
                return *moved;
            }
        }
        return value;
    }
    void move(Address& value, const std::optional<EntityRef>& near = {}) { value = moved(value, near); }
    void move(Prefix& value, const std::optional<EntityRef>& near = {}) { value = moved(value, near); }
    template <typename Value>
    void move(std::optional<Value>& value, const std::optional<EntityRef>& near = {}) {
        if (value) {
            move(*value, near);
        }
    }
    template <typename Value>
    void move(std::vector<Value>& values, const std::optional<EntityRef>& near = {}) {
        for (Value& value : values) {
            move(value, near);
        }
    }
    [[nodiscard]] std::vector<Prefix> spaces() const {
        std::vector<Prefix> all;
        for (const model::Vnet& vnet : m_draft.network.vnets) {
            all.insert(all.end(), vnet.addressSpace.begin(), vnet.addressSpace.end());
        }
        for (const model::Site& site : m_draft.network.sites) {
            all.insert(all.end(), site.prefixes.begin(), site.prefixes.end());
        }
        return all;
    }
    [[nodiscard]] std::optional<Address> freshPublic(Address address) const {
        return usedPublic(m_draft.network).contains(address) ? freePublic(m_draft.network, publicRange)
                                                             : std::optional(address);
    }
    /// Each address stays when nobody has it, else it becomes a free one of `range` if there is one.
    template <typename Rows, typename AddressOf>
    void makeFree(Rows& rows, Prefix range, AddressOf addressOf) const {
        std::set<Address> used = usedPublic(m_draft.network);
        for (auto& row : rows) {
            Address& address = addressOf(row);
            if (used.contains(address)) {
                address = firstPublic(range, used).value_or(address);
            }
            used.insert(address);
        }
    }
    template <typename Entity>
    void makePublic(Entity& row) const {
        makeFree(row.publicAddresses, publicRange, [](Address& address) -> Address& { return address; });
    }
    /// The address that `old` has in its new home; `taken` are those that it gave out already.
    std::optional<Address> settle(const EntityRef& old, Address address, model::SubnetId from, model::SubnetId home,
                                  std::set<Address>& taken) {
        std::optional<Address> settled;
        if (newOf(from) == home) {
            const auto at = m_moves.find(from);
            settled = at == m_moves.end() ? address : movedBy(at->second, address).value_or(address);
        } else {
            const model::Subnet& row = m_draft.network.subnets.at(home);
            std::set<Address> used = usedAddresses(m_draft.network, row);
            used.insert(taken.begin(), taken.end());
            const bool fits = net::longestMatch(row.prefixes, address) && !used.contains(address);
            settled = fits ? std::optional(address) : firstAddress(row, used);
            if (!settled) {
                m_left.push_back({EditReason::NoFreeAddress, {home}, {}, row.prefixes});
                return settled;
            }
            const std::vector<Prefix>& before = m_from.subnets.at(from).prefixes;
            note(old, before.front(), row.prefixes.front());
        }
        taken.insert(*settled);
        note(old, Prefix::host(address), Prefix::host(*settled));
        return settled;
    }

    // --- Homes ---

    [[nodiscard]] std::optional<model::VnetId> intoVnet() const {
        return m_into ? model::vnetOf(m_draft.network, *m_into) : std::nullopt;
    }
    [[nodiscard]] std::optional<model::SubnetId> intoSubnet() const {
        if (!m_into) {
            return std::nullopt;
        }
        const auto* subnet = std::get_if<model::SubnetId>(&*m_into);
        return subnet != nullptr ? std::optional(*subnet) : model::subnetOf(m_draft.network, *m_into);
    }
    [[nodiscard]] std::optional<model::SubnetId> subnetCalled(model::VnetId vnet, std::string_view name) const {
        for (const model::SubnetId subnet : subnetsOf(m_draft.network, vnet)) {
            if (m_draft.network.subnets.at(subnet).name == name) {
                return subnet;
            }
        }
        return std::nullopt;
    }
    /// The subnet that takes what stood in `from`: that of the special name when it has one, made where it is missing.
    std::optional<model::SubnetId> homeFor(const EntityRef& old, const std::string& name, model::SubnetId from,
                                           std::string_view special = {}) {
        if (m_chosen.contains(from)) {
            return newOf(from);  // when it was left out, the reason has been told
        }
        if (const auto into = intoSubnet()) {
            const std::string& called = m_draft.network.subnets.at(*into).name;
            if (special.empty() ? !isSpecial(called) : called == special) {
                return into;
            }
        }
        const auto same = sameOf(from);
        const auto vnet = intoVnet();
        if (same && (!vnet || m_draft.network.subnets.at(*same).vnet == *vnet)) {
            return same;
        }
        if (vnet && !special.empty()) {
            if (const auto there = subnetCalled(*vnet, special)) {
                return there;
            }
            const Place* place = placeOf(*m_part.design.layout, old);
            const Place* around = placeOf(m_draft.layout, *vnet);
            const Place at = around != nullptr  ? Place{around->x + around->width / 2, around->y + around->height, 0, 0}
                             : place != nullptr ? *place
                                                : Place{};
            const auto made = insertSubnet(m_draft, m_draft.newId<model::SubnetId>(), *vnet, subnetAround(at),
                                           {.name = std::string(special), .prefixes = {}});
            if (!made) {
                m_left.push_back(made.error());
                return std::nullopt;
            }
            return *made;
        }
        m_left.push_back(error(EditReason::NoHome, {}, name));
        return std::nullopt;
    }
    /// Says that the VNet of `home` has something of this kind already, unless the subnet itself is new with it.
    template <typename Entity, typename Same>
    bool isSecond(const model::Table<Entity>& table, const Entity& row, model::SubnetId home, Same same) {
        if (newOf(row.subnet) == home) {
            return false;
        }
        const model::VnetId vnet = m_draft.network.subnets.at(home).vnet;
        const bool second = std::any_of(table.begin(), table.end(), [&](const Entity& other) {
            return m_draft.network.subnets.at(other.subnet).vnet == vnet && same(other);
        });
        if (second) {
            m_left.push_back(error(EditReason::OnlyOne, {vnet}, row.name));
        }
        return second;
    }

    /// What a reference to a route table or the like becomes: its copy, the one that is shared, or one that comes
    /// along.
    template <typename IdType>
    void attach(std::optional<IdType>& reference) {
        if (!reference) {
            return;
        }
        const IdType old = *reference;
        if (const auto fresh = newOf(old)) {
            reference = fresh;
            return;
        }
        const auto& row = *model::rowOf(m_from, old);
        if constexpr (!std::is_same_v<IdType, model::PublicAddressId>) {
            const auto* there = model::rowOf(m_draft.network, old);
            if (!m_chosen.contains(old) && there != nullptr && isAlike(*there, row)) {
                return;
            }
        }
        putAlone(row, false);
        reference = newOf(old);
    }
    template <typename Entity>
    static bool isAlike(Entity there, Entity row) {
        if constexpr (requires { row.administers; }) {
            there.administers.clear();  // a part knows its own VNets only
            row.administers.clear();
        }
        return there == row;
    }

    // --- One for each kind ---

    void put(const model::Vnet& row) {
        model::Vnet fresh = row;
        fresh.id = m_draft.newId<model::VnetId>();
        fresh.addressSpace.clear();
        Network tried = m_draft.network;
        std::vector<Prefix> used = spaces();
        for (const Prefix prefix : row.addressSpace) {
            auto range = std::optional(prefix);
            if (overlapsAny(used, prefix)) {
                range = freePrivateRange(tried, prefix.length());
            }
            if (!range) {
                m_left.push_back(error(EditReason::NoFreePrefix, {}));
                m_moves.erase(row.id);
                return;
            }
            fresh.addressSpace.push_back(*range);
            used.push_back(*range);
            tried.vnets = tried.vnets.with(fresh);
            note(row.id, prefix, *range);
        }
        fresh.name = freshName(row.name);
        insert(row.id, std::move(fresh));
        stand(row.id);
    }

    void put(const model::Subnet& row) {
        const bool vnetIsChosen = m_chosen.contains(row.vnet);
        const auto home = vnetIsChosen ? newOf(row.vnet) : intoVnet() ? intoVnet() : sameOf(row.vnet);
        if (!home) {
            if (!vnetIsChosen) {
                m_left.push_back(error(EditReason::NoHome, {}, row.name));
            }
            return;
        }
        model::Subnet fresh = row;
        fresh.vnet = *home;
        if (!vnetIsChosen) {
            const auto isTaken = [&](const std::string& name) { return subnetCalled(*home, name).has_value(); };
            if (isSpecial(row.name) && isTaken(row.name)) {
                m_left.push_back(error(EditReason::OnlyOne, {*home}, row.name));
                return;
            }
            fresh.name = numbered(row.name, isTaken);
            m_names.insert(fresh.name);
        }
        fresh.id = m_draft.newId<model::SubnetId>();
        fresh.prefixes.clear();
        for (const Prefix prefix : row.prefixes) {
            const auto range = vnetIsChosen ? moved(prefix, row.vnet) : rangeIn(*home, prefix, fresh);
            if (!range) {
                m_left.push_back({EditReason::NoFreePrefix, {*home}, {}, m_draft.network.vnets.at(*home).addressSpace});
                m_moves.erase(row.id);
                return;
            }
            fresh.prefixes.push_back(*range);
            note(row.id, prefix, *range);
        }
        attach(fresh.routeTable);
        attach(fresh.securityGroup);
        attach(fresh.natGateway);
        insert(row.id, std::move(fresh));
        stand(row.id, row.vnet, *home);
    }
    /// `prefix`, or a free range of its length, beside the subnets of `vnet` and what `fresh` has already.
    [[nodiscard]] std::optional<Prefix> rangeIn(model::VnetId vnet, Prefix prefix, const model::Subnet& fresh) const {
        Network tried = m_draft.network;
        tried.subnets = tried.subnets.with(fresh);
        const auto& space = tried.vnets.at(vnet).addressSpace;
        bool free = std::any_of(space.begin(), space.end(), [prefix](Prefix range) { return range.covers(prefix); });
        for (const model::SubnetId subnet : subnetsOf(tried, vnet)) {
            free = free && !overlapsAny(tried.subnets.at(subnet).prefixes, prefix);
        }
        return free ? std::optional(prefix) : freePrefix(tried, vnet, prefix.length());
    }

    template <typename Machine>
    void putMachine(const Machine& row) {
        const auto home = homeFor(row.id, row.name, row.nics.front().subnet);
        if (!home) {
            return;
        }
        const model::VnetId vnet = m_draft.network.subnets.at(*home).vnet;
        Machine fresh = row;
        fresh.nics.clear();
        std::set<Address> taken;
        for (const model::Nic& nic : row.nics) {
            std::optional<model::SubnetId> subnet = home;
            if (nic.subnet != row.nics.front().subnet) {
                subnet = m_chosen.contains(nic.subnet) ? newOf(nic.subnet) : sameOf(nic.subnet);
                // An interface in a subnet that stays behind has nowhere to be in another VNet (R1.8).
                if (!subnet || m_draft.network.subnets.at(*subnet).vnet != vnet) {
                    continue;
                }
            }
            const auto address = settle(row.id, nic.address, nic.subnet, *subnet, taken);
            if (!address) {
                return;
            }
            model::Nic& added = fresh.nics.emplace_back(nic);
            added.subnet = *subnet;
            added.address = *address;
        }
        for (model::Nic& nic : fresh.nics) {
            attach(nic.publicAddress);
            attach(nic.securityGroup);
        }
        fresh.id = m_draft.newId<decltype(row.id)>();
        fresh.name = freshName(row.name);
        insert(row.id, std::move(fresh));
        stand(row.id, row.nics.front().subnet, *home);
    }

    template <typename Entity>
    void standIn(const Entity& old, Entity fresh, model::SubnetId home) {
        fresh.id = m_draft.newId<decltype(old.id)>();
        fresh.name = freshName(old.name);
        fresh.subnet = home;
        insert(old.id, std::move(fresh));
        stand(old.id, old.subnet, home);
    }
    void put(const model::RouteServer& row) {
        const auto home = homeFor(row.id, row.name, row.subnet, azure::routeServerSubnetName);
        if (!home || isSecond(m_draft.network.routeServers, row, *home, [](const auto&) { return true; })) {
            return;
        }
        model::RouteServer fresh = row;
        std::set<Address> taken;
        for (std::optional<Address>* instance : {&fresh.firstInstance, &fresh.secondInstance}) {
            if (*instance) {
                *instance = settle(row.id, **instance, row.subnet, *home, taken);
            }
        }
        standIn(row, std::move(fresh), *home);
    }
    void put(const model::Gateway& row) {
        const auto home = homeFor(row.id, row.name, row.subnet, azure::gatewaySubnetName);
        if (!home || isSecond(m_draft.network.gateways, row, *home,
                              [&row](const model::Gateway& other) { return other.type == row.type; })) {
            return;
        }
        model::Gateway fresh = row;
        std::set<Address> taken;
        fresh.instances.clear();
        for (const Address address : row.instances) {
            if (const auto settled = settle(row.id, address, row.subnet, *home, taken)) {
                fresh.instances.push_back(*settled);
            }
        }
        makePublic(fresh);
        standIn(row, std::move(fresh), *home);
    }
    void put(const model::Firewall& row) {
        const auto home = homeFor(row.id, row.name, row.subnet, azure::firewallSubnetName);
        if (!home || isSecond(m_draft.network.firewalls, row, *home, [](const auto&) { return true; })) {
            return;
        }
        model::Firewall fresh = row;
        std::set<Address> taken;
        if (row.address) {
            fresh.address = settle(row.id, *row.address, row.subnet, *home, taken);
        }
        attach(fresh.policy);
        makePublic(fresh);
        standIn(row, std::move(fresh), *home);
    }
    void put(const model::LoadBalancer& row) {
        const auto home = homeFor(row.id, row.name, row.subnet);
        std::set<Address> taken;
        const auto address = home ? settle(row.id, row.frontend, row.subnet, *home, taken) : std::nullopt;
        if (!address) {
            return;
        }
        model::LoadBalancer fresh = row;
        fresh.frontend = *address;
        fresh.backends.clear();
        const model::VnetId vnet = m_draft.network.subnets.at(*home).vnet;
        for (const model::LoadBalancer::Backend& backend : row.backends) {
            const auto at = m_new.find(backend.machine);
            const EntityRef machine = at != m_new.end() ? at->second : backend.machine;
            // One that stays behind can still serve in its own VNet.
            if (contains(m_draft.network, m_draft.layout, machine) && model::vnetOf(m_draft.network, machine) == vnet &&
                (at != m_new.end() ||
                 model::nameOf(m_draft.network, machine) == model::nameOf(m_from, backend.machine))) {
                fresh.backends.push_back(backend);
                fresh.backends.back().machine = machine;
            }
        }
        standIn(row, std::move(fresh), *home);
    }
    void put(const model::PrivateEndpoint& row) {
        const auto home = homeFor(row.id, row.name, row.subnet);
        std::set<Address> taken;
        const auto address = home ? settle(row.id, row.address, row.subnet, *home, taken) : std::nullopt;
        if (address) {
            model::PrivateEndpoint fresh = row;
            fresh.address = *address;
            standIn(row, std::move(fresh), *home);
        }
    }

    void put(const model::Site& row) {
        model::Site fresh = row;
        fresh.id = m_draft.newId<model::SiteId>();
        fresh.prefixes.clear();
        Network tried = m_draft.network;
        std::vector<Prefix> used = spaces();
        for (const Prefix prefix : row.prefixes) {
            // A range that cannot be moved stays: two places may have the same one, and it is a finding where it hurts.
            const auto range = overlapsAny(used, prefix) ? freePrivateRange(tried, prefix.length()) : prefix;
            fresh.prefixes.push_back(range.value_or(prefix));
            used.push_back(fresh.prefixes.back());
            tried.sites = tried.sites.with(fresh);
            note(row.id, prefix, fresh.prefixes.back());
        }
        const auto at = m_moves.find(row.id);
        const Moves moves = at == m_moves.end() ? Moves() : at->second;
        fresh.router = movedBy(moves, row.router).value_or(row.router);
        for (model::SiteHost& host : fresh.hosts) {
            host.address = movedBy(moves, host.address).value_or(host.address);
        }
        if (fresh.publicAddress) {
            fresh.publicAddress = freshPublic(*fresh.publicAddress);
        }
        fresh.name = freshName(row.name);
        insert(row.id, std::move(fresh));
        stand(row.id);
    }

    /// What needs no container. What comes along with something else is not one of the roots.
    template <typename Entity>
    void putAlone(const Entity& row, bool isRoot = true) {
        Entity fresh = row;
        if constexpr (requires { fresh.publicAddresses; }) {
            makePublic(fresh);
        }
        if constexpr (std::is_same_v<Entity, model::Internet>) {
            makeFree(fresh.hosts, hostRange, [](model::InternetHost& host) -> Address& { return host.address; });
        }
        if constexpr (requires { fresh.administers; }) {
            fresh.administers.clear();
            for (const model::VnetId vnet : row.administers) {
                if (const auto mapped = newOf(vnet)) {
                    fresh.administers.push_back(*mapped);
                }
            }
        }
        if constexpr (std::is_same_v<Entity, model::PublicAddress>) {
            const auto address = freshPublic(row.address);
            if (!address) {
                m_left.push_back({EditReason::NoFreeAddress, {}, {}, {publicRange}});
                return;
            }
            fresh.address = *address;
        }
        fresh.id = m_draft.newId<decltype(row.id)>();
        fresh.name = freshName(row.name);
        insert(row.id, std::move(fresh));
        const std::size_t roots = m_roots.size();
        stand(row.id);
        if (!isRoot) {
            m_roots.resize(roots, m_new.at(row.id));
        }
    }
    void put(const model::Note& row) {
        model::Note fresh = row;
        fresh.id = m_draft.newId<model::NoteId>();
        m_new.emplace(row.id, fresh.id);
        m_draft.layout.notes = m_draft.layout.notes.with(std::move(fresh));
        stand(row.id);
    }

    void put(const model::Peering& row) {
        const auto first = newOf(row.first);
        const auto second = newOf(row.second);
        if (!first || !second) {
            return;
        }
        model::Peering fresh = row;
        fresh.id = m_draft.newId<model::PeeringId>();
        fresh.first = *first;
        fresh.second = *second;
        for (std::vector<model::SubnetId>* subnets : {&fresh.firstSubnets, &fresh.secondSubnets}) {
            for (const model::SubnetId subnet : std::exchange(*subnets, {})) {
                if (const auto mapped = newOf(subnet)) {
                    subnets->push_back(*mapped);
                }
            }
        }
        if (fresh.firstHalf && fresh.firstHalf->syncedRemoteSpace) {
            move(*fresh.firstHalf->syncedRemoteSpace, row.second);
        }
        if (fresh.secondHalf && fresh.secondHalf->syncedRemoteSpace) {
            move(*fresh.secondHalf->syncedRemoteSpace, row.first);
        }
        insert(row.id, std::move(fresh));
    }
    void put(const model::BgpConnection& row) {
        const auto nva = newOf(row.nva);
        const auto server = newOf(row.routeServer);
        if (nva && server) {
            model::BgpConnection fresh = row;
            fresh.id = m_draft.newId<model::BgpConnectionId>();
            fresh.nva = *nva;
            fresh.routeServer = *server;
            move(fresh.peerAddress, row.nva);
            insert(row.id, std::move(fresh));
        }
    }
    void put(const model::Connection& row) {
        model::Connection fresh = row;
        for (model::ConnectionEnd* end : {&fresh.first, &fresh.second}) {
            const EntityRef old = end->at;
            const auto at = m_new.find(old);
            if (at == m_new.end()) {
                return;
            }
            end->at = at->second;
            move(end->address, old);
            move(end->outer, old);
            move(end->prefixes, old);
        }
        fresh.id = m_draft.newId<model::ConnectionId>();
        fresh.name = freshName(row.name);
        insert(row.id, std::move(fresh));
    }

    // --- What refers to addresses follows, once all of them are settled ---

    void follow() {
        for (const auto& [old, fresh] : m_new) {
            std::visit([this](auto from, auto to) { followRow(from, to); }, old, fresh);
        }
    }
    template <typename Old, typename Fresh>
    void followRow(Old old, Fresh fresh) {
        if constexpr (std::is_same_v<Old, Fresh> && !std::is_same_v<Old, model::NoteId>) {
            auto& table = tableOf<Fresh>(m_draft.network);
            const auto before = table.rowOf(fresh);
            auto row = *before;
            followIn(row, old);
            if (row != *before) {
                table = table.with(std::move(row));
            }
        }
    }
    template <typename Entity, typename IdType>
    void followIn(Entity& row, [[maybe_unused]] IdType old) {
        if constexpr (std::is_same_v<Entity, model::RouteTable>) {
            for (model::UserRoute& route : row.routes) {
                move(route.appliance);
                if (route.serviceTag.empty()) {
                    move(route.prefix);
                }
            }
        } else if constexpr (std::is_same_v<Entity, model::SecurityGroup>) {
            for (model::SecurityRule& rule : row.rules) {
                move(rule.source.prefixes);
                move(rule.destination.prefixes);
            }
        } else if constexpr (std::is_same_v<Entity, model::Vnet>) {
            move(row.summarizedGatewayPrefixes, old);
        } else if constexpr (requires { row.announcements; }) {
            for (model::Announcement& announcement : row.announcements) {
                move(announcement.prefix, old);
                move(announcement.nextHop, old);
                move(announcement.onlyTo);
            }
            if constexpr (requires { row.staticRoutes; }) {
                move(row.localPrefixes, old);
                for (model::GuestStaticRoute& route : row.staticRoutes) {
                    move(route.prefix, old);
                    move(route.gateway, old);
                }
            }
        }
    }

    Draft m_draft;
    const Part& m_part;
    const Network& m_from;
    std::optional<EntityRef> m_into;
    double m_dx;
    double m_dy;
    std::set<EntityRef> m_chosen;
    std::set<std::string> m_names;         ///< of everything in the drawing
    std::map<EntityRef, EntityRef> m_new;  ///< what came of each entity of the part
    std::map<EntityRef, Moves> m_moves;    ///< by entity of the part
    std::map<EntityRef, Place> m_shifts;   ///< how far each was moved on the sheet
    std::vector<EntityRef> m_roots;
    std::vector<EditError> m_left;
};

}  // namespace

Edited<Pasted> paste(const Design& design, const Part& part, const std::optional<EntityRef>& into, double dx,
                     double dy) {
    return Pasting(design, part, into, dx, dy).run();
}

}  // namespace hopscope::edit
