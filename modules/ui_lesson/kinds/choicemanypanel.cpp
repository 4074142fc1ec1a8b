// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/choicemanypanel.h"

#include "ui_lesson/choicerow.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

ChoiceManyPanel::ChoiceManyPanel(const ExerciseContent &content, const ChoiceMany &body, QWidget *parent)
    : ExercisePanel(content, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (qsizetype i = 0; i < body.choices.size(); ++i) {
        auto *row = new ChoiceRow(QString(QChar(u'A' + static_cast<int>(i))), content.text(body.choices.at(i).text),
                                  ChoiceRow::Mark::Box);
        m_rows << row;
        m_ids << body.choices.at(i).id;
        layout->addWidget(row);
        connect(row, &QAbstractButton::clicked, this, [this] {
            m_wasTouched = true;
            tellCount();
            answerEdited();
        });
    }
    tellCount();
}

QJsonObject ChoiceManyPanel::answer() const
{
    QJsonArray chosen;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i)->isChecked())
            chosen.append(m_ids.at(i));
    }
    return chosen.isEmpty() && !m_wasTouched ? QJsonObject() : QJsonObject{{u"choices"_s, chosen}};
}

void ChoiceManyPanel::setAnswer(const QJsonObject &answer)
{
    const QJsonArray chosen = answer[u"choices"_s].toArray();
    m_wasTouched = answer.contains(u"choices"_s);
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setChecked(chosen.contains(m_ids.at(i)));
    tellCount();
}

QWidget *ChoiceManyPanel::firstControl()
{
    return m_rows.value(0);
}

void ChoiceManyPanel::tellCount()
{
    const auto ticked = std::count_if(m_rows.begin(), m_rows.end(), [](const ChoiceRow *row) { return row->isChecked(); });
    setAccessibleDescription(UiLessonTr::tr("%n selected", nullptr, static_cast<int>(ticked)));
}

} // namespace chartroom
