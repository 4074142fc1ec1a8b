// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlfigures.h"

#include "report/cardwords.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString figure(int width, int height, const QString &id, const QString &title, const QString &description,
               const QString &body)
{
    return u"<svg role=\"img\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" aria-labelledby=\"%3-t %3-d\">"
           "<title id=\"%3-t\">%4</title><desc id=\"%3-d\">%5</desc>%6</svg>"_s.arg(width)
               .arg(height)
               .arg(id, title.toHtmlEscaped(), description.toHtmlEscaped(), body);
}

QString icon(const QString &body)
{
    return u"<svg width=\"16\" height=\"16\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\" "
           u"fill=\"none\" "
           "stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">%1</svg>"_s
               .arg(body);
}

QString scaleBox(int x, const QString &letter, bool isOn, bool isStandard)
{
    const QString fill = isOn ? u"#0B6A6A"_s : u"#fff"_s;
    const QString stroke = isOn ? u"#0B6A6A"_s : u"#BFC3C4"_s;
    QString box =
        u"<rect x=\"%1.5\" y=\"0.5\" width=\"26\" height=\"26\" rx=\"2\" fill=\"%2\" stroke=\"%3\"/>"_s.arg(x).arg(
            fill, stroke);
    if (isStandard)
        box += u"<rect x=\"%1\" y=\"25\" width=\"27\" height=\"3\" fill=\"%2\"/>"_s.arg(x).arg(isOn ? u"#13273B"_s
                                                                                                    : u"#3F5266"_s);
    return box +
           u"<text x=\"%1.5\" y=\"%2\" text-anchor=\"middle\" font-size=\"%3\" font-weight=\"%4\" fill=\"%5\">%6</text>"_s
               .arg(x + 13)
               .arg(isOn ? 19 : 18)
               .arg(isOn ? 15 : 12)
               .arg(isOn ? 700 : 500)
               .arg(isOn ? u"#fff"_s : u"#586878"_s, letter);
}

QString ieBox(int x, const QString &text, bool isOn)
{
    return u"<rect x=\"%1\" y=\"1\" width=\"30\" height=\"25\" rx=\"2\" fill=\"#fff\" stroke=\"%2\" "
           u"stroke-width=\"%3\" "
           "stroke-dasharray=\"4 3\"/><text x=\"%4\" y=\"18\" text-anchor=\"middle\" font-size=\"%5\" "
           "font-weight=\"%6\" "
           "fill=\"%7\">%8</text>"_s.arg(x)
               .arg(isOn ? u"#13273B"_s : u"#76828E"_s)
               .arg(isOn ? 2 : 1)
               .arg(x + 15)
               .arg(isOn ? 13 : 12)
               .arg(isOn ? 700 : 500)
               .arg(isOn ? u"#13273B"_s : u"#586878"_s, text);
}

} // namespace

QString gradeScaleSvg(GradeLetter grade, const CardWords &words, const QString &id)
{
    QString body;
    for (int i = 0; i < 5; ++i) {
        const auto letter = static_cast<GradeLetter>(i);
        body += scaleBox(29 * i, gradeWord(letter), grade == letter, letter == GradeLetter::C);
    }
    body += ieBox(151, words.grade(GradeLetter::IE), grade == GradeLetter::IE);
    return figure(183, 28, id, words.phrase(u"grade.is"_s, {{u"grade"_s, words.grade(grade)}}),
                  words.scaleDescription(grade), body);
}

QString levelBarSvg(const CompetencyLine &line, const CardWords &words, const QString &id)
{
    const int level = line.medianLevel->value_or(0);
    const bool isKnown = line.medianLevel->has_value();
    QString body;
    for (int i = 0; i < 4; ++i) {
        const bool isFilled = i < level;
        body += u"<rect x=\"%1.5\" y=\"3.5\" width=\"16\" height=\"9\" fill=\"%2\" stroke=\"%3\"%4/>"_s.arg(18 * i).arg(
            isFilled ? u"#0B6A6A"_s : u"#fff"_s, isFilled ? u"#0B6A6A"_s : u"#76828E"_s,
            isKnown ? QString() : u" stroke-dasharray=\"2.5 2\""_s);
    }
    body += u"<path d=\"M%1 0V16\" stroke=\"#13273B\" stroke-width=\"2\"/>"_s.arg(18 * line.expected - 1);
    return figure(74, 16, id, words.medianLevel(line), words.levelBarDescription(line), body);
}

QString distributionSvg(const CompetencyLine &line, const CardWords &words, const QString &id)
{
    static const QStringList fills{u"#ECEBE4"_s, u"#C5DEDB"_s, u"#8FC4BF"_s, u"#4E9A97"_s, u"#0B6A6A"_s};
    constexpr int unitsPerPercent = 2;
    QString body;
    QStringList said;
    int x = 0;
    const QList<LevelShare> &cells = **line.levels;
    for (const LevelShare &cell : cells) {
        const int width = cell.percent * unitsPerPercent;
        body += u"<rect x=\"%1.5\" y=\"0.5\" width=\"%2\" height=\"15\" fill=\"%3\" stroke=\"#3F5266\"/>"_s.arg(x)
                    .arg(width)
                    .arg(fills.at(cell.to));
        said << u"%1 %2\u00a0%"_s.arg(words.levelCell(cell)).arg(cell.percent);
        x += width;
    }
    return figure(201, 16, id, words.competencyTitle(line.code), said.join(u", "_s), body);
}

QString readinessIcon(Readiness state)
{
    switch (state) {
    case Readiness::Ready:
        return icon(u"<circle cx=\"10\" cy=\"10\" r=\"7\"/><path d=\"m6.8 10.2 2.3 2.3 4.2-4.8\"/>"_s);
    case Readiness::NearlyReady:
        return icon(
            u"<circle cx=\"10\" cy=\"10\" r=\"7\"/><path d=\"M10 3a7 7 0 0 1 0 14z\" fill=\"currentColor\"/>"_s);
    case Readiness::NotYetReady:
        return icon(u"<circle cx=\"10\" cy=\"10\" r=\"7\"/>"_s);
    case Readiness::InsufficientEvidence:
        break;
    }
    return icon(u"<circle cx=\"10\" cy=\"10\" r=\"7\" stroke-dasharray=\"2.6 2.6\"/>"_s);
}

QString changeIcon(const std::optional<Change> &change)
{
    if (!change)
        return icon(u"<path d=\"M5 10h10\" stroke-dasharray=\"2.6 2.6\"/>"_s);
    switch (*change) {
    case Change::Up:
        return icon(u"<path d=\"M10 16V4.5M5.5 9 10 4.5 14.5 9\"/>"_s);
    case Change::Same:
        return icon(u"<path d=\"M4 10h11.5M11 5.5l4.5 4.5-4.5 4.5\"/>"_s);
    case Change::Down:
        break;
    }
    return icon(u"<path d=\"M10 4v11.5M5.5 11l4.5 4.5 4.5-4.5\"/>"_s);
}

QString markSvg()
{
    return u"<svg width=\"40\" height=\"40\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\" "
           u"fill=\"none\" "
           "stroke-linecap=\"round\" stroke-linejoin=\"round\"><circle cx=\"12\" cy=\"4.2\" r=\"2\" stroke=\"#13273B\" "
           "stroke-width=\"1.6\"/><path d=\"M11.2 6 6.5 17M12.8 6l4.7 11M8.6 12.2h6.8\" stroke=\"#13273B\" "
           "stroke-width=\"1.6\"/><path d=\"M2.5 20.5 6.5 18l5.5 2.2 5.5-3.2 4-2\" stroke=\"#0B6A6A\" "
           "stroke-width=\"1.8\"/></svg>"_s;
}

} // namespace chartroom
