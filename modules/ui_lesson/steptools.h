// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/lessonhost.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace chartroom {

class Label;

/// What a learner keeps beside a step: a bookmark, a note of their own, a report of a problem. The note is saved by
/// itself, shortly after the last key and whenever it loses the focus.
class StepTools : public QWidget
{
    Q_OBJECT

public:
    explicit StepTools(QWidget *parent = nullptr);
    ~StepTools() override;

    /// Shows the current step of a host, which must outlive this or be replaced; nullptr shows nothing.
    void setHost(LessonHost *host);
    void toggleBookmark();
    /// Shows the note and puts the focus into it.
    void writeNote();
    /// \a exercise: id of the one to report.
    void reportProblem(const QString &exercise);

signals:
    void saved();
    /// A bookmark was set or taken away.
    void bookmarkChanged();
    void problemRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(int step);
    void showBookmark();
    void saveNote();
    void tell(const Result<void> &done, const QString &ifDone);

    LessonHost *m_host = nullptr;
    int m_step = -1;
    QString m_lesson; ///< slug of the lesson on screen
    QPushButton *m_bookmark;
    QPushButton *m_write;
    QPushButton *m_report;
    QPlainTextEdit *m_note;
    Label *m_message;
    QTimer *m_pause;
};

} // namespace chartroom
