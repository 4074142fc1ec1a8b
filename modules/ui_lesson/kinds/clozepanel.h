// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

class QTimer;

namespace chartroom {

class GapText;
class Label;

/// A text with gaps to choose or to type in. The fields stand inside the running text; below it the panel says how the
/// numbers were read. Each field is named "gap 1 of 2" with the words before it.
class ClozePanel : public ExercisePanel
{
    Q_OBJECT

public:
    ClozePanel(const ExerciseContent &content, const Cloze &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    void showGrade(const std::optional<Grade> &grade) override;
    [[nodiscard]] QWidget *firstControl() override;
    [[nodiscard]] bool showsPrompt() const override { return true; }

private:
    /// A field and what stands in it.
    struct Field {
        const ClozeGap *gap;
        QWidget *widget;
        QString name; ///< "gap 1 of 2"
    };

    void addParagraph(const QString &mark, const QString &text, const Cloze &body);
    QWidget *addField(const ClozeGap &gap, const QString &before, qsizetype count);
    QWidget *makeChoice(const ChoiceOne &body);
    QWidget *makeEdit(const ClozeGap &gap);
    void sayHowItWasRead();
    [[nodiscard]] QJsonObject answerOf(const Field &field) const;

    QList<Field> m_fields;
    QList<GapText *> m_texts;
    Label *m_echo;
    QTimer *m_pause;
};

} // namespace chartroom
