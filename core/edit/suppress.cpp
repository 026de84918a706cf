// SPDX-License-Identifier: Apache-2.0
#include "core/edit/suppress.hpp"

#include <algorithm>
#include <tuple>

#include "core/edit/draft.hpp"
#include "core/model/names.hpp"

namespace hopscope::edit {

using model::Design;
using model::EntityRef;
using model::SuppressedFinding;

namespace {

bool precedes(const SuppressedFinding& a, const SuppressedFinding& b) {
    return std::tie(a.code, a.subjects) < std::tie(b.code, b.subjects);
}

std::vector<SuppressedFinding> without(const Design& design, const SuppressedFinding& one) {
    std::vector<SuppressedFinding> others = design.suppressed;
    std::erase_if(others, [&](const SuppressedFinding& known) {
        return known.code == one.code && known.subjects == one.subjects;
    });
    return others;
}

}  // namespace

Edited<Design> suppress(const Design& design, model::FindingCode code, std::vector<EntityRef> subjects,
                        const std::string& reason) {
    std::sort(subjects.begin(), subjects.end());
    for (const EntityRef& subject : subjects) {
        if (!contains(*design.network, *design.layout, subject)) {
            return unexpected(error(EditReason::NoSuchEntity, {subject}));
        }
    }
    const auto first = reason.find_first_not_of(" \t\n");
    if (first == std::string::npos) {
        return unexpected(error(EditReason::NoReason, subjects));
    }
    SuppressedFinding one{code, std::move(subjects),
                          reason.substr(first, reason.find_last_not_of(" \t\n") - first + 1)};
    Design after = design;
    after.suppressed = without(design, one);
    after.suppressed.insert(std::upper_bound(after.suppressed.begin(), after.suppressed.end(), one, precedes),
                            std::move(one));
    return after;
}

Edited<Design> restore(const Design& design, model::FindingCode code, std::vector<EntityRef> subjects) {
    std::sort(subjects.begin(), subjects.end());
    Design after = design;
    after.suppressed = without(design, {code, std::move(subjects), {}});
    return after;
}

}  // namespace hopscope::edit
