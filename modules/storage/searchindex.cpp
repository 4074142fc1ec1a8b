// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchindex.h"

#include "storage/sqliteconnection.h"
#include "storage/sqlstatement.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyMilliseconds = 2000;
constexpr int languages = 2;
constexpr int entriesBetweenReports = 200;

const QStringList &kindWords()
{
    static const QStringList words{u"lesson"_s, u"guide"_s, u"term"_s, u"exercise"_s, u"dataset"_s, u"command"_s};
    return words;
}

/// What FTS5 is asked for: every word by its beginning. Nobody writes its query language by accident, so words are quoted.
QString matchExpression(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar letter : QString(text + u' ')) {
        if (letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate()) {
            word += letter;
        } else if (!word.isEmpty()) {
            words << u'"' + word + u"\"*"_s;
            word.clear();
        }
    }
    return words.join(u' ');
}

/// True when the file holds a cache that can be asked.
bool isWhole(SqliteConnection &connection)
{
    bool isThere = false;
    const Result<void> read = connection.read(u"search-fingerprint"_s, {}, [&isThere](const SqlRow &) { isThere = true; });
    return read && isThere && connection.scalar(u"SELECT count(*) FROM entry WHERE entry MATCH '\"x\"*'"_s);
}

Result<void> makeTables(SqliteConnection &connection)
{
    if (const Result<void> made = connection.runScript(sqlStatement(u"search-tables"_s).toUtf8()); !made)
        return made;
    return connection.run(u"search-remember"_s, {{u"fingerprint"_s, u""_s}});
}

void removeCache(const QString &path)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

} // namespace

SearchIndex::SearchIndex(std::unique_ptr<SqliteConnection> connection) : m_connection(std::move(connection)) {}

SearchIndex::~SearchIndex() = default;

Result<std::unique_ptr<SearchIndex>> SearchIndex::open(const QString &path)
{
    auto connection = SqliteConnection::open(path, SqliteConnection::Access::Create, busyMilliseconds);
    if (connection && !isWhole(**connection) && !makeTables(**connection)) {
        connection = std::unique_ptr<SqliteConnection>(); // closed before the file goes
        removeCache(path);
        connection = SqliteConnection::open(path, SqliteConnection::Access::Create, busyMilliseconds);
        if (connection) {
            if (const Result<void> made = makeTables(**connection); !made)
                return made.error();
        }
    }
    if (!connection)
        return connection.error();
    std::unique_ptr<SearchIndex> index(new SearchIndex(std::move(*connection)));
    if (const Result<void> none = index->setSeen({}); !none)
        return none.error();
    return index;
}

QString SearchIndex::fingerprint()
{
    QString print;
    const Result<void> read = m_connection->read(u"search-fingerprint"_s, {}, [&print](const SqlRow &row) { print = row.text(0); });
    return read ? print : QString();
}

Result<void> SearchIndex::rebuild(const QList<SearchEntry> &entries, const QString &fingerprint, const Progress &progress)
{
    if (const Result<void> begun = m_connection->begin(); !begun)
        return begun;
    Result<void> done = m_connection->run(u"search-clear"_s);
    for (qsizetype i = 0; done && i < entries.size(); ++i) {
        if (i % entriesBetweenReports == 0 && progress.isCancelled())
            break;
        const SearchEntry &entry = entries.at(i);
        done = m_connection->run(u"search-add"_s, {{u"title"_s, entry.title}, {u"body"_s, entry.text}, {u"kind"_s, kindWords().at(int(entry.kind))},
                                                   {u"target"_s, entry.target}, {u"language"_s, entry.language}});
    }
    if (done)
        done = m_connection->run(u"search-forget"_s);
    if (done)
        done = m_connection->run(u"search-remember"_s, {{u"fingerprint"_s, fingerprint}});
    if (done && !progress.isCancelled())
        return m_connection->commit();
    m_connection->rollBack();
    return done;
}

Result<void> SearchIndex::setSeen(const QStringList &targets)
{
    if (const Result<void> made = m_connection->runScript(sqlStatement(u"search-seen-table"_s).toUtf8()); !made)
        return made;
    // Only the temporary table is written: a rebuild by another connection is not waited for.
    if (const Result<void> begun = m_connection->beginSnapshot(); !begun)
        return begun;
    const Result<void> added = m_connection->runAll(u"search-seen-add"_s, targets.size(), [&targets](qsizetype i) { return SqlValues{{u"target"_s, targets.at(i)}}; });
    if (added)
        return m_connection->commit();
    m_connection->rollBack();
    return added;
}

Result<QList<SearchHit>> SearchIndex::find(const QString &text, const QString &language, int most)
{
    const QString words = matchExpression(text);
    if (words.isEmpty())
        return QList<SearchHit>();
    QList<SearchHit> hits;
    QSet<QString> known;
    QList<int> counts(kindWords().size(), 0);
    const Result<void> read = m_connection->read(
        u"search-find"_s, {{u"words"_s, words}, {u"again"_s, words}, {u"language"_s, language}, {u"most"_s, most * languages}}, [&](const SqlRow &row) {
            const auto kind = static_cast<int>(kindWords().indexOf(row.text(0)));
            const QString target = row.text(0) + u' ' + row.text(1);
            if (kind < 0 || known.contains(target) || counts.at(kind) >= most)
                return;
            known << target;
            ++counts[kind];
            hits << SearchHit{SearchKind(kind), row.text(1), row.text(2), row.text(3), row.text(4)};
        });
    if (!read)
        return read.error();
    return hits;
}

QString fingerprintOf(const QList<SearchEntry> &entries)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SearchEntry &entry : entries) {
        for (const QString &part : {QString::number(int(entry.kind)), entry.target, entry.language, entry.title, entry.text}) {
            hash.addData(part.toUtf8());
            hash.addData(QByteArrayView("\0", 1)); // parts must not run together
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace chartroom
