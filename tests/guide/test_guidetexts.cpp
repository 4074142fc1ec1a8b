// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide.h"
#include "guide/guidecheck.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The handbook as shipped.
class TestGuideTexts : public QObject
{
    Q_OBJECT

private slots:
    void theGlossaryIsWhole();
    void pagesAndLinksHold();
};

void TestGuideTexts::theGlossaryIsWhole()
{
    for (const QString &language : {u"en"_s, u"fr"_s})
        QCOMPARE(builtInGuide(language).terms.size(), 102);
}

void TestGuideTexts::pagesAndLinksHold()
{
    QCOMPARE(builtInGuide(u"en"_s).pages.size(), 22); // three to start, fifteen competencies, four tools
    QSet<QString> lessons;
    for (const QString &slug : QDir(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core/lessons")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        lessons << slug;
    QStringList lines;
    for (const Issue &issue : checkGuide(builtInGuide(u"en"_s), builtInGuide(u"fr"_s), lessons))
        lines << issueLine(issue);
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestGuideTexts)
#include "test_guidetexts.moc"
