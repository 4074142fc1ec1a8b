// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/regradebar.h"

#include "progress/evidence.h"
#include "ui_kit/button.h"
#include "ui_kit/dialogs.h"
#include "ui_kit/messagebar.h"
#include "ui_learner/tr.h"

#include <QSet>
#include <QVBoxLayout>
#include <memory>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostShown = 8;
constexpr qsizetype longestAnswer = 80;

QString shortened(const QString &answer)
{
    return answer.size() <= longestAnswer ? answer : answer.left(longestAnswer - 1).trimmed() + u'…';
}

/// The answers to exercises whose newest grade is of another version of the pack: few, on most days none. Predictions are
/// left out: what they were worth is told by the reveal of their lesson alone.
QList<Attempt> factsOfOtherVersions(const Pack &pack, const QList<Attempt> &attempts)
{
    QHash<AttemptId, QString> versions;
    for (const Attempt &attempt : attempts)
        versions.insert(attempt.id, attempt.version);
    const QHash<AttemptId, AttemptId> newest = newestRegrades(evidenceFacts(attempts));
    QSet<ExerciseId> exercises;
    for (const Attempt &attempt : attempts) {
        const bool isOfPack = attempt.pack == pack.id || pack.replaces.contains(attempt.pack);
        if (isOfPack && !attempt.regradeOf && versions.value(newest.value(attempt.id, attempt.id)) != pack.version)
            exercises << attempt.exercise;
    }
    QList<Attempt> facts;
    std::copy_if(attempts.begin(), attempts.end(), std::back_inserter(facts),
                 [&](const Attempt &attempt) { return exercises.contains(attempt.exercise) && attempt.purpose == AttemptPurpose::Answer; });
    return facts;
}

} // namespace

RegradeBar::RegradeBar(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_bar(new MessageBar), m_show(makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Show them")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 4);
    layout->addWidget(m_bar);
    m_bar->setObjectName(u"regrade-bar"_s);
    m_show->setObjectName(u"regrade-show"_s);
    m_bar->addAction(m_show);
    connect(m_show, &QPushButton::clicked, this, &RegradeBar::ask);
    connect(&m_desk, &LearnerDesk::changed, this, &RegradeBar::look);
    tell();
    look();
}

void RegradeBar::look()
{
    QString seen = m_desk.language() + QString::number(m_desk.attempts().size());
    for (const Pack *pack : m_desk.packs())
        seen += u'\n' + pack->id + u' ' + pack->version;
    if (seen == m_looked)
        return;
    m_looked = seen;
    QList<std::pair<const Pack *, QList<Attempt>>> work;
    for (const Pack *pack : m_desk.packs()) {
        if (const QList<Attempt> facts = factsOfOtherVersions(*pack, m_desk.attempts()); !facts.isEmpty())
            work.append({pack, facts});
    }
    const auto found = std::make_shared<QList<PackGrades>>();
    const DeviceId device = DeviceId::fromString(m_desk.store().info().id);
    const auto grade = [work, found, device, today = m_desk.clock().today(), language = m_desk.language()](Progress &progress) {
        for (const auto &[pack, facts] : work) {
            if (progress.isCancelled())
                return;
            Regrader regrader(*pack, device, today, language);
            if (const QList<NewGrade> grades = regrader.newGrades(facts); !grades.isEmpty())
                found->append({pack, grades});
        }
    };
    m_task.run(grade, [this, found] { m_found = *found; tell(); }, !work.isEmpty());
}

int RegradeBar::count() const
{
    int all = 0;
    for (const PackGrades &found : m_found)
        all += static_cast<int>(found.grades.size());
    return all;
}

void RegradeBar::tell()
{
    setVisible(count() > 0);
    m_show->setVisible(count() > 0);
    if (count() == 0)
        return m_bar->clear();
    m_bar->showMessage(MessageBar::Tone::Note,
                       UiLearnerTr::tr("%n of your answers would be graded differently.", nullptr, count()),
                       UiLearnerTr::tr("A lesson pack was corrected. Nothing changes unless you say so."));
}

QString RegradeBar::changeSentence(const Attempt &fact) const
{
    const auto isGrade = [&](const Attempt &attempt) { return attempt.id == *fact.regradeOf; };
    const auto before = std::find_if(m_desk.attempts().begin(), m_desk.attempts().end(), isGrade);
    const double was = before == m_desk.attempts().end() ? 0 : before->score.value_or(0);
    if (fact.outcome == AttemptOutcome::Full)
        return UiLearnerTr::tr("%1: your answer “%2” is right now.").arg(fact.exerciseTitle, shortened(fact.read));
    if (was >= 1)
        return UiLearnerTr::tr("%1: your answer “%2” was right and is not any more.").arg(fact.exerciseTitle, shortened(fact.read));
    return UiLearnerTr::tr("%1: your answer “%2” earns another part of the score.").arg(fact.exerciseTitle, shortened(fact.read));
}

void RegradeBar::ask()
{
    QStringList lines;
    for (const PackGrades &found : m_found) {
        for (const NewGrade &grade : found.grades) {
            if (lines.size() < mostShown)
                lines << u"• "_s + changeSentence(grade.fact);
        }
    }
    if (const int more = count() - static_cast<int>(lines.size()); more > 0)
        lines << UiLearnerTr::tr("… and %n more.", nullptr, more);
    lines << QString() << UiLearnerTr::tr("The old grades stay in your record. The newest counts.");
    if (askUser(this, UiLearnerTr::tr("Take the new grades?"), lines.join(u'\n'), UiLearnerTr::tr("Take them")))
        keep();
}

void RegradeBar::keep()
{
    const QList<PackGrades> grades = m_found;
    for (const PackGrades &found : grades) {
        if (const auto kept = m_desk.keepNewGrades(*found.pack, found.grades); !kept)
            return m_bar->showMessage(MessageBar::Tone::Blocking, kept.error().message);
    }
}

} // namespace chartroom
