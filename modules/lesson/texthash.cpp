// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/texthash.h"

#include "base/files.h"
#include "dataset/scalar.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString withoutTrailingBlanks(QStringView line)
{
    qsizetype end = line.size();
    while (end > 0 && (line.at(end - 1) == u' ' || line.at(end - 1) == u'\t'))
        --end;
    return line.first(end).toString();
}

QString hashOf(const QString &text)
{
    return sha256Hex(text.toUtf8()).left(16);
}

} // namespace

QString normalizedForHash(const QString &text)
{
    QString plain = normalized(text);
    plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QStringList lines;
    for (const QStringView line : QStringView(plain).split(u'\n'))
        lines.append(withoutTrailingBlanks(line));
    while (!lines.isEmpty() && lines.constFirst().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return lines.join(u'\n');
}

QString textHash(const QString &text)
{
    return hashOf(normalizedForHash(text));
}

QString textHash(const QStringList &texts)
{
    QStringList parts;
    for (const QString &text : texts)
        parts.append(normalizedForHash(text));
    return textHash(parts.join(u'\n')); // normalised as a whole too: an empty last part leaves no line feed
}

} // namespace chartroom
