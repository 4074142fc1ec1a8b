// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/issue.h"
#include "lesson/plainyaml.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QString sourceFolder = QStringLiteral(CHARTROOM_SOURCE_DIR "/");
constexpr int longestSentence = 20; ///< words; the average of plain texts is far lower

QByteArray fileText(const QString &path)
{
    QFile file(sourceFolder + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSet<QString> competencyCodes()
{
    QSet<QString> codes;
    const QJsonObject framework = QJsonDocument::fromJson(fileText(u"resources/framework/dlf-1.json"_s)).object();
    for (const QJsonValue &strand : framework[u"strands"_s].toArray()) {
        for (const QJsonValue &competency : strand[u"competencies"_s].toArray())
            codes.insert(competency[u"code"_s].toString());
    }
    return codes;
}

/// The longest sentence of a text, in words.
int mostWords(const QString &text)
{
    static const QRegularExpression sentenceEnd(u"(?<=[.;:])\\s"_s);
    static const QRegularExpression word(u"[\\w’'-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    int most = 0;
    for (const QString &sentence : text.split(sentenceEnd)) {
        int words = 0;
        for (auto match = word.globalMatch(sentence); match.hasNext(); match.next())
            ++words;
        most = qMax(most, words);
    }
    return most;
}

} // namespace

/// The glossary of the program: the terms of the curriculum, each with a meaning in both languages.
class TestGlossary : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsTheTermsOfTheCurriculum();
    void entries_data();
    void entries();
    void noTermStandsTwice();

private:
    QList<YamlNode> m_terms;
};

void TestGlossary::initTestCase()
{
    const YamlReading reading =
        readPlainYaml(QString::fromUtf8(fileText(u"resources/glossary.yaml"_s)), u"resources/glossary.yaml"_s);
    for (const Issue &issue : reading.issues)
        qWarning("%s", qPrintable(issueLine(issue)));
    QVERIFY(reading.isUsable && reading.issues.isEmpty());
    QCOMPARE(reading.root[u"format"].text, u"chartroom-glossary/1"_s);
    m_terms = reading.root[u"terms"].items;
    QVERIFY(m_terms.size() >= 80);
}

void TestGlossary::holdsTheTermsOfTheCurriculum()
{
    QSet<QString> present, promised;
    for (const YamlNode &term : m_terms)
        present.insert(term[u"term"][u"en"].text + u'\t' + term[u"term"][u"fr"].text);
    for (const QString &line : QString::fromUtf8(fileText(u"tests/packs/glossaryterms.tsv"_s)).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            promised.insert(line);
    }
    QCOMPARE(promised.size(), qsizetype(102));
    QCOMPARE(present, promised);
}

void TestGlossary::entries_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(m_terms.size()); ++i)
        QTest::newRow(qPrintable(m_terms[i][u"id"].text)) << i;
}

void TestGlossary::entries()
{
    QFETCH(int, index);
    const YamlNode &term = m_terms[index];
    static const QRegularExpression slug(u"\\A[a-z][a-z0-9]*(-[a-z0-9]+)*\\z"_s);
    QVERIFY(slug.match(term[u"id"].text).hasMatch());
    QVERIFY(!term[u"competencies"].items.isEmpty());
    const QSet<QString> codes = competencyCodes();
    for (const YamlNode &code : term[u"competencies"].items)
        QVERIFY2(codes.contains(code.text), qPrintable(code.text));
    for (const auto &language : {u"en"_s, u"fr"_s}) {
        const QString meaning = term[u"meaning"][language].text;
        QVERIFY(!term[u"term"][language].text.isEmpty());
        QVERIFY(meaning.endsWith(u'.'));
        QVERIFY2(mostWords(meaning) <= longestSentence, qPrintable(meaning));
        QVERIFY2(!meaning.contains(u'\''), qPrintable(meaning));
    }
    // French puts a no-break space before a colon and a percent sign.
    static const QRegularExpression bareSign(u"[^\\x{A0}][:%]"_s);
    QVERIFY(!bareSign.match(term[u"meaning"][u"fr"].text).hasMatch());
}

void TestGlossary::noTermStandsTwice()
{
    for (const auto &language : {u"en"_s, u"fr"_s}) {
        QSet<QString> seen;
        for (const YamlNode &term : m_terms) {
            const QString word = term[u"term"][language].text.toCaseFolded();
            QVERIFY2(!seen.contains(word), qPrintable(word));
            seen.insert(word);
        }
    }
}

QTEST_GUILESS_MAIN(TestGlossary)
#include "test_glossary.moc"
