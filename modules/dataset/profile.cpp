// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/profile.h"

#include "base/parallel.h"
#include "dataset/aggregate.h"
#include "dataset/binning.h"
#include "dataset/statistics.h"

#include <algorithm>

namespace chartroom {

namespace {

constexpr qsizetype mostKeyCandidates = 5;

/// Bins follow each other as the values do, so each ends where a search says.
QList<HistogramBin> histogramOf(std::span<const double> sorted, int maxBins)
{
    const BinEdges bins = binEdges(sorted.front(), sorted.back(), maxBins);
    QList<HistogramBin> histogram;
    auto from = sorted.begin();
    for (int bin = 0; bin < bins.count; ++bin) {
        const auto to =
            std::partition_point(from, sorted.end(), [&](double value) { return bins.binOf(value) <= bin; });
        histogram.append({bins.edge(bin), bins.edge(bin + 1), to - from});
        from = to;
    }
    return histogram;
}

void addNumberStatistics(FieldProfile &profile, std::span<const double> values, std::span<const double> sorted,
                         int maxBins)
{
    const auto firstZero = std::lower_bound(sorted.begin(), sorted.end(), 0.0);
    profile.zeros = std::upper_bound(firstZero, sorted.end(), 0.0) - firstZero;
    profile.negatives = firstZero - sorted.begin();
    profile.outliers = 0;
    if (sorted.empty())
        return;
    profile.min = sorted.front();
    profile.max = sorted.back();
    profile.mean = meanOf(values);
    profile.stdev = stdevOf(values);
    const BoxSummary box = *boxSummaryOfSorted(sorted);
    profile.q1 = box.q1;
    profile.median = box.median;
    profile.q3 = box.q3;
    profile.outliers = box.outliers;
    profile.histogram = histogramOf(sorted, maxBins);
}

void addTextLengths(FieldProfile &profile, const Column &column)
{
    std::vector<int> lengths;
    for (const QString &text : column.dictionary())
        lengths.push_back(static_cast<int>(text.toUcs4().size()));
    for (const int code : column.codes()) {
        if (code < 0)
            continue;
        const int length = lengths[static_cast<size_t>(code)];
        profile.minLength = std::min(profile.minLength.value_or(length), length);
        profile.maxLength = std::max(profile.maxLength.value_or(length), length);
    }
}

/// The most frequent of things that are offered in natural order; of equal counts the first ones stay.
class MostFrequent
{
public:
    explicit MostFrequent(int most)
        : m_most(static_cast<size_t>(most))
    {}

    void offer(size_t thing, qint64 count)
    {
        if (m_most == 0 || (m_best.size() == m_most && count <= m_best.back().second))
            return;
        const auto place = std::find_if(m_best.begin(), m_best.end(), [&](const auto &b) { return b.second < count; });
        m_best.insert(place, {thing, count});
        if (m_best.size() > m_most)
            m_best.pop_back();
    }

    [[nodiscard]] const std::vector<std::pair<size_t, qint64>> &best() const { return m_best; }

private:
    size_t m_most;
    std::vector<std::pair<size_t, qint64>> m_best;
};

void countValues(FieldProfile &profile, const Column &column, std::span<const double> sorted, int top)
{
    MostFrequent frequent(top);
    for (size_t first = 0; first < sorted.size(); ++profile.distinct) {
        size_t next = first + 1;
        while (next < sorted.size() && sorted[next] == sorted[first])
            ++next;
        frequent.offer(first, static_cast<qint64>(next - first));
        first = next;
    }
    // Adding 0 makes -0 a plain zero.
    for (const auto &[place, count] : frequent.best())
        profile.top.append({decodedValue(column.type(), sorted[place] + 0.0), count});
}

void countTexts(FieldProfile &profile, const Column &column, int top)
{
    const QStringList &texts = column.dictionary();
    std::vector<qint64> counts(static_cast<size_t>(texts.size()));
    for (const int code : column.codes()) {
        if (code >= 0)
            ++counts[static_cast<size_t>(code)];
    }
    std::vector<size_t> used;
    for (size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            used.push_back(code);
    }
    profile.distinct = static_cast<qint64>(used.size());
    const auto last = used.begin() + std::min<qint64>(top, profile.distinct);
    std::partial_sort(used.begin(), last, used.end(), [&](size_t a, size_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b]
                                      : compareCodePoints(texts.at(qsizetype(a)), texts.at(qsizetype(b))) < 0;
    });
    for (auto code = used.begin(); code != last; ++code)
        profile.top.append({texts.at(static_cast<qsizetype>(*code)), counts[*code]});
}

FieldProfile profileColumn(const Field &field, const Column &column, const ColumnReading &reading,
                           const ProfileOptions &options)
{
    FieldProfile profile;
    profile.name = field.name;
    profile.type = field.type;
    profile.level = field.level;
    profile.role = field.role;
    profile.why = reading.why;
    profile.mismatches = reading.mismatches;
    if (column.isText()) {
        const std::span<const int> codes = column.codes();
        profile.present = std::count_if(codes.begin(), codes.end(), [](int code) { return code >= 0; });
        countTexts(profile, column, options.top);
        addTextLengths(profile, column);
    } else {
        const std::vector<double> sorted = sortedPresent(column.values());
        profile.present = static_cast<qint64>(sorted.size());
        countValues(profile, column, sorted, options.top);
        if (column.type() == ValueType::Number)
            addNumberStatistics(profile, column.values(), sorted, options.maxBins);
        else if (column.type() != ValueType::Boolean && !sorted.empty()) {
            profile.min = decodedValue(column.type(), sorted.front());
            profile.max = decodedValue(column.type(), sorted.back());
        }
    }
    profile.missing = column.size() - profile.present - profile.mismatches;
    return profile;
}

bool isUnique(const QList<Column> &columns, qsizetype rows)
{
    return groupRows(columns, rows).count() == rows;
}

/// Columns that may be part of a key: complete, and not measured quantities.
std::vector<int> keyColumns(const Table &table, const QList<FieldProfile> &fields)
{
    std::vector<int> columns;
    for (int i = 0; i < table.columnCount(); ++i) {
        if (!isQuantity(table.field(i)) && fields.at(i).present == table.rowCount())
            columns.push_back(i);
    }
    return columns;
}

QList<QStringList> keyCandidatesOf(const Table &table, const QList<FieldProfile> &fields)
{
    QList<QStringList> found;
    if (table.rowCount() == 0)
        return found;
    const std::vector<int> columns = keyColumns(table, fields);
    std::vector<qint64> distinct;
    for (const int column : columns) {
        distinct.push_back(fields.at(column).distinct);
        if (found.size() < mostKeyCandidates && distinct.back() == table.rowCount())
            found.append({table.field(column).name});
    }
    // Two columns are only asked when one is not enough: a superset of a key says nothing new.
    if (!found.isEmpty())
        return found;
    for (size_t a = 0; a < columns.size(); ++a) {
        for (size_t b = a + 1; b < columns.size() && found.size() < mostKeyCandidates; ++b) {
            const bool enough = distinct[a] * distinct[b] >= table.rowCount();
            if (enough && isUnique({table.column(columns[a]), table.column(columns[b])}, table.rowCount()))
                found.append({table.field(columns[a]).name, table.field(columns[b]).name});
        }
    }
    return found;
}

qint64 duplicateRowsOf(const Table &table, const QList<FieldProfile> &fields)
{
    QList<Column> columns;
    for (int i = 0; i < table.columnCount(); ++i) {
        // One column without repeats, one missing cell included, settles it.
        const qint64 gaps = table.rowCount() - fields.at(i).present;
        if (gaps <= 1 && fields.at(i).distinct + gaps == table.rowCount())
            return 0;
        columns.append(table.column(i));
    }
    return columns.isEmpty() ? 0 : table.rowCount() - groupRows(columns, table.rowCount()).count();
}

} // namespace

TableProfile profileTable(const Table &table, const ProfileOptions &options)
{
    TableProfile profile;
    profile.rows = table.rowCount();
    profile.fields.resize(table.columnCount());
    FieldProfile *fields = profile.fields.data();
    inParallel(table.columnCount(), [&](int i) {
        fields[i] = profileColumn(table.field(i), table.column(i), options.reading.value(i), options);
    });
    profile.duplicateRows = duplicateRowsOf(table, profile.fields);
    profile.keyCandidates = keyCandidatesOf(table, profile.fields);
    return profile;
}

} // namespace chartroom
