// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivewriter.h"
#include "archive/filesjson.h"
#include "base/files.h"
#include "lesson/packchecker.h"
#include "lesson/packreader.h"
#include "lesson/texthash.h"
#include "packfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace chartroom;
using namespace chartroom::test;
using namespace Qt::StringLiterals;

class TestPackReader : public QObject
{
    Q_OBJECT

private slots:
    void smallExampleHasNoIssues();
    void wholeExampleHasOnlyKindsOfLaterBuilds();
};

void TestPackReader::smallExampleHasNoIssues()
{
    const PackReading reading = readPack(exampleSource());
    const QList<Issue> issues = checkPack(reading);
    QVERIFY2(issues.isEmpty(), qPrintable(issueLines(issues)));
}

void TestPackReader::wholeExampleHasOnlyKindsOfLaterBuilds()
{
    const PackReading reading = readPack(exampleSource(u"permit-figures"_s));
    const QList<Issue> issues = checkPack(reading);
    qInfo().noquote() << issueLines(issues);
    for (const LanguageCount &count : languageCounts(reading)) qInfo() << count.language << count.units << count.translated << count.stale;
}

QTEST_GUILESS_MAIN(TestPackReader)
#include "test_packreader.moc"
