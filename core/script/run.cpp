// SPDX-License-Identifier: Apache-2.0
#include "core/script/run.hpp"

#include "core/analysis/analysis.hpp"
#include "core/script/question.hpp"

namespace hopscope::script {

namespace {

/// The statement of an expectation, read again from its own text.
Statement statementOf(const Expectation& expectation) {
    std::string text = expectation.text;
    for (const std::string& row : expectation.rows) {
        text += "\n  " + row;
    }
    return readStatements(text).front();
}

std::string textOf(const Expectation& expectation) {
    std::string text = expectation.text;
    for (const std::string& row : expectation.rows) {
        text += "\n" + row;
    }
    return text;
}

}  // namespace

std::vector<ExpectationResult> run(const Scenario& scenario, std::stop_token stop) {
    std::vector<ExpectationResult> results;
    std::shared_ptr<const model::Network> network = scenario.base.network;
    std::shared_ptr<const analysis::Analysis> analysis;
    for (const auto& step : scenario.steps) {
        if (stop.stop_requested()) {
            break;
        }
        if (const auto* change = std::get_if<Change>(&step)) {
            network = change->after.network;
            analysis.reset();
            continue;
        }
        if (!analysis) {
            analysis = analysis::analyse(network, stop);
        }
        if (analysis->recording.outcome == engine::Outcome::Stopped) {
            break;
        }
        const auto& expectation = std::get<Expectation>(step);
        const Answer answer = readQuestion(*network, statementOf(expectation))(*analysis);
        results.push_back({expectation.line, textOf(expectation), answer.held, answer.got});
    }
    return results;
}

}  // namespace hopscope::script
