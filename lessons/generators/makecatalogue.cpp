// SPDX-License-Identifier: GPL-3.0-or-later
#include "makecatalogue.h"

#include "cataloguestory.h"
#include "cataloguetitles.h"

#include <algorithm>
#include <numeric>

namespace {

using namespace catalogue;

void appendFalling(QList<int> &downloads, int count, std::span<const quotas::Knot> slope)
{
    QList<int> values = quotas::quantileGrid(count, slope);
    std::reverse(values.begin(), values.end());
    downloads += values;
}

/// Downloads by rank. The last one takes what rounding left.
QList<int> downloadsByRank()
{
    QList<int> downloads(topDownloads.begin(), topDownloads.end());
    appendFalling(downloads, middleRanks, middleDownloads);
    appendFalling(downloads, tailRanks, tailDownloads);
    downloads.last() += downloadsAYear - std::accumulate(downloads.cbegin(), downloads.cend(), 0);
    return downloads;
}

void setBodies(QList<Published> &all)
{
    for (const int rank : transitRanks)
        all[rank - 1].body = transit;
    for (int place = datasets - statisticsDatasets; place < datasets; ++place)
        all[place].body = statistics;
    int next = 0;
    for (Published &one : all) {
        if (one.body.isEmpty())
            one.body = others[size_t(next++) % others.size()];
    }
}

/// The n-th title of a body: aspect by aspect, so that the first ranks name every subject once.
void setTitle(Published &one, std::span<const Title> subjects, int n)
{
    const Title &subject = subjects[size_t(n) % subjects.size()];
    const Title &aspect = aspects[size_t(n) / subjects.size()];
    one.englishTitle = QByteArray(subject.english) + ", " + aspect.english;
    one.frenchTitle = QByteArray(subject.french) + ", " + aspect.french;
}

void setTitles(QList<Published> &all)
{
    int transitNext = 0, statisticsNext = 0, otherNext = 0;
    for (Published &one : all) {
        if (one.body == transit) {
            const Title &title = transitTitles[size_t(transitNext++)];
            one.englishTitle = title.english;
            one.frenchTitle = title.french;
        } else if (one.twinOf) {
            one.englishTitle = all[*one.twinOf].englishTitle + " (French version)";
            one.frenchTitle = all[*one.twinOf].frenchTitle + " (version française)";
        } else if (one.body == statistics) {
            setTitle(one, statisticsSubjects, statisticsNext++);
        } else {
            const int turn = otherNext++;
            setTitle(one, otherSubjects[size_t(turn) % others.size()], turn / int(others.size()));
        }
    }
}

void setMarks(QList<Published> &all)
{
    QByteArrayList formatCycle;
    for (const FormatQuota &format : formats)
        formatCycle += QByteArrayList(format.of24, format.name);
    int overdue = 0, flagged = 0;
    for (int place = 0; place < datasets; ++place) {
        Published &one = all[place];
        one.format = formatCycle[quotas::stepped(place, formatStep, int(formatCycle.size()))];
        one.openLicence = quotas::stepped(place, licenceStep, licenceCycle) >= withoutLicence;
        one.overdueByData = quotas::isChosen(place, overdueByData, datasets);
        if (!one.overdueByData)
            continue;
        one.overdueByMetadata = overdue++ % everyOverdueByMetadata == 0 && flagged < overdueByMetadata;
        flagged += one.overdueByMetadata ? 1 : 0;
    }
    for (int twin = 0; twin < twins; ++twin)
        all[datasets - 1 - 2 * twin].twinOf = datasets - 2 - 2 * twin;
    all[crawledRank - 1].crawler = crawlerDownloads;
    all[calledRank - 1].calls = interfaceCalls;
}

} // namespace

QList<Published> makeCatalogue()
{
    QList<Published> all;
    for (const int downloads : downloadsByRank()) {
        Published one;
        one.people = downloads;
        all.append(one);
    }
    setBodies(all);
    setMarks(all);
    setTitles(all);
    return all;
}

QByteArray datasetId(int place)
{
    return "DS" + QByteArray::number(place + 1).rightJustified(3, '0');
}
