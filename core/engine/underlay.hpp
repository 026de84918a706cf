// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/engine/fabric.hpp"
#include "core/engine/verdict.hpp"
#include "core/net/packet.hpp"
#include "core/net/rule_id.hpp"

namespace hopscope::engine {

/// A row of the table that decided, in the underlay's own numbering (see azure::EffectivePlane::row).
using RowId = std::uint32_t;

/// A rule of the underlay's packet filters, in their own numbering.
using FilterRow = std::uint32_t;

enum class Direction : std::uint8_t { Inbound, Outbound };

/// What a packet filter says of a packet that it takes out.
struct Denial {
    net::RuleId rule;
    FilterRow row = 0;
    bool operator==(const Denial&) const = default;
};

/// What a choice between equal ways goes by (R8.16).
enum class FlowHash : std::uint8_t {
    FiveTuple,
    Addresses,             ///< sender and receiver
    AddressesAndProtocol,  ///< these and the protocol
};

/// One thing the underlay may do with a packet. ECMP gives several, whose shares add up to 1.
struct UnderlayStep {
    enum class Kind : std::uint8_t {
        ToNic,
        Internet,
        Service,  ///< ends at something of the underlay's own
        Drop
    };
    Kind kind = Kind::Drop;
    double share = 1;
    std::optional<NicIndex> nic;         ///< with ToNic
    Verdict verdict = Verdict::NoRoute;  ///< with Drop
    std::optional<RowId> row;
    net::RuleId rule;
    net::Packet packet{net::Address(0), net::Address(0)};  ///< as it goes on: NAT may have rewritten it
    /// With Service: where it ends; absent for what nobody has drawn. With ToNic and Drop: the balancer that chose.
    std::optional<ServiceIndex> service{};
    std::optional<FilterRow> denial{};    ///< with Drop: the filter rule that took it out
    SettingSet settings = 0;              ///< what the step would be otherwise depends on these
    FlowHash hash = FlowHash::FiveTuple;  ///< what chose between this step and its neighbours
};

/// The routers that nobody can see: what the engine asks about a packet that leaves an interface.
class Underlay {
public:
    virtual ~Underlay() = default;
    [[nodiscard]] virtual std::vector<UnderlayStep> forward(NicIndex from, const net::Packet& packet) const = 0;
    /// The last destination from `destination` on up to which packets that the guest of `from` has made are given the
    /// same steps but for their destination: handed on as they are or dropped, not kept by what has the address.
    /// `destination` itself where that cannot be said.
    [[nodiscard]] virtual net::Address lastAlike(NicIndex from, net::Address destination) const = 0;
    /// The filter rule that takes out the packet of a new flow where it leaves or enters an interface.
    [[nodiscard]] virtual std::optional<Denial> denial(NicIndex nic, Direction direction,
                                                       const net::Packet& packet) const = 0;
    [[nodiscard]] virtual std::vector<UnderlayStep> enterFromInternet(const net::Packet& packet) const = 0;
    /// The interface that has the address, in the network that `beside` is in; nothing when there is none.
    [[nodiscard]] virtual std::optional<NicIndex> ownerBeside(NicIndex beside, net::Address address) const = 0;
    /// True when the two forward every packet alike; used to notice that programming changed nothing.
    [[nodiscard]] virtual bool forwardsLike(const Underlay& other) const = 0;
};

/// What a speaker that programs the underlay has selected: per group the next hops in use.
struct Selection {
    struct Row {
        GroupIndex group;
        std::vector<net::Address> nextHops;  ///< sorted
        std::size_t pathLength = 0;          ///< of the AS path, equal for all of them
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> rows;  ///< by group
    bool operator==(const Selection&) const = default;
};

/// The forwarding of the interfaces that the first, and of those that the second instance programs (R5.5). One pointer
/// when the two agree.
struct Shares {
    std::shared_ptr<const Underlay> first;
    std::shared_ptr<const Underlay> second;
    [[nodiscard]] bool agree() const { return first == second; }
};

/// Turns selections into forwarding.
class Programmer {
public:
    virtual ~Programmer() = default;
    /// `selections` is parallel to the speakers of the fabric; entries of speakers that do not program are empty.
    /// What this programmer made `previous` of and has not changed is shared with it; it may be empty.
    [[nodiscard]] virtual Shares program(const IndexedVector<SpeakerIndex, Selection>& selections,
                                         const Shares& previous) const = 0;
};

}  // namespace hopscope::engine
