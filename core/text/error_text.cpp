// SPDX-License-Identifier: Apache-2.0
#include <system_error>

#include "core/text/errors.hpp"
#include "core/text/names.hpp"
#include "core/text/translate.hpp"

namespace hopscope::text {

namespace {

std::string systemText(int systemError) {
    return std::generic_category().message(systemError);
}

std::string kindText(const std::optional<io::JsonKind>& kind) {
    if (!kind) {
        return translate("Error", "another value");
    }
    switch (*kind) {
    case io::JsonKind::Object: return translate("Error", "an object");
    case io::JsonKind::Array: return translate("Error", "a list");
    case io::JsonKind::String: return translate("Error", "a text");
    case io::JsonKind::Number: return translate("Error", "a number");
    case io::JsonKind::WholeNumber: return translate("Error", "a whole number");
    case io::JsonKind::Boolean: return translate("Error", "true or false");
    case io::JsonKind::Null: return translate("Error", "null");
    }
    return {};
}

std::string oneOf(const std::vector<std::string>& literals) {
    std::string text;
    for (const std::string& literal : literals) {
        text += text.empty() ? literal : ", " + literal;
    }
    return text;
}

}  // namespace

std::string sentence(const net::ParseError& error) {
    switch (error.reason) {
    case net::ParseReason::NotAnAddress:
        return translate("Error", "Expected an address: four numbers from 0 to 255 joined by dots.");
    case net::ParseReason::NotAPrefix: return translate("Error", "Expected a prefix such as 10.0.0.0/16.");
    case net::ParseReason::LengthTooLong: return translate("Error", "Expected a prefix length from 0 to 32.");
    case net::ParseReason::HostBitsSet:
        return translate("Error", "Expected a prefix whose address has no bits beyond its length.");
    case net::ParseReason::NotAnAsn: return translate("Error", "Expected an ASN: a number from 0 to 4294967295.");
    case net::ParseReason::NotAnAsPath:
        return translate("Error", "Expected an AS path: ASNs joined by a dash or a blank.");
    case net::ParseReason::NotACommunity:
        return translate("Error", "Expected a community: two numbers from 0 to 65535 joined by a colon.");
    }
    return {};
}

std::string sentence(const model::IntegrityError& error, const model::Network& network) {
    const std::string subject = subjectName(network, error.entity);
    switch (error.reason) {
    case model::IntegrityError::Reason::DanglingReference:
        return fill(translate("Error", "%1 of %2 refers to something that does not exist."), {error.member, subject});
    case model::IntegrityError::Reason::IdTwice:
        return fill(translate("Error", "The id of %1 is used twice."), {subject});
    case model::IntegrityError::Reason::IdBeyondNext:
        return fill(translate("Error", "The id of %1 is not below the next free one."), {subject});
    case model::IntegrityError::Reason::NoNic:
        return fill(translate("Error", "%1 has no network interface."), {subject});
    case model::IntegrityError::Reason::IdZero: return translate("Error", "An id is 0, which stands for nothing.");
    case model::IntegrityError::Reason::NoPrefix: return fill(translate("Error", "%1 has no prefix."), {subject});
    case model::IntegrityError::Reason::NextHopAddress:
        return fill(translate("Error", "A route of %1 has a next-hop address where its type takes none, or none where "
                                       "its type needs one."),
                    {subject});
    case model::IntegrityError::Reason::PrefixAction:
        return fill(translate("Error",
                              "A route map of %1 adds, replaces or removes prefixes. Which next hop the changed "
                              "route has, and when it goes, is documented nowhere; hopscope computes "
                              "dropping routes and changing their AS paths and communities."),
                    {subject});
    case model::IntegrityError::Reason::SelfPeering:
        return fill(translate("Error", "%1 joins something with itself."), {subject});
    }
    return {};
}

std::string sentence(const io::LoadError& error) {
    switch (error.reason) {
    case io::LoadReason::Missing: return translate("Error", "There is no such file.");
    case io::LoadReason::Directory: return translate("Error", "This is a directory; expected a file.");
    case io::LoadReason::Unreadable:
        return fill(translate("Error", "The file cannot be read: %1."), {systemText(error.systemError)});
    case io::LoadReason::Empty: return translate("Error", "The file is empty; expected a design.");
    case io::LoadReason::TooLarge:
        return fill(translate("Error", "The file is too large; expected at most %1 bytes."),
                    {std::to_string(error.limit)});
    case io::LoadReason::NoDesignInFigure:
        return translate("Error", "The picture carries no design; expected one that hopscope has exported with it.");
    case io::LoadReason::DamagedFigure:
        return translate("Error", "The design in the picture is damaged: a part of it is missing or was changed.");
    case io::LoadReason::NotJson: return translate("Error", "Expected JSON; from here on it is none.");
    case io::LoadReason::TooDeep:
        return fill(translate("Error", "Values are nested too deeply; expected at most %1 levels."),
                    {std::to_string(error.limit)});
    case io::LoadReason::TooManyValues:
        return fill(translate("Error", "There are too many values; expected at most %1."),
                    {std::to_string(error.limit)});
    case io::LoadReason::MemberTwice:
        return error.found.empty()
                   ? translate("Error", "One object names a member twice; expected each once.")
                   : fill(translate("Error", "The member %1 is named twice; expected each once."), {error.found});
    case io::LoadReason::NotADesign:
        return translate("Error", "This is not a design of hopscope; expected \"format\": \"hopscope\".");
    case io::LoadReason::NewerVersion:
        return fill(translate("Error", "The file has format version %1; expected at most %2. A newer hopscope can "
                                       "read it."),
                    {error.found, std::to_string(error.limit)});
    case io::LoadReason::WrongKind:
        return fill(translate("Error", "Expected %1, found %2."),
                    {kindText(error.expected), kindText(error.foundKind)});
    case io::LoadReason::MissingMember: return translate("Error", "Expected this member; it is missing.");
    case io::LoadReason::UnknownLiteral:
        return fill(translate("Error", "Expected one of %1; found %2."), {oneOf(error.allowed), error.found});
    case io::LoadReason::OutOfRange:
        return fill(translate("Error", "Expected a number from %1 to %2; found %3."),
                    {std::to_string(error.lowest), std::to_string(error.highest), error.found});
    case io::LoadReason::BadText:
        return error.parse ? fill(translate("Error", "%1 Found %2."), {sentence(*error.parse), error.found})
                           : fill(translate("Error", "Did not expect %1."), {error.found});
    case io::LoadReason::UnexpectedMember:
        return fill(translate("Error", "This member makes no sense beside %1; expected only one of them."),
                    {error.other});
    case io::LoadReason::TooFew: return translate("Error", "Expected at least one element in this list.");
    case io::LoadReason::IdTwice:
        return fill(translate("Error", "Expected an id of its own; %1 is taken by %2."), {error.found, error.other});
    case io::LoadReason::IdBeyondNext:
        return fill(translate("Error", "Expected an id below nextId, which is %2; found %1."),
                    {error.found, std::to_string(error.limit)});
    case io::LoadReason::DanglingReference:
        return fill(translate("Error", "Expected the id of something in this file; %1 is none of the kind that is "
                                       "needed here."),
                    {error.found});
    case io::LoadReason::SelfPeering:
        return translate("Error", "Expected two different ends; this joins something with itself.");
    case io::LoadReason::PrefixAction:
        return translate("Error", "Expected an action on communities or AS paths, or Drop. Which next hop a route has "
                                  "whose prefix a route map changes, and when it goes, is documented nowhere.");
    }
    return {};
}

std::string sentence(const io::SaveError& error) {
    const std::string reason = systemText(error.systemError);
    switch (error.step) {
    case io::SaveError::Step::Create: return fill(translate("Error", "No file can be made there: %1."), {reason});
    case io::SaveError::Step::Write: return fill(translate("Error", "Writing failed: %1."), {reason});
    case io::SaveError::Step::Rename:
        return fill(translate("Error", "The new file cannot take its place: %1."), {reason});
    }
    return {};
}

std::string sentence(const script::ScriptError& error) {
    switch (error.reason) {
    case script::ScriptReason::Expected:
        return error.found.empty() ? fill(translate("Error", "Expected %1; the line ends here."), {error.expected})
                                   : fill(translate("Error", "Expected %1; found %2."), {error.expected, error.found});
    case script::ScriptReason::UnknownStatement:
        return error.expected.empty()
                   ? fill(translate("Error", "Expected a statement; none begins with %1."), {error.found})
                   : fill(translate("Error", "Expected %2; no statement begins with %1."),
                          {error.found, error.expected});
    case script::ScriptReason::UnknownName:
        return fill(translate("Error", "Expected the name of something in the design; nothing is called %1."),
                    {error.found});
    case script::ScriptReason::AmbiguousName:
        return fill(translate("Error", "Expected a path that names one thing; several are called %1."), {error.found});
    case script::ScriptReason::NameTaken:
        return fill(translate("Error", "Expected a new name; %1 is taken already."), {error.found});
    case script::ScriptReason::WrongKind:
        return fill(translate("Error", "Expected %1; %2 is something else."), {error.expected, error.found});
    case script::ScriptReason::NotAnAddress:
        return fill(translate("Error", "Expected an address: four numbers from 0 to 255 joined by dots; found %1."),
                    {error.found});
    case script::ScriptReason::NotAPrefix:
        return fill(translate("Error", "Expected a prefix such as 10.0.0.0/16; found %1."), {error.found});
    case script::ScriptReason::HostBitsSet:
        return fill(translate("Error", "Expected a prefix whose address has no bits beyond its length; found %1."),
                    {error.found});
    case script::ScriptReason::NotANumber:
        return fill(translate("Error", "Expected %1; found %2."), {error.expected, error.found});
    case script::ScriptReason::NotAnAsPath:
        return fill(translate("Error", "Expected an AS path: ASNs joined by a dash; found %1."), {error.found});
    case script::ScriptReason::NotACommunity:
        return fill(translate("Error", "Expected a community: two numbers from 0 to 65535 joined by a colon; found "
                                       "%1."),
                    {error.found});
    case script::ScriptReason::UnexpectedText:
        return fill(translate("Error", "Expected the end of the statement; found %1."), {error.found});
    case script::ScriptReason::UnclosedQuote: return translate("Error", "Expected a closing quote on this line.");
    case script::ScriptReason::BadIndent:
        return translate("Error", "Expected a statement at the start of the line: this indented line belongs to "
                                  "nothing.");
    case script::ScriptReason::NotThere:
        return fill(translate("Error", "Expected something that is there to be removed; there is no %1."),
                    {error.found});
    case script::ScriptReason::NotPossible:
        return fill(translate("Error", "Expected a change that the design takes; it refuses %1."), {error.found});
    case script::ScriptReason::TooLong: return translate("Error", "The text is too long for a scenario.");
    }
    return {};
}

std::string errorLine(const std::string& file, const io::LoadError& error) {
    std::string place = file;
    if (error.position) {
        place += ':' + std::to_string(error.position->line) + ':' + std::to_string(error.position->column);
    }
    if (!error.pointer.empty()) {
        place += ": " + error.pointer;
    }
    return place + ": " + sentence(error);
}

std::string errorLine(const std::string& file, const script::ScriptError& error) {
    return file + ':' + std::to_string(error.line) + ':' + std::to_string(error.column) + ": " + sentence(error);
}

std::string editTitle(edit::EditKind kind) {
    switch (kind) {
    case edit::EditKind::AddVnet: return translate("Edit", "Add VNet");
    case edit::EditKind::AddSubnet: return translate("Edit", "Add subnet");
    case edit::EditKind::AddVirtualMachine: return translate("Edit", "Add virtual machine");
    case edit::EditKind::AddNva: return translate("Edit", "Add appliance");
    case edit::EditKind::AddRouteServer: return translate("Edit", "Add route server");
    case edit::EditKind::AddPeering: return translate("Edit", "Add peering");
    case edit::EditKind::AddRouteTable: return translate("Edit", "Add route table");
    case edit::EditKind::AddInternet: return translate("Edit", "Add Internet");
    case edit::EditKind::AddInternetHost: return translate("Edit", "Add Internet host");
    case edit::EditKind::AddPublicAddress: return translate("Edit", "Add public address");
    case edit::EditKind::AddNote: return translate("Edit", "Add note");
    case edit::EditKind::AddGateway: return translate("Edit", "Add gateway");
    case edit::EditKind::AddCircuit: return translate("Edit", "Add circuit");
    case edit::EditKind::AddSite: return translate("Edit", "Add site");
    case edit::EditKind::AddConnection: return translate("Edit", "Add connection");
    case edit::EditKind::AddSecurityGroup: return translate("Edit", "Add security group");
    case edit::EditKind::AddNatGateway: return translate("Edit", "Add NAT gateway");
    case edit::EditKind::AddLoadBalancer: return translate("Edit", "Add load balancer");
    case edit::EditKind::AddFirewall: return translate("Edit", "Add firewall");
    case edit::EditKind::AddPrivateEndpoint: return translate("Edit", "Add private endpoint");
    case edit::EditKind::ConnectBgp: return translate("Edit", "Connect by BGP");
    case edit::EditKind::Rename: return translate("Edit", "Rename");
    case edit::EditKind::ChangeNote: return translate("Edit", "Change note");
    case edit::EditKind::ChangeVnet: return translate("Edit", "Change VNet");
    case edit::EditKind::ChangeSubnet: return translate("Edit", "Change subnet");
    case edit::EditKind::ChangeVirtualMachine: return translate("Edit", "Change virtual machine");
    case edit::EditKind::ChangeNva: return translate("Edit", "Change appliance");
    case edit::EditKind::ChangeRouteServer: return translate("Edit", "Change route server");
    case edit::EditKind::ChangeBgpConnection: return translate("Edit", "Change BGP connection");
    case edit::EditKind::ChangePeering: return translate("Edit", "Change peering");
    case edit::EditKind::ChangeRouteTable: return translate("Edit", "Change route table");
    case edit::EditKind::ChangePublicAddress: return translate("Edit", "Change public address");
    case edit::EditKind::ChangeInternet: return translate("Edit", "Change Internet");
    case edit::EditKind::ChangeGateway: return translate("Edit", "Change gateway");
    case edit::EditKind::ChangeCircuit: return translate("Edit", "Change circuit");
    case edit::EditKind::ChangeSite: return translate("Edit", "Change site");
    case edit::EditKind::ChangeConnection: return translate("Edit", "Change connection");
    case edit::EditKind::ChangeSecurityGroup: return translate("Edit", "Change security group");
    case edit::EditKind::ChangeNatGateway: return translate("Edit", "Change NAT gateway");
    case edit::EditKind::ChangeLoadBalancer: return translate("Edit", "Change load balancer");
    case edit::EditKind::ChangeFirewall: return translate("Edit", "Change firewall");
    case edit::EditKind::ChangePrivateEndpoint: return translate("Edit", "Change private endpoint");
    case edit::EditKind::ChangeSettings: return translate("Edit", "Change settings");
    case edit::EditKind::ChangeHeading: return translate("Edit", "Change title");
    case edit::EditKind::AssociateRouteTable: return translate("Edit", "Associate route table");
    case edit::EditKind::DissociateRouteTable: return translate("Edit", "Dissociate route table");
    case edit::EditKind::SetPublicAddress: return translate("Edit", "Set public address");
    case edit::EditKind::SuppressFinding: return translate("Edit", "Suppress finding");
    case edit::EditKind::RestoreFinding: return translate("Edit", "Restore finding");
    case edit::EditKind::ShowVirtualRouters: return translate("Edit", "Show virtual routers");
    case edit::EditKind::Move: return translate("Edit", "Move");
    case edit::EditKind::Resize: return translate("Edit", "Resize");
    case edit::EditKind::LayOut: return translate("Edit", "Lay out");
    case edit::EditKind::Remove: return translate("Edit", "Delete");
    case edit::EditKind::Repair: return translate("Edit", "Repair");
    case edit::EditKind::AlignLeft: return translate("Edit", "Align left");
    case edit::EditKind::AlignCentre: return translate("Edit", "Align centre");
    case edit::EditKind::AlignRight: return translate("Edit", "Align right");
    case edit::EditKind::AlignTop: return translate("Edit", "Align top");
    case edit::EditKind::AlignMiddle: return translate("Edit", "Align middle");
    case edit::EditKind::AlignBottom: return translate("Edit", "Align bottom");
    case edit::EditKind::DistributeHorizontally: return translate("Edit", "Distribute horizontally");
    case edit::EditKind::DistributeVertically: return translate("Edit", "Distribute vertically");
    case edit::EditKind::SameWidth: return translate("Edit", "Same width");
    case edit::EditKind::SameHeight: return translate("Edit", "Same height");
    case edit::EditKind::Lock: return translate("Edit", "Lock");
    case edit::EditKind::Unlock: return translate("Edit", "Unlock");
    case edit::EditKind::Group: return translate("Edit", "Group");
    case edit::EditKind::Ungroup: return translate("Edit", "Ungroup");
    case edit::EditKind::Paste: return translate("Edit", "Paste");
    }
    return {};
}

}  // namespace hopscope::text
