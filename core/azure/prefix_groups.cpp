// SPDX-License-Identifier: Apache-2.0
#include "core/azure/prefix_groups.hpp"

#include <set>
#include <utility>

namespace hopscope::azure {

using engine::GroupIndex;

void PrefixGroups::originate(net::Prefix prefix, engine::SpeakerIndex speaker, engine::Origination how) {
    m_entries[prefix].push_back({speaker, std::move(how)});
}

void PrefixGroups::tellApart(Test test, Assign assign) {
    m_classifiers.push_back({std::move(test), std::move(assign)});
}

void PrefixGroups::assemble(engine::Fabric& fabric) const {
    std::map<std::string, GroupIndex> known;
    std::vector<std::vector<GroupIndex>> met(m_classifiers.size());
    const std::vector<net::Address> watched = watchedAddresses(fabric);
    for (const auto& [prefix, entries] : m_entries) {
        std::string key;
        for (const Entry& entry : entries) {
            key += keyOf(entry);
        }
        for (const Classifier& classifier : m_classifiers) {
            key += classifier.test(prefix) ? '1' : '0';
        }
        for (const net::Address address : watched) {
            key += prefix.contains(address) ? '1' : '0';
        }
        const auto [place, isNew] = known.try_emplace(key, GroupIndex());
        if (!isNew) {
            fabric.groups[place->second].prefixes.push_back(prefix);
            continue;
        }
        place->second = fabric.groups.add({{prefix}});
        for (const Entry& entry : entries) {
            engine::Origination how = entry.how;
            how.group = place->second;
            fabric.speakers[entry.speaker].originates.push_back(std::move(how));
        }
        for (std::size_t i = 0; i < m_classifiers.size(); ++i) {
            if (m_classifiers[i].test(prefix)) {
                met[i].push_back(place->second);
            }
        }
    }
    for (std::size_t i = 0; i < m_classifiers.size(); ++i) {
        m_classifiers[i].assign(fabric, met[i]);
    }
}

/// Every address that may stand as a next hop: next-hop resolution must treat the prefixes of a group alike.
std::vector<net::Address> PrefixGroups::watchedAddresses(const engine::Fabric& fabric) const {
    std::set<net::Address> watched;
    for (const engine::Speaker& speaker : fabric.speakers) {
        watched.insert(speaker.address);
    }
    for (const engine::Session& session : fabric.sessions) {
        watched.insert(session.addressOfA);
        watched.insert(session.addressOfB);
    }
    for (const auto& [prefix, entries] : m_entries) {
        for (const Entry& entry : entries) {
            if (entry.how.nextHop) {
                watched.insert(*entry.how.nextHop);
            }
        }
    }
    return {watched.begin(), watched.end()};
}

std::string PrefixGroups::keyOf(const Entry& entry) {
    const engine::Origination& how = entry.how;
    std::string key = std::to_string(entry.speaker.value()) + ':' + how.asPath.text() + ':' +
                      std::to_string(how.prepend) + ':' + (how.nextHop ? how.nextHop->text() : "") + ':' +
                      std::to_string(how.onlyToClasses);
    for (const net::Community community : how.communities) {
        key += ',' + community.text();
    }
    for (const net::Address address : how.onlyTo) {
        key += '>' + address.text();
    }
    return key + ';';
}

}  // namespace hopscope::azure
