// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

struct YamlEntry;

/// A node of a plain YAML document (pack-format.md 3) that knows where it stands. A value: copies share their data.
/// The type of a scalar is decided by the field that reads it, not here; `valueOf` gives the type by looks.
struct YamlNode {
    enum class Kind { Missing, Text, List, Map };

    Kind kind = Kind::Missing; ///< Missing: absent, empty, `null` or `~`
    QString text;              ///< of a scalar, in NFC
    bool isPlain = false;      ///< a scalar without quotes that is no block scalar
    int line = 0;              ///< from 1; 0: the node is absent
    int column = 0;            ///< from 1, in code points
    QList<YamlNode> items;     ///< of a list
    QList<YamlEntry> entries;  ///< of a map, in the order written

    [[nodiscard]] bool isMissing() const { return kind == Kind::Missing; }
    [[nodiscard]] bool isScalar() const { return kind == Kind::Text; }
    [[nodiscard]] bool isList() const { return kind == Kind::List; }
    [[nodiscard]] bool isMap() const { return kind == Kind::Map; }

    /// The value of a key; a Missing node when this is no map or has no such key.
    [[nodiscard]] const YamlNode &operator[](QStringView key) const;
    /// The entry of a key, or nullptr.
    [[nodiscard]] const YamlEntry *entry(QStringView key) const;
    /// The node at a path of keys and, in lists, of the `id` or `name` of entries or else their index; the nearest
    /// existing node above it when the path leads nowhere, so that an issue always has a place.
    [[nodiscard]] const YamlNode &nearest(const QStringList &path) const;
};

/// A key of a map with its own place.
struct YamlEntry {
    QString key;
    int line = 0;
    int column = 0;
    YamlNode value;
};

/// What reading gives: a root (Missing when nothing could be read) and the yaml.* issues.
struct YamlReading {
    YamlNode root;
    QList<Issue> issues;
    bool isUsable = false; ///< false: an issue makes the content unreliable
};

/// Reads plain YAML. `path` goes into the places of issues; `firstLine` is the line number of the first line, for
/// YAML that stands inside another file. Issues: yaml.syntax, yaml.duplicate-key, yaml.anchor-alias, yaml.tag,
/// yaml.multi-document, yaml.depth, yaml.type (a key that is no scalar). Never throws.
[[nodiscard]] YamlReading readPlainYaml(const QString &text, const QString &path, int firstLine = 1);

/// The Value of a scalar by its looks (exercises.md 2.2): quoted is text; plain true, false, JSON numbers are that;
/// missing is null; every other plain scalar is text.
[[nodiscard]] QJsonValue valueOf(const YamlNode &scalar);

/// The whole tree as JSON, scalars by their looks; keys starting with "x-" are left out.
[[nodiscard]] QJsonValue toJson(const YamlNode &node);

/// True for text that RFC 8259 calls a number: `-1.5e3` yes; `+1`, `01`, `.5` no.
[[nodiscard]] bool isJsonNumber(QStringView text);

} // namespace chartroom
