// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVBoxLayout>
#include <QWidget>
#include <functional>
#include <vector>

#include "app/scene/glyphs.hpp"
#include "app/scene/theme.hpp"

namespace hopscope::window {

/// Something to know and to decide about, which does not stop the work.
struct Notice {
    struct Choice {
        QString words;
        QString tip;
        std::function<void()> act;
    };
    QString sentence;
    std::vector<Choice> choices;  ///< the one that is meant most often first
    std::function<void()> close;  ///< what the cross does; none: there is no cross
};

/// Notices above the page, one below the other, the newest last. Hidden without any.
class NoticeBars : public QWidget {
    Q_OBJECT

public:
    /// The words in the present language; asked again when that changes.
    using Words = std::function<Notice()>;

    explicit NoticeBars(QWidget* parent = nullptr);

    /// Shows a notice, in place of the one with the same name if there is one. A choice does not take it away.
    void tell(const QString& name, const Words& words);
    void dismiss(const QString& name);
    [[nodiscard]] bool isTold(const QString& name) const;
    void setTheme(const scene::Theme& theme);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Told {
        QString name;
        Words words;
        QWidget* bar;
    };
    [[nodiscard]] QWidget* makeBar(const Notice& notice);
    void showBar(Told& told);

    std::vector<Told> m_told;
    QVBoxLayout* m_column;
    scene::Theme m_theme;
};

}  // namespace hopscope::window
