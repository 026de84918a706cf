// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "app/tools/marking.hpp"
#include "app/tools/tool.hpp"
#include "core/edit/edited.hpp"

namespace hopscope::tools {

/// Joins two things: VNets by a peering, an NVA and a route server by BGP. Drag from one to the other, or click both.
class ConnectTool : public Tool {
    Q_OBJECT

public:
    ConnectTool(document::Document& document, scene::TopologyView& view);

    void press(const Pointer& pointer) override;
    void drag(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void hover(const Pointer& pointer) override;
    bool cancel() override;

private:
    /// What can be an end there: a node that speaks BGP, or the VNet around.
    [[nodiscard]] std::optional<model::EntityRef> endAt(QPointF at) const;
    /// The design with the two joined, or why they cannot be.
    [[nodiscard]] Expected<model::Design, QString> joined(const model::EntityRef& from,
                                                          const model::EntityRef& to) const;
    void begin(const model::EntityRef& from);
    void showLine(QPointF at);

    std::optional<model::EntityRef> m_from;
    std::optional<QPointF> m_pressed;
    Marking m_line;
    Marking m_targets;
};

}  // namespace hopscope::tools
