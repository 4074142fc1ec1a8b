// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/lessonhost.h"

#include <QWidget>

class QVBoxLayout;

namespace chartroom {

class Card;
class ExerciseView;

/// One step of a lesson: its blocks from top to bottom, at most 880 px wide. Exercises report through the page.
class StepView : public QWidget
{
    Q_OBJECT

public:
    StepView(LessonHost &host, int step, QWidget *parent = nullptr);

    struct Placed {
        LessonHost::Place place;
        ExerciseView *view = nullptr;
    };
    [[nodiscard]] const QList<Placed> &exercises() const { return m_exercises; }
    /// Exercises, charts and tables are stops of F6 of their own.
    [[nodiscard]] bool hasPanes() const { return m_nextPane > 20; }

signals:
    /// A link to another lesson ("lesson:slug#step").
    void lessonLinkChosen(const QUrl &link);
    /// A reveal without a prediction was opened by hand; the step must be shown again.
    void revealOpened();
    /// The reader wants to go to the guess that a closed reveal waits for.
    void guessRequested(int step, const QString &exercise);

private:
    friend struct BlockShower;

    void addText(const QString &markdown);
    void addExercise(const QString &id, bool isPrediction);
    void addReveal(const RevealBlock &block, int index);
    void addClosedReveal(const QString &title, int index);
    void addCallout(const CalloutBlock &block);
    void addChart(const ChartBlock &block);
    void addTable(const TableBlock &block);
    void addListing(const QString &text);
    void addCard(Card *card);
    void addInner(const QList<InnerBlock> &blocks, QVBoxLayout *into);

    LessonHost &m_host;
    int m_step;
    QVBoxLayout *m_layout; ///< where blocks go now; callouts and reveals put their own here for a while
    QList<Placed> m_exercises;
    int m_nextPane = 20; ///< the next stop of F6, in reading order
};

} // namespace chartroom
