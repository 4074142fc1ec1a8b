// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/levelwords.h"

#include "base/phrases.h"

#include <QStringList>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const Phrases &levelPhrases()
{
    static const Phrases phrases(u":/progress/phrases"_s);
    return phrases;
}

QString counted(const QString &id, int number, const QString &language)
{
    return levelPhrases().text(id + (number == 1 ? u".one"_s : u".many"_s), language,
                               {{u"n"_s, QString::number(number)}});
}

QString missingList(const MissingEvidence &missing, const QString &language)
{
    QStringList parts;
    if (missing.items > 0)
        parts.append(counted(u"items"_s, missing.items, language));
    if (missing.days > 0)
        parts.append(counted(u"days"_s, missing.days, language));
    if (missing.types > 0)
        parts.append(counted(u"types"_s, missing.types, language));
    return parts.join(levelPhrases().text(u"join"_s, language));
}

Phrases::Values levelValues(int level)
{
    return {{u"level"_s, QString::number(level)}};
}

QString ownSentence(const CompetencyState &state, const QString &language)
{
    Phrases::Values values{{u"right"_s, QString::number(state.right)}, {u"items"_s, QString::number(state.items)}};
    if (!state.level)
        return levelPhrases().text(state.items == 0 ? u"state.none"_s : u"state.insufficient"_s, language);
    values.insert(u"level"_s, QString::number(*state.level));
    return levelPhrases().text(*state.level == 0 ? u"state.notyet"_s : u"state.level"_s, language, values);
}

} // namespace

QString levelRuleText(const QString &language)
{
    const Phrases &phrases = levelPhrases();
    return phrases.text(u"rule.1"_s, language) + u' ' + phrases.text(u"rule.2"_s, language) + u' '
        + phrases.text(u"rule.version"_s, language, {{u"version"_s, levelRuleVersion()}});
}

QString missingSentence(const MissingEvidence &missing, const QString &language)
{
    if (missing.isNothing())
        return {};
    return levelPhrases().text(u"missing"_s, language, {{u"list"_s, missingList(missing, language)}});
}

QString nextLevelSentence(const LevelGap &gap, const QString &language)
{
    Phrases::Values values = levelValues(gap.level);
    if (!gap.evidence.isNothing()) {
        values.insert(u"list"_s, missingList(gap.evidence, language));
        return levelPhrases().text(u"next.evidence"_s, language, values);
    }
    if (gap.shareTooLow)
        return levelPhrases().text(u"next.share"_s, language, values);
    return gap.abilityTooLow ? levelPhrases().text(u"next.ability"_s, language, values) : QString();
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
        return levelPhrases().text(u"word.insufficient"_s, language);
    if (*level == 0)
        return levelPhrases().text(u"word.notyet"_s, language);
    return levelPhrases().text(u"word.level"_s, language, levelValues(*level));
}

} // namespace chartroom
