// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/suggestcharts.h"

#include <QAbstractButton>
#include <QImage>

namespace chartroom {

/// One suggested chart: a small picture of it, its type, and the reason in a sentence. Pressing takes it.
class SuggestionButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SuggestionButton(const ChartSuggestion &suggestion, QWidget *parent = nullptr);

    /// The picture for the theme in force; drawn at twice pictureSize for sharp screens. Null: no picture.
    void setPicture(const QImage &picture);
    /// Width and height of the picture at text size 100 %.
    [[nodiscard]] static QSize pictureSize() { return {160, 100}; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect wordsRect(int width) const;

    ChartSuggestion m_suggestion;
    QImage m_picture;
};

} // namespace chartroom
