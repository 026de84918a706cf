// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "app/scene/theme.hpp"

namespace hopscope::panels {

/// A part of a panel that paints with the theme's own colours.
class Themed {
public:
    virtual ~Themed() = default;
    virtual void setTheme(const scene::Theme& theme) = 0;

protected:
    Themed() = default;
    Themed(const Themed&) = default;
    Themed& operator=(const Themed&) = default;
};

/// Hands `theme` to every themed widget below `root`.
inline void themeChildren(const QWidget& root, const scene::Theme& theme) {
    for (QWidget* child : root.findChildren<QWidget*>()) {
        if (auto* themed = dynamic_cast<Themed*>(child)) {
            themed->setTheme(theme);
        }
    }
}

}  // namespace hopscope::panels
