// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csvcard.h"

#include "base/csvfield.h"
#include "progress/person.h"

#include <QStringList>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// One row without what all rows of a card share.
struct CsvRow {
    QString competency;
    QString statistic;
    QString value;
    QString qualifier;
    QString band;
    QString rule;
};

class CsvCard
{
public:
    explicit CsvCard(const ReportCard &card)
        : m_card(card)
    {
        m_text = u"\ufeffscope,period,framework_version,competency,statistic,value,qualifier,band,rule\r\n"_s;
    }

    [[nodiscard]] QByteArray write()
    {
        writeFacts();
        writePeople();
        for (const StrandLine &line : m_card.strands)
            writeStrand(line);
        for (const LensLine &line : m_card.lenses)
            writeLens(line);
        for (const CompetencyLine &line : m_card.competencies)
            writeCompetency(line);
        writeLists();
        return m_text.toUtf8();
    }

private:
    void add(const CsvRow &row)
    {
        const QStringList fields{departmentText(m_card.scope),
                                 periodText(m_card.period),
                                 m_card.frameworkVersion,
                                 row.competency,
                                 row.statistic,
                                 row.value,
                                 row.qualifier,
                                 row.band,
                                 row.rule};
        QStringList written;
        for (const QString &field : fields)
            written << csvField(field);
        m_text += written.join(u',') + u"\r\n"_s;
    }

    void addValue(const QString &statistic, const QString &value) { add({{}, statistic, value, {}, {}, {}}); }

    void writeFacts()
    {
        addValue(u"issue"_s, QString::number(m_card.issue));
        addValue(u"synthetic"_s, m_card.synthetic ? u"true"_s : u"false"_s);
        addValue(u"profile"_s, m_card.profile.id);
    }

    void writePeople()
    {
        if (m_card.kind == CardKind::Learner)
            return addValue(u"learner"_s, m_card.learnerName);
        const QString rule = ruleWord(m_card.withheldBy);
        add({{}, u"enrolled"_s, {}, {}, bandWord(*m_card.people.enrolled), rule});
        add({{}, u"started"_s, {}, {}, bandWord(*m_card.people.started), rule});
        add({{}, u"enoughEvidence"_s, {}, {}, bandWord(*m_card.people.enoughEvidence), rule});
    }

    void writeStrand(const StrandLine &line)
    {
        const QString rule = ruleWord(m_card.withheldBy);
        add({line.code, u"grade"_s, gradeWord(*line.grade), {}, {}, rule});
        add({line.code, u"change"_s, *line.change ? changeWord(**line.change) : QString(), {}, {}, rule});
        add({line.code, u"certainty"_s, certaintyWord(*line.certainty), {}, {}, rule});
    }

    void writeLens(const LensLine &line)
    {
        const QString rule = ruleWord(m_card.withheldBy);
        add({line.id, u"state"_s, readinessWord(*line.state), {}, {}, rule});
        add({line.id, u"decidedBy"_s, line.decidedBy->join(u' '), {}, {}, rule});
    }

    void writeCompetency(const CompetencyLine &line)
    {
        const QString rule = ruleWord(line.rule);
        const auto text = [](const std::optional<int> &level) { return level ? QString::number(*level) : QString(); };
        add({line.code, u"expected"_s, QString::number(line.expected), {}, {}, ruleWord(CardRule::None)});
        add({line.code, u"grade"_s, gradeWord(*line.grade), {}, {}, rule});
        add({line.code, u"medianLevel"_s, text(*line.medianLevel), {}, {}, rule});
        const bool isShown = line.atOrAbove->qualifier != Share::Qualifier::Withheld;
        add({line.code,
             u"atOrAbove"_s,
             isShown ? QString::number(line.atOrAbove->percent) : QString(),
             qualifierWord(line.atOrAbove->qualifier),
             {},
             rule});
        for (const LevelShare &cell : line.levels->value_or(QList<LevelShare>()))
            add({line.code, u"levels"_s, QString::number(cell.percent), u"about"_s,
                 u"%1-%2"_s.arg(cell.from).arg(cell.to), rule});
        const auto &evidence = *line.evidence;
        add({line.code, u"evidence"_s, {}, {}, evidence ? bandWord(*evidence) : QString(), rule});
        add({line.code, u"change"_s, *line.change ? changeWord(**line.change) : QString(), {}, {}, rule});
        if (line.personal)
            writePersonal(line.code, **line.personal);
    }

    void writePersonal(const QString &code, const PersonalState &state)
    {
        add({code, u"items"_s, QString::number(state.items), {}, {}, {}});
        add({code, u"days"_s, QString::number(state.days), {}, {}, {}});
        if (!state.level)
            return;
        add({code, u"intervalLow"_s, QString::number(state.low, 'f', 2), {}, {}, {}});
        add({code, u"intervalHigh"_s, QString::number(state.high, 'f', 2), {}, {}, {}});
    }

    void writeLists()
    {
        for (const QString &code : m_card.strengths)
            add({code, u"strengths"_s, u"true"_s, {}, {}, {}});
        for (const QString &code : m_card.priorities)
            add({code, u"priorities"_s, u"true"_s, {}, {}, {}});
        for (const NextStep &step : m_card.nextSteps)
            add({step.competency, u"nextSteps"_s, step.lesson.toString(), {}, {}, {}});
        for (const CardAction &action : m_card.actions)
            add({{}, u"actions"_s, action.title, actionStateWord(action.state), {}, {}});
        addValue(u"fingerprint"_s, m_card.fingerprint);
    }

    const ReportCard &m_card;
    QString m_text;
};

} // namespace

QByteArray writeCsvCard(const ReportCard &card)
{
    return CsvCard(card).write();
}

} // namespace chartroom
