// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/linkage.h"

#include "grading/answermatch.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/tr.h"

#include <QJsonArray>
#include <QSet>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPairs = 4'000'000;
constexpr qsizetype leastTruePairs = 10; // of a group, to be compared
constexpr double targetHair = 1e-9;

std::optional<LinkComparison> readComparison(const Linkage &body, const QJsonValue &entry)
{
    const QJsonObject object = entry.toObject();
    if (object.size() != 4 && !(object.size() == 3 && !object.contains(u"weight"_s)))
        return std::nullopt;
    LinkComparison comparison{-1, object.value(u"compare"_s).toString(), object.value(u"weight"_s).toInt(object.contains(u"weight"_s) ? 0 : 1)};
    for (int i = 0; i < body.fields.size(); ++i) {
        const FieldPair &pair = body.fields.at(i);
        if (object.value(u"left"_s) == pair.left && object.value(u"right"_s) == pair.right)
            comparison.pair = i;
    }
    const bool isOffered = comparison.pair >= 0 && body.compare.contains(comparison.compare);
    return isOffered && comparison.weight >= 1 && comparison.weight <= 5 ? std::optional(comparison) : std::nullopt;
}

PreparationProblem linkageProblem(const QString &rule, const QString &message, const Place &place)
{
    return keyProblem(rule, message, place);
}

/// What is wrong with the fields and the tables, if anything.
std::optional<PreparationProblem> tablesProblem(const Linkage &body, const Table *left, const Table *right, const Place &place)
{
    if (!left || !right)
        return linkageProblem(u"exercise.key.error"_s, GradingTr::tr("A linkage needs two tables under data."), place);
    if (static_cast<qint64>(left->rowCount()) * right->rowCount() > mostPairs)
        return linkageProblem(u"exercise.limit"_s, GradingTr::tr("The two tables have more than 4 000 000 pairs of rows."), place);
    const auto lacks = [](const Table *table, const QString &name) { return table->columnIndex(name) < 0; };
    const auto missing = [](const QString &name, const Place &at) {
        return linkageProblem(u"exercise.field.missing"_s, GradingTr::tr("There is no column “%1”.").arg(name), at);
    };
    for (const FieldPair &pair : body.fields) {
        if (lacks(left, pair.left))
            return missing(pair.left, pair.place);
        if (lacks(right, pair.right))
            return missing(pair.right, pair.place);
    }
    if (lacks(left, body.leftKey))
        return missing(body.leftKey, place);
    if (lacks(right, body.rightKey))
        return missing(body.rightKey, place);
    if (!body.gapField.isEmpty() && lacks(left, body.gapField))
        return missing(body.gapField, place);
    return std::nullopt;
}

QHash<QString, QList<int>> rowsById(const Table &table, const QString &key)
{
    QHash<QString, QList<int>> rows;
    const int column = table.columnIndex(key);
    for (int row = 0; row < table.rowCount(); ++row)
        rows[canonicalText(table.at(row, column))].append(row);
    return rows;
}

/// The true pairs as rows, sorted; a pair whose id is in no table can never be found and still counts.
void addTruth(const Table &truth, const Linkage &body, const Table &left, const Table &right, LinkageKey &key)
{
    const auto leftRows = rowsById(left, body.leftKey);
    const auto rightRows = rowsById(right, body.rightKey);
    QSet<std::pair<QString, QString>> seen;
    for (int row = 0; row < truth.rowCount(); ++row) {
        const std::pair<QString, QString> ids{canonicalText(truth.at(row, 0)), canonicalText(truth.at(row, 1))};
        if (seen.contains(ids))
            continue;
        seen.insert(ids);
        const QList<int> lefts = leftRows.value(ids.first);
        const QList<int> rights = rightRows.value(ids.second);
        for (const int l : lefts) {
            for (const int r : rights)
                key.truth.push_back({l, r});
        }
        key.truthCount += std::max<qsizetype>(1, lefts.size() * rights.size());
    }
    std::sort(key.truth.begin(), key.truth.end(),
              [](const RowPair &a, const RowPair &b) { return std::pair(a.left, a.right) < std::pair(b.left, b.right); });
    if (body.gapField.isEmpty())
        return;
    const int group = left.columnIndex(body.gapField);
    for (const RowPair &pair : key.truth)
        key.groups.append(canonicalText(left.at(pair.left, group)));
}

/// The difference between the greatest and the least recall of the groups that are large enough.
double recallGap(const LinkageKey &key, const std::vector<bool> &isLinked)
{
    QHash<QString, std::pair<qsizetype, qsizetype>> groups; // true pairs, found pairs
    for (qsizetype i = 0; i < key.groups.size(); ++i) {
        auto &[all, found] = groups[key.groups.at(i)];
        ++all;
        found += isLinked[static_cast<size_t>(i)] ? 1 : 0;
    }
    double least = 1;
    double greatest = 0;
    for (const auto &[all, found] : std::as_const(groups)) {
        if (all < leastTruePairs)
            continue;
        const double recall = static_cast<double>(found) / static_cast<double>(all);
        least = std::min(least, recall);
        greatest = std::max(greatest, recall);
    }
    return std::max(0.0, greatest - least);
}

double shareOfTarget(double value, double target)
{
    return target <= 0 ? 1.0 : std::min(1.0, value / target);
}

QString rulesText(const Linkage &body, const LinkRules &rules, const QString &language)
{
    QStringList parts;
    for (const LinkComparison &comparison : rules.comparisons) {
        const FieldPair &pair = body.fields.at(comparison.pair);
        parts.append(u"%1 = %2 (%3, %4)"_s.arg(pair.left, pair.right, gradingPhrases().text(u"linkage."_s + comparison.compare, language),
                                              QString::number(comparison.weight)));
    }
    return parts.join(u"; "_s);
}

/// Adds the checks with the ratios that make the score, and lets the worst of them speak.
class TargetChecks
{
public:
    void add(const QString &id, double ratio, const Phrases::Values &values = {})
    {
        const bool passed = ratio >= 1.0 - targetHair;
        judgement.checks.append({id, passed, 1.0, false, {}, {}});
        CheckVoice voice;
        voice.failPhrase = u"linkage."_s + id;
        voice.values = values;
        judgement.voices.insert(id, voice);
        if (!passed && ratio < m_worst) {
            m_worst = ratio;
            judgement.firstFailure = id;
        }
        judgement.score += passed ? 1.0 : ratio;
    }

    Judgement judgement;

private:
    double m_worst = 2;
};

} // namespace

std::optional<LinkRules> linkRules(const Linkage &body, const QJsonObject &answer)
{
    const QJsonValue fields = answer.value(u"fields"_s);
    const QJsonValue threshold = answer.value(u"threshold"_s);
    const QJsonValue oneToOne = answer.value(u"oneToOne"_s);
    const bool isOpen = fields.isUndefined() || fields.isNull();
    if (!hasOnlyKeys(answer, {u"fields"_s, u"threshold"_s, u"oneToOne"_s}) || (!isOpen && !fields.isArray())
        || (!oneToOne.isUndefined() && !oneToOne.isBool()))
        return std::nullopt;
    LinkRules rules;
    rules.oneToOne = oneToOne.toBool();
    for (const QJsonValue &entry : fields.toArray()) {
        const auto comparison = readComparison(body, entry);
        if (!comparison)
            return std::nullopt;
        if (!rules.comparisons.contains(*comparison))
            rules.comparisons.append(*comparison);
    }
    const auto offered = std::find_if(body.thresholds.begin(), body.thresholds.end(), [&](double each) {
        return threshold.isDouble() && std::abs(each - threshold.toDouble()) < targetHair;
    });
    const bool mayBeOpen = rules.comparisons.isEmpty() && (threshold.isUndefined() || threshold.isNull());
    if (offered == body.thresholds.end() && !mayBeOpen)
        return std::nullopt;
    rules.threshold = mayBeOpen ? 1 : *offered;
    return rules;
}

KeyPreparation prepareKey(const Linkage &body, const KeyScene &scene)
{
    const Place place = scene.exercise.placeOf({u"grading"_s});
    if (!body.truth.isGiven() || !body.hasTargets) {
        return {{}, {absentKey(GradingTr::tr("The grading needs truth, two keys, precision and recall."), scene.exercise)}};
    }
    const Table *left = scene.pack.table(scene.exercise.data.value(0));
    const Table *right = scene.pack.table(scene.exercise.data.value(1));
    if (const auto problem = tablesProblem(body, left, right, place))
        return {{}, {*problem}};
    const auto truth = evaluateValue(body.truth, scene.context);
    if (!truth)
        return {{}, {keyProblem(u"exercise.key.error"_s, truth.error().message, body.truth.place)}};
    const auto *pairs = std::get_if<Table>(&truth->value);
    if (!pairs || pairs->columnCount() != 2)
        return {{}, {keyProblem(u"exercise.key.error"_s, GradingTr::tr("The true pairs must be a table of two columns."), body.truth.place)}};
    if (pairs->rowCount() == 0)
        return {{}, {keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("There are no true pairs."), body.truth.place)}};
    LinkageKey key;
    key.engine = LinkEngine(*left, *right, body.fields);
    addTruth(*pairs, body, *left, *right, key);
    return {key, {}};
}

Result<Judgement, Invalid> judge(const Linkage &body, const LinkageKey &key, const AnswerScene &scene)
{
    const auto rules = linkRules(body, scene.answer);
    if (!rules)
        return Invalid{u"answer.shape"_s, {}, {}};
    if (rules->comparisons.isEmpty())
        return Invalid{u"answer.empty"_s, {}, {}};
    const QString read = rulesText(body, *rules, scene.language);
    const LinkResult result = key.engine.link(*rules, key.truth);
    if (result.links == 0)
        return Invalid{u"linkage.none"_s, {}, read};
    const qint64 found = std::count(result.isLinked.begin(), result.isLinked.end(), true);
    TargetChecks checks;
    checks.add(u"precision"_s, shareOfTarget(static_cast<double>(found) / static_cast<double>(result.links), body.precision),
               {{u"fp"_s, QString::number(result.links - found)}, {u"n"_s, QString::number(result.links)}});
    checks.add(u"recall"_s, shareOfTarget(static_cast<double>(found) / static_cast<double>(key.truthCount), body.recall));
    if (!body.gapField.isEmpty()) {
        const double gap = recallGap(key, result.isLinked);
        checks.add(u"gap"_s, gap <= 0 ? 1.0 : std::min(1.0, body.gapMax / gap));
    }
    Judgement judgement = checks.judgement;
    judgement.score /= static_cast<double>(judgement.checks.size());
    judgement.read = read;
    judgement.matches = [&scene](qsizetype i) { return matchesAnswer(scene.prepared.matches.at(i), scene.answer); };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const Linkage &body)
{
    return {{{u"fields"_s, QJsonArray()}, {u"threshold"_s, body.thresholds.value(0, 1)}, {u"oneToOne"_s, false}}};
}

} // namespace chartroom
