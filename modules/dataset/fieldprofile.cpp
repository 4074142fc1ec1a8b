// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/fieldprofile.h"

#include "dataset/datasetphrases.h"
#include "dataset/statistics.h"
#include "dataset/valueruns.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void addNumberStatistics(FieldProfile &profile, const ValueRuns &runs, std::span<const double> values, int maxBins)
{
    profile.zeros = runs.countBelow(0, true) - runs.countBelow(0);
    profile.negatives = runs.countBelow(0);
    profile.outliers = 0;
    if (runs.present() == 0)
        return;
    profile.q1 = runs.percentile(25);
    profile.median = runs.percentile(50);
    profile.q3 = runs.percentile(75);
    const MeanAndStdev moments = meanAndStdevOf(values);
    profile.mean = moments.mean;
    profile.stdev = moments.stdev;
    const double reach = 1.5 * (profile.q3.value_or(0) - profile.q1.value_or(0));
    const qint64 notAbove = runs.countBelow(profile.q3.value_or(0) + reach, true);
    profile.outliers = runs.present() - (notAbove - runs.countBelow(profile.q1.value_or(0) - reach));
    profile.histogram = runs.histogram(maxBins);
}

void addValueStatistics(FieldProfile &profile, const Column &column, const ProfileOptions &options)
{
    const ValueRuns runs(column.values());
    profile.present = runs.present();
    profile.distinct = runs.distinct();
    profile.top = runs.top(options.top, column.type());
    if (column.type() == ValueType::Number)
        addNumberStatistics(profile, runs, column.values(), options.maxBins);
    if (column.type() == ValueType::Boolean || runs.present() == 0)
        return;
    profile.min = decodedValue(column.type(), runs.least());
    profile.max = decodedValue(column.type(), runs.greatest());
}

int lengthInCodePoints(const QString &text)
{
    const auto lowHalves = std::count_if(text.cbegin(), text.cend(), [](QChar unit) { return unit.isLowSurrogate(); });
    return static_cast<int>(text.size() - lowHalves);
}

/// The codes of the most frequent texts; equal counts by code point.
std::vector<int> topCodes(const QStringList &texts, const std::vector<qint64> &counts, int most)
{
    std::vector<int> codes;
    for (size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            codes.push_back(static_cast<int>(code));
    }
    const auto before = [&](int a, int b) {
        const qint64 countA = counts[static_cast<size_t>(a)];
        const qint64 countB = counts[static_cast<size_t>(b)];
        return countA != countB ? countA > countB : compareCodePoints(texts.at(a), texts.at(b)) < 0;
    };
    const auto end = codes.begin() + std::min(static_cast<std::ptrdiff_t>(most), std::ssize(codes));
    std::partial_sort(codes.begin(), end, codes.end(), before);
    codes.erase(end, codes.end());
    return codes;
}

void addTextStatistics(FieldProfile &profile, const Column &column, const ProfileOptions &options)
{
    const QStringList &texts = column.dictionary();
    std::vector<qint64> counts(static_cast<size_t>(texts.size()), 0);
    for (const int code : column.codes()) {
        if (code >= 0)
            ++counts[static_cast<size_t>(code)];
    }
    for (size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] == 0)
            continue;
        profile.present += counts[code];
        ++profile.distinct;
        const int length = lengthInCodePoints(texts.at(static_cast<qsizetype>(code)));
        profile.minLength = std::min(profile.minLength.value_or(length), length);
        profile.maxLength = std::max(profile.maxLength.value_or(length), length);
    }
    for (const int code : topCodes(texts, counts, options.top))
        profile.top.append({texts.at(code), counts[static_cast<size_t>(code)]});
}

/// pack-format.md 8.6.4 in words.
QString reasonForLevel(const Field &field, const QString &language)
{
    const auto reason = [&language](const QString &id) { return datasetPhrase(u"level.why."_s + id, language); };
    if (field.levelDeclared)
        return reason(u"declared"_s);
    if (field.role == FieldRole::Identifier)
        return reason(u"identifier"_s);
    if (field.level == Level::Temporal)
        return reason(u"temporal"_s);
    return reason(isQuantity(field) ? u"quantity"_s : u"names"_s);
}

} // namespace

FieldProfile profileField(const Field &field, const Column &column, const ColumnReading &reading,
                          const ProfileOptions &options)
{
    FieldProfile profile;
    profile.name = field.name;
    profile.type = field.type;
    profile.level = field.level;
    profile.levelWhy = reasonForLevel(field, options.language);
    profile.role = field.role;
    profile.why = reading.why;
    profile.mismatches = reading.mismatches;
    if (column.isText())
        addTextStatistics(profile, column, options);
    else
        addValueStatistics(profile, column, options);
    profile.missing = column.size() - profile.present - profile.mismatches;
    return profile;
}

} // namespace chartroom
