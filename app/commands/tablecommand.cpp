// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/filewriter.h"
#include "commands/allcommands.h"
#include "competency/framework.h"
#include "commands/inputs.h"
#include "commands/storepeople.h"
#include "exchange/competencytable.h"
#include "storage/openstore.h"
#include "tr.h"

#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<QList<ColumnChoice>> columnsOption(const CommandLine &line)
{
    if (!line.has(u"columns"_s))
        return usualColumns();
    const auto bytes = readFile(line.value(u"columns"_s));
    if (!bytes)
        return bytes.error();
    return readColumnMapping(*bytes, line.value(u"columns"_s));
}

/// Takes the evidence of a store, learner by learner, and writes the rows of the people wanted as they come by.
class PeopleTable
{
public:
    PeopleTable(FileWriter file, QList<SharingPerson> people, TableStyle style)
        : m_file(std::move(file)), m_people(std::move(people)), m_style(std::move(style))
    {
        const auto isEarlier = [](const SharingPerson &a, const SharingPerson &b) {
            return a.learner.id.toString() < b.learner.id.toString();
        };
        std::sort(m_people.begin(), m_people.end(), isEarlier);
    }

    Result<void> write(ProgressStore &store, const EvidenceQuery &query)
    {
        m_state = m_file.write(competencyTableHead(m_style));
        const auto read = store.evidence(query, [this](const EvidenceFact &fact) {
            if (!m_facts.isEmpty() && m_facts.constLast().learner != fact.learner)
                finishPerson();
            m_facts << fact;
            return m_state.has_value();
        });
        if (!read)
            return read;
        if (!m_facts.isEmpty())
            finishPerson();
        writeUntil({});
        return m_state ? m_file.commit() : m_state;
    }
    [[nodiscard]] qsizetype people() const { return m_people.size(); }

private:
    void finishPerson()
    {
        const LearnerId learner = m_facts.constLast().learner;
        writeUntil(learner.toString());
        if (m_next < m_people.size() && m_people.at(m_next).learner.id == learner)
            writeRows(evidenceItems(m_facts));
        m_facts.clear();
    }

    /// Everybody before this id (or everybody left) has no evidence.
    void writeUntil(const QString &id)
    {
        while (m_next < m_people.size() && (id.isEmpty() || m_people.at(m_next).learner.id.toString() < id))
            writeRows({});
    }

    void writeRows(const QList<EvidenceItem> &items)
    {
        if (m_state)
            m_state = m_file.write(competencyTableRows(m_people.at(m_next).learner, items, m_style));
        ++m_next;
    }

    FileWriter m_file;
    QList<SharingPerson> m_people;
    TableStyle m_style;
    QList<EvidenceFact> m_facts;
    qsizetype m_next = 0;
    Result<void> m_state;
};

Result<qsizetype> writeTable(ProgressStore &store, const PeopleChoice &choice, const TableStyle &style, const Clock &clock,
                             const QString &path)
{
    const auto people = sharingPeople(store, choice, clock.today());
    if (!people)
        return people.error();
    auto file = FileWriter::open(path);
    if (!file)
        return file.error();
    PeopleTable table(std::move(*file), *people, style);
    EvidenceQuery query{choice.department, choice.period, {}};
    if (!choice.learner.isEmpty())
        query.learner = people->constFirst().learner.id;
    if (const auto written = table.write(store, query); !written)
        return written.error();
    return table.people();
}

Result<CommandOutcome> exportTable(const CommandContext &context)
{
    const auto address = storeAddress(context.line);
    const auto path = requiredOption(context.line, u"-o"_s);
    const auto choice = peopleChoice(context.line);
    if (const Error *error = firstError(address, path, choice))
        return *error;
    const auto columns = columnsOption(context.line);
    if (!columns)
        return contentOutcome(columns.error());
    const auto store = openStore(*address, StoreMode::ReadOnly, *context.clock);
    if (!store)
        return store.error();
    const TableStyle style{*columns, context.language, context.line.has(u"name"_s), (*store)->info().synthetic};
    const auto people = writeTable(**store, *choice, style, *context.clock, *path);
    if (!people)
        return contentOutcome(people.error());
    CommandOutcome outcome;
    const auto rows = *people * builtInFramework().competencies.size();
    outcome.result = QJsonObject{{u"file"_s, *path}, {u"people"_s, *people}, {u"rows"_s, rows}};
    outcome.summary = AppTr::tr("%1 rows about %2 people written to %3.").arg(rows).arg(*people).arg(*path);
    return outcome;
}

} // namespace

QList<Command> tableCommands()
{
    return {{{u"progress table"_s, 0, 0,
              {{u"store"_s, true, false}, {u"-o"_s, true, false}, {u"columns"_s, true, false}, {u"learner"_s, true, false},
               {u"department"_s, true, false}, {u"period"_s, true, false}, {u"name"_s, false, false}},
              u"progress table --store ADDRESS -o FILE [--columns FILE] [--learner LEARNER|--department PATH] [--period PERIOD] [--name]"_s,
              AppTr::tr("Writes a table of people and competencies for a personnel system.")},
             exportTable}};
}

} // namespace chartroom
