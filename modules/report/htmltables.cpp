// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlwriter.h"

#include "competency/framework.h"
#include "report/htmlfigures.h"

namespace chartroom {

using namespace Qt::StringLiterals;

QString HtmlCard::competencyRow(const CompetencyLine &line) const
{
    const QString bar =
        htmlElement(u"span"_s, levelBarSvg(line, m_words, u"l-"_s + line.code) + htmlText(m_words.medianLevel(line)),
                    u"class=\"bar\""_s);
    return htmlElement(
               u"tr"_s,
               htmlElement(u"th"_s,
                           htmlElement(u"span"_s, line.code, u"class=\"code\""_s) + u' ' +
                               htmlText(m_words.competencyTitle(line.code)),
                           u"scope=\"row\""_s) +
                   htmlElement(u"td"_s, htmlText(m_words.level(line.expected)), u"class=\"nw\""_s) +
                   htmlElement(u"td"_s, m_words.grade(*line.grade), u"class=\"strong\""_s) + htmlElement(u"td"_s, bar) +
                   htmlElement(u"td"_s, htmlText(m_words.share(*line.atOrAbove)), u"class=\"nw strong\""_s) +
                   htmlElement(u"td"_s, htmlText(m_words.evidence(line)), u"class=\"nw\""_s) +
                   htmlElement(u"td"_s, changeIcon(*line.change) + u' ' + htmlText(m_words.change(*line.change)),
                               u"class=\"nw\""_s)) +
           u'\n';
}

QString HtmlCard::ownRow(const CompetencyLine &line) const
{
    const PersonalState &state = **line.personal;
    const QString bar =
        htmlElement(u"span"_s, levelBarSvg(line, m_words, u"l-"_s + line.code) + htmlText(m_words.medianLevel(line)),
                    u"class=\"bar\""_s);
    return htmlElement(u"tr"_s, htmlElement(u"th"_s,
                                            htmlElement(u"span"_s, line.code, u"class=\"code\""_s) + u' ' +
                                                htmlText(m_words.competencyTitle(line.code)),
                                            u"scope=\"row\""_s) +
                                    htmlElement(u"td"_s, htmlText(m_words.level(line.expected)), u"class=\"nw\""_s) +
                                    htmlElement(u"td"_s, m_words.grade(*line.grade), u"class=\"strong\""_s) +
                                    htmlElement(u"td"_s, bar) +
                                    htmlElement(u"td"_s, htmlText(m_words.interval(state)), u"class=\"nw\""_s) +
                                    htmlElement(u"td"_s, QString::number(state.items), u"class=\"num\""_s) +
                                    htmlElement(u"td"_s, QString::number(state.days), u"class=\"num\""_s) +
                                    htmlElement(u"td"_s, htmlText(m_words.stillNeeded(state)), u"class=\"sub\""_s)) +
           u'\n';
}

void HtmlCard::writeCompetencies()
{
    const bool isOwn = m_card.kind == CardKind::Learner;
    const QStringList columns =
        isOwn ? QStringList{u"card.competency"_s, u"card.expected"_s, u"card.grade"_s, u"card.level"_s,
                            u"card.interval"_s,   u"card.answers"_s,  u"card.days"_s,  u"card.still"_s}
              : QStringList{u"card.competency"_s,  u"card.expected"_s, u"card.grade"_s, u"card.median"_s,
                            u"card.at-or-above"_s, u"card.evidence"_s, u"card.trend"_s};
    openSection(u"competencies"_s, htmlText(m_words.competenciesHeading()), {}, u"page"_s);
    m_html += u"<div class=\"scroll\"><table>"_s +
              htmlElement(u"caption"_s, phrase(isOwn ? u"html.caption.learner"_s : u"html.caption.competencies"_s)) +
              headerCells(phrases(columns)) + u'\n';
    for (const Strand &strand : builtInFramework().strands) {
        const QString title = htmlText(strand.id + u"\u2002"_s + m_words.strandTitle(strand.id));
        m_html += u"<tbody><tr class=\"group\">"_s +
                  htmlElement(u"th"_s, title, u"colspan=\"%1\" scope=\"rowgroup\""_s.arg(columns.size())) +
                  u"</tr>\n"_s;
        for (const QString &code : strand.competencies) {
            if (const CompetencyLine *line = m_card.competency(code))
                m_html += isOwn && line->personal ? ownRow(*line) : competencyRow(*line);
        }
        m_html += u"</tbody>\n"_s;
    }
    m_html += u"</table></div>\n"_s;
    closeSection();
}

void HtmlCard::writeDistributions()
{
    QString rows;
    for (const CompetencyLine &line : m_card.competencies) {
        if (!line.levels->has_value())
            continue;
        QStringList cells;
        for (const LevelShare &cell : **line.levels)
            cells << u"%1: %2\u00a0%"_s.arg(m_words.levelCell(cell)).arg(cell.percent);
        rows += htmlElement(u"tr"_s, htmlElement(u"th"_s,
                                                 htmlElement(u"span"_s, line.code, u"class=\"code\""_s) + u' ' +
                                                     htmlText(m_words.competencyTitle(line.code)),
                                                 u"scope=\"row\""_s) +
                                         htmlElement(u"td"_s, distributionSvg(line, m_words, u"d-"_s + line.code)) +
                                         htmlElement(u"td"_s, htmlText(cells.join(u"; "_s)))) +
                u'\n';
    }
    if (rows.isEmpty())
        return;
    openSection(u"distributions"_s, phrase(u"card.distribution.title"_s), phrase(u"card.distribution.hint"_s));
    m_html += u"<div class=\"scroll\"><table>"_s + htmlElement(u"caption"_s, phrase(u"html.caption.distribution"_s)) +
              htmlElement(u"thead"_s,
                          htmlElement(u"tr"_s, htmlElement(u"th"_s, phrase(u"card.competency"_s), u"scope=\"col\""_s) +
                                                   htmlElement(u"th"_s, phrase(u"card.distribution"_s),
                                                               u"scope=\"colgroup\" colspan=\"2\""_s))) +
              htmlElement(u"tbody"_s, rows) + u"</table></div>\n"_s;
    closeSection();
}

void HtmlCard::writeMethod()
{
    openSection(u"method"_s, phrase(u"card.method"_s), {}, u"page"_s);
    for (const QString &each : m_words.method())
        m_html += htmlElement(u"p"_s, htmlText(each)) + u'\n';
    closeSection();
    if (!m_words.rules().isEmpty()) {
        openSection(u"rules"_s, phrase(u"card.rules"_s));
        QString items;
        for (const QString &rule : m_words.rules())
            items += htmlElement(u"li"_s, htmlText(rule));
        m_html += htmlElement(u"ul"_s, items, u"class=\"rules\""_s) + u'\n';
        closeSection();
    }
    openSection(u"glossary"_s, phrase(u"card.glossary"_s));
    QString terms;
    for (const auto &[term, meaning] : m_words.glossary())
        terms += htmlElement(u"dt"_s, htmlText(term)) + htmlElement(u"dd"_s, htmlText(meaning));
    m_html += htmlElement(u"dl"_s, terms, u"class=\"terms\""_s) + u'\n';
    closeSection();
}

void HtmlCard::writeWeights()
{
    openSection(u"weights"_s, phrase(u"card.weights"_s), phrase(u"card.weights.hint"_s));
    QString header = htmlElement(u"th"_s, phrase(u"card.competency"_s), u"scope=\"col\""_s);
    for (const Lens &lens : builtInLenses())
        header += htmlElement(u"th"_s, htmlText(lens.title.text(m_words.language())), u"scope=\"col\" class=\"num\""_s);
    QString rows;
    for (const CompetencyLine &line : m_card.competencies) {
        QString cells = htmlElement(u"th"_s,
                                    htmlElement(u"span"_s, line.code, u"class=\"code\""_s) + u' ' +
                                        htmlText(m_words.competencyTitle(line.code)),
                                    u"scope=\"row\""_s);
        for (const Lens &lens : builtInLenses())
            cells += htmlElement(u"td"_s, QString::number(lens.weights.value(line.code)), u"class=\"num\""_s);
        rows += htmlElement(u"tr"_s, cells) + u'\n';
    }
    m_html += u"<div class=\"scroll\"><table>"_s + htmlElement(u"caption"_s, phrase(u"html.figure.weights"_s)) +
              htmlElement(u"thead"_s, htmlElement(u"tr"_s, header)) + htmlElement(u"tbody"_s, rows) +
              u"</table></div>\n"_s;
    closeSection();
}

void HtmlCard::writeFooter()
{
    QString text = htmlElement(u"h2"_s, phrase(u"card.isnot"_s));
    for (const QString &each : m_words.disclaimer())
        text += htmlElement(u"p"_s, htmlText(each));
    QStringList packs;
    for (const CardPack &pack : m_card.packs)
        packs << pack.id + u' ' + pack.version;
    if (!packs.isEmpty())
        text += htmlElement(u"p"_s, phrase(u"card.packs"_s) + u": "_s + htmlText(packs.join(u", "_s)),
                            u"class=\"print\""_s);
    text += htmlElement(u"p"_s, phrase(u"card.fingerprint"_s) + u": "_s + m_card.fingerprint, u"class=\"print\""_s);
    text += htmlElement(u"p"_s, htmlText(m_words.footer()));
    m_html += htmlElement(u"footer"_s, text) + u'\n';
}

} // namespace chartroom
