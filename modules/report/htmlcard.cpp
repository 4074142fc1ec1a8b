// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlcard.h"

#include "base/files.h"
#include "competency/framework.h"
#include "report/cardwords.h"
#include "report/htmlfigures.h"

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

QString element(const QString &name, const QString &content, const QString &attributes = {})
{
    return u"<%1%2>%3</%1>"_s.arg(name, attributes.isEmpty() ? QString() : u' ' + attributes, content);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

/// Writes one card; `m_html` grows from top to bottom.
class HtmlCard
{
public:
    HtmlCard(const ReportCard &card, const QString &language) : m_card(card), m_words(card, language) {}

    [[nodiscard]] QByteArray write();

private:
    [[nodiscard]] QString phrase(const QString &id, const Phrases::Values &values = {}) const
    {
        return escaped(m_words.phrase(id, values));
    }
    [[nodiscard]] QString headerCells(const QStringList &titles) const;
    [[nodiscard]] QStringList phrases(const QStringList &ids) const;
    [[nodiscard]] QString competencyRow(const CompetencyLine &line) const;
    [[nodiscard]] QString ownRow(const CompetencyLine &line) const;
    [[nodiscard]] QString extremeList(const QString &title, const QStringList &codes, const QString &none) const;
    void openSection(const QString &id, const QString &title, const QString &hint = {}, const QString &extraClass = {});
    void closeSection() { m_html += u"</section>\n"_s; }
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

void HtmlCard::openSection(const QString &id, const QString &title, const QString &hint, const QString &extraClass)
{
    m_html += u"<section aria-labelledby=\"%1\"%2>\n<div class=\"head\"><h2 id=\"%1\">%3</h2>%4</div>\n"_s.arg(
        id, extraClass.isEmpty() ? QString() : u" class=\"%1\""_s.arg(extraClass), title,
        hint.isEmpty() ? QString() : element(u"p"_s, hint, u"class=\"sub\""_s));
}

QString HtmlCard::headerCells(const QStringList &titles) const
{
    QString cells;
    for (const QString &title : titles)
        cells += element(u"th"_s, title, u"scope=\"col\""_s);
    return element(u"thead"_s, element(u"tr"_s, cells));
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
    const QString names = element(u"p"_s, escaped(m_words.kind()), u"class=\"kind\""_s)
        + element(u"h1"_s, escaped(m_words.title())) + element(u"p"_s, escaped(m_words.parent()), u"class=\"sub\""_s);
    const QString when = element(u"p"_s, phrase(u"card.period"_s), u"class=\"kind\""_s)
        + element(u"p"_s, escaped(m_words.period()), u"class=\"strong\""_s)
        + element(u"p"_s, escaped(m_words.issue()), u"class=\"sub\""_s);
    m_html += element(u"header"_s, markSvg() + element(u"div"_s, names) + element(u"div"_s, when, u"class=\"issue\""_s)) + u'\n';
    if (m_card.synthetic)
        m_html += element(u"p"_s, phrase(u"card.synthetic.long"_s), u"class=\"banner\""_s) + u'\n';
    for (const QString &note : m_words.withheldNotes())
        m_html += element(u"p"_s, escaped(note), u"class=\"note\""_s) + u'\n';
}

void HtmlCard::writeFacts()
{
    const auto fact = [](const QString &term, const QString &value) {
        return element(u"div"_s, element(u"dt"_s, term) + element(u"dd"_s, escaped(value)));
    };
    m_html += element(u"dl"_s, fact(phrase(u"card.framework"_s), m_words.framework())
                                   + fact(phrase(u"card.profile"_s), m_words.profile())
                                   + fact(phrase(u"card.prepared"_s), m_words.preparedOn()),
                      u"class=\"meta\""_s)
        + u'\n';
}

void HtmlCard::writeParticipation()
{
    if (m_card.kind == CardKind::Learner)
        return;
    openSection(u"participation"_s, phrase(u"card.participation"_s), phrase(u"card.bands"_s));
    const auto row = [&](const QString &id, const Protected<Band> &band) {
        return element(u"tr"_s, element(u"th"_s, phrase(id), u"scope=\"row\""_s)
                                    + element(u"td"_s, escaped(m_words.band(*band)), u"class=\"strong\""_s));
    };
    m_html += u"<table>"_s + headerCells(phrases({u"html.stage"_s, u"html.people"_s}))
        + element(u"tbody"_s, row(u"card.enrolled"_s, m_card.people.enrolled) + row(u"card.started"_s, m_card.people.started)
                                  + row(u"card.enough"_s, m_card.people.enoughEvidence))
        + u"</table>\n"_s;
    closeSection();
}

void HtmlCard::writeStrands()
{
    openSection(u"strands"_s, phrase(u"card.strands"_s), phrase(u"card.strands.hint"_s));
    m_html += u"<div class=\"scroll\"><table>"_s + element(u"caption"_s, phrase(u"html.caption.strands"_s))
        + headerCells({phrase(u"card.strand"_s), phrase(u"card.grade"_s), escaped(m_words.sinceLastIssue()), phrase(u"card.sure"_s), phrase(u"card.plain"_s)}) + u"<tbody>\n"_s;
    for (const StrandLine &line : m_card.strands) {
        m_html += element(u"tr"_s,
                          element(u"th"_s, element(u"b"_s, line.code) + escaped(m_words.strandTitle(line.code)), u"scope=\"row\""_s)
                              + element(u"td"_s, gradeScaleSvg(*line.grade, m_words, u"g-"_s + line.code))
                              + element(u"td"_s, (*line.grade == GradeLetter::IE ? readinessIcon(Readiness::InsufficientEvidence) : changeIcon(*line.change)) + u' ' + escaped(m_words.strandChange(line)), u"class=\"nw\""_s)
                              + element(u"td"_s, escaped(m_words.certainty(*line.certainty)))
                              + element(u"td"_s, escaped(m_card.kind == CardKind::Team || *line.grade == GradeLetter::IE
                                                             ? m_words.strandSentence(line) : QString()), u"class=\"sub\""_s))
            + u'\n';
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
        m_html += element(u"div"_s,
                          element(u"h3"_s, escaped(m_words.lensTitle(line.id)))
                              + element(u"p"_s, readinessIcon(*line.state) + escaped(m_words.readiness(*line.state)),
                                        u"class=\"state %1\""_s.arg(state))
                              + element(u"p"_s, escaped(m_words.lensSentence(line)))
                              + element(u"p"_s, escaped(m_words.lensDeciders(line))),
                          u"class=\"card\""_s)
            + u'\n';
    }
    m_html += u"</div>\n"_s;
    closeSection();
}

QString HtmlCard::extremeList(const QString &title, const QStringList &codes, const QString &none) const
{
    QString items;
    for (const QString &code : codes)
        items += element(u"li"_s, element(u"div"_s, escaped(u"%1 (%2)"_s.arg(m_words.competencyTitle(code), code)), u"class=\"strong\""_s)
                                      + element(u"p"_s, escaped(m_words.extremeSentence(code)), u"class=\"sub\""_s));
    const QString body = items.isEmpty() ? element(u"p"_s, none, u"class=\"sub\""_s) : element(u"ul"_s, items);
    return element(u"div"_s, element(u"h2"_s, title) + body);
}

void HtmlCard::writeExtremes()
{
    m_html += element(u"section"_s, extremeList(phrase(u"card.strengths"_s), m_card.strengths, phrase(u"card.none.strengths"_s))
                                        + extremeList(phrase(u"card.priorities"_s), m_card.priorities, phrase(u"card.none.priorities"_s)),
                      u"class=\"two\""_s)
        + u'\n';
}

void HtmlCard::writeNextSteps()
{
    openSection(u"next"_s, phrase(u"card.next"_s));
    QString items;
    for (const NextStep &step : m_card.nextSteps)
        items += element(u"li"_s, element(u"span"_s, escaped(m_words.nextStep(step)))
                                      + element(u"span"_s, escaped(step.competency + u' ' + m_words.competencyTitle(step.competency)), u"class=\"w\""_s));
    m_html += items.isEmpty() ? element(u"p"_s, escaped(m_words.nextStepsAbsent()), u"class=\"sub\""_s)
                              : element(u"ol"_s, items, u"class=\"steps\""_s);
    closeSection();
}

void HtmlCard::writeActions()
{
    if (m_card.kind == CardKind::Learner)
        return;
    openSection(u"actions"_s, phrase(u"card.actions"_s));
    if (m_card.actions.isEmpty())
        m_html += element(u"p"_s, phrase(u"card.actions.none"_s), u"class=\"sub\""_s);
    else
        m_html += u"<div class=\"scroll\"><table>"_s + element(u"caption"_s, phrase(u"html.caption.actions"_s))
            + headerCells(phrases({u"card.actions.title"_s, u"card.actions.area"_s, u"card.actions.year"_s, u"card.actions.state"_s,
                           u"card.actions.owner"_s, u"card.actions.due"_s})) + u"<tbody>"_s;
    for (const CardAction &action : m_card.actions)
        m_html += element(u"tr"_s, element(u"th"_s, escaped(action.title), u"scope=\"row\""_s) + element(u"td"_s, escaped(action.area))
                                       + element(u"td"_s, QString::number(action.priorityYear))
                                       + element(u"td"_s, escaped(m_words.actionState(action.state)))
                                       + element(u"td"_s, escaped(action.owner)) + element(u"td"_s, m_words.shortDate(action.due)));
    if (!m_card.actions.isEmpty())
        m_html += u"</tbody></table></div>\n"_s;
    closeSection();
}

QString HtmlCard::competencyRow(const CompetencyLine &line) const
{
    const QString bar = element(u"span"_s, levelBarSvg(line, m_words, u"l-"_s + line.code) + escaped(m_words.medianLevel(line)), u"class=\"bar\""_s);
    return element(u"tr"_s, element(u"th"_s, element(u"span"_s, line.code, u"class=\"code\""_s) + u' ' + escaped(m_words.competencyTitle(line.code)), u"scope=\"row\""_s)
                                + element(u"td"_s, escaped(m_words.level(line.expected)), u"class=\"nw\""_s)
                                + element(u"td"_s, m_words.grade(*line.grade), u"class=\"strong\""_s) + element(u"td"_s, bar)
                                + element(u"td"_s, escaped(m_words.share(*line.atOrAbove)), u"class=\"nw strong\""_s)
                                + element(u"td"_s, escaped(m_words.evidence(line)), u"class=\"nw\""_s)
                                + element(u"td"_s, changeIcon(*line.change) + u' ' + escaped(m_words.change(*line.change)), u"class=\"nw\""_s))
        + u'\n';
}

QString HtmlCard::ownRow(const CompetencyLine &line) const
{
    const PersonalState &state = **line.personal;
    const QString bar = element(u"span"_s, levelBarSvg(line, m_words, u"l-"_s + line.code) + escaped(m_words.medianLevel(line)), u"class=\"bar\""_s);
    return element(u"tr"_s, element(u"th"_s, element(u"span"_s, line.code, u"class=\"code\""_s) + u' ' + escaped(m_words.competencyTitle(line.code)), u"scope=\"row\""_s)
                                + element(u"td"_s, escaped(m_words.level(line.expected)), u"class=\"nw\""_s)
                                + element(u"td"_s, m_words.grade(*line.grade), u"class=\"strong\""_s) + element(u"td"_s, bar)
                                + element(u"td"_s, escaped(m_words.interval(state)), u"class=\"nw\""_s)
                                + element(u"td"_s, QString::number(state.items), u"class=\"num\""_s)
                                + element(u"td"_s, QString::number(state.days), u"class=\"num\""_s)
                                + element(u"td"_s, escaped(m_words.stillNeeded(state)), u"class=\"sub\""_s))
        + u'\n';
}

void HtmlCard::writeCompetencies()
{
    const bool isOwn = m_card.kind == CardKind::Learner;
    const QStringList columns = isOwn ? QStringList{u"card.competency"_s, u"card.expected"_s, u"card.grade"_s, u"card.level"_s, u"card.interval"_s,
                                                    u"card.answers"_s, u"card.days"_s, u"card.still"_s}
                                      : QStringList{u"card.competency"_s, u"card.expected"_s, u"card.grade"_s, u"card.median"_s,
                                                    u"card.at-or-above"_s, u"card.evidence"_s, u"card.trend"_s};
    openSection(u"competencies"_s, escaped(m_words.competenciesHeading()), {}, u"page"_s);
    m_html += u"<div class=\"scroll\"><table>"_s
        + element(u"caption"_s, phrase(isOwn ? u"html.caption.learner"_s : u"html.caption.competencies"_s)) + headerCells(phrases(columns)) + u'\n';
    for (const Strand &strand : builtInFramework().strands) {
        const QString title = escaped(strand.id + u"\u2002"_s + m_words.strandTitle(strand.id));
        m_html += u"<tbody><tr class=\"group\">"_s
            + element(u"th"_s, title, u"colspan=\"%1\" scope=\"rowgroup\""_s.arg(columns.size())) + u"</tr>\n"_s;
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
        rows += element(u"tr"_s, element(u"th"_s, element(u"span"_s, line.code, u"class=\"code\""_s) + u' ' + escaped(m_words.competencyTitle(line.code)), u"scope=\"row\""_s)
                                     + element(u"td"_s, distributionSvg(line, m_words, u"d-"_s + line.code))
                                     + element(u"td"_s, escaped(cells.join(u"; "_s))))
            + u'\n';
    }
    if (rows.isEmpty())
        return;
    openSection(u"distributions"_s, phrase(u"card.distribution.title"_s), phrase(u"card.distribution.hint"_s));
    m_html += u"<div class=\"scroll\"><table>"_s + element(u"caption"_s, phrase(u"html.caption.distribution"_s))
        + element(u"thead"_s, element(u"tr"_s, element(u"th"_s, phrase(u"card.competency"_s), u"scope=\"col\""_s)
                                                   + element(u"th"_s, phrase(u"card.distribution"_s), u"scope=\"colgroup\" colspan=\"2\""_s)))
        + element(u"tbody"_s, rows) + u"</table></div>\n"_s;
    closeSection();
}

void HtmlCard::writeMethod()
{
    openSection(u"method"_s, phrase(u"card.method"_s), {}, u"page"_s);
    for (const QString &each : m_words.method())
        m_html += element(u"p"_s, escaped(each)) + u'\n';
    closeSection();
    if (!m_words.rules().isEmpty()) {
        openSection(u"rules"_s, phrase(u"card.rules"_s));
        QString items;
        for (const QString &rule : m_words.rules())
            items += element(u"li"_s, escaped(rule));
        m_html += element(u"ul"_s, items, u"class=\"rules\""_s) + u'\n';
        closeSection();
    }
    openSection(u"glossary"_s, phrase(u"card.glossary"_s));
    QString terms;
    for (const auto &[term, meaning] : m_words.glossary())
        terms += element(u"dt"_s, escaped(term)) + element(u"dd"_s, escaped(meaning));
    m_html += element(u"dl"_s, terms, u"class=\"terms\""_s) + u'\n';
    closeSection();
}

void HtmlCard::writeWeights()
{
    openSection(u"weights"_s, phrase(u"card.weights"_s), phrase(u"card.weights.hint"_s));
    QString header = element(u"th"_s, phrase(u"card.competency"_s), u"scope=\"col\""_s);
    for (const Lens &lens : builtInLenses())
        header += element(u"th"_s, escaped(lens.title.text(m_words.language())), u"scope=\"col\" class=\"num\""_s);
    QString rows;
    for (const CompetencyLine &line : m_card.competencies) {
        QString cells = element(u"th"_s, element(u"span"_s, line.code, u"class=\"code\""_s) + u' ' + escaped(m_words.competencyTitle(line.code)), u"scope=\"row\""_s);
        for (const Lens &lens : builtInLenses())
            cells += element(u"td"_s, QString::number(lens.weights.value(line.code)), u"class=\"num\""_s);
        rows += element(u"tr"_s, cells) + u'\n';
    }
    m_html += u"<div class=\"scroll\"><table>"_s + element(u"caption"_s, phrase(u"html.figure.weights"_s))
        + element(u"thead"_s, element(u"tr"_s, header)) + element(u"tbody"_s, rows) + u"</table></div>\n"_s;
    closeSection();
}

void HtmlCard::writeFooter()
{
    QString text = element(u"h2"_s, phrase(u"card.isnot"_s));
    for (const QString &each : m_words.disclaimer())
        text += element(u"p"_s, escaped(each));
    QStringList packs;
    for (const CardPack &pack : m_card.packs)
        packs << pack.id + u' ' + pack.version;
    if (!packs.isEmpty())
        text += element(u"p"_s, phrase(u"card.packs"_s) + u": "_s + escaped(packs.join(u", "_s)), u"class=\"print\""_s);
    text += element(u"p"_s, phrase(u"card.fingerprint"_s) + u": "_s + m_card.fingerprint, u"class=\"print\""_s);
    text += element(u"p"_s, escaped(m_words.footer()));
    m_html += element(u"footer"_s, text) + u'\n';
}

QByteArray HtmlCard::write()
{
    m_html = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
             "<meta name=\"generator\" content=\"Chartroom %2\"/>\n<title>%3</title>\n<style>\n%4</style>\n</head>\n"
             "<body>\n<div class=\"neat\">\n<main>\n"_s.arg(m_words.language(), QStringLiteral(CHARTROOM_VERSION),
                                                           escaped(m_words.documentTitle()), cardStyle());
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

} // namespace

QByteArray writeHtmlCard(const ReportCard &card, const QString &language)
{
    return HtmlCard(card, language).write();
}

} // namespace chartroom
