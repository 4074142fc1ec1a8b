// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QVBoxLayout;

namespace chartroom {

class Card;

/// The modules of a desk with their lessons, each as a row that opens it; practice and tests unfold. It follows the desk
/// while it is seen, and catches up when it is shown again.
class ModuleList : public QWidget
{
    Q_OBJECT

public:
    explicit ModuleList(LearnerDesk &desk, QWidget *parent = nullptr);

signals:
    void lessonChosen(const StudyPlace &place);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void addModule(const ModuleStatus &module);
    void addUnfolding(Card &card, const ModuleStatus &module, const QList<LessonStatus> &more, const Pack &pack);
    [[nodiscard]] QWidget *lessonRow(const ModuleStatus &module, const LessonStatus &status, const Pack &pack);

    LearnerDesk &m_desk;
    QVBoxLayout *m_layout;
    QSet<QString> m_unfolded; ///< pack and module ids
    bool m_isStale = false;
};

} // namespace chartroom
