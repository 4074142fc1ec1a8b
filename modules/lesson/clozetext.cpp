// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/clozetext.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &gapMark()
{
    static const QRegularExpression mark(u"\\[\\[([^\\[\\]]+)\\]\\]"_s);
    return mark;
}

QStringList sortedGaps(const QString &text)
{
    QStringList gaps = gapsIn(text);
    gaps.sort();
    return gaps;
}

} // namespace

QList<ClozePiece> clozePieces(const QString &text)
{
    QList<ClozePiece> pieces;
    qsizetype from = 0;
    for (auto it = gapMark().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        pieces.append({text.sliced(from, match.capturedStart() - from), match.captured(1).simplified()});
        from = match.capturedEnd();
    }
    if (from < text.size() || pieces.isEmpty())
        pieces.append({text.sliced(from), {}});
    return pieces;
}

QStringList gapsIn(const QString &text)
{
    QStringList gaps;
    for (const ClozePiece &piece : clozePieces(text)) {
        if (!piece.gap.isEmpty())
            gaps.append(piece.gap);
    }
    return gaps;
}

QString clozePrompt(const LocalText &prompt, const QString &language)
{
    const QString translated = prompt.text(language);
    return sortedGaps(translated) == sortedGaps(prompt.source) ? translated : prompt.source;
}

QString withoutGaps(const QString &text)
{
    return QString(text).replace(gapMark(), u"…"_s);
}

} // namespace chartroom
