// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/notespanel.h"

#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/emptystate.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/tablelook.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

enum NotesColumn { NotedLesson, NotedStep, NotedText, NotedDay };
enum NotesRole { LessonRowRole = Qt::UserRole + 1, StepRowRole, IsNoteRole };

struct FoundLesson {
    const Pack *pack = nullptr;
    const Lesson *lesson = nullptr;
};

FoundLesson lessonOf(const LearnerDesk &desk, const LessonId &id)
{
    for (const Pack *pack : desk.packs()) {
        for (const Lesson &lesson : pack->lessons) {
            if (lesson.uuid == id)
                return {pack, &lesson};
        }
    }
    return {};
}

} // namespace

NotesPanel::NotesPanel(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new QStandardItemModel(0, 4, this)), m_table(new QTableView), m_list(new QWidget),
      m_nothing(new EmptyState(UiLearnerTr::tr("No notes yet. In a lesson, Ctrl+M writes a note and Ctrl+B bookmarks the step."))),
      m_message(Label::wrapped({}, TextRole::Caption, u"err"_s)),
      m_open(makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Open the step"), u"book"_s)),
      m_remove(makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Remove")))
{
    m_table->setObjectName(u"notes-table"_s);
    m_table->setAccessibleName(UiLearnerTr::tr("Notes and bookmarks"));
    m_table->setModel(m_model);
    dressTable(*m_table, NotedText, {220, 160, 200, 100});
    m_table->setWordWrap(true);
    m_open->setObjectName(u"note-open"_s);
    m_remove->setObjectName(u"note-remove"_s);
    QPushButton *copy = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Copy all"), u"dup"_s);
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    buttons->addWidget(copy);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_table, 1);
    list->addWidget(card, 1);
    list->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(m_message);
    connect(m_open, &QPushButton::clicked, this, &NotesPanel::open);
    connect(m_remove, &QPushButton::clicked, this, &NotesPanel::remove);
    connect(copy, &QPushButton::clicked, this, &NotesPanel::copyAll);
    connect(m_table, &QTableView::activated, this, &NotesPanel::open);
    connect(&m_desk, &LearnerDesk::changed, this, &NotesPanel::refresh);
    refresh();
}

/// Notes are written in lessons, which tell nobody.
void NotesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void NotesPanel::refresh()
{
    const int row = std::max(0, m_table->currentIndex().row());
    m_model->setRowCount(0);
    writeTableHeader(*m_model, {UiLearnerTr::tr("Lesson"), UiLearnerTr::tr("Step"), UiLearnerTr::tr("Note"), UiLearnerTr::tr("Day")});
    for (const Note &note : m_desk.marks().notes())
        addRow(note.lesson, note.step, note.text, note.at, true);
    for (const Bookmark &mark : m_desk.marks().bookmarks())
        addRow(mark.lesson, mark.step, UiLearnerTr::tr("Bookmark"), mark.at, false);
    m_model->sort(NotedDay, Qt::DescendingOrder);
    m_table->resizeRowsToContents();
    m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
}

void NotesPanel::addRow(const LessonId &lesson, int step, const QString &text, const QDateTime &at, bool isNote)
{
    const FoundLesson found = lessonOf(m_desk, lesson);
    QString title = UiLearnerTr::tr("A lesson that is no longer installed");
    QString stepTitle = QString::number(step);
    if (found.lesson) {
        title = shownText(found.lesson->title.text(m_desk.language()), lessonContext(*found.pack, m_desk.language()));
        const QString named = found.lesson->steps(m_desk.language()).value(step).title;
        stepTitle = step == 0 ? UiLearnerTr::tr("Introduction") : u"%1. %2"_s.arg(step).arg(named);
    }
    QList<QStandardItem *> row{new QStandardItem(title), new QStandardItem(stepTitle), new QStandardItem(text),
                               new QStandardItem(at.toLocalTime().date().toString(Qt::ISODate))};
    for (QStandardItem *item : row)
        item->setEditable(false);
    row.first()->setData(lesson.toString(), LessonRowRole);
    row.first()->setData(step, StepRowRole);
    row.first()->setData(isNote, IsNoteRole);
    m_model->appendRow(row);
}

void NotesPanel::open()
{
    const QModelIndex index = m_model->index(m_table->currentIndex().row(), NotedLesson);
    const FoundLesson found = lessonOf(m_desk, LessonId::fromString(index.data(LessonRowRole).toString()));
    if (found.lesson)
        emit lessonChosen({found.pack->id, found.lesson->slug, index.data(StepRowRole).toInt(), true});
    else if (index.isValid())
        m_message->setText(UiLearnerTr::tr("The pack of this lesson is no longer installed. Open its pack file first."));
}

void NotesPanel::remove()
{
    const QModelIndex index = m_model->index(m_table->currentIndex().row(), NotedLesson);
    if (!index.isValid())
        return;
    const auto lesson = LessonId::fromString(index.data(LessonRowRole).toString());
    const int step = index.data(StepRowRole).toInt();
    const auto removed = index.data(IsNoteRole).toBool() ? m_desk.marks().saveNote(lesson, step, {})
                                                         : m_desk.marks().setBookmark(lesson, step, false);
    m_message->setText(removed ? QString() : removed.error().message);
    refresh();
}

void NotesPanel::copyAll()
{
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << m_model->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace chartroom
