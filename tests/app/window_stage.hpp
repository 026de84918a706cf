// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSettings>
#include <QtTest>
#include <memory>

#include "app/window/main_window.hpp"
#include "core/model/names.hpp"

namespace hopscope::testing {

inline constexpr int patience = 20'000;  ///< milliseconds for the engine, also under a sanitizer

/// The real main window, open on the screen, for tests that drive it.
class WindowStage {
public:
    WindowStage() {
        // Not the settings of whoever runs the tests; each program has a file of its own.
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("hopscope-tests"));
        QSettings().clear();
        m_window = std::make_unique<window::MainWindow>(false);
        m_window->resize(1600, 1000);
        m_window->show();
        ensure(QTest::qWaitForWindowExposed(m_window.get()), "the window comes up");
        QCoreApplication::processEvents();
    }

    [[nodiscard]] window::MainWindow& window() { return *m_window; }
    [[nodiscard]] window::Workbench& bench() { return m_window->workbench(); }
    [[nodiscard]] document::Document& document() { return m_window->document(); }
    [[nodiscard]] const model::Network& network() { return *document().design().network; }

    /// Waits until what is drawn has been analysed.
    [[nodiscard]] bool settle() {
        return QTest::qWaitFor(
            [this] {
                const auto& latest = bench().runner().latest();
                return latest && latest->network == document().design().network;
            },
            patience);
    }
    [[nodiscard]] bool open(const QString& act) { return m_window->openAct(act) && settle(); }
    /// The entity that a path such as "hub/nva1" names.
    [[nodiscard]] model::EntityRef entity(const std::string& path) {
        const auto found = model::findByPath(network(), path);
        ensure(found.size() == 1, "the path names one entity");
        return found.front().entity;
    }

private:
    std::unique_ptr<window::MainWindow> m_window;
};

}  // namespace hopscope::testing
