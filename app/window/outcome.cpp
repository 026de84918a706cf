// SPDX-License-Identifier: Apache-2.0
#include "app/window/outcome.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/text/convert.hpp"
#include "core/analysis/suppressed.hpp"
#include "core/text/names.hpp"

namespace hopscope::window {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Outcome)
};

bool isLoop(model::FindingCode code) {
    return code == model::FindingCode::DefaultSelfLoop || code == model::FindingCode::SelfLoopSpecific ||
           code == model::FindingCode::Pingpong;
}

}  // namespace

QColor Outcome::color(const scene::Theme& theme) const {
    return tone == Tone::Fine ? theme.ok : tone == Tone::Warning ? theme.warn : theme.bad;
}

QColor Outcome::softColor(const scene::Theme& theme) const {
    return tone == Tone::Fine ? theme.okSoft : tone == Tone::Warning ? theme.warnSoft : theme.badSoft;
}

Outcome convergenceOf(const analysis::Analysis& analysis) {
    switch (analysis.recording.outcome) {
    case engine::Outcome::Settled: return {Words::tr("settled"), scene::Glyph::Settled, Outcome::Tone::Fine};
    case engine::Outcome::Cycle:
        return {analysis.recording.cycle
                    ? Words::tr("oscillating, %1").arg(text::toQt(text::durationText(analysis.recording.cycle->period)))
                    : Words::tr("oscillating"),
                scene::Glyph::Flapping, Outcome::Tone::Warning};
    case engine::Outcome::OverBudget:
        return {Words::tr("not settled within the limit"), scene::Glyph::Flapping, Outcome::Tone::Warning};
    case engine::Outcome::Stopped: break;
    }
    return {Words::tr("stopped"), scene::Glyph::Warning, Outcome::Tone::Warning};
}

Outcome outcomeOf(const analysis::Analysis& analysis) {
    if (analysis.recording.outcome != engine::Outcome::Settled) {
        return convergenceOf(analysis);
    }
    const auto& findings = analysis.findings;
    const auto loop = std::find_if(findings.begin(), findings.end(),
                                   [](const analysis::Finding& finding) { return isLoop(finding.code); });
    if (loop != findings.end()) {
        return {Words::tr("loop"), scene::Glyph::Loop, Outcome::Tone::Bad};
    }
    if (!findings.empty() && findings.front().severity == model::Severity::Error) {
        return {text::toQt(text::codeTitle(findings.front().code)), scene::Glyph::Error, Outcome::Tone::Bad};
    }
    if (!findings.empty() && findings.front().severity == model::Severity::Warning) {
        return {text::toQt(text::codeTitle(findings.front().code)), scene::Glyph::Warning, Outcome::Tone::Warning};
    }
    return convergenceOf(analysis);
}

QString findingCounts(const analysis::Analysis& analysis, const model::Design& design) {
    const auto count = [&](model::Severity severity) {
        return static_cast<int>(
            std::count_if(analysis.findings.begin(), analysis.findings.end(), [&](const analysis::Finding& finding) {
                return finding.severity == severity && analysis::suppressionOf(design, finding) == nullptr;
            }));
    };
    QStringList parts;
    const auto add = [&](model::Severity severity, const QString& one, const QString& many) {
        const int number = count(severity);
        if (number > 0) {
            parts << (number == 1 ? one : many.arg(number));
        }
    };
    add(model::Severity::Error, Words::tr("1 error"), Words::tr("%1 errors"));
    add(model::Severity::Warning, Words::tr("1 warning"), Words::tr("%1 warnings"));
    add(model::Severity::Hint, Words::tr("1 hint"), Words::tr("%1 hints"));
    add(model::Severity::Note, Words::tr("1 note"), Words::tr("%1 notes"));
    return parts.join(QStringLiteral(", "));
}

}  // namespace hopscope::window
