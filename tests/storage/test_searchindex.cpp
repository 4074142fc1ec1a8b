// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchindex.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QList<SearchEntry> sampleEntries{
    {SearchKind::Lesson, u"core/rates"_s, u"en"_s, u"Rates, not counts"_s, u"Divide by the people who could report. The median is better."_s},
    {SearchKind::Lesson, u"core/rates"_s, u"fr"_s, u"Des taux, pas des nombres"_s, u"Divisez par les gens qui pourraient signaler. La m\u00e9diane est meilleure."_s},
    {SearchKind::Lesson, u"core/visits"_s, u"en"_s, u"Visits, pages, people"_s, u"A visit is not a person."_s},
    {SearchKind::Term, u"median"_s, u"en"_s, u"mean / median"_s, u"The value in the middle."_s},
    {SearchKind::Term, u"median"_s, u"fr"_s, u"moyenne / m\u00e9diane"_s, u"La valeur du milieu."_s},
    {SearchKind::Exercise, u"core/rates/one"_s, u"en"_s, u"Which ward?"_s, u"Compare the median of two wards."_s},
    {SearchKind::Exercise, u"core/rates/two"_s, u"en"_s, u"Which year?"_s, u"Compare the median of two years."_s},
    {SearchKind::Dataset, u"core/requests"_s, u"fr"_s, u"Demandes 311"_s, u"quartier, d\u00e9lai, \u0153uvre, l\u2019\u00e9cart"_s},
};

QStringList targetsOf(const QList<SearchHit> &hits)
{
    QStringList targets;
    for (const SearchHit &hit : hits)
        targets << hit.target + u':' + hit.language;
    return targets;
}

} // namespace

/// The full-text cache of the search.
class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void onlySeenExercisesAreFound();
    void wordsAreMarked();
    void eachKindHasItsShare();
    void aNewIndexTakesThePlaceOfTheOld();
    void aCancelledRebuildChangesNothing();
    void damagedFilesAreReplaced_data();
    void damagedFilesAreReplaced();
    void theFileMayGo();
    void unwritablePlacesAreTold();
    void fingerprintsTellTextsApart();

private:
    [[nodiscard]] std::unique_ptr<SearchIndex> sample(const QString &name = u"index.sqlite"_s)
    {
        auto index = SearchIndex::open(m_folder.filePath(name));
        Q_ASSERT(index);
        const auto made = (*index)->rebuild(sampleEntries, u"sample"_s, Progress());
        Q_ASSERT(made);
        return std::move(*index);
    }

    QTemporaryDir m_folder;
};

void TestSearchIndex::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("targets");
    QTest::newRow("titles come first") << u"median"_s << u"en"_s << QStringList{u"median:en"_s, u"core/rates:en"_s};
    QTest::newRow("accents are folded, French first") << u"mediane"_s << u"fr"_s << QStringList{u"median:fr"_s, u"core/rates:fr"_s};
    QTest::newRow("accents of the asker are folded") << u"M\u00c9DIANE"_s << u"fr"_s << QStringList{u"median:fr"_s, u"core/rates:fr"_s};
    QTest::newRow("by the beginning of a word") << u"vis"_s << u"en"_s << QStringList{u"core/visits:en"_s};
    QTest::newRow("not by its middle") << u"edian"_s << u"en"_s << QStringList();
    QTest::newRow("all words in one entry") << u"people vis"_s << u"en"_s << QStringList{u"core/visits:en"_s};
    QTest::newRow("the other language is found, too") << u"quartier"_s << u"en"_s << QStringList{u"core/requests:fr"_s};
    QTest::newRow("after an elision") << u"ecart"_s << u"fr"_s << QStringList{u"core/requests:fr"_s};
    QTest::newRow("with the elision") << u"l'\u00e9cart"_s << u"fr"_s << QStringList{u"core/requests:fr"_s};
    QTest::newRow("signs of the query language are no signs") << u"\"rates\" AND ( * NEAR"_s << u"en"_s << QStringList();
    QTest::newRow("quotes around a word") << u"\"rates\""_s << u"en"_s << QStringList{u"core/rates:en"_s};
    QTest::newRow("a column filter is words") << u"title:rates"_s << u"en"_s << QStringList();
    QTest::newRow("only signs") << u"-- ; *"_s << u"en"_s << QStringList();
    QTest::newRow("nothing") << QString() << u"en"_s << QStringList();
}

void TestSearchIndex::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(QStringList, targets);
    const auto hits = sample()->find(text, language, 5);
    QVERIFY(hits);
    QCOMPARE(targetsOf(*hits), targets);
}

void TestSearchIndex::onlySeenExercisesAreFound()
{
    const auto index = sample();
    const auto found = [&] { return targetsOf(*index->find(u"which"_s, u"en"_s, 5)); };
    QCOMPARE(found(), QStringList());
    QVERIFY(index->setSeen({u"core/rates/two"_s}));
    QCOMPARE(found(), QStringList{u"core/rates/two:en"_s});
    QVERIFY(index->setSeen({u"core/rates/one"_s, u"core/rates/two"_s, u"core/rates/two"_s}));
    QCOMPARE(found().size(), 2);
    // Nothing of that is in the file.
    const auto other = SearchIndex::open(m_folder.filePath(u"index.sqlite"_s));
    QVERIFY(other);
    QCOMPARE(targetsOf(*(*other)->find(u"which"_s, u"en"_s, 5)), QStringList());
}

void TestSearchIndex::wordsAreMarked()
{
    const auto hits = sample()->find(u"report peo"_s, u"en"_s, 5);
    QVERIFY(hits);
    QCOMPARE(hits->size(), 1);
    QCOMPARE(hits->first().title, u"Rates, not counts"_s);
    QCOMPARE(hits->first().snippet, u"Divide by the %1people%2 who could %1report%2. The median is better."_s.arg(matchStart).arg(matchEnd));
}

void TestSearchIndex::eachKindHasItsShare()
{
    QList<SearchEntry> entries;
    for (int i = 0; i < 50; ++i)
        entries << SearchEntry{SearchKind::Lesson, QString::number(i), u"en"_s, u"Table %1"_s.arg(i), {}};
    entries << SearchEntry{SearchKind::Command, u"open"_s, u"en"_s, u"Open"_s, u"a table"_s};
    const auto index = sample(u"share.sqlite"_s);
    QVERIFY(index->rebuild(entries, u"x"_s, Progress()));
    const auto hits = index->find(u"table"_s, u"en"_s, 3);
    QVERIFY(hits);
    QCOMPARE(hits->size(), 4);
    QCOMPARE(hits->last().kind, SearchKind::Command);
}

void TestSearchIndex::aNewIndexTakesThePlaceOfTheOld()
{
    const auto index = sample();
    QCOMPARE(index->fingerprint(), u"sample"_s);
    QVERIFY(index->rebuild({{SearchKind::Term, u"new"_s, u"en"_s, u"new word"_s, {}}}, u"second"_s, Progress()));
    QCOMPARE(index->fingerprint(), u"second"_s);
    QVERIFY(index->find(u"median"_s, u"en"_s, 5)->isEmpty());
    QCOMPARE(index->find(u"word"_s, u"en"_s, 5)->size(), 1);
}

void TestSearchIndex::aCancelledRebuildChangesNothing()
{
    const auto index = sample();
    Progress progress;
    progress.cancel();
    QVERIFY(index->rebuild({}, u"never"_s, progress));
    QCOMPARE(index->fingerprint(), u"sample"_s);
    QVERIFY(!index->find(u"median"_s, u"en"_s, 5)->isEmpty());
}

void TestSearchIndex::damagedFilesAreReplaced_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no database") << QByteArray(5000, 'x');
    QTest::newRow("a database cut short") << QByteArray("SQLite format 3\0", 16) + QByteArray(200, '\0');
}

void TestSearchIndex::damagedFilesAreReplaced()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_folder.filePath(u"damaged.sqlite"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto index = SearchIndex::open(path);
    QVERIFY2(index, index ? "" : qPrintable(index.error().message));
    QCOMPARE((*index)->fingerprint(), QString());
    QVERIFY((*index)->rebuild(sampleEntries, u"sample"_s, Progress()));
    QVERIFY(!(*index)->find(u"median"_s, u"en"_s, 5)->isEmpty());
}

void TestSearchIndex::theFileMayGo()
{
    static_cast<void>(sample(u"gone.sqlite"_s));
    QVERIFY(QFile::remove(m_folder.filePath(u"gone.sqlite"_s)));
    const auto index = SearchIndex::open(m_folder.filePath(u"gone.sqlite"_s));
    QVERIFY(index);
    QCOMPARE((*index)->fingerprint(), QString());
}

void TestSearchIndex::unwritablePlacesAreTold()
{
    const auto index = SearchIndex::open(m_folder.filePath(u"no/such/folder/index.sqlite"_s));
    QVERIFY(!index);
    QVERIFY(!index.error().message.isEmpty());
}

void TestSearchIndex::fingerprintsTellTextsApart()
{
    QList<SearchEntry> changed = sampleEntries;
    QCOMPARE(fingerprintOf(changed), fingerprintOf(sampleEntries));
    changed[0].title += u'x';
    QVERIFY(fingerprintOf(changed) != fingerprintOf(sampleEntries));
    const SearchEntry one{SearchKind::Term, u"a"_s, u"en"_s, u"bc"_s, {}}, other{SearchKind::Term, u"a"_s, u"en"_s, u"b"_s, u"c"_s};
    QVERIFY(fingerprintOf({one}) != fingerprintOf({other}));
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "test_searchindex.moc"
