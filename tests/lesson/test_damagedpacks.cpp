// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/splitmix64.h"
#include "lesson/packreader.h"
#include "packfixture.h"

using namespace chartroom;
using namespace chartroom::test;
using namespace Qt::StringLiterals;

/// Whatever happens to a file, reading and checking ends with issues, not with a crash.
class TestDamagedPacks : public QObject
{
    Q_OBJECT

private slots:
    void cutFiles();
    void changedLines();
    void changedBytes();
};

namespace {

int rounds()
{
    // More rounds by hand: CHARTROOM_ROUNDS=5000 test_damagedpacks
    const int wished = qEnvironmentVariableIntValue("CHARTROOM_ROUNDS");
    return wished > 0 ? wished : 120;
}

/// Every issue has a known form, and a place inside the file it names.
void judge(const PackSource &source)
{
    const QList<Issue> issues = checkPack(readPack(source));
    for (const Issue &issue : issues) {
        QVERIFY(!issue.ruleId.isEmpty() && !issue.message.isEmpty());
        QVERIFY((issue.place.line == 0) == (issue.place.column == 0));
        const QByteArray bytes = source.files.value(issue.place.path);
        QVERIFY2(issue.place.line <= bytes.count('\n') + bytes.count('\r') + 2, qPrintable(issueLine(issue)));
    }
}

QString pick(const PackSource &source, SplitMix64 &random)
{
    return source.files.keys().at(random.below(source.files.size()));
}

} // namespace

void TestDamagedPacks::cutFiles()
{
    const PackSource whole = exampleSource();
    SplitMix64 random(1);
    for (int round = 0; round < rounds(); ++round) {
        PackSource source = whole;
        const QString path = pick(source, random);
        source.files[path].truncate(random.below(source.files.value(path).size() + 1));
        judge(source);
    }
}

void TestDamagedPacks::changedLines()
{
    const PackSource whole = exampleSource();
    SplitMix64 random(2);
    for (int round = 0; round < rounds(); ++round) {
        PackSource source = whole;
        const QString path = pick(source, random);
        QList<QByteArray> lines = source.files.value(path).split('\n');
        const qsizetype from = random.below(lines.size());
        switch (random.below(4)) {
        case 0:
            lines.removeAt(from);
            break;
        case 1:
            lines.insert(random.below(lines.size()), lines.at(from));
            break;
        case 2:
            lines[from] = lines.at(from).trimmed();
            break;
        default:
            lines.swapItemsAt(from, random.below(lines.size()));
        }
        source.files[path] = lines.join('\n');
        judge(source);
    }
}

void TestDamagedPacks::changedBytes()
{
    const PackSource whole = exampleSource();
    const QByteArray odd = "{}[]:,-?!&*#|>'\"%@`\\<~0\n\t \xFF\xC3$";
    SplitMix64 random(3);
    for (int round = 0; round < rounds(); ++round) {
        PackSource source = whole;
        const QString path = pick(source, random);
        QByteArray &bytes = source.files[path];
        for (int i = 0; i < 3; ++i)
            bytes[random.below(bytes.size())] = odd.at(random.below(odd.size()));
        judge(source);
    }
}

QTEST_GUILESS_MAIN(TestDamagedPacks)
#include "test_damagedpacks.moc"
