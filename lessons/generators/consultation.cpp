// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the dataset `consultation`: `generate_consultation FOLDER`. The same bytes everywhere.

#include "consultationstory.h"
#include "dirtyextract.h"
#include "makesurvey.h"
#include "quotas.h"
#include "sheet.h"

namespace {

using namespace consultation;

Sheet surveyTable(const QList<SurveyAnswer> &answers)
{
    Sheet sheet;
    sheet.columns = {"mode", "region", "wording", "age", "support", "disagree", "agree", "q2"};
    for (const SurveyAnswer &answer : answers) {
        sheet.rows.append({answer.isPanel ? "panel" : "open link", answer.region, answer.wording, answer.age,
                           cell(answer.support), cell(answer.disagrees()), cell(answer.agrees()),
                           cell(answer.agreesToSecond)});
    }
    return sheet;
}

struct Comment {
    size_t theme;
    bool isLetter;
    bool isFrench;
};

QList<Comment> makeComments()
{
    QList<Comment> comments;
    for (size_t theme = 0; theme < themes.size(); ++theme) {
        for (int i = 0; i < themes[theme].texts; ++i)
            comments.append({theme, theme == letterTheme && i == 0, theme == frenchTheme && i < frenchOnFrenchTheme});
    }
    QList<int> others;
    for (int place = 0; place < int(comments.size()); ++place) {
        if (comments[place].theme != frenchTheme && !comments[place].isLetter)
            others.append(place);
    }
    for (int i = 0; i < frenchOnOthers; ++i)
        comments[others[quotas::stepped(i, everyFrench, int(others.size()))]].isFrench = true;
    return comments + QList<Comment>(letterCopies, {letterTheme, true, false});
}

Sheet commentTable()
{
    Sheet sheet;
    sheet.columns = {"theme", "template", "lang"};
    for (const Comment &comment : makeComments())
        sheet.rows.append({themes[comment.theme].name, cell(comment.isLetter), comment.isFrench ? "fr" : "en"});
    return sheet;
}

Sheet waveTable()
{
    Sheet sheet;
    sheet.columns = {"wave", "n", "disagree"};
    for (const Wave &wave : waves)
        sheet.rows.append({cell(wave.year), cell(wave.people), cell(wave.disagree)});
    return sheet;
}

Sheet populationTable()
{
    Sheet sheet;
    sheet.columns = {"age", "share"};
    for (size_t i = 0; i < ages.size(); ++i)
        sheet.rows.append({ages[i], decimalCell(populationPercent[i])});
    return sheet;
}

/// An age in years that lies in the band.
int yearsIn(const QByteArray &band, int row)
{
    if (band == ages[0])
        return 18 + row * 7 % 17;
    return band == ages[1] ? 35 + row * 7 % 20 : 55 + row * 7 % 30;
}

/// The sound rows: the answer with a token, a day, the age in years, and three more statements from 1 to 5.
Sheet soundRows(const QList<SurveyAnswer> &answers, const Sheet &all)
{
    QList<int> everyRow;
    for (int row = 0; row < int(answers.size()); ++row)
        everyRow.append(row);
    const Sheet parts = all.part({"mode", "region", "support"}, everyRow);
    Sheet sheet;
    sheet.columns = {"token", "sent_on", "mode", "region", "age_years", "support", "trust", "convenience", "cost"};
    for (const int row : everyRow) {
        const int support = answers[row].support;
        const int trust = 1 + (support + row) % 5, cost = 1 + (row * 3) % 5;
        const int convenience = trust == support && cost == support ? 1 + support % 5 : 1 + (row * 2) % 5;
        sheet.rows.append({"K" + cell(4000 + row * 7), cell(QDate(2025, 10, 1).addDays(row % 28)), parts.rows[row][0],
                           parts.rows[row][1], cell(yearsIn(answers[row].age, row)), cell(support), cell(trust),
                           cell(convenience), cell(cost)});
    }
    return sheet;
}

DirtyExtract makeExtract(const QList<SurveyAnswer> &answers, const Sheet &all)
{
    const auto any = [](int) { return true; };
    Sheet sound = soundRows(answers, all);
    RowPicker picker(int(answers.size()));
    const QList<int> straight = picker.take(straightLines, any);
    const QList<int> unanswered = picker.take(notAvailable, any);
    const QList<int> doubles = picker.take(doubleSubmissions, any);
    const QList<int> born = picker.take(birthYears, any);
    picker.fillUp(extractRows);
    for (const int row : straight) {
        for (const char *column : {"trust", "convenience", "cost"})
            sound.rows[row][sound.column(column)] = sound.at(row, "support");
    }
    for (const int row : unanswered)
        sound.rows[row][sound.column("trust")].clear();
    DirtyExtract extract(sound, picker.rows());
    for (const int row : born)
        extract.damage("birth-year", "unit", row, "age_years", cell(2025 - sound.at(row, "age_years").toInt()));
    for (const int row : unanswered)
        extract.damage("not-available", "missing-code", row, "trust", "N/A");
    for (const int row : straight)
        extract.keep("straight-line", row, "trust");
    for (const int row : doubles) {
        const QDate sent = QDate::fromString(QString::fromLatin1(sound.at(row, "sent_on")), Qt::ISODate);
        extract.repeat("double", row, 1 + row % 3, {{"sent_on", cell(sent.addDays(1))}});
    }
    return extract;
}

} // namespace

int main(int argc, char *argv[])
{
    const QList<SurveyAnswer> answers = makeSurvey();
    const Sheet all = surveyTable(answers);
    const DirtyExtract dirty = makeExtract(answers, all);
    return writeDataset(argc, argv,
                        {{"svy.csv", csvOf(all)},
                         {"com.csv", csvOf(commentTable())},
                         {"waves.csv", csvOf(waveTable())},
                         {"pop.csv", csvOf(populationTable())},
                         {"svy_dirty.csv", dirty.csv()},
                         {"svy_dirty.defects.json", dirty.answerKey()}});
}
