// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cardwords.h"
#include "report/reportcard.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace chartroom {

/// An HTML element; \a content and \a attributes are HTML already.
[[nodiscard]] QString htmlElement(const QString &name, const QString &content, const QString &attributes = {});

/// Text made safe for HTML.
[[nodiscard]] inline QString htmlText(const QString &text)
{
    return text.toHtmlEscaped();
}

/// Writes one card as HTML, for writeHtmlCard; `m_html` grows from top to bottom.
class HtmlCard
{
public:
    HtmlCard(const ReportCard &card, const QString &language);

    [[nodiscard]] QByteArray write();

private:
    [[nodiscard]] QString phrase(const QString &id, const Phrases::Values &values = {}) const;
    [[nodiscard]] QString headerCells(const QStringList &titles) const;
    [[nodiscard]] QStringList phrases(const QStringList &ids) const;
    [[nodiscard]] QString competencyRow(const CompetencyLine &line) const;
    [[nodiscard]] QString ownRow(const CompetencyLine &line) const;
    [[nodiscard]] QString extremeList(const QString &title, const QStringList &codes, const QString &none) const;
    void openSection(const QString &id, const QString &title, const QString &hint = {}, const QString &extraClass = {});
    void closeSection() { m_html += QStringLiteral("</section>\n"); }
    void writeHeader();
    void writeFacts();
    void writeParticipation();
    void writeStrands();
    void writeReadiness();
    void writeExtremes();
    void writeNextSteps();
    void writeActions();
    void writeCompetencies();
    void writeDistributions();
    void writeMethod();
    void writeWeights();
    void writeFooter();

    const ReportCard &m_card;
    CardWords m_words;
    QString m_html;
};

} // namespace chartroom
