// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/latesttask.h"
#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QPushButton;

namespace chartroom {

class MessageBar;

/// Says when newer versions of the packs here would grade some of one's answers differently, shows which, and adds the
/// new grades when asked to. Hidden when there is nothing to say. Looks in the background.
class RegradeBar : public QWidget
{
    Q_OBJECT

public:
    explicit RegradeBar(LearnerDesk &desk, QWidget *parent = nullptr);

private:
    /// The new grades of one pack; it stays as long as the desk.
    struct PackGrades {
        const Pack *pack = nullptr;
        QList<NewGrade> grades;
    };

    void look();
    void tell();
    void ask();
    void keep();
    [[nodiscard]] int count() const;
    /// "A sum: your answer 41 was right, now it is not."
    [[nodiscard]] QString changeSentence(const Attempt &fact) const;

    LearnerDesk &m_desk;
    MessageBar *m_bar;
    QPushButton *m_show;
    LatestTask m_task;
    QString m_looked; ///< what was looked at last: versions and the number of facts
    QList<PackGrades> m_found;
};

} // namespace chartroom
