// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cardfigures.h"
#include "report/cardink.h"
#include "report/cardwords.h"
#include "report/reportcard.h"

#include <functional>
#include <QList>
#include <QString>

namespace chartroom {

/// A piece of a card that is never split: draws itself with its top at y and returns its height, drawing or measuring.
struct CardBlock {
    std::function<double(CardInk &ink, double y)> draw;
    double spaceBefore = 0; ///< not at the top of a page
    bool startsPage = false;
    bool keepWithNext = false;  ///< headings and table headers
    bool isTableHeader = false; ///< repeated when its table goes on on the next page
    bool isTableRow = false;
    QString bookmark;
};

/// The printed card as a list of blocks between two margins. The card and the words must outlive the blocks.
class CardBlocks
{
public:
    CardBlocks(const ReportCard &card, const CardWords &words, double left, double right);

    [[nodiscard]] QList<CardBlock> build();

private:
    [[nodiscard]] double width() const { return m_right - m_left; }
    void add(std::function<double(CardInk &, double)> draw, double spaceBefore = 0);
    void addHeading(const QString &title, const QString &hint = {}, double spaceBefore = 13);
    void addParagraph(const QString &text, const CardType &type, double spaceBefore = 2);
    void addHeader();
    void addNotes();
    void addNote(const QString &text, const CardType &type, const QColor &background, double spaceBefore);
    void addFacts();
    void addParticipation();
    void addStrands();
    void addReadiness();
    void addExtremes();
    void addNextSteps();
    void addActions();
    void addCompetencies();
    void addDistributions();
    void addMethod();
    void addWeights();
    void addClosing();
    [[nodiscard]] double drawExtreme(CardInk &ink, double x, double y, double columnWidth, const QStringList &codes,
                                     bool isStrength) const;
    [[nodiscard]] double drawLens(CardInk &ink, const QRectF &box, const LensLine &line) const;

    const ReportCard &m_card;
    const CardWords &m_words;
    double m_left;
    double m_right;
    QList<CardBlock> m_blocks;
};

/// One column of a printed table.
struct CardColumn {
    double x = 0;
    double width = 0;
    QString title;
    bool isRight = false; ///< numbers
};

/// Adds a table header that wraps its titles.
[[nodiscard]] CardBlock tableHeaderBlock(const QList<CardColumn> &columns, double left, double right);

/// The competency table of a team card or of a person's own card, as blocks.
[[nodiscard]] QList<CardBlock> competencyBlocks(const ReportCard &card, const CardWords &words, double left,
                                                double right);

/// Columns side by side from \a left; a width of 0 takes what is left over.
[[nodiscard]] QList<CardColumn> columnsFrom(double left, double right, QList<CardColumn> columns);

} // namespace chartroom
