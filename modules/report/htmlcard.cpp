// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlcard.h"

#include "report/htmlfigures.h"
#include "report/htmlwriter.h"

#include <QFile>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString cardStyle()
{
    QFile file(u":/report/html/card.css"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QString::fromUtf8(file.readAll());
}

} // namespace

QString htmlElement(const QString &name, const QString &content, const QString &attributes)
{
    return u"<%1%2>%3</%1>"_s.arg(name, attributes.isEmpty() ? QString() : u' ' + attributes, content);
}

HtmlCard::HtmlCard(const ReportCard &card, const QString &language)
    : m_card(card)
    , m_words(card, language)
{}

QString HtmlCard::phrase(const QString &id, const Phrases::Values &values) const
{
    return htmlText(m_words.phrase(id, values));
}

void HtmlCard::openSection(const QString &id, const QString &title, const QString &hint, const QString &extraClass)
{
    m_html += u"<section aria-labelledby=\"%1\"%2>\n<div class=\"head\"><h2 id=\"%1\">%3</h2>%4</div>\n"_s.arg(
        id, extraClass.isEmpty() ? QString() : u" class=\"%1\""_s.arg(extraClass), title,
        hint.isEmpty() ? QString() : htmlElement(u"p"_s, hint, u"class=\"sub\""_s));
}

QString HtmlCard::headerCells(const QStringList &titles) const
{
    QString cells;
    for (const QString &title : titles)
        cells += htmlElement(u"th"_s, title, u"scope=\"col\""_s);
    return htmlElement(u"thead"_s, htmlElement(u"tr"_s, cells));
}

QStringList HtmlCard::phrases(const QStringList &ids) const
{
    QStringList texts;
    for (const QString &id : ids)
        texts << phrase(id);
    return texts;
}

void HtmlCard::writeHeader()
{
    const QString names = htmlElement(u"p"_s, htmlText(m_words.kind()), u"class=\"kind\""_s) +
                          htmlElement(u"h1"_s, htmlText(m_words.title())) +
                          htmlElement(u"p"_s, htmlText(m_words.parent()), u"class=\"sub\""_s);
    const QString when = htmlElement(u"p"_s, phrase(u"card.period"_s), u"class=\"kind\""_s) +
                         htmlElement(u"p"_s, htmlText(m_words.period()), u"class=\"strong\""_s) +
                         htmlElement(u"p"_s, htmlText(m_words.issue()), u"class=\"sub\""_s);
    m_html += htmlElement(u"header"_s, markSvg() + htmlElement(u"div"_s, names) +
                                           htmlElement(u"div"_s, when, u"class=\"issue\""_s)) +
              u'\n';
    if (m_card.synthetic)
        m_html += htmlElement(u"p"_s, phrase(u"card.synthetic.long"_s), u"class=\"banner\""_s) + u'\n';
    for (const QString &note : m_words.withheldNotes())
        m_html += htmlElement(u"p"_s, htmlText(note), u"class=\"note\""_s) + u'\n';
}

void HtmlCard::writeFacts()
{
    const auto fact = [](const QString &term, const QString &value) {
        return htmlElement(u"div"_s, htmlElement(u"dt"_s, term) + htmlElement(u"dd"_s, htmlText(value)));
    };
    m_html += htmlElement(u"dl"_s,
                          fact(phrase(u"card.framework"_s), m_words.framework()) +
                              fact(phrase(u"card.profile"_s), m_words.profile()) +
                              fact(phrase(u"card.prepared"_s), m_words.preparedOn()),
                          u"class=\"meta\""_s) +
              u'\n';
}

void HtmlCard::writeParticipation()
{
    if (m_card.kind == CardKind::Learner)
        return;
    openSection(u"participation"_s, phrase(u"card.participation"_s), phrase(u"card.bands"_s));
    const auto row = [&](const QString &id, const Protected<Band> &band) {
        return htmlElement(u"tr"_s, htmlElement(u"th"_s, phrase(id), u"scope=\"row\""_s) +
                                        htmlElement(u"td"_s, htmlText(m_words.band(*band)), u"class=\"strong\""_s));
    };
    m_html += u"<table>"_s + headerCells(phrases({u"html.stage"_s, u"html.people"_s})) +
              htmlElement(u"tbody"_s, row(u"card.enrolled"_s, m_card.people.enrolled) +
                                          row(u"card.started"_s, m_card.people.started) +
                                          row(u"card.enough"_s, m_card.people.enoughEvidence)) +
              u"</table>\n"_s;
    closeSection();
}

void HtmlCard::writeStrands()
{
    openSection(u"strands"_s, phrase(u"card.strands"_s), phrase(u"card.strands.hint"_s));
    m_html += u"<div class=\"scroll\"><table>"_s + htmlElement(u"caption"_s, phrase(u"html.caption.strands"_s)) +
              headerCells({phrase(u"card.strand"_s), phrase(u"card.grade"_s), htmlText(m_words.sinceLastIssue()),
                           phrase(u"card.sure"_s), phrase(u"card.plain"_s)}) +
              u"<tbody>\n"_s;
    for (const StrandLine &line : m_card.strands) {
        m_html +=
            htmlElement(u"tr"_s,
                        htmlElement(u"th"_s, htmlElement(u"b"_s, line.code) + htmlText(m_words.strandTitle(line.code)),
                                    u"scope=\"row\""_s) +
                            htmlElement(u"td"_s, gradeScaleSvg(*line.grade, m_words, u"g-"_s + line.code)) +
                            htmlElement(u"td"_s,
                                        (*line.grade == GradeLetter::IE ? readinessIcon(Readiness::InsufficientEvidence)
                                                                        : changeIcon(*line.change)) +
                                            u' ' + htmlText(m_words.strandChange(line)),
                                        u"class=\"nw\""_s) +
                            htmlElement(u"td"_s, htmlText(m_words.certainty(*line.certainty))) +
                            htmlElement(u"td"_s,
                                        htmlText(m_card.kind == CardKind::Team || *line.grade == GradeLetter::IE
                                                     ? m_words.strandSentence(line)
                                                     : QString()),
                                        u"class=\"sub\""_s)) +
            u'\n';
    }
    m_html += u"</tbody></table></div>\n"_s;
    closeSection();
}

void HtmlCard::writeReadiness()
{
    openSection(u"readiness"_s, phrase(u"card.readiness"_s));
    m_html += u"<div class=\"cards\">\n"_s;
    for (const LensLine &line : m_card.lenses) {
        const QString state = readinessWord(*line.state);
        m_html +=
            htmlElement(u"div"_s,
                        htmlElement(u"h3"_s, htmlText(m_words.lensTitle(line.id))) +
                            htmlElement(u"p"_s, readinessIcon(*line.state) + htmlText(m_words.readiness(*line.state)),
                                        u"class=\"state %1\""_s.arg(state)) +
                            htmlElement(u"p"_s, htmlText(m_words.lensSentence(line))) +
                            htmlElement(u"p"_s, htmlText(m_words.lensDeciders(line))),
                        u"class=\"card\""_s) +
            u'\n';
    }
    m_html += u"</div>\n"_s;
    closeSection();
}

QString HtmlCard::extremeList(const QString &title, const QStringList &codes, const QString &none) const
{
    QString items;
    for (const QString &code : codes)
        items +=
            htmlElement(u"li"_s, htmlElement(u"div"_s, htmlText(u"%1 (%2)"_s.arg(m_words.competencyTitle(code), code)),
                                             u"class=\"strong\""_s) +
                                     htmlElement(u"p"_s, htmlText(m_words.extremeSentence(code)), u"class=\"sub\""_s));
    const QString body = items.isEmpty() ? htmlElement(u"p"_s, none, u"class=\"sub\""_s) : htmlElement(u"ul"_s, items);
    return htmlElement(u"div"_s, htmlElement(u"h2"_s, title) + body);
}

void HtmlCard::writeExtremes()
{
    m_html +=
        htmlElement(u"section"_s,
                    extremeList(phrase(u"card.strengths"_s), m_card.strengths, phrase(u"card.none.strengths"_s)) +
                        extremeList(phrase(u"card.priorities"_s), m_card.priorities, phrase(u"card.none.priorities"_s)),
                    u"class=\"two\""_s) +
        u'\n';
}

void HtmlCard::writeNextSteps()
{
    openSection(u"next"_s, phrase(u"card.next"_s));
    QString items;
    for (const NextStep &step : m_card.nextSteps)
        items += htmlElement(
            u"li"_s,
            htmlElement(u"span"_s, htmlText(m_words.nextStep(step))) +
                htmlElement(u"span"_s, htmlText(step.competency + u' ' + m_words.competencyTitle(step.competency)),
                            u"class=\"w\""_s));
    m_html += items.isEmpty() ? htmlElement(u"p"_s, htmlText(m_words.nextStepsAbsent()), u"class=\"sub\""_s)
                              : htmlElement(u"ol"_s, items, u"class=\"steps\""_s);
    closeSection();
}

void HtmlCard::writeActions()
{
    if (m_card.kind == CardKind::Learner)
        return;
    openSection(u"actions"_s, phrase(u"card.actions"_s));
    if (m_card.actions.isEmpty())
        m_html += htmlElement(u"p"_s, phrase(u"card.actions.none"_s), u"class=\"sub\""_s);
    else
        m_html += u"<div class=\"scroll\"><table>"_s + htmlElement(u"caption"_s, phrase(u"html.caption.actions"_s)) +
                  headerCells(phrases({u"card.actions.title"_s, u"card.actions.area"_s, u"card.actions.year"_s,
                                       u"card.actions.state"_s, u"card.actions.owner"_s, u"card.actions.due"_s})) +
                  u"<tbody>"_s;
    for (const CardAction &action : m_card.actions)
        m_html += htmlElement(u"tr"_s, htmlElement(u"th"_s, htmlText(action.title), u"scope=\"row\""_s) +
                                           htmlElement(u"td"_s, htmlText(action.area)) +
                                           htmlElement(u"td"_s, QString::number(action.priorityYear)) +
                                           htmlElement(u"td"_s, htmlText(m_words.actionState(action.state))) +
                                           htmlElement(u"td"_s, htmlText(action.owner)) +
                                           htmlElement(u"td"_s, m_words.shortDate(action.due)));
    if (!m_card.actions.isEmpty())
        m_html += u"</tbody></table></div>\n"_s;
    closeSection();
}

QByteArray HtmlCard::write()
{
    m_html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
             "<meta name=\"generator\" content=\"Chartroom %2\"/>\n<title>%3</title>\n<style>\n%4</style>\n</head>\n"
             "<body>\n<div class=\"neat\">\n<main>\n"_s.arg(m_words.language(), QStringLiteral(CHARTROOM_VERSION),
                                                            htmlText(m_words.documentTitle()), cardStyle());
    writeHeader();
    writeFacts();
    writeParticipation();
    if (m_card.hasStatistics()) {
        writeStrands();
        writeReadiness();
        writeExtremes();
        writeNextSteps();
    }
    writeActions();
    if (m_card.hasStatistics()) {
        writeCompetencies();
        writeDistributions();
    }
    writeMethod();
    if (m_card.hasStatistics())
        writeWeights();
    writeFooter();
    m_html += u"</main>\n</div>\n</body>\n</html>\n"_s;
    return m_html.toUtf8();
}

QByteArray writeHtmlCard(const ReportCard &card, const QString &language)
{
    return HtmlCard(card, language).write();
}

} // namespace chartroom
