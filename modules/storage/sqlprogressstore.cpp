// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlprogressstore.h"

#include "storage/rows.h"
#include "storage/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QUuid unitUuid(const QString &path)
{
    static const QUuid nameSpace = uuidVersion5({}, u"chartroom.unit"_s);
    return uuidVersion5(nameSpace, path);
}

} // namespace

SqlProgressStore::SqlProgressStore(std::unique_ptr<SqlConnection> connection, StoreInfo info)
    : m_connection(std::move(connection)), m_states(*m_connection), m_info(std::move(info))
{
}

SqlProgressStore::~SqlProgressStore() = default;

Result<void> SqlProgressStore::markSynthetic()
{
    const Result<void> done = m_connection->run(u"store-mark-synthetic"_s);
    if (done)
        m_info.synthetic = true;
    return done;
}

Result<void> SqlProgressStore::transaction(const std::function<Result<void>()> &work)
{
    Q_ASSERT_X(!m_connection->isInTransaction(), "transaction", "transactions are not nested");
    if (const Result<void> begun = m_connection->begin(); !begun)
        return begun;
    const Result<void> done = work();
    if (!done) {
        m_connection->rollBack();
        return done;
    }
    return m_connection->commit();
}

Result<void> SqlProgressStore::together(const std::function<Result<void>()> &work)
{
    return m_connection->isInTransaction() ? work() : transaction(work);
}

Result<QVariant> SqlProgressStore::unitId(const QStringList &department)
{
    QVariant parent;
    QStringList path;
    for (const QString &name : department) {
        path.append(name);
        const QString text = departmentText(path);
        const QVariant id = unitUuid(text).toString(QUuid::WithoutBraces);
        const Result<void> added = m_connection->run(
            u"unit-add"_s, {{u"id"_s, id}, {u"parent"_s, parent}, {u"name"_s, name}, {u"path"_s, text}});
        if (!added)
            return added.error();
        parent = id;
    }
    return parent;
}

Result<void> SqlProgressStore::savePerson(const Learner &person)
{
    return together([&]() -> Result<void> {
        const Result<QVariant> unit = unitId(person.department);
        if (!unit)
            return unit.error();
        return m_connection->run(u"person-save"_s, {{u"id"_s, idCell(person.id)},
                                                    {u"pseudonym"_s, textCell(person.pseudonym)},
                                                    {u"name"_s, textCell(person.name)},
                                                    {u"unit"_s, *unit},
                                                    {u"profile"_s, textCell(person.profile)}});
    });
}

Result<std::optional<Learner>> SqlProgressStore::person(const LearnerId &id)
{
    std::optional<Learner> found;
    const Result<void> done = m_connection->read(u"person-by-id"_s, {{u"id"_s, idCell(id)}},
                                                 [&](const SqlRow &row) { found = learnerOfRow(row); });
    if (!done)
        return done.error();
    return found;
}

Result<Learner> SqlProgressStore::findPerson(const QString &idOrPseudonym)
{
    QList<Learner> found;
    const auto receive = [&](const SqlRow &row) { found.append(learnerOfRow(row)); };
    const LearnerId id = LearnerId::fromString(idOrPseudonym);
    const Result<void> done = id.isNull()
        ? m_connection->read(u"person-by-pseudonym"_s, {{u"pseudonym"_s, textCell(idOrPseudonym)}}, receive)
        : m_connection->read(u"person-by-id"_s, {{u"id"_s, idCell(id)}}, receive);
    if (!done)
        return done.error();
    if (found.size() == 1)
        return found.first();
    return Error{ErrorKind::NotFound, u"progress.learner-unknown"_s,
                 found.isEmpty() ? StorageTr::tr("There is nobody called %1 in this store.").arg(idOrPseudonym)
                                 : StorageTr::tr("Several people are called %1 in this store. Give the id instead.")
                                       .arg(idOrPseudonym),
                 {}, {}};
}

Result<QList<Learner>> SqlProgressStore::people(const QStringList &department)
{
    QList<Learner> found;
    const auto receive = [&](const SqlRow &row) { found.append(learnerOfRow(row)); };
    const QString path = departmentText(department);
    const Result<void> done = path.isEmpty()
        ? m_connection->read(u"person-all"_s, {}, receive)
        : m_connection->read(u"person-of-unit"_s, {{u"path"_s, path}, {u"below"_s, QString(path + u'/')}}, receive);
    if (!done)
        return done.error();
    return found;
}

Result<QList<QStringList>> SqlProgressStore::units()
{
    QList<QStringList> paths;
    const Result<void> done = m_connection->read(u"unit-all"_s, {}, [&](const SqlRow &row) {
        paths.append(departmentFromText(row.text(0)));
    });
    if (!done)
        return done.error();
    // Not by text: "/" sorts after " ", which would part a unit from its children.
    std::sort(paths.begin(), paths.end());
    return paths;
}

Result<void> SqlProgressStore::saveSetting(const QString &name, const QString &value)
{
    return m_connection->run(u"setting-save"_s, {{u"name"_s, textCell(name)}, {u"content"_s, textCell(value)}});
}

Result<QString> SqlProgressStore::setting(const QString &name)
{
    QString value;
    const Result<void> done = m_connection->read(u"setting-read"_s, {{u"name"_s, textCell(name)}},
                                                 [&](const SqlRow &row) { value = row.text(0); });
    if (!done)
        return done.error();
    return value;
}

Result<bool> SqlProgressStore::isEmpty()
{
    int rows = 0;
    const Result<void> done = m_connection->read(u"store-is-empty"_s, {},
                                                 [&](const SqlRow &row) { rows = row.whole(0); });
    if (!done)
        return done.error();
    return rows == 0;
}

} // namespace chartroom
