// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisepanel.h"

#include <QJsonArray>

class QLineEdit;
class QVBoxLayout;

namespace chartroom {

class ChartView;
class Label;

/// A chart that gets a title and notes. A mark that is picked (click, Space or Return, in the chart or in its twin)
/// opens a note field below; places without a value are reached in the twin.
class ChartAnnotatePanel : public ExercisePanel
{
    Q_OBJECT

public:
    ChartAnnotatePanel(const ExerciseContent &content, const ChartAnnotate &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;
    [[nodiscard]] ChartView *chart() const { return m_chart; }
    /// The field of a note, in the order in which they were opened.
    [[nodiscard]] QLineEdit *noteField(int note) const { return m_notes.at(note).field; }
    [[nodiscard]] int noteCount() const { return int(m_notes.size()); }

private:
    struct Note {
        QJsonObject at;
        QWidget *row = nullptr;
        QLineEdit *field = nullptr;
    };

    void openNote(const QJsonObject &at);
    void addNote(const QJsonObject &at, const QString &text);
    void removeNote(const QWidget *row);
    void clearNotes();
    void showPlaces();

    ChartView *m_chart;
    QLineEdit *m_title = nullptr; ///< none when no title is asked for
    QVBoxLayout *m_list = nullptr;
    Label *m_hint = nullptr;
    QList<Note> m_notes;
    bool m_wantsNotes;
};

} // namespace chartroom
