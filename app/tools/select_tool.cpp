// SPDX-License-Identifier: Apache-2.0
#include "app/tools/select_tool.hpp"

#include "app/scene/grips.hpp"
#include "app/text/convert.hpp"
#include "core/edit/lock.hpp"
#include "core/layout/lay_out.hpp"
#include "core/text/errors.hpp"

namespace hopscope::tools {

SelectTool::SelectTool(document::Document& document, scene::TopologyView& view) : m_document(document), m_view(view) {
    connect(&view, &scene::TopologyView::moveRequested, this, &SelectTool::move);
    connect(&view, &scene::TopologyView::nudgeRequested, this, &SelectTool::nudge);
    connect(&view, &scene::TopologyView::resizeRequested, this, &SelectTool::resize);
}

void SelectTool::move(const std::vector<model::EntityRef>& entities, double dx, double dy) {
    moveAs({}, entities, dx, dy);
}

void SelectTool::nudge(const std::vector<model::EntityRef>& entities, double dx, double dy) {
    document::MergeKey key = "nudge";
    for (const model::EntityRef& entity : entities) {
        key += ' ' + std::to_string(model::numberOf(entity));
    }
    moveAs(key, entities, dx, dy);
}

void SelectTool::moveAs(const document::MergeKey& key, const std::vector<model::EntityRef>& entities, double dx,
                        double dy) {
    m_document.apply(text::toQt(text::editTitle(edit::EditKind::Move)),
                     edit::moveByHand(m_document.design(), entities, dx, dy), key);
}

void SelectTool::resize(const model::EntityRef& container, const QRectF& frame) {
    m_document.apply(text::toQt(text::editTitle(edit::EditKind::Resize)),
                     edit::resizeByHand(m_document.design(), container, scene::placeOf(frame)));
}

void SelectTool::removeSelection() {
    const std::vector<model::EntityRef> selected = m_view.topology()->selectedEntities();
    if (!selected.empty()) {
        m_document.apply(text::toQt(text::editTitle(edit::EditKind::Remove)),
                         edit::removeByHand(m_document.design(), selected));
    }
}

void SelectTool::selectAll() {
    std::vector<model::EntityRef> all;
    for (const auto& [entity, place] : m_document.design().layout->places) {
        all.push_back(entity);
    }
    m_view.topology()->selectEntities(all);
}

void SelectTool::layOut() {
    const model::Design before = m_document.design();
    const std::vector<model::EntityRef> selected = m_view.topology()->selectedEntities();
    const auto after =
        selected.empty() ? edit::Edited<model::Design>(layout::laidOut(before)) : layout::laidOut(before, selected);
    if (!m_document.apply(text::toQt(text::editTitle(edit::EditKind::LayOut)),
                          after ? edit::unlessLocked(before, *after) : after)) {
        return;
    }
    if (selected.empty()) {
        m_view.fitAll();
    }
    m_view.glideFrom(before.layout);
}

void SelectTool::selectNone() {
    m_view.topology()->selectEntities({});
}

}  // namespace hopscope::tools
