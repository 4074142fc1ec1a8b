// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filewriter.h"
#include "commands/allcommands.h"
#include "commands/inputs.h"
#include "commands/openpack.h"
#include "commands/storepeople.h"
#include "exchange/xapistatements.h"
#include "homefolder.h"
#include "learning/lessonprogress.h"
#include "packlibrary.h"
#include "progress/sharedfields.h"
#include "storage/openstore.h"
#include "tr.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Lessons are known from packs alone: those that come with the program and those named with --pack.
struct KnownPacks {
    PackLibrary library;
    QList<std::shared_ptr<const Pack>> named;

    [[nodiscard]] QList<const Pack *> all() const
    {
        QList<const Pack *> packs;
        for (const auto &pack : named)
            packs << pack.get();
        return packs + library.pointers();
    }
};

Result<KnownPacks> knownPacks(const CommandContext &context)
{
    KnownPacks packs;
    for (const QString &path : context.line.values(u"pack"_s)) {
        const auto pack = openPackForCommand(path, context.language);
        if (!pack)
            return pack.error();
        packs.named << *pack;
    }
    packs.library = openPackLibrary(bundledPacksFolder(), {}, context.language);
    return packs;
}

LanguageTexts textsOf(const LocalText &text, const QStringList &languages)
{
    LanguageTexts texts;
    for (const QString &language : languages)
        texts.insert(language, text.text(language));
    return texts;
}

XapiLesson xapiLesson(const Pack &pack, const Lesson &lesson)
{
    return {lesson.uuid, textsOf(lesson.title, pack.languages), pack.id};
}

/// Writes statements one per line, or as one array, never holding more than one person.
class StatementFile
{
public:
    StatementFile(FileWriter file, bool asArray) : m_file(std::move(file)), m_asArray(asArray) {}

    Result<void> add(const QList<QJsonObject> &statements)
    {
        QByteArray bytes;
        for (const QJsonObject &statement : statements) {
            if (m_asArray)
                bytes += m_count == 0 ? "[\n" : ",\n";
            bytes += QJsonDocument(statement).toJson(QJsonDocument::Compact);
            bytes += m_asArray ? "" : "\n";
            ++m_count;
        }
        return m_file.write(bytes);
    }
    Result<void> finish()
    {
        if (m_asArray) {
            if (const auto closed = m_file.write(m_count == 0 ? "[]\n" : "\n]\n"); !closed)
                return closed;
        }
        return m_file.commit();
    }
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    FileWriter m_file;
    bool m_asArray;
    qint64 m_count = 0;
};

class XapiExport
{
public:
    XapiExport(ProgressStore &store, const KnownPacks &packs, XapiSettings settings)
        : m_store(store), m_packs(packs.all()), m_settings(std::move(settings))
    {
    }

    /// Titles of packs and the lessons of exercises.
    Result<void> prepare()
    {
        const auto records = m_store.packsOf({});
        if (!records)
            return records.error();
        for (const PackRecord &record : *records)
            m_settings.packTitles.insert(record.id, {{u"und"_s, record.title}});
        for (const Pack *pack : m_packs) {
            m_settings.packTitles.insert(pack->id, textsOf(pack->title, pack->languages));
            for (const Lesson &lesson : pack->lessons) {
                for (const Exercise &exercise : lesson.exercises)
                    m_settings.lessons.insert(exercise.uuid, xapiLesson(*pack, lesson));
            }
        }
        return {};
    }

    Result<QList<QJsonObject>> statementsOf(const SharingPerson &sharing, const QString &account)
    {
        const auto attempts = m_store.attempts(sharing.learner.id);
        if (!attempts)
            return attempts.error();
        XapiPerson person{sharing.learner, account, sharing.fields.testFlag(ConsentField::Times), {}, {}};
        const auto finished = finishedLessons(sharing.learner.id, *attempts);
        if (!finished)
            return finished.error();
        person.finished = *finished;
        for (const Attempt &attempt : *attempts)
            person.attempts << withFields(attempt, sharing.fields);
        return xapiStatements(person, m_settings);
    }

private:
    Result<QList<FinishedLesson>> finishedLessons(const LearnerId &learner, const QList<Attempt> &attempts)
    {
        const auto seen = m_store.stepsSeen(learner);
        if (!seen)
            return seen.error();
        QList<FinishedLesson> finished;
        if (seen->isEmpty())
            return finished;
        for (const Pack *pack : m_packs) {
            for (const Lesson &lesson : pack->lessons) {
                if (const auto at = lessonFinishedAt(lesson, learner, *seen, attempts))
                    finished << FinishedLesson{xapiLesson(*pack, lesson), *at};
            }
        }
        std::stable_sort(finished.begin(), finished.end(), [](const FinishedLesson &a, const FinishedLesson &b) { return a.at < b.at; });
        return finished;
    }

    ProgressStore &m_store;
    QList<const Pack *> m_packs;
    XapiSettings m_settings;
};

Result<QString> homePageOption(const CommandLine &line)
{
    const auto homePage = requiredOption(line, u"home-page"_s);
    if (homePage && !isHomePage(*homePage))
        return usageError(u"usage.value"_s, AppTr::tr("Option --home-page takes a web address such as https://learning.example.org."));
    return homePage;
}

Result<qint64> writeStatements(ProgressStore &store, const CommandContext &context, const PeopleChoice &choice,
                               const XapiSettings &settings, const QString &path)
{
    const auto packs = knownPacks(context);
    const auto people = sharingPeople(store, choice, context.clock->today());
    const auto everybody = store.people();
    if (const Error *error = firstError(packs, people, everybody))
        return *error;
    const QHash<LearnerId, QString> accounts = accountNames(*everybody);
    XapiExport work(store, *packs, settings);
    if (const auto prepared = work.prepare(); !prepared)
        return prepared.error();
    auto file = FileWriter::open(path);
    if (!file)
        return file.error();
    StatementFile statements(std::move(*file), context.line.has(u"array"_s));
    for (const SharingPerson &person : *people) {
        const auto own = work.statementsOf(person, accounts.value(person.learner.id));
        if (!own)
            return own.error();
        if (const auto added = statements.add(*own); !added)
            return added.error();
    }
    if (const auto done = statements.finish(); !done)
        return done.error();
    return statements.count();
}

Result<CommandOutcome> exportXapi(const CommandContext &context)
{
    const auto address = storeAddress(context.line);
    const auto path = requiredOption(context.line, u"-o"_s);
    const auto homePage = homePageOption(context.line);
    const auto choice = peopleChoice(context.line);
    if (const Error *error = firstError(address, path, homePage, choice))
        return *error;
    const auto store = openStore(*address, StoreMode::ReadOnly, *context.clock);
    if (!store)
        return store.error();
    XapiSettings settings;
    settings.homePage = *homePage;
    settings.withName = context.line.has(u"name"_s);
    settings.synthetic = (*store)->info().synthetic;
    settings.period = choice->period;
    const auto count = writeStatements(**store, context, *choice, settings, *path);
    if (!count)
        return contentOutcome(count.error());
    CommandOutcome outcome;
    outcome.result = QJsonObject{{u"file"_s, *path}, {u"statements"_s, *count}};
    outcome.summary = AppTr::tr("%n statement(s) written to %1.", nullptr, static_cast<int>(*count)).arg(*path);
    return outcome;
}

} // namespace

QList<Command> xapiCommands()
{
    return {{{u"xapi export"_s, 0, 0,
              {{u"store"_s, true, false}, {u"-o"_s, true, false}, {u"home-page"_s, true, false}, {u"learner"_s, true, false},
               {u"department"_s, true, false}, {u"period"_s, true, false}, {u"name"_s, false, false}, {u"array"_s, false, false},
               {u"pack"_s, true, true}},
              u"xapi export --store ADDRESS -o FILE --home-page URL [--learner LEARNER|--department PATH] [--period PERIOD] [--name] [--array] [--pack PACK]..."_s,
              AppTr::tr("Writes what people did and reached as xAPI statements.")},
             exportXapi}};
}

} // namespace chartroom
