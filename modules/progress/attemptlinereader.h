// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>

namespace chartroom {

/// Takes one attempt line apart. Remembers the first key that is absent or not what it should be; afterwards all
/// values are to be thrown away. Not for other formats: every range is that of command-line.md 7.
class AttemptLineReader
{
public:
    explicit AttemptLineReader(const QJsonObject &line) : m_line(line) {}

    /// The first thing that was wrong: progress.attempt-invalid.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    void refuse(const QString &key);
    /// Keys that the consent does not cover must not be there.
    void refuseKeys(const QStringList &keys);

    QString text(const QString &key, qsizetype least, qsizetype most);
    QString textOrNull(const QString &key, qsizetype most);
    /// Empty for an absent key: one that came later than the format.
    QString optionalText(const QString &key, qsizetype most);
    QString word(const QString &key, const QStringList &words);
    QString wordOrNull(const QString &key, const QStringList &words);
    QString hash(const QString &key);
    qint64 whole(const QString &key, qint64 least, qint64 most);
    bool boolean(const QString &key);
    std::optional<double> score(const QString &key);
    QDate day(const QString &key);
    QDateTime instantOrNull(const QString &key);
    std::optional<int> secondsOrNull(const QString &key);
    QJsonObject object(const QString &key);
    std::optional<QJsonObject> objectOrNull(const QString &key);
    QJsonArray array(const QString &key);
    QMap<QString, double> competencies(const QString &key);

    template<typename Tag>
    Id<Tag> id(const QString &key)
    {
        const QString text = m_line.value(key).toString();
        const Id<Tag> value = Id<Tag>::fromString(text);
        // Only the one canonical spelling, so that equal ids are equal bytes.
        if (value.isNull() || value.toString() != text)
            refuse(key);
        return value;
    }
    template<typename Tag>
    std::optional<Id<Tag>> idOrNull(const QString &key)
    {
        return isNull(key) ? std::nullopt : std::optional(id<Tag>(key));
    }

private:
    [[nodiscard]] bool isNull(const QString &key) const { return m_line.value(key).isNull(); }

    const QJsonObject &m_line;
    std::optional<Error> m_problem;
};

} // namespace chartroom
