// SPDX-License-Identifier: GPL-3.0-or-later
// The speed of search: every key of some questions in a cache as large as the whole curriculum with 5,000 exercises seen,
// against the limit of 30 ms a key, and beside a plain LIKE scan of the same texts in the same run.
//   bench_search [--rounds 5]
#include "base/splitmix64.h"
#include "benchtools.h"
#include "storage/searchindex.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

constexpr double limitMilliseconds = 30;

/// A word of three to nine letters, always the same for a number.
QString inventedWord(quint64 number)
{
    SplitMix64 random(number * 77 + 5);
    QString word;
    const auto length = 3 + random.below(7);
    for (decltype(random.below(1)) i = 0; i < length; ++i)
        word += i % 2 == 0 ? u"bcdfglmnprst"_s.at(static_cast<qsizetype>(random.below(12))) : u"aeiou"_s.at(static_cast<qsizetype>(random.below(5)));
    return word;
}

/// Words as texts have them: few that are frequent, many that are rare.
QString textOf(int words, SplitMix64 &random)
{
    static const QStringList stems{u"median"_s, u"rate"_s, u"count"_s, u"ward"_s, u"request"_s, u"d\u00e9lai"_s, u"people"_s, u"table"_s, u"chart"_s, u"report"_s};
    QStringList text;
    for (int i = 0; i < words; ++i) {
        const auto kind = random.below(4);
        text << (kind == 0 ? stems.at(static_cast<qsizetype>(random.below(10))) : inventedWord(static_cast<quint64>(random.below(kind == 1 ? 200 : 20000))));
    }
    return text.join(u' ');
}

QList<SearchEntry> wholeCurriculum(QStringList &seen)
{
    SplitMix64 random(7);
    QList<SearchEntry> entries;
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        const auto add = [&](SearchKind kind, int count, int words) {
            for (int i = 0; i < count; ++i)
                entries << SearchEntry{kind, u"%1/%2"_s.arg(int(kind)).arg(i), language, textOf(4, random), textOf(words, random)};
        };
        add(SearchKind::Lesson, 60, 1200);
        add(SearchKind::Guide, 22, 1000);
        add(SearchKind::Term, 102, 25);
        add(SearchKind::Exercise, 5000, 40);
        add(SearchKind::Dataset, 40, 150);
        add(SearchKind::Command, 14, 3);
    }
    for (const SearchEntry &entry : std::as_const(entries)) {
        if (entry.kind == SearchKind::Exercise && entry.language == u"en")
            seen << entry.target;
    }
    return entries;
}

void must(bool done, const char *what)
{
    if (done)
        return;
    std::fprintf(stderr, "bench_search: %s failed\n", what);
    std::exit(EXIT_FAILURE);
}

/// The same texts in a plain table of SQLite.
class PlainTable
{
public:
    explicit PlainTable(const QList<SearchEntry> &entries)
    {
        must(sqlite3_open(":memory:", &m_handle) == SQLITE_OK, "open");
        must(sqlite3_exec(m_handle, "CREATE TABLE entry (title TEXT, body TEXT); BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK, "table");
        sqlite3_stmt *add = nullptr;
        sqlite3_prepare_v2(m_handle, "INSERT INTO entry VALUES (?, ?)", -1, &add, nullptr);
        for (const SearchEntry &entry : entries) {
            const QByteArray title = entry.title.toUtf8(), body = entry.text.toUtf8();
            sqlite3_bind_text(add, 1, title.constData(), -1, SQLITE_TRANSIENT);
            sqlite3_bind_text(add, 2, body.constData(), -1, SQLITE_TRANSIENT);
            must(sqlite3_step(add) == SQLITE_DONE, "insert");
            sqlite3_reset(add);
        }
        sqlite3_finalize(add);
        must(sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK, "commit");
        sqlite3_prepare_v2(m_handle, "SELECT title FROM entry WHERE title LIKE ?1 OR body LIKE ?1 LIMIT 36", -1, &m_find, nullptr);
    }
    ~PlainTable()
    {
        sqlite3_finalize(m_find);
        sqlite3_close(m_handle);
    }
    PlainTable(const PlainTable &) = delete;
    PlainTable &operator=(const PlainTable &) = delete;

    void find(const QString &words)
    {
        const QByteArray pattern = (u'%' + words + u'%').toUtf8();
        sqlite3_bind_text(m_find, 1, pattern.constData(), -1, SQLITE_TRANSIENT);
        while (sqlite3_step(m_find) == SQLITE_ROW) {
        }
        sqlite3_reset(m_find);
    }

private:
    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_find = nullptr;
};

/// Milliseconds of each key, the middle of all rounds (a busy machine interrupts now and then), in order of size.
template<typename Find>
QList<double> timesOfKeys(int rounds, Find find)
{
    const QStringList questions{u"median rate of wards"_s, u"delai "_s + inventedWord(199), u"request table chart"_s, inventedWord(7), u"xylophone"_s};
    QList<double> times;
    for (const QString &question : questions) {
        for (qsizetype length = 1; length <= question.size(); ++length) {
            QList<double> ofKey;
            for (int round = 0; round < rounds; ++round)
                ofKey << milliseconds([&] { find(question.left(length)); });
            times << median(ofKey);
        }
    }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"rounds"_s, u"how often"_s, u"number"_s, u"5"_s});
    parser.process(application);
    const int rounds = parser.value(u"rounds"_s).toInt();
    QStringList seen;
    const QList<SearchEntry> entries = wholeCurriculum(seen);
    const QTemporaryDir folder;
    auto index = SearchIndex::open(folder.filePath(u"index.sqlite"_s));
    must(bool(index), "open the cache");
    QElapsedTimer timer;
    timer.start();
    must(bool((*index)->rebuild(entries, u"x"_s, Progress())), "fill the cache");
    std::printf("%lld entries indexed in %lld ms (in the background)\n", static_cast<long long>(entries.size()), static_cast<long long>(timer.restart()));
    must(bool((*index)->setSeen(seen)), "tell what was seen");
    std::printf("%lld exercises seen told in %lld ms (when the search opens)\n", static_cast<long long>(seen.size()), static_cast<long long>(timer.elapsed()));
    PlainTable plain(entries);
    const QList<double> scan = timesOfKeys(rounds, [&plain](const QString &words) { plain.find(words); });
    const QList<double> ours = timesOfKeys(rounds, [&index](const QString &words) { must(bool((*index)->find(words, u"en"_s, 6)), "find"); });
    std::printf("key, middle: %.2f ms (LIKE scan %.2f ms: ratio %.2f)\n", median(ours), median(scan), median(ours) / median(scan));
    std::printf("key, slowest: %.2f ms (LIKE scan %.2f ms), limit %.0f ms: ratio %.2f\n", ours.constLast(), scan.constLast(), limitMilliseconds,
                ours.constLast() / limitMilliseconds);
    return 0;
}
