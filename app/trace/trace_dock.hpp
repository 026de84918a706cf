// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/scene/theme.hpp"
#include "app/trace/trace_player.hpp"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QTreeWidget;

namespace hopscope::player {

class ScrubBar;
class Subtitle;
class TransportBar;

/// Asks where a packet goes and shows the answer: choosers, verdict, hops, traceroute and the transport.
class TraceDock : public QWidget {
    Q_OBJECT
public:
    TraceDock(TracePlayer* player, const scene::Theme& theme, QWidget* parent = nullptr);

    /// Fills the choosers. The player has its own analysis.
    void setAnalysis(std::shared_ptr<const analysis::Analysis> analysis);
    void setTheme(const scene::Theme& theme);
    /// Fills the choosers and asks.
    void ask(const analysis::TraceQuestion& question);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Choice {
        QString text;
        analysis::Endpoint endpoint;
    };

    void buildQuestion(QWidget* page);
    void fillChoosers();
    void select(QComboBox* chooser, const analysis::Endpoint& endpoint);
    /// Nothing when the text is neither a choice nor an address.
    [[nodiscard]] std::optional<analysis::Endpoint> endpointOf(const QComboBox* chooser) const;
    [[nodiscard]] std::optional<analysis::TraceQuestion> question() const;
    void validate();
    void submit();
    void showStory();
    void showRestsOn(bool told);
    void showHops();
    void showTraceroute();
    void showPosition();
    [[nodiscard]] const analysis::TraceBranch* branchOf(const Story& story) const;

    TracePlayer* m_player;
    scene::Theme m_theme;
    std::shared_ptr<const analysis::Analysis> m_analysis;
    std::vector<Choice> m_choices;
    QBoxLayout* m_question = nullptr;  ///< one row where it fits, else two
    QComboBox* m_from;
    QComboBox* m_to;
    QComboBox* m_protocol;
    QSpinBox* m_port;
    QCheckBox* m_bothWays;
    QPushButton* m_ask;
    QLabel* m_problem;
    QLabel* m_verdict;
    QLabel* m_restsOn;  ///< the settings without which the answer might be another one
    QTabWidget* m_tabs;
    QTreeWidget* m_hops;
    QListWidget* m_traceroute;
    TransportBar* m_transport;
    ScrubBar* m_scrub;
    Subtitle* m_subtitle;
};

}  // namespace hopscope::player
