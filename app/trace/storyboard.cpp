// SPDX-License-Identifier: Apache-2.0
#include "app/trace/storyboard.hpp"

#include <algorithm>
#include <cmath>

#include "app/trace/ways.hpp"

namespace hopscope::player {

namespace {

using engine::HopKind;

constexpr double ribbonMargin = 16;  ///< from the edge of a tile to the core of the ribbon
constexpr double dropDistance = 40;
constexpr int lapsAtDoubleSpeed = 6;
constexpr Millis countedLapTime{60};
constexpr Millis countingLeast{1200};
constexpr Millis countingMost{5000};

bool isLookUp(HopKind kind) {
    return kind == HopKind::GuestLookup || kind == HopKind::FabricLookup || kind == HopKind::Balance ||
           kind == HopKind::Gateway;
}

bool samePlace(const Stop& a, const Stop& b) {
    return a.kind == b.kind && a.entity == b.entity && a.instance == b.instance;
}

/// Finds the stops of hops on the drawing.
class Places {
public:
    Places(const analysis::Analysis& analysis, const scene::Anchors& anchors)
        : m_analysis(analysis), m_anchors(anchors) {}

    [[nodiscard]] std::optional<Stop> internet() const {
        for (const model::Internet& internet : m_analysis.network->internets) {
            if (const auto tile = tileOf(internet.id, 0)) {
                return Stop{.kind = Stop::Kind::Internet, .entity = internet.id, .nic = {}, .tile = *tile};
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Stop> guest(engine::NicIndex nic) const {
        const auto& name = m_analysis.lowered.nicNames[nic];
        const std::size_t instance = std::holds_alternative<model::RouteServerId>(name.machine) ? name.nic : 0;
        const auto tile = tileOf(name.machine, instance);
        if (!tile) {
            return std::nullopt;
        }
        return Stop{.kind = Stop::Kind::Guest, .entity = name.machine, .instance = instance, .nic = nic, .tile = *tile};
    }

    [[nodiscard]] std::optional<Stop> service(engine::ServiceIndex index) const {
        const model::EntityRef& name = m_analysis.lowered.services[index].name;
        const auto tile = tileOf(name, 0);
        return tile ? std::optional(Stop{.kind = Stop::Kind::Guest, .entity = name, .nic = {}, .tile = *tile})
                    : std::nullopt;
    }

    [[nodiscard]] std::optional<Stop> virtualRouter(engine::NicIndex nic) const {
        const auto context = m_analysis.lowered.contextOfNic[nic];
        const model::SubnetId subnet = m_analysis.lowered.contexts[context].subnet;
        const auto found = m_anchors.virtualRouters.find(subnet);
        if (found == m_anchors.virtualRouters.end()) {
            return std::nullopt;
        }
        return Stop{.kind = Stop::Kind::VirtualRouter, .entity = subnet, .nic = nic, .tile = found->second.rect()};
    }

    [[nodiscard]] std::optional<Stop> of(const engine::Hop& hop) const {
        if (hop.kind == HopKind::Egress) {
            return internet();
        }
        if (hop.service) {
            return service(*hop.service);
        }
        const std::optional<engine::NicIndex> nic = hop.nic ? hop.nic : firstNic(hop.guest);
        if (!nic) {
            return internet();
        }
        return hop.kind == HopKind::FabricLookup ? virtualRouter(*nic) : guest(*nic);
    }

    /// Where a packet wanted to go, as far as it is drawn.
    [[nodiscard]] std::optional<QRectF> destination(const net::Packet& packet) const {
        const auto& nics = m_analysis.lowered.fabric.nics;
        for (const engine::NicIndex nic : nics.indices()) {
            if (nics[nic].address == packet.destination || nics[nic].publicAddress == packet.destination) {
                const auto stop = guest(nic);
                return stop ? std::optional(stop->tile) : std::nullopt;
            }
        }
        const auto host = outside(packet.destination);
        return host ? std::optional(host->tile) : std::nullopt;
    }

    /// The Internet, when `address` is one of its hosts.
    [[nodiscard]] std::optional<Stop> outside(net::Address address) const {
        for (const model::Internet& internet : m_analysis.network->internets) {
            for (const model::InternetHost& host : internet.hosts) {
                if (host.address == address) {
                    return this->internet();
                }
            }
        }
        return std::nullopt;
    }

    /// Where a packet comes from that is first told elsewhere: at the virtual router of its sender, or arriving from
    /// the Internet.
    [[nodiscard]] std::optional<Stop> origin(const engine::Hop& first) const {
        if (const auto host = outside(first.packet.source)) {
            return host;
        }
        return first.kind == HopKind::FabricLookup && first.nic ? guest(*first.nic) : std::nullopt;
    }

    /// A host knows one gateway: its own look-up is worth telling only where it fails.
    [[nodiscard]] bool toldAsLookUp(const engine::Hop& hop, bool last) const {
        if (hop.kind != HopKind::GuestLookup || !hop.guest) {
            return isLookUp(hop.kind);
        }
        return last || m_analysis.lowered.fabric.guests[*hop.guest].kind != engine::GuestKind::Host;
    }

    /// What a leg should not run across, besides its own ends.
    [[nodiscard]] scene::Terrain terrain(const QRectF& from, const QRectF& to) const {
        scene::Terrain others;
        for (const auto& [entity, tiles] : m_anchors.tiles) {
            for (const QRectF& tile : tiles) {
                if (tile != from && tile != to) {
                    others.walls.push_back(tile);
                }
            }
        }
        for (const QRectF& rect : m_anchors.occupied) {
            if (!from.contains(rect.center()) && !to.contains(rect.center())) {
                others.words.push_back(rect);
            }
        }
        for (const auto& [entity, frame] : m_anchors.containers) {
            others.frames.push_back(frame);
        }
        return others;
    }

private:
    [[nodiscard]] std::optional<QRectF> tileOf(const model::EntityRef& entity, std::size_t instance) const {
        const auto found = m_anchors.tiles.find(entity);
        return found != m_anchors.tiles.end() && instance < found->second.size()
                   ? std::optional(found->second[instance])
                   : std::nullopt;
    }

    [[nodiscard]] std::optional<engine::NicIndex> firstNic(const std::optional<engine::GuestIndex>& guest) const {
        if (!guest || m_analysis.lowered.fabric.guests[*guest].nics.empty()) {
            return std::nullopt;
        }
        return m_analysis.lowered.fabric.guests[*guest].nics.front();
    }

    const analysis::Analysis& m_analysis;
    const scene::Anchors& m_anchors;
};

/// Writes one story, beat by beat.
class Writer {
public:
    Writer(const engine::TracePath& path, const Places& places, Millis start, int firstNumber, int lane)
        : m_trace(path), m_places(places), m_time(start), m_number(firstNumber), m_lane(lane) {}

    [[nodiscard]] Story write() {
        m_story.share = m_trace.share;
        m_story.verdict = m_trace.verdict;
        if (!m_trace.hops.empty()) {
            if (const auto origin = m_places.origin(m_trace.hops.front())) {
                m_story.stops.push_back(*origin);
                m_stop = 0;
            }
        }
        for (std::size_t hop = 0; hop < m_trace.hops.size(); ++hop) {
            m_stopOfHop.push_back(stopFor(hop));
        }
        m_end = m_trace.hops.size();
        prepareRibbon();
        for (std::size_t hop = 0; hop < m_end; ++hop) {
            tell(hop);
        }
        if (m_story.ribbon) {
            circle();
        } else if (!m_story.beats.empty() && !engine::isDelivered(m_story.verdict) && !m_dropped) {
            drop(m_trace.hops.size() - 1);
        }
        return std::move(m_story);
    }

private:
    /// The stop of a hop; hops at places that are not drawn are told at the stop before.
    std::optional<std::size_t> stopFor(std::size_t position) {
        const engine::Hop& hop = m_trace.hops[position];
        const std::optional<std::size_t> before = m_stopOfHop.empty() ? std::nullopt : m_stopOfHop.back();
        // A packet dies where it is, unless it dies arriving somewhere else.
        const bool stays = hop.kind == HopKind::Drop && before && m_trace.hops[position - 1].guest == hop.guest;
        const std::optional<Stop> found = stays ? std::nullopt : m_places.of(hop);
        if (!found) {
            return before;
        }
        const auto known = std::find_if(m_story.stops.begin(), m_story.stops.end(),
                                        [&](const Stop& stop) { return samePlace(stop, *found); });
        const auto index = static_cast<std::size_t>(known - m_story.stops.begin());
        if (known == m_story.stops.end()) {
            m_story.stops.push_back(*found);
            m_story.stops.back().hop = position;
        }
        Stop& stop = m_story.stops[index];
        if (stop.number == 0 && m_places.toldAsLookUp(hop, endsAt(position))) {
            stop.number = ++m_number;
            stop.hop = position;
        }
        return index;
    }

    /// True when the packet gets no further than this hop.
    [[nodiscard]] bool endsAt(std::size_t position) const {
        return position + 1 == m_trace.hops.size() || m_trace.hops[position + 1].kind == HopKind::Drop;
    }

    void prepareRibbon() {
        if (m_trace.verdict != engine::Verdict::Loop || !m_trace.cycleStart) {
            return;
        }
        // The state that repeats may be told one look-up late; the loop is entered where the packet first came by.
        m_cycleStart = *m_trace.cycleStart;
        m_end = m_trace.hops.size();
        while (m_cycleStart > 0 && m_end - m_cycleStart > 1 &&
               m_stopOfHop[m_cycleStart - 1] == m_stopOfHop[m_end - 1] &&
               m_trace.hops[m_cycleStart - 1].kind == m_trace.hops[m_end - 1].kind) {
            --m_cycleStart;
            --m_end;
        }
        Ribbon ribbon;
        int guests = 0;
        for (std::size_t hop = m_cycleStart; hop < m_end; ++hop) {
            const auto stop = m_stopOfHop[hop];
            if (stop && (ribbon.stops.empty() || ribbon.stops.back() != *stop)) {
                ribbon.stops.push_back(*stop);
            }
            guests += m_trace.hops[hop].kind == HopKind::GuestLookup ? 1 : 0;
        }
        while (ribbon.stops.size() > 1 && ribbon.stops.back() == ribbon.stops.front()) {
            ribbon.stops.pop_back();
        }
        if (ribbon.stops.empty()) {
            return;
        }
        std::vector<QPointF> centres;
        double half = 0;
        for (const std::size_t stop : ribbon.stops) {
            centres.push_back(m_story.stops[stop].centre());
            half = std::max(half, m_story.stops[stop].tile.width() / 2);
        }
        Belt belt = beltAround(centres, half + ribbonMargin);
        ribbon.path = std::move(belt.path);
        ribbon.passes = std::move(belt.passes);
        ribbon.ownSource = m_trace.endedBy == engine::LoopEnd::GuestOwnSource;
        ribbon.ttlPerLap = std::max(1, guests);
        const int entered = m_trace.hops[m_cycleStart].packet.ttl;
        const int arrived = entered < m_trace.hops.front().packet.ttl ? 1 : 0;
        ribbon.laps = ribbon.ownSource ? 1 : std::max(1, entered / ribbon.ttlPerLap + arrived);
        m_story.ribbon = std::move(ribbon);
    }

    [[nodiscard]] std::optional<std::size_t> positionOnRibbon(std::size_t stop) const {
        if (!m_story.ribbon) {
            return std::nullopt;
        }
        const auto& stops = m_story.ribbon->stops;
        const auto found = std::find(stops.begin(), stops.end(), stop);
        return found == stops.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - stops.begin()));
    }

    /// The piece of the ribbon between two neighbouring stops; nothing when the way between them is no part of the
    /// loop.
    [[nodiscard]] std::optional<QPainterPath> alongRibbon(std::size_t from, std::size_t to) const {
        const auto a = positionOnRibbon(from);
        const auto b = positionOnRibbon(to);
        if (!a || !b || (*a + 1) % m_story.ribbon->stops.size() != *b) {
            return std::nullopt;
        }
        const Ribbon& ribbon = *m_story.ribbon;
        return portion(ribbon.path, ribbon.passes[*a], *b == 0 ? ribbon.path.length() : ribbon.passes[*b]);
    }

    void add(Beat beat, Millis duration) {
        beat.start = m_time;
        beat.duration = duration;
        m_time += duration;
        m_story.beats.push_back(std::move(beat));
    }

    void move(std::size_t from, std::size_t to, std::size_t hop, int ttl, int lap) {
        Beat beat{.kind = Beat::Kind::Move, .hop = hop, .stop = from, .path = {}, .lap = lap, .ttl = ttl};
        if (const auto strand = alongRibbon(from, to)) {
            beat.onRibbon = true;
            beat.path = m_at ? connected(*m_at, *strand) : *strand;
        } else {
            const Stop& a = m_story.stops[from];
            const Stop& b = m_story.stops[to];
            QRectF target = b.tile;
            if (positionOnRibbon(to)) {
                target.adjust(-ribbonMargin, -ribbonMargin, ribbonMargin, ribbonMargin);
            }
            const Way way = wayBetween(a.tile, target, m_places.terrain(a.tile, b.tile), m_lane);
            const double begin = m_at ? 0 : way.leaves;
            const QPainterPath leg = portion(way.path, way.leaves, way.arrives);
            beat.path = m_at ? connected(*m_at, portion(way.path, begin, way.arrives)) : leg;
            beat.trailFrom = std::max(0.0, beat.path.length() - leg.length());
        }
        m_at = beat.path.pointAtPercent(1);
        add(std::move(beat), legTime);
    }

    /// `path`, entered from where the packet stands.
    static QPainterPath connected(QPointF from, const QPainterPath& path) {
        QPainterPath whole(from);
        if (path.isEmpty()) {
            return whole;
        }
        whole.lineTo(path.elementAt(0));  // connectPath() forgets a path that is a point only
        whole.connectPath(path);
        return whole;
    }

    void tell(std::size_t position) {
        const engine::Hop& hop = m_trace.hops[position];
        const auto stop = m_stopOfHop[position];
        if (!stop) {
            return;
        }
        const int lap = m_story.ribbon && position >= m_cycleStart ? 1 : 0;
        if (m_stop && *m_stop != *stop) {
            move(*m_stop, *stop, position, hop.packet.ttl, lap);
        }
        m_stop = stop;
        Beat beat{
            .kind = Beat::Kind::LookUp, .hop = position, .stop = *stop, .path = {}, .lap = lap, .ttl = hop.packet.ttl};
        switch (hop.kind) {
        case HopKind::GuestLookup:
        case HopKind::FabricLookup:
        case HopKind::Balance:
        case HopKind::Gateway:
            add(std::move(beat), m_places.toldAsLookUp(hop, endsAt(position)) ? lookUpTime : riseTime);
            break;
        case HopKind::Deliver:
        case HopKind::Egress:
            beat.kind = Beat::Kind::Deliver;
            add(std::move(beat), dropTime);
            break;
        case HopKind::Drop: drop(position); break;
        }
    }

    /// The packet is thrown towards where it wanted to go, and a dotted line says what it never reached.
    void drop(std::size_t hop) {
        m_dropped = true;
        if (m_trace.verdict == engine::Verdict::GuestUnreachable) {
            add({.kind = Beat::Kind::Curl,
                 .hop = hop,
                 .stop = m_stop.value_or(0),
                 .path = {},
                 .ttl = m_trace.hops[hop].packet.ttl},
                curlOutTime + curlPauseTime + curlBackTime);
        }
        const Stop& last = m_story.stops[m_stop.value_or(0)];
        const QPointF at = m_at.value_or(last.centre());
        const auto destination = m_places.destination(m_trace.hops[hop].packet);
        const bool elsewhere = destination && *destination != last.tile;
        QPainterPath thrown(at);
        const QPointF end = QPointF(last.tile.right() + dropDistance, last.centre().y());
        if (elsewhere) {
            const Way way = wayBetween(last.tile, *destination, m_places.terrain(last.tile, *destination), m_lane);
            const double far = std::min(way.leaves + dropDistance, (way.leaves + way.arrives) / 2);
            thrown = connected(at, portion(way.path, m_at ? 0 : way.leaves, far));
            m_story.neverReached = portion(way.path, far + 16, way.arrives);
        } else {
            thrown.lineTo(end);
        }
        Beat beat{.kind = Beat::Kind::Drop,
                  .hop = hop,
                  .stop = m_stop.value_or(0),
                  .path = thrown,
                  .ttl = m_trace.hops[hop].packet.ttl};
        beat.trailFrom = thrown.length();
        add(std::move(beat), dropTime);
    }

    void circle() {
        Ribbon& ribbon = *m_story.ribbon;
        const std::size_t lastHop = m_end - 1;
        const int ttl = m_trace.hops[m_cycleStart].packet.ttl;
        const std::size_t home = ribbon.stops.front();
        if (ribbon.ownSource) {
            ribbon.growsFrom = m_time;
        }
        if (m_stop && *m_stop != home) {
            move(*m_stop, home, m_cycleStart, ttl - ribbon.ttlPerLap, 1);
        }
        const Millis lapTime = legTime * static_cast<int>(ribbon.stops.size());
        const auto run = [&](int lap, int counted, double laps, Millis duration) {
            Beat beat{.kind = Beat::Kind::Run,
                      .hop = m_cycleStart,
                      .stop = home,
                      .path = ribbon.path,
                      .onRibbon = true,
                      .lap = lap,
                      .laps = laps,
                      .counted = counted,
                      .ttl = ttl - (lap - 1) * ribbon.ttlPerLap};
            add(std::move(beat), duration);
        };
        if (!ribbon.ownSource) {
            ribbon.growsFrom = m_time;
            for (int lap = 2; lap <= std::min(lapsAtDoubleSpeed, ribbon.laps); ++lap) {
                run(lap, 1, 1, lap == 2 ? lapTime : lapTime / 2);
                if (lap == 2) {
                    ribbon.grown = m_time;
                }
            }
            if (ribbon.laps > lapsAtDoubleSpeed) {
                const int left = ribbon.laps - lapsAtDoubleSpeed;
                const Millis length = std::clamp(countedLapTime * left, countingLeast, countingMost);
                // The eye cannot follow the counted laps: the packet goes on at double speed and ends on the far
                // strand.
                const double shown =
                    std::floor(static_cast<double>(length.count()) * 2 / static_cast<double>(lapTime.count()));
                run(lapsAtDoubleSpeed + 1, left, std::max(1.0, shown) - 1 + farStrand() / ribbon.path.length(), length);
            }
        }
        if (ribbon.grown == Millis(0)) {
            ribbon.grown = m_time;
        }
        QPainterPath stay(ribbon.ownSource ? m_at.value_or(m_story.stops[home].centre())
                                           : ribbon.path.pointAtPercent(ribbon.path.percentAtLength(farStrand())));
        Beat beat{.kind = Beat::Kind::Drop,
                  .hop = lastHop,
                  .stop = home,
                  .path = stay,
                  .onRibbon = true,
                  .lap = ribbon.laps,
                  .ttl = ribbon.ownSource ? ttl - ribbon.ttlPerLap : 0};
        add(std::move(beat), dropTime);
        leadOn(ribbon);
    }

    /// The middle of the last strand, where the packet comes home.
    [[nodiscard]] double farStrand() const {
        const Ribbon& ribbon = *m_story.ribbon;
        return (ribbon.passes.back() + ribbon.path.length()) / 2;
    }

    /// The dotted line from the loop to the destination, from the stop of the loop that is nearest to it.
    void leadOn(const Ribbon& ribbon) {
        const auto destination = m_places.destination(m_trace.hops.back().packet);
        if (!destination) {
            return;
        }
        std::size_t nearest = ribbon.stops.front();
        for (const std::size_t stop : ribbon.stops) {
            if (QLineF(m_story.stops[stop].centre(), destination->center()).length() <
                QLineF(m_story.stops[nearest].centre(), destination->center()).length()) {
                nearest = stop;
            }
        }
        const Stop& from = m_story.stops[nearest];
        if (from.tile == *destination) {
            return;
        }
        const Way way = wayBetween(from.tile, *destination, m_places.terrain(from.tile, *destination), m_lane);
        m_story.neverReached = portion(way.path, way.leaves + ribbonMargin + 8, way.arrives);
    }

    const engine::TracePath& m_trace;
    const Places& m_places;
    Story m_story;
    std::vector<std::optional<std::size_t>> m_stopOfHop;
    std::optional<std::size_t> m_stop;  ///< where the packet stands
    std::optional<QPointF> m_at;        ///< its point, once it has moved
    std::size_t m_cycleStart = 0;
    std::size_t m_end = 0;  ///< behind the last hop to tell
    Millis m_time;
    int m_number;
    int m_lane;
    bool m_dropped = false;
};

/// The branches of an answer as stories that start together. Equal ways are one packet.
std::vector<Story> storiesOf(const analysis::TraceAnswer& answer, const Places& places, Millis start, int firstNumber,
                             int firstLane) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < answer.branches.size(); ++i) {
        order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return answer.branches[a].path.verdict > answer.branches[b].path.verdict;
    });
    std::vector<Story> stories;
    for (const std::size_t branch : order) {
        const int lane = firstLane + static_cast<int>(stories.size());
        Story story = Writer(answer.branches[branch].path, places, start, firstNumber, lane).write();
        story.branch = branch;
        if (story.beats.empty()) {
            continue;
        }
        const auto twin = std::find_if(stories.begin(), stories.end(), [&](const Story& other) {
            return other.verdict == story.verdict && std::equal(other.stops.begin(), other.stops.end(),
                                                                story.stops.begin(), story.stops.end(), samePlace);
        });
        if (twin != stories.end()) {
            // Shares of different moments do not add up.
            if (answer.branches[twin->branch].state == answer.branches[branch].state) {
                twin->share += story.share;
            }
        } else if (stories.size() < movingMaximum) {
            stories.push_back(std::move(story));
        }
    }
    return stories;
}

Millis endOf(const std::vector<Story>& stories) {
    Millis end{0};
    for (const Story& story : stories) {
        end = std::max(end, story.end());
    }
    return end;
}

double shareDone(const Beat& beat, Millis t) {
    if (beat.duration <= Millis(0)) {
        return 1;
    }
    return std::clamp(static_cast<double>((t - beat.start).count()) / static_cast<double>(beat.duration.count()), 0.0,
                      1.0);
}

QPointF pointOn(const QPainterPath& path, double share) {
    return path.pointAtPercent(path.percentAtLength(path.length() * std::clamp(share, 0.0, 1.0)));
}

PacketFrame frameOf(const Story& story, Millis t) {
    PacketFrame frame;
    if (story.beats.empty() || t < story.start()) {
        return frame;
    }
    frame.visible = story.packet;
    frame.ended = t >= story.end();
    const auto after = std::upper_bound(story.beats.begin(), story.beats.end(), t,
                                        [](Millis moment, const Beat& beat) { return moment < beat.start; });
    frame.beat = static_cast<std::size_t>(after - story.beats.begin()) - 1;
    const Beat& beat = story.beats[frame.beat];
    frame.done = shareDone(beat, t);
    frame.hop = beat.hop;
    frame.ttl = beat.ttl;
    frame.lap = beat.lap;

    // The packet stands where the last beat with a way has left it.
    frame.at = story.stops[beat.stop].centre();
    if (beat.path.elementCount() > 0) {
        const double walked = beat.kind == Beat::Kind::Run ? frame.done * beat.laps : frame.done;
        const double whole = std::floor(walked);
        const bool atEnd = beat.kind != Beat::Kind::Run || (frame.done >= 1 && walked <= whole);
        frame.at = pointOn(beat.path, atEnd && walked >= 1 ? 1 : walked - (walked >= 1 ? whole : 0));
    } else {
        for (std::size_t i = frame.beat; i-- > 0;) {
            if (story.beats[i].path.elementCount() > 0) {
                frame.at = pointOn(story.beats[i].path, 1);
                break;
            }
        }
    }
    if (beat.kind == Beat::Kind::Run) {
        const int counted = std::min(beat.counted - 1, static_cast<int>(frame.done * beat.counted));
        frame.lap += counted;
        frame.ttl -= counted * (story.ribbon ? story.ribbon->ttlPerLap : 1);
    }
    if (beat.kind == Beat::Kind::LookUp) {
        if (story.stops[beat.stop].number > 0) {
            frame.lookUp = beat.stop;
        }
        frame.rise =
            std::clamp(static_cast<double>((t - beat.start).count()) / static_cast<double>(riseTime.count()), 0.0, 1.0);
    }
    for (std::size_t i = 0; i <= frame.beat; ++i) {
        if (story.beats[i].kind == Beat::Kind::LookUp) {
            frame.seen = std::max(frame.seen, story.stops[story.beats[i].stop].number);
        }
    }
    for (std::size_t i = 0; i <= frame.beat; ++i) {
        if (story.beats[i].kind == Beat::Kind::Curl) {
            const double since = static_cast<double>((t - story.beats[i].start).count());
            const auto share = [&](Millis from, Millis length) {
                return std::clamp((since - static_cast<double>(from.count())) / static_cast<double>(length.count()),
                                  0.0, 1.0);
            };
            frame.curlOut = share(Millis(0), curlOutTime);
            frame.curlBack = share(curlOutTime + curlPauseTime, curlBackTime);
        }
    }
    if (story.ribbon && t >= story.ribbon->growsFrom) {
        const auto length = (story.ribbon->grown - story.ribbon->growsFrom).count();
        frame.ribbon = length <= 0 ? 1.0
                                   : std::min(1.0, static_cast<double>((t - story.ribbon->growsFrom).count()) /
                                                       static_cast<double>(length));
    }
    return frame;
}

}  // namespace

Storyboard Storyboard::from(const analysis::TraceAnswer& answer, const analysis::Analysis& analysis,
                            const scene::Anchors& anchors) {
    Storyboard board;
    const Places places(analysis, anchors);
    board.m_stories = storiesOf(answer, places, Millis(0), 0, 0);
    board.m_duration = endOf(board.m_stories);
    if (answer.back && !board.m_stories.empty()) {
        int number = 0;
        for (const Stop& stop : board.m_stories.front().stops) {
            number = std::max(number, stop.number);
        }
        std::vector<Story> back =
            storiesOf(*answer.back, places, board.m_duration, number, static_cast<int>(board.m_stories.size()));
        for (Story& story : back) {
            story.back = true;
            board.m_stories.push_back(std::move(story));
        }
        board.m_duration = endOf(board.m_stories);
    }
    bool toldBack = false;
    for (std::size_t i = 0; i < board.m_stories.size(); ++i) {
        const Story& story = board.m_stories[i];
        if (i > 0 && (!story.back || toldBack)) {
            continue;
        }
        toldBack = story.back;
        for (const Beat& beat : story.beats) {
            if (beat.kind == Beat::Kind::LookUp && story.stops[beat.stop].number > 0) {
                board.m_marks.push_back({beat.start + riseTime, Mark::Kind::LookUp, i, beat.hop});
            } else if (beat.kind == Beat::Kind::Run) {
                board.m_marks.push_back({beat.start, Mark::Kind::Lap, i, beat.hop});
            }
        }
        if (!story.beats.empty()) {
            board.m_marks.push_back({story.end(), Mark::Kind::End, i, story.beats.back().hop});
        }
    }
    return board;
}

Storyboard Storyboard::ofRecursion(const model::EntityRef& guest, const scene::Anchors& anchors) {
    Storyboard board;
    const auto tile = anchors.tiles.find(guest);
    if (tile == anchors.tiles.end() || tile->second.empty()) {
        return board;
    }
    Story story;
    story.verdict = engine::Verdict::GuestUnreachable;
    story.packet = false;
    story.stops.push_back({.entity = guest, .nic = {}, .tile = tile->second.front(), .number = 1});
    story.beats.push_back({.duration = lookUpTime, .path = {}});
    story.beats.push_back({.kind = Beat::Kind::Curl,
                           .start = lookUpTime,
                           .duration = curlOutTime + curlPauseTime + curlBackTime,
                           .path = {}});
    board.m_marks = {{riseTime, Mark::Kind::LookUp, 0, 0}, {story.end(), Mark::Kind::End, 0, 0}};
    board.m_duration = story.end();
    board.m_stories.push_back(std::move(story));
    return board;
}

Frame Storyboard::at(Millis t) const {
    t = std::clamp(t, Millis(0), m_duration);
    Frame frame;
    for (std::size_t i = 0; i < m_stories.size(); ++i) {
        frame.packets.push_back(frameOf(m_stories[i], t));
        if (m_stories[i].back && !m_stories[frame.told].back && frame.packets.back().visible) {
            frame.told = i;
        }
    }
    if (!frame.packets.empty()) {
        frame.hop = frame.packets[frame.told].hop;
    }
    return frame;
}

Frame Storyboard::steppedAt(Millis t) const {
    t = std::clamp(t, Millis(0), m_duration);
    Frame frame = at(t);
    for (std::size_t i = 0; i < m_stories.size(); ++i) {
        PacketFrame& packet = frame.packets[i];
        if (!packet.visible) {
            continue;
        }
        const Beat& beat = m_stories[i].beats[packet.beat];
        if (beat.kind == Beat::Kind::Move || (beat.kind == Beat::Kind::Drop && packet.done < 1)) {
            packet.at = frameOf(m_stories[i], beat.start).at;
            packet.done = 0;
        } else if (beat.kind == Beat::Kind::Run) {
            packet.at = pointOn(beat.path, beat.laps - std::floor(beat.laps));
        }
        packet.rise = packet.lookUp ? 1 : 0;
        packet.curlOut = packet.curlOut > 0 ? 1 : 0;
        packet.curlBack = packet.curlBack > 0 ? 1 : 0;
        packet.ribbon = m_stories[i].ribbon && packet.lap > 0 ? 1 : 0;
    }
    return frame;
}

std::optional<Millis> Storyboard::nextMark(Millis after) const {
    const auto found = std::find_if(m_marks.begin(), m_marks.end(), [&](const Mark& mark) { return mark.at > after; });
    return found == m_marks.end() ? std::nullopt : std::optional(found->at);
}

std::optional<Millis> Storyboard::previousMark(Millis before) const {
    const auto found =
        std::find_if(m_marks.rbegin(), m_marks.rend(), [&](const Mark& mark) { return mark.at < before; });
    return found == m_marks.rend() ? std::nullopt : std::optional(found->at);
}

Millis Storyboard::timeOf(std::size_t story, std::size_t hop) const {
    if (story >= m_stories.size()) {
        return Millis(0);
    }
    const auto& beats = m_stories[story].beats;
    for (const Beat& beat : beats) {
        if (beat.hop == hop && beat.kind != Beat::Kind::Move) {
            return beat.kind == Beat::Kind::LookUp ? beat.start + riseTime : beat.end();
        }
    }
    return beats.empty() ? Millis(0) : m_stories[story].end();
}

bool Storyboard::running(Millis t) const {
    return std::any_of(m_stories.begin(), m_stories.end(), [&](const Story& story) {
        return std::any_of(story.beats.begin(), story.beats.end(), [&](const Beat& beat) {
            return beat.kind == Beat::Kind::Run && beat.start <= t && t < beat.end();
        });
    });
}

bool Storyboard::sameWay(const Storyboard& other) const {
    return std::equal(m_stories.begin(), m_stories.end(), other.m_stories.begin(), other.m_stories.end(),
                      [](const Story& a, const Story& b) {
                          return a.verdict == b.verdict && a.back == b.back &&
                                 std::equal(a.stops.begin(), a.stops.end(), b.stops.begin(), b.stops.end(), samePlace);
                      });
}

std::optional<QPointF> Storyboard::forkFrom(const Storyboard& other) const {
    if (sameWay(other) || m_stories.empty() || other.m_stories.empty()) {
        return std::nullopt;
    }
    const auto& mine = m_stories.front().stops;
    const auto& theirs = other.m_stories.front().stops;
    const auto parted = std::mismatch(mine.begin(), mine.end(), theirs.begin(), theirs.end(), samePlace).first;
    return parted == mine.begin() ? mine.front().centre() : (parted - 1)->centre();
}

}  // namespace hopscope::player
