// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/reviewload.h"

#include "progress/meaningphrases.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int weeksAhead = 4;

int reviewsUntil(const ReviewItem &item, double retention, QDate today, QDate end)
{
    MemoryState memory = item.memory;
    QDate last = item.last;
    int reviews = 0;
    while (true) {
        const QDate due = std::max(today, last.addDays(daysUntilReview(memory, retention)));
        if (due >= end)
            return reviews;
        ++reviews;
        memory = strengthened(memory, Recall::Good, last.daysTo(due));
        last = due;
    }
}

} // namespace

QString retentionSetting(const LearnerId &learner)
{
    return u"review.retention/"_s + learner.toString();
}

QString retentionText(double retention)
{
    return QString::number(std::clamp(retention, leastRetention, greatestRetention), 'g', 3);
}

double retentionFromText(const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && value >= leastRetention && value <= greatestRetention ? value : usualRetention;
}

double reviewsPerWeek(const QList<ReviewItem> &items, double retention, QDate today)
{
    const QDate end = today.addDays(7 * weeksAhead);
    int reviews = 0;
    for (const ReviewItem &item : items) {
        // After a clock that was set back an item may have been met in the future; it waits like any other.
        if (!isStuck(item))
            reviews += reviewsUntil(item, retention, today, end);
    }
    return static_cast<double>(reviews) / weeksAhead;
}

QString retentionSentence(const QList<ReviewItem> &items, double retention, QDate today, const QString &language)
{
    const Phrases::Values sure{{u"percent"_s, QString::number(qRound(retention * 100))}};
    const QString what = meaningPhrases().text(u"retention"_s, language, sure);
    if (items.isEmpty())
        return what;
    const double week = reviewsPerWeek(items, retention, today);
    const QString load = week > 0 && week < 1 ? meaningPhrases().text(u"load.few"_s, language)
                                              : countedPhrase(u"load"_s, qRound(week), language);
    return what + u' ' + load;
}

} // namespace chartroom
