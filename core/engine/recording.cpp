// SPDX-License-Identifier: Apache-2.0
#include "core/engine/recording.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <set>
#include <string>
#include <unordered_map>

#include "core/engine/path_rules.hpp"
#include "core/engine/trace.hpp"

namespace hopscope::engine {

namespace {

enum class End : std::uint8_t { A, B };

constexpr End otherEnd(End end) {
    return end == End::A ? End::B : End::A;
}

/// What a message says of one group; no path is a withdrawal.
struct Change {
    GroupIndex group;
    std::optional<Path> path;
};

struct Item {
    enum class Kind : std::uint8_t { Attempt, Message, Notification, HoldExpiry, Program, Scan, Restore };
    Moment at{0};
    std::uint64_t order = 0;
    Kind kind = Kind::Attempt;
    std::optional<SessionIndex> session{};
    End to = End::A;  ///< the end that receives, or whose timer it is
    std::optional<SpeakerIndex> speaker{};
    std::optional<GuestIndex> guest{};
    std::uint32_t incarnation = 0;  ///< of the session when the item was made
    std::vector<Change> changes{};
};

struct Later {
    bool operator()(const Item& a, const Item& b) const { return a.at != b.at ? a.at > b.at : a.order > b.order; }
};

/// What only the simulation needs to know of a session.
struct SessionBook {
    std::uint32_t incarnation = 0;
    Moment establishedAt{0};
    std::optional<Moment> nextAttempt;
    bool wasSilent = false;             ///< a hold timer has run, ever: when the last keepalive came may matter
    std::optional<Moment> parkedSince;  ///< waits for its transport; tries again at multiples of the retry time
    std::map<GroupIndex, Path> sentByA;
    std::map<GroupIndex, Path> sentByB;
    std::vector<Change> heldForA;  ///< sent and not yet delivered, because packets do not pass
    std::vector<Change> heldForB;
};

std::string canonical(const Path& path) {
    std::string text = path.nextHop.text() + ' ' + path.asPath.text('-');
    for (const net::Community community : path.communities) {
        text += ' ' + community.text();
    }
    return text;
}

class Simulation {
public:
    Simulation(const Fabric& fabric, const Programmer& programmer, const SimulationOptions& options)
        : m_fabric(fabric), m_programmer(programmer), m_options(options) {}

    Recording run() {
        powerOn();
        while (!m_queue.empty()) {
            if (m_options.stop.stop_requested()) {
                m_recording.outcome = Outcome::Stopped;
                return std::move(m_recording);
            }
            const Item item = m_queue.top();
            if (item.at > m_now && m_restless && repeatsAState()) {
                return std::move(m_recording);
            }
            if (m_recording.events.size() > m_options.maximumEvents || item.at > m_options.maximumTime) {
                m_recording.outcome = Outcome::OverBudget;
                return std::move(m_recording);
            }
            m_queue.pop();
            m_now = item.at;
            take(item);
            m_recording.states.back() = m_plane;  // what followed without an event of its own
        }
        return std::move(m_recording);
    }

private:
    // --- Setting up ---

    void powerOn() {
        m_plane.sessions = IndexedVector<SessionIndex, SessionState>(m_fabric.sessions.size());
        m_plane.selections = IndexedVector<SpeakerIndex, Selection>(m_fabric.speakers.size());
        m_plane.guests = IndexedVector<GuestIndex, std::shared_ptr<const Resolution>>(m_fabric.guests.size());
        m_suppressed = IndexedVector<GuestIndex, std::vector<net::Prefix>>(m_fabric.guests.size());
        m_books = IndexedVector<SessionIndex, SessionBook>(m_fabric.sessions.size());
        for (const Speaker& speaker : m_fabric.speakers) {
            Rib rib;
            rib.candidates = IndexedVector<GroupIndex, std::vector<Candidate>>(m_fabric.groups.size());
            for (const Origination& own : speaker.originates) {
                Candidate candidate;
                candidate.path = {own.nextHop.value_or(speaker.address), own.asPath, own.communities};
                rib.candidates[own.group].push_back(std::move(candidate));
            }
            for (std::vector<Candidate>& candidates : rib.candidates) {
                decide(candidates, false, speaker, speaker.maximumPaths, m_fabric.sessions,
                       SpeakerIndex(m_plane.ribs.size()));
            }
            m_plane.ribs.add(std::make_shared<const Rib>(std::move(rib)));
        }
        for (const GuestIndex guest : m_fabric.guests.indices()) {
            const auto speaker = m_fabric.guests[guest].speaker;
            ResolvedGuest resolved =
                resolveGuest(m_fabric, guest, speaker ? *m_plane.ribs[*speaker] : Rib{}, m_suppressed[guest]);
            if (speaker && resolves(guest)) {
                m_plane.ribs[*speaker] = std::make_shared<const Rib>(std::move(resolved.rib));
            }
            m_plane.guests[guest] = std::make_shared<const Resolution>(std::move(resolved.resolution));
        }
        m_plane.shares = m_programmer.program(m_plane.selections, m_plane.shares);
        for (const SessionIndex session : m_fabric.sessions.indices()) {
            if (m_fabric.sessions[session].fault != SessionFault::None) {
                m_plane.sessions[session].a.reason = DownReason::Fault;
                m_plane.sessions[session].b.reason = DownReason::Fault;
            } else {
                scheduleAttempt(session, m_fabric.sessions[session].firstAttempt);
            }
        }
        record({Moment(0), EventKind::PowerOn});
        checkTransports();
    }

    /// Whether the guest keeps a table of what it learned.
    [[nodiscard]] bool resolves(GuestIndex guest) const {
        const GuestKind kind = m_fabric.guests[guest].kind;
        return kind == GuestKind::Router || kind == GuestKind::Gateway;
    }

    // --- Time ---

    void schedule(Item item) {
        item.order = m_options.shuffle == 0 ? m_sequence : mixed(m_sequence);
        ++m_sequence;
        m_queue.push(std::move(item));
    }
    [[nodiscard]] std::uint64_t mixed(std::uint64_t number) const {
        std::uint64_t x = number * 0x9e3779b97f4a7c15ULL + m_options.shuffle;
        x ^= x >> 29;
        return x * 0xbf58476d1ce4e5b9ULL;
    }
    void scheduleAttempt(SessionIndex session, Moment at) {
        m_books[session].nextAttempt = at;
        m_books[session].parkedSince.reset();
        Item item{at};
        item.kind = Item::Kind::Attempt;
        item.session = session;
        schedule(std::move(item));
    }

    void take(const Item& item) {
        switch (item.kind) {
        case Item::Kind::Attempt: attempt(*item.session); break;
        case Item::Kind::Message: receive(item); break;
        case Item::Kind::Notification: notified(item); break;
        case Item::Kind::HoldExpiry: expire(*item.session, item.to); break;
        case Item::Kind::Program: program(*item.speaker); break;
        case Item::Kind::Scan: scan(*item.guest); break;
        case Item::Kind::Restore: restore(*item.guest); break;
        }
    }

    void record(Event event) {
        event.at = m_now;
        m_recording.events.push_back(std::move(event));
        m_recording.states.push_back(m_plane);
    }

    // --- Sessions ---

    [[nodiscard]] SpeakerIndex speakerAt(SessionIndex session, End end) const {
        return end == End::A ? m_fabric.sessions[session].a : m_fabric.sessions[session].b;
    }
    [[nodiscard]] SessionEnd& endOf(SessionIndex session, End end) {
        SessionState& state = m_plane.sessions[session];
        return end == End::A ? state.a : state.b;
    }
    /// Whether packets that `from` sends arrive.
    [[nodiscard]] bool passes(SessionIndex session, End from) const {
        const SessionState& state = m_plane.sessions[session];
        return from == End::A ? state.passesAToB : state.passesBToA;
    }
    [[nodiscard]] End endOfSpeaker(SessionIndex session, SpeakerIndex speaker) const {
        return m_fabric.sessions[session].a == speaker ? End::A : End::B;
    }

    void attempt(SessionIndex session) {
        SessionBook& book = m_books[session];
        if (book.nextAttempt != m_now) {
            return;  // another attempt has taken its place
        }
        book.nextAttempt.reset();
        SessionState& state = m_plane.sessions[session];
        if (!state.passesAToB || !state.passesBToA) {
            book.parkedSince = m_now;
            for (SessionEnd* end : {&state.a, &state.b}) {
                if (end->reason == DownReason::NotYet || end->reason == DownReason::Damped) {
                    end->reason = DownReason::NoTransport;
                }
            }
            return;
        }
        ++book.incarnation;
        book.establishedAt = m_now;
        state.a.established = true;
        state.b.established = true;
        state.a.holdDeadline.reset();
        state.b.holdDeadline.reset();
        state.since = m_now;
        Event event;
        event.kind = EventKind::SessionUp;
        event.session = session;
        record(std::move(event));
        exportAll(session, End::A);
        exportAll(session, End::B);
    }

    /// The last keepalive or update that arrived while packets passed.
    [[nodiscard]] Moment lastHeard(SessionIndex session) const {
        const Moment up = m_books[session].establishedAt;
        const Moment keepalive = m_fabric.sessions[session].keepalive;
        return keepalive.count() <= 0 ? m_now : up + keepalive * ((m_now - up) / keepalive);
    }

    /// `end` hears nothing any more: its hold timer runs from the last message (RFC 4271 4.4, 6.5).
    void startHoldTimer(SessionIndex session, End end) {
        const Moment hold = m_fabric.sessions[session].hold;
        SessionEnd& state = endOf(session, end);
        if (!state.established || state.holdDeadline || hold.count() == 0) {
            return;
        }
        state.holdDeadline = lastHeard(session) + hold;
        m_books[session].wasSilent = true;
        Item item{*state.holdDeadline};
        item.kind = Item::Kind::HoldExpiry;
        item.session = session;
        item.to = end;
        schedule(std::move(item));
    }

    void expire(SessionIndex session, End end) {
        const SessionEnd& state = endOf(session, end);
        if (state.established && state.holdDeadline == m_now) {
            fall(session, end, DownReason::HoldTimerExpired);
        }
    }

    void notified(const Item& item) {
        if (item.incarnation == m_books[*item.session].incarnation && endOf(*item.session, item.to).established) {
            fall(*item.session, item.to, DownReason::NotificationReceived);
        }
    }

    void fall(SessionIndex session, End end, DownReason reason) {
        SessionEnd& fallen = endOf(session, end);
        fallen.established = false;
        fallen.reason = reason;
        fallen.holdDeadline.reset();
        SessionState& state = m_plane.sessions[session];
        SessionBook& book = m_books[session];
        state.since = m_now;
        (end == End::A ? book.sentByA : book.sentByB).clear();
        (end == End::A ? book.heldForA : book.heldForB).clear();
        const bool bothDown = !state.a.established && !state.b.established;
        if (bothDown) {
            ++state.falls;
            m_restless = m_restless || state.falls > 1;
        }
        Event event;
        event.kind = EventKind::SessionDown;
        event.session = session;
        event.speaker = speakerAt(session, end);
        event.reason = reason;
        record(std::move(event));

        const End other = otherEnd(end);
        if (endOf(session, other).established) {
            if (passes(session, end)) {
                Item item{m_now + m_options.messageDelay};
                item.kind = Item::Kind::Notification;
                item.session = session;
                item.to = other;
                item.incarnation = book.incarnation;
                schedule(std::move(item));
            } else {
                startHoldTimer(session, other);  // no keepalive follows either
            }
        } else if (bothDown) {
            const bool damped = m_options.flapDamping && state.falls > 1;
            scheduleAttempt(session, m_now + (damped ? m_options.dampingDelay : m_options.connectRetry));
        }
        forgetPaths(speakerAt(session, end), session);
    }

    // --- Messages ---

    void forgetPaths(SpeakerIndex speaker, SessionIndex session) {
        Rib rib = *m_plane.ribs[speaker];
        std::vector<GroupIndex> touched;
        for (const GroupIndex group : rib.candidates.indices()) {
            if (std::erase_if(rib.candidates[group], [&](const Candidate& c) { return c.session == session; }) > 0) {
                touched.push_back(group);
            }
        }
        std::erase_if(rib.rejected, [&](const RejectedPath& path) { return path.session == session; });
        update(speaker, std::move(rib), touched);
    }

    /// What `from` would send of `group` over `session`.
    [[nodiscard]] std::optional<Path> exported(SessionIndex session, End from, GroupIndex group) const {
        const SpeakerIndex self = speakerAt(session, from);
        const EndPolicy& policy = policyOf(m_fabric.sessions[session], self);
        std::optional<Path> path = ownPath(session, from, group);
        if (!path) {
            path = relayedPath(session, from, group);
        }
        if (!path) {
            return std::nullopt;
        }
        for (const net::Community community : policy.added) {
            if (std::find(path->communities.begin(), path->communities.end(), community) == path->communities.end()) {
                path->communities.push_back(community);
            }
        }
        return applyRules(policy.outbound, group, std::move(*path));
    }

    [[nodiscard]] net::Address addressAt(SessionIndex session, End end) const {
        const Session& line = m_fabric.sessions[session];
        return end == End::A ? line.addressOfA : line.addressOfB;
    }

    [[nodiscard]] std::optional<Path> ownPath(SessionIndex session, End from, GroupIndex group) const {
        const Session& line = m_fabric.sessions[session];
        const SpeakerIndex self = speakerAt(session, from);
        const EndPolicy& policy = policyOf(line, self);
        if (!policy.sendsOwn || std::binary_search(policy.ownDenied.begin(), policy.ownDenied.end(), group)) {
            return std::nullopt;
        }
        const net::Address peer = addressAt(session, otherEnd(from));
        const net::Asn peerAsn = m_fabric.speakers[speakerAt(session, otherEnd(from))].asn;
        const Speaker& speaker = m_fabric.speakers[self];
        for (const Origination& origin : speaker.originates) {
            const bool meant = (origin.onlyTo.empty() ||
                                std::find(origin.onlyTo.begin(), origin.onlyTo.end(), peer) != origin.onlyTo.end()) &&
                               (origin.onlyToClasses & bitsOf(policy.peer)) != 0;
            if (origin.group == group && meant) {
                const net::AsPath behind =
                    line.internal ? origin.asPath : origin.asPath.prepended(speaker.asn, origin.prepend);
                return Path{origin.nextHop.value_or(addressAt(session, from)),
                            sentPath(behind, policy, speaker.asn, peerAsn, line.internal), origin.communities};
            }
        }
        return std::nullopt;
    }

    /// The best path learned from others, where the policy lets it on (RFC 4271 9.2; no iBGP to iBGP without
    /// reflection, RFC 4456).
    [[nodiscard]] std::optional<Path> relayedPath(SessionIndex session, End from, GroupIndex group) const {
        const Session& line = m_fabric.sessions[session];
        const SpeakerIndex self = speakerAt(session, from);
        const Speaker& speaker = m_fabric.speakers[self];
        const EndPolicy& policy = policyOf(line, self);
        if (policy.relaysFrom == 0 ||
            std::binary_search(policy.exportDenied.begin(), policy.exportDenied.end(), group)) {
            return std::nullopt;
        }
        for (const Candidate& candidate : m_plane.ribs[self]->candidates[group]) {
            if (!candidate.best || !candidate.session) {
                continue;
            }
            const Session& source = m_fabric.sessions[*candidate.session];
            const auto& communities = candidate.path.communities;
            const bool kept =
                std::find(communities.begin(), communities.end(), net::noAdvertise) != communities.end() ||
                (speaker.honoursNoExport && !line.internal &&
                 std::find(communities.begin(), communities.end(), net::noExport) != communities.end());
            const bool back = candidate.session == session && !policy.returnsToSender;
            const bool reflected = source.internal && line.internal && !speaker.reflects;
            if (kept || back || reflected || (policy.relaysFrom & bitsOf(policyOf(source, self).peer)) == 0) {
                return std::nullopt;
            }
            const net::Asn peerAsn = m_fabric.speakers[speakerAt(session, otherEnd(from))].asn;
            const net::Address nextHop = policy.nextHopSelf ? addressAt(session, from) : candidate.path.nextHop;
            if (nextHop == addressAt(session, otherEnd(from))) {
                return std::nullopt;  // RFC 4271 5.1.3: nobody is told that he is the next hop
            }
            return Path{nextHop, sentPath(candidate.path.asPath, policy, speaker.asn, peerAsn, line.internal),
                        communities};
        }
        return std::nullopt;
    }

    void exportAll(SessionIndex session, End from) { exportGroups(session, from, m_fabric.groups.indices()); }

    void exportGroups(SessionIndex session, End from, const std::vector<GroupIndex>& groups) {
        if (!endOf(session, from).established) {
            return;
        }
        SessionBook& book = m_books[session];
        std::map<GroupIndex, Path>& sent = from == End::A ? book.sentByA : book.sentByB;
        std::vector<Change> changes;
        for (const GroupIndex group : groups) {
            std::optional<Path> path = exported(session, from, group);
            const auto before = sent.find(group);
            if (path && (before == sent.end() || before->second != *path)) {
                sent.insert_or_assign(group, *path);
                changes.push_back({group, std::move(path)});
            } else if (!path && before != sent.end()) {
                sent.erase(before);
                changes.push_back({group, std::nullopt});
            }
        }
        if (!changes.empty()) {
            send(session, otherEnd(from), std::move(changes));
        }
    }

    void send(SessionIndex session, End to, std::vector<Change> changes) {
        Item item{m_now + m_options.messageDelay};
        item.kind = Item::Kind::Message;
        item.session = session;
        item.to = to;
        item.incarnation = m_books[session].incarnation;
        item.changes = std::move(changes);
        schedule(std::move(item));
    }

    void receive(const Item& item) {
        const SessionIndex session = *item.session;
        SessionBook& book = m_books[session];
        if (item.incarnation != book.incarnation || !endOf(session, item.to).established) {
            return;
        }
        std::vector<Change>& held = item.to == End::A ? book.heldForA : book.heldForB;
        if (!held.empty() || !passes(session, otherEnd(item.to))) {
            held.insert(held.end(), item.changes.begin(), item.changes.end());  // TCP will send it again
            return;
        }
        const SpeakerIndex self = speakerAt(session, item.to);
        const Speaker& speaker = m_fabric.speakers[self];
        const EndPolicy& policy = policyOf(m_fabric.sessions[session], self);
        if (exceedsLimit(policy, self, session, item.changes)) {
            fall(session, item.to, DownReason::PrefixLimit);
            return;
        }
        Rib rib = *m_plane.ribs[self];
        std::vector<GroupIndex> announced;
        std::vector<GroupIndex> withdrawn;
        for (const Change& change : item.changes) {
            std::vector<Candidate>& candidates = rib.candidates[change.group];
            std::erase_if(candidates, [&](const Candidate& c) { return c.session == session; });
            std::erase_if(rib.rejected, [&](const RejectedPath& path) {
                return path.session == session && path.group == change.group;
            });
            (change.path ? announced : withdrawn).push_back(change.group);
            if (!change.path) {
                continue;
            }
            Path received = *change.path;
            if (policy.dropsCommunities) {
                received.communities.clear();
            }
            std::optional<Path> path = applyRules(policy.inbound, change.group, std::move(received));
            if (change.path->asPath.contains(speaker.asn) && !policy.acceptsOwnAsn) {
                rib.rejected.push_back({change.group, session, *change.path, ImportRule::OwnAsInPath});
            } else if (refuses(speaker, policy, change.group)) {
                rib.rejected.push_back({change.group, session, *change.path, ImportRule::Refused});
            } else if (policy.dropsReflected && isReflected(change.path->asPath)) {
                rib.rejected.push_back({change.group, session, *change.path, ImportRule::Reflected});
            } else if (!path) {
                rib.rejected.push_back({change.group, session, *change.path, ImportRule::RouteMap});
            } else {
                Candidate candidate;
                candidate.session = session;
                candidate.path = std::move(*path);
                const auto place = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& other) {
                    return other.session > std::optional(session);
                });
                candidates.insert(place, std::move(candidate));
            }
        }
        std::sort(rib.rejected.begin(), rib.rejected.end(), [](const RejectedPath& a, const RejectedPath& b) {
            return std::pair(a.group, a.session) < std::pair(b.group, b.session);
        });
        for (const auto& [kind, groups] :
             {std::pair(EventKind::Announce, announced), std::pair(EventKind::Withdraw, withdrawn)}) {
            if (!groups.empty()) {
                Event event;
                event.kind = kind;
                event.session = session;
                event.speaker = self;
                event.groups = groups;
                record(std::move(event));
            }
        }
        std::vector<GroupIndex> touched = announced;
        touched.insert(touched.end(), withdrawn.begin(), withdrawn.end());
        update(self, std::move(rib), touched);
    }

    [[nodiscard]] static bool refuses(const Speaker& speaker, const EndPolicy& policy, GroupIndex group) {
        return std::find(speaker.refuses.begin(), speaker.refuses.end(), group) != speaker.refuses.end() ||
               std::binary_search(policy.importDenied.begin(), policy.importDenied.end(), group);
    }

    /// R5.8: whether the neighbour sends more prefixes than the session may hold.
    [[nodiscard]] bool exceedsLimit(const EndPolicy& policy, SpeakerIndex self, SessionIndex session,
                                    const std::vector<Change>& changes) const {
        if (policy.maximumPrefixes == 0) {
            return false;
        }
        std::map<GroupIndex, std::size_t> held;
        std::size_t sent = 0;
        const auto size = [&](GroupIndex group) { return m_fabric.groups[group].prefixes.size(); };
        for (const GroupIndex group : m_fabric.groups.indices()) {
            for (const Candidate& candidate : m_plane.ribs[self]->candidates[group]) {
                if (candidate.session == session) {
                    held[group] = size(group);
                }
            }
        }
        for (const RejectedPath& path : m_plane.ribs[self]->rejected) {
            if (path.session == session) {
                held[path.group] = size(path.group);
            }
        }
        for (const Change& change : changes) {
            if (change.path) {
                sent += size(change.group);
            }
            if (!policy.countsUpdates) {
                held[change.group] = change.path ? size(change.group) : 0;
            }
        }
        std::size_t count = policy.countsUpdates ? sent : 0;
        for (const auto& [group, number] : held) {
            count += number;
        }
        return count > policy.maximumPrefixes;
    }

    // --- Decisions and what follows from them ---

    [[nodiscard]] static std::vector<Path> usedPaths(const std::vector<Candidate>& candidates) {
        std::vector<Path> used;
        for (const Candidate& candidate : candidates) {
            if (candidate.used) {
                used.push_back(candidate.path);
            }
        }
        return used;
    }

    void update(SpeakerIndex self, Rib rib, const std::vector<GroupIndex>& touched) {
        if (touched.empty()) {
            m_plane.ribs[self] = std::make_shared<const Rib>(std::move(rib));
            return;
        }
        const Speaker& speaker = m_fabric.speakers[self];
        const std::shared_ptr<const Rib> before = m_plane.ribs[self];
        std::optional<Resolution> resolution;
        if (resolves(speaker.guest)) {
            ResolvedGuest resolved = resolveGuest(m_fabric, speaker.guest, std::move(rib), m_suppressed[speaker.guest]);
            rib = std::move(resolved.rib);
            resolution = std::move(resolved.resolution);
        } else {
            for (const GroupIndex group : touched) {
                decide(rib.candidates[group], false, speaker, speaker.maximumPaths, m_fabric.sessions, self);
            }
        }
        std::vector<GroupIndex> changed;
        for (const GroupIndex group : rib.candidates.indices()) {
            if (usedPaths(before->candidates[group]) != usedPaths(rib.candidates[group])) {
                changed.push_back(group);
            }
        }
        m_plane.ribs[self] = std::make_shared<const Rib>(std::move(rib));
        const std::vector<net::Prefix> rows =
            resolution ? putGuestTable(speaker.guest, std::move(*resolution)) : std::vector<net::Prefix>{};
        if (!changed.empty()) {
            Event event;
            event.kind = EventKind::BestChanged;
            event.speaker = self;
            event.groups = changed;
            record(std::move(event));
        }
        afterGuestTableChanged(speaker.guest, rows);
        afterBestChanged(self, changed);
    }

    void afterBestChanged(SpeakerIndex self, const std::vector<GroupIndex>& changed) {
        if (changed.empty()) {
            return;
        }
        for (const SessionIndex session : m_fabric.sessions.indices()) {
            if (m_fabric.sessions[session].a == self || m_fabric.sessions[session].b == self) {
                exportGroups(session, endOfSpeaker(session, self), changed);
            }
        }
        if (m_fabric.speakers[self].programsUnderlay && m_programPending.insert(self).second) {
            Item item{m_now + m_options.programmingDelay};
            item.kind = Item::Kind::Program;
            item.speaker = self;
            schedule(std::move(item));
        }
    }

    /// Puts the table in place; the prefixes whose rows differ, sorted. Rib and table change in one step, so that no
    /// recorded state holds one without the other.
    std::vector<net::Prefix> putGuestTable(GuestIndex guest, Resolution resolution) {
        const std::shared_ptr<const Resolution> old = m_plane.guests[guest];
        const GuestTable& before = old->table;
        std::vector<net::Prefix> changed;
        const auto rowsOf = [](auto from, auto end, net::Prefix prefix) {
            return std::find_if(from, end, [&](const GuestRoute& route) { return route.prefix != prefix; });
        };
        auto mine = before.routes.begin();
        auto other = resolution.table.routes.cbegin();
        while (mine != before.routes.end() || other != resolution.table.routes.cend()) {
            const bool mineFirst = other == resolution.table.routes.cend() ||
                                   (mine != before.routes.end() && mine->prefix < other->prefix);
            const net::Prefix prefix = mineFirst ? mine->prefix : other->prefix;
            const auto mineEnd = rowsOf(mine, before.routes.end(), prefix);
            const auto otherEnd = rowsOf(other, resolution.table.routes.cend(), prefix);
            if (!std::equal(mine, mineEnd, other, otherEnd)) {
                changed.push_back(prefix);
            }
            mine = mineEnd;
            other = otherEnd;
        }
        m_plane.guests[guest] = std::make_shared<const Resolution>(std::move(resolution));
        return changed;
    }

    void afterGuestTableChanged(GuestIndex guest, const std::vector<net::Prefix>& changed) {
        if (changed.empty()) {
            return;
        }
        Event event;
        event.kind = EventKind::GuestTableChanged;
        event.guest = guest;
        event.prefixes = changed;
        record(std::move(event));
        if (std::any_of(changed.begin(), changed.end(), [&](net::Prefix prefix) { return coversASpeaker(prefix); })) {
            checkTransports();
        }
        watchForScan(guest);
    }

    [[nodiscard]] bool coversASpeaker(net::Prefix prefix) const {
        return std::any_of(m_fabric.sessions.begin(), m_fabric.sessions.end(), [&](const Session& session) {
            return prefix.contains(session.addressOfA) || prefix.contains(session.addressOfB);
        });
    }

    void program(SpeakerIndex self) {
        m_programPending.erase(self);
        Selection selection;
        for (const GroupIndex group : m_fabric.groups.indices()) {
            Selection::Row row{group, {}, 0};
            for (const Candidate& candidate : m_plane.ribs[self]->candidates[group]) {
                if (candidate.used && candidate.session &&
                    policyOf(m_fabric.sessions[*candidate.session], self).programs) {
                    row.nextHops.push_back(candidate.path.nextHop);
                    row.pathLength = candidate.path.asPath.length();  // equal for all that are used
                }
            }
            std::sort(row.nextHops.begin(), row.nextHops.end());
            row.nextHops.erase(std::unique(row.nextHops.begin(), row.nextHops.end()), row.nextHops.end());
            if (!row.nextHops.empty()) {
                selection.rows.push_back(std::move(row));
            }
        }
        if (selection == m_plane.selections[self]) {
            return;
        }
        m_plane.selections[self] = std::move(selection);
        m_plane.shares = m_programmer.program(m_plane.selections, m_plane.shares);
        Event event;
        event.kind = EventKind::Programmed;
        event.speaker = self;
        record(std::move(event));
        checkTransports();
    }

    // --- Scans of stacks that look at next hops now and then (R7.3) ---

    void watchForScan(GuestIndex guest) {
        const StackPolicy& stack = m_fabric.guests[guest].stack;
        if (stack.review != Review::Scan || selfRecursive(m_plane.guests[guest]->table).empty()) {
            return;
        }
        Item item{stack.scanInterval * (m_now / stack.scanInterval + 1)};
        item.kind = Item::Kind::Scan;
        item.guest = guest;
        schedule(std::move(item));
    }

    void scan(GuestIndex guest) {
        const std::vector<net::Prefix> found = selfRecursive(m_plane.guests[guest]->table);
        if (found.empty()) {
            return;
        }
        m_restless = true;
        suppress(guest, found, EventKind::ScanSuppressed, found);
        Item item{m_now + m_fabric.guests[guest].stack.trackingDelay};
        item.kind = Item::Kind::Restore;
        item.guest = guest;
        schedule(std::move(item));
    }

    void restore(GuestIndex guest) {
        if (!m_suppressed[guest].empty()) {
            suppress(guest, {}, EventKind::ScanRestored, m_suppressed[guest]);
        }
    }

    void suppress(GuestIndex guest, std::vector<net::Prefix> prefixes, EventKind kind,
                  std::vector<net::Prefix> concerned) {
        m_suppressed[guest] = std::move(prefixes);
        Event event;
        event.kind = kind;
        event.guest = guest;
        event.prefixes = std::move(concerned);
        record(std::move(event));
        const SpeakerIndex self = *m_fabric.guests[guest].speaker;
        ResolvedGuest resolved = resolveGuest(m_fabric, guest, *m_plane.ribs[self], m_suppressed[guest]);
        m_plane.ribs[self] = std::make_shared<const Rib>(std::move(resolved.rib));
        afterGuestTableChanged(guest, putGuestTable(guest, std::move(resolved.resolution)));
    }

    // --- Control plane leans on data plane ---

    /// Either end may open the connection: what answers the other's packets meets no filter that let them pass.
    [[nodiscard]] bool arrives(SessionIndex session, End from) const {
        const auto passes = [&](const Underlay& underlay) {
            const auto paths = segments(session, from, underlay, nullptr);
            if (deliver(paths, session, otherEnd(from))) {
                return meetsTheSameDevices(paths, session, otherEnd(from), underlay);
            }
            const bool filtered = std::any_of(paths.begin(), paths.end(),
                                              [](const TracePath& path) { return path.verdict == Verdict::NsgDenied; });
            const auto opening = filtered ? segments(session, otherEnd(from), underlay, nullptr) : paths;
            if (!filtered || !deliver(opening, session, from)) {
                return false;
            }
            const FlowMemory memory = memoryOf(m_fabric, opening.front());
            return deliver(segments(session, from, underlay, &memory), session, otherEnd(from));
        };
        return passes(*m_plane.shares.first) && (m_plane.shares.agree() || passes(*m_plane.shares.second));
    }

    /// A device that remembers flows drops those of which it sees one direction only: the packets of `back` must pass
    /// every such device of `paths` (R6.12).
    [[nodiscard]] bool meetsTheSameDevices(const std::vector<TracePath>& paths, SessionIndex session, End back,
                                           const Underlay& underlay) const {
        std::vector<GuestIndex> devices;
        for (const TracePath& path : paths) {
            const FlowMemory memory = memoryOf(m_fabric, path);
            devices.insert(devices.end(), memory.routers.begin(), memory.routers.end());
        }
        if (devices.empty()) {
            return true;
        }
        const std::vector<TracePath> answers = segments(session, back, underlay, nullptr);
        return std::all_of(answers.begin(), answers.end(), [&](const TracePath& answer) {
            const FlowMemory memory = memoryOf(m_fabric, answer);
            return std::all_of(devices.begin(), devices.end(), [&](GuestIndex device) {
                return std::find(memory.routers.begin(), memory.routers.end(), device) != memory.routers.end();
            });
        });
    }

    /// To the other speaker, that is: a guest may take the address for one of its own.
    [[nodiscard]] bool deliver(const std::vector<TracePath>& paths, SessionIndex session, End to) const {
        const GuestIndex guest = m_fabric.speakers[speakerAt(session, to)].guest;
        return !paths.empty() && std::all_of(paths.begin(), paths.end(), [&](const TracePath& path) {
            return path.verdict == Verdict::Delivered && path.hops.back().guest == guest;
        });
    }

    /// The ways of one end's packets; none when it does not own its address.
    [[nodiscard]] std::vector<TracePath> segments(SessionIndex session, End from, const Underlay& underlay,
                                                  const FlowMemory* memory) const {
        const Session& line = m_fabric.sessions[session];
        const GuestIndex self = m_fabric.speakers[speakerAt(session, from)].guest;
        const net::Packet packet{addressAt(session, from), addressAt(session, otherEnd(from)), net::Protocol::Tcp,
                                 50'000, 179};
        TraceStart start;
        start.guest = self;
        start.link = line.link;
        const auto& nics = m_fabric.guests[self].nics;
        const auto owner = std::find_if(nics.begin(), nics.end(),
                                        [&](NicIndex nic) { return m_fabric.nics[nic].address == packet.source; });
        if (!line.link && owner == nics.end()) {
            return {};
        }
        return tracePaths(m_fabric, m_plane, underlay, start, packet, 8, memory);
    }

    void checkTransports() {
        for (const SessionIndex session : m_fabric.sessions.indices()) {
            if (m_fabric.sessions[session].fault != SessionFault::None) {
                continue;
            }
            for (const End from : {End::A, End::B}) {
                const bool now = arrives(session, from);
                SessionState& state = m_plane.sessions[session];
                bool& passesNow = from == End::A ? state.passesAToB : state.passesBToA;
                if (passesNow != now) {
                    passesNow = now;
                    transportChanged(session, from);
                }
            }
            resumeParked(session);
        }
    }

    void transportChanged(SessionIndex session, End from) {
        const End to = otherEnd(from);
        const bool matters = endOf(session, to).established;
        if (matters) {
            Event event;
            event.kind = passes(session, from) ? EventKind::TransportBack : EventKind::TransportLost;
            event.session = session;
            event.speaker = speakerAt(session, from);
            record(std::move(event));
        }
        if (!passes(session, from)) {
            startHoldTimer(session, to);
            return;
        }
        if (endOf(session, from).established) {
            endOf(session, to).holdDeadline.reset();
        }
        SessionBook& book = m_books[session];
        std::vector<Change>& held = to == End::A ? book.heldForA : book.heldForB;
        if (!held.empty()) {
            send(session, to, std::exchange(held, {}));
        }
    }

    void resumeParked(SessionIndex session) {
        const SessionBook& book = m_books[session];
        const SessionState& state = m_plane.sessions[session];
        if (book.parkedSince && state.passesAToB && state.passesBToA) {
            const Moment waited = m_now - *book.parkedSince;
            scheduleAttempt(session,
                            *book.parkedSince + m_options.connectRetry * (waited / m_options.connectRetry + 1));
        }
    }

    // --- Never at rest ---

    /// Looks the whole state up among earlier ones, times taken relative to now. Called between moments.
    bool repeatsAState() {
        const auto [seen, isNew] = m_seen.try_emplace(fingerprint(), m_recording.events.size(), m_now);
        if (isNew || seen->second.first == m_recording.events.size()) {
            return false;
        }
        Cycle cycle;
        cycle.firstEvent = seen->second.first;
        cycle.lastEvent = m_recording.events.size();
        cycle.period = m_now - seen->second.second;
        for (std::size_t i = cycle.firstEvent; i < cycle.lastEvent; ++i) {
            const Event& event = m_recording.events[i];
            if (event.kind == EventKind::SessionDown) {
                cycle.members.push_back(*event.session);
            } else if (event.kind == EventKind::GuestTableChanged) {
                cycle.guests.push_back(*event.guest);
            }
        }
        const auto sortUnique = [](auto& list) {
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
        };
        sortUnique(cycle.members);
        sortUnique(cycle.guests);
        m_recording.cycle = std::move(cycle);
        m_recording.outcome = Outcome::Cycle;
        return true;
    }

    [[nodiscard]] std::string fingerprint() const {
        std::string text;
        const auto add = [&text](auto number) { text += std::to_string(number) + ','; };
        const auto addMoment = [&](const std::optional<Moment>& moment) {
            moment ? add((*moment - m_now).count()) : void(text += '-');
        };
        for (const SessionIndex session : m_fabric.sessions.indices()) {
            const SessionState& state = m_plane.sessions[session];
            const SessionBook& book = m_books[session];
            for (const SessionEnd* end : {&state.a, &state.b}) {
                add(end->established ? 1 : 0);
                addMoment(end->holdDeadline);
            }
            add((state.passesAToB ? 1 : 0) + (state.passesBToA ? 2 : 0));
            add(std::min(state.falls, 2));
            addMoment(book.nextAttempt);
            if (book.parkedSince) {
                add(((m_now - *book.parkedSince) % m_options.connectRetry).count());
            }
            // Only hold timers ask for keepalives. Between two equal states none has run for a session that leaves them
            // out, so that what happened in between happens again whenever they come.
            if (book.wasSilent && (state.a.established || state.b.established)) {
                add((m_now - lastHeard(session)).count());
            }
            for (const auto* held : {&book.heldForA, &book.heldForB}) {
                for (const Change& change : *held) {
                    add(change.group.value());
                    text += change.path ? canonical(*change.path) : "gone";
                }
            }
            text += ';';
        }
        for (const auto& rib : m_plane.ribs) {
            for (const GroupIndex group : rib->candidates.indices()) {
                for (const Candidate& candidate : rib->candidates[group]) {
                    if (candidate.session) {
                        add(group.value());
                        add(candidate.session->value());
                        text += canonical(candidate.path) + (candidate.used ? "*" : "");
                    }
                }
            }
            text += ';';
        }
        for (const Selection& selection : m_plane.selections) {
            for (const Selection::Row& row : selection.rows) {
                add(row.group.value());
                for (const net::Address hop : row.nextHops) {
                    add(hop.value());
                }
            }
            text += ';';
        }
        for (const GuestIndex guest : m_fabric.guests.indices()) {
            if (m_fabric.guests[guest].stack.review == Review::Scan) {
                add((m_now % m_fabric.guests[guest].stack.scanInterval).count());
                for (const net::Prefix prefix : m_suppressed[guest]) {
                    text += prefix.text() + ',';
                }
            }
        }
        auto queue = m_queue;  // small: a few pending messages and timers
        for (; !queue.empty(); queue.pop()) {
            const Item& item = queue.top();
            const bool stale = (item.kind == Item::Kind::Attempt && m_books[*item.session].nextAttempt != item.at) ||
                               ((item.kind == Item::Kind::Message || item.kind == Item::Kind::Notification) &&
                                item.incarnation != m_books[*item.session].incarnation);
            if (stale || item.kind == Item::Kind::HoldExpiry) {
                continue;
            }
            add(static_cast<int>(item.kind));
            addMoment(item.at);
            add(item.session ? item.session->value() : 0);
            add(static_cast<int>(item.to));
            for (const Change& change : item.changes) {
                add(change.group.value());
                text += change.path ? canonical(*change.path) : "gone";
            }
        }
        return text;
    }

    const Fabric& m_fabric;
    const Programmer& m_programmer;
    SimulationOptions m_options;
    Moment m_now{0};
    std::uint64_t m_sequence = 0;
    std::priority_queue<Item, std::vector<Item>, Later> m_queue;
    ControlPlane m_plane;
    IndexedVector<SessionIndex, SessionBook> m_books;
    IndexedVector<GuestIndex, std::vector<net::Prefix>> m_suppressed;
    std::set<SpeakerIndex> m_programPending;
    bool m_restless = false;  ///< something has happened twice: worth looking for a repeated state
    std::unordered_map<std::string, std::pair<std::size_t, Moment>> m_seen;
    Recording m_recording;
};

}  // namespace

const ControlPlane& Recording::stateAt(Moment at) const {
    const auto after =
        std::upper_bound(events.begin(), events.end(), at, [](Moment wanted, const Event& e) { return wanted < e.at; });
    const auto position = static_cast<std::size_t>(after - events.begin());
    return states[position == 0 ? 0 : position - 1];
}

Recording simulate(const Fabric& fabric, const Programmer& programmer, const SimulationOptions& options) {
    return Simulation(fabric, programmer, options).run();
}

}  // namespace hopscope::engine
