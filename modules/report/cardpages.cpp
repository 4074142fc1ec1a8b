// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardpages.h"

#include "report/cardblocks.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double sideMargin = 60;
constexpr double topMargin = 52;
constexpr double runningHeader = 52; // of every page but the first
constexpr double bottomMargin = 46;
constexpr double footerLine = 26;

/// A block at its place.
struct PlacedBlock {
    qsizetype block = 0;
    double y = 0;
};

} // namespace

QSizeF paperSize(Paper paper)
{
    constexpr double pixelsPerMillimetre = 96 / 25.4;
    return paper == Paper::Letter ? QSizeF(816, 1056) : QSizeF(210 * pixelsPerMillimetre, 297 * pixelsPerMillimetre);
}

struct CardPages::Layout {
    Layout(const ReportCard &source, const QString &language, Paper paper)
        : card(source), words(card, language), size(paperSize(paper)),
          blocks(CardBlocks(card, words, sideMargin, size.width() - sideMargin).build())
    {
        // The blocks hold the builder's margins by reference to nothing: see CardBlocks::build.
    }

    ReportCard card;
    CardWords words;
    QSizeF size;
    QList<CardBlock> blocks;
    QList<QList<PlacedBlock>> pages;
};

} // namespace chartroom
