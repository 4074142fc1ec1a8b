// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/sampleattempts.h"
#include "storage/sqlitestore.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace chartroom {

inline const QDateTime testNow(QDate(2026, 3, 15), QTime(10, 0), Qt::UTC);

/// Opens a store and fails the test loudly when that does not work.
inline std::unique_ptr<ProgressStore> openedStore(const QString &address, StoreMode mode = StoreMode::OpenOrCreate)
{
    static const FixedClock clock(testNow);
    auto store = openStore(address, mode, clock);
    if (!store)
        qFatal("%s (%s)", qPrintable(store.error().message), qPrintable(store.error().detail));
    return std::move(*store);
}

inline Learner testLearner(const QString &name = u"learner"_s, const QStringList &department = {})
{
    const auto id = testId<LearnerId>(name);
    return {id, makePseudonym(id), {}, department, {}, {}};
}

/// Runs one statement on the file behind the store's back; the error text, empty when it worked.
inline QString rawSql(const QString &path, const QString &sql, QVariant *first = nullptr)
{
    const QString name = QUuid::createUuid().toString();
    QString problem;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        if (!database.open())
            return database.lastError().text();
        QSqlQuery query(database);
        if (!query.exec(sql))
            problem = query.lastError().text();
        else if (first && query.next())
            *first = query.value(0);
    }
    QSqlDatabase::removeDatabase(name);
    return problem;
}

/// Starts this very test program again as a child with a role of its own.
inline std::unique_ptr<QProcess> startChild(const QStringList &arguments)
{
    auto child = std::make_unique<QProcess>();
    child->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child->start(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s} + arguments);
    return child;
}

} // namespace chartroom
