// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/sharedanswersmodel.h"

#include "ui_kit/theme.h"
#include "ui_learner/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString resultWord(const Attempt &attempt)
{
    if (attempt.purpose == AttemptPurpose::Prediction)
        return UiLearnerTr::tr("Prediction");
    if (!attempt.score)
        return UiLearnerTr::tr("Done");
    return attempt.outcome == AttemptOutcome::Full ? UiLearnerTr::tr("Right") : UiLearnerTr::tr("Not yet");
}

QString helpWord(const Attempt &attempt)
{
    if (attempt.aided)
        return UiLearnerTr::tr("solution");
    return attempt.hints > 0 ? UiLearnerTr::tr("%n hint(s)", nullptr, attempt.hints) : QString();
}

QString confidenceWord(const QString &confidence)
{
    if (confidence == u"guess")
        return UiLearnerTr::tr("Guess");
    if (confidence == u"unsure")
        return UiLearnerTr::tr("Unsure");
    if (confidence == u"fairly-sure")
        return UiLearnerTr::tr("Fairly sure");
    return confidence.isEmpty() ? QString() : UiLearnerTr::tr("Sure");
}

QString timeWords(const Attempt &attempt)
{
    if (!attempt.submitted.isValid())
        return {};
    const QString clock = attempt.submitted.toLocalTime().toString(u"HH:mm"_s);
    return attempt.seconds ? UiLearnerTr::tr("%1, %n second(s)", nullptr, *attempt.seconds).arg(clock) : clock;
}

} // namespace

SharedAnswersModel::SharedAnswersModel(QObject *parent) : QAbstractTableModel(parent) {}

void SharedAnswersModel::setBundle(const Bundle &bundle)
{
    beginResetModel();
    m_attempts = bundle.attempts;
    std::stable_sort(m_attempts.begin(), m_attempts.end(), [](const Attempt &a, const Attempt &b) { return a.day > b.day; });
    m_columns = {Day, Task, Result, Help};
    if (bundle.fields.testFlag(ConsentField::Answers) || bundle.fields.testFlag(ConsentField::Reflections))
        m_columns << Answer;
    if (bundle.fields.testFlag(ConsentField::Times))
        m_columns << Time;
    if (bundle.fields.testFlag(ConsentField::Confidence))
        m_columns << Confidence;
    endResetModel();
}

int SharedAnswersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_attempts.size());
}

int SharedAnswersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString SharedAnswersModel::text(const Attempt &attempt, Column column)
{
    switch (column) {
    case Day:
        return attempt.day.toString(Qt::ISODate);
    case Task:
        return attempt.exerciseTitle;
    case Result:
        return resultWord(attempt);
    case Help:
        return helpWord(attempt);
    case Answer:
        return attempt.read;
    case Time:
        return timeWords(attempt);
    case Confidence:
        break;
    }
    return confidenceWord(attempt.confidence);
}

QVariant SharedAnswersModel::data(const QModelIndex &index, int role) const
{
    const Attempt &attempt = m_attempts.at(index.row());
    const Column column = m_columns.at(index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return text(attempt, column);
    return {};
}

QVariant SharedAnswersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{UiLearnerTr::tr("Day"),    UiLearnerTr::tr("Task"), UiLearnerTr::tr("Result"),
                             UiLearnerTr::tr("Help"),   UiLearnerTr::tr("Answer"), UiLearnerTr::tr("Time"),
                             UiLearnerTr::tr("How sure")};
    return titles.value(m_columns.value(section));
}

} // namespace chartroom
