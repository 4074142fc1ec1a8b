// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardblocks.h"

#include "competency/lenses.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

void CardBlocks::addDistributions()
{
    QList<const CompetencyLine *> shown;
    for (const CompetencyLine &line : m_card.competencies) {
        if (line.levels->has_value())
            shown << &line;
    }
    if (shown.isEmpty())
        return;
    addHeading(m_words.phrase(u"card.distribution.title"_s), m_words.phrase(u"card.distribution.hint"_s), 16);
    for (const CompetencyLine *line : shown) {
        add([this, line](CardInk &ink, double y) {
            constexpr double barWidth = 180;
            constexpr double barLeft = 34;
            QStringList cells;
            for (const LevelShare &cell : **line->levels)
                cells << u"%1\u00a0: %2\u00a0%"_s.arg(m_words.levelCell(cell)).arg(cell.percent);
            if (m_words.language().startsWith(u"en"_s))
                cells.replaceInStrings(u"\u00a0:"_s, u":"_s);
            ink.text(m_left, y + 3, line->code, CardTypes::body.in(CardColour::ink3));
            drawDistribution(ink, m_left + barLeft, y + 6, barWidth, **line->levels);
            const double x = m_left + barLeft + barWidth + 14;
            return std::max(20.0, ink.paragraph(x, y + 3, m_right - x, cells.join(u", "_s), CardTypes::meta) + 4);
        });
    }
}

void CardBlocks::addMethod()
{
    addHeading(m_words.phrase(u"card.method"_s), {}, 16);
    m_blocks.last().bookmark = m_words.phrase(u"card.method"_s);
    for (const QString &text : m_words.method())
        addParagraph(text, CardTypes::meta, 3);
    const QStringList rules = m_words.rules();
    if (!rules.isEmpty())
        addHeading(m_words.phrase(u"card.rules"_s), {}, 12);
    for (qsizetype i = 0; i < rules.size(); i += 2) {
        add(
            [this, rules, i](CardInk &ink, double y) {
                const double column = (width() - 28) / 2;
                double height = 0;
                for (qsizetype k = i; k < std::min(i + 2, rules.size()); ++k) {
                    const double x = m_left + static_cast<double>(k - i) * (column + 28);
                    drawShieldIcon(ink, x, y);
                    height = std::max(height, ink.paragraph(x + 24, y, column - 24, rules.at(k), CardTypes::meta));
                }
                return height;
            },
            5);
    }
    addHeading(m_words.phrase(u"card.glossary"_s), {}, 12);
    for (const auto &[term, meaning] : m_words.glossary()) {
        add(
            [this, termText = term, text = meaning](CardInk &ink, double y) {
                constexpr double indent = 78;
                ink.text(m_left, y, termText, CardTypes::label.in(CardColour::ink));
                return ink.paragraph(m_left + indent, y, width() - indent, text, CardTypes::meta);
            },
            2);
    }
}

void CardBlocks::addWeights()
{
    addHeading(m_words.phrase(u"card.weights"_s), m_words.phrase(u"card.weights.hint"_s), 12);
    QStringList codes;
    for (const CompetencyLine &line : m_card.competencies)
        codes << line.code;
    const auto codeX = [this, count = codes.size()](qsizetype index) {
        constexpr double names = 210;
        const double step = (width() - names) / static_cast<double>(std::max<qsizetype>(count, 1));
        return m_left + names + (static_cast<double>(index) + 0.5) * step;
    };
    add([this, codes, codeX](CardInk &ink, double y) {
        for (qsizetype i = 0; i < codes.size(); ++i)
            ink.text(codeX(i), y, codes.at(i), CardTypes::label, Qt::AlignHCenter);
        ink.horizontal(m_left, m_right, y + 18, CardColour::ink);
        return 18.0;
    });
    m_blocks.last().keepWithNext = true;
    for (const Lens &lens : builtInLenses()) {
        add([this, &lens, codes, codeX](CardInk &ink, double y) {
            const double height = ink.paragraph(m_left, y + 3, 204, lens.title.text(m_words.language()),
                                                CardTypes::meta.in(CardColour::ink)) +
                                  6;
            for (qsizetype i = 0; i < codes.size(); ++i)
                ink.text(codeX(i), y + (height - 16) / 2, QString::number(lens.weights.value(codes.at(i))),
                         CardTypes::meta.in(CardColour::ink), Qt::AlignHCenter);
            ink.horizontal(m_left, m_right, y + height, CardColour::line);
            return height;
        });
        m_blocks.last().keepWithNext = &lens != &builtInLenses().last();
    }
}

void CardBlocks::addClosing()
{
    QStringList packs;
    for (const CardPack &pack : m_card.packs)
        packs << pack.id + u'\u00a0' + pack.version;
    const QString colon = m_words.language().startsWith(u"fr"_s) ? u"\u00a0: "_s : u": "_s;
    if (!packs.isEmpty())
        addParagraph(m_words.phrase(u"card.packs"_s) + colon + packs.join(u", "_s), CardTypes::meta, 8);
    addParagraph(m_words.phrase(u"card.fingerprint"_s) + colon + m_card.fingerprint, CardTypes::meta, 3);
}

} // namespace chartroom
