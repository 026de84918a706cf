// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "app/cli/commands.hpp"
#include "app/cli/input.hpp"
#include "app/cli/json.hpp"
#include "core/analysis/analysis.hpp"
#include "core/analysis/rests_on.hpp"
#include "core/analysis/severity.hpp"
#include "core/analysis/suppressed.hpp"
#include "core/assure/repair.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::cli {

namespace {

struct Checked {
    analysis::Finding finding;
    std::vector<assure::Repair> repairs;
    std::string suppressedFor{};  ///< the reason; empty for what counts
};

/// The entity that has a number; nothing when it is the design itself.
std::optional<model::EntityRef> entityWithNumber(const model::Network& network, std::uint32_t number) {
    std::optional<model::EntityRef> found;
    model::forEachTable(network, [&](const auto& table) {
        for (const auto& row : table) {
            if (row.id.value() == number) {
                found = row.id;
            }
        }
    });
    return found;
}

/// What the file holds that this version does not know.
std::vector<Checked> unknownMembers(const Input& input) {
    std::vector<Checked> found;
    for (const io::UnknownMember& member : input.unknown) {
        analysis::Finding finding;
        finding.code = model::FindingCode::UnknownMember;
        finding.severity = analysis::factsOf(finding.code).severity;
        finding.confidence = analysis::factsOf(finding.code).confidence;
        finding.arguments.word = member.pointer;
        if (const auto entity = entityWithNumber(*input.design.network, member.entity)) {
            finding.subjects = {*entity};
        }
        found.push_back({std::move(finding), {}});
    }
    return found;
}

Json effectJson(const assure::RepairEffect& effect) {
    return Json::object()
        .with("loopsBefore", effect.loopsBefore)
        .with("loopsAfter", effect.loopsAfter)
        .with("reachInternetBefore", effect.reachInternetBefore)
        .with("reachInternetAfter", effect.reachInternetAfter)
        .with("reachInternetOf", effect.reachInternetOf)
        .with("sessionsBefore", effect.sessionsBefore)
        .with("sessionsAfter", effect.sessionsAfter)
        .with("sessionsOf", effect.sessionsOf)
        .with("newFindings", effect.newFindings)
        .with("findingGone", effect.findingGone);
}

Json repairJson(const assure::Repair& repair, const model::Network& network) {
    return Json::object()
        .with("kind", text::repairKindName(repair.kind))
        .with("title", text::repairTitle(repair, network))
        .with("message", text::repairSentence(repair, network))
        .with("fromOutside", repair.fromOutside)
        .with("effect", effectJson(repair.effect));
}

Json evidenceJson(const analysis::Evidence& evidence, const model::Network& network) {
    return Json::object()
        .with("kind", text::evidenceKindName(evidence.kind))
        .with("at", evidence.at ? Json(text::subjectName(network, *evidence.at)) : Json())
        .with("prefix", evidence.prefix ? Json(evidence.prefix->text()) : Json())
        .with("addresses", Json::texts(evidence.addresses))
        .with("message", text::sentence(evidence, network));
}

template <typename Entities>
Json namesJson(const Entities& entities, const model::Network& network) {
    Json names = Json::array();
    for (const auto& entity : entities) {
        names.add(text::subjectName(network, entity));
    }
    return names;
}

Json findingJson(const Checked& checked, const model::Network& network) {
    const analysis::Finding& finding = checked.finding;
    Json rules = Json::array();
    for (const net::RuleId rule : finding.rules) {
        rules.add(rule.text);
    }
    Json evidence = Json::array();
    for (const analysis::Evidence& proof : finding.evidence) {
        evidence.add(evidenceJson(proof, network));
    }
    Json repairs = Json::array();
    for (const assure::Repair& repair : checked.repairs) {
        repairs.add(repairJson(repair, network));
    }
    Json json = Json::object()
                    .with("code", text::codeName(finding.code))
                    .with("severity", text::severityName(finding.severity))
                    .with("subjects", namesJson(finding.subjects, network))
                    .with("message", text::sentence(finding, network))
                    .with("rules", std::move(rules))
                    .with("confidence", text::confidenceName(finding.confidence))
                    .with("evidence", std::move(evidence))
                    .with("repairs", std::move(repairs));
    if (finding.reach) {
        json.set("reach", Json::object()
                              .with("addresses", static_cast<std::size_t>(finding.reach->addresses))
                              .with("subnets", namesJson(finding.reach->subnets, network))
                              .with("waysInLost", namesJson(finding.reach->waysIn, network)));
    }
    if (!finding.settings.empty()) {
        Json settings = Json::array();
        for (const std::string& setting : finding.settings) {
            settings.add(setting);
        }
        json.set("settings", std::move(settings));
    }
    if (!checked.suppressedFor.empty()) {
        json.set("reason", checked.suppressedFor);
    }
    return json;
}

std::string findingText(const Checked& checked, const model::Network& network, Colour colour) {
    const analysis::Finding& finding = checked.finding;
    std::string text = painted(text::severityName(finding.severity), finding.severity, colour) + "  " +
                       std::string(text::codeName(finding.code));
    std::vector<std::string> subjects;
    for (const model::EntityRef& subject : finding.subjects) {
        subjects.push_back(text::subjectName(network, subject));
    }
    text += (subjects.empty() ? "" : "  ") + joined(subjects, ", ") + '\n';
    text += wrapped(text::sentence(finding, network), "  ");
    if (const auto reach = text::reachSentence(finding, network)) {
        text += wrapped(*reach, "  ");
    }
    for (const analysis::Evidence& proof : finding.evidence) {
        text += wrapped("Proof: " + text::sentence(proof, network), "  ");
    }
    std::vector<std::string> rules;
    for (const net::RuleId rule : finding.rules) {
        rules.emplace_back(rule.text);
    }
    text += "  Rules: " + joined(rules, ", ") + " (" + std::string(text::confidenceName(finding.confidence)) + ").\n";
    for (const std::string& setting : finding.settings) {
        text += wrapped(text::settingSentence(setting, network.settings), "  ");
    }
    for (const assure::Repair& repair : checked.repairs) {
        text += "  Repair: " + text::repairTitle(repair, network) + ".\n";
        text += wrapped(text::repairSentence(repair, network) + ' ' + text::effectSentence(repair.effect), "    ");
    }
    return text;
}

/// One line for what somebody lives with.
std::string suppressedText(const Checked& checked, const model::Network& network) {
    const analysis::Finding& finding = checked.finding;
    return wrapped("Suppressed: " + std::string(text::codeName(finding.code)) + ". " +
                       text::sentence(finding, network) + " Reason: " + checked.suppressedFor,
                   "");
}

std::string countsOf(const std::vector<Checked>& all) {
    static constexpr std::array severities{model::Severity::Error, model::Severity::Warning, model::Severity::Hint,
                                           model::Severity::Note};
    std::vector<std::string> parts;
    for (const model::Severity severity : severities) {
        const auto count = std::count_if(all.begin(), all.end(), [severity](const Checked& checked) {
            return checked.finding.severity == severity;
        });
        if (count > 0) {
            parts.push_back(std::to_string(count) + ' ' + std::string(text::severityName(severity)) +
                            (count > 1 ? "s" : ""));
        }
    }
    return parts.empty() ? "Nothing is wrong.\n" : joined(parts, ", ") + ".\n";
}

Answered answer(const Call& call, Colour colour) {
    const Expected<Input, std::string> input = readInput(call.file);
    if (!input) {
        return unexpected(input.error());
    }
    const auto analysis = analysis::analyse(input->design.network);
    std::vector<Checked> all = unknownMembers(*input);
    std::vector<Checked> suppressed;
    const auto settings = analysis::restsOn(*analysis, analysis->findings);
    for (std::size_t i = 0; i < analysis->findings.size(); ++i) {
        const analysis::Finding& finding = analysis->findings[i];
        if (const auto* suppression = analysis::suppressionOf(input->design, finding)) {
            suppressed.push_back({finding, {}, suppression->reason});
            suppressed.back().finding.settings = settings[i];
            continue;
        }
        all.push_back({finding, assure::repairsFor(input->design, *analysis, finding)});
        all.back().finding.settings = settings[i];
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Checked& a, const Checked& b) { return a.finding.severity < b.finding.severity; });
    const model::Network& network = *analysis->network;
    const bool wrong = std::any_of(all.begin(), all.end(), [](const Checked& checked) {
        return checked.finding.severity == model::Severity::Error;
    });
    Answer answered{{}, wrong ? ExitStatus::Wrong : ExitStatus::Fine};
    if (call.has("--json")) {
        Json findings = Json::array();
        for (const Checked& checked : all) {
            findings.add(findingJson(checked, network));
        }
        Json json = Json::answer().with("findings", std::move(findings));
        if (!suppressed.empty()) {
            Json set = Json::array();
            for (const Checked& checked : suppressed) {
                set.add(findingJson(checked, network));
            }
            json.set("suppressed", std::move(set));
        }
        answered.text = json.text();
        return answered;
    }
    for (const Checked& checked : all) {
        answered.text += findingText(checked, network, colour) + '\n';
    }
    for (const Checked& checked : suppressed) {
        answered.text += suppressedText(checked, network) + '\n';
    }
    answered.text += countsOf(all);
    return answered;
}

}  // namespace

Command checkCommand() {
    return {{"check",
             "what is wrong with a design, with proof and tried repairs",
             "Exit status: 0 when nothing is wrong, 1 with a finding of severity error. Findings that\nthe design "
             "suppresses are listed with their reason and do not count.",
             {{"--json", "", "print JSON"}, {"--help", "", "print this help"}}},
            answer};
}

}  // namespace hopscope::cli
