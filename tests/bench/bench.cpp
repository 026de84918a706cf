// SPDX-License-Identifier: Apache-2.0
#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/sweep.hpp"
#include "core/azure/effective_plane.hpp"
#include "core/azure/facts.hpp"
#include "tests/support/topology.hpp"

// Benchmarks of the core. Each checks its answers against a plain version first, then measures the two in turn.

using namespace hopscope;

namespace {

using azure::EffectiveRoute;
using azure::NextHopType;
using Selections = IndexedVector<engine::SpeakerIndex, engine::Selection>;

constexpr int pairs = 5;

double cpuMilliseconds(const std::function<void()>& work) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

double mebibytesInUse() {
    const struct mallinfo2 use = mallinfo2();
    return static_cast<double>(use.uordblks + use.hblkhd) / (1024 * 1024);
}

/// Runs product and anchor in turn and prints what a row of the table of results needs. The product's work is `share`
/// times that of the anchor.
void compare(std::string_view name, const std::function<void()>& product, const std::function<void()>& anchor,
             double share = 1) {
    std::vector<double> ratios;
    std::vector<double> times;
    std::vector<double> anchors;
    for (int pair = 0; pair < pairs; ++pair) {
        times.push_back(cpuMilliseconds(product));
        anchors.push_back(cpuMilliseconds(anchor));
        ratios.push_back(times.back() / (anchors.back() * share));
    }
    for (std::vector<double>* figures : {&ratios, &times, &anchors}) {
        std::sort(figures->begin(), figures->end());
    }
    std::printf("%.*s: ratio %.4f (%.4f to %.4f), %.2f ms, anchor %.2f ms\n", static_cast<int>(name.size()),
                name.data(), ratios[pairs / 2], ratios.front(), ratios.back(), times[pairs / 2], anchors[pairs / 2]);
}

/// What route server instances select where each takes what its own appliances announce with the shortest paths.
Selections plainSelections(const azure::Lowered& lowered) {
    const engine::Fabric& fabric = lowered.fabric;
    Selections selections(fabric.speakers.size());
    for (const engine::SpeakerIndex speaker : fabric.speakers.indices()) {
        if (!fabric.speakers[speaker].programsUnderlay) {
            continue;
        }
        std::map<engine::GroupIndex, std::map<std::size_t, std::vector<net::Address>>> byLength;
        for (const engine::Session& session : fabric.sessions) {
            if (session.b != speaker) {
                continue;
            }
            for (const engine::Origination& origin : fabric.speakers[session.a].originates) {
                byLength[origin.group][origin.asPath.length()].push_back(session.addressOfA);
            }
        }
        for (auto& [group, lengths] : byLength) {
            std::vector<net::Address>& nextHops = lengths.begin()->second;
            std::sort(nextHops.begin(), nextHops.end());
            selections[speaker].rows.push_back({group, nextHops});
        }
    }
    return selections;
}

struct PlainRow {
    NextHopType type;
    std::vector<net::Address> nextHops;
    bool operator==(const PlainRow&) const = default;
};
using PlainTable = std::map<net::Prefix, PlainRow>;

/// The winning rows of a subnet in one map: system, then learned (R3.2), then user (R3.1), then the None rows (R2.5).
PlainTable plainTable(const azure::Lowered& lowered, const model::Network& network, const Selections& selections,
                      const azure::Context& context) {
    const azure::Domain& domain = lowered.domains[context.domain];
    PlainTable table;
    std::set<net::Prefix> space(domain.addressSpace.begin(), domain.addressSpace.end());
    for (const azure::Domain::Peer& peer : domain.peers) {
        for (const net::Prefix prefix : peer.prefixes) {
            table[prefix] = {peer.global ? NextHopType::VNetGlobalPeering : NextHopType::VNetPeering, {}};
            space.insert(prefix);
        }
    }
    for (const net::Prefix prefix : domain.addressSpace) {
        table[prefix] = {NextHopType::VnetLocal, {}};
    }
    const auto insideSpace = [&](net::Prefix prefix) {
        for (int length = 0; length <= prefix.length(); ++length) {
            if (space.contains(net::Prefix(prefix.first(), length))) {
                return true;
            }
        }
        return false;
    };
    for (const net::Prefix prefix : azure::noneRoutes) {
        table.try_emplace(prefix, PlainRow{NextHopType::None, {}});
    }
    table[net::Prefix::everything()] = {NextHopType::Internet, {}};
    bool attracts = false;
    if (context.propagates && domain.routeServer) {
        const engine::SpeakerIndex first = lowered.instancesOf(*domain.routeServer).front();
        for (const engine::Selection::Row& row : selections[first].rows) {
            for (const net::Prefix prefix : lowered.fabric.groups[row.group].prefixes) {
                if (!insideSpace(prefix)) {
                    table[prefix] = {NextHopType::VirtualNetworkGateway, row.nextHops};
                    attracts = attracts || prefix.isDefault();
                }
            }
        }
    }
    if (context.routeTable) {
        for (const model::UserRoute& route : network.routeTables.at(*context.routeTable).routes) {
            table[route.prefix] = {NextHopType::VirtualAppliance, {*route.appliance}};
            attracts = attracts || route.prefix.isDefault();
        }
    }
    if (attracts) {
        for (const net::Prefix prefix : azure::noneRoutes) {
            const auto row = table.find(prefix);
            if (row != table.end() && row->second.type == NextHopType::None) {
                table.erase(row);
            }
        }
    }
    return table;
}

const azure::EffectivePlane& planeOf(const engine::Shares& shares) {
    return dynamic_cast<const azure::EffectivePlane&>(*shares.first);
}

int benchEffective(const testing::CloudSize& size, bool checkOnly) {
    const model::Network network = testing::cloud(size);
    const azure::Lowered lowered = azure::lower(network);
    const Selections selections = plainSelections(lowered);
    const auto program = [&] { return azure::makeProgrammer(lowered, network)->program(selections, {}); };

    const double before = mebibytesInUse();
    const engine::Shares shares = program();
    const double used = mebibytesInUse() - before;
    const std::size_t step = checkOnly ? 1 : std::max<std::size_t>(lowered.contexts.size() / 200, 1);
    for (std::size_t i = 0; i < lowered.contexts.size(); i += step) {
        const azure::ContextIndex context(i);
        PlainTable winners;
        for (const EffectiveRoute& route : planeOf(shares).routes(context)) {
            if (route.wins()) {
                winners[route.prefix] = {route.type, route.nextHops};
            }
        }
        if (winners != plainTable(lowered, network, selections, lowered.contexts[context])) {
            std::fprintf(stderr, "effective: subnet %zu differs from the plain table\n", i);
            return 1;
        }
    }
    std::printf("effective: %zu subnets, answers agree\n", lowered.contexts.size());
    if (checkOnly) {
        return 0;
    }
    std::printf("effective: %.1f MiB\n", used);
    compare(
        "effective", [&] { static_cast<void>(program()); },
        [&] {
            std::vector<PlainTable> tables;
            tables.reserve(lowered.contexts.size());
            for (const azure::Context& context : lowered.contexts) {
                tables.push_back(plainTable(lowered, network, selections, context));
            }
        });
    return 0;
}

/// The fabric with a group for each prefix: what propagation costs without groups.
engine::Fabric ungrouped(const engine::Fabric& fabric) {
    engine::Fabric single = fabric;
    single.groups = {};
    for (engine::Speaker& speaker : single.speakers) {
        speaker.originates.clear();
        speaker.refuses.clear();
    }
    for (const engine::GroupIndex group : fabric.groups.indices()) {
        for (const net::Prefix prefix : fabric.groups[group].prefixes) {
            const engine::GroupIndex own = single.groups.add({{prefix}});
            for (const engine::SpeakerIndex speaker : fabric.speakers.indices()) {
                for (engine::Origination origin : fabric.speakers[speaker].originates) {
                    if (origin.group == group) {
                        origin.group = own;
                        single.speakers[speaker].originates.push_back(std::move(origin));
                    }
                }
            }
        }
    }
    return single;
}

using SelectedPrefixes = std::vector<std::map<net::Prefix, std::vector<net::Address>>>;

SelectedPrefixes byPrefix(const engine::Fabric& fabric, const Selections& selections) {
    SelectedPrefixes tables;
    for (const engine::Selection& selection : selections) {
        auto& table = tables.emplace_back();
        for (const engine::Selection::Row& row : selection.rows) {
            for (const net::Prefix prefix : fabric.groups[row.group].prefixes) {
                table[prefix] = row.nextHops;
            }
        }
    }
    return tables;
}

int benchPropagation(const testing::CloudSize& size, bool checkOnly) {
    const model::Network network = testing::cloud(size);
    const azure::Lowered grouped = azure::lower(network);
    azure::Lowered single = grouped;
    single.fabric = ungrouped(grouped.fabric);
    const auto run = [&](const azure::Lowered& lowered) {
        return engine::simulate(lowered.fabric, *azure::makeProgrammer(lowered, network), {});
    };
    const SelectedPrefixes expected = byPrefix(grouped.fabric, plainSelections(grouped));
    if (byPrefix(grouped.fabric, run(grouped).last().selections) != expected ||
        byPrefix(single.fabric, run(single).last().selections) != expected) {
        std::fprintf(stderr, "propagation: a selection differs from the plain one\n");
        return 1;
    }
    std::printf("propagation: %zu groups of %zu prefixes, %zu sessions, answers agree\n", grouped.fabric.groups.size(),
                single.fabric.groups.size(), grouped.fabric.sessions.size());
    if (!checkOnly) {
        compare(
            "propagation", [&] { static_cast<void>(run(grouped)); }, [&] { static_cast<void>(run(single)); });
    }
    return 0;
}

/// B8 in part: all sources to all classes of destinations. The naive trace takes a sample of the sources, and the ratio
/// is that of the times for one pair.
int benchPairs(const testing::CloudSize& size, bool checkOnly) {
    const auto analysis = analysis::analyse(std::make_shared<const model::Network>(testing::cloud(size)), {});
    const engine::Fabric& fabric = analysis->lowered.fabric;
    const std::vector<net::Address> classes = analysis::destinationClasses(*analysis);
    const std::vector<engine::NicIndex> sources = analysis::sweepSources(*analysis);
    constexpr std::size_t sampledPairs = 100'000;
    const std::size_t step = std::max<std::size_t>(sources.size() * classes.size() / sampledPairs, 1);
    std::vector<engine::NicIndex> sample;
    for (std::size_t i = 0; i < sources.size(); i += step) {
        sample.push_back(sources[i]);
    }
    using Bad = std::set<std::pair<engine::NicIndex, net::Address>>;
    const auto byTracing = [&] {
        Bad bad;
        for (const std::size_t phase : analysis->phases) {
            const engine::ControlPlane& plane = analysis->recording.states[phase];
            for (const auto& underlay : {plane.shares.first, plane.shares.second}) {
                for (const engine::NicIndex source : sample) {
                    for (const net::Address destination : classes) {
                        const net::Packet packet{fabric.nics[source].address, destination};
                        for (const engine::TracePath& path :
                             engine::tracePaths(fabric, plane, *underlay, {source}, packet)) {
                            if (analysis::isTrouble(path.verdict)) {
                                bad.emplace(source, destination);
                            }
                        }
                    }
                }
                if (plane.shares.agree()) {
                    break;
                }
            }
        }
        return bad;
    };
    std::size_t troubled = 0;
    const auto bySweeping = [&] {
        Bad bad;
        troubled = 0;
        std::optional<engine::NicIndex> latest;
        bool isSampled = false;
        const auto note = [&](engine::NicIndex source, net::Address destination) {
            ++troubled;
            if (latest != source) {
                latest = source;
                isSampled = std::binary_search(sample.begin(), sample.end(), source);
            }
            if (isSampled) {
                bad.emplace(source, destination);
            }
        };
        analysis::SweepSink sink;
        sink.take = [&](const analysis::SweptFlow& flow) -> std::size_t {
            note(flow.source, flow.destination);
            return 0;
        };
        sink.again = [&](std::size_t, engine::NicIndex source, net::Address destination) { note(source, destination); };
        analysis::sweep(*analysis, {}, sink);
        return bad;
    };
    if (byTracing() != bySweeping()) {
        std::fprintf(stderr, "pairs: the sweep differs from single traces\n");
        return 1;
    }
    std::printf("pairs: %zu sources x %zu classes, %zu ways into trouble, answers agree on %zu sources\n",
                sources.size(), classes.size(), troubled, sample.size());
    if (!checkOnly) {
        compare(
            "pairs", [&] { static_cast<void>(bySweeping()); }, [&] { static_cast<void>(byTracing()); },
            static_cast<double>(sources.size()) / static_cast<double>(sample.size()));
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::map<std::string_view, testing::CloudSize> sizes{
        {"T1", testing::classroom}, {"T2", testing::enterprise}, {"T3", testing::extreme}};
    const std::map<std::string_view, int (*)(const testing::CloudSize&, bool)> benches{
        {"effective", benchEffective}, {"propagation", benchPropagation}, {"pairs", benchPairs}};
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    const bool checkOnly = words.size() == 3 && words[2] == "--check";
    if (words.size() < 2 || (words.size() > 2 && !checkOnly) || !benches.contains(words[0]) ||
        !sizes.contains(words[1])) {
        std::fprintf(stderr, "usage: hopscope_bench effective|propagation|pairs T1|T2|T3 [--check]\n");
        return 2;
    }
    return benches.at(words[0])(sizes.at(words[1]), checkOnly);
}
