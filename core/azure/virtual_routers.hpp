// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/azure/layers.hpp"
#include "core/azure/learned_routes.hpp"

namespace hopscope::azure {

/// What the virtual routers of a design are before anybody has announced anything, kept from one programming to the
/// next.
struct RouterFrame {
    struct View {
        std::uint32_t space = 0;
        std::uint32_t teacher = 0;
        std::uint32_t user = none;
        static constexpr std::uint32_t none = UINT32_MAX;  ///< without a route table
        bool operator==(const View&) const = default;
    };
    std::vector<std::shared_ptr<const SpaceLayer>> spaces;
    std::vector<Teacher> teachers;
    std::vector<std::shared_ptr<const UserLayer>> users;
    IndexedVector<ContextIndex, View> views;
};
/// O(subnets + peerings + routes of tables).
[[nodiscard]] std::shared_ptr<const RouterFrame> makeFrame(const Lowered& lowered, const model::Network& network);

/// A row that won, without copying anything of it.
struct WinningRow {
    engine::RowId id = 0;
    net::Prefix prefix = net::Prefix::everything();
    RouteSource source = RouteSource::Default;
    NextHopType type = NextHopType::None;
    net::RuleId rule;
    std::span<const net::Address> nextHops;
    std::span<const model::GatewayId> gateways;
};

/// The effective routes of all subnets at one moment: the layers of R3.20. Winners are looked for in the layers; why a
/// row has lost is worked out again for each row that somebody asks about. Keeps references to lowering and settings.
class VirtualRouters {
public:
    VirtualRouters(const Lowered& lowered, const model::Settings& settings, std::shared_ptr<const RouterFrame> frame,
                   std::vector<std::shared_ptr<const LearnedLayer>> learned)
        : m_lowered(lowered), m_settings(settings), m_frame(std::move(frame)), m_learned(std::move(learned)) {}

    /// O(log rows).
    [[nodiscard]] std::optional<WinningRow> find(ContextIndex context, net::Address destination) const;
    /// The last address from `destination` on up to which `find` gives the same row. It may give it beyond as well.
    /// O(log rows).
    [[nodiscard]] net::Address lastAlike(ContextIndex context, net::Address destination) const;
    /// All rows in the fixed order, with those that are not printed. O(rows log rows).
    [[nodiscard]] std::vector<EffectiveRoute> routes(ContextIndex context) const;
    /// The prefixes of all layers. O(rows of the layers).
    [[nodiscard]] std::vector<net::Prefix> prefixes() const;
    /// One row, and what became of it. O(log rows).
    [[nodiscard]] EffectiveRoute row(ContextIndex context, engine::RowId id) const;

    /// The settings without which another row might have won (S2, S19, S21).
    [[nodiscard]] engine::SettingSet settingsBehind(ContextIndex context, const WinningRow& won,
                                                    net::Address destination) const;
    /// Own and peered address space (R8.9).
    [[nodiscard]] bool isInVnets(ContextIndex context, net::Address address) const;
    /// The same with what gateways and route servers have taught, and with the subnet's own user routes (R8.9).
    [[nodiscard]] bool isInVirtualNetwork(ContextIndex context, net::Address address) const;

    [[nodiscard]] bool forwardsLike(const VirtualRouters& other) const;
    [[nodiscard]] const std::shared_ptr<const RouterFrame>& frame() const { return m_frame; }
    [[nodiscard]] const std::vector<std::shared_ptr<const LearnedLayer>>& learned() const { return m_learned; }

private:
    /// The layers of one subnet.
    struct Layers {
        const Context& context;
        const SpaceLayer& space;
        const LearnedLayer* learned;  ///< null where nothing is learned, or heard (R3.15)
        const LearnedLayer& taught;   ///< also what is not heard
        const UserLayer* user;        ///< null without a route table
    };
    [[nodiscard]] Layers layersOf(ContextIndex context) const;
    [[nodiscard]] std::optional<WinningRow> findInBase(const Layers& layers, net::Address destination) const;
    [[nodiscard]] const LearnedRow* heard(const Layers& layers, net::Prefix prefix) const;
    [[nodiscard]] bool hears(const Layers& layers, const LearnedRow& row) const;
    [[nodiscard]] bool isHeardBefore(const Layers& layers, const WinningRow& base, const UserRow& user) const;
    [[nodiscard]] bool hasNoneRow(const Layers& layers, net::Prefix range) const;
    [[nodiscard]] bool displaces(const UserRow& user, const SpaceRow& endpoint) const;

    [[nodiscard]] EffectiveRoute judgedSystemRow(const Layers& layers, const WinningRow& row) const;
    [[nodiscard]] EffectiveRoute judgedLearnedRow(const Layers& layers, const LearnedRow& row) const;
    [[nodiscard]] EffectiveRoute judgedUserRow(const Layers& layers, const UserRow& row) const;
    [[nodiscard]] EffectiveRoute judgedLoser(const Layers& layers, std::size_t position) const;
    void applyLearned(const Layers& layers, EffectiveRoute& route) const;
    void applyUser(const Layers& layers, EffectiveRoute& route) const;

    const Lowered& m_lowered;
    const model::Settings& m_settings;
    std::shared_ptr<const RouterFrame> m_frame;
    std::vector<std::shared_ptr<const LearnedLayer>> m_learned;  ///< one for each teacher
};

}  // namespace hopscope::azure
