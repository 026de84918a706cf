// SPDX-License-Identifier: Apache-2.0
#include "app/tools/trace_tool.hpp"

#include "app/text/convert.hpp"
#include "app/tools/hit_test.hpp"
#include "app/tools/tool_kind.hpp"
#include "core/text/names.hpp"

namespace hopscope::tools {

std::optional<analysis::Endpoint> endpointOf(const model::Network& network, const model::EntityRef& entity) {
    if (const auto* machine = std::get_if<model::VirtualMachineId>(&entity)) {
        return analysis::Endpoint{.machine = entity, .address = network.machines.at(*machine).nics.front().address};
    }
    if (const auto* nva = std::get_if<model::NvaId>(&entity)) {
        return analysis::Endpoint{.machine = entity, .address = network.nvas.at(*nva).nics.front().address};
    }
    if (const auto* internet = std::get_if<model::InternetId>(&entity)) {
        const std::vector<model::InternetHost>& hosts = network.internets.at(*internet).hosts;
        if (!hosts.empty()) {
            return analysis::Endpoint{.machine = {}, .address = hosts.front().address, .onInternet = true};
        }
    }
    return {};
}

analysis::Endpoint endpointAt(const model::Network& network, net::Address address) {
    for (const model::Internet& internet : network.internets) {
        for (const model::InternetHost& host : internet.hosts) {
            if (host.address == address) {
                return {.machine = {}, .address = address, .onInternet = true};
            }
        }
    }
    return {.machine = {}, .address = address};
}

TraceTool::TraceTool(document::Document& document, scene::TopologyView& view) : Tool(document, view) {}

void TraceTool::press(const Pointer& pointer) {
    const std::optional<model::EntityRef> node = nodeAt(design(), pointer.at);
    const auto endpoint = node ? endpointOf(*design().network, *node) : std::nullopt;
    if (!endpoint) {
        Q_EMIT said(tr("A packet starts and ends at a machine, an NVA or a host on the Internet."));
        return;
    }
    if (!m_source) {
        m_source = {*node, *endpoint};
        showLine(pointer.at);
        return;
    }
    if (*node == m_source->entity) {
        return;
    }
    const analysis::TraceQuestion question{.from = m_source->endpoint, .to = *endpoint};
    cancel();
    Q_EMIT said({});
    Q_EMIT chosen(question);
    Q_EMIT finished();
}

void TraceTool::drag(const Pointer& pointer) {
    showLine(pointer.at);
}

void TraceTool::release(const Pointer& pointer) {
    // A drag from the source to the destination does what two clicks do.
    const std::optional<model::EntityRef> node = nodeAt(design(), pointer.at);
    if (m_source && node && *node != m_source->entity) {
        press(pointer);
    }
}

void TraceTool::hover(const Pointer& pointer) {
    showLine(pointer.at);
}

bool TraceTool::cancel() {
    const bool begun = m_source.has_value();
    m_source.reset();
    m_line.reset();
    return begun;
}

void TraceTool::showLine(QPointF at) {
    if (!m_source) {
        Q_EMIT said(toolHint(ToolKind::Trace));
        return;
    }
    const std::vector<QRectF> start = rectanglesOf(scene().anchors(), m_source->entity);
    m_line = makeMarking(scene(), scene().theme().accent, 2, true);
    QPainterPath path;
    if (!start.empty()) {
        path.addPath(ringAround(start.front()));
        path.moveTo(start.front().center());
        path.lineTo(at);
    }
    m_line->setPath(path);
    const QString from = text::toQt(text::subjectName(*design().network, m_source->entity));
    Q_EMIT said(tr("From %1: choose where the packet goes.").arg(from));
}

}  // namespace hopscope::tools
