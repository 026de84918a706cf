// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractSlider>
#include <QWidget>
#include <vector>

#include "app/scene/theme.hpp"

class QComboBox;
class QLabel;
class QToolButton;

namespace hopscope::player {

/// A slider of milliseconds with a tick for every moment worth stopping at.
class ScrubBar : public QAbstractSlider {
    Q_OBJECT
public:
    struct Tick {
        int at = 0;
        QColor color;
        bool tall = false;
    };

    explicit ScrubBar(const scene::Theme& theme, QWidget* parent = nullptr);
    void setTheme(const scene::Theme& theme);
    void setTicks(std::vector<Tick> ticks);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double xOf(int value) const;
    void scrubTo(double x);

    scene::Theme m_theme;
    std::vector<Tick> m_ticks;
};

/// First, back, play, step, last and the speed. Knows no clock: it says what was pressed. While it, or anything in the
/// widget given to `listenTo`, has the focus, Space plays, the arrows step, Home and End go to the ends and the square
/// brackets change the speed.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    explicit TransportBar(const scene::Theme& theme, QWidget* parent = nullptr);

    void setTheme(const scene::Theme& theme);
    void setPlaying(bool playing);
    void setSpeed(double speed);
    void setCaption(const QString& caption);
    /// What a step goes to, for the tooltips: "look-up", "event".
    void setStepName(const QString& forward, const QString& back);
    void listenTo(QWidget* widget);

Q_SIGNALS:
    void firstPressed();
    void backPressed();
    void playPressed();
    void stepPressed();
    void lastPressed();
    void speedChosen(double speed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* addButton(const QString& name, void (TransportBar::*signal)());
    bool press(int key);
    void chooseSpeed(int by);

    QToolButton* m_first;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_step;
    QToolButton* m_last;
    QComboBox* m_speed;
    QLabel* m_caption;
    scene::Theme m_theme;
    bool m_playing = false;
};

/// The sentence under a transport: subtitle, and what a screen reader says.
class Subtitle : public QWidget {
    Q_OBJECT
public:
    enum class Mood : unsigned char { Plain, Good, Warning, Bad };
    explicit Subtitle(const scene::Theme& theme, QWidget* parent = nullptr);
    void setTheme(const scene::Theme& theme);
    void setText(const QString& text, Mood mood);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    scene::Theme m_theme;
    QString m_text;
    Mood m_mood = Mood::Plain;
};

}  // namespace hopscope::player
