// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/placedsql.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isNameCharacter(QChar character)
{
    return character == u'_' || (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
}

/// Where the piece of a statement that begins at \a start ends: a text in quotes, a comment, a cast, a place or one
/// character.
qsizetype pieceEnd(const QString &sql, qsizetype start)
{
    const auto behind = [&](QStringView closing, qsizetype from) {
        const qsizetype found = sql.indexOf(closing, from);
        return found < 0 ? sql.size() : found + closing.size();
    };
    const QStringView rest = QStringView(sql).sliced(start);
    if (rest.startsWith(u'\'') || rest.startsWith(u'"'))
        return behind(rest.first(1), start + 1);
    if (rest.startsWith(u"--"))
        return behind(u"\n", start);
    if (rest.startsWith(u"::"))
        return start + 2;
    qsizetype end = start + 1;
    while (rest.startsWith(u':') && end < sql.size() && isNameCharacter(sql.at(end)))
        ++end;
    return end;
}

} // namespace

PlacedSql::PlacedSql(const QString &sql, char mark)
{
    QString text;
    for (qsizetype at = 0; at < sql.size();) {
        const qsizetype end = pieceEnd(sql, at);
        const QString piece = sql.sliced(at, end - at);
        const bool isPlace = piece.size() > 1 && piece.at(0) == u':' && piece.at(1) != u':';
        text += isPlace ? QLatin1Char(mark) + QString::number(numberOf(piece.sliced(1))) : piece;
        at = end;
    }
    m_text = text.toUtf8();
}

int PlacedSql::numberOf(const QString &name)
{
    qsizetype index = m_places.indexOf(name);
    if (index < 0) {
        index = m_places.size();
        m_places.append(name);
    }
    return static_cast<int>(index) + 1;
}

const QVariant &PlacedSql::valueOf(qsizetype index, const SqlValues &values) const
{
    const QString &name = m_places.at(index);
    if (index < values.size() && values.at(index).first == name)
        return values.at(index).second; // the usual case: values stand in the order of the places
    const auto found = std::find_if(values.begin(), values.end(), [&](const auto &value) { return value.first == name; });
    static const QVariant missing;
    Q_ASSERT_X(found != values.end(), "PlacedSql", qPrintable(name));
    return found == values.end() ? missing : found->second;
}

} // namespace chartroom
