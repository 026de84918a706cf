// SPDX-License-Identifier: Apache-2.0
#include "core/engine/path_rules.hpp"

#include <algorithm>

namespace hopscope::engine {

namespace {

/// RFC 6996: 64512 to 65534.
bool isPrivate(net::Asn asn) {
    constexpr std::uint32_t firstPrivate = 64512;
    constexpr std::uint32_t lastPrivate = 65534;
    return asn.value() >= firstPrivate && asn.value() <= lastPrivate;
}

template <typename T>
bool holds(const std::vector<T>& all, const std::vector<T>& wanted, bool whole) {
    if (whole) {
        return all == wanted;
    }
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const T& one) { return std::find(all.begin(), all.end(), one) != all.end(); });
}

bool matches(const PathRule::Match& match, const Path& path) {
    const bool met = match.asns.empty() ? holds(path.communities, match.communities, match.whole)
                                        : holds(path.asPath.asns(), match.asns, match.whole);
    return met != match.negated;
}

template <typename T>
void change(std::vector<T>& values, const std::vector<T>& operands, PathRule::Action::Kind kind, bool inFront) {
    using Kind = PathRule::Action::Kind;
    if (operands.empty()) {
        return;
    }
    if (kind == Kind::Replace) {
        values = operands;
    } else if (kind == Kind::Add) {
        values.insert(inFront ? values.begin() : values.end(), operands.begin(), operands.end());
    } else {
        std::erase_if(values, [&](const T& value) {
            return std::find(operands.begin(), operands.end(), value) != operands.end();
        });
    }
}

}  // namespace

std::optional<Path> applyRules(const std::vector<PathRule>& rules, GroupIndex group, Path path) {
    for (const PathRule& rule : rules) {
        const bool meant = !rule.groups || std::binary_search(rule.groups->begin(), rule.groups->end(), group);
        if (!meant || !std::all_of(rule.matches.begin(), rule.matches.end(),
                                   [&](const PathRule::Match& match) { return matches(match, path); })) {
            continue;
        }
        for (const PathRule::Action& action : rule.actions) {
            if (action.kind == PathRule::Action::Kind::Drop) {
                return std::nullopt;
            }
            std::vector<net::Asn> asns = path.asPath.asns();
            change(asns, action.asns, action.kind, true);
            path.asPath = net::AsPath(std::move(asns));
            change(path.communities, action.communities, action.kind, false);
        }
        if (rule.terminates) {
            break;
        }
    }
    return path;
}

net::AsPath sentPath(net::AsPath path, const EndPolicy& policy, net::Asn own, net::Asn peerAsn, bool internal) {
    if (internal) {
        return path;
    }
    std::vector<net::Asn> asns = path.asns();
    std::erase_if(asns, [&](net::Asn asn) {
        return (policy.stripsPrivate && isPrivate(asn)) ||
               std::find(policy.stripped.begin(), policy.stripped.end(), asn) != policy.stripped.end();
    });
    if (policy.asOverride) {
        std::replace(asns.begin(), asns.end(), peerAsn, own);
    }
    return net::AsPath(std::move(asns)).prepended(own, 1 + policy.prepend);
}

bool isReflected(const net::AsPath& path) {
    const std::vector<net::Asn>& asns = path.asns();
    return asns.size() > 2 && asns[0] == asns[1] && std::any_of(asns.begin() + 2, asns.end(), isPrivate);
}

}  // namespace hopscope::engine
