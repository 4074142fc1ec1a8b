// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/pivotwords.h"

#include "chart/chartwords.h"
#include "grading/gradingphrases.h"
#include "grading/kinds/filteranswer.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const QString &name, const Table &table, const QString &language)
{
    const Field *field = table.findField(name);
    return field ? field->titleText(language) : name;
}

} // namespace

QString pivotTitles(const QStringList &names, const Table &table, const QString &language)
{
    QStringList titles;
    for (const QString &name : names)
        titles.append(titleOf(name, table, language));
    return titles.join(gradingPhrases().text(u"join.and"_s, language));
}

QString pivotValueInWords(const PivotValue &value, const Table &table, const QString &language)
{
    const Phrases &phrases = gradingPhrases();
    const QString phrase = value.aggregate == u"count"   ? u"pivot.count"_s
                           : value.aggregate == u"ratio" ? u"pivot.ratio"_s
                                                         : u"pivot.aggregate"_s;
    const QString name = value.aggregate == u"ratio" ? QString() : aggregateName(value.aggregate, language);
    const QString words = phrases.text(phrase, language,
                                       {{u"aggregate"_s, name},
                                        {u"field"_s, titleOf(value.field, table, language)},
                                        {u"per"_s, titleOf(value.per, table, language)}});
    return value.show.isEmpty() ? words : phrases.text(u"pivot.share."_s + value.show, language, {{u"measure"_s, words}});
}

QString pivotInWords(const PivotQuestion &question, const Table &table, const QString &language)
{
    const Phrases &phrases = gradingPhrases();
    QStringList values;
    for (const PivotValue &value : question.values)
        values.append(pivotValueInWords(value, table, language));
    QStringList parts{phrases.text(u"pivot.read.values"_s, language, {{u"values"_s, values.join(u"; ")}})};
    if (!question.rows.isEmpty())
        parts.append(phrases.text(u"pivot.read.rows"_s, language, {{u"fields"_s, pivotTitles(question.rows, table, language)}}));
    if (!question.columns.isEmpty())
        parts.append(phrases.text(u"pivot.read.columns"_s, language, {{u"fields"_s, pivotTitles(question.columns, table, language)}}));
    if (question.filter)
        parts.append(phrases.text(u"pivot.read.filter"_s, language, {{u"filter"_s, predicateInWords(*question.filter, table, language)}}));
    return parts.join(u' ');
}

} // namespace chartroom
