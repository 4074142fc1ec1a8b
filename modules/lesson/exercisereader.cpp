// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/exercisereader.h"

#include "competency/framework.h"
#include "lesson/exercisekinds.h"
#include "lesson/fieldreader.h"
#include "lesson/formats.h"
#include "lesson/kindreader.h"
#include "lesson/packrules.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Reads one exercise record.
class RecordReader
{
public:
    RecordReader(const YamlNode &node, const QString &path, const TextSet &texts,
                 const QMap<QString, LocalJson> &charts, ExpressionCache &expressions, QList<Issue> &issues)
        : m_texts(texts), m_charts(charts), m_expressions(expressions), m_issues(issues), m_id(textOf(node[u"id"])),
          m_reader(node, path, issues, LessonTr::tr("the exercise %1").arg(m_id))
    {
    }

    Exercise read(const QStringList &json);

private:
    void readIdentity(Exercise &exercise);
    void readTexts(Exercise &exercise);
    void readData(Exercise &exercise);
    void readCompetencies(Exercise &exercise);
    void readVariants(Exercise &exercise);
    void readBehaviour(Exercise &exercise);
    void readTests(Exercise &exercise);
    ExerciseTest readTest(const YamlNode &node);
    void readScore(FieldReader &reader, ExerciseTest &test);
    void readBody(Exercise &exercise, const QStringList &json);
    ExerciseState stateOf(const Exercise &exercise, bool known, qsizetype firstIssue) const;
    void checkForm(QStringView key, bool holds, const QString &ruleId, const QString &message);
    [[nodiscard]] LocalText text(const QString &keys, const YamlNode &node) const
    {
        return m_texts.text(m_id + u'/' + keys, node);
    }

    const TextSet &m_texts;
    const QMap<QString, LocalJson> &m_charts;
    ExpressionCache &m_expressions;
    QList<Issue> &m_issues;
    QString m_id;
    FieldReader m_reader;
    bool m_known = true; ///< no unknown key in response and grading
};

void RecordReader::checkForm(QStringView key, bool holds, const QString &ruleId, const QString &message)
{
    if (!holds && m_reader.has(key))
        m_reader.report(ruleId, message, m_reader.node(key));
}

void RecordReader::readIdentity(Exercise &exercise)
{
    exercise.id = m_reader.requiredText(u"id");
    checkForm(u"id", isSlug(exercise.id), u"exercise.id.syntax"_s,
              LessonTr::tr("“%1” is not a slug such as first-steps.").arg(exercise.id));
    const QString uuid = m_reader.requiredText(u"uuid");
    checkForm(u"uuid", isUuidText(uuid), u"yaml.value"_s,
              LessonTr::tr("“%1” is not a UUID in lower case.").arg(uuid));
    exercise.uuid = isUuidText(uuid) ? ExerciseId::fromString(uuid) : ExerciseId{};
    m_reader.required(u"rev");
    exercise.rev = static_cast<int>(m_reader.integer(u"rev", 1, 1'000'000).value_or(1));
    exercise.kind = m_reader.requiredText(u"kind");
    const ExerciseKind *kind = exerciseKind(exercise.kind);
    checkForm(u"kind", kind != nullptr && kind->isReadable(), u"exercise.kind.unknown"_s,
              kind == nullptr
                  ? LessonTr::tr("There is no exercise kind “%1”.").arg(exercise.kind)
                  : LessonTr::tr("This version of the program cannot ask exercises of the kind “%1” yet.")
                        .arg(exercise.kind));
}

void RecordReader::readTexts(Exercise &exercise)
{
    m_reader.text(u"title");
    exercise.title = text(u"title"_s, m_reader.node(u"title"));
    m_reader.requiredText(u"prompt");
    exercise.prompt = text(u"prompt"_s, m_reader.node(u"prompt"));
    const bool optional = exercise.kind == u"reflection"_s || exercise.kind == u"scenario"_s;
    if (!optional)
        m_reader.required(u"explanation");
    m_reader.text(u"explanation");
    exercise.explanation = text(u"explanation"_s, m_reader.node(u"explanation"));
    const qsizetype hints = m_reader.texts(u"hints").size();
    const YamlNode &list = m_reader.node(u"hints");
    if (hints > 5)
        m_reader.report(u"yaml.value"_s, LessonTr::tr("At most 5 hints are allowed."), list);
    for (qsizetype i = 0; i < list.items.size(); ++i)
        exercise.hints.append(text(u"hints/"_s + QString::number(i), list.items.at(i)));
    const YamlNode messages = m_reader.map(u"messages");
    for (const YamlEntry &entry : messages.entries) {
        FieldReader message(entry.value, m_reader.path(), m_issues, LessonTr::tr("a message"));
        message.text(u"fail");
        message.text(u"pass");
        const QString path = u"messages/"_s + entry.key;
        exercise.messages.insert(entry.key, {text(path + u"/fail"_s, message.node(u"fail")),
                                             text(path + u"/pass"_s, message.node(u"pass"))});
        message.finish();
    }
}

void RecordReader::readData(Exercise &exercise)
{
    const YamlNode &data = m_reader.node(u"data");
    const ExerciseKind *kind = exerciseKind(exercise.kind);
    if (data.isList())
        exercise.data = m_reader.texts(u"data");
    else if (!m_reader.text(u"data").isEmpty())
        exercise.data = QStringList{data.text};
    if (kind != nullptr && kind->needsData)
        m_reader.required(u"data");
}

void RecordReader::readCompetencies(Exercise &exercise)
{
    m_reader.required(u"difficulty");
    exercise.difficulty = static_cast<int>(m_reader.integer(u"difficulty", 1, 4).value_or(1));
    m_reader.required(u"competencies");
    const YamlNode competencies = m_reader.map(u"competencies");
    FieldReader weights(competencies, m_reader.path(), m_issues, u"competencies"_s);
    for (const YamlEntry &entry : competencies.entries) {
        weights.required(entry.key);
        const auto weight = weights.number(entry.key, 0, 1);
        if (weight == 0.0)
            weights.report(u"yaml.value"_s, LessonTr::tr("A weight must be above 0."), entry.value);
        const int level = levelOf(entry.key);
        exercise.competencies.append({competencyOf(entry.key), level > 0 ? level : exercise.difficulty,
                                      weight.value_or(1)});
    }
}

void RecordReader::readVariants(Exercise &exercise)
{
    const YamlNode variants = m_reader.map(u"variants");
    const YamlNode lets = m_reader.map(u"let");
    QSet<QString> names;
    const auto checkName = [&](const YamlEntry &entry) {
        const Place place{m_reader.path(), entry.line, entry.column, {}};
        if (!isParameterName(entry.key))
            m_issues.append(packIssue(u"yaml.value"_s,
                                      LessonTr::tr("“%1” is not a name such as year or lastYear.").arg(entry.key),
                                      place));
        if (names.contains(entry.key))
            m_issues.append(packIssue(u"yaml.value"_s,
                                      LessonTr::tr("“%1” names both a parameter and a let value.").arg(entry.key),
                                      place));
        names.insert(entry.key);
    };
    for (const YamlEntry &entry : variants.entries) {
        checkName(entry);
        FieldReader list(variants, m_reader.path(), m_issues, u"variants"_s);
        VariantParameter parameter{entry.key, {}, {m_reader.path(), entry.line, entry.column, {}}};
        if (!entry.value.isList() || entry.value.items.isEmpty())
            list.report(u"yaml.type"_s, LessonTr::tr("Expected here: %1.").arg(LessonTr::tr("a list of values")),
                        entry.value.line > 0 ? entry.value : m_reader.whole());
        for (const YamlNode &item : entry.value.items)
            parameter.values.append(readExerciseValue(item, m_reader.path(), m_expressions));
        exercise.variants.append(parameter);
    }
    for (const YamlEntry &entry : lets.entries) {
        checkName(entry);
        exercise.lets.append({entry.key, readExerciseValue(entry.value, m_reader.path(), m_expressions)});
    }
    exercise.variantsJson = toJson(variants).toObject();
    exercise.letJson = toJson(lets).toObject();
}

void RecordReader::readBehaviour(Exercise &exercise)
{
    exercise.minutes = m_reader.number(u"minutes", 0, 600).value_or(2);
    exercise.confidence = m_reader.boolean(u"confidence", false);
    FieldReader attempts(m_reader.map(u"attempts"), m_reader.path(), m_issues, u"attempts"_s);
    exercise.solutionAfter = static_cast<int>(attempts.integer(u"solutionAfter", 0, 100).value_or(3));
    exercise.maxAttempts = static_cast<int>(attempts.integer(u"max", 0, 100).value_or(0));
    attempts.finish();
    exercise.retired = m_reader.boolean(u"retired", false);
    const QString replacedBy = m_reader.text(u"replacedBy");
    checkForm(u"replacedBy", isUuidText(replacedBy) && exercise.retired, u"yaml.value"_s,
              LessonTr::tr("replacedBy must be the UUID of another exercise and needs retired: true."));
    exercise.replacedBy = ExerciseId::fromString(replacedBy);
    m_reader.text(u"notes");
}

void RecordReader::readScore(FieldReader &reader, ExerciseTest &test)
{
    const YamlNode &score = reader.node(u"score");
    if (score.isMissing())
        return;
    if (!score.isList()) {
        if (const auto number = reader.number(u"score", 0, 1))
            test.score = ExerciseTest::ScoreRange{*number, *number};
        return;
    }
    const QJsonValue lowest = score.items.size() == 2 ? valueOf(score.items.at(0)) : QJsonValue();
    const QJsonValue highest = score.items.size() == 2 ? valueOf(score.items.at(1)) : QJsonValue();
    if (lowest.isDouble() && highest.isDouble())
        test.score = ExerciseTest::ScoreRange{lowest.toDouble(), highest.toDouble()};
    else
        reader.report(u"yaml.type"_s, LessonTr::tr("Expected here: %1.").arg(LessonTr::tr("a list of two numbers")),
                      score);
}

ExerciseTest RecordReader::readTest(const YamlNode &node)
{
    FieldReader reader(node, m_reader.path(), m_issues, LessonTr::tr("a test of %1").arg(m_id));
    ExerciseTest test;
    test.name = reader.requiredText(u"name");
    test.place = reader.placeOf(node);
    reader.required(u"answer");
    test.answer = toJson(reader.map(u"answer")).toObject();
    readScore(reader, test);
    if (reader.has(u"outcome"))
        test.outcome = reader.word(u"outcome", {u"invalid"_s, u"partial"_s, u"full"_s});
    reader.node(u"outcome");
    test.feedback = reader.text(u"feedback");
    test.variant = toJson(reader.map(u"variant")).toObject();
    if (!reader.has(u"score") && !reader.has(u"outcome") && !reader.has(u"feedback"))
        reader.required(u"score");
    reader.finish();
    return test;
}

void RecordReader::readTests(Exercise &exercise)
{
    m_reader.required(u"tests");
    QSet<QString> seen;
    for (const YamlNode &node : m_reader.maps(u"tests")) {
        exercise.tests.append(readTest(node));
        if (seen.contains(exercise.tests.constLast().name))
            m_reader.report(u"yaml.value"_s,
                            LessonTr::tr("The test name “%1” is used twice.").arg(exercise.tests.constLast().name),
                            node[u"name"]);
        seen.insert(exercise.tests.constLast().name);
    }
}

void RecordReader::readBody(Exercise &exercise, const QStringList &json)
{
    m_reader.required(u"grading");
    exercise.response = toJson(m_reader.map(u"response")).toObject();
    exercise.grading = toJson(m_reader.map(u"grading")).toObject();
    KindReader kind(exercise, json, m_texts, m_charts, m_expressions, m_issues);
    exercise.anticipate = kind.anticipations(exercise.kind);
    m_known = kind.isKnown();
    kind.grading.node(u"expect");
    kind.grading.node(u"tolerance");
    const ExerciseKind *known = exerciseKind(exercise.kind);
    if (known == nullptr || !known->isReadable())
        return; // the keys of this kind are not known here
    exercise.body = known->read(kind);
    kind.finish();
    m_known = kind.isKnown();
}

ExerciseState RecordReader::stateOf(const Exercise &exercise, bool known, qsizetype firstIssue) const
{
    if (!known || std::holds_alternative<UnreadBody>(exercise.body))
        return ExerciseState::NeedsNewer;
    return hasErrors(m_issues.sliced(firstIssue)) ? ExerciseState::Broken : ExerciseState::Ready;
}

Exercise RecordReader::read(const QStringList &json)
{
    const qsizetype firstIssue = m_issues.size();
    Exercise exercise;
    exercise.node = m_reader.whole();
    exercise.path = m_reader.path();
    readIdentity(exercise);
    readTexts(exercise);
    readData(exercise);
    readCompetencies(exercise);
    readVariants(exercise);
    readBehaviour(exercise);
    readBody(exercise, json);
    readTests(exercise);
    m_reader.finish();
    checkExpressions(exercise.node, exercise.path, m_expressions, m_issues);
    exercise.state = stateOf(exercise, m_known, firstIssue);
    return exercise;
}

void readCharts(FieldReader &reader, const TextSet &texts, ExpressionCache &expressions, ExerciseFile &file)
{
    const YamlNode charts = reader.map(u"charts");
    for (const YamlEntry &entry : charts.entries) {
        const Place place{reader.path(), entry.line, entry.column, {}};
        if (!isSlug(entry.key))
            reader.issues().append(packIssue(u"yaml.value"_s,
                                             LessonTr::tr("“%1” is not a slug such as first-steps.").arg(entry.key),
                                             place));
        if (!entry.value.isMap())
            reader.issues().append(packIssue(u"chart.spec.invalid"_s,
                                             LessonTr::tr("The chart “%1” is not a map.").arg(entry.key), place));
        file.charts.insert(entry.key, texts.json({u"charts"_s, entry.key}, entry.value));
        checkExpressions(entry.value, reader.path(), expressions, reader.issues());
    }
}

} // namespace

ExerciseFile readExerciseFile(const YamlNode &root, const QString &path, const QString &lesson, const TextSet &texts,
                              ExpressionCache &expressions, QList<Issue> &issues)
{
    ExerciseFile file;
    FieldReader reader(root, path, issues);
    const bool known = checkFormat(reader, u"chartroom-exercises"_s);
    readCharts(reader, texts, expressions, file);
    if (reader.node(u"exercises").line == 0)
        reader.required(u"exercises");
    const YamlNode &list = reader.node(u"exercises");
    reader.maps(u"exercises");
    for (qsizetype i = 0; known && i < list.items.size(); ++i) {
        if (!list.items.at(i).isMap())
            continue;
        RecordReader record(list.items.at(i), path, texts, file.charts, expressions, issues);
        Exercise exercise = record.read({u"exercises"_s, QString::number(i)});
        exercise.lesson = lesson;
        file.exercises.append(exercise);
    }
    reader.finish();
    return file;
}

} // namespace chartroom
