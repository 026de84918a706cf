// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/net/asn.hpp"
#include "core/net/prefix.hpp"

namespace hopscope::model {

/// A prefix that a router announces over BGP.
struct Announcement {
    net::Prefix prefix;
    int prepend = 0;                      ///< how often the own ASN is added beyond the first time, 0 to 16
    net::AsPath asPath;                   ///< the ASes behind the router, nearest first
    std::optional<net::Address> nextHop;  ///< the router's own address on the session when absent (R5.16)
    std::vector<net::Community> communities;
    std::vector<net::Address> onlyTo;  ///< peer addresses it goes to; all when empty (R6.16)
    bool operator==(const Announcement&) const = default;
};

/// A line of a prefix list: `prefix` itself, or everything inside it down to `atMost` bits.
struct PrefixPattern {
    net::Prefix prefix;
    int atMost = 0;  ///< 0: exactly `prefix`; else at least its length and at most 32
    bool operator==(const PrefixPattern&) const = default;

    [[nodiscard]] bool matches(net::Prefix other) const {
        return atMost == 0 ? other == prefix : prefix.covers(other) && other.length() <= atMost;
    }
};

/// What an end of a session sends on and takes in, and how it changes what it sends. Own announcements and what was
/// learned from others differ in `scope` alone; the lists apply to both.
struct SessionPolicy {
    enum class Scope : unsigned char {
        Own,      ///< only what this end announces itself: deny by default (R6.13)
        Learned,  ///< also its best paths learned from others
        Nothing,
    };
    Scope scope = Scope::Own;
    bool asOverride = false;         ///< the neighbour's ASN in a path is replaced by the own one (R5.20)
    bool nextHopSelf = true;         ///< false: learned next hops are kept where the neighbour can reach them (R5.44)
    int prepend = 0;                 ///< own ASN added beyond the first, to all that is sent, 0 to 16
    std::vector<net::Asn> stripped;  ///< ASNs taken out of paths before sending
    std::vector<net::Community> communities;  ///< added before sending
    std::vector<PrefixPattern> exportOnly;    ///< empty: everything
    std::vector<PrefixPattern> exportExcept;
    std::vector<PrefixPattern> importOnly;  ///< empty: everything
    std::vector<PrefixPattern> importExcept;
    int localPreference = 100;  ///< of what is taken in; the higher wins (R7.10a)
    bool operator==(const SessionPolicy&) const = default;
};

/// A rule of a route map (R5.45): all matches must hold; then the actions in order.
struct RouteMapRule {
    enum class Subject : unsigned char { RoutePrefix, Community, AsPath };
    enum class Condition : unsigned char { Contains, Equals, NotContains, NotEquals };
    enum class ActionType : unsigned char { Add, Replace, Remove, Drop };
    struct Match {
        Subject subject = Subject::RoutePrefix;
        Condition condition = Condition::Contains;
        std::vector<net::Prefix> prefixes;        ///< with RoutePrefix
        std::vector<net::Community> communities;  ///< with Community
        std::vector<net::Asn> asns;               ///< with AsPath
        bool operator==(const Match&) const = default;
    };
    struct Action {
        ActionType type = ActionType::Drop;
        Subject subject = Subject::RoutePrefix;  ///< unread with Drop
        std::vector<net::Prefix> prefixes;
        std::vector<net::Community> communities;
        std::vector<net::Asn> asns;
        bool operator==(const Action&) const = default;
    };
    std::string name;
    std::vector<Match> matches;  ///< empty: every route
    std::vector<Action> actions;
    bool terminates = false;  ///< nextStepIfMatched is Terminate
    bool operator==(const RouteMapRule&) const = default;
};

struct RouteMap {
    std::string name;
    std::vector<RouteMapRule> rules;
    bool operator==(const RouteMap&) const = default;
};

}  // namespace hopscope::model
