// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/attemptlinereader.h"

#include "base/clock.h"
#include "progress/tr.h"

#include <QRegularExpression>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

void AttemptLineReader::refuse(const QString &key)
{
    if (m_problem)
        return;
    m_problem = Error{ErrorKind::Malformed, u"progress.attempt-invalid"_s,
                      ProgressTr::tr("This line is not an attempt: the key “%1” is missing, does not belong here or "
                                     "has a value that is not allowed.").arg(key),
                      key, {}};
}

void AttemptLineReader::refuseKeys(const QStringList &keys)
{
    for (const QString &key : keys) {
        if (m_line.contains(key))
            refuse(key);
    }
}

QString AttemptLineReader::text(const QString &key, qsizetype least, qsizetype most)
{
    const QJsonValue value = m_line.value(key);
    const QString text = value.toString();
    if (!value.isString() || text.size() < least || text.size() > most)
        refuse(key);
    return text;
}

QString AttemptLineReader::textOrNull(const QString &key, qsizetype most)
{
    return isNull(key) ? QString() : text(key, 1, most);
}

QString AttemptLineReader::optionalText(const QString &key, qsizetype most)
{
    return m_line.contains(key) ? text(key, 1, most) : QString();
}

QString AttemptLineReader::word(const QString &key, const QStringList &words)
{
    const QString text = m_line.value(key).toString();
    if (!words.contains(text))
        refuse(key);
    return text;
}

QString AttemptLineReader::wordOrNull(const QString &key, const QStringList &words)
{
    return isNull(key) ? QString() : word(key, words);
}

QString AttemptLineReader::hash(const QString &key)
{
    static const QRegularExpression form(u"^[0-9a-f]{64}$"_s);
    const QString text = m_line.value(key).toString();
    if (!form.match(text).hasMatch())
        refuse(key);
    return text;
}

qint64 AttemptLineReader::whole(const QString &key, qint64 least, qint64 most)
{
    const QJsonValue value = m_line.value(key);
    const double number = value.toDouble();
    if (!value.isDouble() || std::floor(number) != number || number < static_cast<double>(least)
        || number > static_cast<double>(most)) {
        refuse(key);
        return least;
    }
    return static_cast<qint64>(number);
}

bool AttemptLineReader::boolean(const QString &key)
{
    if (!m_line.value(key).isBool())
        refuse(key);
    return m_line.value(key).toBool();
}

std::optional<double> AttemptLineReader::score(const QString &key)
{
    if (isNull(key))
        return std::nullopt;
    const QJsonValue value = m_line.value(key);
    if (!value.isDouble() || value.toDouble() < 0.0 || value.toDouble() > 1.0)
        refuse(key);
    return value.toDouble();
}

QDate AttemptLineReader::day(const QString &key)
{
    const QString text = m_line.value(key).toString();
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || date.toString(Qt::ISODate) != text)
        refuse(key);
    return date;
}

QDateTime AttemptLineReader::instantOrNull(const QString &key)
{
    if (isNull(key))
        return {};
    const QString text = m_line.value(key).toString();
    const QDateTime instant = instantFromText(text);
    if (!instant.isValid() || !text.endsWith(u'Z'))
        refuse(key);
    return instant;
}

std::optional<int> AttemptLineReader::secondsOrNull(const QString &key)
{
    if (isNull(key))
        return std::nullopt;
    return static_cast<int>(whole(key, 0, 100'000'000));
}

QJsonObject AttemptLineReader::object(const QString &key)
{
    if (!m_line.value(key).isObject())
        refuse(key);
    return m_line.value(key).toObject();
}

std::optional<QJsonObject> AttemptLineReader::objectOrNull(const QString &key)
{
    return isNull(key) ? std::nullopt : std::optional(object(key));
}

QJsonArray AttemptLineReader::array(const QString &key)
{
    if (!m_line.value(key).isArray())
        refuse(key);
    return m_line.value(key).toArray();
}

QMap<QString, double> AttemptLineReader::competencies(const QString &key)
{
    static const QRegularExpression code(u"^[A-Za-z][A-Za-z0-9-]{0,30}(\\.[1-7])?$"_s);
    const QJsonObject object = this->object(key);
    QMap<QString, double> result;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const double weight = entry.value().toDouble(-1.0);
        if (!code.match(entry.key()).hasMatch() || !(weight > 0.0 && weight <= 1.0))
            refuse(key);
        result.insert(entry.key(), weight);
    }
    if (result.isEmpty() || result.size() > 50)
        refuse(key);
    return result;
}

} // namespace chartroom
