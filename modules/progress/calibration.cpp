// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/calibration.h"

#include "progress/evidence.h"
#include "progress/givenorder.h"
#include "progress/meaningphrases.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct ConfidenceWord {
    QLatin1StringView word;
    double chance;
};

constexpr std::array confidences{ConfidenceWord{"guess"_L1, 0.25}, ConfidenceWord{"unsure"_L1, 0.50},
                                 ConfidenceWord{"fairly-sure"_L1, 0.75}, ConfidenceWord{"sure"_L1, 0.95}};

/// 90th percentile of the standard normal: between it and its negative lie 80 %.
constexpr double eightyPercent = 1.2816;

/// Counted answers in the order of giving, each with its newest grade.
struct GradedAnswer {
    const Attempt *answer = nullptr;
    bool right = false;
};

QList<GradedAnswer> gradedAnswers(const QList<Attempt> &attempts)
{
    QHash<AttemptId, const Attempt *> grades;
    QList<Attempt> regrades;
    QList<GradedAnswer> answers;
    for (const Attempt &attempt : attempts) {
        if (attempt.regradeOf) {
            grades.insert(attempt.id, &attempt);
            regrades.append(attempt);
        } else if (attempt.purpose == AttemptPurpose::Answer && !attempt.aided
                   && evidenceType(attempt.kind) != EvidenceType::None) {
            answers.append({&attempt, false});
        }
    }
    const QHash<AttemptId, AttemptId> newest = newestRegrades(evidenceFacts(regrades));
    for (GradedAnswer &each : answers)
        each.right = grades.value(newest.value(each.answer->id), each.answer)->outcome == AttemptOutcome::Full;
    std::sort(answers.begin(), answers.end(),
              [](const GradedAnswer &a, const GradedAnswer &b) { return wasGivenEarlier(*a.answer, *b.answer); });
    return answers;
}

void count(Calibration &result, const QString &confidence, bool right)
{
    for (ConfidenceBand &band : result.bands) {
        if (band.confidence != confidence)
            continue;
        ++band.answers;
        band.right += right ? 1 : 0;
    }
}

void sumUp(Calibration &result)
{
    double squares = 0;
    double variance = 0;
    for (const ConfidenceBand &band : std::as_const(result.bands)) {
        result.answers += band.answers;
        result.right += band.right;
        result.saidMean += band.said * band.answers;
        squares += band.right * (1 - band.said) * (1 - band.said) + (band.answers - band.right) * band.said * band.said;
        variance += band.answers * band.said * (1 - band.said);
    }
    if (result.answers == 0)
        return;
    result.saidMean /= result.answers;
    result.brier = squares / result.answers;
    result.spread = std::sqrt(variance) / result.answers;
}

QString percentText(double share)
{
    return QString::number(qRound(share * 100));
}

} // namespace

QStringList confidenceWords()
{
    QStringList words;
    for (const ConfidenceWord &each : confidences)
        words << each.word;
    return words;
}

double chanceOf(const QString &confidence)
{
    const auto found = std::find_if(confidences.begin(), confidences.end(),
                                    [&](const ConfidenceWord &each) { return each.word == confidence; });
    return found != confidences.end() ? found->chance : 0;
}

Calibration calibration(const QList<Attempt> &attempts)
{
    Calibration result;
    for (const ConfidenceWord &each : confidences)
        result.bands.append({each.word, each.chance, 0, 0});
    QSet<std::pair<ExerciseId, qint64>> met; // exercise and variant, the latter by its seed
    QHash<ExerciseId, QList<qsizetype>> open; // sure and wrong, by place in the list
    for (const GradedAnswer &each : gradedAnswers(attempts)) {
        const Attempt &answer = *each.answer;
        if (each.right) {
            for (const qsizetype place : open.take(answer.exercise))
                result.sureAndWrong[place].rightSince = answer.day;
        }
        const std::pair variant{answer.exercise, answer.seed};
        if (met.contains(variant))
            continue;
        met.insert(variant);
        count(result, answer.confidence, each.right);
        if (answer.confidence == "sure"_L1 && !each.right) {
            open[answer.exercise].append(result.sureAndWrong.size());
            result.sureAndWrong.append({answer, {}});
        }
    }
    std::reverse(result.sureAndWrong.begin(), result.sureAndWrong.end());
    sumUp(result);
    return result;
}

CalibrationVerdict verdictOf(const Calibration &calibration)
{
    if (calibration.answers < calibrationAnswersNeeded)
        return CalibrationVerdict::TooFew;
    const double gap = calibration.saidMean - calibration.shareRight();
    if (std::abs(gap) <= eightyPercent * calibration.spread)
        return CalibrationVerdict::Agrees;
    return gap > 0 ? CalibrationVerdict::TooSure : CalibrationVerdict::TooDoubtful;
}

QString calibrationSentence(const Calibration &calibration, const QString &language)
{
    const Phrases::Values values{{u"said"_s, percentText(calibration.saidMean)},
                                 {u"right"_s, percentText(calibration.shareRight())}};
    switch (verdictOf(calibration)) {
    case CalibrationVerdict::TooFew:
        return countedPhrase(u"calibration.few"_s, calibrationAnswersNeeded - calibration.answers, language);
    case CalibrationVerdict::Agrees:
        return meaningPhrases().text(u"calibration.agrees"_s, language, values);
    case CalibrationVerdict::TooSure:
        return meaningPhrases().text(u"calibration.sure"_s, language, values);
    case CalibrationVerdict::TooDoubtful:
        break;
    }
    return meaningPhrases().text(u"calibration.doubtful"_s, language, values);
}

} // namespace chartroom
