// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/panels/form.hpp"

namespace hopscope::panels {

// One form for each kind of thing, and the page for the design as a whole.
[[nodiscard]] Form* makeVnetForm(QWidget* parent);
[[nodiscard]] Form* makeSubnetForm(QWidget* parent);
[[nodiscard]] Form* makeVirtualMachineForm(QWidget* parent);
[[nodiscard]] Form* makeNvaForm(QWidget* parent);
[[nodiscard]] Form* makeRouteServerForm(QWidget* parent);
[[nodiscard]] Form* makeBgpConnectionForm(QWidget* parent);
[[nodiscard]] Form* makePeeringForm(QWidget* parent);
[[nodiscard]] Form* makeRouteTableForm(QWidget* parent);
[[nodiscard]] Form* makePublicAddressForm(QWidget* parent);
[[nodiscard]] Form* makeInternetForm(QWidget* parent);
[[nodiscard]] Form* makeNoteForm(QWidget* parent);
[[nodiscard]] Form* makeDesignForm(QWidget* parent);

/// The form for the kind of `entity`.
[[nodiscard]] Form* makeForm(const model::EntityRef& entity, QWidget* parent);

}  // namespace hopscope::panels
