// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/answerleak.h"

#include "chart/textslots.h"
#include "grading/exercisetests.h"
#include "grading/kindhooks.h"
#include "grading/tr.h"
#include "lesson/packrules.h"
#include "lesson/placeholders.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isNumberText(const QString &text)
{
    const QString bare = text.startsWith(u'-') ? text.mid(1) : text;
    return !bare.isEmpty() && bare.front().isDigit() && bare.back().isDigit()
        && std::none_of(bare.begin(), bare.end(), [](QChar c) { return c.isLetter(); });
}

/// As a whole number: no letter or digit beside it, and no mark that joins it to further digits.
bool holdsNumber(const QString &text, const QString &number)
{
    const QString joined = u"[.,'\\x{00A0}\\x{202F}\\x{2019}]"_s;
    const QRegularExpression whole(u"(?<![\\p{L}\\p{N}])(?<!\\p{N}"_s + joined + u")"_s
                                       + QRegularExpression::escape(number) + u"(?![\\p{L}\\p{N}])(?!"_s + joined
                                       + u"\\p{N})"_s,
                                   QRegularExpression::UseUnicodePropertiesOption);
    return whole.match(text).hasMatch();
}

struct ShownText {
    const LocalText *text;
    QString what; ///< for the message
};

QList<ShownText> hintsAndFeedback(const Exercise &exercise)
{
    QList<ShownText> texts;
    for (qsizetype i = 0; i + 1 < exercise.hints.size(); ++i)
        texts.append({&exercise.hints.at(i), GradingTr::tr("Hint %1").arg(i + 1)});
    for (const NamedAnticipation &named : allAnticipations(exercise))
        texts.append({&named.anticipation->feedback, GradingTr::tr("The feedback “%1”").arg(named.id)});
    for (auto it = exercise.messages.begin(); it != exercise.messages.end(); ++it) {
        texts.append({&it->fail, GradingTr::tr("The message “%1”").arg(it.key())});
        if (it.key() != u"full")
            texts.append({&it->pass, GradingTr::tr("The message “%1”").arg(it.key())});
    }
    for (const OwnText &own : ownTexts(exercise))
        texts.append({own.text, own.what});
    texts.removeIf([](const ShownText &shown) { return shown.text->isEmpty(); });
    return texts;
}

} // namespace

bool leaks(const QString &text, const QStringList &answers)
{
    return std::any_of(answers.begin(), answers.end(), [&](const QString &answer) {
        if (isNumberText(answer))
            return holdsNumber(text, answer);
        return !normalizedText(answer).isEmpty() && containsPhrase(text, answer);
    });
}

QList<Issue> leakIssues(const Pack &pack, const Exercise &exercise, GradingCache &cache)
{
    QList<Issue> issues;
    for (const ShownText &shown : hintsAndFeedback(exercise)) {
        for (int variant = 0; variant < std::min(variantCount(exercise), mostVariants); ++variant) {
            const PreparedExercise &prepared = cache.prepared(pack, exercise, variant, pack.language);
            const QString text = shownText(shown.text->text(pack.language), prepared.context);
            if (!leaks(text, revealingTexts(exercise, prepared, pack.language)))
                continue;
            issues.append(packIssue(u"exercise.feedback.leaks-answer"_s,
                                    GradingTr::tr("%1 shows the answer.").arg(shown.what), shown.text->place));
            break;
        }
    }
    return issues;
}

} // namespace chartroom
