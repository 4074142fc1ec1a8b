// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"
#include "base/issue.h"
#include "dataset/datapackage.h"
#include "dataset/expression.h"
#include "packs/plantedgroups.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QDir coreData(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core/data"));
const QDir factFolder(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/packs/facts"));

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

DataPackageReading readDataset(const QString &name)
{
    DataPackageInput input;
    const QDir folder(coreData.filePath(name));
    input.descriptor = bytesOf(folder.filePath(u"datapackage.json"_s));
    input.path = u"data/%1/datapackage.json"_s.arg(name);
    input.folderName = name;
    input.file = [folder](const QString &path) -> std::optional<QByteArray> {
        return folder.exists(path) ? std::optional(bytesOf(folder.filePath(path))) : std::nullopt;
    };
    return readDataPackage(input);
}

/// A number as the curriculum prints it: 27 means exactly 27; 24.0 and 61.2% leave half of their last digit open, and
/// so does ~1125 for a whole number.
struct PrintedNumber {
    double value = 0;
    double tolerance = 0;
};

PrintedNumber readPrinted(QString text)
{
    const bool isPercent = text.endsWith(u'%');
    const bool isRounded = text.startsWith(u'~') || isPercent || text.contains(u'.');
    text.remove(u'%').remove(u'~');
    const auto decimals = text.contains(u'.') ? text.size() - text.indexOf(u'.') - 1 : qsizetype(0);
    const double scale = isPercent ? 0.01 : 1;
    return {text.toDouble() * scale, isRounded ? 0.5 * scale * std::pow(10, -double(decimals)) : 0};
}

/// The list `defects` of a table as its descriptor has it.
QJsonArray answerKeyIn(const QDir &folder, const QString &table)
{
    const QByteArray descriptor = bytesOf(folder.filePath(u"datapackage.json"_s));
    for (const QJsonValue &resource : QJsonDocument::fromJson(descriptor).object()[u"resources"_s].toArray()) {
        if (resource[u"name"_s].toString() == table)
            return resource[u"chartroom"_s][u"defects"_s].toArray();
    }
    return {};
}

/// The cells of a dirty table after its answer key was applied.
QList<QStringList> repaired(const Resource &dirty)
{
    QList<QStringList> rows = dirty.written;
    QSet<int> gone;
    for (const Defect &defect : dirty.defects) {
        if (defect.fix == u"delete"_s) {
            gone.insert(defect.rows.last()); // of two equal rows the second one goes
            continue;
        }
        if (defect.fix == u"keep"_s)
            continue;
        const QJsonValue fix = defect.fix.isArray() ? defect.fix.toArray().first() : defect.fix;
        const int column = dirty.table.columnIndex(defect.field);
        for (const int row : defect.rows)
            rows[row - 1][column] = canonicalText(scalarFromJson(fix));
    }
    QList<QStringList> kept;
    for (int row = 1; row <= int(rows.size()); ++row) {
        if (!gone.contains(row))
            kept.append(rows[row - 1]);
    }
    return kept;
}

} // namespace

/// The data of the bundled curriculum: the generators write them, their descriptors fit them, and what the curriculum
/// promises is in the files. The facts stand in facts/<dataset>.tsv as name, number, expression.
class TestDatasets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void descriptorHasNoIssues_data() { addDatasets(); }
    void descriptorHasNoIssues();
    void textsAreWholeInBothLanguages();
    void generatorWritesTheCommittedFiles_data() { addDatasets(); }
    void generatorWritesTheCommittedFiles();
    void facts_data();
    void facts();
    void extractsHoldWhatIsPromised_data();
    void extractsHoldWhatIsPromised();
    void everyDefectIsOfAKnownGroup();
    void answerKeyGivesTheCleanRows_data();
    void answerKeyGivesTheCleanRows();

private:
    void addDatasets() const;
    double number(const QString &dataset, const QString &expression) const;

    std::map<QString, DataPackageReading> m_datasets;
};

void TestDatasets::initTestCase()
{
    for (const QString &name : coreData.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        m_datasets[name] = readDataset(name);
        QVERIFY2(m_datasets[name].package, qPrintable(name));
    }
    QCOMPARE(m_datasets.size(), size_t(10)); // curriculum, sections 3.2 to 3.11
}

void TestDatasets::addDatasets() const
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, reading] : m_datasets)
        QTest::newRow(qPrintable(name)) << name;
}

void TestDatasets::descriptorHasNoIssues()
{
    QFETCH(QString, name);
    const DataPackageReading &reading = m_datasets.at(name);
    for (const Issue &issue : reading.issues)
        qWarning("%s", qPrintable(issueLine(issue)));
    QVERIFY(reading.issues.isEmpty());
    QVERIFY(reading.package->fictional);
    QCOMPARE(reading.package->licence, u"CC0-1.0"_s);
    QVERIFY(!reading.package->story.source.isEmpty());
    QVERIFY(reading.package->description.source.endsWith(
        u"Synthetic training data made for Chartroom. It describes no real place, body or person."));
    const QByteArray french = bytesOf(coreData.filePath(name + u"/datapackage.fr.yaml"_s));
    QVERIFY(french.contains("Données d’entraînement synthétiques créées pour Chartroom. Elles ne décrivent aucun lieu, "
                            "organisme ni personne réels."));
    for (const Resource &resource : reading.package->resources) {
        for (int column = 0; column < resource.table.columnCount(); ++column) {
            const Field &field = resource.table.field(column);
            QVERIFY2(!field.title.source.isEmpty() && !field.description.source.isEmpty(),
                     qPrintable(resource.name + u'.' + field.name));
        }
    }
}

void TestDatasets::textsAreWholeInBothLanguages()
{
    const auto source = openPackFolder(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core"));
    QVERIFY(source.has_value());
    QStringList lines;
    for (const Issue &issue : checkWholePack(*source).issues) {
        if (issue.place.path.startsWith(u"data/"_s) && issue.severity != Severity::Note)
            lines.append(issueLine(issue));
    }
    QCOMPARE(lines, QStringList());
}

void TestDatasets::generatorWritesTheCommittedFiles()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    QProcess generator;
    generator.start(QStringLiteral(GENERATOR_FOLDER "/generate_") + name, {folder.path()});
    QVERIFY(generator.waitForFinished());
    QCOMPARE(generator.exitStatus(), QProcess::NormalExit);
    QCOMPARE(generator.exitCode(), 0);
    const QDir made(folder.path());
    const QDir committed(coreData.filePath(name));
    QStringList tables = made.entryList({u"*.csv"_s, u"events.json"_s}, QDir::Files);
    QVERIFY(!tables.isEmpty());
    for (const QString &table : tables) {
        const QByteArray content = bytesOf(committed.filePath(table));
        QVERIFY2(bytesOf(made.filePath(table)) == content, qPrintable(table));
        QVERIFY2(content.size() < 1'000'000 && !content.contains('\r'), qPrintable(table));
    }
    tables.append({u"datapackage.fr.yaml"_s, u"datapackage.json"_s});
    QStringList present = committed.entryList(QDir::Files);
    tables.sort();
    present.sort();
    QCOMPARE(tables, present);
    for (const Resource &resource : m_datasets.at(name).package->resources) {
        if (resource.role == ResourceRole::Dirty)
            QCOMPARE(answerKeyIn(committed, resource.name),
                     QJsonDocument::fromJson(bytesOf(made.filePath(resource.name + u".defects.json"_s))).array());
    }
}

/// The value of an expression over one dataset, whose tables are named without it; NaN when it fails or is missing.
double TestDatasets::number(const QString &dataset, const QString &expression) const
{
    const auto parsed = parseExpression(expression);
    if (!parsed) {
        qWarning("%s", qPrintable(parsed.error().message));
        return qQNaN();
    }
    EvaluationContext context;
    context.tables = [&](const QString &reference) -> const Table * {
        const Resource *resource = m_datasets.at(dataset).package->resource(reference);
        return resource ? &resource->table : nullptr;
    };
    const auto result = evaluate(*parsed, context);
    if (!result) {
        qWarning("%s", qPrintable(result.error().message));
        return qQNaN();
    }
    const auto *scalar = std::get_if<Scalar>(&result->value);
    const auto *value = scalar ? std::get_if<double>(scalar) : nullptr;
    return value ? *value : qQNaN();
}

void TestDatasets::facts_data()
{
    QTest::addColumn<QString>("dataset");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("expression");
    for (const auto &[name, reading] : m_datasets) {
        const QString facts = QString::fromUtf8(bytesOf(factFolder.filePath(name + u".tsv"_s)));
        QVERIFY2(!facts.isEmpty(), qPrintable(name));
        for (const QString &line : facts.split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u'#'))
                continue;
            const QStringList parts = line.split(u'\t');
            QVERIFY2(parts.size() == 3, qPrintable(name + u": "_s + line));
            QTest::newRow(qPrintable(name + u": "_s + parts[0])) << name << parts[1] << parts[2];
        }
    }
}

void TestDatasets::facts()
{
    QFETCH(QString, dataset);
    QFETCH(QString, printed);
    QFETCH(QString, expression);
    const PrintedNumber expected = readPrinted(printed);
    const double actual = number(dataset, expression);
    QVERIFY2(std::abs(actual - expected.value) <= expected.tolerance + 1e-9,
             qPrintable(u"%1, printed %2"_s.arg(QString::number(actual, 'g', 12), printed)));
}

void TestDatasets::extractsHoldWhatIsPromised_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(plantedGroups.size()); ++i)
        QTest::addRow("%s: %s", plantedGroups[i].dataset, plantedGroups[i].group) << i;
}

/// Each group of the answer key touches as many rows as the curriculum says. Several cells of a row count once.
void TestDatasets::extractsHoldWhatIsPromised()
{
    QFETCH(int, index);
    const PlantedGroup &expected = plantedGroups[index];
    const Resource *dirty =
        m_datasets.at(QString::fromLatin1(expected.dataset)).package->resource(QString::fromLatin1(expected.table));
    QVERIFY(dirty && dirty->role == ResourceRole::Dirty);
    QSet<int> rows;
    for (const Defect &defect : dirty->defects) {
        if (defect.id.section(u'-', 0, -2) != QString::fromLatin1(expected.group))
            continue;
        QCOMPARE(defect.kind, QString::fromLatin1(expected.kind));
        rows.insert(defect.rows.last());
    }
    QCOMPARE(int(rows.size()), expected.rows);
}

void TestDatasets::everyDefectIsOfAKnownGroup()
{
    QSet<QString> known;
    for (const PlantedGroup &group : plantedGroups)
        known.insert(QString::fromLatin1(group.table) + u'/' + QString::fromLatin1(group.group));
    QSet<QString> found;
    for (const auto &[name, reading] : m_datasets) {
        for (const Resource &resource : reading.package->resources) {
            for (const Defect &defect : resource.defects)
                found.insert(resource.name + u'/' + defect.id.section(u'-', 0, -2));
        }
    }
    QCOMPARE(found, known);
}

void TestDatasets::answerKeyGivesTheCleanRows_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(dirtyTables.size()); ++i)
        QTest::newRow(dirtyTables[i].table) << i;
}

/// Cleaned by its key, an extract has as many rows as promised, and each is a row of the clean table.
void TestDatasets::answerKeyGivesTheCleanRows()
{
    QFETCH(int, index);
    const DirtyTable &expected = dirtyTables[index];
    const DataPackage &package = *m_datasets.at(QString::fromLatin1(expected.dataset)).package;
    const Resource *dirty = package.resource(QString::fromLatin1(expected.table));
    const Resource *clean = package.resource(QString::fromLatin1(expected.cutFrom));
    QVERIFY(dirty && clean);
    QCOMPARE(int(dirty->written.size()), expected.rowsBefore);
    const QList<QStringList> rows = repaired(*dirty);
    QCOMPARE(int(rows.size()), expected.rowsAfter);
    QSet<QStringList> sound;
    QStringList shared;
    for (int column = 0; column < dirty->table.columnCount(); ++column) {
        const QString name = dirty->table.field(column).name;
        if (clean->table.columnIndex(name) >= 0)
            shared.append(name);
    }
    QVERIFY(shared.size() >= 2);
    for (int row = 0; row < int(clean->table.rowCount()); ++row) {
        QStringList cells;
        for (const QString &name : shared)
            cells.append(canonicalText(clean->table.at(row, clean->table.columnIndex(name))));
        sound.insert(cells);
    }
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &name : shared)
            cells.append(row[dirty->table.columnIndex(name)]);
        QVERIFY2(sound.contains(cells), qPrintable(cells.join(u", "_s)));
    }
}

QTEST_GUILESS_MAIN(TestDatasets)
#include "test_datasets.moc"
