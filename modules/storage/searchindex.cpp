// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchindex.h"

#include "storage/sqliteconnection.h"
#include "storage/sqlstatement.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace chartroom {

using namespace Qt::StringLiterals;

/// A match with what decides on its turn.
struct RankedPlace {
    qint64 number = 0;
    double score = 0; ///< bm25: the lower the better
};

namespace {

constexpr int busyMilliseconds = 2000;
constexpr int entriesBetweenReports = 200;
constexpr int shortestOfTexts = 3; // letters; shorter beginnings alone are looked for in titles only, or nearly everything matches
constexpr int enoughFinds = 12;    // in one's own language; then nobody needs the other

/// The numbers of places: a range for each language, in it one for each kind, so that either is a range to the engine.
constexpr qint64 numbersOfKind = 10'000'000;
constexpr qint64 numbersOfLanguage = 100 * numbersOfKind;
constexpr int kindCount = int(SearchKind::Command) + 1;

qint64 languageStart(const QString &language)
{
    return language == u"fr" ? numbersOfLanguage : 0;
}

qint64 kindStart(SearchKind kind, const QString &language)
{
    return languageStart(language) + int(kind) * numbersOfKind;
}

SearchKind kindOf(qint64 number)
{
    return SearchKind(number % numbersOfLanguage / numbersOfKind);
}

QString languageOf(qint64 number)
{
    return number < numbersOfLanguage ? u"en"_s : u"fr"_s;
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
            words << word;
            word.clear();
        }
    }
    if (words.isEmpty())
        return {};
    const bool isShort = std::all_of(words.begin(), words.end(), [](const QString &each) { return each.size() < shortestOfTexts; });
    return (isShort ? u"title : (\""_s : u"(\""_s) + words.join(u"\"* AND \""_s) + u"\"*)"_s;
}

bool comesBefore(const RankedPlace &a, const RankedPlace &b)
{
    return std::tie(a.score, a.number) < std::tie(b.score, b.number);
}

/// The best of each kind, at most so many, in their order.
QList<RankedPlace> bestOfKinds(QList<RankedPlace> places, int most)
{
    std::sort(places.begin(), places.end(), comesBefore);
    QList<int> counts(kindCount, 0);
    places.removeIf([&](const RankedPlace &place) { return ++counts[int(kindOf(place.number))] > most; });
    return places;
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

Result<void> SearchIndex::add(const SearchEntry &entry, qint64 number)
{
    const Result<void> placed = m_connection->run(u"search-place-add"_s, {{u"number"_s, number}, {u"target"_s, entry.target}});
    if (!placed)
        return placed;
    return m_connection->run(u"search-add"_s, {{u"number"_s, number}, {u"title"_s, entry.title}, {u"body"_s, entry.text}});
}

Result<void> SearchIndex::rebuild(const QList<SearchEntry> &entries, const QString &fingerprint, const Progress &progress)
{
    if (const Result<void> begun = m_connection->begin(); !begun)
        return begun;
    Result<void> done = m_connection->run(u"search-clear"_s);
    if (done)
        done = m_connection->run(u"search-place-clear"_s);
    QHash<qint64, qint64> used; // of each range
    for (qsizetype i = 0; done && i < entries.size(); ++i) {
        if (i % entriesBetweenReports == 0 && progress.isCancelled())
            break;
        const qint64 first = kindStart(entries.at(i).kind, entries.at(i).language);
        done = add(entries.at(i), first + used[first]++);
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
    m_seen = targets;
    return lookUpSeen();
}

/// Numbers change when the cache is made anew, so they are looked up again then.
Result<void> SearchIndex::lookUpSeen()
{
    m_seenIn = fingerprint();
    if (const Result<void> made = m_connection->runScript(sqlStatement(u"search-seen-table"_s).toUtf8()); !made)
        return made;
    // Only the temporary table is written: a rebuild by another connection is not waited for.
    if (const Result<void> begun = m_connection->beginSnapshot(); !begun)
        return begun;
    const Result<void> added = m_connection->runAll(u"search-seen-add"_s, m_seen.size(),
                                                    [this](qsizetype i) { return SqlValues{{u"target"_s, m_seen.at(i)}}; });
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
    if (m_seenIn != fingerprint()) {
        if (const Result<void> looked = lookUpSeen(); !looked)
            return looked.error();
    }
    auto places = placesWith(words, language, most);
    if (!places)
        return places.error();
    if (places->size() < enoughFinds) {
        const auto others = placesWith(words, language == u"fr" ? u"en"_s : u"fr"_s, most);
        if (!others)
            return others.error();
        *places += *others;
    }
    return hitsAt(*places, words, most);
}

Result<QList<RankedPlace>> SearchIndex::placesWith(const QString &words, const QString &language, int most)
{
    const qint64 start = languageStart(language), exercises = kindStart(SearchKind::Exercise, language);
    const SqlValues values{{u"words"_s, words}, {u"from"_s, start}, {u"to"_s, start + numbersOfLanguage - 1},
                           {u"first"_s, exercises}, {u"last"_s, exercises + numbersOfKind - 1}};
    QList<RankedPlace> places;
    const Result<void> ranked = m_connection->read(u"search-rank"_s, values, [&places](const SqlRow &row) { places << RankedPlace{row.big(0), row.real(1)}; });
    if (!ranked)
        return ranked.error();
    return bestOfKinds(std::move(places), most);
}

Result<QList<SearchHit>> SearchIndex::hitsAt(const QList<RankedPlace> &places, const QString &words, int most)
{
    if (const Result<void> begun = m_connection->beginSnapshot(); !begun)
        return begun.error();
    Result<void> done = m_connection->run(u"search-unchoose"_s);
    if (done)
        done = m_connection->runAll(u"search-choose"_s, places.size(), [&places](qsizetype i) { return SqlValues{{u"number"_s, places.at(i).number}, {u"turn"_s, qint64(i)}}; });
    QList<SearchHit> hits;
    QSet<QString> known;
    QList<int> counts(kindCount, 0);
    if (done) {
        done = m_connection->read(u"search-find"_s, {{u"words"_s, words}}, [&](const SqlRow &row) {
            const SearchKind kind = kindOf(row.big(0));
            const QString target = QString::number(int(kind)) + row.text(1);
            if (known.contains(target) || counts.at(int(kind)) >= most)
                return;
            known << target;
            ++counts[int(kind)];
            hits << SearchHit{kind, row.text(1), languageOf(row.big(0)), row.text(2), row.text(3)};
        });
    }
    m_connection->rollBack(); // nothing of it is to be kept
    if (!done)
        return done.error();
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
