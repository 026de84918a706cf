// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "app/document/document.hpp"
#include "app/engine/analysis_runner.hpp"
#include "app/scene/topology_view.hpp"
#include "core/edit/part.hpp"

namespace hopscope::window {

/// What a part of a drawing is called on the clipboard of the system; other copies of the program read it too.
inline constexpr auto partMimeType = "application/x-hopscope-part+json";

/// The part as text for the clipboard, and back; nothing when `text` is no part.
[[nodiscard]] QByteArray toClipboard(const edit::Part& part);
[[nodiscard]] std::optional<edit::Part> fromClipboard(const QByteArray& text);

/// Copies, cuts and duplicates the selection, and pastes what was copied here, in another drawing or in another
/// process. Each is one step. Other programs get a picture of what was copied.
class Clipboard : public QObject {
    Q_OBJECT

public:
    Clipboard(document::Document& document, scene::TopologyView& view, const runner::AnalysisRunner& runner,
              QObject* parent);

    void copy();
    void cut();
    /// Into the only selected container, beside the only selected thing, or to where it came from.
    void paste();
    /// Copies and pastes at once and leaves the clipboard alone.
    void duplicate();

Q_SIGNALS:
    /// A sentence for the status bar.
    void said(const QString& sentence);

private:
    [[nodiscard]] std::vector<model::EntityRef> selection() const;
    [[nodiscard]] std::optional<edit::Part> selectedPart();
    void put(const edit::Part& part, bool isDuplicate, int steps);
    [[nodiscard]] QString sentence(const edit::EditError& error) const;
    bool store();

    document::Document& m_document;
    scene::TopologyView& m_view;
    const runner::AnalysisRunner& m_runner;
    QByteArray m_pasted;  ///< last time
    int m_times = 0;      ///< that the same has been pasted
};

}  // namespace hopscope::window
