// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

class QButtonGroup;
class QVBoxLayout;

namespace chartroom {

class ChoiceRow;
class RowPicker;

/// A verdict on a claim, as a radio group, and the evidence for it: statements to tick, or rows of the table to pick.
class ClaimPanel : public ExercisePanel
{
    Q_OBJECT

public:
    ClaimPanel(const ExerciseContent &content, const Claim &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    void showGrade(const std::optional<Grade> &grade) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    void setUpVerdicts(const Claim &body, QVBoxLayout &layout);
    void setUpEvidence(const Claim &body, QVBoxLayout &layout);
    void addEvidence(QVBoxLayout &layout, const QString &text, const QString &id);
    void edited();
    [[nodiscard]] QJsonArray evidence() const;

    QButtonGroup *m_group;
    QList<ChoiceRow *> m_verdicts;
    QStringList m_words; ///< of the verdicts
    QList<ChoiceRow *> m_statements;
    QStringList m_ids;           ///< of the statements
    RowPicker *m_rows = nullptr; ///< instead of statements
};

/// A verdict in words: "The data support it".
[[nodiscard]] QString verdictText(const QString &word);

} // namespace chartroom
