// SPDX-License-Identifier: GPL-3.0-or-later
#include "packtrial.h"

#include "storage/sqlitestore.h"

#include <QDir>
#include <QFile>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The same person at every start, so that a trial goes on where it was.
const LearnerId trialPerson = LearnerId::fromString(u"00000000-0000-7000-8000-000000000001"_s);

} // namespace

PackTrial::PackTrial(OpenedPack opened, QString home, const Clock &clock, QString language)
    : m_opened(std::move(opened)), m_home(std::move(home)), m_clock(clock), m_language(std::move(language))
{
}

Result<std::unique_ptr<PackTrial>> PackTrial::open(OpenedPack opened, const QString &home, const Clock &clock,
                                                   const QString &language)
{
    auto trial = std::unique_ptr<PackTrial>(new PackTrial(std::move(opened), home, clock, language));
    if (const auto ready = trial->openStore(); !ready)
        return ready.error();
    return trial;
}

Result<void> PackTrial::openStore()
{
    auto store = openSqliteStore(QDir(m_home).filePath(u"tryout.sqlite"_s), StoreMode::OpenOrCreate, m_clock);
    if (!store)
        return store.error();
    m_store = std::move(*store);
    Learner person;
    person.id = trialPerson;
    person.pseudonym = makePseudonym(trialPerson);
    person.profile = u"all-staff"_s;
    if (const auto saved = m_store->savePerson(person); !saved)
        return saved.error();
    m_desk = std::make_unique<LearnerDesk>(QList<const Pack *>{&pack()}, *m_store, m_clock, trialPerson, m_home);
    m_desk->setLanguage(m_language);
    return m_desk->refresh();
}

Result<void> PackTrial::beginAnew()
{
    m_language = m_desk->language();
    m_desk.reset();
    m_store.reset();
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(QDir(m_home).filePath(u"tryout.sqlite"_s + end));
    return openStore();
}

std::unique_ptr<const Pack> PackTrial::takePack()
{
    m_desk.reset();
    m_store.reset();
    return std::move(m_opened.pack);
}

} // namespace chartroom
