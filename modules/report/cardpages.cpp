// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardpages.h"

#include "report/cardblocks.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double sideMargin = 54;
constexpr double topMargin = 52;
constexpr double runningHeader = 52; // of every page but the first
constexpr double bottomMargin = 46;
constexpr double footerLine = 26;

} // namespace

QSizeF paperSize(Paper paper)
{
    constexpr double pixelsPerMillimetre = 96 / 25.4;
    return paper == Paper::Letter ? QSizeF(816, 1056) : QSizeF(210 * pixelsPerMillimetre, 297 * pixelsPerMillimetre);
}

/// A laid-out card. The blocks refer to the card and the words beside them, so a Layout stays where it was made.
struct CardPages::Layout {
    /// A block at its place.
    struct PlacedBlock {
        qsizetype block = 0;
        double y = 0;
    };

    Layout(const ReportCard &source, const QString &language, Paper paper);

    [[nodiscard]] double right() const { return size.width() - sideMargin; }
    [[nodiscard]] double bottomOf(qsizetype page) const
    {
        return size.height() - bottomMargin - footerHeight(page) - 6;
    }
    [[nodiscard]] double footerHeight(qsizetype page) const;
    [[nodiscard]] double chainHeight(qsizetype first) const;
    void startPage();
    void place(qsizetype index);
    void paintRunningHeader(CardInk &ink, qsizetype page) const;
    void paintFooter(CardInk &ink, qsizetype page) const;

    ReportCard card;
    CardWords words;
    QSizeF size;
    CardBlocks builder;
    QList<CardBlock> blocks;
    QList<QList<PlacedBlock>> pages;
    QList<CardBookmark> bookmarks;
    double y = 0;
    qsizetype tableHeader = -1; ///< header of the table that is being placed
};

CardPages::Layout::Layout(const ReportCard &source, const QString &language, Paper paper)
    : card(source)
    , words(card, language)
    , size(paperSize(paper))
    , builder(card, words, sideMargin, right())
    , blocks(builder.build())
{
    bookmarks << CardBookmark{words.title(), 0, topMargin};
    startPage();
    for (qsizetype i = 0; i < blocks.size(); ++i)
        place(i);
}

void CardPages::Layout::startPage()
{
    pages << QList<PlacedBlock>();
    y = topMargin + (pages.size() > 1 ? runningHeader : 0);
}

/// The height of a block and of everything that must stay on its page.
double CardPages::Layout::chainHeight(qsizetype first) const
{
    CardInk measure;
    double height = 0;
    for (qsizetype i = first; i < blocks.size(); ++i) {
        height += blocks.at(i).draw(measure, 0) + (i > first ? blocks.at(i).spaceBefore : 0);
        if (!blocks.at(i).keepWithNext)
            break;
    }
    return height;
}

void CardPages::Layout::place(qsizetype index)
{
    const CardBlock &block = blocks.at(index);
    if (!block.isTableRow)
        tableHeader = block.isTableHeader ? index : -1;
    const bool isTop = pages.last().isEmpty();
    const double space = isTop ? 0 : block.spaceBefore;
    const bool overflows = y + space + chainHeight(index) > bottomOf(pages.size() - 1);
    CardInk measure;
    // What did not fit on the first page stands before the competencies on the second.
    const bool opensSecond = block.startsPage && pages.size() == 1;
    if (!isTop && (overflows || opensSecond)) {
        startPage();
        if (block.isTableRow && tableHeader >= 0) {
            pages.last() << PlacedBlock{tableHeader, y};
            y += blocks.at(tableHeader).draw(measure, 0);
        }
    } else {
        y += space;
    }
    if (!block.bookmark.isEmpty())
        bookmarks << CardBookmark{block.bookmark, static_cast<int>(pages.size() - 1), y};
    pages.last() << PlacedBlock{index, y};
    y += block.draw(measure, 0);
}

double CardPages::Layout::footerHeight(qsizetype page) const
{
    if (page > 0)
        return footerLine;
    CardInk measure;
    constexpr double gap = 4;
    return footerLine + gap +
           measure.paragraphHeight(words.disclaimer().join(u' '), CardTypes::meta, right() - sideMargin);
}

void CardPages::Layout::paintRunningHeader(CardInk &ink, qsizetype page) const
{
    drawMark(ink, sideMargin, topMargin, 30);
    ink.text(sideMargin + 46, topMargin - 3, words.kind(), CardTypes::label);
    ink.text(sideMargin + 46, topMargin + 13,
             page == 1 && card.hasStatistics() ? words.competenciesHeading() : words.title(), CardTypes::pageTitle);
    ink.text(right(), topMargin - 3, words.period(), CardTypes::strong, Qt::AlignRight);
    const QString people =
        card.kind == CardKind::Learner
            ? words.issue()
            : words.phrase(u"card.enough.people"_s, {{u"band"_s, words.band(*card.people.enoughEvidence)}});
    ink.text(right(), topMargin + 16, people, CardTypes::meta, Qt::AlignRight);
}

void CardPages::Layout::paintFooter(CardInk &ink, qsizetype page) const
{
    double top = size.height() - bottomMargin - footerHeight(page);
    ink.horizontal(sideMargin, right(), top, page == 0 ? CardColour::ink : CardColour::strong);
    top += 6;
    if (page == 0)
        top += ink.paragraph(sideMargin, top, right() - sideMargin, words.disclaimer().join(u' '), CardTypes::meta) + 4;
    ink.text(sideMargin, top, words.footer(), CardTypes::meta);
    if (card.synthetic)
        ink.text(size.width() / 2, top, words.phrase(u"card.synthetic"_s), CardTypes::label.in(CardColour::amber),
                 Qt::AlignHCenter);
    ink.text(right(), top,
             words.phrase(u"card.page"_s,
                          {{u"page"_s, QString::number(page + 1)}, {u"count"_s, QString::number(pages.size())}}),
             CardTypes::meta, Qt::AlignRight);
}

CardPages::CardPages(const ReportCard &card, const QString &language, Paper paper)
    : m_layout(std::make_unique<Layout>(card, language, paper))
{}

CardPages::~CardPages() = default;
CardPages::CardPages(CardPages &&other) noexcept = default;
CardPages &CardPages::operator=(CardPages &&other) noexcept = default;

int CardPages::count() const
{
    return static_cast<int>(m_layout->pages.size());
}

QSizeF CardPages::size() const
{
    return m_layout->size;
}

QString CardPages::title() const
{
    return m_layout->words.documentTitle();
}

QList<CardBookmark> CardPages::bookmarks() const
{
    return m_layout->bookmarks;
}

void CardPages::paint(QPainter &painter, int page) const
{
    CardInk ink(painter);
    ink.fill(QRectF(QPointF(0, 0), m_layout->size), CardColour::paper);
    drawNeatline(ink, m_layout->size);
    if (page > 0)
        m_layout->paintRunningHeader(ink, page);
    for (const Layout::PlacedBlock &placed : m_layout->pages.at(page))
        m_layout->blocks.at(placed.block).draw(ink, placed.y);
    m_layout->paintFooter(ink, page);
}

} // namespace chartroom
