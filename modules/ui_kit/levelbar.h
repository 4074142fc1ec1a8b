// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QWidget>
#include <optional>

namespace chartroom {

class Theme;

/// A competency level as four boxes: filled up to the level, an ink tick at the expected one, dashed when there is
/// not enough evidence.
struct LevelMark {
    std::optional<int> level; ///< 1 to 4, 0 = not yet, nothing = insufficient evidence
    int expected = 0;         ///< 1 to 4, 0 = none

    bool operator==(const LevelMark &) const = default;
};

/// Draws the boxes into \a rect: for delegates, and for LevelBar itself.
void paintLevelBar(QPainter &painter, const QRectF &rect, const LevelMark &mark, const Theme &theme);

/// The bar as a widget, with the same in words as its accessible name.
class LevelBar : public QWidget
{
    Q_OBJECT

public:
    explicit LevelBar(const LevelMark &mark, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {64, 14}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LevelMark m_mark;
};

} // namespace chartroom
