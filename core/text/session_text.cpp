// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/text/sentences.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

namespace {

constexpr std::size_t listedAtMost = 4;

/// Prefixes for a sentence: all of a few, and of many the first and how many more.
std::string shortList(const std::vector<net::Prefix>& prefixes) {
    if (prefixes.size() <= listedAtMost) {
        return listText(prefixes);
    }
    const std::vector<net::Prefix> first(prefixes.begin(), prefixes.begin() + listedAtMost - 1);
    std::vector<std::string> parts;
    for (const net::Prefix& prefix : first) {
        parts.push_back(prefix.text());
    }
    parts.push_back(fill(translate("List", "%1 more"), {std::to_string(prefixes.size() - first.size())}));
    return listText(parts);
}

std::string prefixesOf(const engine::Event& event, const analysis::Analysis& analysis) {
    std::vector<net::Prefix> prefixes = event.prefixes;
    for (const engine::GroupIndex group : event.groups) {
        const auto& members = analysis.lowered.fabric.groups[group].prefixes;
        prefixes.insert(prefixes.end(), members.begin(), members.end());
    }
    std::sort(prefixes.begin(), prefixes.end());
    prefixes.erase(std::unique(prefixes.begin(), prefixes.end()), prefixes.end());
    return shortList(prefixes);
}

/// The two ends of an event's session as the sentence needs them: who speaks and the other one.
struct Ends {
    std::string here;
    std::string there;
};

Ends endsOf(const engine::Event& event, const analysis::Analysis& analysis) {
    if (!event.session) {
        return {event.speaker ? speakerName(analysis, *event.speaker) : translate("Event", "A speaker"),
                translate("Event", "its peer")};
    }
    const engine::Session& session = analysis.lowered.fabric.sessions[*event.session];
    const bool atB = event.speaker && *event.speaker == session.b;
    return {speakerName(analysis, atB ? session.b : session.a), speakerName(analysis, atB ? session.a : session.b)};
}

std::string guestOf(const engine::Event& event, const analysis::Analysis& analysis) {
    if (event.guest) {
        return guestName(analysis, *event.guest);
    }
    return event.speaker ? speakerName(analysis, *event.speaker) : translate("Event", "A guest");
}

std::string sessionDown(const engine::Event& event, const Ends& ends) {
    switch (event.reason) {
    case engine::DownReason::NotYet:
    case engine::DownReason::Fault:
        return fill(translate("Event", "%1 ends its session with %2."), {ends.here, ends.there});
    case engine::DownReason::NoTransport:
        return fill(translate("Event", "%1 ends its session with %2: packets do not pass both ways."),
                    {ends.here, ends.there});
    case engine::DownReason::HoldTimerExpired:
        return fill(translate("Event", "The hold timer of %1 expires: it has heard nothing from %2 and ends the "
                                       "session."),
                    {ends.here, ends.there});
    case engine::DownReason::NotificationReceived:
        return fill(translate("Event", "%1 hears that %2 has ended the session."), {ends.here, ends.there});
    case engine::DownReason::PrefixLimit:
        return fill(translate("Event", "%1 ends its session with %2, which sends more prefixes than it takes."),
                    {ends.here, ends.there});
    case engine::DownReason::Damped:
        return fill(translate("Event", "%1 does not take a new session with %2 yet: it fell too often."),
                    {ends.here, ends.there});
    }
    return {};
}

std::string causeOf(const analysis::Analysis& analysis) {
    for (const analysis::Finding& finding : analysis.findings) {
        if (finding.code == model::FindingCode::RecursiveNh) {
            return ' ' + sentence(finding, *analysis.network);
        }
    }
    return {};
}

std::string cycleSentence(const analysis::Analysis& analysis) {
    const auto& cycle = analysis.recording.cycle;
    if (!cycle) {
        return translate("Outcome", "Routing never settles.");
    }
    std::vector<std::string> members;
    for (const engine::SessionIndex member : cycle->members) {
        const engine::Session& session = analysis.lowered.fabric.sessions[member];
        members.push_back(fill(translate("Outcome", "%1 with %2"),
                               {speakerName(analysis, session.a), speakerName(analysis, session.b)}));
    }
    if (members.empty()) {
        for (const engine::GuestIndex guest : cycle->guests) {
            members.push_back(guestName(analysis, guest));
        }
    }
    return fill(cycle->members.empty()
                    ? translate("Outcome", "Routing never settles: every %1 the same events come again. Tables change "
                                           "at %2.")
                    : translate("Outcome", "Routing never settles: every %1 the same events come again. Sessions fall: "
                                           "%2."),
                {durationText(cycle->period), listText(members)}) +
           causeOf(analysis);
}

}  // namespace

std::string sentence(engine::DownReason reason) {
    switch (reason) {
    case engine::DownReason::NotYet: return translate("Session", "It has not been tried yet.");
    case engine::DownReason::Fault: return translate("Session", "It cannot come up as configured.");
    case engine::DownReason::NoTransport: return translate("Session", "Packets do not pass both ways.");
    case engine::DownReason::HoldTimerExpired:
        return translate("Session", "The hold timer expired: nothing was heard from the other end.");
    case engine::DownReason::NotificationReceived: return translate("Session", "The other end closed it.");
    case engine::DownReason::PrefixLimit:
        return translate("Session", "The other end sends more prefixes than this one takes.");
    case engine::DownReason::Damped:
        return translate("Session", "It fell too often and waits before it is taken again.");
    }
    return {};
}

std::string sentence(engine::SessionFault fault) {
    switch (fault) {
    case engine::SessionFault::None: return translate("Session", "Nothing is wrong with its configuration.");
    case engine::SessionFault::SameAsn:
        return translate("Session", "Both ends have the same ASN, and a route server takes external BGP only.");
    case engine::SessionFault::AsnRefused:
        return translate("Session", "The cloud refuses the ASN of the appliance, or it has none.");
    case engine::SessionFault::PeerIllegal:
        return translate("Session", "The peer address is no interface that a route server may peer with.");
    case engine::SessionFault::NotMultihop:
        return translate("Session", "The appliance sends with TTL 1: multihop is off.");
    case engine::SessionFault::NotConfigured: return translate("Session", "Only one end has it configured.");
    case engine::SessionFault::GuestStopped: return translate("Session", "The appliance is stopped.");
    }
    return {};
}

std::string sessionSentence(const analysis::Analysis& analysis, std::size_t state, engine::SessionIndex session) {
    const engine::Session& configured = analysis.lowered.fabric.sessions[session];
    const engine::SessionState& now = analysis.recording.states[state].sessions[session];
    const std::string a = speakerName(analysis, configured.a);
    const std::string b = speakerName(analysis, configured.b);
    if (now.established()) {
        return now.falls == 0 ? fill(translate("Session", "%1 and %2: established."), {a, b})
                              : fill(translate("Session", "%1 and %2: established, after %3 falls."),
                                     {a, b, std::to_string(now.falls)});
    }
    if (configured.fault != engine::SessionFault::None) {
        return fill(translate("Session", "%1 and %2: down. %3"), {a, b, sentence(configured.fault)});
    }
    // The end that went first says more than the one that was told.
    const bool firstAtB = now.b.reason == engine::DownReason::HoldTimerExpired;
    const engine::SessionEnd& end = firstAtB ? now.b : now.a;
    if (end.reason == engine::DownReason::HoldTimerExpired) {
        return fill(translate("Session", "%1 and %2: down. The hold timer of %3 expired: it heard nothing from the "
                                         "other end."),
                    {a, b, firstAtB ? b : a});
    }
    return fill(translate("Session", "%1 and %2: down. %3"), {a, b, sentence(end.reason)});
}

std::string sentence(const engine::Event& event, const analysis::Analysis& analysis) {
    const Ends ends = endsOf(event, analysis);
    switch (event.kind) {
    case engine::EventKind::PowerOn: return translate("Event", "Everything is switched on.");
    case engine::EventKind::SessionUp:
        return fill(translate("Event", "The session between %1 and %2 comes up."), {ends.here, ends.there});
    case engine::EventKind::SessionDown: return sessionDown(event, ends);
    case engine::EventKind::TransportLost:
        return fill(translate("Event", "Packets of %1 no longer reach %2."), {ends.here, ends.there});
    case engine::EventKind::TransportBack:
        return fill(translate("Event", "Packets of %1 reach %2 again."), {ends.here, ends.there});
    case engine::EventKind::Announce:
        return fill(translate("Event", "%1 learns %3 from %2."), {ends.here, ends.there, prefixesOf(event, analysis)});
    case engine::EventKind::Withdraw:
        return fill(translate("Event", "%1 hears that %2 no longer announces %3."),
                    {ends.here, ends.there, prefixesOf(event, analysis)});
    case engine::EventKind::BestChanged:
        return fill(translate("Event", "%1 has new best paths for %2."),
                    {guestOf(event, analysis), prefixesOf(event, analysis)});
    case engine::EventKind::GuestTableChanged:
        return fill(translate("Event", "The table of %1 changes for %2."),
                    {guestOf(event, analysis), prefixesOf(event, analysis)});
    case engine::EventKind::Programmed:
        return fill(translate("Event", "The virtual routers follow %1."), {guestOf(event, analysis)});
    case engine::EventKind::ScanSuppressed:
        return fill(translate("Event", "A scan at %1 finds that the next hop of %2 depends on itself, and puts it "
                                       "aside."),
                    {guestOf(event, analysis), prefixesOf(event, analysis)});
    case engine::EventKind::ScanRestored:
        return fill(translate("Event", "A scan at %1 takes %2 back in."),
                    {guestOf(event, analysis), prefixesOf(event, analysis)});
    }
    return {};
}

std::string outcomeSentence(const analysis::Analysis& analysis) {
    switch (analysis.recording.outcome) {
    case engine::Outcome::Settled:
        return analysis.recording.events.empty() ? translate("Outcome", "Routing settles at once.")
                                                 : fill(translate("Outcome", "Routing settles after %1."),
                                                        {durationText(analysis.recording.events.back().at)});
    case engine::Outcome::Cycle: return cycleSentence(analysis);
    case engine::Outcome::OverBudget:
        return translate("Outcome", "Routing neither settled nor repeated within the time that was computed.");
    case engine::Outcome::Stopped: return translate("Outcome", "The computation was stopped.");
    }
    return {};
}

}  // namespace hopscope::text
