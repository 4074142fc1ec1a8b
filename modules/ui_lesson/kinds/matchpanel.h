// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

class QComboBox;

namespace chartroom {

/// Items to match with targets: one row an item with a menu of targets.
class MatchPanel : public ExercisePanel
{
    Q_OBJECT

public:
    MatchPanel(const ExerciseContent &content, const Match &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    [[nodiscard]] QComboBox *makeMenu(const Choice &item, const Match &body);
    /// Where each target may be used once, choosing a used one frees the item that had it.
    void freeOthers(const QComboBox *chosen);

    bool m_once;
    QStringList m_left;
    QList<QComboBox *> m_menus;
};

} // namespace chartroom
