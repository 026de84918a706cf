// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QWidget>
#include <memory>
#include <optional>

#include "app/lens/address_ruler.hpp"
#include "app/panels/rows.hpp"
#include "core/analysis/sink_tree.hpp"

namespace hopscope::lens {

/// Where everybody sends packets for one destination: the ruler of all addresses, which chooses it, and the next hops
/// as a list. It asks for trees with `treeWanted`, and only while it or the arrows on the sheet are seen.
class NextHopsPanel : public QWidget {
    Q_OBJECT
public:
    explicit NextHopsPanel(QWidget* parent = nullptr);

    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    /// Position in recording.states.
    void setState(std::size_t state);
    void setTheme(const scene::Theme& theme);
    /// The answer to treeWanted; one that is not wanted any more is dropped.
    void setTree(const std::shared_ptr<const analysis::Analysis>& analysis, const analysis::SinkTree& tree);

    /// Chooses the class that an address lies in.
    void setDestination(net::Address destination);
    [[nodiscard]] net::Address destination() const { return m_destination; }
    /// Whether the sheet shows the arrows.
    void setOnSheet(bool onSheet);
    [[nodiscard]] bool isOnSheet() const { return m_onSheet->isChecked(); }

    /// The sheet has moved: asks it to show the arrows where things are now.
    void showAgain();

    [[nodiscard]] AddressRuler& ruler() { return *m_ruler; }
    [[nodiscard]] panels::RowsView& table() { return *m_table; }

Q_SIGNALS:
    void treeWanted(std::shared_ptr<const hopscope::analysis::Analysis> analysis, std::size_t state,
                    hopscope::net::Address destination);
    /// What the sheet is to show; nothing while it is switched off or there is no answer.
    void treeShown(const std::optional<hopscope::analysis::SinkTree>& tree);
    void onSheetChanged(bool onSheet);
    void entityActivated(const hopscope::model::EntityRef& entity);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Wants a tree when one would be seen.
    void ask();
    /// Lays the ruler out for the analysis: as late as it is seen, because all tables are read for it.
    void layOut();
    void takeTyped();
    void takePosition(int position);
    void showDestination();
    void showTree();
    /// Ruler and list side by side where there is room, else one above the other.
    void fitParts();
    [[nodiscard]] net::Address usualDestination() const;
    [[nodiscard]] panels::Rows rowsOf(const analysis::SinkTree& tree) const;

    std::shared_ptr<const analysis::Analysis> m_analysis;
    std::optional<analysis::SinkTree> m_tree;
    std::size_t m_state = 0;
    net::Address m_destination{0};
    bool m_chosen = false;  ///< somebody has chosen the destination
    bool m_asked = false;
    bool m_laidOut = false;
    QCheckBox* m_onSheet;
    QLineEdit* m_address;
    QLabel* m_range;
    QLabel* m_summary;
    AddressRuler* m_ruler;
    panels::RowsView* m_table;
    QSplitter* m_parts;
};

}  // namespace hopscope::lens
