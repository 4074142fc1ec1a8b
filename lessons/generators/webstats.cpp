// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the dataset `webstats`: `generate_webstats FOLDER`. The same bytes everywhere; nothing is
// random.

#include "sheet.h"
#include "webstatsstory.h"

namespace {

using namespace webstats;

/// One week of one device in one language.
struct Cell {
    int week;
    int half;
    const char *device;
    const char *language;
    Steps steps;
    int botVisits;
};

QList<int> weeksOf(int half)
{
    QList<int> weeks;
    for (int week = half == 1 ? 1 : weeksInHalf + 1; week <= half * weeksInHalf; ++week)
        weeks.append(week);
    return weeks;
}

bool isGap(int week)
{
    return week >= firstGapWeek && week <= lastGapWeek;
}

bool isBotCell(int week, const Device &device, const char *language)
{
    return (week == firstBotWeek || week == firstBotWeek + 1) && &device == &devices[botDevice] &&
           language == languages[0];
}

/// The half-year's steps of one device in one language. French has a fixed share of the first half.
Steps stepsOf(const Device &device, int half, bool isFrench)
{
    const Steps &all = device.halves[size_t(half - 1)];
    Steps french = device.frenchSecondHalf;
    for (size_t step = 0; half == 1 && step < all.size(); ++step)
        french[step] = quotas::roundHalfUp(all[step] * frenchShare);
    Steps result = french;
    for (size_t step = 0; !isFrench && step < all.size(); ++step)
        result[step] = all[step] - french[step];
    return result;
}

void addCells(QList<Cell> &cells, const Device &device, int half, bool isFrench)
{
    const QList<int> weeks = weeksOf(half);
    const char *language = languages[isFrench ? 1 : 0];
    QList<int> weights;
    for (const int week : weeks)
        weights.append(isGap(week) ? gapWeight : usualWeight);
    const Steps totals = stepsOf(device, half, isFrench);
    std::array<QList<int>, stepCount> byWeek;
    for (size_t step = 0; step < totals.size(); ++step)
        byWeek[step] = quotas::apportion(totals[step], weights);
    for (int i = 0; i < int(weeks.size()); ++i) {
        Cell cell{weeks[i], half, device.name, language, {}, 0};
        for (size_t step = 0; step < totals.size(); ++step)
            cell.steps[step] = byWeek[step][i];
        cell.botVisits = isBotCell(weeks[i], device, language) ? botVisitsAWeek : 0;
        cells.append(cell);
    }
}

QList<Cell> makeCells()
{
    QList<Cell> cells;
    for (const Device &device : devices) {
        for (const int half : {1, 2}) {
            for (const bool isFrench : {false, true})
                addCells(cells, device, half, isFrench);
        }
    }
    return cells;
}

Sheet funnelTable(const QList<Cell> &cells)
{
    Sheet sheet;
    sheet.columns = {"week",        "half",      "device", "lang",      "visits",
                     "eligibility", "documents", "submit", "completed", "bot_visits"};
    for (const Cell &one : cells) {
        QByteArrayList row{cell(one.week), cell(one.half), one.device, one.language};
        for (const int step : one.steps)
            row.append(cell(step));
        sheet.rows.append(row << cell(one.botVisits));
    }
    return sheet;
}

/// A hidden table for testing formulas and filters on `fun`: weeks on both sides of every limit that lessons ask for,
/// each device in each language, and bases and parts of zero in other places than in `fun`, so that nothing is right by
/// luck.
Sheet funnelProbe(const Sheet &like)
{
    Sheet sheet;
    sheet.columns = like.columns;
    int place = 0;
    for (const int week : {1, 9, 10, 12, 14, 16, 18, 20, 21, 26, 27, 39, 40, 43, 46, 49, 52}) {
        for (const Device &device : devices) {
            for (const char *language : languages) {
                const int visits = 40 + 3 * place;
                const int documents = place % 7 == 0 ? 0 : visits / 2 + place % 5;
                const int submit = place % 5 == 0 ? 0 : documents * 3 / 4;
                sheet.rows.append({cell(week), cell(week <= weeksInHalf ? 1 : 2), device.name, language, cell(visits),
                                   cell(visits - place % 6), cell(documents), cell(submit), cell(submit / 2), cell(0)});
                ++place;
            }
        }
    }
    return sheet;
}

/// The same visits by week, beside what the server counted. In the gap the tags are missing and the server goes on.
Sheet weekTable(const QList<Cell> &cells)
{
    constexpr int weekCount = 2 * weeksInHalf;
    std::array<int, weekCount + 1> visits{}, bots{}, completed{};
    for (const Cell &one : cells) {
        visits[size_t(one.week)] += one.steps.front();
        bots[size_t(one.week)] += one.botVisits;
        completed[size_t(one.week)] += one.steps.back();
    }
    int usual = 0, usualWeeks = 0;
    for (int week = 1; week <= weeksInHalf; ++week) {
        usual += isGap(week) ? 0 : completed[size_t(week)];
        usualWeeks += isGap(week) ? 0 : 1;
    }
    Sheet sheet;
    sheet.columns = {"week", "visits", "bot_visits", "raw_visits", "completed", "backend_completed"};
    for (int week = 1; week <= weekCount; ++week) {
        const auto at = size_t(week);
        const int server = isGap(week) ? quotas::roundHalfUp(double(usual) / usualWeeks) : completed[at];
        sheet.rows.append({cell(week), cell(visits[at]), cell(bots[at]), cell(visits[at] + bots[at]),
                           cell(completed[at]), cell(server)});
    }
    return sheet;
}

Sheet pageTable()
{
    const QList<int> equalMonths(12, 1);
    Sheet sheet;
    sheet.columns = {"page", "month", "entrances", "bounces"};
    for (const Page &page : pages) {
        const QList<int> entrances = quotas::apportion(page.entrances, equalMonths);
        const QList<int> bounces = quotas::apportion(page.entrances / 100 * page.bouncePercent, equalMonths);
        for (int month = 1; month <= 12; ++month)
            sheet.rows.append({page.name, cell(month), cell(entrances[month - 1]), cell(bounces[month - 1])});
    }
    return sheet;
}

} // namespace

int main(int argc, char *argv[])
{
    const QList<Cell> cells = makeCells();
    const Sheet funnel = funnelTable(cells);
    return writeDataset(argc, argv,
                        {{"fun.csv", csvOf(funnel)},
                         {"fun_probe.csv", csvOf(funnelProbe(funnel))},
                         {"wk.csv", csvOf(weekTable(cells))},
                         {"pg.csv", csvOf(pageTable())}});
}
