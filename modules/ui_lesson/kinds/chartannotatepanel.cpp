// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/chartannotatepanel.h"

#include "ui_chart/chartview.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace chartroom {

using namespace Qt::StringLiterals;

ChartAnnotatePanel::ChartAnnotatePanel(const ExerciseContent &content, const ChartAnnotate &body, QWidget *parent)
    : ExercisePanel(content, parent), m_chart(new ChartView), m_wantsNotes(body.needsAnnotation || !body.notes.isEmpty())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    if (body.needsTitle || !body.titleSlots.source.isEmpty()) {
        auto *label = new Label(UiLessonTr::tr("Title of the chart"), TextRole::Small, 600);
        m_title = new QLineEdit;
        m_title->setMinimumHeight(grown(32));
        m_title->setAccessibleName(label->text());
        label->setBuddy(m_title);
        layout->addWidget(label);
        layout->addWidget(m_title);
        connect(m_title, &QLineEdit::textEdited, this, &ChartAnnotatePanel::answerEdited);
    }
    m_chart->setPickable(m_wantsNotes);
    m_chart->setPlacesPickable(true);
    m_chart->setTitleShown(m_title == nullptr); // the title is theirs to write
    m_chart->setChart(content.chart(body.chart), content.tables(), content.language);
    m_chart->setMinimumHeight(grown(300));
    layout->addWidget(m_chart, 1);
    m_hint = new Label(UiLessonTr::tr("A note: click a mark, or travel with the arrow keys and press Return. A place without a value stands in the table."),
                       TextRole::Small, 0, u"ink2"_s);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
    m_hint->setVisible(m_wantsNotes);
    m_list = new QVBoxLayout;
    m_list->setSpacing(8);
    layout->addLayout(m_list);
    connect(m_chart, &ChartView::markPicked, this, &ChartAnnotatePanel::openNote);
}

/// The note of a place has the keyboard then, whether it is new or not.
void ChartAnnotatePanel::openNote(const QJsonObject &at)
{
    const auto known = std::find_if(m_notes.begin(), m_notes.end(), [&at](const Note &note) { return note.at == at; });
    if (known != m_notes.end()) {
        known->field->setFocus(Qt::OtherFocusReason);
        return;
    }
    addNote(at, {});
    showPlaces();
    m_notes.constLast().field->setFocus(Qt::OtherFocusReason);
    answerEdited();
}

void ChartAnnotatePanel::addNote(const QJsonObject &at, const QString &text)
{
    const QString words = m_chart->markInWords(at);
    auto *row = new QWidget;
    auto *line = new QVBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2);
    auto *label = new Label(UiLessonTr::tr("Note at %1").arg(words), TextRole::Small, 600);
    label->setWordWrap(true);
    line->addWidget(label);
    auto *edits = new QHBoxLayout;
    auto *field = new QLineEdit(text);
    field->setMinimumHeight(grown(32));
    field->setAccessibleName(label->text());
    label->setBuddy(field);
    edits->addWidget(field, 1);
    QPushButton *remove = makeButton(ButtonKind::Quiet, {}, u"x"_s);
    remove->setAccessibleName(UiLessonTr::tr("Remove the note at %1").arg(words));
    remove->setToolTip(remove->accessibleName());
    edits->addWidget(remove);
    line->addLayout(edits);
    m_list->addWidget(row);
    m_notes.append({at, row, field});
    connect(field, &QLineEdit::textEdited, this, &ChartAnnotatePanel::answerEdited);
    connect(remove, &QPushButton::clicked, this, [this, row] { removeNote(row); });
}

void ChartAnnotatePanel::removeNote(const QWidget *row)
{
    for (qsizetype i = 0; i < m_notes.size(); ++i) {
        if (m_notes.at(i).row != row)
            continue;
        m_notes.at(i).row->hide();
        m_notes.at(i).row->deleteLater();
        m_notes.removeAt(i);
        break;
    }
    showPlaces();
    m_chart->plotWidget()->setFocus(Qt::OtherFocusReason);
    answerEdited();
}

void ChartAnnotatePanel::clearNotes()
{
    for (const Note &note : std::as_const(m_notes)) {
        note.row->hide();
        note.row->deleteLater();
    }
    m_notes.clear();
}

/// The marks with a note are ringed.
void ChartAnnotatePanel::showPlaces()
{
    QJsonArray places;
    for (const Note &note : std::as_const(m_notes))
        places.append(note.at);
    m_chart->setPickedMarks(places);
}

QJsonObject ChartAnnotatePanel::answer() const
{
    QJsonObject answer;
    if (m_title && !m_title->text().isEmpty())
        answer.insert(u"title"_s, m_title->text());
    QJsonArray notes;
    for (const Note &note : m_notes)
        notes.append(QJsonObject{{u"at"_s, note.at}, {u"text"_s, note.field->text()}});
    if (!notes.isEmpty())
        answer.insert(u"annotations"_s, notes);
    return answer;
}

void ChartAnnotatePanel::setAnswer(const QJsonObject &answer)
{
    if (answer == this->answer())
        return; // fields keep their cursor
    if (m_title)
        m_title->setText(answer.value(u"title"_s).toString());
    clearNotes();
    for (const QJsonValue &note : answer.value(u"annotations"_s).toArray())
        addNote(note[u"at"_s].toObject(), note[u"text"_s].toString());
    showPlaces();
}

QWidget *ChartAnnotatePanel::firstControl()
{
    return m_title ? static_cast<QWidget *>(m_title) : m_chart->plotWidget();
}

} // namespace chartroom
