// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/chartreadpanel.h"

#include "base/numberformat.h"
#include "ui_chart/chartview.h"
#include "ui_chart/readingline.h"
#include "ui_kit/label.h"
#include "ui_lesson/kinds/numericpanel.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

ChartReadPanel::ChartReadPanel(const ExerciseContent &content, const ChartRead &body, QWidget *parent)
    : ExercisePanel(content, parent), m_chart(new ChartView), m_number(new NumericPanel(content, body.number))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_chart->setValuesHidden(true);
    m_chart->setSelectable(false);
    m_chart->setReadable(true);
    m_chart->setChart(content.chart(body.chart), content.tables(), content.language);
    m_chart->setMinimumHeight(grown(300));
    layout->addWidget(m_chart, 1);
    auto *hint = new Label(UiLessonTr::tr("Move the dashed line over the axis with the arrow keys or the mouse. Return writes its value below."),
                           TextRole::Small, 0, u"ink2"_s);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    layout->addWidget(m_number);
    connect(m_number, &ExercisePanel::answerChanged, this, &ChartReadPanel::answerEdited);
    connect(m_chart, &ChartView::valueTaken, this, &ChartReadPanel::takeValue);
}

QJsonObject ChartReadPanel::answer() const
{
    return m_number->answer();
}

void ChartReadPanel::setAnswer(const QJsonObject &answer)
{
    m_number->setAnswer(answer);
}

void ChartReadPanel::takeValue(double value)
{
    m_number->setAnswer({{u"text"_s, displayNumber(value, content().language, 6)}});
    answerEdited();
}

QWidget *ChartReadPanel::firstControl()
{
    return m_chart->readingLine();
}

} // namespace chartroom
