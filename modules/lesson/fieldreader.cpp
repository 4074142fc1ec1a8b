// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/fieldreader.h"

#include "lesson/packrules.h"
#include "lesson/textfile.h"
#include "lesson/tr.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isWholeNumber(const YamlNode &node)
{
    static const QRegularExpression form(u"^-?[0-9]{1,18}\\z"_s);
    return node.isScalar() && node.isPlain && form.match(node.text).hasMatch();
}

} // namespace

FieldReader::FieldReader(const YamlNode &map, const QString &path, QList<Issue> &issues, const QString &what)
    : m_map(map), m_path(path), m_issues(issues), m_what(what)
{
    if (!map.isMap() && !map.isMissing())
        reportType(map, LessonTr::tr("a map of keys"));
}

const YamlNode &FieldReader::node(QStringView key)
{
    m_known.insert(key.toString());
    return m_map[key];
}

const YamlNode &FieldReader::required(QStringView key)
{
    const YamlNode &value = node(key);
    if (value.isMissing()) {
        const QString message = m_what.isEmpty()
            ? LessonTr::tr("The key “%1” is missing.").arg(key)
            : LessonTr::tr("The key “%1” is missing in %2.").arg(key, m_what);
        m_issues.append(packIssue(u"yaml.key-missing"_s, message, placeOfKey(key)));
    }
    return value;
}

QString FieldReader::text(QStringView key)
{
    const YamlNode &value = node(key);
    if (!value.isMissing() && !value.isScalar())
        reportType(value, LessonTr::tr("a text"));
    return textOf(value);
}

QString FieldReader::requiredText(QStringView key)
{
    required(key);
    return text(key);
}

QString FieldReader::word(QStringView key, const QStringList &words)
{
    const QString value = text(key);
    if (value.isEmpty() || words.contains(value))
        return value.isEmpty() ? words.constFirst() : value;
    report(u"yaml.value"_s, LessonTr::tr("“%1” is none of: %2.").arg(value, words.join(u", "_s)), m_map[key]);
    return words.constFirst();
}

std::optional<qint64> FieldReader::integer(QStringView key, qint64 least, qint64 most)
{
    const YamlNode &value = node(key);
    if (value.isMissing())
        return std::nullopt;
    if (!isWholeNumber(value)) {
        reportType(value, LessonTr::tr("a whole number without quotes"));
        return std::nullopt;
    }
    const qint64 number = value.text.toLongLong();
    if (number < least || number > most) {
        report(u"yaml.value"_s, LessonTr::tr("%1 must lie between %2 and %3.").arg(key).arg(least).arg(most), value);
        return std::nullopt;
    }
    return number;
}

std::optional<double> FieldReader::number(QStringView key, double least, double most)
{
    const YamlNode &value = node(key);
    if (value.isMissing())
        return std::nullopt;
    if (!value.isScalar() || !value.isPlain || !isJsonNumber(value.text)) {
        reportType(value, LessonTr::tr("a number without quotes"));
        return std::nullopt;
    }
    const double number = value.text.toDouble();
    if (number < least || number > most) {
        report(u"yaml.value"_s, LessonTr::tr("%1 must lie between %2 and %3.").arg(key).arg(least).arg(most), value);
        return std::nullopt;
    }
    return number;
}

bool FieldReader::boolean(QStringView key, bool fallback)
{
    const YamlNode &value = node(key);
    if (value.isMissing())
        return fallback;
    if (!value.isScalar() || !value.isPlain || (value.text != u"true"_s && value.text != u"false"_s)) {
        reportType(value, LessonTr::tr("true or false without quotes"));
        return fallback;
    }
    return value.text == u"true"_s;
}

QStringList FieldReader::texts(QStringView key)
{
    const YamlNode &value = node(key);
    if (value.isMissing())
        return {};
    if (!value.isList()) {
        reportType(value, LessonTr::tr("a list of texts"));
        return {};
    }
    QStringList result;
    for (const YamlNode &item : value.items) {
        if (item.isScalar())
            result.append(item.text);
        else
            reportType(item, LessonTr::tr("a text"));
    }
    return result;
}

QStringList FieldReader::words(QStringView key, const QStringList &words)
{
    QStringList result;
    if (texts(key).isEmpty())
        return result;
    for (const YamlNode &item : m_map[key].items) {
        if (words.contains(item.text))
            result.append(item.text);
        else if (item.isScalar())
            report(u"yaml.value"_s, LessonTr::tr("“%1” is none of: %2.").arg(item.text, words.join(u", "_s)), item);
    }
    return result;
}

QList<YamlNode> FieldReader::maps(QStringView key)
{
    const YamlNode &value = node(key);
    if (value.isMissing())
        return {};
    if (!value.isList()) {
        reportType(value, LessonTr::tr("a list of maps"));
        return {};
    }
    QList<YamlNode> result;
    for (const YamlNode &item : value.items) {
        if (item.isMap())
            result.append(item);
        else
            reportType(item, LessonTr::tr("a map of keys"));
    }
    return result;
}

YamlNode FieldReader::map(QStringView key)
{
    const YamlNode &value = node(key);
    if (value.isMap() || value.isMissing())
        return value;
    reportType(value, LessonTr::tr("a map of keys"));
    return {};
}

bool FieldReader::finish()
{
    bool known = true;
    for (const YamlEntry &entry : m_map.entries) {
        if (m_known.contains(entry.key) || entry.key.startsWith(u"x-"_s))
            continue;
        known = false;
        m_issues.append(packIssue(u"yaml.key-unknown"_s,
                                  LessonTr::tr("The key “%1” is not part of the format here.").arg(entry.key),
                                  {m_path, entry.line, entry.column, {}}));
    }
    return known;
}

void FieldReader::report(const QString &ruleId, const QString &message, const YamlNode &node)
{
    m_issues.append(packIssue(ruleId, message, placeOf(node)));
}

void FieldReader::reportType(const YamlNode &node, const QString &wanted)
{
    report(u"yaml.type"_s, LessonTr::tr("Expected here: %1.").arg(wanted), node);
}

Place FieldReader::placeOf(const YamlNode &node) const
{
    return {m_path, node.line, node.column, {}};
}

Place FieldReader::placeOfKey(QStringView key) const
{
    // What is absent stands nowhere: the whole file (command-line.md 16).
    const YamlEntry *entry = m_map.entry(key);
    return entry == nullptr ? wholeFile(m_path) : Place{m_path, entry->line, entry->column, {}};
}

QString textOf(const YamlNode &node, const QString &fallback)
{
    return node.isScalar() ? node.text : fallback;
}

} // namespace chartroom
