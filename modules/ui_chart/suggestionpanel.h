// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/suggestcharts.h"
#include "ui_kit/card.h"

class QComboBox;
class QGridLayout;

namespace chartroom {

class LatestTask;
class SuggestionButton;

/// Choose a question, see up to three charts that suit it with their reasons, take one with a click. Charts are tried
/// on all rows, in the background for large tables; the small pictures show at most 2,000 rows.
class SuggestionPanel : public Card
{
    Q_OBJECT

public:
    explicit SuggestionPanel(QWidget *parent = nullptr);

    void setTable(const Table &table, const QString &dataName, const QString &language);
    /// Fields that should be used before others.
    void setChosenFields(const QStringList &fields) { m_chosen = fields; }
    [[nodiscard]] QComboBox *questionBox() const { return m_question; }
    [[nodiscard]] const QList<ChartSuggestion> &suggestions() const { return m_suggestions; }
    /// That of one column: pictures stand below each other where there is no room.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void suggestionsShown();
    /// A person took a suggestion: a whole chart.
    void suggestionTaken(const QJsonObject &spec);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void forget();
    void showSuggestions(const QList<ChartSuggestion> &suggestions);
    void arrange();
    void drawPictures();

    Table m_table;
    QString m_dataName;
    QString m_language;
    QStringList m_chosen;
    QList<ChartSuggestion> m_suggestions;
    QList<SuggestionButton *> m_buttons;
    int m_columns = 0;
    QComboBox *m_question;
    Label *m_none;
    QGridLayout *m_grid;
    LatestTask *m_work;
};

} // namespace chartroom
