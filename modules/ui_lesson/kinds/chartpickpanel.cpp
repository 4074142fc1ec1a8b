// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/chartpickpanel.h"

#include "grading/kinds/chartpick.h"
#include "grading/kinds/ordering.h"
#include "grading/prepared.h"
#include "grading/shuffle.h"
#include "ui_chart/chartview.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_lesson/choicerow.h"
#include "ui_lesson/kinds/orderpanel.h"
#include "ui_lesson/tr.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int chartHeight = 230;

ChartPickKey preparedPick(const ExerciseContent &content)
{
    const int variant = variantIndex(content.exercise->uuid, content.seed, variantCount(*content.exercise));
    const PreparedExercise prepared = prepareExercise(*content.pack, *content.exercise, variant, content.language);
    const auto *key = std::get_if<ChartPickKey>(&prepared.key);
    return key ? *key : ChartPickKey{};
}

QString letterOf(int place)
{
    return QString(QChar(u'A' + place));
}

} // namespace

ChartPickPanel::ChartPickPanel(const ExerciseContent &content, const ChartPick &body, QWidget *parent)
    : ExercisePanel(content, parent), m_grid(new QGridLayout), m_group(new QButtonGroup(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    layout->addLayout(m_grid);
    const ChartPickKey key = preparedPick(content);
    const QList<Choice> named = namedOptions(body, key);
    setUpCharts(body, named);
    if (body.rank)
        setUpOrder(body, key, named);
    connect(m_group, &QButtonGroup::idClicked, this, [this] {
        showGrade(std::nullopt);
        answerEdited();
    });
}

void ChartPickPanel::setUpCharts(const ChartPick &body, const QList<Choice> &named)
{
    const auto order = shuffledOrder(content().exercise->uuid, content().seed, static_cast<int>(body.options.size()));
    for (int place = 0; place < static_cast<int>(order.size()); ++place) {
        const int option = order.at(place);
        m_ids << body.options.at(option).choice.id;
        addChart(body.options.at(option), named.at(option).text.source, place);
    }
    // A chart without a row of its own would stand beside nothing.
    const int columns = panesStack() ? 1 : 2;
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

void ChartPickPanel::addChart(const ChartOption &option, const QString &name, int place)
{
    const int columns = panesStack() ? 1 : 2;
    QWidget *head = nullptr;
    const auto *pick = std::get_if<ChartPick>(&content().exercise->body);
    if (pick && pick->rank) {
        auto *label = new Label(u"%1. %2"_s.arg(letterOf(place), name), TextRole::Body, 600);
        label->setWordWrap(true);
        head = label;
    } else {
        auto *row = new ChoiceRow(letterOf(place), name);
        row->installEventFilter(this);
        m_group->addButton(row, place);
        m_rows << row;
        head = row;
    }
    auto *chart = new ChartView;
    chart->setTitleShown(false);
    chart->setExportable(false);
    chart->setChart(content().chart(option.chart), content().tables(), content().language);
    chart->setMinimumHeight(grown(chartHeight));
    m_charts << chart;
    m_grid->addWidget(head, 2 * (place / columns), place % columns);
    m_grid->addWidget(chart, 2 * (place / columns) + 1, place % columns);
}

void ChartPickPanel::setUpOrder(const ChartPick &body, const ChartPickKey &key, const QList<Choice> &named)
{
    const QStringList start = startOrder(m_ids, key.order);
    QList<Choice> items;
    for (const QString &id : start) {
        for (qsizetype i = 0; i < body.options.size(); ++i) {
            if (named.at(i).id != id)
                continue;
            Choice item = named.at(i);
            item.text.source = u"%1. %2"_s.arg(letterOf(static_cast<int>(m_ids.indexOf(id))), item.text.source);
            items << item;
        }
    }
    m_order = new OrderPanel(content(), items);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_order);
    connect(m_order, &ExercisePanel::answerChanged, this, [this] { answerEdited(); });
}

QJsonObject ChartPickPanel::answer() const
{
    if (m_order)
        return m_order->answer();
    const int chosen = m_group->checkedId();
    return chosen < 0 ? QJsonObject() : QJsonObject{{u"choice"_s, m_ids.at(chosen)}};
}

void ChartPickPanel::setAnswer(const QJsonObject &answer)
{
    if (m_order) {
        m_order->beginWith(answer);
        return;
    }
    const qsizetype chosen = m_ids.indexOf(answer[u"choice"_s].toString());
    m_group->setExclusive(false);
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setChecked(i == chosen);
    m_group->setExclusive(true);
}

void ChartPickPanel::showGrade(const std::optional<Grade> &grade)
{
    for (ChoiceRow *row : std::as_const(m_rows)) {
        const bool isGraded = grade && row->isChecked() && grade->isCounted();
        row->setState(!isGraded                             ? ChoiceRow::State::Open
                      : grade->outcome == Outcome::Full ? ChoiceRow::State::Right
                                                        : ChoiceRow::State::NotYet);
    }
}

QWidget *ChartPickPanel::firstControl()
{
    if (m_order)
        return m_order->firstControl();
    return m_rows.value(std::max(0, m_group->checkedId()));
}

bool ChartPickPanel::eventFilter(QObject *watched, QEvent *event)
{
    const qsizetype place = m_rows.indexOf(qobject_cast<ChoiceRow *>(watched));
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const auto *key = isKey ? static_cast<QKeyEvent *>(event) : nullptr;
    if (place < 0 || !key || key->key() != Qt::Key_F6 || key->modifiers() != Qt::NoModifier)
        return ExercisePanel::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        m_charts.at(place)->plotWidget()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace chartroom
