// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/plainyaml.h"

#include <QSet>
#include <QStringList>
#include <optional>

namespace chartroom {

/// Reads the keys of one YAML map by their types (pack-format.md 3) and reports yaml.key-missing, yaml.type,
/// yaml.value and, in finish(), yaml.key-unknown for every key that nobody asked for. What it returns on a wrong value
/// is the default, so that reading goes on.
class FieldReader
{
public:
    /// `what` names the map in messages ("the exercise total-decided"); empty: the file.
    FieldReader(const YamlNode &map, const QString &path, QList<Issue> &issues, const QString &what = {});

    [[nodiscard]] bool has(QStringView key) const { return !m_map[key].isMissing(); }
    /// The node of a key, which counts as known from now on.
    const YamlNode &node(QStringView key);
    /// Reports yaml.key-missing when the key is absent or empty.
    const YamlNode &required(QStringView key);

    QString text(QStringView key);
    QString requiredText(QStringView key);
    /// A text of one of `words`; the first is the default.
    QString word(QStringView key, const QStringList &words);
    std::optional<qint64> integer(QStringView key, qint64 least, qint64 most);
    std::optional<double> number(QStringView key, double least, double most);
    bool boolean(QStringView key, bool fallback);
    /// A list of texts; a wrong type is reported, entries that are no scalars are left out.
    QStringList texts(QStringView key);
    /// A list whose entries are all one of `words`.
    QStringList words(QStringView key, const QStringList &words);
    /// The entries of a list of maps; anything else is yaml.type.
    QList<YamlNode> maps(QStringView key);
    /// A map, or Missing after reporting yaml.type.
    YamlNode map(QStringView key);

    /// Reports unknown keys; true when there are none.
    bool finish();

    void report(const QString &ruleId, const QString &message, const YamlNode &node);
    [[nodiscard]] Place placeOf(const YamlNode &node) const;
    [[nodiscard]] Place placeOfKey(QStringView key) const;
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QList<Issue> &issues() { return m_issues; }
    [[nodiscard]] const YamlNode &whole() const { return m_map; }

private:
    void reportType(const YamlNode &node, const QString &wanted);

    YamlNode m_map;
    QString m_path;
    QList<Issue> &m_issues;
    QString m_what;
    QSet<QString> m_known;
};

/// The scalar as the text of a text field, `fallback` when it is missing or no scalar.
[[nodiscard]] QString textOf(const YamlNode &node, const QString &fallback = {});

} // namespace chartroom
