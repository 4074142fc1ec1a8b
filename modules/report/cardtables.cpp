// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardblocks.h"

#include "competency/framework.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double cellGap = 8;
constexpr double nameIndent = 32;

/// A row of the competency table: cells wrap, pictures stand in the middle.
class CompetencyRow
{
public:
    CompetencyRow(const CompetencyLine &line, const CardWords &words, const QList<CardColumn> &columns, double right)
        : m_line(line)
        , m_words(words)
        , m_columns(columns)
        , m_right(right)
    {}

    double draw(CardInk &ink, double y) const
    {
        const double nameWidth = m_columns.at(0).width - nameIndent - 2;
        const QString name = m_words.competencyTitle(m_line.code);
        const double nameHeight = ink.paragraphHeight(name, CardTypes::body, nameWidth);
        const double textHeight = nameHeight + ink.paragraphHeight(need(), CardTypes::meta, nameWidth);
        const double height = std::max(textHeight, 17.0) + 10;
        const auto middle = [&](double part) { return y + (height - part) / 2; };
        ink.text(m_columns.at(0).x + 8, middle(17), m_line.code, CardTypes::body.in(CardColour::ink3));
        ink.paragraph(m_columns.at(0).x + nameIndent, middle(textHeight), nameWidth, name, CardTypes::body);
        ink.paragraph(m_columns.at(0).x + nameIndent, middle(textHeight) + nameHeight, nameWidth, need(),
                      CardTypes::meta);
        ink.text(m_columns.at(1).x, middle(17), QString::number(m_line.expected), CardTypes::body);
        ink.text(m_columns.at(2).x, middle(17), m_words.grade(*m_line.grade), CardTypes::strong);
        drawLevelBar(ink, m_columns.at(3).x, middle(16), m_line);
        ink.text(m_columns.at(3).x + levelBarWidth + 6, middle(17), m_words.medianLevel(m_line),
                 CardTypes::meta.in(CardColour::ink));
        if (m_line.personal)
            drawOwn(ink, middle(17));
        else
            drawTeam(ink, middle(17), middle(16));
        ink.horizontal(m_columns.at(0).x, m_right, y + height, CardColour::line);
        return height;
    }

private:
    /// What a person's own card says is still missing; empty on team cards.
    [[nodiscard]] QString need() const { return m_line.personal ? m_words.stillNeeded(**m_line.personal) : QString(); }

    void drawTeam(CardInk &ink, double y, double iconY) const
    {
        const bool isShown = m_line.atOrAbove->qualifier != Share::Qualifier::Withheld;
        ink.text(m_columns.at(4).x, y, m_words.share(*m_line.atOrAbove),
                 isShown ? CardTypes::strong : CardTypes::body.in(CardColour::ink3));
        ink.text(m_columns.at(5).x, y, m_words.evidence(m_line),
                 CardTypes::meta.in(m_line.evidence->has_value() ? CardColour::ink : CardColour::ink3));
        if (*m_line.change)
            drawChangeIcon(ink, m_columns.at(6).x, iconY, *m_line.change);
        ink.text(m_columns.at(6).x + (*m_line.change ? 18 : 6), y,
                 *m_line.change ? m_words.change(*m_line.change) : u"–"_s, CardTypes::meta.in(CardColour::ink));
    }

    void drawOwn(CardInk &ink, double y) const
    {
        const PersonalState &state = **m_line.personal;
        ink.text(m_columns.at(4).x, y, m_words.interval(state), CardTypes::body);
        ink.text(m_columns.at(5).x + m_columns.at(5).width - cellGap, y, QString::number(state.items), CardTypes::body,
                 Qt::AlignRight);
        ink.text(m_columns.at(6).x + m_columns.at(6).width - cellGap, y, QString::number(state.days), CardTypes::body,
                 Qt::AlignRight);
    }

    const CompetencyLine &m_line;
    const CardWords &m_words;
    const QList<CardColumn> &m_columns;
    double m_right;
};

QList<CardColumn> competencyColumns(const ReportCard &card, const CardWords &words, double left, double right)
{
    const auto column = [&words](double width, const QString &id, bool isRight = false) {
        return CardColumn{0, width, words.phrase(id), isRight};
    };
    QList<CardColumn> columns{column(0, u"card.competency"_s), column(54, u"card.expected"_s),
                              column(42, u"card.grade"_s)};
    if (card.kind == CardKind::Learner)
        columns << column(176, u"card.level"_s) << column(84, u"card.interval"_s) << column(68, u"card.answers"_s, true)
                << column(50, u"card.days"_s, true);
    else
        columns << column(176, u"card.median"_s) << column(96, u"card.at-or-above"_s) << column(70, u"card.evidence"_s)
                << column(72, u"card.trend"_s);
    return columnsFrom(left, right, columns);
}

CardBlock groupRow(const QString &title, double left, double right)
{
    CardBlock block;
    block.keepWithNext = true;
    block.isTableRow = true;
    block.draw = [=](CardInk &ink, double y) {
        ink.fill(QRectF(left, y, right - left, 24), CardColour::alt);
        ink.text(left + 8, y + 3, title, CardTypes::strong);
        ink.horizontal(left, right, y + 24, CardColour::strong);
        return 24.0;
    };
    return block;
}

CardBlock legendRow(const ReportCard &card, const CardWords &words, double left, double right)
{
    QStringList levels;
    for (int level = 1; level <= builtInFramework().highestLevel(); ++level)
        levels << words.level(level);
    CardBlock block;
    block.spaceBefore = 6;
    block.draw = [left, right, &words, text = levels.join(u", "_s)](CardInk &ink, double y) {
        ink.text(left, y, text, CardTypes::meta);
        double x = left + ink.textWidth(text, CardTypes::meta) + 22;
        const QString ie = words.phrase(u"card.ie"_s);
        const QString expected = words.phrase(u"card.expected.mark"_s);
        const double rest = ink.textWidth(expected, CardTypes::meta) + 32 + ink.textWidth(ie, CardTypes::meta);
        const double line = x + rest <= right ? 0 : 16;
        x = line > 0 ? left : x;
        ink.vertical(x + 1, y + line + 1, y + line + 15, CardColour::ink, 2);
        ink.text(x + 9, y + line, expected, CardTypes::meta);
        ink.text(x + 9 + ink.textWidth(expected, CardTypes::meta) + 22, y + line, ie, CardTypes::meta);
        return 16 + line;
    };
    Q_UNUSED(card)
    return block;
}

} // namespace

QList<CardColumn> columnsFrom(double left, double right, QList<CardColumn> columns)
{
    double given = 0;
    for (const CardColumn &column : columns)
        given += column.width;
    double x = left;
    for (CardColumn &column : columns) {
        if (column.width <= 0)
            column.width = right - left - given;
        column.x = x;
        x += column.width;
    }
    return columns;
}

CardBlock tableHeaderBlock(const QList<CardColumn> &columns, double left, double right)
{
    CardBlock block;
    block.keepWithNext = true;
    block.isTableHeader = true;
    block.draw = [=](CardInk &ink, double y) {
        double height = 0;
        for (const CardColumn &column : columns)
            height = std::max(height, ink.paragraphHeight(column.title, CardTypes::label, column.width - cellGap));
        for (const CardColumn &column : columns) {
            const double own = ink.paragraphHeight(column.title, CardTypes::label, column.width - cellGap);
            const double inset =
                column.isRight ? column.width - cellGap - ink.textWidth(column.title, CardTypes::label) : 0;
            ink.paragraph(column.x + std::max(inset, 0.0), y + height - own, column.width - std::max(inset, 0.0),
                          column.title, CardTypes::label);
        }
        ink.horizontal(left, right, y + height + 4, CardColour::ink);
        return height + 4;
    };
    block.spaceBefore = 4;
    return block;
}

QList<CardBlock> competencyBlocks(const ReportCard &card, const CardWords &words, double left, double right)
{
    const QList<CardColumn> columns = competencyColumns(card, words, left, right);
    QList<CardBlock> blocks{tableHeaderBlock(columns, left, right)};
    blocks.first().spaceBefore = 18;
    for (const Strand &strand : builtInFramework().strands) {
        blocks << groupRow(strand.id + u"\u2002"_s + words.strandTitle(strand.id), left, right);
        for (const QString &code : strand.competencies) {
            const CompetencyLine *line = card.competency(code);
            if (!line)
                continue;
            CardBlock block;
            block.isTableRow = true;
            block.draw = [line, &words, columns, right](CardInk &ink, double y) {
                return CompetencyRow(*line, words, columns, right).draw(ink, y);
            };
            blocks << block;
        }
    }
    blocks << legendRow(card, words, left, right);
    return blocks;
}

} // namespace chartroom
