// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointF>

#include "app/document/document.hpp"
#include "app/scene/topology_view.hpp"

namespace hopscope::tools {

/// Where the pointer is on the sheet, and what is held down with it.
struct Pointer {
    QPointF at;
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
};

/// A tool that takes the left button from the view. It changes nothing while the pointer moves: it shows, and at the
/// end makes one edit.
class Tool : public QObject {
    Q_OBJECT

public:
    Tool(document::Document& document, scene::TopologyView& view) : m_document(document), m_view(view) {}

    virtual void press(const Pointer& pointer) = 0;
    /// The pointer moved with the button down.
    virtual void drag(const Pointer& pointer) = 0;
    virtual void release(const Pointer& pointer) = 0;
    /// The pointer moved with no button down.
    virtual void hover(const Pointer& pointer) = 0;
    /// Takes back what was begun; false when nothing was.
    virtual bool cancel() = 0;

Q_SIGNALS:
    /// A sentence for the status bar; empty takes it away.
    void said(const QString& sentence);
    /// The work is done; the hand goes back to selecting.
    void finished();

protected:
    [[nodiscard]] document::Document& document() const { return m_document; }
    [[nodiscard]] const model::Design& design() const { return m_document.design(); }
    [[nodiscard]] scene::TopologyScene& scene() const { return *m_view.topology(); }

private:
    document::Document& m_document;
    scene::TopologyView& m_view;
};

/// Distance in logical pixels from which a press becomes a drag.
inline constexpr double dragThreshold = 4;
/// What positions on the sheet snap to.
inline constexpr double snapStep = 8;

}  // namespace hopscope::tools
