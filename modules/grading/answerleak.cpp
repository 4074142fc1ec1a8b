// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/answerleak.h"

#include "base/numberformat.h"
#include "chart/textslots.h"
#include "grading/exercisetests.h"
#include "grading/tr.h"
#include "lesson/packrules.h"
#include "lesson/placeholders.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

qsizetype digitCount(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QStringList displaysOf(double number, const QString &language)
{
    QStringList displays;
    for (int decimals = 0; decimals <= 3; ++decimals) {
        for (const double groupFrom : {1e3, 1e4, 1e300})
            displays.append(displayFixed(number, decimals, language, groupFrom));
        displays.append(displayNumber(number, language, decimals));
    }
    displays.removeDuplicates();
    displays.removeIf([](const QString &display) { return digitCount(display) < 2; });
    return displays;
}

QString rightOptionText(const ChoiceOne &body, const ChoiceOneKey &key, const PreparedExercise &prepared,
                        const QString &language)
{
    for (const Choice &choice : body.choices) {
        if (choice.id == key.choice)
            return shownText(choice.text.text(language), prepared.context);
    }
    return {};
}

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
    for (const Anticipation &anticipation : exercise.anticipate)
        texts.append({&anticipation.feedback, GradingTr::tr("The feedback “%1”").arg(anticipation.id)});
    for (auto it = exercise.messages.begin(); it != exercise.messages.end(); ++it) {
        texts.append({&it->fail, GradingTr::tr("The message “%1”").arg(it.key())});
        if (it.key() != u"full")
            texts.append({&it->pass, GradingTr::tr("The message “%1”").arg(it.key())});
    }
    if (const auto *body = bodyOf<ChoiceOne>(exercise)) {
        for (const Choice &choice : body->choices)
            texts.append({&choice.feedback, GradingTr::tr("The feedback of option “%1”").arg(choice.id)});
    }
    if (const auto *body = bodyOf<ChartBuild>(exercise)) {
        for (const RuleUse &use : body->rules)
            texts.append({&use.feedback, GradingTr::tr("The feedback of rule “%1”").arg(use.rule)});
    }
    texts.removeIf([](const ShownText &shown) { return shown.text->isEmpty(); });
    return texts;
}

} // namespace

QStringList answerTexts(const Exercise &exercise, const PreparedExercise &prepared, const QString &language)
{
    if (const auto *key = std::get_if<NumericKey>(&prepared.key))
        return key->date.isValid() ? QStringList{displayDate(key->date, language)} : displaysOf(key->number, language);
    const auto *body = bodyOf<ChoiceOne>(exercise);
    const auto *key = std::get_if<ChoiceOneKey>(&prepared.key);
    return body && key ? QStringList{rightOptionText(*body, *key, prepared, language)} : QStringList();
}

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
            if (!leaks(text, answerTexts(exercise, prepared, pack.language)))
                continue;
            issues.append(packIssue(u"exercise.feedback.leaks-answer"_s,
                                    GradingTr::tr("%1 shows the answer.").arg(shown.what), shown.text->place));
            break;
        }
    }
    return issues;
}

} // namespace chartroom
