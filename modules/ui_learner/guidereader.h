// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/scrollpage.h"
#include "ui_learner/guidetext.h"

class QVBoxLayout;
class QUrl;

namespace chartroom {

class RichText;

/// The reading pane of the guide: title, where the learner stands, the text, the lessons. Arrow and page keys scroll, Tab
/// goes from link to link.
class GuideReader : public ScrollPage
{
    Q_OBJECT

public:
    explicit GuideReader(const LearnerDesk &desk, QWidget *parent = nullptr);

    /// Shows a text from its beginning, with these words marked.
    void showText(const GuideText &text, const QString &words);
    /// Puts the keyboard focus into the text.
    void focusText();
    /// Goes to the next (or previous) marked place; false when there is none in that direction.
    bool goToMark(bool forward);
    [[nodiscard]] qsizetype markCount() const { return m_marks.size(); }

signals:
    void linkChosen(const QUrl &link);
    void lessonChosen(const StudyPlace &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addLessons(const QString &competency, QVBoxLayout &column);
    void mark(const QString &words);

    const LearnerDesk &m_desk;
    RichText *m_text = nullptr;
    QList<std::pair<int, int>> m_marks; ///< position and length in the text, in reading order
    qsizetype m_mark = -1;
};

} // namespace chartroom
