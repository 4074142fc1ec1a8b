// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivereader.h"
#include "archive/archivewriter.h"
#include "archive/filesjson.h"
#include "archive/signature.h"
#include "archive/zipdirectory.h"
#include "base/files.h"
#include "zipbuilder.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonObject>
#include <QTest>
#include <ctime>

using namespace chartroom;
using namespace chartroom::test;
using namespace Qt::StringLiterals;

class TestArchive : public QObject
{
    Q_OBJECT

private slots:
    void honestArchiveIsRead();
    void guards_data();
    void guards();
    void smallLimits_data();
    void smallLimits();
    void everyTruncationIsRefused();
    void writingIsRepeatable();
    void writtenEntriesAreDatedAndPlain();
    void emptyArchiveRoundTrips();
    void largeContentRoundTrips();
    void hashListOfTheStandard();
    void hashListFindings_data();
    void hashListFindings();
    void signatureOfTheStandard();
    void signatureFindings_data();
    void signatureFindings();
    void newKeysSignAndVerify();
};

namespace {

QString exampleFolder()
{
    return QStringLiteral(CHARTROOM_SOURCE_DIR) + u"/tests/data/packs/permit-figures"_s;
}

ArchiveFiles exampleFiles()
{
    ArchiveFiles files;
    const QDir root(exampleFolder());
    QDirIterator it(exampleFolder(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.insert(root.relativeFilePath(path), readFile(path).value());
    }
    return files;
}

QStringList ruleIds(const QList<Issue> &issues)
{
    QStringList ids;
    for (const Issue &issue : issues)
        ids.append(issue.ruleId);
    return ids;
}

RawEntry named(const QByteArray &name)
{
    return {.name = name, .content = "text"};
}

} // namespace

void TestArchive::honestArchiveIsRead()
{
    const QByteArray zip = rawZip({{.name = "a/", .content = {}, .attributes = 0040755U << 16},
                                   {.name = "a/stored.txt", .content = "plain"},
                                   {.name = "a/é.txt", .content = QByteArray(5000, 'x'), .deflate = true}});
    const auto files = readArchive(zip, u"x.zip"_s);
    QVERIFY2(files.has_value(), qPrintable(files ? QString() : files.error().message));
    QCOMPARE(files->size(), 2);
    QCOMPARE(files->value(u"a/stored.txt"_s), "plain");
    QCOMPARE(files->value(u"a/é.txt"_s), QByteArray(5000, 'x'));
}

void TestArchive::guards_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QStringList>("rules");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QByteArray &zip, const char *rule, const QString &path) {
        QTest::newRow(name) << zip << QStringList{QString::fromLatin1(rule)} << path;
    };
    row("no zip at all", "just some text that is long enough to hold an end record", "zip.open", u"x.zip"_s);
    row("empty file", "", "zip.open", u"x.zip"_s);
    row("parent folder", rawZip({named("../evil")}), "zip.path-escape", u"../evil"_s);
    row("parent folder inside", rawZip({named("a/../../evil")}), "zip.path-escape", u"a/../../evil"_s);
    row("dot segment", rawZip({named("a/./b")}), "zip.path-escape", u"a/./b"_s);
    row("empty segment", rawZip({named("a//b")}), "zip.path-escape", u"a//b"_s);
    row("backslash", rawZip({named("a\\b")}), "zip.path-escape", u"a\\b"_s);
    row("drive letter", rawZip({named("C:evil")}), "zip.path-escape", u"C:evil"_s);
    row("empty name", rawZip({named("")}), "zip.path-escape", QString());
    row("absolute", rawZip({named("/etc/passwd")}), "zip.path-absolute", u"/etc/passwd"_s);
    const QByteArray longName = "a/" + QByteArray(199, 'b');
    row("201 bytes", rawZip({named(longName)}), "zip.path-long", QString::fromLatin1(longName));
    row("seven deep", rawZip({named("1/2/3/4/5/6/7")}), "zip.path-long", u"1/2/3/4/5/6/7"_s);
    row("not UTF-8", rawZip({named("caf\xE9.txt")}), "zip.name-encoding", QString::fromUtf8("caf\xEF\xBF\xBD.txt"));
    row("not NFC", rawZip({named("cafe\xCC\x81.txt")}), "zip.name-encoding", u"cafe\u0301.txt"_s);
    row("UTF-8 without its flag", rawZip({{.name = "café.txt", .content = "x", .flags = 0}}), "zip.name-encoding",
        u"café.txt"_s);
    row("symbolic link", rawZip({{.name = "link", .content = "/etc", .attributes = 0120777U << 16}}), "zip.symlink",
        u"link"_s);
    row("device", rawZip({{.name = "dev", .content = {}, .attributes = 0020666U << 16}}), "zip.symlink", u"dev"_s);
    row("same name twice", rawZip({named("a"), named("a")}), "zip.duplicate-entry", u"a"_s);
    row("encrypted", rawZip({{.name = "a", .content = "x", .flags = 0x0801}}), "zip.encrypted", u"a"_s);
    row("bzip2", rawZip({{.name = "a", .content = "x", .method = 12}}), "zip.method", u"a"_s);
    const QByteArray zip64Extra("\x01\x00\x08\x00\x01\x00\x00\x00\x00\x00\x00\x00", 12);
    row("zip64 entry", rawZip({{.name = "a", .content = "x", .extra = zip64Extra}}), "zip.method", u"a"_s);
    row("zip64 end record", rawZip({named("a")}, "PK\x06\x07" + QByteArray(16, '\0')), "zip.method", u"x.zip"_s);
    row("bomb", rawZip({{.name = "zeros", .content = QByteArray(4 << 20, '\0'), .deflate = true}}), "zip.ratio",
        u"zeros"_s);
    row("bomb that states a small size",
        rawZip({{.name = "zeros", .content = QByteArray(4 << 20, '\0'), .deflate = true, .statedSize = 10}}),
        "zip.ratio", u"zeros"_s);
    row("states less than it holds",
        rawZip({{.name = "a", .content = QByteArray(5000, 'x'), .deflate = true, .statedSize = 4000}}),
        "zip.size-differs", u"a"_s);
    row("states more than it holds",
        rawZip({{.name = "a", .content = QByteArray(5000, 'x'), .deflate = true, .statedSize = 6000}}),
        "zip.size-differs", u"a"_s);
    row("wrong checksum", rawZip({{.name = "a", .content = "text", .crcDifference = 1}}), "zip.open", u"a"_s);
    QByteArray broken = rawZip({{.name = "a", .content = QByteArray(500, 'x') + "tail", .deflate = true}});
    broken[34] = static_cast<char>(broken.at(34) ^ 0x55);
    const auto found = readArchive(broken, u"x.zip"_s);
    QVERIFY(!found.has_value());
    row("damaged data", broken, found.error().id == u"zip.open"_s ? "zip.open" : "zip.size-differs", u"a"_s);
}

void TestArchive::guards()
{
    QFETCH(QByteArray, zip);
    QFETCH(QStringList, rules);
    QFETCH(QString, path);
    const auto files = readArchive(zip, u"x.zip"_s);
    QVERIFY(!files.has_value());
    QCOMPARE(files.error().kind, ErrorKind::Refused);
    QCOMPARE(ruleIds(files.error().issues), rules);
    QCOMPARE(files.error().issues.constFirst().place.path, path);
    QCOMPARE(files.error().issues.constFirst().severity, Severity::Error);
}

void TestArchive::smallLimits_data()
{
    QTest::addColumn<ArchiveLimits>("limits");
    QTest::addColumn<QString>("rule");
    // The archive below: 3 entries, 3 × 1000 bytes of content.
    QTest::newRow("all fits") << ArchiveLimits{.unpackedSize = 3000, .entries = 3} << QString();
    QTest::newRow("one byte too much") << ArchiveLimits{.unpackedSize = 2999, .entries = 3} << u"zip.too-large"_s;
    QTest::newRow("one entry too many") << ArchiveLimits{.entries = 2} << u"zip.too-many"_s;
    QTest::newRow("archive itself") << ArchiveLimits{.archiveSize = 100} << u"zip.too-large"_s;
    QTest::newRow("ratio counts from its own limit") << ArchiveLimits{.ratio = 2, .ratioFrom = 900} << u"zip.ratio"_s;
}

void TestArchive::smallLimits()
{
    QFETCH(ArchiveLimits, limits);
    QFETCH(QString, rule);
    const QByteArray content(1000, 'x');
    const QByteArray zip = rawZip({{.name = "a", .content = content, .deflate = true},
                                   {.name = "b", .content = content, .deflate = true},
                                   {.name = "c", .content = content, .deflate = true}});
    const auto files = readArchive(zip, u"x.zip"_s, limits);
    QCOMPARE(files.has_value() ? QString() : files.error().id, rule);
}

void TestArchive::everyTruncationIsRefused()
{
    const QByteArray zip = rawZip({named("a"), {.name = "b", .content = QByteArray(300, 'x'), .deflate = true}});
    QVERIFY(readArchive(zip, u"x.zip"_s).has_value());
    for (qsizetype size = 0; size < zip.size(); ++size)
        QVERIFY2(!readArchive(zip.first(size), u"x.zip"_s).has_value(), qPrintable(QString::number(size)));
}

void TestArchive::writingIsRepeatable()
{
    const ArchiveFiles files = exampleFiles();
    const auto first = writeArchive(files);
    QVERIFY(first.has_value());
    qputenv("TZ", "Pacific/Auckland");
    tzset();
    const auto second = writeArchive(files);
    qputenv("TZ", "America/St_Johns");
    tzset();
    const auto third = writeArchive(files);
    QCOMPARE(second.value(), first.value());
    QCOMPARE(third.value(), first.value());
    const auto read = readArchive(first.value(), u"x.zip"_s);
    QVERIFY(read.has_value());
    QCOMPARE(read.value(), files);
}

void TestArchive::writtenEntriesAreDatedAndPlain()
{
    const auto zip = writeArchive({{u"b"_s, "2"}, {u"é"_s, "4"}, {u"a/c"_s, "1"}, {u"c"_s, QByteArray(500, 'x')}});
    QVERIFY(zip.has_value());
    const auto directory = readZipDirectory(zip.value());
    QVERIFY(directory.has_value());
    QList<QByteArray> names;
    qsizetype at = zip->indexOf("PK\x01\x02");
    for (const ZipRecord &record : directory->records) {
        names.append(record.name);
        QCOMPARE(record.attributes >> 16, 0100644U);
        QVERIFY(!record.isSpecial() && !record.isZip64 && !record.isEncrypted());
        QCOMPARE(record.isUtf8(), record.name == "é");
        const char *header = zip->constData() + at;
        QCOMPARE(qFromLittleEndian<quint16>(header + 12), 0);                      // 00:00:00
        QCOMPARE(qFromLittleEndian<quint16>(header + 14), (0 << 9) | (1 << 5) | 1); // 1980-01-01
        QCOMPARE(qFromLittleEndian<quint16>(header + 30), 0);                      // no extra field
        at = zip->indexOf("PK\x01\x02", at + 4);
    }
    QCOMPARE(names, (QList<QByteArray>{"a/c", "b", "c", "é"}));
}

void TestArchive::emptyArchiveRoundTrips()
{
    const auto zip = writeArchive({});
    QVERIFY(zip.has_value());
    const auto files = readArchive(zip.value(), u"x.zip"_s);
    QVERIFY(files.has_value());
    QVERIFY(files->isEmpty());
}

void TestArchive::largeContentRoundTrips()
{
    QByteArray noise(3 << 20, '\0');
    quint32 state = 1;
    for (char &c : noise) {
        state = state * 1664525U + 1013904223U;
        c = static_cast<char>(state >> 24);
    }
    const ArchiveFiles files{{u"noise"_s, noise}, {u"empty"_s, {}}};
    const auto zip = writeArchive(files);
    QVERIFY(zip.has_value());
    const auto read = readArchive(zip.value(), u"x.zip"_s);
    QVERIFY(read.has_value());
    QCOMPARE(read.value(), files);
}

void TestArchive::hashListOfTheStandard()
{
    const ArchiveFiles files = exampleFiles();
    QCOMPARE(files.size(), 20);
    QCOMPARE(ruleIds(verifyFilesJson(files)), QStringList());
    const auto list = readFilesJson(files.value(filesJsonPath));
    QVERIFY(list.has_value());
    QCOMPARE(list->files.size(), 18);
    // pack-format.md 19 prints the list byte by byte.
    QCOMPARE(writeFilesJson(files, list->head, {u"pack"_s, u"version"_s, u"publisher"_s, u"created"_s}),
             files.value(filesJsonPath));
}

void TestArchive::hashListFindings_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("removed");
    QTest::addColumn<QStringList>("rules");
    QTest::newRow("one byte changed") << u"pack.yaml"_s << QByteArray("format: chartroom-pack/1\n") << false
                                      << QStringList{u"meta.hash-mismatch"_s};
    QTest::newRow("file added") << u"lessons/new.md"_s << QByteArray("x") << false
                                << QStringList{u"meta.file-unlisted"_s};
    QTest::newRow("file added to META") << u"META/other.json"_s << QByteArray("{}") << false
                                        << QStringList{u"meta.file-unlisted"_s};
    QTest::newRow("file removed") << u"LICENSE"_s << QByteArray() << true << QStringList{u"meta.file-missing"_s};
    QTest::newRow("no list") << filesJsonPath << QByteArray() << true << QStringList{u"meta.files-missing"_s};
    QTest::newRow("list of another form") << filesJsonPath << QByteArray(R"({"format": "chartroom-files/2"})")
                                          << false << QStringList{u"meta.files-missing"_s};
    QTest::newRow("list is no JSON") << filesJsonPath << QByteArray("{") << false
                                     << QStringList{u"meta.files-missing"_s};
}

void TestArchive::hashListFindings()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, content);
    QFETCH(bool, removed);
    ArchiveFiles files = exampleFiles();
    if (removed)
        files.remove(path);
    else
        files.insert(path, content);
    QTEST(ruleIds(verifyFilesJson(files)), "rules");
}

void TestArchive::signatureOfTheStandard()
{
    // RFC 8032 section 7.1, test 1.
    const QByteArray seed = QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    const auto key = signingKeyFromSeed(seed);
    QVERIFY(key.has_value());
    QCOMPARE(key->publicKey.toHex(), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    const ArchiveFiles files = exampleFiles();
    // pack-format.md 19 prints the signature.
    QCOMPARE(writeSignatureJson(files.value(filesJsonPath), *key), files.value(signatureJsonPath));
    const SignatureCheck check = verifySignature(files.value(filesJsonPath), files.value(signatureJsonPath));
    QVERIFY(check.signature.has_value());
    QCOMPARE(check.signature->keyId, u"21fe31dfa154a261"_s);
    QVERIFY(check.issues.isEmpty());
}

void TestArchive::signatureFindings_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("rule");
    QTest::newRow("other algorithm") << QByteArray("Ed25519") << QByteArray("RSA") << u"sign.algorithm"_s;
    QTest::newRow("other format") << QByteArray("signature/1") << QByteArray("signature/2") << u"sign.algorithm"_s;
    QTest::newRow("key id of another key") << QByteArray("21fe31") << QByteArray("21fe32") << u"sign.algorithm"_s;
    QTest::newRow("not Base64") << QByteArray("DyN/2L5") << QByteArray("DyN*2L5") << u"sign.algorithm"_s;
    QTest::newRow("signature too short") << QByteArray("70/cDQ==") << QByteArray() << u"sign.algorithm"_s;
    QTest::newRow("one digit of the signature") << QByteArray("DyN/2L5") << QByteArray("DyN/2L6") << u"sign.invalid"_s;
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray() << u"sign.algorithm"_s;
}

void TestArchive::signatureFindings()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, rule);
    const ArchiveFiles files = exampleFiles();
    QByteArray json = files.value(signatureJsonPath);
    QCOMPARE(json.count(from), 1);
    json.replace(from, to);
    const SignatureCheck check = verifySignature(files.value(filesJsonPath), json);
    QVERIFY(!check.signature.has_value());
    QCOMPARE(ruleIds(check.issues), QStringList{rule});
}

void TestArchive::newKeysSignAndVerify()
{
    const SigningKey key = newSigningKey();
    QVERIFY(key != newSigningKey());
    const QByteArray list = "{}";
    QVERIFY(verifySignature(list, writeSignatureJson(list, key)).signature.has_value());
    QCOMPARE(verifySignature("{} ", writeSignatureJson(list, key)).issues.constFirst().ruleId, u"sign.invalid"_s);
    const SignatureCheck unsignedCheck = verifySignature(list, {});
    QCOMPARE(unsignedCheck.issues.constFirst().ruleId, u"sign.missing"_s);
    QCOMPARE(unsignedCheck.issues.constFirst().severity, Severity::Note);
}

QTEST_GUILESS_MAIN(TestArchive)
#include "test_archive.moc"
