// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/suppressed.hpp"

#include <algorithm>

namespace hopscope::analysis {

const model::SuppressedFinding* suppressionOf(const model::Design& design, const Finding& finding) {
    if (design.suppressed.empty()) {
        return nullptr;
    }
    std::vector<model::EntityRef> subjects = finding.subjects;
    std::sort(subjects.begin(), subjects.end());
    const auto found =
        std::find_if(design.suppressed.begin(), design.suppressed.end(), [&](const model::SuppressedFinding& one) {
            return one.code == finding.code && one.subjects == subjects;
        });
    return found == design.suppressed.end() ? nullptr : &*found;
}

}  // namespace hopscope::analysis
