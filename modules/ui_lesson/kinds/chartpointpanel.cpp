// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/chartpointpanel.h"

#include "ui_chart/chartview.h"
#include "ui_kit/label.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

ChartPointPanel::ChartPointPanel(const ExerciseContent &content, const ChartPoint &body, QWidget *parent)
    : ExercisePanel(content, parent), m_multiple(body.multiple), m_chart(new ChartView),
      m_words(new Label({}, TextRole::Small, 0, u"ink2"_s))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_chart->setChart(content.chart(body.chart), content.tables(), content.language);
    m_chart->setPickable(true);
    m_chart->setMinimumHeight(300);
    layout->addWidget(m_chart);
    layout->addWidget(m_words);
    m_words->setWordWrap(true);
    connect(m_chart, &ChartView::markPicked, this, &ChartPointPanel::pick);
    showPicked();
}

QJsonObject ChartPointPanel::answer() const
{
    return m_picked.isEmpty() ? QJsonObject() : QJsonObject{{u"marks"_s, m_picked}};
}

void ChartPointPanel::setAnswer(const QJsonObject &answer)
{
    m_picked = answer[u"marks"_s].toArray();
    showPicked();
}

void ChartPointPanel::pick(const QJsonObject &key)
{
    qsizetype known = -1;
    for (qsizetype i = 0; i < m_picked.size(); ++i)
        known = m_picked.at(i) == key ? i : known;
    if (known >= 0)
        m_picked.removeAt(known);
    else if (m_multiple)
        m_picked.append(key);
    else
        m_picked = {key};
    showPicked();
    answerEdited();
}

void ChartPointPanel::showPicked()
{
    m_chart->setPickedMarks(m_picked);
    QStringList words;
    for (const QJsonValue &key : m_picked)
        words << m_chart->markInWords(key.toObject());
    m_words->setText(words.isEmpty() ? UiLessonTr::tr("Pick a mark: click it, or travel with the arrow keys and press Space.")
                                     : UiLessonTr::tr("Picked: %1").arg(words.join(u"; "_s)));
}

QWidget *ChartPointPanel::firstControl()
{
    return m_chart->plotWidget();
}

} // namespace chartroom
