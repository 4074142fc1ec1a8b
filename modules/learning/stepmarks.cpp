// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/stepmarks.h"

#include "progress/heldfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The store's setting that keeps the bookmarks; a store may hold several people.
QString bookmarkSetting(const LearnerId &learner)
{
    return u"bookmarks/"_s + learner.toString();
}

QString bookmarkText(const QList<Bookmark> &bookmarks)
{
    QJsonArray list;
    for (const Bookmark &each : bookmarks)
        list << QJsonObject{{u"lesson"_s, each.lesson.toString()}, {u"step"_s, each.step}, {u"at"_s, each.at.toString(Qt::ISODate)}};
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<Bookmark> bookmarksFromText(const QString &text)
{
    QList<Bookmark> bookmarks;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &each : list) {
        if (const auto lesson = LessonId::fromString(each[u"lesson"].toString()); !lesson.isNull())
            bookmarks << Bookmark{lesson, each[u"step"].toInt(), QDateTime::fromString(each[u"at"].toString(), Qt::ISODate)};
    }
    return bookmarks;
}

template<typename Mark>
auto markAt(QList<Mark> &marks, const LessonId &lesson, int step)
{
    return std::find_if(marks.begin(), marks.end(), [&](const Mark &each) { return each.lesson == lesson && each.step == step; });
}

template<typename Mark>
auto markAt(const QList<Mark> &marks, const LessonId &lesson, int step)
{
    return std::find_if(marks.begin(), marks.end(), [&](const Mark &each) { return each.lesson == lesson && each.step == step; });
}

} // namespace

StepMarks::StepMarks(ProgressStore &store, const Clock &clock, const LearnerId &learner)
    : m_store(store), m_clock(clock), m_learner(learner)
{
}

Result<void> StepMarks::read()
{
    const Result<QList<Note>> notes = m_store.notes(m_learner);
    if (!notes)
        return notes.error();
    const Result<QString> bookmarks = m_store.setting(bookmarkSetting(m_learner));
    if (!bookmarks)
        return bookmarks.error();
    m_notes = heldNotes(*notes);
    m_bookmarks = bookmarksFromText(*bookmarks);
    return {};
}

QString StepMarks::note(const LessonId &lesson, int step) const
{
    const auto found = markAt(m_notes, lesson, step);
    return found == m_notes.end() ? QString() : found->text;
}

Result<void> StepMarks::saveNote(const LessonId &lesson, int step, const QString &text)
{
    if (text == note(lesson, step))
        return {};
    const QDateTime now = m_clock.now();
    const Note fact{FactId{uuidVersion7(now)}, m_learner, lesson, step, text, now};
    if (const auto added = m_store.addNote(fact); !added)
        return added.error();
    if (const auto older = markAt(m_notes, lesson, step); older != m_notes.end())
        m_notes.erase(older);
    if (!text.isEmpty())
        m_notes.prepend(fact);
    return {};
}

bool StepMarks::hasBookmark(const LessonId &lesson, int step) const
{
    return markAt(m_bookmarks, lesson, step) != m_bookmarks.end();
}

Result<void> StepMarks::setBookmark(const LessonId &lesson, int step, bool marked)
{
    QList<Bookmark> bookmarks = m_bookmarks;
    if (const auto found = markAt(bookmarks, lesson, step); found != bookmarks.end())
        bookmarks.erase(found);
    if (marked)
        bookmarks.prepend({lesson, step, m_clock.now()});
    if (const auto saved = m_store.saveSetting(bookmarkSetting(m_learner), bookmarkText(bookmarks)); !saved)
        return saved.error();
    m_bookmarks = bookmarks;
    return {};
}

Result<void> StepMarks::reportProblem(const Pack &pack, const ExerciseId &exercise, const QString &text)
{
    const QDateTime now = m_clock.now();
    return m_store.addProblem({FactId{uuidVersion7(now)}, m_learner, exercise, pack.id, pack.version, text, now});
}

} // namespace chartroom
