// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivewriter.h"
#include "archive/filesjson.h"
#include "base/files.h"
#include "lesson/packchecker.h"
#include "lesson/packreader.h"
#include "lesson/texthash.h"
#include "packfixture.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace chartroom;
using namespace chartroom::test;
using namespace Qt::StringLiterals;

class TestPackReader : public QObject
{
    Q_OBJECT

private slots:
    void smallExampleHasNoIssues();
    void wholeExampleHasNoIssues();
    void manifestIsRead();
    void lessonIsRead();
    void secondLessonIsRead();
    void choiceIsRead();
    void numericIsRead();
    void chartBuildIsRead();
    void kindOfALaterBuildIsKept();
    void unknownGradingKeyNeedsANewerProgram();
    void languagesFallBack_data();
    void languagesFallBack();
    void datasetsCarryTheirTranslations();
    void hashesAreThoseOfTheStandard_data();
    void hashesAreThoseOfTheStandard();
    void normalisedForms_data();
    void normalisedForms();
    void unitsAreCounted();
    void staleTextsAreShownInTheSource();
    void staleStepsAreShownTranslated();
    void unusableTranslationFallsBack();
    void unsavedTextIsRead();
    void archiveReadsLikeTheFolder();
    void archives_data();
    void archives();
    void archiveOfAnotherName();
    void foldersLeaveOutDraftsAndLinks();
    void missingFolder();
    void sixtyLessonsAreReadAndChecked();
};

namespace {

const Pack &example()
{
    static const PackReading reading = readPack(exampleSource());
    return *reading.pack;
}

const QList<Block> &blocks(const QString &lesson, int step, const QString &language = u"en"_s)
{
    return example().lesson(lesson)->steps(language).at(step).blocks;
}

template<typename Kind>
const Kind &blockAt(const QList<Block> &list, qsizetype index)
{
    return std::get<Kind>(list.at(index));
}

/// All files of the whole example, META included.
ArchiveFiles archiveFiles()
{
    ArchiveFiles files = exampleSource(u"permit-figures"_s).files;
    for (const QString &path : {filesJsonPath, signatureJsonPath})
        files.insert(path, readFile(packFolder(u"permit-figures"_s) + u'/' + path).value());
    return files;
}

const QString archiveName = u"org.example.permit-figures-1.0.0.crpack"_s;

} // namespace

void TestPackReader::smallExampleHasNoIssues()
{
    const QList<Issue> issues = checkPack(readPack(exampleSource()));
    QVERIFY2(issues.isEmpty(), qPrintable(issueLines(issues)));
}

void TestPackReader::wholeExampleHasNoIssues()
{
    // pack-format.md 19: "no errors and no warnings".
    const QList<Issue> issues = checkPack(readPack(exampleSource(u"permit-figures"_s)));
    QVERIFY2(issues.isEmpty(), qPrintable(issueLines(issues)));
}

void TestPackReader::manifestIsRead()
{
    const Pack &pack = example();
    QCOMPARE(pack.id, u"org.example.permit-figures"_s);
    QCOMPARE(pack.version, u"1.0.0"_s);
    QCOMPARE(pack.title.text(u"en"_s), u"Permit figures, read and shown"_s);
    QCOMPARE(pack.title.text(u"fr"_s), u"Les chiffres des permis : lire et montrer"_s);
    QCOMPARE(pack.languages, (QStringList{u"en"_s, u"fr"_s}));
    QCOMPARE(pack.authors, (QList<PackAuthor>{{u"Example Training Unit"_s, u"author"_s, u""_s}}));
    QCOMPARE(pack.frameworkId, u"org.chartroom.dlf"_s);
    QCOMPARE(pack.modules.size(), 1);
    QCOMPARE(pack.modules.at(0).title.text(u"fr"_s), u"Du tableau au graphique"_s);
    QCOMPARE(pack.modules.at(0).lessons, (QStringList{u"reading-the-table"_s, u"comparing-regions"_s}));
    QCOMPARE(pack.lessons.at(0).slug, u"reading-the-table"_s);
    QCOMPARE(pack.lessons.at(1).slug, u"comparing-regions"_s);
    QCOMPARE(pack.media.value(u"steps.svg"_s).bytes.size(), 321);
    QVERIFY(pack.media.value(u"steps.svg"_s).alt.text(u"fr"_s).startsWith(u"Trois cases"_s));
    QCOMPARE(pack.moduleOf(u"comparing-regions"_s)->id, u"basics"_s);
    QVERIFY(pack.moduleOf(u"nowhere"_s) == nullptr);
    QVERIFY(pack.exercise(u"decided-share"_s) == pack.exercise(u"0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e04"_s));
    QVERIFY(pack.exercise(u"nothing"_s) == nullptr);
    QCOMPARE(pack.lessonOf(*pack.exercise(u"decided-share"_s))->slug, u"comparing-regions"_s);
}

void TestPackReader::lessonIsRead()
{
    const Lesson &lesson = *example().lesson(u"reading-the-table"_s);
    QCOMPARE(lesson.uuid.toString(), u"3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e11"_s);
    QCOMPARE(lesson.role, LessonRole::Learn);
    QCOMPARE(lesson.level, 1);
    QCOMPARE(lesson.minutes, 8);
    QCOMPARE(lesson.competencies, (QStringList{u"B3"_s, u"C1"_s}));
    QCOMPARE(lesson.objectives.at(1).text(u"fr"_s), u"Additionner les bonnes lignes"_s);
    QCOMPARE(lesson.steps(u"en"_s).size(), 4);
    QCOMPARE(blockAt<MarkdownBlock>(blocks(lesson.slug, 0), 0).text,
             u"Every figure in this lesson comes from one small table of {{ permits | count() }} rows.\n\n"
              "![](steps.svg)"_s);
    QCOMPARE(lesson.steps(u"en"_s).at(1).title, u"What one row stands for"_s);
    const TableBlock &table = blockAt<TableBlock>(blocks(lesson.slug, 1), 0);
    QCOMPARE(table, (TableBlock{u"permits"_s, 4, {}, {}, u"The first four rows. All regions are fictional."_s, 19}));
    QCOMPARE(blockAt<ExerciseBlock>(blocks(lesson.slug, 1), 1), (ExerciseBlock{u"one-row"_s, 23}));
    const CalloutBlock &note = blockAt<CalloutBlock>(blocks(lesson.slug, 2, u"fr"_s), 0);
    QCOMPARE(note.kind, CalloutBlock::Kind::Note);
    QVERIFY(std::get<MarkdownBlock>(note.blocks.at(0)).text.startsWith(u"Le filtre vient avant"_s));
    QCOMPARE(placedExercises(lesson), (QStringList{u"one-row"_s, u"total-decided"_s}));
}

void TestPackReader::secondLessonIsRead()
{
    const QString slug = u"comparing-regions"_s;
    QVERIFY(blocks(slug, 0).isEmpty());
    QCOMPARE(blockAt<ChartBlock>(blocks(slug, 3), 0),
             (ChartBlock{u"days-by-region"_s, std::nullopt, u"Median wait by region."_s, 25}));
    const RevealBlock &reveal = blockAt<RevealBlock>(blocks(slug, 3), 1);
    QVERIFY(reveal.title.isEmpty());
    QVERIFY(std::get<MarkdownBlock>(reveal.blocks.at(0)).text.startsWith(u"East gave no figure"_s));
    const LocalJson chart = example().lesson(slug)->charts.value(u"days-by-region"_s);
    QCOMPARE(chart.texts.size(), 7);
    QCOMPARE(chart.in(u"fr"_s)[u"encoding"][u"y"][u"axis"][u"title"], u"Attente médiane (jours)"_s);
    QCOMPARE(chart.in(u"fr"_s)[u"encoding"][u"y"][u"field"], u"median_days"_s);
    QCOMPARE(chart.in(u"en"_s), chart.source);
}

void TestPackReader::choiceIsRead()
{
    const Exercise &exercise = *example().exercise(u"one-row"_s);
    QCOMPARE(exercise.state, ExerciseState::Ready);
    QCOMPARE(exercise.lesson, u"reading-the-table"_s);
    QCOMPARE(exercise.competencies, (QList<CompetencyWeight>{{u"B3"_s, 1, 1.0}}));
    QCOMPARE(exercise.data, QStringList{u"permits"_s});
    const auto *choice = bodyOf<ChoiceOne>(exercise);
    QVERIFY(choice != nullptr);
    QVERIFY(choice->shuffle);
    QCOMPARE(choice->expect.literal, QJsonValue(u"region-year"_s));
    QCOMPARE(choice->choices.size(), 4);
    QCOMPARE(choice->choices.at(0).misconception, u"row-is-one-case"_s);
    QCOMPARE(choice->choices.at(0).text.text(u"fr"_s), u"Un permis"_s);
    QVERIFY(choice->choices.at(0).feedback.text(u"fr"_s).startsWith(u"Regardez la colonne"_s));
    QVERIFY(choice->choices.at(1).feedback.isEmpty());
    QCOMPARE(exercise.tests.at(0).score->lowest, 1.0);
    QCOMPARE(exercise.tests.at(0).answer, (QJsonObject{{u"choice"_s, u"region-year"_s}}));
}

void TestPackReader::numericIsRead()
{
    const Exercise &exercise = *example().exercise(u"decided-share"_s);
    const auto *numeric = bodyOf<Numeric>(exercise);
    QVERIFY(numeric != nullptr);
    QCOMPARE(*numeric->decimals, 1);
    QCOMPARE(numeric->units, (QList<UnitFactor>{{u"%"_s, 1.0}}));
    QVERIFY(numeric->expect.isExpression());
    QCOMPARE(numeric->expect.expressionText, u"$here / $received * 100"_s);
    QVERIFY(!numeric->tolerance.isGiven());
    QCOMPARE(exercise.lets.size(), 2);
    QCOMPARE(exercise.lets.at(0).name, u"here"_s);
    QCOMPARE(exercise.variants.at(0).values.at(1).literal, QJsonValue(u"West"_s));
    QCOMPARE(exercise.anticipate.at(1).id, u"upside-down"_s);
    QCOMPARE(exercise.anticipate.at(1).misconception, u"inverted-ratio"_s);
    QVERIFY(exercise.anticipate.at(1).feedback.text(u"fr"_s).startsWith(u"Votre résultat dépasse"_s));
    QCOMPARE(exercise.hints.at(0).text(u"fr"_s), u"La base est ce que la région a reçu."_s);
    QCOMPARE(exercise.response, (QJsonObject{{u"decimals"_s, 1}, {u"units"_s, QJsonObject{{u"%"_s, 1}}}}));
    QCOMPARE(exercise.tests.at(1).feedback, u"share-of-all"_s);
    QCOMPARE(exercise.placeOf({u"grading"_s, u"anticipate"_s, u"upside-down"_s, u"match"_s}).line, 40);
}

void TestPackReader::chartBuildIsRead()
{
    const Exercise &exercise = *example().exercise(u"decided-chart"_s);
    const auto *build = bodyOf<ChartBuild>(exercise);
    QVERIFY(build != nullptr);
    QCOMPARE(build->marks, (QStringList{u"bar"_s, u"line"_s, u"point"_s, u"arc"_s}));
    QCOMPARE(build->expectMarks, QStringList{u"bar"_s});
    QCOMPARE(build->rules.size(), 5);
    QCOMPARE(build->rules.at(4).rule, u"title-states-finding"_s);
    QVERIFY(build->rules.at(4).parameters.source[u"slots"][0][u"any"][u"expr"].isString());
    QCOMPARE(build->expectSpec.in(u"fr"_s)[u"title"], u"Le Sud a décidé le plus de permis en 2024"_s);
    QCOMPARE(exercise.anticipate.at(0).match[u"change"][u"encoding"][u"y"][u"field"], QJsonValue(QJsonValue::Null));
    QCOMPARE(exercise.tests.at(1).score->lowest, 0.0);
    QCOMPARE(exercise.tests.at(1).score->highest, 0.5);
}

void TestPackReader::kindOfALaterBuildIsKept()
{
    PackSource source = exampleSource(u"permit-figures"_s);
    source.files[u"lessons/comparing-regions/exercises.yaml"_s].replace("kind: claim", "kind: claim.video");
    const PackReading reading = readPack(source);
    const Exercise *claim = reading.pack->exercise(u"slower-everywhere"_s);
    QVERIFY(claim != nullptr);
    QCOMPARE(claim->state, ExerciseState::NeedsNewer);
    QCOMPARE(claim->kind, u"claim.video"_s);
    QVERIFY(claim->confidence);
    QCOMPARE(claim->tests.size(), 3);
    QVERIFY(std::holds_alternative<UnreadBody>(claim->body));
    QVERIFY(claim->prompt.text(u"fr"_s).startsWith(u"« De 2022"_s));
    QCOMPARE(reading.pack->exercise(u"decided-share"_s)->state, ExerciseState::Ready);
}

void TestPackReader::unknownGradingKeyNeedsANewerProgram()
{
    const QString path = u"lessons/reading-the-table/exercises.yaml"_s;
    const PackSource newer = edited(exampleSource(), {{path, u"      expect: region-year"_s,
                                                       u"      expect: region-year\n      weighting: 2"_s}});
    QCOMPARE(readPack(newer).pack->exercise(u"one-row"_s)->state, ExerciseState::NeedsNewer);
    const PackSource broken = edited(exampleSource(), {{path, u"      expect: {expr: permits"_s,
                                                        u"      expect: {expr: permits |"_s}});
    QCOMPARE(readPack(broken).pack->exercise(u"total-decided"_s)->state, ExerciseState::Broken);
}

void TestPackReader::languagesFallBack_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QString>("found");
    const QStringList two{u"fr-CA"_s, u"fr"_s};
    // pack-format.md 4: exact, without region, any of the language, source (here en).
    QTest::newRow("exact tag") << u"fr-CA"_s << two << u"fr-CA"_s;
    QTest::newRow("without region") << u"fr-BE"_s << two << u"fr"_s;
    QTest::newRow("any of the language") << u"fr"_s << QStringList{u"fr-CA"_s} << u"fr-CA"_s;
    QTest::newRow("another region of the language") << u"fr-BE"_s << QStringList{u"fr-CA"_s} << u"fr-CA"_s;
    QTest::newRow("source with a region") << u"en-CA"_s << two << u"en"_s;
    QTest::newRow("not offered") << u"de"_s << two << u"en"_s;
    QTest::newRow("nothing asked") << QString() << two << u"en"_s;
}

void TestPackReader::languagesFallBack()
{
    QFETCH(QString, wanted);
    QFETCH(QStringList, offered);
    QTEST(fallbackLanguage(wanted, offered, u"en"_s), "found");
}

void TestPackReader::datasetsCarryTheirTranslations()
{
    const Table *table = example().table(u"permits"_s);
    QVERIFY(table != nullptr);
    QCOMPARE(table->rowCount(), 12);
    QVERIFY(table == example().table(u"permits/permits"_s));
    QCOMPARE(example().table(u"permits/probe"_s)->rowCount(), 6);
    QVERIFY(example().table(u"permit"_s) == nullptr);
    QCOMPARE(table->findField(u"region")->titleText(u"fr"_s), u"Région"_s);
    QCOMPARE(table->findField(u"decided")->unit.in(u"fr"_s), u"permis"_s);
    QCOMPARE(labelText(*table->findField(u"region"), QString(u"East"_s), u"fr"_s), u"Est"_s);
    QCOMPARE(packTables(example())(u"permits"_s), table);
}

void TestPackReader::hashesAreThoseOfTheStandard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hash");
    // Hashes printed in pack-format.md 19.
    QTest::newRow("title") << u"Permit figures, read and shown"_s << u"6e7d5eed51a27406"_s;
    QTest::newRow("prompt") << u"What does one row of the permit table stand for?"_s << u"35099e14fc70f6b7"_s;
    QTest::newRow("placeholder") << u"How many permits were decided in {{ $year }}, all regions together?"_s
                                 << u"267845bdd547975b"_s;
    QTest::newRow("label") << u"not reported"_s << u"2087cb5f8b636549"_s;
    QTest::newRow("step") << u"## Add up the right rows\n\n```note\nA filter comes before a sum. Say it aloud: *only "
                              "the rows where …*\n```\n\n```exercise total-decided\n```\n\n"_s
                          << u"46860520ecceea56"_s;
}

void TestPackReader::hashesAreThoseOfTheStandard()
{
    QFETCH(QString, text);
    QTEST(textHash(text), "hash");
}

void TestPackReader::normalisedForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("form");
    QTest::newRow("CR LF") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
    QTest::newRow("blanks at line ends") << u"a \t\nb  "_s << u"a\nb"_s;
    QTest::newRow("empty lines around") << u"\n \na\n\nb\n\n"_s << u"a\n\nb"_s;
    QTest::newRow("NFC") << u"e\u0301"_s << u"é"_s;
    QTest::newRow("blanks at line starts stay") << u"  a"_s << u"  a"_s;
    QTest::newRow("no-break space at the end stays") << u"a\u00A0"_s << u"a\u00A0"_s;
    QTest::newRow("nothing") << u" \n"_s << u""_s;
}

void TestPackReader::normalisedForms()
{
    QFETCH(QString, text);
    QTEST(normalizedForHash(text), "form");
}

void TestPackReader::unitsAreCounted()
{
    // command-line.md 2.1 prints these counts for the whole example.
    const PackSource whole = exampleSource(u"permit-figures"_s);
    QCOMPARE(languageCounts(readPack(whole)), (QList<LanguageCount>{{u"fr"_s, 85, 85, 0}}));
    const QString source = u"lessons/reading-the-table/exercises.yaml"_s;
    const QString french = u"lessons/reading-the-table/exercises.fr.yaml"_s;
    const PackSource stale = edited(whole, {{source, u"One permit"_s, u"A permit"_s}});
    QCOMPARE(languageCounts(readPack(stale)), (QList<LanguageCount>{{u"fr"_s, 85, 84, 1}}));
    const PackSource gone = edited(whole, {{french, {}, {}}});
    QCOMPARE(languageCounts(readPack(gone)), (QList<LanguageCount>{{u"fr"_s, 85, 85 - 19, 0}}));
    // Step 2 of the first lesson: its heading and its note.
    const PackSource step = edited(whole, {{u"lessons/reading-the-table/lesson.md"_s, u"## Add up the"_s,
                                            u"## Add the"_s}});
    QCOMPARE(languageCounts(readPack(step)), (QList<LanguageCount>{{u"fr"_s, 85, 83, 2}}));
}

void TestPackReader::staleTextsAreShownInTheSource()
{
    const QString source = u"lessons/reading-the-table/exercises.yaml"_s;
    const PackReading reading = readPack(edited(exampleSource(), {{source, u"One permit"_s, u"A permit"_s}}));
    const LocalText &text = bodyOf<ChoiceOne>(*reading.pack->exercise(u"one-row"_s))->choices.at(0).text;
    QCOMPARE(text.text(u"fr"_s), u"A permit"_s);
    QCOMPARE(text.languageOf(u"fr"_s), u"en"_s);
    QCOMPARE(text.stale, QStringList{u"fr"_s});
}

void TestPackReader::staleStepsAreShownTranslated()
{
    const QString path = u"lessons/reading-the-table/lesson.md"_s;
    const PackReading reading = readPack(edited(exampleSource(), {{path, u"## Add up the"_s, u"## Add the"_s}}));
    const QList<Step> &steps = reading.pack->lesson(u"reading-the-table"_s)->steps(u"fr"_s);
    QCOMPARE(steps.at(2).title, u"Additionner les bonnes lignes"_s);
    QVERIFY(steps.at(2).isStale);
    QVERIFY(!steps.at(1).isStale);
}

void TestPackReader::unusableTranslationFallsBack()
{
    const QString path = u"lessons/reading-the-table/lesson.fr.md"_s;
    const PackReading reading = readPack(edited(exampleSource(), {{path, u"rows=4"_s, u"rows=5"_s}}));
    const Lesson *lesson = reading.pack->lesson(u"reading-the-table"_s);
    QCOMPARE(lesson->languageOf(u"fr"_s), u"en"_s);
    QCOMPARE(lesson->steps(u"fr"_s).at(1).title, u"What one row stands for"_s);
}

void TestPackReader::unsavedTextIsRead()
{
    const PackSource source = exampleSource();
    const QByteArray manifest = QByteArray(source.files.value(u"pack.yaml"_s)).replace("title: Permit", "title: New");
    QCOMPARE(readPack(source.withFile(u"pack.yaml"_s, manifest)).pack->title.source, u"New figures, read and shown"_s);
    QCOMPARE(readPack(source).pack->title.source, u"Permit figures, read and shown"_s);
}

void TestPackReader::archiveReadsLikeTheFolder()
{
    const auto bytes = writeArchive(archiveFiles());
    QVERIFY(bytes.has_value());
    const auto opened = openPackArchive(*bytes, archiveName);
    QVERIFY2(opened.has_value(), qPrintable(opened ? QString() : opened.error().message));
    QVERIFY(opened->isArchive);
    QVERIFY2(opened->issues.isEmpty(), qPrintable(issueLines(opened->issues)));
    QCOMPARE(opened->files, exampleSource(u"permit-figures"_s).files);
    QCOMPARE(rulesIn(checkPack(readPack(*opened))), QStringList());
}

void TestPackReader::archives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const ArchiveFiles &files, const QString &rule) {
        QTest::newRow(name) << writeArchive(files).value() << rule;
    };
    ArchiveFiles files = archiveFiles();
    files[u"LICENSE"_s] += '\n';
    row("any byte changed", files, u"meta.hash-mismatch"_s);
    files = archiveFiles();
    files.insert(u"../evil"_s, "x");
    row("leaves the folder", files, u"zip.path-escape"_s);
    files = archiveFiles();
    files.remove(filesJsonPath);
    row("no hash list", files, u"meta.files-missing"_s);
    files = archiveFiles();
    files[signatureJsonPath].replace("DyN/2L5", "DyN/2L6");
    row("signature changed", files, u"sign.invalid"_s);
    ArchiveFiles wrapped;
    const ArchiveFiles whole = archiveFiles();
    for (auto it = whole.begin(); it != whole.end(); ++it)
        wrapped.insert(u"permits/"_s + it.key(), it.value());
    row("everything in one folder", wrapped, u"zip.wrapped"_s);
    files = archiveFiles();
    files.remove(signatureJsonPath);
    files[u"pack.yaml"_s].replace("version: 1.0.0", "version: 1.0.1");
    files[filesJsonPath] = writeFilesJson(files, {{u"pack"_s, u"org.example.permit-figures"_s},
                                                  {u"version"_s, u"1.0.0"_s}}, {u"pack"_s, u"version"_s});
    row("list of another version", files, u"meta.identity-mismatch"_s);
    QTest::newRow("no archive") << QByteArray("not a zip, but some text of a few lines") << u"zip.open"_s;
}

void TestPackReader::archives()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rule);
    const auto opened = openPackArchive(bytes, archiveName);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().kind, ErrorKind::Refused);
    QCOMPARE(opened.error().id, rule);
    QVERIFY(rulesIn(opened.error().issues).contains(rule));
    QVERIFY(!opened.error().message.isEmpty());
}

void TestPackReader::archiveOfAnotherName()
{
    ArchiveFiles files = archiveFiles();
    files.remove(signatureJsonPath);
    const auto opened = openPackArchive(writeArchive(files).value(), u"/somewhere/permits.crpack"_s);
    QVERIFY(opened.has_value());
    QCOMPARE(rulesIn(opened->issues), (QStringList{u"sign.missing"_s, u"zip.file-name"_s}));
}

void TestPackReader::foldersLeaveOutDraftsAndLinks()
{
    QTemporaryDir folder;
    const QDir root(folder.path());
    const PackSource whole = exampleSource();
    for (auto it = whole.files.begin(); it != whole.files.end(); ++it) {
        QVERIFY(root.mkpath(QFileInfo(it.key()).path()));
        QVERIFY(saveFile(root.filePath(it.key()), it.value()).has_value());
    }
    QVERIFY(root.mkpath(u"META"_s) && root.mkpath(u"lessons/_draft"_s));
    for (const QString &path : {u"META/files.json"_s, u"lessons/_draft/lesson.md"_s, u".hidden"_s, u"_notes.md"_s})
        QVERIFY(saveFile(root.filePath(path), "x").has_value());
    QVERIFY(QFile::link(u"/etc/hostname"_s, root.filePath(u"media/link.svg"_s)));
    const auto opened = openPack(folder.path());
    QVERIFY(opened.has_value());
    QCOMPARE(opened->files, whole.files);
    QCOMPARE(rulesIn(opened->issues), QStringList{u"file.symlink"_s});
    QCOMPARE(opened->issues.constFirst().place.path, u"media/link.svg"_s);
}

void TestPackReader::missingFolder()
{
    QCOMPARE(openPackFolder(u"/nowhere/at/all"_s).error().id, u"io.not-found"_s);
    QCOMPARE(openPack(u"/nowhere/at/all.crpack"_s).error().id, u"io.not-found"_s);
}

void TestPackReader::sixtyLessonsAreReadAndChecked()
{
    PackSource source = exampleSource();
    QStringList slugs;
    for (int copy = 0; copy < 29; ++copy) {
        for (const QString &slug : {u"reading-the-table"_s, u"comparing-regions"_s}) {
            const QString own = slug + u"-%1"_s.arg(copy + 10);
            slugs.append(own);
            for (const QString &name : {u"lesson.md"_s, u"lesson.fr.md"_s, u"exercises.yaml"_s, u"exercises.fr.yaml"_s}) {
                QString text = QString::fromUtf8(source.files.value(u"lessons/"_s + slug + u'/' + name));
                for (const QString &id : {u"one-row"_s, u"total-decided"_s, u"decided-share"_s, u"decided-chart"_s})
                    text.replace(id, id + u"-%1"_s.arg(copy + 10));
                text.replace(u"6d0b-4a55"_s, u"%10b-4a55"_s.replace(u"%1"_s, QString::number(copy + 10)));
                text.replace(u"9c1f-4f0e"_s, u"%11f-4f0e"_s.replace(u"%1"_s, QString::number(copy + 10)));
                source.files.insert(u"lessons/"_s + own + u'/' + name, text.toUtf8());
            }
        }
    }
    source = edited(source, {{u"pack.yaml"_s, u"comparing-regions]"_s,
                              u"comparing-regions, "_s + slugs.join(u", "_s) + u']'}});
    const PackReading reading = readPack(source);
    const QList<Issue> issues = checkPack(reading);
    QCOMPARE(reading.pack->lessons.size(), 60);
    // The copied steps changed their exercise names, so their French hashes are stale; nothing else is wrong.
    QCOMPARE(rulesIn(issues), QStringList{u"translation.stale"_s});
}

QTEST_GUILESS_MAIN(TestPackReader)
#include "test_packreader.moc"
