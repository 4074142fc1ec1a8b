// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <memory>

namespace chartroom {

class SqliteConnection;
struct RankedPlace;

/// What a place that can be found is.
enum class SearchKind { Lesson, Guide, Term, Exercise, Dataset, Command };

/// One text that can be found, in one language.
struct SearchEntry {
    SearchKind kind = SearchKind::Lesson;
    QString target;   ///< what opens it; the same in every language
    QString language; ///< "en" or "fr"
    QString title;
    QString text;

    bool operator==(const SearchEntry &) const = default;
};

/// A find. Matched words stand between matchStart and matchEnd.
struct SearchHit {
    SearchKind kind = SearchKind::Lesson;
    QString target;
    QString language;
    QString title;
    QString snippet; ///< the piece of the text around the words

    bool operator==(const SearchHit &) const = default;
};

inline constexpr QChar matchStart(2);
inline constexpr QChar matchEnd(3);

/// A full-text index of lessons, guide, data and commands in a file of its own: a cache that may be deleted at any time.
/// Words match by their beginning, whatever their case and accents, all of them in one entry. Holds nothing about a
/// person: which exercises may be found lives in the connection only. For one thread; another one may have its own.
class SearchIndex
{
public:
    /// Opens the cache, or makes an empty one; a damaged or foreign file is replaced. Errors: those of sqliteError.
    [[nodiscard]] static Result<std::unique_ptr<SearchIndex>> open(const QString &path);
    ~SearchIndex();

    /// What the cache was made from; empty for a new one.
    [[nodiscard]] QString fingerprint();
    /// Puts these entries in the place of all others; all or nothing. A cancelled work leaves what was there.
    Result<void> rebuild(const QList<SearchEntry> &entries, const QString &fingerprint, const Progress &progress);

    /// The exercises that may be found: targets of entries. None at first.
    Result<void> setSeen(const QStringList &targets);
    /// The best finds by bm25, titles counted ten times: those in \a language, and those in the other one where these are few; at most \a most of each kind,
    /// each target once. Beginnings of one or two letters alone are looked for in titles only. Nothing for a text without letters and digits.
    [[nodiscard]] Result<QList<SearchHit>> find(const QString &text, const QString &language, int most);

private:
    explicit SearchIndex(std::unique_ptr<SqliteConnection> connection);
    Result<void> add(const SearchEntry &entry, qint64 number);
    Result<void> lookUpSeen();
    /// The best places of a language, at most \a most of each kind.
    [[nodiscard]] Result<QList<RankedPlace>> placesWith(const QString &words, const QString &language, int most);
    /// The finds at these places, in their order.
    [[nodiscard]] Result<QList<SearchHit>> hitsAt(const QList<RankedPlace> &places, const QString &words, int most);

    std::unique_ptr<SqliteConnection> m_connection;
    QStringList m_seen;
    QString m_seenIn; ///< finger print of the cache whose numbers the connection knows
};

/// The finger print of entries: the same texts give the same.
[[nodiscard]] QString fingerprintOf(const QList<SearchEntry> &entries);

} // namespace chartroom
