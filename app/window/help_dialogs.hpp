// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QWidget>
#include <map>

#include "app/tools/tool_kind.hpp"

namespace hopscope::window {

/// The sheet of keys and gestures: what the menus and tools say of themselves, and the gestures of the sheet.
void showKeys(QWidget* parent, const QList<QAction*>& menus, const std::map<tools::ToolKind, QAction*>& tools);

void showAbout(QWidget* parent);

}  // namespace hopscope::window
