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
    /// The best finds: those in \a language first, then by bm25 with titles counted ten times; at most \a most of each kind,
    /// each target once. Nothing for a text without letters and digits.
    [[nodiscard]] Result<QList<SearchHit>> find(const QString &text, const QString &language, int most);

private:
    explicit SearchIndex(std::unique_ptr<SqliteConnection> connection);

    std::unique_ptr<SqliteConnection> m_connection;
};

/// The finger print of entries: the same texts give the same.
[[nodiscard]] QString fingerprintOf(const QList<SearchEntry> &entries);

} // namespace chartroom
