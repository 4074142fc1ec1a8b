// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the dataset `tracker`: `generate_tracker FOLDER`. The same bytes everywhere.

#include "dirtyextract.h"
#include "sheet.h"
#include "trackerstory.h"
#include "trackertexts.h"

#include <algorithm>
#include <span>

namespace {

using namespace tracker;

struct Action {
    const Mission *mission = nullptr;
    int status = 0; ///< place in the list of statuses
    int priority = 0;
    QByteArray area;
    int effort = 0;
    bool moved = false;
    bool noOwner = false;
    bool twoActions = false;
};

/// The priorities of all actions of one status, as they are dealt to the missions in turn.
QList<int> dealtPriorities(int status)
{
    QList<int> inOrder;
    for (int priority = 1; priority <= int(priorities.size()); ++priority)
        inOrder += QList<int>(priorities[size_t(priority - 1)][size_t(status)], priority);
    QList<int> dealt;
    for (int i = 0; i < int(inOrder.size()); ++i)
        dealt.append(inOrder[i * priorityStep[size_t(status)] % int(inOrder.size())]);
    return dealt;
}

QList<Action> makeActions()
{
    const std::array<std::span<const int>, statusCount> efforts{completedEffort, progressEffort, waitingEffort};
    std::array<QList<int>, statusCount> dealt;
    for (int status = 0; status < statusCount; ++status)
        dealt[size_t(status)] = dealtPriorities(status);
    std::array<int, statusCount> next{};
    QList<Action> actions;
    for (const Mission &mission : missions) {
        int inMission = 0;
        for (int status = 0; status < statusCount; ++status) {
            const auto at = size_t(status);
            for (int i = 0; i < mission.actions[at]; ++i) {
                Action action;
                action.mission = &mission;
                action.status = status;
                action.priority = dealt[at][next[at]];
                action.effort = efforts[at][size_t(next[at]++)];
                action.area = mission.areas[size_t(inMission++ % mission.areaCount)];
                actions.append(action);
            }
        }
    }
    return actions;
}

/// Places of the actions of one status.
QList<int> placesOf(const QList<Action> &actions, int status)
{
    QList<int> places;
    for (int place = 0; place < int(actions.size()); ++place) {
        if (actions[place].status == status)
            places.append(place);
    }
    return places;
}

void move(QList<Action> &actions, int status, int count)
{
    for (const int place : placesOf(actions, status)) {
        Action &action = actions[place];
        action.moved = action.priority <= 2 && count > 0;
        count -= action.moved ? 1 : 0;
    }
}

void setMarks(QList<Action> &actions)
{
    move(actions, 0, movedCompleted);
    move(actions, 1, movedInProgress);
    const QList<int> inProgress = placesOf(actions, 1);
    for (int i = 0; i < withoutOwner; ++i)
        actions[inProgress[firstWithoutOwner + i * everyWithoutOwner]].noOwner = true;
    for (int i = 0; i < doubleActions; ++i)
        actions[firstDouble + i * everyDouble].twoActions = true;
}

Sheet actionTable(const QList<Action> &actions)
{
    Sheet sheet;
    sheet.columns = {"action",   "text_en", "text_fr",     "mission", "area",     "area_label",
                     "priority", "status",  "effort_days", "moved",   "no_owner", "two_actions"};
    bool hasFullStop = false;
    for (int i = 0; i < int(actions.size()); ++i) {
        const Action &action = actions[i];
        const bool getsFullStop = !hasFullStop && action.area == areaWithFullStop;
        hasFullStop = hasFullStop || getsFullStop;
        sheet.rows.append({'A' + cell(i + 1).rightJustified(2, '0'), texts[size_t(i)].english, texts[size_t(i)].french,
                           action.mission->name, action.area, getsFullStop ? action.area + '.' : action.area,
                           cell(action.priority), statuses[size_t(action.status)], cell(action.effort),
                           cell(action.moved), cell(action.noOwner), cell(action.twoActions)});
    }
    return sheet;
}

Sheet historyTable()
{
    Sheet sheet;
    sheet.columns = {"quarter", "completed", "in_progress", "not_started"};
    for (int i = 0; i < int(completedByQuarter.size()); ++i) {
        const int completed = completedByQuarter[size_t(i)], inProgress = progressByQuarter[size_t(i)];
        sheet.rows.append({'Y' + cell(1 + i / 4) + 'Q' + cell(1 + i % 4), cell(completed), cell(inProgress),
                           cell(int(texts.size()) - completed - inProgress)});
    }
    return sheet;
}

Sheet cardTable()
{
    Sheet sheet;
    sheet.columns = {"code", "expected", "share", "grade"};
    for (const CardLine &line : card)
        sheet.rows.append({line.code, cell(line.expectedLevel), line.share, line.grade});
    return sheet;
}

Sheet teamTable()
{
    Sheet sheet;
    sheet.columns = {"team", "dashboard", "improved", "hero"};
    for (int i = 0; i < teamCount; ++i) {
        const bool hasDashboard = i < teamsWithDashboard;
        const bool improved = hasDashboard ? i < improvedWithDashboard : i < teamsWithDashboard + improvedWithout;
        sheet.rows.append(
            {'T' + cell(i + 1).rightJustified(2, '0'), cell(hasDashboard), cell(improved), cell(i < heroes)});
    }
    return sheet;
}

/// All actions as somebody copied them from a page of several tables.
DirtyExtract makeExtract(const QList<Action> &actions, const Sheet &all)
{
    QList<int> rows(actions.size());
    for (int row = 0; row < int(rows.size()); ++row)
        rows[row] = row;
    const Sheet sound = all.part({"action", "mission", "area", "priority", "status", "effort_days"}, rows);
    DirtyExtract extract(sound, rows);
    const auto isTyped = [&](const QByteArrayList &row) { return row[all.column("area_label")].endsWith('.'); };
    const auto typed = std::find_if(all.rows.cbegin(), all.rows.cend(), isTyped);
    extract.damage("full-stop", "typo", int(typed - all.rows.cbegin()), "area", QByteArray(areaWithFullStop) + '.');
    const QList<int> inProgress = placesOf(actions, 1);
    for (int i = 0; i < int(statusSpellings.size()); ++i)
        extract.damage("status", "category", inProgress[1 + 6 * i], "status", statusSpellings[size_t(i)]);
    for (const int before : repeatedHeadersBefore)
        extract.insertLine("header", "type", sound.columns, before);
    int effort = 0;
    for (const Action &action : actions)
        effort += action.effort;
    extract.insertLine("total", "total-row", {"Total", "", "", "", "", cell(effort)});
    return extract;
}

} // namespace

int main(int argc, char *argv[])
{
    QList<Action> actions = makeActions();
    setMarks(actions);
    const Sheet all = actionTable(actions);
    const DirtyExtract dirty = makeExtract(actions, all);
    return writeDataset(argc, argv,
                        {{"trk.csv", csvOf(all)},
                         {"thist.csv", csvOf(historyTable())},
                         {"card.csv", csvOf(cardTable())},
                         {"teams.csv", csvOf(teamTable())},
                         {"trk_dirty.csv", dirty.csv()},
                         {"trk_dirty.defects.json", dirty.answerKey()}});
}
