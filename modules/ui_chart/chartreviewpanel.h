// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/specreview.h"
#include "ui_kit/card.h"

class QGridLayout;
class QPushButton;

namespace chartroom {

class LatestTask;
class MessageBar;
class WrapButton;

/// What the rule library says of a chart: the checks that apply, grouped as Data, Encoding and Communication (mock 03),
/// how many are met, and for one check that is not met its sentence with a button that mends it. At first that is the
/// most important one; choosing another in the list shows that. It changes nothing itself: `fixChosen` carries a merge
/// patch (RFC 7396) for the chart as it was given, which ChartBuilder::applyPatch takes as one step of undo.
class ChartReviewPanel : public Card
{
    Q_OBJECT

public:
    explicit ChartReviewPanel(QWidget *parent = nullptr);

    /// Reviews a chart as written. Tables above largeTableRows are reviewed off the window's thread; they are held by
    /// value meanwhile. An empty spec empties the panel. `options.language` is that of the sentences.
    void setChart(const QJsonObject &spec, const TableLookup &tables, const RuleOptions &options);

    [[nodiscard]] const SpecReview &review() const { return m_review; }
    /// The rule whose sentence is shown; empty when every check is met.
    [[nodiscard]] QString shownRule() const { return m_shown; }
    /// Shows the sentence of a failed rule.
    void showRule(const QString &id);

    /// That of one column: the groups stand below each other where there is no room.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A person chose the fix of the shown rule.
    void fixChosen(const QJsonObject &patch);
    /// A person wants to see the setting a failed check speaks of ("encoding.x.sort", as ChartBuilder::focusPart takes it).
    void partChosen(const QString &part);
    /// A review is complete and shown.
    void reviewed();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showReview(const SpecReview &review);
    void showState(const RuleResult *failed);
    void fillLayers();
    [[nodiscard]] QWidget *layerGroup(RuleLayer layer);
    [[nodiscard]] QWidget *checkLine(const RuleResult &result, QWidget *parent);
    void arrange();
    void fitHeight();
    [[nodiscard]] const RuleResult *result(const QString &id) const;

    SpecReview m_review;
    QString m_language;
    QString m_shown;
    QList<QWidget *> m_groups;
    int m_columns = 0;
    QGridLayout *m_grid = nullptr;
    QList<WrapButton *> m_failed;
    MessageBar *m_message = nullptr;
    QPushButton *m_fix = nullptr;
    QPushButton *m_goTo = nullptr;
    LatestTask *m_work = nullptr;
};

} // namespace chartroom
