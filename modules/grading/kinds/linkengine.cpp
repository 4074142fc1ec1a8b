// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/linkengine.h"

#include "chart/textslots.h"
#include "grading/keyvalues.h"

#include <QVarLengthArray>
#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double scoreHair = 1e-9;
constexpr int rowsBetweenReports = 64;

/// Numbers the cells of a pair of columns.
class PairReader
{
public:
    LinkEngine::ComparedPair read(const Table &left, int leftColumn, const Table &right, int rightColumn)
    {
        m_pair.left = readColumn(left, leftColumn);
        m_pair.right = readColumn(right, rightColumn);
        return m_pair;
    }

private:
    LinkEngine::ComparedColumn readColumn(const Table &table, int column)
    {
        const auto rows = static_cast<size_t>(table.rowCount());
        LinkEngine::ComparedColumn compared{std::vector<int>(rows, -1), std::vector<int>(rows, -1),
                                            std::vector<int>(rows, -1), std::vector<int>(rows, -1)};
        const bool isYear = column >= 0 && table.field(column).type == FieldType::Year;
        for (size_t row = 0; row < rows && column >= 0; ++row) {
            const Scalar cell = table.at(static_cast<qsizetype>(row), column);
            if (isMissing(cell))
                continue;
            const int value = numberOfValue(cell);
            compared.exact[row] = value;
            compared.loose[row] = m_textOfValue.at(value);
            const QString &text = m_pair.texts.at(compared.loose[row]).text;
            compared.initial[row] = text.isEmpty() ? 0 : static_cast<int>(text.at(0).unicode());
            const QDate date = dateOf(cell);
            const auto *number = std::get_if<double>(&cell);
            compared.year[row] = date.isValid() ? date.year() : isYear && number ? static_cast<int>(*number) : noYear;
        }
        return compared;
    }

    int numberOfValue(const Scalar &cell)
    {
        const QString key = QString::number(cell.index()) + canonicalText(cell);
        const auto known = m_numberOfValue.constFind(key);
        if (known != m_numberOfValue.constEnd())
            return *known;
        const int number = static_cast<int>(m_textOfValue.size());
        m_numberOfValue.insert(key, number);
        m_textOfValue.append(numberOfText(normalizedText(canonicalText(cell))));
        return number;
    }

    int numberOfText(const QString &text)
    {
        const auto known = m_numberOfText.constFind(text);
        if (known != m_numberOfText.constEnd())
            return *known;
        LinkEngine::ComparedText compared{text, 0};
        for (const QChar c : text)
            compared.letters |= quint64(1) << (c.unicode() % 64);
        m_numberOfText.insert(text, static_cast<int>(m_pair.texts.size()));
        m_pair.texts.append(compared);
        return static_cast<int>(m_pair.texts.size()) - 1;
    }

    static constexpr int noYear = std::numeric_limits<int>::min(); ///< present, but no date: agrees with nothing

    LinkEngine::ComparedPair m_pair;
    QHash<QString, int> m_numberOfValue;
    QList<int> m_textOfValue;
    QHash<QString, int> m_numberOfText;
};

/// 1 − d / max(length) ≥ 0.8, that is 5·d ≤ max(length).
bool isSimilar(const LinkEngine::ComparedText &a, const LinkEngine::ComparedText &b)
{
    const qsizetype longest = std::max(a.text.size(), b.text.size());
    const int most = static_cast<int>(longest / 5);
    if (std::abs(a.text.size() - b.text.size()) > most || std::popcount(a.letters ^ b.letters) > 2 * most)
        return false;
    return alignmentDistance(a.text, b.text, most) <= most;
}

/// Tells for one left row which right rows agree in one comparison.
class Agreement
{
public:
    Agreement(const LinkEngine::ComparedPair &pair, const LinkComparison &comparison)
        : m_pair(pair), m_isSimilar(comparison.compare == u"similar"), m_weight(static_cast<quint16>(comparison.weight)),
          m_left(columnOf(pair.left, comparison.compare)), m_right(columnOf(pair.right, comparison.compare)),
          m_present(m_right.size())
    {
        for (size_t row = 0; row < m_right.size(); ++row)
            m_present[row] = m_right[row] == -1 ? 0 : m_weight;
        if (m_isSimilar)
            prepareSimilar();
    }

    /// Adds the weight to `agreed` where both rows agree and to `present` where both have a value.
    void add(size_t leftRow, std::vector<quint16> &agreed, std::vector<quint16> &present)
    {
        const int value = m_left[leftRow];
        if (value == -1)
            return;
        for (size_t row = 0; row < present.size(); ++row)
            present[row] = static_cast<quint16>(present[row] + m_present[row]);
        if (m_isSimilar) {
            addSimilar(value, agreed);
        } else if (value != std::numeric_limits<int>::min()) {
            for (size_t row = 0; row < agreed.size(); ++row)
                agreed[row] = static_cast<quint16>(agreed[row] + (m_right[row] == value ? m_weight : 0));
        }
    }

private:
    static const std::vector<int> &columnOf(const LinkEngine::ComparedColumn &column, const QString &compare)
    {
        return compare == u"exact" ? column.exact : compare == u"initial" ? column.initial
            : compare == u"year"                                          ? column.year
                                                                          : column.loose;
    }

    /// The right rows of each different text.
    void prepareSimilar()
    {
        std::map<int, std::vector<int>> rows;
        for (size_t row = 0; row < m_right.size(); ++row) {
            if (m_right[row] != -1)
                rows[m_right[row]].push_back(static_cast<int>(row));
        }
        for (auto &[text, of] : rows)
            m_rightTexts.push_back({m_pair.texts.at(text), std::move(of)});
        std::sort(m_rightTexts.begin(), m_rightTexts.end(),
                  [](const RightText &a, const RightText &b) { return a.text.text.size() < b.text.text.size(); });
    }

    void addSimilar(int value, std::vector<quint16> &agreed)
    {
        // Lengths that can be similar: |l − r| ≤ max(l, r) / 5, a stretch of the texts sorted by length.
        const LinkEngine::ComparedText &wanted = m_pair.texts.at(value);
        const qsizetype length = wanted.text.size();
        auto text = std::lower_bound(m_rightTexts.begin(), m_rightTexts.end(), length - length / 5,
                                     [](const RightText &each, qsizetype least) { return each.text.text.size() < least; });
        for (; text != m_rightTexts.end() && 4 * text->text.text.size() <= 5 * length; ++text) {
            if (!isSimilar(wanted, text->text))
                continue;
            for (const int row : text->rows)
                agreed[static_cast<size_t>(row)] = static_cast<quint16>(agreed[static_cast<size_t>(row)] + m_weight);
        }
    }

    struct RightText {
        LinkEngine::ComparedText text;
        std::vector<int> rows;
    };

    const LinkEngine::ComparedPair &m_pair;
    bool m_isSimilar;
    quint16 m_weight;
    const std::vector<int> &m_left;
    const std::vector<int> &m_right;
    std::vector<quint16> m_present;
    std::vector<RightText> m_rightTexts;
};

/// The least agreed weight that reaches the threshold, by present weight. Without a present value the score is 0.
std::vector<int> leastAgreed(double threshold, int mostPresent)
{
    std::vector<int> least{threshold <= scoreHair ? 0 : std::numeric_limits<int>::max()};
    for (int present = 1; present <= mostPresent; ++present) {
        int agreed = 0;
        while (agreed <= present && agreed + scoreHair * present < threshold * present)
            ++agreed;
        least.push_back(agreed);
    }
    return least;
}

/// Takes the links as they are found, row by row, and keeps what was asked for.
class LinkCollector
{
public:
    LinkCollector(const LinkRules &rules, const std::vector<RowPair> &asked, int show, int leftRows, int rightRows)
        : m_oneToOne(rules.oneToOne), m_asked(asked), m_show(show), m_usedLeft(static_cast<size_t>(leftRows)),
          m_usedRight(static_cast<size_t>(rightRows))
    {
        m_result.isLinked.assign(asked.size(), false);
    }

    void take(const RowPair &pair, int agreed, int present)
    {
        const double score = present == 0 ? 0 : static_cast<double>(agreed) / present;
        if (m_oneToOne)
            m_byScore[score].push_back(pair);
        else
            keep(pair, score);
    }

    LinkResult result()
    {
        // By falling score; within a score the pairs stand by left row, then right row.
        for (auto it = m_byScore.rbegin(); it != m_byScore.rend(); ++it) {
            for (const RowPair &pair : it->second)
                keepIfFree(pair, it->first);
        }
        if (m_oneToOne)
            listFirst();
        return std::move(m_result);
    }

private:
    void keepIfFree(const RowPair &pair, double score)
    {
        const auto left = static_cast<size_t>(pair.left);
        const auto right = static_cast<size_t>(pair.right);
        if (m_usedLeft[left] || m_usedRight[right])
            return;
        m_usedLeft[left] = m_usedRight[right] = true;
        ++m_result.links;
        note(pair);
        m_kept.push_back({pair, score});
    }

    void keep(const RowPair &pair, double score)
    {
        ++m_result.links;
        note(pair);
        if (m_result.first.size() < m_show) {
            m_result.first.append(pair);
            m_result.scores.append(score);
        }
    }

    void note(const RowPair &pair)
    {
        auto at = std::lower_bound(m_asked.begin(), m_asked.end(), pair.left,
                                   [](const RowPair &asked, int left) { return asked.left < left; });
        for (; at != m_asked.end() && at->left == pair.left; ++at) {
            if (at->right == pair.right)
                m_result.isLinked[static_cast<size_t>(at - m_asked.begin())] = true;
        }
    }

    void listFirst()
    {
        std::sort(m_kept.begin(), m_kept.end(), [](const Kept &a, const Kept &b) { return a.pair.left < b.pair.left; });
        for (size_t i = 0; i < m_kept.size() && m_result.first.size() < m_show; ++i) {
            m_result.first.append(m_kept[i].pair);
            m_result.scores.append(m_kept[i].score);
        }
    }

    struct Kept {
        RowPair pair;
        double score = 0;
    };

    bool m_oneToOne;
    const std::vector<RowPair> &m_asked;
    int m_show;
    LinkResult m_result;
    std::map<double, std::vector<RowPair>> m_byScore;
    std::vector<bool> m_usedLeft;
    std::vector<bool> m_usedRight;
    std::vector<Kept> m_kept;
};

} // namespace

int alignmentDistance(QStringView a, QStringView b, int most)
{
    // What is equal at both ends costs nothing and is in no edit of a shortest way.
    const auto ahead = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    a = a.sliced(ahead);
    b = b.sliced(ahead);
    while (!a.isEmpty() && !b.isEmpty() && a.back() == b.back()) {
        a.chop(1);
        b.chop(1);
    }
    // Three rows of the table of distances, on the stack for names and the like. Only cells within `most` of the
    // diagonal can hold a distance that counts (Ukkonen 1985).
    const qsizetype width = b.size() + 1;
    const int tooMany = most + 1;
    if (std::abs(a.size() - b.size()) > most)
        return tooMany;
    QVarLengthArray<int, 192> cells(3 * width, tooMany);
    int *beforeLast = cells.data();
    int *last = beforeLast + width;
    int *now = last + width;
    std::iota(last, last + std::min<qsizetype>(width, tooMany), 0);
    int leastBefore = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        const qsizetype from = std::max<qsizetype>(1, i + 1 - most);
        const qsizetype to = std::min<qsizetype>(width - 1, i + 1 + most);
        now[from - 1] = from == 1 ? static_cast<int>(i) + 1 : tooMany;
        int least = now[from - 1];
        for (qsizetype j = from; j <= to; ++j) {
            const int substituted = last[j - 1] + (a.at(i) == b.at(j - 1) ? 0 : 1);
            now[j] = std::min({substituted, last[j] + 1, now[j - 1] + 1});
            if (i > 0 && j > 1 && a.at(i) == b.at(j - 2) && a.at(i - 1) == b.at(j - 1))
                now[j] = std::min(now[j], beforeLast[j - 2] + 1);
            least = std::min(least, now[j]);
        }
        if (least > most && leastBefore > most)
            return tooMany; // a swap reaches back over one row, never over two
        leastBefore = least;
        if (to + 1 < width)
            now[to + 1] = tooMany;
        int *oldest = std::exchange(beforeLast, last);
        last = std::exchange(now, oldest);
    }
    return std::min(last[width - 1], tooMany);
}

LinkEngine::LinkEngine(const Table &left, const Table &right, const QList<FieldPair> &pairs)
    : m_leftRows(static_cast<int>(left.rowCount())), m_rightRows(static_cast<int>(right.rowCount()))
{
    for (const FieldPair &pair : pairs)
        m_pairs.append(PairReader().read(left, left.columnIndex(pair.left), right, right.columnIndex(pair.right)));
}

LinkResult LinkEngine::link(const LinkRules &rules, const std::vector<RowPair> &asked, int show, const Progress &progress) const
{
    std::vector<Agreement> agreements;
    int weights = 0;
    for (const LinkComparison &comparison : rules.comparisons) {
        agreements.emplace_back(m_pairs.at(comparison.pair), comparison);
        weights += comparison.weight;
    }
    const std::vector<int> least = leastAgreed(rules.threshold, weights);
    LinkCollector collector(rules, asked, show, m_leftRows, m_rightRows);
    const auto rights = static_cast<size_t>(m_rightRows);
    for (int left = 0; left < m_leftRows && !progress.isCancelled(); ++left) {
        std::vector<quint16> agreed(rights);
        std::vector<quint16> present(rights);
        for (Agreement &agreement : agreements)
            agreement.add(static_cast<size_t>(left), agreed, present);
        for (size_t right = 0; right < rights; ++right) {
            if (agreed[right] >= least[present[right]])
                collector.take({left, static_cast<int>(right)}, agreed[right], present[right]);
        }
        if (left % rowsBetweenReports == 0)
            progress.report(left, m_leftRows);
    }
    return collector.result();
}

} // namespace chartroom
