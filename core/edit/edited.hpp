// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/model/design.hpp"
#include "core/net/prefix.hpp"
#include "core/support/expected.hpp"

namespace hopscope::edit {

/// Why an edit cannot be done. Nothing was touched.
enum class EditReason : unsigned char {
    NoSuchEntity,            ///< the subject is not in the design
    EmptyName,               ///< what the cloud and paths know by name needs one
    BadName,                 ///< a slash, a quote or a line break in a name, which paths could not spell
    NameTaken,               ///< the second subject, in the same scope, has the name
    WrongKind,               ///< the subject is of a kind that the edit does not know
    NoSuchNic,               ///< the machine has no such interface
    NoFreePrefix,            ///< nothing is left in the VNet's address space, or in private space
    NoFreeAddress,           ///< every assignable address of the subnet is taken
    SameVnet,                ///< a peering needs two VNets
    AlreadyPeered,           ///< the two VNets have a peering
    AlreadyConnected,        ///< the appliance has a connection to this route server
    NotOnRouteServerSubnet,  ///< R5.47: no route table there
    NotJoinable,             ///< no connection joins these two kinds
    TooSmall,                ///< a container smaller than what it holds
    BrokenReference,         ///< the new row refers to something that is not there
    BrokenRow,               ///< the new row lacks what every row of its kind has
    NoHome,                  ///< what is pasted, called `word`, needs a VNet or subnet that is not there or not said
    OnlyOne,                 ///< the VNet has one of the kind of `word`, and takes no second
    NoReason,                ///< a finding is suppressed for a reason
    EndsMissing,             ///< connections alone: they come with both their ends
    TooFew,                  ///< too little is selected for what is asked
    Locked,                  ///< the first subject is locked, and would be moved, resized or deleted
};

struct EditError {
    EditReason reason = EditReason::NoSuchEntity;
    std::vector<model::EntityRef> subjects;
    std::string word;                   ///< the name or member in question
    std::vector<net::Prefix> prefixes;  ///< the ranges in question
    bool operator==(const EditError&) const = default;
};

template <typename Value>
using Edited = Expected<Value, EditError>;

/// One for each intention of the user: the label of an undo step. A tool pushes several functions under one kind.
enum class EditKind : unsigned char {
    AddVnet,
    AddSubnet,
    AddVirtualMachine,
    AddNva,
    AddRouteServer,
    AddPeering,
    AddRouteTable,
    AddInternet,
    AddInternetHost,
    AddPublicAddress,
    AddNote,
    AddGateway,
    AddCircuit,
    AddSite,
    AddConnection,
    AddSecurityGroup,
    AddNatGateway,
    AddLoadBalancer,
    AddFirewall,
    AddPrivateEndpoint,
    ConnectBgp,
    Rename,
    ChangeNote,
    ChangeVnet,
    ChangeSubnet,
    ChangeVirtualMachine,
    ChangeNva,
    ChangeRouteServer,
    ChangeBgpConnection,
    ChangePeering,
    ChangeRouteTable,
    ChangePublicAddress,
    ChangeInternet,
    ChangeGateway,
    ChangeCircuit,
    ChangeSite,
    ChangeConnection,
    ChangeSecurityGroup,
    ChangeNatGateway,
    ChangeLoadBalancer,
    ChangeFirewall,
    ChangePrivateEndpoint,
    ChangeSettings,
    ChangeHeading,
    AssociateRouteTable,
    DissociateRouteTable,
    SetPublicAddress,
    ShowVirtualRouters,
    SuppressFinding,
    RestoreFinding,
    Move,
    Resize,
    LayOut,
    Remove,
    Repair,
    Paste,
    AlignLeft,
    AlignCentre,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    DistributeHorizontally,
    DistributeVertically,
    SameWidth,
    SameHeight,
    Lock,
    Unlock,
    Group,
    Ungroup,
};

}  // namespace hopscope::edit
