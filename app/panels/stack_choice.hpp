// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QButtonGroup>
#include <QLabel>
#include <QWidget>
#include <vector>

#include "app/panels/themed.hpp"
#include "core/model/finding.hpp"
#include "core/model/machine.hpp"

namespace hopscope::panels {

/// Change the stack, change the outcome: the routing stacks as a list to choose from, each with what it does with a
/// next hop that lies inside the route it announced, and how sure we are of that (R7.9a, R7.10).
class StackChoice : public QWidget, public Themed {
    Q_OBJECT
public:
    explicit StackChoice(QWidget* parent = nullptr);
    void show(model::StackProfile stack);
    [[nodiscard]] QButtonGroup& buttons() { return *m_buttons; }
    void setTheme(const scene::Theme& theme) override;

Q_SIGNALS:
    void chosen(hopscope::model::StackProfile stack);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_buttons;
    std::vector<QLabel*> m_outcomes;
    std::vector<QLabel*> m_confidences;
    scene::Theme m_theme;
};

}  // namespace hopscope::panels
