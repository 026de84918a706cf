// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/input.hpp"
#include "app/cli/json.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::cli {

namespace {

using analysis::Analysis;

/// Whom an event concerns: the one that it happens at, then the other end of its session.
std::vector<std::string> subjectsOf(const engine::Event& event, const Analysis& analysis) {
    std::vector<std::string> subjects;
    if (event.guest) {
        subjects.push_back(text::guestName(analysis, *event.guest));
    }
    if (event.speaker) {
        subjects.push_back(text::speakerName(analysis, *event.speaker));
    }
    if (event.session) {
        const engine::Session& session = analysis.lowered.fabric.sessions[*event.session];
        for (const engine::SpeakerIndex end : {session.a, session.b}) {
            subjects.push_back(text::speakerName(analysis, end));
        }
    }
    std::vector<std::string> unique;
    for (std::string& subject : subjects) {
        if (std::find(unique.begin(), unique.end(), subject) == unique.end()) {
            unique.push_back(std::move(subject));
        }
    }
    return unique;
}

Json listOf(const std::vector<std::string>& texts) {
    Json list = Json::array();
    for (const std::string& text : texts) {
        list.add(text);
    }
    return list;
}

/// The finding that says why it never settles, by its code.
Json causeOf(const Analysis& analysis) {
    for (const analysis::Finding& finding : analysis.findings) {
        if (finding.code != model::FindingCode::NotDeterministic && finding.severity == model::Severity::Error) {
            return text::codeName(finding.code);
        }
    }
    return {};
}

Json cycleJson(const Analysis& analysis) {
    const auto& cycle = analysis.recording.cycle;
    if (!cycle) {
        return {};
    }
    Json members = Json::array();
    for (const engine::SessionIndex member : cycle->members) {
        const engine::Session& session = analysis.lowered.fabric.sessions[member];
        members.add(listOf({text::speakerName(analysis, session.a), text::speakerName(analysis, session.b)}));
    }
    return Json::object()
        .with("period", Json::seconds(cycle->period))
        .with("firstEvent", cycle->firstEvent)
        .with("lastEvent", cycle->lastEvent)
        .with("members", std::move(members))
        .with("cause", causeOf(analysis));
}

Answered answer(const Call& call, Colour) {
    const Expected<Input, std::string> input = readInput(call.file);
    if (!input) {
        return unexpected(input.error());
    }
    const auto analysis = analysis::analyse(input->design.network);
    const engine::Recording& recording = analysis->recording;
    Answer answered{{}, ExitStatus::Fine};  // never settling is an answer too
    if (!call.has("--json")) {
        for (std::size_t i = 0; i < recording.events.size(); ++i) {
            if (recording.cycle && i == recording.cycle->firstEvent) {
                answered.text += "--- from here on it repeats ---\n";
            }
            const engine::Event& event = recording.events[i];
            answered.text += text::momentText(event.at) + "  " + text::sentence(event, *analysis) + '\n';
        }
        answered.text += '\n' + wrapped(text::outcomeSentence(*analysis), "");
        return answered;
    }
    Json events = Json::array();
    for (const engine::Event& event : recording.events) {
        events.add(Json::object()
                       .with("t", Json::seconds(event.at))
                       .with("kind", text::eventKindName(event.kind))
                       .with("subjects", listOf(subjectsOf(event, *analysis)))
                       .with("sentence", text::sentence(event, *analysis)));
    }
    answered.text = Json::answer()
                        .with("events", std::move(events))
                        .with("outcome", text::outcomeName(recording.outcome))
                        .with("cycle", cycleJson(*analysis))
                        .text();
    return answered;
}

}  // namespace

Command timelineCommand() {
    return {{"timeline",
             "all that happens in the control plane from power on until it settles or repeats",
             "Times are model times. Exit status: 0 when it settles, 1 when it never does.",
             {{"--json", "", "print JSON"}, {"--help", "", "print this help"}}},
            answer};
}

}  // namespace hopscope::cli
