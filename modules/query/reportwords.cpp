// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/query.h"
#include "query/queryphrases.h"

#include "base/numberformat.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString countWords(qint64 count, const QString &language)
{
    return displayGrouped(static_cast<double>(count), language);
}

QStringList joinWords(const JoinReport &join, const QString &language)
{
    QStringList words;
    const auto say = [&](const QString &id, qint64 count, const Phrases::Values &more) {
        Phrases::Values values = more;
        values.insert(u"count"_s, countWords(count, language));
        if (count > 0)
            words << queryPhrase(id, language, values);
    };
    say(u"report.unmatchedLeft"_s, join.unmatchedLeft, {{u"all"_s, countWords(join.leftRows, language)}});
    say(u"report.unmatchedRight"_s, join.unmatchedRight, {{u"all"_s, countWords(join.rightRows, language)}});
    say(u"report.missingKeys"_s, join.missingLeft + join.missingRight, {});
    say(u"report.multiplied"_s, join.multipliedLeft, {{u"factor"_s, displayNumber(join.fanOut, language)}});
    return words;
}

} // namespace

QStringList reportInWords(const StepReport &report, const QString &language)
{
    QStringList words{queryPhrase(u"report.rows"_s, language, {{u"before"_s, countWords(report.rowsIn, language)},
                                                               {u"after"_s, countWords(report.rowsOut, language)}})};
    const auto say = [&](const QString &id, qint64 count) {
        if (count > 0)
            words << queryPhrase(id, language, {{u"count"_s, countWords(count, language)}});
    };
    say(u"report.conditionMissing"_s, report.conditionMissing);
    say(u"report.keyMissing"_s, report.keyMissing);
    say(u"report.ties"_s, report.ties);
    if (report.join)
        words << joinWords(*report.join, language);
    say(u"report.missingProduced"_s, report.missingProduced);
    if (report.notFinite)
        words << queryPhrase(u"report.notFinite"_s, language);
    return words;
}

} // namespace chartroom
