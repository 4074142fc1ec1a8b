// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/readability/textmeasure.h"
#include "lesson/readability/wordlists.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestTextMeasure : public QObject
{
    Q_OBJECT

private slots:
    void syllables_data();
    void syllables();
    void sentences_data();
    void sentences();
    void grades_data();
    void grades();
    void literalNumbers_data();
    void literalNumbers();
    void words_data();
    void words();
    void plainProseKeepsPositions();
};

void TestTextMeasure::syllables_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    const auto row = [](const QString &word, const char *language, int count) {
        QTest::newRow(qPrintable(QString::fromLatin1(language) + u' ' + word))
            << word << QString::fromLatin1(language) << count;
    };
    // pack-format.md 17: runs of vowels, minus a silent ending, at least one.
    row(u"cat"_s, "en", 1);
    row(u"table"_s, "en", 1);
    row(u"data"_s, "en", 2);
    row(u"permit"_s, "en", 2);
    row(u"year"_s, "en", 1);
    row(u"the"_s, "en", 1);
    row(u"hmm"_s, "en", 1);
    row(u"communication"_s, "en", 5);
    row(u"écoles"_s, "fr", 2);
    row(u"donnent"_s, "fr", 1);
    row(u"région"_s, "fr", 2);
    row(u"où"_s, "fr", 1);
}

void TestTextMeasure::syllables()
{
    QFETCH(QString, word);
    QFETCH(QString, language);
    QTEST(countSyllables(word, language), "count");
}

void TestTextMeasure::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("words");
    QTest::newRow("marks") << u"One two. Three! Four five six? Seven: eight"_s << QList<int>{2, 1, 3, 1, 1};
    QTest::newRow("no space after the mark") << u"Version 1.2 and e.g.this"_s << QList<int>{5};
    QTest::newRow("French spaces") << u"Est-ce vrai ? Oui : bien sûr !"_s << QList<int>{3, 1, 2};
    QTest::newRow("no words") << u"12. 13! "_s << QList<int>{};
}

void TestTextMeasure::sentences()
{
    QFETCH(QString, text);
    QList<int> found;
    for (const Sentence &sentence : sentencesOf(text))
        found.append(sentence.words);
    QTEST(found, "words");
}

void TestTextMeasure::grades_data()
{
    QTest::addColumn<TextMeasure>("measure");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("hard");
    // words, sentences, syllables, long words
    // en: 0.39·10 + 11.8·1.7 − 15.59 = 8.37; with 176 syllables 9.078.
    QTest::newRow("English at the border, easy") << TextMeasure{100, 10, 170, 0} << u"en"_s << false;
    QTest::newRow("English at the border, hard") << TextMeasure{100, 10, 176, 0} << u"en-CA"_s << true;
    // fr: 207 − 1.015·20 − 73.6·1.8 = 54.22; with 178 syllables 55.69.
    QTest::newRow("French easy") << TextMeasure{100, 5, 178, 0} << u"fr"_s << false;
    QTest::newRow("French hard") << TextMeasure{100, 5, 180, 0} << u"fr-CA"_s << true;
    // LIX: 20 + 30 = 50 is not above 50.
    QTest::newRow("LIX easy") << TextMeasure{100, 5, 0, 30} << u"de"_s << false;
    QTest::newRow("LIX hard") << TextMeasure{100, 5, 0, 31} << u"de"_s << true;
    QTest::newRow("below 100 words never") << TextMeasure{99, 1, 400, 90} << u"en"_s << false;
}

void TestTextMeasure::grades()
{
    QFETCH(TextMeasure, measure);
    QFETCH(QString, language);
    QTEST(isHardToRead(measure, language), "hard");
}

void TestTextMeasure::literalNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    QTest::newRow("two digits") << u"There are 12 rows"_s << u"12"_s;
    QTest::newRow("one digit") << u"There are 7 rows"_s << QString();
    QTest::newRow("decimal") << u"about 4.5 days"_s << u"4.5"_s;
    QTest::newRow("year") << u"in 2024 and 1800"_s << QString();
    QTest::newRow("number like a year, out of range") << u"all 2200 of them"_s << u"2200"_s;
    QTest::newRow("powers of ten") << u"10, 100 % or 1,000 or 1 000 000"_s << QString();
    QTest::newRow("English groups") << u"all 1,250 rows"_s << u"1,250"_s;
    QTest::newRow("French groups") << u"les 12\u00A0500 lignes"_s << u"12\u00A0500"_s;
    QTest::newRow("code") << u"see C21 and A4b"_s << QString();
    QTest::newRow("date and time") << u"on 2024-01-31 at 08:30"_s << QString();
}

void TestTextMeasure::literalNumbers()
{
    QFETCH(QString, text);
    QTEST(firstLiteralNumber(text).captured(), "number");
}

void TestTextMeasure::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("colour");
    QTest::addColumn<QString>("harsh");
    QTest::newRow("colour") << u"The Red bar"_s << u"en"_s << u"Red"_s << QString();
    QTest::newRow("part of a word") << u"reduced badge"_s << u"en"_s << QString() << QString();
    QTest::newRow("French colour") << u"les barres bleues"_s << u"fr"_s << u"bleues"_s << QString();
    QTest::newRow("blame") << u"That is wrong."_s << u"en"_s << QString() << u"wrong"_s;
    QTest::newRow("French blame") << u"C’est faux."_s << u"fr"_s << QString() << u"faux"_s;
    QTest::newRow("exclamation") << u"Look again!"_s << u"en"_s << QString() << u"!"_s;
}

void TestTextMeasure::words()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QTEST(colourWord(text, language), "colour");
    QTEST(harshWord(text, language), "harsh");
}

void TestTextMeasure::plainProseKeepsPositions()
{
    const QString text = u"1. See {{ 2 + 33 }} and `code 44` or [this](lesson:a-55).\n- end 66"_s;
    const QString plain = plainProse(text);
    QCOMPARE(plain.size(), text.size());
    QCOMPARE(plain.indexOf(u"66"_s), text.indexOf(u"66"_s));
    QCOMPARE(firstLiteralNumber(plain).captured(), u"66"_s);
    QCOMPARE(countLetterRuns(plain), 5); // See and or this end
}

QTEST_GUILESS_MAIN(TestTextMeasure)
#include "test_textmeasure.moc"
