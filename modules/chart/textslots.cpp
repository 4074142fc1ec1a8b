// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/textslots.h"

#include "base/foldedtext.h"
#include "base/numberformat.h"
#include "chart/chartphrases.h"

#include <QJsonArray>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QStringList slotTexts(const QJsonValue &json)
{
    QStringList texts;
    const QJsonArray entries = json.isArray() ? json.toArray() : QJsonArray{json};
    for (const QJsonValue &entry : entries) {
        if (entry.isString())
            texts.append(entry.toString());
        else if (entry.isDouble())
            texts.append(canonicalNumber(entry.toDouble()));
    }
    return texts;
}

QString slotDirection(const QJsonValue &json)
{
    if (json.isDouble()) {
        const double number = json.toDouble();
        return number > 0 ? u"up"_s : number < 0 ? u"down"_s : u"flat"_s;
    }
    const QString word = json.toString();
    return word == "up"_L1 || word == "down"_L1 || word == "flat"_L1 ? word : QString();
}

QChar plainQuoteOrDash(QChar c)
{
    static const QString quotes = u"\u2018\u2019\u201A\u201B\u2039\u203A\u0060\u00B4"_s;
    static const QString doubles = u"\u201C\u201D\u201E\u201F\u00AB\u00BB"_s;
    if (quotes.contains(c))
        return u'\'';
    if (doubles.contains(c))
        return u'"';
    return (c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212) ? QChar(u'-') : c;
}

/// "anything but a letter or digit" is a boundary, so that "d'Est" holds "Est".
bool isBoundary(const QString &text, qsizetype before)
{
    return before < 0 || before >= text.size() || !text.at(before).isLetterOrNumber();
}

/// |x − e| within the tolerance of exercises.md 3.5; without one: 1e-9 relative or absolute.
bool fitsTolerance(double x, double e, const QJsonObject &tolerance)
{
    const double distance = std::abs(x - e);
    const double hair = 1e-9 * std::max(1.0, std::abs(e));
    if (tolerance.isEmpty())
        return distance <= hair;
    if (const QJsonValue abs = tolerance.value("abs"_L1); abs.isDouble() && distance <= abs.toDouble() + hair)
        return true;
    if (const QJsonValue rel = tolerance.value("rel"_L1); rel.isDouble() && distance <= rel.toDouble() * std::abs(e) + 1e-12)
        return true;
    const QJsonValue decimals = tolerance.value("decimals"_L1);
    return decimals.isDouble() && distance <= 0.5 * std::pow(10.0, -decimals.toDouble()) + hair;
}

bool anyPhraseHolds(const QString &text, const QString &phrase, const QList<PhraseLabel> &labels)
{
    if (containsPhrase(text, phrase))
        return true;
    return std::any_of(labels.begin(), labels.end(), [&](const PhraseLabel &label) {
        return label.value == phrase && !label.label.isEmpty() && containsPhrase(text, label.label);
    });
}

bool directionHolds(const QString &text, const QString &direction, const QString &language)
{
    const QStringList found = directionsIn(text, language);
    if (direction == "flat"_L1)
        return found.contains(direction);
    const QString opposite = direction == "up"_L1 ? u"down"_s : u"up"_s;
    return found.contains(direction) && !found.contains(opposite);
}

} // namespace

QString normalizedText(const QString &text, bool keepAccents)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar &c : plain)
        c = plainQuoteOrDash(c);
    plain = plain.simplified();
    static const QString ends = u".,;:!?'\"()"_s;
    qsizetype from = 0;
    qsizetype to = plain.size();
    while (from < to && (ends.contains(plain.at(from)) || plain.at(from).isSpace()))
        ++from;
    while (to > from && (ends.contains(plain.at(to - 1)) || plain.at(to - 1).isSpace()))
        --to;
    plain = plain.mid(from, to - from);
    return keepAccents ? plain : withoutAccents(plain);
}

bool containsPhrase(const QString &text, const QString &phrase)
{
    const QString whole = normalizedText(text);
    const QString wanted = normalizedText(phrase);
    if (wanted.isEmpty())
        return false;
    for (qsizetype at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
        if (isBoundary(whole, at - 1) && isBoundary(whole, at + wanted.size()))
            return true;
    }
    return false;
}

namespace {

QStringList directionWords(const QString &direction, const QString &language)
{
    return chartPhrase(u"direction."_s + direction, language).split(u' ', Qt::SkipEmptyParts);
}

/// Languages that compare with a word before an adjective: « plus court » is down and « moins court » up, whatever the
/// word alone says. Such pairs become one word of their direction.
QString withComparisonsResolved(const QString &text, const QString &language)
{
    const QStringList more = directionWords(u"more"_s, language);
    const QStringList less = directionWords(u"less"_s, language);
    if (more.isEmpty())
        return text;
    // Some adjectives say a direction only when they compare: « une forte baisse » is none upwards.
    const QStringList up = directionWords(u"up"_s, language) + directionWords(u"high"_s, language);
    const QStringList down = directionWords(u"down"_s, language) + directionWords(u"low"_s, language);
    QStringList words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const QString next = normalizedText(words.at(i + 1), true);
        const bool isUp = up.contains(next) && !more.contains(next);
        const bool isDown = down.contains(next) && !less.contains(next);
        const bool isMore = more.contains(words.at(i));
        if ((!isMore && !less.contains(words.at(i))) || (!isUp && !isDown))
            continue;
        words[i] = isUp == isMore ? more.constFirst() : less.constFirst();
        words.removeAt(i + 1);
    }
    return words.join(u' ');
}

} // namespace

QStringList directionsIn(const QString &written, const QString &language)
{
    const QString text = withComparisonsResolved(written, language);
    QStringList found;
    for (const auto &direction : {u"up"_s, u"down"_s, u"flat"_s}) {
        const QStringList words = directionWords(direction, language);
        const bool any = std::any_of(words.begin(), words.end(),
                                     [&text](const QString &word) { return containsPhrase(text, word); });
        if (any)
            found.append(direction);
    }
    return found;
}

QList<PhraseLabel> categoryLabels(const Table &table, const QString &language)
{
    QList<PhraseLabel> labels;
    for (const Field &field : table.fields()) {
        for (const Category &category : field.categories)
            labels.append({canonicalText(category.value), category.label.in(language)});
    }
    return labels;
}

QList<TextSlot> readTextSlots(const QJsonValue &json)
{
    QList<TextSlot> list;
    const QJsonArray entries = json.toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        TextSlot slot{.id = object.value("id"_L1).toString()};
        if (object.contains("any"_L1))
            slot.any = slotTexts(object.value("any"_L1));
        slot.direction = slotDirection(object.value("direction"_L1));
        if (object.value("number"_L1).isDouble())
            slot.number = object.value("number"_L1).toDouble();
        slot.tolerance = object.value("tolerance"_L1).toObject();
        slot.required = object.value("required"_L1).toBool(true);
        slot.label = object.value("label"_L1).toString();
        if (!slot.any.isEmpty() || !slot.direction.isEmpty() || slot.number)
            list.append(slot);
    }
    return list;
}

bool slotHolds(const QString &text, const TextSlot &slot, const QString &language, const QList<PhraseLabel> &labels)
{
    if (!slot.any.isEmpty()) {
        return std::any_of(slot.any.begin(), slot.any.end(),
                           [&](const QString &phrase) { return anyPhraseHolds(text, phrase, labels); });
    }
    if (!slot.direction.isEmpty())
        return directionHolds(text, slot.direction, language);
    if (!slot.number)
        return false;
    const QList<double> numbers = numbersIn(text, language);
    return std::any_of(numbers.begin(), numbers.end(),
                       [&slot](double number) { return fitsTolerance(number, *slot.number, slot.tolerance); });
}

} // namespace chartroom
