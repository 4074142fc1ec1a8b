// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"
#include "competency/framework.h"
#include "competency/rolepath.h"
#include "competency/targetprofile.h"
#include "lesson/packreader.h"
#include "progress/evidence.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The promises of the bundled curriculum: what curriculum.md sections 1, 4, 5 and 6.2 ask of its lessons as a whole.
class TestCore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void noFindingIsLeft_data();
    void noFindingIsLeft();
    void everyCodeCanBeShown_data();
    void everyCodeCanBeShown();
    void everyTargetOfAFullPathCanBeReached_data();
    void everyTargetOfAFullPathCanBeReached();
    void aLessonIsWhole_data() { lessons(LessonRole::Learn); }
    void aLessonIsWhole();
    void aTestFollowsItsPlan_data() { lessons(LessonRole::Final); }
    void aTestFollowsItsPlan();
    void thePlacementBankHasThreeItemsACell();
    void mistakesAreAnticipated_data() { modules(); }
    void mistakesAreAnticipated();

private:
    void lessons(LessonRole role) const;
    void modules() const;
    [[nodiscard]] const Lesson &lesson() const;

    PackReading m_reading;
    QSet<ExerciseId> m_predictions;
};

namespace {

/// The four upper slots of a module's test (curriculum.md 6.2).
const QMap<QString, QStringList> upperSlots{
    {u"m01"_s, {u"A1.4"_s, u"A1.4"_s, u"A3.3"_s, u"B2.3"_s}}, {u"m02"_s, {u"C1.3"_s, u"B1.3"_s, u"D2.3"_s, u"E1.3"_s}},
    {u"m03"_s, {u"C2.4"_s, u"C1.4"_s, u"B4.4"_s, u"E1.4"_s}}, {u"m04"_s, {u"A1.4"_s, u"C3.3"_s, u"E2.4"_s, u"D3.4"_s}},
    {u"m05"_s, {u"C2.4"_s, u"B2.4"_s, u"D3.4"_s, u"B3.4"_s}}, {u"m06"_s, {u"C1.4"_s, u"B1.4"_s, u"B3.4"_s, u"D2.4"_s}},
    {u"m07"_s, {u"C1.4"_s, u"E2.4"_s, u"B2.4"_s, u"D2.4"_s}}, {u"m08"_s, {u"B2.4"_s, u"C1.4"_s, u"D2.4"_s, u"D3.4"_s}}};

/// Items for one code and the kinds of proof among them.
struct Supply {
    int items = 0;
    QSet<EvidenceType> types;

    void add(const Exercise &exercise)
    {
        ++items;
        types << evidenceType(exercise.kind);
    }

    /// What sufficient evidence asks for (progress.md): eight items of two types, one of them more than recognizing.
    [[nodiscard]] bool isEnough() const
    {
        return items >= 8 && types.size() >= 2 && types != QSet{EvidenceType::Recognize};
    }

    [[nodiscard]] QByteArray words() const
    {
        QString letters;
        for (const EvidenceType type : types)
            letters += evidenceLetter(type);
        return u"%1 items of types %2"_s.arg(items).arg(letters).toUtf8();
    }
};

QString codeOf(const CompetencyWeight &weight)
{
    return u"%1.%2"_s.arg(weight.code).arg(weight.level);
}

bool isScored(const Exercise &exercise)
{
    return evidenceType(exercise.kind) != EvidenceType::None && !exercise.retired;
}

QStringList codesOf(const Lesson &lesson)
{
    QStringList codes;
    for (const Exercise &exercise : lesson.exercises) {
        for (const CompetencyWeight &weight : exercise.competencies)
            codes << codeOf(weight);
    }
    return codes;
}

/// The modules of a path that the pack has already.
QList<const PackModule *> modulesOf(const RolePath &path, const Pack &pack)
{
    QList<const PackModule *> modules;
    for (const PackModule &module : pack.modules) {
        const auto isStop = [&](const PathStop &stop) { return stop.module == module.id; };
        if (std::any_of(path.stops.begin(), path.stops.end(), isStop))
            modules << &module;
    }
    return modules;
}

/// The levels that the lessons a path leads through claim to teach, by competency: the highest of each.
QMap<QString, int> claimsOf(const RolePath &path, const Pack &pack)
{
    QMap<QString, int> claims;
    for (const PathStop &stop : path.stops) {
        for (const Lesson &lesson : pack.lessons) {
            const PackModule *module = pack.moduleOf(lesson.slug);
            const bool isOnPath = module && module->id == stop.module && lesson.role == LessonRole::Learn
                && (stop.lesson.isEmpty() || stop.lesson == lesson.slug);
            for (const QString &code : isOnPath ? lesson.competencies : QStringList())
                claims[competencyOf(code)] = std::max(claims[competencyOf(code)], levelOf(code));
        }
    }
    return claims;
}

} // namespace

void TestCore::initTestCase()
{
    m_reading = readPack(*openPack(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core")), u"en"_s);
    QVERIFY(m_reading.pack);
    for (const Lesson &lesson : m_reading.pack->lessons) {
        for (const Step &step : lesson.steps(u"en"_s)) {
            for (const Block &block : step.blocks) {
                if (const auto *predict = std::get_if<PredictBlock>(&block))
                    m_predictions << lesson.exercise(predict->exercise)->uuid;
            }
        }
    }
}

void TestCore::noFindingIsLeft_data()
{
    QTest::addColumn<QString>("pack");
    for (const QString &pack : {u"core"_s, u"law-australia"_s, u"law-canada"_s, u"law-ontario"_s})
        QTest::newRow(qPrintable(pack)) << pack;
}

/// Notes count too: among them are the limits of readability and numbers typed where they should be computed.
void TestCore::noFindingIsLeft()
{
    QFETCH(const QString, pack);
    const auto source = openPack(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/") + pack);
    QVERIFY(source);
    QStringList lines;
    for (const Issue &issue : checkWholePack(*source).issues) {
        if (issue.ruleId != u"data.unused") // datasets of modules that are still to come
            lines << issueLine(issue);
    }
    QCOMPARE(lines.join(u'\n'), QString());
}

void TestCore::everyCodeCanBeShown_data()
{
    QTest::addColumn<QString>("code");
    QSet<QString> claimed;
    for (const Lesson &lesson : m_reading.pack->lessons) {
        if (lesson.role == LessonRole::Learn)
            claimed.unite({lesson.competencies.begin(), lesson.competencies.end()});
    }
    QStringList codes = claimed.values();
    codes.sort();
    for (const QString &code : std::as_const(codes))
        QTest::newRow(qPrintable(code)) << code;
}

/// A level that a lesson claims needs eight distinct items of its own.
void TestCore::everyCodeCanBeShown()
{
    QFETCH(const QString, code);
    Supply supply;
    for (const Lesson &lesson : m_reading.pack->lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            const auto counts = [&](const CompetencyWeight &weight) { return codeOf(weight) == code; };
            if (isScored(exercise) && !m_predictions.contains(exercise.uuid)
                && std::any_of(exercise.competencies.begin(), exercise.competencies.end(), counts))
                supply.add(exercise);
        }
    }
    QVERIFY2(supply.isEnough(), supply.words().constData());
}

void TestCore::everyTargetOfAFullPathCanBeReached_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("competency");
    QTest::addColumn<int>("level");
    for (const RolePath &path : builtInPaths()) {
        const QMap<QString, int> claims = claimsOf(path, *m_reading.pack);
        for (auto claim = claims.begin(); claim != claims.end(); ++claim) {
            const int level = std::min(claim.value(), builtInProfile(path.id)->expectedLevel(claim.key()));
            QTest::addRow("%s %s.%d", qPrintable(path.id), qPrintable(claim.key()), level) << path.id << claim.key() << level;
        }
    }
}

/// Whoever follows the path of a role, with the practice and the tests of its modules, finds enough items for the target,
/// as far as the modules that are written claim it.
void TestCore::everyTargetOfAFullPathCanBeReached()
{
    QFETCH(const QString, role);
    QFETCH(const QString, competency);
    QFETCH(const int, level);
    Supply supply;
    for (const PackModule *module : modulesOf(pathOfProfile(role), *m_reading.pack)) {
        for (const QString &slug : module->lessons) {
            for (const Exercise &exercise : m_reading.pack->lesson(slug)->exercises) {
                const auto counts = [&](const CompetencyWeight &weight) {
                    return weight.code == competency && weight.level >= level;
                };
                if (isScored(exercise) && !m_predictions.contains(exercise.uuid)
                    && std::any_of(exercise.competencies.begin(), exercise.competencies.end(), counts))
                    supply.add(exercise);
            }
        }
    }
    QVERIFY2(supply.isEnough(), supply.words().constData());
}

void TestCore::lessons(LessonRole role) const
{
    QTest::addColumn<QString>("slug");
    for (const Lesson &lesson : m_reading.pack->lessons) {
        if (lesson.role == role)
            QTest::newRow(qPrintable(lesson.slug)) << lesson.slug;
    }
}

const Lesson &TestCore::lesson() const
{
    const QString slug = *static_cast<QString *>(QTest::qData("slug", qMetaTypeId<QString>()));
    return *m_reading.pack->lesson(slug);
}

/// Predict first, then four to ten exercises, eight to twelve minutes, in both languages.
void TestCore::aLessonIsWhole()
{
    const Lesson &learn = lesson();
    QVERIFY(learn.minutes >= 8 && learn.minutes <= 12);
    QVERIFY(learn.exercises.size() >= 4 && learn.exercises.size() <= 10);
    QVERIFY(learn.stepsByLanguage.contains(u"en"_s) && learn.stepsByLanguage.contains(u"fr"_s));
    QList<const Block *> tasks;
    bool hasPicture = false;
    for (const Step &step : learn.steps(u"en"_s)) {
        for (const Block &block : step.blocks) {
            if (std::holds_alternative<PredictBlock>(block) || std::holds_alternative<ExerciseBlock>(block))
                tasks << &block;
            hasPicture |= std::holds_alternative<ChartBlock>(block) || std::holds_alternative<TableBlock>(block)
                || std::holds_alternative<RevealBlock>(block);
        }
    }
    QVERIFY(std::holds_alternative<PredictBlock>(*tasks.first()));
    QVERIFY(std::holds_alternative<ExerciseBlock>(*tasks.last()));
    QVERIFY(hasPicture);
}

/// Ten items, no help, at most five that only recognize, at least three kinds of proof, and the module's upper slots.
void TestCore::aTestFollowsItsPlan()
{
    const Lesson &test = lesson();
    QCOMPARE(test.exercises.size(), 10);
    QSet<EvidenceType> types;
    int recognizing = 0;
    for (const Exercise &exercise : test.exercises) {
        types << evidenceType(exercise.kind);
        recognizing += evidenceType(exercise.kind) == EvidenceType::Recognize ? 1 : 0;
        QVERIFY2(exercise.hints.isEmpty(), qPrintable(exercise.id));
    }
    QVERIFY(types.size() >= 3);
    QVERIFY2(recognizing <= 5, qPrintable(QString::number(recognizing)));
    QStringList codes = codesOf(test);
    const QString module = m_reading.pack->moduleOf(test.slug)->id;
    QVERIFY(upperSlots.contains(module));
    for (const QString &slot : upperSlots.value(module))
        QVERIFY2(codes.removeOne(slot), qPrintable(slot));
}

/// curriculum.md 6.1: five strands, four levels, three parallel items each, no help.
void TestCore::thePlacementBankHasThreeItemsACell()
{
    const Lesson *bank = m_reading.pack->lesson(u"placement"_s);
    QVERIFY(bank && bank->role == LessonRole::Placement);
    QMap<QString, int> cells;
    for (const Exercise &exercise : bank->exercises) {
        QVERIFY2(exercise.hints.isEmpty(), qPrintable(exercise.id));
        QCOMPARE(exercise.competencies.size(), 1);
        ++cells[u"%1.%2"_s.arg(exercise.competencies.first().code.left(1)).arg(exercise.competencies.first().level)];
    }
    QCOMPARE(cells.size(), 20);
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        QVERIFY2(cell.value() == 3, qPrintable(cell.key()));
}

void TestCore::modules() const
{
    QTest::addColumn<QString>("module");
    for (const PackModule &module : m_reading.pack->modules)
        QTest::newRow(qPrintable(module.id)) << module.id;
}

/// Every exercise explains itself and has its own words, proved by a test, for at least one mistake.
void TestCore::mistakesAreAnticipated()
{
    QFETCH(const QString, module);
    const auto isWrongWithWords = [](const ExerciseTest &test) {
        return !test.feedback.isEmpty() && (!test.score || test.score->highest < 1);
    };
    for (const PackModule &each : m_reading.pack->modules) {
        for (const QString &slug : each.id == module ? each.lessons : QStringList()) {
            for (const Exercise &exercise : m_reading.pack->lesson(slug)->exercises) {
                if (!isScored(exercise) || m_predictions.contains(exercise.uuid))
                    continue;
                QVERIFY2(!exercise.explanation.isEmpty(), qPrintable(exercise.id));
                const bool hasWords = std::any_of(exercise.tests.begin(), exercise.tests.end(), isWrongWithWords)
                    || exercise.kind == u"choice.one" || exercise.kind == u"chart.pick"; // each choice has its own feedback
                QVERIFY2(hasWords, qPrintable(exercise.id));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestCore)
#include "test_core.moc"
