// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QVBoxLayout;

namespace chartroom {

/// The modules of a desk with their lessons, each as a row that opens it; follows the desk.
class ModuleList : public QWidget
{
    Q_OBJECT

public:
    explicit ModuleList(LearnerDesk &desk, QWidget *parent = nullptr);

signals:
    void lessonChosen(const StudyPlace &place);

private:
    void refresh();
    void addModule(const ModuleStatus &module);
    [[nodiscard]] QWidget *lessonRow(const ModuleStatus &module, const LessonStatus &status, const Pack &pack);

    LearnerDesk &m_desk;
    QVBoxLayout *m_layout;
};

} // namespace chartroom
