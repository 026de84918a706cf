// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>
#include <vector>

#include "app/engine/analysis_runner.hpp"
#include "app/scene/theme.hpp"
#include "app/window/act_card.hpp"

namespace hopscope::window {

/// The first page: the bundled designs, the files of late, new and open.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void setTheme(const scene::Theme& theme);
    void showRecentFiles(const QStringList& files);
    [[nodiscard]] const std::vector<ActCard*>& cards() const { return m_cards; }

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void fileWanted(const QString& fileName);
    void actWanted(const QString& name);
    /// The whole story from its beginning.
    void storyWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] QWidget* makeStory();
    void arrangeCards();
    void analyseNext();

    scene::Theme m_theme;
    QWidget* m_side = nullptr;
    QLabel* m_mark = nullptr;
    QLabel* m_promise = nullptr;
    QLabel* m_recentTitle = nullptr;
    QLabel* m_footer = nullptr;
    QLabel* m_subtitle = nullptr;
    QVBoxLayout* m_recent = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_play = nullptr;
    QWidget* m_sheet = nullptr;
    QGridLayout* m_grid = nullptr;
    int m_columns = 0;
    std::vector<ActCard*> m_cards;
    std::size_t m_analysed = 0;  ///< cards whose outcome is known
    bool m_analysing = false;
    runner::AnalysisRunner m_runner;
};

}  // namespace hopscope::window
