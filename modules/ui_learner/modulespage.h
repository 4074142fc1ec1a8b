// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QVBoxLayout;

namespace chartroom {

class ScrollPage;

/// All modules and their lessons, each as a row that opens it.
class ModulesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ModulesPage(LearnerDesk &desk, QWidget *parent = nullptr);

signals:
    void lessonChosen(const StudyPlace &place);

private:
    void refresh();
    void addModule(const ModuleStatus &module, QVBoxLayout &list);
    [[nodiscard]] QWidget *lessonRow(const ModuleStatus &module, const LessonStatus &status, const Pack &pack);

    LearnerDesk &m_desk;
    ScrollPage *m_scroll;
};

} // namespace chartroom
