// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/tablesearch.h"

#include "ui_table/tablecelltext.h"

#include <algorithm>
#include <vector>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsBetweenReports = 4096;

/// Answers for one column whether a row holds the words.
class ColumnSearch
{
public:
    /// Texts that differ are compared here, until the work is cancelled.
    ColumnSearch(const TableSearch &search, int column, const Progress &progress)
        : m_field(search.table.field(column)), m_column(search.table.column(column)), m_words(foldedText(search.words)),
          m_language(search.language)
    {
        for (const QString &text : m_column.dictionary()) {
            if (m_texts.size() % rowsBetweenReports == 0 && progress.isCancelled())
                return;
            m_texts.push_back(matches(Scalar(text)));
        }
        // Amounts without labels hold digits and signs only: words never match them.
        const bool digits = std::any_of(m_words.begin(), m_words.end(), [](QChar letter) { return letter.isDigit(); });
        m_never = m_column.type() == ValueType::Number && m_field.categories.isEmpty() && !digits;
    }

    [[nodiscard]] bool holds(int row) const
    {
        if (m_never || m_column.isMissing(row))
            return false;
        return m_column.isText() ? m_texts[size_t(m_column.codes()[size_t(row)])] : matches(m_column.at(row));
    }

private:
    [[nodiscard]] bool matches(const Scalar &value) const
    {
        return foldedText(cellText(m_field, value, m_language)).contains(m_words)
               || foldedText(canonicalText(value)).contains(m_words);
    }

    Field m_field;
    Column m_column;
    QString m_words;
    QString m_language;
    std::vector<bool> m_texts; ///< by code of the dictionary
    bool m_never = false;
};

} // namespace

QString foldedText(const QString &text)
{
    QString folded;
    const QString apart = text.normalized(QString::NormalizationForm_D).toCaseFolded();
    folded.reserve(apart.size());
    for (const QChar letter : apart) {
        if (letter.category() == QChar::Mark_NonSpacing)
            continue;
        folded.append(letter.isSpace() ? u' ' : letter); // a no-break space is typed as a space
    }
    return folded;
}

QList<CellMatch> findCells(const TableSearch &search, const Progress &progress)
{
    QList<CellMatch> matches;
    if (search.words.trimmed().isEmpty())
        return matches;
    std::vector<ColumnSearch> columns;
    for (const int column : search.columns)
        columns.emplace_back(search, column, progress);
    const int total = int(search.rows.size());
    for (int place = 0; place < total; ++place) {
        if (place % rowsBetweenReports == 0) {
            if (progress.isCancelled())
                return {};
            progress.report(place, total);
        }
        const auto found = std::find_if(columns.begin(), columns.end(),
                                        [&](const ColumnSearch &column) { return column.holds(search.rows.at(place)); });
        if (found != columns.end())
            matches.append({place, search.columns.at(int(found - columns.begin()))});
    }
    return matches;
}

} // namespace chartroom
