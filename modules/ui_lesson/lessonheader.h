// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QMenu;
class QPushButton;

namespace chartroom {

class Label;
class Neatline;

/// The head of a lesson or task page: where one is, the title, and how far one is as a neatline with words.
class LessonHeader : public QFrame
{
    Q_OBJECT

public:
    explicit LessonHeader(QWidget *parent = nullptr);

    void setTitles(const QString &trail, const QString &title);
    /// \a position is "Step 6 of 9"; \a remark stands at its right ("About 6 min left", "Try 2").
    void setProgress(const QString &position, const QString &remark, int done, int total, int current);

    /// A review has no pages.
    void setPrintOffered(bool offered);
    /// Printing offers the form with solutions, too.
    void setSolutionsOffered(bool offered);

signals:
    void printRequested(bool withSolutions);
    /// Only the lesson is to be seen, or the whole window again.
    void focusRequested();

private:
    QPushButton *m_print;
    QMenu *m_printMenu;
    Label *m_trail;
    Label *m_title;
    Label *m_position;
    Label *m_remark;
    Neatline *m_neatline;
};

} // namespace chartroom
