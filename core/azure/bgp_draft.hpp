// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/azure/prefix_groups.hpp"
#include "core/azure/served_space.hpp"

namespace hopscope::azure {

/// What the parts of the second half of lowering share.
struct BgpDraft {
    const model::Network& network;
    const TransitMap& transit;
    Lowered& lowered;
    ServedSpace served;
    PrefixGroups groups{};

    [[nodiscard]] engine::Fabric& fabric() const { return lowered.fabric; }
    /// The speaker of `guest`; made with this ASN and address when it has none yet.
    engine::SpeakerIndex speakerAt(engine::GuestIndex guest, net::Asn asn, net::Address address) const;
    [[nodiscard]] std::optional<DomainIndex> domainOf(model::SubnetId subnet) const;
    [[nodiscard]] bool arePeered(DomainIndex here, DomainIndex there) const;

    /// `name`: what has been drawn for it (Lowered::sessionNames, linkNames).
    engine::SessionIndex addSession(engine::Session session, const model::EntityRef& name) const;
    engine::LinkIndex addLink(engine::Link link, const model::EntityRef& name) const;
};

/// 65515 unless the drawing says another one (R8.23).
[[nodiscard]] net::Asn asnOf(const model::Gateway& gateway);

}  // namespace hopscope::azure
