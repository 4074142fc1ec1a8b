// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/disclosure.h"
#include "ui_lesson/exercisepanel.h"

class QMenu;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace chartroom {

class Card;
class Label;

/// A table of counts to publish (mock 05): arrow keys move over the cells, Space hides and shows, a menu merges rows
/// and columns. Beside it the audit: what an outsider can work out, step by step, and the range of each hidden cell.
/// It runs again after each change and is announced.
class DisclosurePanel : public ExercisePanel
{
    Q_OBJECT

public:
    DisclosurePanel(const ExerciseContent &content, const Disclosure &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;
    [[nodiscard]] bool needsTaskPage() const override { return true; }
    [[nodiscard]] bool scrollsItself() const override { return true; }
    [[nodiscard]] TaskWords taskWords() const override;
    bool takeFeedback(QWidget *feedback) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable(QVBoxLayout &column);
    void setUpAudit(QVBoxLayout &column);
    void toggleHidden();
    void fillMergeMenu();
    void addMergeActions(const CountKey &key, int index);
    void merge(const QString &field, const QStringList &names);
    void split();
    void setState(QJsonArray suppress, QJsonObject merge);
    void showRelease();
    void showCell(const CountPlace &place);
    void showAudit();
    [[nodiscard]] CountPlace currentPlace() const;
    [[nodiscard]] QJsonObject nameOfPlace(const CountPlace &place) const;

    Disclosure m_body;
    std::optional<CountTable> m_table; ///< nothing: the pack is broken
    Release m_release;
    QJsonArray m_suppress;
    QJsonObject m_merge;
    QSet<CountPlace> m_worked;         ///< hidden cells that an attack computes
    QTableWidget *m_grid;
    QPushButton *m_hide;
    QMenu *m_menu;
    QVBoxLayout *m_left = nullptr;
    Label *m_verdict;
    Label *m_kept;
    Label *m_attack;
    Label *m_ranges;
};

} // namespace chartroom
