// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "app/tools/marking.hpp"
#include "app/tools/tool.hpp"
#include "core/analysis/analysis.hpp"

namespace hopscope::tools {

/// Picks where a packet starts and where it goes: two clicks on machines, appliances or the Internet.
class TraceTool : public Tool {
    Q_OBJECT

public:
    TraceTool(document::Document& document, scene::TopologyView& view);

    void press(const Pointer& pointer) override;
    void drag(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void hover(const Pointer& pointer) override;
    bool cancel() override;

Q_SIGNALS:
    void chosen(const hopscope::analysis::TraceQuestion& question);

private:
    struct Source {
        model::EntityRef entity;
        analysis::Endpoint endpoint;
    };
    void showLine(QPointF at);

    std::optional<Source> m_source;
    Marking m_line;
};

/// What a trace calls a drawn thing: a machine at its primary address, or the first host of the Internet. Nothing for
/// what sends and receives no packets.
[[nodiscard]] std::optional<analysis::Endpoint> endpointOf(const model::Network& network,
                                                           const model::EntityRef& entity);

/// An address as the end of a trace; a host of the Internet where it is one.
[[nodiscard]] analysis::Endpoint endpointAt(const model::Network& network, net::Address address);

}  // namespace hopscope::tools
