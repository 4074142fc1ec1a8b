// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/gradinghash.h"

#include "base/canonicaljson.h"
#include "base/files.h"

#include <QJsonArray>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QStringList &wordKeys()
{
    static const QStringList keys{u"feedback"_s, u"text"_s, u"label"_s, u"placeholder"_s, u"rubric"_s};
    return keys;
}

const QStringList &chartWordKeys()
{
    static const QStringList keys{u"title"_s, u"subtitle"_s, u"description"_s};
    return keys;
}

/// The tree without some keys at any depth.
QJsonValue withoutKeys(const QJsonValue &value, const QStringList &keys)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &entry : value.toArray())
            array.append(withoutKeys(entry, keys));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject source = value.toObject();
    for (auto it = source.begin(); it != source.end(); ++it) {
        if (!keys.contains(it.key()))
            object.insert(it.key(), withoutKeys(it.value(), keys));
    }
    return object;
}

/// The keys under which a chart spec (or a patch of one) stands in the records of the kinds.
bool holdsChart(const QString &key)
{
    return key == u"chart" || key == u"start" || key == u"spec" || key == u"change";
}

/// Named charts replaced by their specs, and the words of charts removed.
QJsonValue withBareCharts(const QJsonValue &value, const QMap<QString, LocalJson> &charts)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &entry : value.toArray())
            array.append(withBareCharts(entry, charts));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject source = value.toObject();
    for (auto it = source.begin(); it != source.end(); ++it) {
        QJsonValue entry = it.value();
        if (holdsChart(it.key())) {
            if (entry.isString() && charts.contains(entry.toString()))
                entry = charts.value(entry.toString()).source;
            object.insert(it.key(), withoutKeys(entry, chartWordKeys()));
        } else {
            object.insert(it.key(), withBareCharts(entry, charts));
        }
    }
    return object;
}

/// Without anticipations that have no score: they cannot change one. An empty list is no list. Those of the gaps of a
/// cloze are treated alike.
QJsonObject withoutUnscored(QJsonObject grading)
{
    QJsonObject gaps = grading.value(u"gaps"_s).toObject();
    for (auto it = gaps.begin(); it != gaps.end(); ++it)
        it.value() = withoutUnscored(it.value().toObject());
    if (!gaps.isEmpty())
        grading.insert(u"gaps"_s, gaps);
    QJsonArray scored;
    for (const QJsonValue &entry : grading.value(u"anticipate"_s).toArray()) {
        if (!entry[u"score"_s].isUndefined() && !entry[u"score"_s].isNull())
            scored.append(entry);
    }
    if (scored.isEmpty())
        grading.remove(u"anticipate"_s);
    else
        grading.insert(u"anticipate"_s, scored);
    return grading;
}

/// Keys whose plain text is an expression (exercises.md 2.2, last paragraph).
bool isExpressionKey(const QString &key)
{
    return key == u"expr" || key == u"where" || key == u"statistic" || key == u"formula";
}

void addReferences(const QJsonValue &value, const QString &key, QSet<QString> &references)
{
    if (value.isString() && isExpressionKey(key)) {
        if (const Result<Expression, ExpressionError> expression = parseExpression(value.toString())) {
            const ExpressionReferences names = expressionReferences(*expression);
            for (const QString &name : names.datasets + names.columns)
                references.insert(name);
        }
    } else if (value.isArray()) {
        for (const QJsonValue &entry : value.toArray()) {
            if (key == u"probes" && entry.isString())
                references.insert(entry.toString());
            addReferences(entry, key, references);
        }
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (key == u"data")
            references.insert(object.value(u"name"_s).toString());
        for (auto it = object.begin(); it != object.end(); ++it)
            addReferences(it.value(), it.key(), references);
    }
}

/// The data hash of every dataset the exercise names: in `data`, in `probes`, in expressions and in charts.
QJsonObject dataHashes(const Pack &pack, const Exercise &exercise, const QList<QJsonValue> &trees)
{
    QSet<QString> references(exercise.data.begin(), exercise.data.end());
    for (const QJsonValue &tree : trees)
        addReferences(tree, {}, references);
    if (bodyOf<Formula>(exercise))
        addReferences(exercise.grading.value(u"expect"_s), u"expr"_s, references);
    QJsonObject hashes;
    for (const QString &reference : references) {
        if (const Resource *resource = pack.resource(reference))
            hashes.insert(reference, resource->dataHash);
    }
    return hashes;
}

/// The texts to type of an exercise: its own, or those of its gaps in the order of the prompt.
QList<const TextShort *> typedTexts(const Exercise &exercise)
{
    if (const auto *body = bodyOf<TextShort>(exercise))
        return {body};
    QList<const TextShort *> texts;
    if (const auto *cloze = bodyOf<Cloze>(exercise)) {
        for (const ClozeGap &gap : cloze->gaps) {
            if (const auto *text = std::get_if<TextShort>(&gap.body))
                texts.append(text);
        }
    }
    return texts;
}

/// The accepted texts that translations of text.short add, by language.
QJsonObject acceptedByTranslations(const Exercise &exercise)
{
    QMap<QString, QStringList> accepted;
    for (const TextShort *body : typedTexts(exercise)) {
        for (auto it = body->translated.translations.begin(); it != body->translated.translations.end(); ++it)
            accepted[it.key()] += it.value().split(u'\n', Qt::SkipEmptyParts);
    }
    QJsonObject json;
    for (auto it = accepted.begin(); it != accepted.end(); ++it)
        json.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return json;
}

} // namespace

QJsonObject gradingFacts(const Pack &pack, const Exercise &exercise)
{
    const Lesson *lesson = pack.lessonOf(exercise);
    const QMap<QString, LocalJson> charts = lesson ? lesson->charts : QMap<QString, LocalJson>();
    const auto bare = [&](const QJsonObject &map) { return withoutKeys(withBareCharts(map, charts), wordKeys()); };
    const QJsonValue response = bare(exercise.response);
    const QJsonValue grading = bare(withoutUnscored(exercise.grading));
    QJsonObject facts{
        {u"kind"_s, exercise.kind},
        {u"variants"_s, exercise.variantsJson},
        {u"let"_s, exercise.letJson},
        {u"response"_s, response},
        {u"grading"_s, grading},
        {u"data"_s, dataHashes(pack, exercise, {exercise.variantsJson, exercise.letJson, response, grading})},
    };
    if (const QJsonObject accepted = acceptedByTranslations(exercise); !accepted.isEmpty())
        facts.insert(u"accept"_s, accepted);
    return facts;
}

QString gradingHash(const Pack &pack, const Exercise &exercise)
{
    return sha256Hex(canonicalJson(gradingFacts(pack, exercise)));
}

} // namespace chartroom
