// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "app/tools/marking.hpp"
#include "app/tools/tool.hpp"
#include "app/tools/tool_kind.hpp"
#include "core/edit/edited.hpp"

namespace hopscope::tools {

/// Puts a new thing on the sheet: at a click in its usual size, or for frames in the size that was dragged. Shift keeps
/// the tool for the next one.
class PlaceTool : public Tool {
    Q_OBJECT

public:
    PlaceTool(ToolKind kind, document::Document& document, scene::TopologyView& view);

    void press(const Pointer& pointer) override;
    void drag(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void hover(const Pointer& pointer) override;
    bool cancel() override;

    /// Places as a click at `at` would; false when it is not possible there.
    bool placeAt(QPointF at);

private:
    [[nodiscard]] bool isFrame() const;
    [[nodiscard]] model::Place placeFor(QPointF from, QPointF to) const;
    /// The design with the new thing in it, or a sentence why not.
    [[nodiscard]] Expected<model::Design, QString> placed(const model::Place& place) const;
    // What has no place of its own belongs to a subnet, or to a machine.
    [[nodiscard]] bool hasOne(model::SubnetId subnet) const;
    [[nodiscard]] edit::Edited<model::Design> addedTo(model::SubnetId subnet) const;
    [[nodiscard]] edit::Edited<model::Design> addressOn(const model::EntityRef& machine) const;
    [[nodiscard]] std::optional<QRectF> targetAt(QPointF at) const;
    void showGhost(const model::Place& place);
    bool commit(const model::Place& place);

    ToolKind m_kind;
    std::optional<QPointF> m_pressed;
    Marking m_ghost;
};

}  // namespace hopscope::tools
