// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardblocks.h"

#include "competency/framework.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

CardBlocks::CardBlocks(const ReportCard &card, const CardWords &words, double left, double right)
    : m_card(card)
    , m_words(words)
    , m_left(left)
    , m_right(right)
{}

QList<CardBlock> CardBlocks::build()
{
    addHeader();
    addNotes();
    addFacts();
    addParticipation();
    if (m_card.hasStatistics()) {
        addStrands();
        addReadiness();
        addExtremes();
        addNextSteps();
    }
    addActions();
    if (m_card.hasStatistics()) {
        addCompetencies();
        addDistributions();
    }
    addMethod();
    if (m_card.hasStatistics())
        addWeights();
    addClosing();
    return m_blocks;
}

void CardBlocks::add(std::function<double(CardInk &, double)> draw, double spaceBefore)
{
    CardBlock block;
    block.draw = std::move(draw);
    block.spaceBefore = spaceBefore;
    m_blocks << block;
}

void CardBlocks::addHeading(const QString &title, const QString &hint, double spaceBefore)
{
    add(
        [this, title, hint](CardInk &ink, double y) {
            ink.text(m_left, y, title, CardTypes::heading);
            const double room = width() - ink.textWidth(title, CardTypes::heading) - 16;
            if (ink.textWidth(hint, CardTypes::meta) <= room) {
                ink.text(m_right, y + 3, hint, CardTypes::meta, Qt::AlignRight);
                return 20.0;
            }
            return 20.0 + ink.paragraph(m_left, y + 20, width(), hint, CardTypes::meta);
        },
        spaceBefore);
    m_blocks.last().keepWithNext = true;
}

void CardBlocks::addParagraph(const QString &text, const CardType &type, double spaceBefore)
{
    add([this, text, type](CardInk &ink, double y) { return ink.paragraph(m_left, y, width(), text, type); },
        spaceBefore);
}

void CardBlocks::addHeader()
{
    add([this](CardInk &ink, double y) {
        constexpr double textLeft = 56;
        drawMark(ink, m_left, y, 40);
        const double right = std::max({ink.textWidth(m_words.period(), CardTypes::strong),
                                       ink.textWidth(m_words.issue(), CardTypes::meta), 120.0});
        double height = 16;
        ink.text(m_left + textLeft, y, m_words.kind(), CardTypes::label);
        height += ink.paragraph(m_left + textLeft, y + height, width() - textLeft - right - 16, m_words.title(),
                                CardTypes::title);
        height += ink.paragraph(m_left + textLeft, y + height, width() - textLeft - right - 16, m_words.parent(),
                                CardTypes::body.in(CardColour::ink2));
        ink.text(m_right, y, m_words.phrase(u"card.period"_s), CardTypes::label, Qt::AlignRight);
        ink.text(m_right, y + 16, m_words.period(), CardTypes::strong, Qt::AlignRight);
        ink.text(m_right, y + 38, m_words.issue(), CardTypes::meta, Qt::AlignRight);
        return std::max(height, 54.0);
    });
}

void CardBlocks::addNotes()
{
    if (m_card.synthetic)
        addNote(m_words.phrase(u"card.synthetic.long"_s), CardTypes::label.in(CardColour::amber), CardColour::amberTint,
                8);
    for (const QString &note : m_words.withheldNotes())
        addNote(note, CardTypes::body, CardColour::alt, 8);
}

void CardBlocks::addNote(const QString &text, const CardType &type, const QColor &background, double spaceBefore)
{
    add(
        [this, text, type, background](CardInk &ink, double y) {
            const double height = ink.paragraphHeight(text, type, width() - 24) + 6;
            ink.fill(QRectF(m_left, y, width(), height), background);
            ink.fill(QRectF(m_left, y, 4, height), type.colour);
            ink.paragraph(m_left + 14, y + 3, width() - 24, text, type);
            return height;
        },
        spaceBefore);
}

void CardBlocks::addFacts()
{
    add(
        [this](CardInk &ink, double y) {
            const QList<std::pair<QString, QString>> facts{{u"card.framework"_s, m_words.framework()},
                                                           {u"card.profile"_s, m_words.profile()},
                                                           {u"card.prepared"_s, m_words.preparedOn()}};
            const QList<double> shares{0.27, 0.46, 0.27};
            double x = m_left;
            double height = 0;
            for (qsizetype i = 0; i < facts.size(); ++i) {
                const double inset = i == 0 ? 0 : 14;
                ink.text(x + inset, y + 8, m_words.phrase(facts.at(i).first), CardTypes::meta);
                height = std::max(height, ink.paragraph(x + inset, y + 25, shares.at(i) * width() - inset - 8,
                                                        facts.at(i).second, CardTypes::strong));
                x += shares.at(i) * width();
            }
            height += 34;
            ink.horizontal(m_left, m_right, y, CardColour::ink);
            ink.horizontal(m_left, m_right, y + height, CardColour::strong);
            ink.vertical(m_left + shares.at(0) * width(), y, y + height, CardColour::line);
            ink.vertical(m_left + (shares.at(0) + shares.at(1)) * width(), y, y + height, CardColour::line);
            return height;
        },
        12);
}

void CardBlocks::addParticipation()
{
    if (m_words.isLearnerCard())
        return;
    add([this](CardInk &ink, double y) {
        const QList<std::pair<QString, QString>> stages{
            {u"card.enrolled"_s, m_words.band(*m_card.people.enrolled)},
            {u"card.started"_s, m_words.band(*m_card.people.started)},
            {u"card.enough"_s, m_words.band(*m_card.people.enoughEvidence)}};
        ink.text(m_left, y + 10, m_words.phrase(u"card.participation"_s), CardTypes::strong);
        double x = m_left + ink.textWidth(m_words.phrase(u"card.participation"_s), CardTypes::strong) + 24;
        for (qsizetype i = 0; i < stages.size(); ++i) {
            if (i > 0) {
                drawChevron(ink, x, y + 12);
                x += 20;
            }
            const QString label = m_words.phrase(stages.at(i).first);
            ink.text(x, y + 10, label, CardTypes::body);
            x += ink.textWidth(label, CardTypes::body) + 6;
            ink.text(x, y + 10, stages.at(i).second, CardTypes::strong);
            x += ink.textWidth(stages.at(i).second, CardTypes::strong) + 6;
        }
        const QString hint = m_words.phrase(u"card.bands"_s);
        if (x + 10 + ink.textWidth(hint, CardTypes::meta) <= m_right)
            ink.text(m_right, y + 11, hint, CardTypes::meta, Qt::AlignRight);
        ink.horizontal(m_left, m_right, y + 37, CardColour::strong);
        return 37.0;
    });
}

void CardBlocks::addStrands()
{
    addHeading(m_words.phrase(u"card.strands"_s), m_words.phrase(u"card.strands.hint"_s), 12);
    const QString last = m_words.isLearnerCard() ? QString() : m_words.phrase(u"card.plain"_s);
    const QList<CardColumn> columns = columnsFrom(m_left, m_right,
                                                  {{0, 156, m_words.phrase(u"card.strand"_s), false},
                                                   {0, gradeScaleWidth + 10, m_words.phrase(u"card.grade"_s), false},
                                                   {0, 94, m_words.sinceLastIssue(), false},
                                                   {0, 74, m_words.phrase(u"card.sure"_s), false},
                                                   {0, 0, last, false}});
    m_blocks << tableHeaderBlock(columns, m_left, m_right);
    for (const StrandLine &line : m_card.strands) {
        add([this, &line, columns](CardInk &ink, double y) {
            const QString sentence =
                m_words.isLearnerCard() && *line.grade != GradeLetter::IE ? QString() : m_words.strandSentence(line);
            const double names =
                ink.paragraphHeight(m_words.strandTitle(line.code), CardTypes::strong, columns.at(0).width - 24);
            const double words = ink.paragraphHeight(sentence, CardTypes::meta, columns.at(4).width);
            const double height = std::max({names, words, 26.0}) + 8;
            const auto middle = [&](double part) { return y + (height - part) / 2; };
            ink.text(m_left, middle(20), line.code, CardType{15, QFont::Bold, CardColour::ink, 20});
            ink.paragraph(m_left + 22, middle(names), columns.at(0).width - 24, m_words.strandTitle(line.code),
                          CardTypes::strong);
            drawGradeScale(ink, columns.at(1).x, middle(26), *line.grade, m_words);
            if (*line.grade == GradeLetter::IE)
                drawReadinessIcon(ink, columns.at(2).x, middle(16), Readiness::InsufficientEvidence);
            else if (*line.change)
                drawChangeIcon(ink, columns.at(2).x, middle(16), *line.change);
            const bool hasIcon = *line.grade == GradeLetter::IE || *line.change;
            ink.text(columns.at(2).x + (hasIcon ? 20 : 0), middle(17), m_words.strandChange(line),
                     CardTypes::meta.in(CardColour::ink));
            ink.text(columns.at(3).x, middle(17), m_words.certainty(*line.certainty),
                     CardTypes::meta.in(CardColour::ink));
            ink.paragraph(columns.at(4).x, middle(words), columns.at(4).width, sentence, CardTypes::meta);
            ink.horizontal(m_left, m_right, y + height, CardColour::line);
            return height;
        });
        m_blocks.last().isTableRow = true;
    }
}

double CardBlocks::drawLens(CardInk &ink, const QRectF &box, const LensLine &line) const
{
    const double inner = box.width() - 24;
    const double x = box.left() + 12;
    double y = box.top() + 9;
    y += ink.paragraph(x, y, inner, m_words.lensTitle(line.id), CardTypes::strong) + 3;
    drawReadinessIcon(ink, x, y, *line.state);
    ink.text(x + 22, y, m_words.readiness(*line.state), CardTypes::strong.in(readinessColour(*line.state)));
    y += 20;
    y += ink.paragraph(x, y, inner, m_words.lensSentence(line), CardTypes::meta) + 3;
    y += ink.paragraph(x, y, inner, m_words.lensDeciders(line), CardTypes::meta.in(CardColour::ink3));
    return y + 9 - box.top();
}

void CardBlocks::addReadiness()
{
    addHeading(m_words.phrase(u"card.readiness"_s), {}, 11);
    add(
        [this](CardInk &ink, double y) {
            constexpr double gap = 12;
            const double boxWidth = (width() - 2 * gap) / 3;
            CardInk measure;
            double height = 0;
            for (const LensLine &line : m_card.lenses)
                height = std::max(height, drawLens(measure, QRectF(0, 0, boxWidth, 0), line));
            double x = m_left;
            for (const LensLine &line : m_card.lenses) {
                const QRectF box(x + 0.5, y + 0.5, boxWidth - 1, height - 1);
                ink.frame(box, CardColour::strong, 1, 3);
                (void)drawLens(ink, QRectF(x, y, boxWidth, height), line);
                x += boxWidth + gap;
            }
            return height;
        },
        7);
}

double CardBlocks::drawExtreme(CardInk &ink, double x, double y, double columnWidth, const QStringList &codes,
                               bool isStrength) const
{
    const double start = y;
    ink.text(x, y, m_words.phrase(isStrength ? u"card.strengths"_s : u"card.priorities"_s), CardTypes::heading);
    y += 20;
    if (codes.isEmpty())
        return y - start +
               ink.paragraph(x, y + 4, columnWidth,
                             m_words.phrase(isStrength ? u"card.none.strengths"_s : u"card.none.priorities"_s),
                             CardTypes::meta) +
               4;
    for (const QString &code : codes) {
        y += 6;
        if (isStrength)
            drawStrengthIcon(ink, x, y);
        else
            drawPriorityIcon(ink, x, y);
        y += ink.paragraph(x + 27, y, columnWidth - 27, u"%1 (%2)"_s.arg(m_words.competencyTitle(code), code),
                           CardTypes::strong);
        y += ink.paragraph(x + 27, y, columnWidth - 27, m_words.extremeSentence(code), CardTypes::meta);
    }
    return y - start;
}

void CardBlocks::addExtremes()
{
    add(
        [this](CardInk &ink, double y) {
            const double column = (width() - 28) / 2;
            return std::max(drawExtreme(ink, m_left, y, column, m_card.strengths, true),
                            drawExtreme(ink, m_left + column + 28, y, column, m_card.priorities, false));
        },
        13);
}

void CardBlocks::addNextSteps()
{
    addHeading(m_words.phrase(u"card.next"_s), {}, 11);
    if (m_card.nextSteps.isEmpty())
        addParagraph(m_words.nextStepsAbsent(), CardTypes::meta, 3);
    for (qsizetype i = 0; i < m_card.nextSteps.size(); ++i) {
        add(
            [this, i](CardInk &ink, double y) {
                const NextStep &step = m_card.nextSteps.at(i);
                const QString serves = step.competency + u' ' + m_words.competencyTitle(step.competency);
                const double servesWidth = ink.textWidth(serves, CardTypes::meta);
                if (i == 0)
                    ink.horizontal(m_left, m_right, y, CardColour::strong);
                ink.text(m_left, y + 4, QString::number(i + 1), CardTypes::strong);
                const double height = ink.paragraph(m_left + 26, y + 4, width() - 26 - servesWidth - 16,
                                                    m_words.nextStep(step), CardTypes::body) +
                                      8;
                ink.text(m_right, y + 4, serves, CardTypes::meta, Qt::AlignRight);
                ink.horizontal(m_left, m_right, y + height, CardColour::line);
                return height;
            },
            i == 0 ? 5 : 0);
    }
}

void CardBlocks::addActions()
{
    if (m_words.isLearnerCard())
        return;
    addHeading(m_words.phrase(u"card.actions"_s), {}, 11);
    if (m_card.actions.isEmpty())
        return addParagraph(m_words.phrase(u"card.actions.none"_s), CardTypes::meta, 3);
    const QList<CardColumn> columns = columnsFrom(m_left, m_right,
                                                  {{0, 0, m_words.phrase(u"card.actions.title"_s), false},
                                                   {0, 110, m_words.phrase(u"card.actions.area"_s), false},
                                                   {0, 84, m_words.phrase(u"card.actions.state"_s), false},
                                                   {0, 120, m_words.phrase(u"card.actions.owner"_s), false},
                                                   {0, 72, m_words.phrase(u"card.actions.due"_s), false}});
    m_blocks << tableHeaderBlock(columns, m_left, m_right);
    for (const CardAction &action : m_card.actions) {
        add([this, &action, columns](CardInk &ink, double y) {
            const QStringList cells{action.title, action.area, m_words.actionState(action.state), action.owner,
                                    m_words.shortDate(action.due)};
            double height = 0;
            for (qsizetype i = 0; i < cells.size(); ++i)
                height = std::max(height, ink.paragraph(columns.at(i).x, y + 4, columns.at(i).width - 8, cells.at(i),
                                                        CardTypes::meta.in(CardColour::ink)));
            ink.horizontal(m_left, m_right, y + height + 8, CardColour::line);
            return height + 8;
        });
        m_blocks.last().isTableRow = true;
    }
}

void CardBlocks::addCompetencies()
{
    QList<CardBlock> blocks = competencyBlocks(m_card, m_words, m_left, m_right);
    blocks.first().startsPage = true;
    blocks.first().bookmark = m_words.phrase(u"card.competencies.title"_s);
    m_blocks << blocks;
}

} // namespace chartroom
