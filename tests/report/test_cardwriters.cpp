// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csvfield.h"
#include "report/cardpages.h"
#include "report/cardwords.h"
#include "report/csvcard.h"
#include "report/htmlcard.h"
#include "report/jsoncard.h"
#include "report/learnercard.h"
#include "report/pdfcard.h"
#include "report/sampleteam.h"
#include "report/schemacheck.h"

#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QStringList unit{u"Ministry of Community Programs"_s, u"Program Design Branch"_s};

TeamData sampleData(int people = 44)
{
    QList<PersonRecord> records = sample::variedUnit(unit, 0, people, 7);
    for (PersonRecord &record : records) {
        for (qsizetype code = 0; code < record.now.size(); ++code) {
            record.before[code] = record.now.at(code);
            if (record.now.at(code).isSufficient && code % 3 == 0)
                record.before[code] = sample::state(record.now.at(code).ability - 0.9);
        }
        record.now[13] = record.now[14] = sample::insufficient(2); // strand E stays without a grade
        record.firstDay = QDate(2024, 9, 9);
    }
    return sample::team(records);
}

CardRequest sampleRequest()
{
    CardRequest request = sample::request();
    request.profile = *builtInProfile(u"designer"_s);
    request.synthetic = true;
    const NextStep step{LessonId{QUuid(u"0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e02"_s)},
                        Titles{{{u"en"_s, u"Reports <are> not rates"_s}, {u"fr"_s, u"Un nombre n'est pas un taux"_s}}},
                        u"C2"_s};
    for (const QString &code : builtInFramework().codes())
        request.lessons.insert(code, {NextStep{LessonId{uuidVersion5({}, code)}, step.title, code}});
    request.actions.insert(
        unit,
        {CardAction{u"Talent"_s, u"=HYPERLINK(\"http://x\",\"y\")"_s, 1, ActionState::InProgress, u"-1+1"_s,
                    QDate(2025, 11, 30)},
         CardAction{
             u"Culture"_s, u"Two chart clinics, with real charts"_s, 2, ActionState::NotStarted, u"Data team"_s, {}}});
    return request;
}

ReportCard sampleCard()
{
    return sample::card(sampleData(), unit, sampleRequest());
}

ReportCard ownCard()
{
    LearnerCardRequest request;
    request.learner = Learner{sample::learnerId(5), u"brave-otter-17"_s, u"Real Name"_s, unit, {}, {}};
    request.period = {QDate(2025, 1, 1), QDate(2025, 6, 30)};
    request.issued = QDateTime(QDate(2025, 7, 15), QTime(9, 0), Qt::UTC);
    int number = 0;
    for (const QString &code : builtInFramework().codes()) {
        for (int k = 0; k < (code == u"B4"_s ? 3 : 12); ++k) {
            EvidenceFact fact;
            fact.id = AttemptId{uuidVersion5({}, QString::number(number))};
            fact.exercise = ExerciseId{uuidVersion5({}, u"exercise %1"_s.arg(number++))};
            fact.learner = request.learner.id;
            fact.kind = k % 2 ? u"numeric"_s : u"choice.one"_s;
            fact.role = u"learn"_s;
            fact.day = QDate(2025, 1, 3).addDays(k);
            fact.full = k % 6 != 0;
            fact.competencies = {{code + u".2"_s, 1.0}};
            fact.difficulty = 2;
            request.facts << fact;
        }
    }
    return buildLearnerCard(request);
}

/// One piece of an HTML card.
struct HtmlElement {
    QString name;
    QXmlStreamAttributes attributes;
    QString text; ///< of everything inside
};

/// All elements of a document, in order of their ends; fails the test when it is not well-formed.
QList<HtmlElement> elementsOf(const QByteArray &html)
{
    QXmlStreamReader reader(html);
    QList<HtmlElement> open;
    QList<HtmlElement> closed;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            open << HtmlElement{reader.name().toString(), reader.attributes(), {}};
        if (reader.isCharacters()) {
            for (HtmlElement &element : open)
                element.text += reader.text();
        }
        if (reader.isEndElement())
            closed << open.takeLast();
    }
    if (reader.hasError())
        qWarning() << reader.errorString() << reader.lineNumber();
    return reader.hasError() ? QList<HtmlElement>() : closed;
}

/// Rows of CSV with quotes, as RFC 4180 reads them.
QList<QStringList> csvRows(const QByteArray &bytes)
{
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    const QString text = QString::fromUtf8(bytes).mid(1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' && quoted && i + 1 < text.size() && text.at(i + 1) == u'"') {
            field += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            row << field;
            field.clear();
            if (c == u'\n') {
                rows << row;
                row.clear();
            }
        } else if (quoted || c != u'\r') {
            field += c;
        }
    }
    return rows;
}

QString csvValue(const QList<QStringList> &rows, const QString &code, const QString &statistic, int column)
{
    for (const QStringList &row : rows) {
        if (row.at(3) == code && row.at(4) == statistic)
            return row.at(column);
    }
    return u"(no row)"_s;
}

QString pdfText(const QByteArray &pdf, const QStringList &options = {u"-layout"_s})
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"card.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess tool;
    tool.start(u"pdftotext"_s, options + QStringList{path, u"-"_s});
    tool.waitForFinished();
    return QString::fromUtf8(tool.readAllStandardOutput());
}

bool isInstalled(const QString &tool)
{
    return !QStandardPaths::findExecutable(tool).isEmpty();
}

} // namespace

class TestCardWriters : public QObject
{
    Q_OBJECT

private slots:
    void equalCardsAreEqualBytes();
    void jsonFollowsTheShippedSchema_data();
    void jsonFollowsTheShippedSchema();
    void theSchemaRefusesWhatIsWrong();
    void jsonSaysWhatTheModelSays();
    void csvIsTidyAndHarmless();
    void csvAndJsonAgree();
    void htmlIsWellFormedAndSemantic_data();
    void htmlIsWellFormedAndSemantic();
    void htmlShowsTheModel();
    void htmlRunsNothingAndLoadsNothing();
    void pdfIsSoundAndCarriesItsDetails_data();
    void pdfIsSoundAndCarriesItsDetails();
    void pdfShowsTheModel();
    void pdfDoesNotDependOnTheClock();
    void everyPageSaysSynthetic();
    void pagesFitTheirPaper_data();
    void pagesFitTheirPaper();
    void smallGroupsSaySoInEveryFormat();
    void cardsAreCompleteInFrench();
    void ownCardsCarryLevelsAndWhatIsMissing();
    void ownCardsShowTheNameOnlyWhenAsked();
};

void TestCardWriters::equalCardsAreEqualBytes()
{
    const ReportCard a = sampleCard();
    const ReportCard b = sampleCard();
    QCOMPARE(a, b);
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        QCOMPARE(writeHtmlCard(a, language), writeHtmlCard(b, language));
        QCOMPARE(writeJsonCard(a, language), writeJsonCard(b, language));
        QCOMPARE(writePdfCard(a, language, Paper::A4), writePdfCard(b, language, Paper::A4));
    }
    QCOMPARE(writeCsvCard(a), writeCsvCard(b));
    QVERIFY(writePdfCard(a, u"en"_s, Paper::A4) != writePdfCard(a, u"en"_s, Paper::Letter));
}

void TestCardWriters::jsonFollowsTheShippedSchema_data()
{
    QTest::addColumn<ReportCard>("card");
    QTest::newRow("a team") << sampleCard();
    QTest::newRow("a small team") << sample::card(sampleData(6), unit, sampleRequest());
    QTest::newRow("a scope without people") << sample::card(sampleData(12), {u"Nobody"_s}, sampleRequest());
    QTest::newRow("a learner") << ownCard();
}

void TestCardWriters::jsonFollowsTheShippedSchema()
{
    QFETCH(ReportCard, card);
    const SchemaCheck schema(QJsonDocument::fromJson(reportSchema()).object());
    const QByteArray bytes = writeJsonCard(card, u"en"_s);
    QVERIFY(bytes.endsWith('\n'));
    QCOMPARE(schema.problems(QJsonDocument::fromJson(bytes).object()), QStringList());
}

void TestCardWriters::theSchemaRefusesWhatIsWrong()
{
    const SchemaCheck schema(QJsonDocument::fromJson(reportSchema()).object());
    QJsonObject card = cardJson(sampleCard(), u"en"_s);
    QJsonObject people = card[u"people"_s].toObject();
    people[u"enrolled"_s] = u"44"_s;
    card[u"people"_s] = people;
    QCOMPARE(schema.problems(card), QStringList{u"$.people.enrolled: enum"_s});
    card.remove(u"fingerprint"_s);
    QVERIFY(schema.problems(card).contains(u"$.fingerprint: missing"_s));
}

void TestCardWriters::jsonSaysWhatTheModelSays()
{
    const ReportCard card = sampleCard();
    const QJsonObject json = cardJson(card, u"en"_s);
    QCOMPARE(json[u"kind"_s].toString(), u"team"_s);
    QCOMPARE(json[u"issue"_s].toInt(), 2); // the first answers came in the half year before
    QCOMPARE(json[u"issued"_s].toString(), u"2025-07-15T09:00:00Z"_s);
    QCOMPARE(json[u"scope"_s].toArray().last().toString(), u"Program Design Branch"_s);
    QCOMPARE(json[u"people"_s][u"enrolled"_s].toString(), u"30-49"_s);
    QCOMPARE(json[u"strands"_s].toArray().size(), 5);
    QCOMPARE(json[u"strands"_s][4][u"grade"_s].toString(), u"IE"_s);
    QVERIFY(json[u"strands"_s][4][u"change"_s].isNull());
    QCOMPARE(json[u"lenses"_s].toArray().size(), 3);
    const QJsonArray competencies = json[u"competencies"_s].toArray();
    QCOMPARE(competencies.size(), 15);
    for (qsizetype i = 0; i < competencies.size(); ++i) {
        const CompetencyLine &line = card.competencies.at(i);
        QCOMPARE(competencies[i][u"code"_s].toString(), line.code);
        QCOMPARE(competencies[i][u"expected"_s].toInt(), builtInProfile(u"designer"_s)->expectedLevel(line.code));
        QCOMPARE(competencies[i][u"grade"_s].toString(), gradeWord(*line.grade));
        QCOMPARE(competencies[i][u"medianLevel"_s].isNull(), !line.medianLevel->has_value());
        QCOMPARE(competencies[i][u"atOrAbove"_s][u"qualifier"_s].toString(), qualifierWord(line.atOrAbove->qualifier));
    }
    QCOMPARE(json[u"notes"_s].toArray().first().toString(),
             u"Synthetic data: all people and answers on this card are invented."_s);
    QCOMPARE(json[u"actions"_s].toArray().size(), 2);
    QVERIFY(!json.contains(u"learner"_s));
}

void TestCardWriters::csvIsTidyAndHarmless()
{
    const QByteArray bytes = writeCsvCard(sampleCard());
    QVERIFY(bytes.startsWith(
        "\xEF\xBB\xBFscope,period,framework_version,competency,statistic,value,qualifier,band,rule\r\n"));
    const QList<QStringList> rows = csvRows(bytes);
    QVERIFY(rows.size() > 100);
    bool sawFormula = false;
    for (const QStringList &row : rows) {
        QCOMPARE(row.size(), 9);
        for (const QString &field : row) {
            bool isNumber = false;
            field.toDouble(&isNumber);
            QVERIFY2(isNumber || field.isEmpty() || !u"=+-@\t"_s.contains(field.front()), qPrintable(field));
            sawFormula = sawFormula || field.startsWith(u"'=HYPERLINK"_s);
        }
    }
    QVERIFY(sawFormula);
    QCOMPARE(csvField(u"-5"_s), u"-5"_s);
    QCOMPARE(csvField(u"-5+A1"_s), u"'-5+A1"_s);
    QCOMPARE(csvField(u"a \"b\", c"_s), u"\"a \"\"b\"\", c\""_s);
}

void TestCardWriters::csvAndJsonAgree()
{
    const ReportCard card = sampleCard();
    const QJsonObject json = cardJson(card, u"en"_s);
    const QList<QStringList> rows = csvRows(writeCsvCard(card));
    QCOMPARE(csvValue(rows, {}, u"enrolled"_s, 7), json[u"people"_s][u"enrolled"_s].toString());
    QCOMPARE(csvValue(rows, {}, u"enoughEvidence"_s, 7), json[u"people"_s][u"enoughEvidence"_s].toString());
    for (const QJsonValue &strand : json[u"strands"_s].toArray())
        QCOMPARE(csvValue(rows, strand[u"code"_s].toString(), u"grade"_s, 5), strand[u"grade"_s].toString());
    for (const QJsonValue &lens : json[u"lenses"_s].toArray())
        QCOMPARE(csvValue(rows, lens[u"id"_s].toString(), u"state"_s, 5), lens[u"state"_s].toString());
    for (const QJsonValue &line : json[u"competencies"_s].toArray()) {
        const QString code = line[u"code"_s].toString();
        const auto text = [](const QJsonValue &value) {
            return value.isNull() ? QString() : QString::number(value.toInt());
        };
        QCOMPARE(csvValue(rows, code, u"grade"_s, 5), line[u"grade"_s].toString());
        QCOMPARE(csvValue(rows, code, u"medianLevel"_s, 5), text(line[u"medianLevel"_s]));
        QCOMPARE(csvValue(rows, code, u"atOrAbove"_s, 5), text(line[u"atOrAbove"_s][u"percent"_s]));
        QCOMPARE(csvValue(rows, code, u"atOrAbove"_s, 6), line[u"atOrAbove"_s][u"qualifier"_s].toString());
        QCOMPARE(csvValue(rows, code, u"evidence"_s, 7), line[u"evidence"_s].toString());
        QCOMPARE(csvValue(rows, code, u"grade"_s, 8), line[u"rule"_s].toString());
    }
}

void TestCardWriters::htmlIsWellFormedAndSemantic_data()
{
    QTest::addColumn<ReportCard>("card");
    QTest::addColumn<QString>("language");
    QTest::newRow("a team in English") << sampleCard() << u"en"_s;
    QTest::newRow("a team in French") << sampleCard() << u"fr"_s;
    QTest::newRow("a small team") << sample::card(sampleData(6), unit, sampleRequest()) << u"en"_s;
    QTest::newRow("a learner") << ownCard() << u"fr"_s;
}

void TestCardWriters::htmlIsWellFormedAndSemantic()
{
    QFETCH(ReportCard, card);
    QFETCH(QString, language);
    const QList<HtmlElement> elements = elementsOf(writeHtmlCard(card, language));
    QVERIFY(!elements.isEmpty());
    QSet<QString> ids;
    QStringList headings;
    for (const HtmlElement &element : elements) {
        const QString id = element.attributes.value(u"id"_s).toString();
        QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(id));
        ids << id;
        if (element.name == u"th"_s)
            QVERIFY2(element.attributes.hasAttribute(u"scope"_s), qPrintable(element.text));
        if (element.name == u"svg"_s)
            QVERIFY(element.attributes.hasAttribute(u"aria-labelledby"_s) ||
                    element.attributes.value(u"aria-hidden"_s) == u"true"_s);
        if (element.name == u"html"_s)
            QCOMPARE(element.attributes.value(u"lang"_s).toString(), language);
        if (element.name.size() == 2 && element.name.startsWith(u'h') && element.name.at(1).isDigit())
            headings << element.name;
    }
    QCOMPARE(headings.count(u"h1"_s), 1);
    QCOMPARE(headings.first(), u"h1"_s);
    for (qsizetype i = 1; i < headings.size(); ++i)
        QVERIFY(headings.at(i).at(1).digitValue() <= headings.at(i - 1).at(1).digitValue() + 1);
    for (const HtmlElement &element : elements) {
        for (const QString &reference :
             element.attributes.value(u"aria-labelledby"_s).toString().split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(ids.contains(reference), qPrintable(reference));
    }
}

void TestCardWriters::htmlShowsTheModel()
{
    const ReportCard card = sampleCard();
    const CardWords words(card, u"en"_s);
    const QList<HtmlElement> elements = elementsOf(writeHtmlCard(card, u"en"_s));
    QStringList rows;
    for (const HtmlElement &element : elements) {
        if (element.name == u"tr"_s)
            rows << element.text.simplified();
    }
    for (const CompetencyLine &line : card.competencies) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const QString &text) {
            return text.startsWith(line.code + u' ') &&
                   (text.contains(u"200–499"_s) || text.contains(u"500+"_s) || text.contains(u"50–99"_s));
        });
        QVERIFY2(row != rows.end(), qPrintable(line.code));
        QVERIFY2(row->contains(words.share(*line.atOrAbove).simplified()), qPrintable(*row));
        QVERIFY2(row->contains(words.medianLevel(line)), qPrintable(*row));
        QVERIFY2(row->contains(words.evidence(line)), qPrintable(*row));
        QVERIFY2(row->contains(words.level(line.expected)), qPrintable(*row));
    }
    // No percentage stands in the file that the model does not hold.
    QSet<int> known{25, 75, 80}; // the examples in the rules, and the 80 % of the method
    for (const CompetencyLine &line : card.competencies) {
        known << line.atOrAbove->percent;
        for (const LevelShare &cell : line.levels->value_or(QList<LevelShare>()))
            known << cell.percent;
    }
    QRegularExpressionMatchIterator matches =
        QRegularExpression(u"(\\d+)\\x{a0}%"_s).globalMatch(QString::fromUtf8(writeHtmlCard(card, u"en"_s)));
    QVERIFY(matches.hasNext());
    while (matches.hasNext()) {
        const int percent = matches.next().captured(1).toInt();
        QVERIFY2(known.contains(percent), qPrintable(QString::number(percent)));
    }
}

void TestCardWriters::htmlRunsNothingAndLoadsNothing()
{
    const QString html = QString::fromUtf8(writeHtmlCard(sampleCard(), u"en"_s));
    QVERIFY(!html.contains(u"<script"_s) && !html.contains(u"javascript:"_s) && !html.contains(u" onclick"_s));
    QVERIFY(!html.contains(u"src="_s) && !html.contains(u"url("_s) && !html.contains(u"@import"_s) &&
            !html.contains(u"<link"_s));
    QVERIFY(html.contains(u"Reports &lt;are&gt; not rates"_s));
    QVERIFY(!html.contains(u"<are>"_s));
}

void TestCardWriters::pdfIsSoundAndCarriesItsDetails_data()
{
    QTest::addColumn<ReportCard>("card");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("paper");
    QTest::newRow("a team, A4, English") << sampleCard() << u"en"_s << int(Paper::A4);
    QTest::newRow("a team, Letter, French") << sampleCard() << u"fr"_s << int(Paper::Letter);
    QTest::newRow("a small team") << sample::card(sampleData(6), unit, sampleRequest()) << u"en"_s << int(Paper::A4);
    QTest::newRow("a learner") << ownCard() << u"en"_s << int(Paper::Letter);
}

void TestCardWriters::pdfIsSoundAndCarriesItsDetails()
{
    QFETCH(ReportCard, card);
    QFETCH(QString, language);
    QFETCH(int, paper);
    const QByteArray pdf = writePdfCard(card, language, static_cast<Paper>(paper));
    QVERIFY(pdf.startsWith("%PDF-1.4"));
    QVERIFY(pdf.contains(QByteArray("/Lang (" + language.toLatin1() + ")")));
    QVERIFY(pdf.contains("/Outlines"));
    QVERIFY(pdf.contains("pdfaid:part=\"1\""));
    QVERIFY(pdf.contains("/CreationDate (D:20250715090000Z)"));
    QVERIFY(pdf.contains("xmp:CreateDate=\"2025-07-15T09:00:00Z\""));
    if (!isInstalled(u"qpdf"_s))
        QFAIL("qpdf is not installed; ./test installs it");
    QTemporaryDir folder;
    const QString path = folder.filePath(u"card.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(pdf), pdf.size());
    file.close();
    QProcess tool;
    tool.start(u"qpdf"_s, {u"--check"_s, path});
    tool.waitForFinished();
    const QByteArray said = tool.readAllStandardOutput() + tool.readAllStandardError();
    QVERIFY2(tool.exitCode() == 0, said.constData());
}

void TestCardWriters::pdfShowsTheModel()
{
    if (!isInstalled(u"pdftotext"_s))
        QFAIL("pdftotext is not installed; ./test installs it");
    const ReportCard card = sampleCard();
    const CardWords words(card, u"en"_s);
    const QStringList lines = pdfText(writePdfCard(card, u"en"_s, Paper::Letter)).replace(u'\u00a0', u' ').split(u'\n');
    for (const CompetencyLine &line : card.competencies) {
        const auto row = std::find_if(lines.begin(), lines.end(), [&](const QString &text) {
            return text.trimmed().startsWith(line.code + u' ') && text.contains(words.evidence(line));
        });
        QVERIFY2(row != lines.end(), qPrintable(line.code));
        QVERIFY2(row->contains(words.share(*line.atOrAbove).replace(u'\u00a0', u' ')), qPrintable(*row));
        QVERIFY2(row->contains(words.medianLevel(line)), qPrintable(*row));
        QVERIFY2(row->contains(u' ' + words.grade(*line.grade) + u' '), qPrintable(*row));
    }
    const QString whole = lines.join(u'\n');
    QVERIFY(whole.contains(u"final"_s) || whole.contains(u"first answers"_s)); // letters, not ligatures
    QVERIFY(!whole.contains(u'\ufb01'));
    QVERIFY(whole.contains(card.fingerprint));
}

void TestCardWriters::pdfDoesNotDependOnTheClock()
{
    const ReportCard card = sampleCard();
    const QByteArray first = writePdfCard(card, u"en"_s, Paper::A4);
    QTest::qWait(1100); // the library stamps whole seconds
    QCOMPARE(writePdfCard(card, u"en"_s, Paper::A4), first);
}

void TestCardWriters::everyPageSaysSynthetic()
{
    if (!isInstalled(u"pdftotext"_s))
        QFAIL("pdftotext is not installed; ./test installs it");
    const ReportCard card = sampleCard();
    const QStringList pages = pdfText(writePdfCard(card, u"en"_s, Paper::A4), {}).split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), CardPages(card, u"en"_s, Paper::A4).count());
    for (const QString &page : pages)
        QVERIFY(page.contains(u"Synthetic data"_s));
}

void TestCardWriters::pagesFitTheirPaper_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("paper");
    QTest::newRow("English, A4") << u"en"_s << int(Paper::A4);
    QTest::newRow("English, Letter") << u"en"_s << int(Paper::Letter);
    QTest::newRow("French, A4") << u"fr"_s << int(Paper::A4);
    QTest::newRow("French, Letter") << u"fr"_s << int(Paper::Letter);
}

void TestCardWriters::pagesFitTheirPaper()
{
    QFETCH(QString, language);
    QFETCH(int, paper);
    const CardPages pages(sampleCard(), language, static_cast<Paper>(paper));
    QVERIFY(pages.count() >= 2 && pages.count() <= 4);
    for (int page = 0; page < pages.count(); ++page) {
        QImage image(pages.size().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paint(painter, page);
        painter.end();
        // Nothing is drawn on or beyond the frame's margin: the strip beside the frame stays white.
        for (int y = 50; y < image.height() - 50; ++y) {
            for (int x = 40; x < 50; ++x) {
                const bool isClear = image.pixelColor(x, y).lightness() > 250 &&
                                     image.pixelColor(image.width() - 1 - x, y).lightness() > 250;
                QVERIFY2(isClear,
                         qPrintable(u"page %1, %2 pixels from a side, %3 from the top"_s.arg(page + 1).arg(x).arg(y)));
            }
        }
        // And something is drawn inside it.
        int dark = 0;
        for (int y = 60; y < 200; ++y)
            for (int x = 60; x < image.width() - 60; ++x)
                dark += image.pixelColor(x, y).lightness() < 100 ? 1 : 0;
        QVERIFY(dark > 200);
    }
}

void TestCardWriters::smallGroupsSaySoInEveryFormat()
{
    const ReportCard card = sample::card(sampleData(6), unit, sampleRequest());
    const QString sentence = u"fewer than 10 people have enough evidence"_s;
    QVERIFY(QString::fromUtf8(writeHtmlCard(card, u"en"_s)).contains(sentence));
    QVERIFY(QString::fromUtf8(writeJsonCard(card, u"en"_s)).contains(sentence));
    const QList<QStringList> rows = csvRows(writeCsvCard(card));
    QCOMPARE(csvValue(rows, u"A1"_s, u"grade"_s, 5), u"IE"_s);
    QCOMPARE(csvValue(rows, u"A1"_s, u"grade"_s, 8), u"group"_s);
    QVERIFY(!QString::fromUtf8(writeHtmlCard(card, u"en"_s)).contains(u"id=\"competencies\""_s));
    QVERIFY(QString::fromUtf8(writeHtmlCard(card, u"fr"_s)).contains(u"moins de 10 personnes"_s));
}

void TestCardWriters::cardsAreCompleteInFrench()
{
    const Phrases phrases(u":/report/phrases"_s);
    QCOMPARE(phrases.ids(u"fr"_s), phrases.ids(u"en"_s));
    static const QRegularExpression place(u"\\{(\\w+)\\}"_s);
    for (const QString &id : phrases.ids(u"en"_s)) {
        QSet<QString> english;
        QSet<QString> french;
        for (auto it = place.globalMatch(phrases.text(id, u"en"_s)); it.hasNext();)
            english << it.next().captured(1);
        for (auto it = place.globalMatch(phrases.text(id, u"fr"_s)); it.hasNext();)
            french << it.next().captured(1);
        QVERIFY2(english == french, qPrintable(id));
        QVERIFY2(!phrases.text(id, u"fr"_s).contains(u" :"_s) && !phrases.text(id, u"fr"_s).contains(u" ;"_s),
                 qPrintable(id));
        QVERIFY2(!phrases.text(id, u"en"_s).contains(u'!') && !phrases.text(id, u"fr"_s).contains(u'!'),
                 qPrintable(id));
    }
    const QString html = QString::fromUtf8(writeHtmlCard(sampleCard(), u"fr"_s));
    for (const QString &english : {u"Strengths"_s, u"Readiness"_s, u"Foundation"_s, u"about "_s, u"Expected"_s})
        QVERIFY2(!html.contains(english), qPrintable(english));
    QVERIFY(html.contains(u"Un nombre n'est pas un taux"_s));
}

void TestCardWriters::ownCardsCarryLevelsAndWhatIsMissing()
{
    const ReportCard card = ownCard();
    const QJsonObject json = cardJson(card, u"en"_s);
    QCOMPARE(json[u"kind"_s].toString(), u"learner"_s);
    QVERIFY(!json.contains(u"people"_s));
    QCOMPARE(json[u"learner"_s][u"name"_s].toString(), u"brave-otter-17"_s);
    const QJsonArray lines = json[u"competencies"_s].toArray();
    // 12 answers on 12 days, 10 right of 12 at level 2 (83 %): level 2, and a range.
    QCOMPARE(lines[0][u"level"_s].toInt(-1), 2);
    QCOMPARE(lines[0][u"items"_s].toInt(), 12);
    QCOMPARE(lines[0][u"days"_s].toInt(), 12);
    QVERIFY(lines[0][u"interval"_s][0].toDouble() < lines[0][u"interval"_s][1].toDouble());
    QVERIFY(lines[0][u"missing"_s].isNull());
    // Three answers in B4: five are missing.
    QCOMPARE(lines[6][u"code"_s].toString(), u"B4"_s);
    QVERIFY(lines[6][u"level"_s].isNull() && lines[6][u"interval"_s].isNull());
    QVERIFY(lines[6][u"missing"_s].toString().contains(u'5'));
    QCOMPARE(lines[6][u"grade"_s].toString(), u"IE"_s);
    // All at the expected level 2: every lens is ready.
    QCOMPARE(json[u"lenses"_s][0][u"state"_s].toString(), u"ready"_s);
}

void TestCardWriters::ownCardsShowTheNameOnlyWhenAsked()
{
    QVERIFY(!writeHtmlCard(ownCard(), u"en"_s).contains("Real Name"));
    LearnerCardRequest request;
    request.learner = Learner{sample::learnerId(5), u"brave-otter-17"_s, u"Real Name"_s, unit, {}, {}};
    request.period = {QDate(2025, 1, 1), QDate(2025, 6, 30)};
    request.issued = QDateTime(QDate(2025, 7, 15), QTime(9, 0), Qt::UTC);
    request.showName = true;
    QVERIFY(writeHtmlCard(buildLearnerCard(request), u"en"_s).contains("Real Name"));
}

QTEST_MAIN(TestCardWriters)
#include "test_cardwriters.moc"
