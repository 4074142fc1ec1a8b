// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/lessonhost.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace chartroom {

class Label;
class StepTools;

/// The steps of a lesson at its left, each with a mark and a word for assistive technology, and below them what the
/// step builds and its dataset.
class StepOutline : public QFrame
{
    Q_OBJECT

public:
    explicit StepOutline(QWidget *parent = nullptr);

    /// The host must outlive the outline or be replaced; `clear` before it goes.
    void setLesson(LessonHost &host);
    void clear();
    /// Bookmark, note and report of the current step.
    [[nodiscard]] StepTools *tools() const { return m_tools; }

signals:
    void stepChosen(int step);
    void datasetRequested(const QString &reference);
    /// Ids of the glossary's terms in the step on screen.
    void termsRequested(const QStringList &ids);

private:
    void addStep(const LessonHost &host, int step);
    void fitWidth();
    void addLessonFacts(const LessonHost &host);
    void addTerms(const LessonHost &host);
    void addAction(QPushButton *button);

    QVBoxLayout *m_column; ///< steps and facts, which are made anew, and the tools
    QVBoxLayout *m_layout;
    StepTools *m_tools;
};

} // namespace chartroom
