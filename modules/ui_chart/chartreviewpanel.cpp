// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartreviewpanel.h"

#include "base/latesttask.h"
#include "chart/charttables.h"
#include "ui_chart/tr.h"
#include "ui_chart/wrapbutton.h"
#include "ui_kit/button.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int checkIcon = 16;
constexpr int narrowestColumn = 160; ///< pixels at text size 100 %: three stand side by side from 3 × this

QString layerTitle(RuleLayer layer)
{
    switch (layer) {
    case RuleLayer::Data:
        return UiChartTr::tr("Data");
    case RuleLayer::Encoding:
        return UiChartTr::tr("Encoding");
    case RuleLayer::Communication:
        break;
    }
    return UiChartTr::tr("Communication");
}

} // namespace

ChartReviewPanel::ChartReviewPanel(QWidget *parent)
    : Card(UiChartTr::tr("Feedback"), parent), m_grid(new QGridLayout),
      m_message(new MessageBar(this)), m_fix(makeButton(ButtonKind::Secondary, {}, u"check"_s)),
      m_goTo(makeButton(ButtonKind::Quiet, UiChartTr::tr("Go to this setting"))), m_work(new LatestTask(this))
{
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(12);
    body()->addLayout(m_grid);
    m_message->addAction(m_goTo);
    m_message->addAction(m_fix);
    body()->addWidget(m_message);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const RuleResult *shown = result(m_shown); shown && shown->hasFix)
            emit fixChosen(QJsonObject(shown->fix)); // a copy: the receiver will ask for a new review
    });
    connect(m_goTo, &QPushButton::clicked, this, [this] {
        if (const RuleResult *shown = result(m_shown))
            emit partChosen(QString(shown->part));
    });
    m_message->clear();
}

void ChartReviewPanel::setChart(const QJsonObject &json, const TableLookup &tables, const RuleOptions &options)
{
    m_language = options.language;
    m_work->cancel();
    if (json.isEmpty()) {
        showReview({});
        return;
    }
    const auto spec = readChartSpec(json, options.language);
    if (!spec) {
        showReview({spec.error(), {}});
        return;
    }
    const ChartTables held(*spec, tables);
    const auto review = std::make_shared<SpecReview>();
    m_work->run(
        [review, spec = *spec, options, held](Progress &progress) {
            *review = reviewSpec(spec, held.lookup(), options, progress);
        },
        [this, review] { showReview(*review); }, held.rowCount() > largeTableRows);
}

void ChartReviewPanel::showReview(const SpecReview &review)
{
    m_review = review;
    const auto count = int(review.results.size());
    setMeta(count == 0 ? QString() : UiChartTr::tr("%1 of %n check(s) met", nullptr, count).arg(review.metCount()));
    const RuleResult *kept = result(m_shown);
    const RuleResult *first = kept && !kept->passed ? kept : mostImportantFailure(m_review.results);
    m_shown.clear();
    fillLayers();
    if (first)
        showRule(first->id);
    else
        showState(nullptr);
    emit reviewed();
}

const RuleResult *ChartReviewPanel::result(const QString &id) const
{
    const auto it = std::find_if(m_review.results.begin(), m_review.results.end(),
                                 [&id](const RuleResult &known) { return known.id == id; });
    return it == m_review.results.end() ? nullptr : &*it;
}

void ChartReviewPanel::showRule(const QString &id)
{
    const RuleResult *failed = result(id);
    if (!failed || failed->passed)
        return;
    m_shown = id;
    showState(failed);
    for (WrapButton *button : std::as_const(m_failed))
        button->setChecked(button->property("rule").toString() == id);
}

/// The bar below the checks; what it says already is not announced again.
void ChartReviewPanel::showState(const RuleResult *failed)
{
    const bool attention = failed || m_review.problem;
    QString what = m_review.results.isEmpty() ? QString() : UiChartTr::tr("Every check is met.");
    if (m_review.problem)
        what = m_review.problem->message;
    if (failed)
        what = ruleTitle(failed->id, m_language);
    const QString why = failed ? failed->message : QString();
    if (what.isEmpty())
        m_message->clear();
    else if (m_message->text() != QString(what + u' ' + why).trimmed())
        m_message->showMessage(attention ? MessageBar::Tone::Attention : MessageBar::Tone::Success, what, why);
    m_fix->setText(failed ? failed->fixText : QString());
    m_fix->setVisible(failed && failed->hasFix);
    m_goTo->setVisible(failed && !failed->hasFix && !failed->part.isEmpty()); // one button
}

void ChartReviewPanel::fillLayers()
{
    clearLayout(*m_grid);
    m_failed.clear();
    m_groups.clear();
    for (const RuleLayer layer : {RuleLayer::Data, RuleLayer::Encoding, RuleLayer::Communication})
        m_groups.append(layerGroup(layer));
    m_columns = 0;
    arrange();
}

QWidget *ChartReviewPanel::layerGroup(RuleLayer layer)
{
    auto *group = new QWidget(this);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    int applied = 0;
    int met = 0;
    QList<QWidget *> passed;
    auto *head = new QHBoxLayout;
    column->addLayout(head);
    for (const RuleResult &known : std::as_const(m_review.results)) {
        if (known.layer != layer)
            continue;
        ++applied;
        met += known.passed ? 1 : 0;
        QWidget *line = checkLine(known, group);
        if (known.passed)
            passed.append(line);
        else
            column->addWidget(line);
    }
    for (QWidget *line : std::as_const(passed))
        column->addWidget(line);
    column->addStretch(1);
    const QString words = UiChartTr::tr("%1 of %2").arg(met).arg(applied);
    head->addWidget(new Label(layerTitle(layer), TextRole::Small, 600, u"ink"_s, group), 1);
    head->addWidget(new Label(words, TextRole::Caption, 600, met == applied ? u"acc"_s : u"amb"_s, group));
    markAsGroup(group, UiChartTr::tr("%1, %2 checks met").arg(layerTitle(layer), words));
    group->setVisible(applied > 0);
    return group;
}

QWidget *ChartReviewPanel::checkLine(const RuleResult &result, QWidget *parent)
{
    const QString title = ruleTitle(result.id, m_language);
    if (result.passed) {
        auto *line = new QWidget(parent);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(new IconLabel(u"check"_s, u"acc"_s, checkIcon, line), 0, Qt::AlignTop);
        auto *words = new Label(title, TextRole::Caption, 400, u"ink2"_s, line);
        words->setWordWrap(true);
        words->setAccessibleName(UiChartTr::tr("Met: %1").arg(title));
        row->addWidget(words, 1);
        return line;
    }
    auto *button = new WrapButton(title, u"warn"_s, u"amb"_s, parent);
    button->setProperty("rule", result.id);
    button->setAccessibleName(UiChartTr::tr("Not yet: %1").arg(title));
    button->setAccessibleDescription(result.message);
    m_failed.append(button);
    connect(button, &WrapButton::clicked, this, [this, id = result.id] { showRule(id); });
    return button;
}

void ChartReviewPanel::arrange()
{
    const int columns = width() >= 3 * grown(narrowestColumn) ? 3 : 1;
    // Words wrap in the columns. A scroll area around asks a splitter for a height that does not follow the width, so
    // each group says itself how tall it is.
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - (columns - 1) * m_grid->horizontalSpacing();
    for (QWidget *group : std::as_const(m_groups))
        group->setMinimumHeight(group->layout()->totalHeightForWidth(std::max(1, room / columns)));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (QWidget *group : std::as_const(m_groups))
        m_grid->removeWidget(group);
    for (int i = 0; i < m_groups.size(); ++i)
        m_grid->addWidget(m_groups.at(i), i / columns, i % columns);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

QSize ChartReviewPanel::minimumSizeHint() const
{
    // The bar stands its actions below each other where it is narrow.
    const QMargins bar = m_message->layout()->contentsMargins();
    int widest = std::max(m_fix->minimumSizeHint().width(), m_goTo->minimumSizeHint().width()) + bar.left() + bar.right();
    for (const QWidget *group : m_groups)
        widest = std::max(widest, group->minimumSizeHint().width());
    const QMargins margins = layout()->contentsMargins();
    return {widest + margins.left() + margins.right(), Card::minimumSizeHint().height()};
}

/// A splitter asks for no height that follows the width, so the panel demands the one it needs.
void ChartReviewPanel::fitHeight()
{
    const int needed = layout()->totalHeightForWidth(width());
    if (needed != minimumHeight())
        setMinimumHeight(needed);
}

bool ChartReviewPanel::event(QEvent *event)
{
    const bool handled = Card::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitHeight();
    return handled;
}

void ChartReviewPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
    fitHeight();
}

} // namespace chartroom
