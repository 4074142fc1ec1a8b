// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/levelwords.h"

#include "progress/meaningphrases.h"

#include <QStringList>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// \a right: right answers that are lacking to 80 %; said in place of the exercises when these would not be enough.
QString missingList(const MissingEvidence &missing, const QString &language, int right = 0)
{
    QStringList parts;
    if (right > missing.items)
        parts.append(countedPhrase(u"rights"_s, right, language));
    else if (missing.items > 0)
        parts.append(countedPhrase(u"items"_s, missing.items, language));
    if (missing.days > 0)
        parts.append(countedPhrase(u"days"_s, missing.days, language));
    if (missing.types > 0)
        parts.append(countedPhrase(u"types"_s, missing.types, language));
    return parts.join(meaningPhrases().text(u"join"_s, language));
}

Phrases::Values levelValues(int level)
{
    return {{u"level"_s, QString::number(level)}};
}

QString ownSentence(const CompetencyState &state, const QString &language)
{
    if (!state.level)
        return meaningPhrases().text(state.items == 0 ? u"state.none"_s : u"state.insufficient"_s, language);
    return countedPhrase(*state.level == 0 ? u"state.notyet"_s : u"state.level"_s, state.levelRight, language,
                         {{u"items"_s, QString::number(state.levelItems)}, {u"level"_s, QString::number(*state.level)}});
}

} // namespace

QString levelRuleText(const QString &language)
{
    const Phrases &phrases = meaningPhrases();
    return phrases.text(u"rule.1"_s, language) + u' ' + phrases.text(u"rule.2"_s, language) + u' '
        + phrases.text(u"rule.version"_s, language, {{u"version"_s, levelRuleVersion()}});
}

QString missingSentence(const MissingEvidence &missing, const QString &language)
{
    if (missing.isNothing())
        return {};
    return meaningPhrases().text(u"missing"_s, language, {{u"list"_s, missingList(missing, language)}});
}

QString nextLevelSentence(const LevelGap &gap, const QString &language)
{
    Phrases::Values values = levelValues(gap.level);
    if (!gap.evidence.isNothing()) {
        values.insert(u"list"_s, missingList(gap.evidence, language, gap.rightNeeded));
        return meaningPhrases().text(u"next.evidence"_s, language, values);
    }
    if (gap.shareTooLow)
        return countedPhrase(u"next.share"_s, gap.rightNeeded, language, values);
    return gap.abilityTooLow ? meaningPhrases().text(u"next.ability"_s, language, values) : QString();
}

QString stateSentence(const CompetencyState &state, const QString &language)
{
    const QString what = ownSentence(state, language);
    QString more = missingSentence(state.missing, language);
    if (more.isEmpty() && state.next)
        more = nextLevelSentence(*state.next, language);
    return more.isEmpty() ? what : what + u' ' + more;
}

QString levelWord(const std::optional<int> &level, const QString &language)
{
    if (!level)
        return meaningPhrases().text(u"word.insufficient"_s, language);
    if (*level == 0)
        return meaningPhrases().text(u"word.notyet"_s, language);
    return meaningPhrases().text(u"word.level"_s, language, levelValues(*level));
}

} // namespace chartroom
