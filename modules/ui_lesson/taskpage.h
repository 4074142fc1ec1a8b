// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/lessonhost.h"

#include <QWidget>

class QVBoxLayout;

namespace chartroom {

class ExerciseView;
class RichText;
class ScrollPage;

/// A task that fills the page (mock 03): the task line at the top, the exercise below it.
class TaskPage : public QWidget
{
    Q_OBJECT

public:
    explicit TaskPage(QWidget *parent = nullptr);

    /// Opens a task; the view belongs to the page until the next call or `close`.
    ExerciseView *open(const ExerciseContent &content, const ExerciseSituation &situation);
    void close();
    [[nodiscard]] ExerciseView *view() const { return m_view; }

signals:
    void datasetRequested(const QString &reference);

private:
    QVBoxLayout *m_layout;
    RichText *m_prompt;
    ExerciseView *m_view = nullptr;
    ScrollPage *m_scroll;
    QString m_dataset;
};

} // namespace chartroom
