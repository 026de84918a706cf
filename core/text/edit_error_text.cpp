// SPDX-License-Identifier: Apache-2.0
#include "core/text/errors.hpp"
#include "core/text/names.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

std::string sentence(const edit::EditError& error, const model::Network& network) {
    const auto subject = [&](std::size_t index) {
        return index < error.subjects.size() ? subjectName(network, error.subjects[index]) : std::string();
    };
    switch (error.reason) {
    case edit::EditReason::NoSuchEntity: return translate("EditError", "This is no longer in the design.");
    case edit::EditReason::NoReason: return translate("EditError", "A finding is suppressed for a reason: say which.");
    case edit::EditReason::EmptyName: return translate("EditError", "A name is needed here.");
    case edit::EditReason::BadName:
        return fill(translate("EditError",
                              "The name \"%1\" contains a slash, a quote or a line break, which a path could "
                              "not spell."),
                    {error.word});
    case edit::EditReason::NameTaken:
        return fill(translate("EditError", "The name %1 is taken: names of one kind differ."), {error.word});
    case edit::EditReason::WrongKind: return translate("EditError", "This does not work on something of this kind.");
    case edit::EditReason::NoSuchNic: return fill(translate("EditError", "%1 has no such interface."), {subject(0)});
    case edit::EditReason::NoFreePrefix:
        return error.prefixes.empty()
                   ? translate("EditError", "No private address range is left.")
                   : fill(translate("EditError", "No address range is left in %1."), {listText(error.prefixes)});
    case edit::EditReason::NoFreeAddress:
        return fill(translate("EditError", "Every address of %1 that can be assigned is taken."),
                    {listText(error.prefixes)});
    case edit::EditReason::SameVnet: return translate("EditError", "A peering joins two different VNets.");
    case edit::EditReason::AlreadyPeered:
        return fill(translate("EditError", "%1 and %2 are peered already."), {subject(0), subject(1)});
    case edit::EditReason::AlreadyConnected:
        return fill(translate("EditError", "%1 has a connection to %2 already."), {subject(0), subject(1)});
    case edit::EditReason::NotOnRouteServerSubnet:
        return translate("EditError", "The subnet of a route server takes no route table.");
    case edit::EditReason::NotJoinable:
        return fill(translate("EditError", "No connection joins %1 and %2."), {subject(0), subject(1)});
    case edit::EditReason::TooSmall:
        return fill(translate("EditError", "%1 would be too small for what it holds."), {subject(0)});
    case edit::EditReason::BrokenReference:
        return fill(translate("EditError", "%1 refers to something that is not in the design."), {error.word});
    case edit::EditReason::BrokenRow: return fill(translate("EditError", "%1 is needed here."), {error.word});
    case edit::EditReason::NoHome:
        return fill(translate("EditError", "Select the VNet or subnet that %1 should go into, and paste again."),
                    {error.word});
    case edit::EditReason::OnlyOne:
        return fill(translate("EditError", "%1 takes no second one beside what it has: %2 was not pasted."),
                    {subject(0), error.word});
    case edit::EditReason::TooFew: return translate("EditError", "Select more objects for this.");
    case edit::EditReason::Locked:
        return fill(translate("EditError", "%1 is locked: unlock it first, in the Arrange menu."), {subject(0)});
    case edit::EditReason::EndsMissing:
        return translate("EditError", "Connections are copied together with what they join.");
    }
    return {};
}

}  // namespace hopscope::text
