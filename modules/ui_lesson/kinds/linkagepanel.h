// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "grading/kinds/linkage.h"
#include "ui_lesson/exercisepanel.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;
class QTableWidget;
class QVBoxLayout;

namespace chartroom {

class Label;

/// Rules that link two tables: a row for each comparison, the threshold, one to one or not. What the rules link is
/// counted beside the window and announced; the first links are shown side by side.
class LinkagePanel : public ExercisePanel
{
    Q_OBJECT

public:
    LinkagePanel(const ExerciseContent &content, const Linkage &body, QWidget *parent = nullptr);
    ~LinkagePanel() override;

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

    /// True while links are being counted.
    [[nodiscard]] bool isCounting() const { return m_task.isRunning(); }

signals:
    /// The links of the rules on screen were counted.
    void counted(qint64 links);

private:
    struct Row {
        QWidget *whole = nullptr;
        QComboBox *pair = nullptr;
        QComboBox *compare = nullptr;
        QSpinBox *weight = nullptr;
        QPushButton *remove = nullptr;
    };
    struct Work;

    void setUpRules(QVBoxLayout &column);
    Row &addRow();
    void removeRow(QWidget *whole);
    void nameRows();
    void rulesEdited();
    void count();
    void showLinks();
    [[nodiscard]] QString pairText(const FieldPair &pair) const;

    Linkage m_body;
    QList<Row> m_rows;
    QVBoxLayout *m_rowsLayout = nullptr;
    QPushButton *m_add;
    QComboBox *m_threshold;
    QCheckBox *m_oneToOne;
    Label *m_links;
    QTableWidget *m_preview;
    std::unique_ptr<Work> m_work; ///< outlives the task, which writes into it
    BackgroundTask m_task;
    bool m_isStale = false; ///< the rules changed while they were counted
};

} // namespace chartroom
