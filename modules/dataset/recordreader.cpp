// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/recordreader.h"

#include "dataset/datasetphrases.h"
#include "dataset/numberform.h"
#include "dataset/textcodes.h"

#include <algorithm>
#include <limits>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Collects the cells of one column.
class ColumnFiller
{
public:
    ColumnFiller(const Field &field, const QList<MissingValue> &missing, bool trim)
        : m_type(valueType(field.type))
        , m_parser(field, missing, trim)
    {}

    void appendAbsent()
    {
        if (m_parser.isText())
            m_codes.push_back(-1);
        else
            m_values.push_back(std::numeric_limits<double>::quiet_NaN());
    }

    void append(std::string_view cell)
    {
        const ParsedCell parsed = m_parser.parse(cell);
        if (parsed.kind == CellKind::Value && m_parser.isText())
            return m_codes.push_back(m_texts.codeOf(cell));
        if (parsed.kind == CellKind::Value)
            return m_values.push_back(parsed.value);
        if (parsed.kind == CellKind::Mismatch) {
            ++m_reading.mismatches;
            m_reading.mismatchRows.push_back(static_cast<int>(m_codes.size() + m_values.size()));
        }
        appendAbsent();
    }

    [[nodiscard]] Column build()
    {
        m_codes.shrink_to_fit();
        m_values.shrink_to_fit();
        return m_parser.isText() ? Column(m_texts.takeTexts(), std::move(m_codes))
                                 : Column(m_type, std::move(m_values));
    }
    [[nodiscard]] const ColumnReading &reading() const { return m_reading; }

private:
    ValueType m_type;
    CellParser m_parser;
    TextCodes m_texts;
    std::vector<int> m_codes;
    std::vector<double> m_values;
    ColumnReading m_reading;
};

constexpr qsizetype longestName = 200;

const QStringList &guessedMissing()
{
    static const QStringList texts{QString(), u"NA"_s, u"N/A"_s, u"n/a"_s, u"null"_s, u"NULL"_s, u"-"_s, u"."_s};
    return texts;
}

char markOf(QChar decimal)
{
    return decimal.isNull() ? '\0' : decimal.toLatin1();
}

std::vector<TypeGuess> guessTypes(RecordSource &source, qsizetype columns, const ReadPlan &plan)
{
    std::vector<TypeGuess> guesses(static_cast<size_t>(columns));
    const CellParser missing(Field(), plan.missing, true);
    source.restart();
    while (source.next()) {
        const std::span<const std::string_view> cells = source.cells();
        for (size_t column = 0; column < std::min(guesses.size(), cells.size()); ++column) {
            const std::string_view cell = trimmedView(cells[column]);
            if (!cell.empty() && !missing.isMissing(cell))
                guesses[column].add(cell);
        }
    }
    return guesses;
}

bool isPlainNumber(FieldType type)
{
    return type == FieldType::Number || type == FieldType::Integer;
}

/// Numbers in a form of their own look like texts; they are read as such first.
bool waitsForForm(FieldType given, const TypeDecision &guess, const CsvOptions &options)
{
    return options.numberForms && isPlainNumber(given) && guess.type == FieldType::String;
}

/// Makes a column of texts one of numbers when its cells have a form in common, or when numbers were asked for.
void readNumberForm(Field &field, Column &column, ColumnReading &reading, const CsvOptions &options)
{
    const auto given = options.types.constFind(field.name);
    const bool isGiven = given != options.types.cend();
    if (options.schema || !column.isText() || (isGiven && !isPlainNumber(*given)))
        return;
    const std::optional<NumberForm> form = proposeNumberForm(column);
    if (!form && !isGiven)
        return;
    reading.mismatchRows.clear();
    const auto isPresent = [](int code) { return code >= 0; };
    const auto present = std::count_if(column.codes().begin(), column.codes().end(), isPresent);
    const QString example = column.dictionary().value(0);
    column = numbersByForm(column, form.value_or(NumberForm()), reading.mismatchRows);
    reading.mismatches = static_cast<qint64>(reading.mismatchRows.size());
    reading.why = isGiven ? datasetPhrase(u"why.given"_s, options.language)
                          : datasetPhrase(u"why.form"_s, options.language,
                                          {{u"fits"_s, QString::number(present - reading.mismatches)},
                                           {u"present"_s, QString::number(present)},
                                           {u"example"_s, example}});
    field.type = FieldType::Number;
    if (field.unit.isEmpty() && form)
        field.unit = {form->sign, {}};
}

bool sameNames(const QStringList &names, const QList<Field> &fields)
{
    return names.size() == fields.size() &&
           std::equal(names.begin(), names.end(), fields.begin(),
                      [](const QString &name, const Field &field) { return name == field.name; });
}

} // namespace

ReadPlan guessPlan(RecordSource &source, const QStringList &names, const CsvOptions &options, bool decimalComma)
{
    ReadPlan plan;
    plan.trim = true;
    for (const QString &text : options.missing.value_or(guessedMissing()))
        plan.missing.append({text, {}});
    const std::vector<TypeGuess> guesses = guessTypes(source, names.size(), plan);
    for (size_t column = 0; column < guesses.size(); ++column) {
        Field field;
        field.name = names.at(static_cast<qsizetype>(column));
        const char decimal = markOf(options.decimal);
        TypeDecision decision = guesses[column].decide(field.name, decimalComma, decimal, options.language);
        const auto given = options.types.constFind(field.name);
        if (given != options.types.cend() && !waitsForForm(*given, decision, options)) {
            decision = {*given, guesses[column].formatFor(*given, decimalComma, decimal),
                        datasetPhrase(u"why.given"_s, options.language)};
        }
        field.type = decision.type;
        field.cells = decision.cells;
        plan.fields.append(field);
        plan.reasons.append(decision.why);
        plan.fileColumns.push_back(static_cast<int>(column));
    }
    return plan;
}

ReadPlan schemaPlan(const QStringList &names, const CsvOptions &options, IssueCollector &issues,
                    const std::function<Place(int fileColumn)> &headerPlace)
{
    ReadPlan plan;
    plan.fields = options.schema.value_or(QList<Field>());
    plan.missing = options.schemaMissing;
    const bool extraAllowed = options.fieldsMatch == u"subset" || options.fieldsMatch == u"partial";
    const bool absentAllowed = options.fieldsMatch == u"superset" || options.fieldsMatch == u"partial";
    const QString rule = u"data.csv.header"_s;
    QStringList wanted;
    for (const Field &field : std::as_const(plan.fields)) {
        wanted.append(field.name);
        const qsizetype column = names.indexOf(field.name);
        plan.fileColumns.push_back(static_cast<int>(column));
        if (column < 0 && !absentAllowed)
            issues.add(Severity::Error, rule, headerPlace(-1), {{u"name"_s, field.name}}, u"data.csv.header-absent"_s);
    }
    bool complete = true;
    for (qsizetype column = 0; column < names.size(); ++column) {
        complete = complete && wanted.contains(names.at(column));
        if (!wanted.contains(names.at(column)) && !extraAllowed)
            issues.add(Severity::Error, rule, headerPlace(static_cast<int>(column)), {{u"name"_s, names.at(column)}},
                       u"data.csv.header-extra"_s);
    }
    const bool exact = options.fieldsMatch == u"exact" || options.fieldsMatch.isEmpty();
    if (exact && complete && names.size() == wanted.size() && !sameNames(names, plan.fields)) {
        const auto differing = std::mismatch(names.begin(), names.end(), wanted.begin()).first - names.begin();
        issues.add(Severity::Error, rule, headerPlace(static_cast<int>(differing)),
                   {{u"name"_s, names.at(differing)}, {u"wanted"_s, wanted.at(differing)}}, u"data.csv.header-order"_s);
    }
    return plan;
}

ReadColumns readColumns(RecordSource &source, ReadPlan &plan, const CsvOptions &options)
{
    const qint64 mostRows = options.limits.rowsOf(plan.fields.size());
    std::vector<ColumnFiller> fillers;
    for (const Field &field : plan.fields)
        fillers.emplace_back(field, plan.missing, plan.trim);
    ReadColumns read;
    source.restart();
    while (read.rows < mostRows && source.next()) {
        ++read.rows;
        const std::span<const std::string_view> cells = source.cells();
        for (size_t column = 0; column < fillers.size(); ++column) {
            // -1, no column of the file, is beyond the end too.
            const auto fileColumn = static_cast<size_t>(plan.fileColumns[column]);
            if (fileColumn < cells.size() && cells[fileColumn].data())
                fillers[column].append(cells[fileColumn]);
            else
                fillers[column].appendAbsent();
        }
    }
    for (size_t column = 0; column < fillers.size(); ++column) {
        read.columns.append(fillers[column].build());
        ColumnReading reading = fillers[column].reading();
        reading.why = plan.reasons.value(static_cast<qsizetype>(column));
        read.readings.append(reading);
    }
    for (qsizetype column = 0; options.numberForms && column < plan.fields.size(); ++column)
        readNumberForm(plan.fields[column], read.columns[column], read.readings[column], options);
    return read;
}

void reportMismatches(const ReadPlan &plan, const QList<ColumnReading> &readings, const CellPlaces &places,
                      const CsvOptions &options, IssueCollector &issues,
                      const std::function<QString(qsizetype row, int column)> &cellText)
{
    const bool withSchema = options.schema.has_value();
    const Severity severity = withSchema ? Severity::Error : Severity::Warning;
    const QString rule = withSchema ? u"data.schema.type-mismatch"_s : u"data.profile.mismatch"_s;
    for (int column = 0; column < readings.size(); ++column) {
        const Field &field = plan.fields.at(column);
        const QString kind = datasetPhrase(u"kind."_s + fieldTypeWord(field.type), issues.language());
        Phrases::Values values{
            {u"name"_s, field.name}, {u"kind"_s, kind}, {u"count"_s, QString::number(readings.at(column).mismatches)}};
        for (const int row : readings.at(column).mismatchRows) {
            if (options.isExcused && options.isExcused(row + 1, field.name))
                continue;
            if (!issues.isOpen(rule)) {
                issues.count(severity, rule);
                continue;
            }
            values.insert(u"cell"_s, cellText(row, column).left(60));
            issues.add(severity, rule, places.at(row, column), values);
            if (!withSchema)
                break;
        }
    }
}

QStringList usableNames(const QStringList &header, IssueCollector &issues,
                        const std::function<Place(int fileColumn)> &headerPlace)
{
    QStringList names;
    QSet<QString> taken;
    for (int column = 0; column < header.size(); ++column) {
        QString name = normalized(header.at(column).left(longestName + 1).trimmed());
        if (name.size() > longestName) {
            issues.add(Severity::Error, u"data.csv.header"_s, headerPlace(column),
                       {{u"limit"_s, QString::number(longestName)}}, u"data.csv.header-long"_s);
            name.truncate(longestName);
        }
        if (name.isEmpty()) {
            issues.add(Severity::Error, u"data.csv.header"_s, headerPlace(column),
                       {{u"column"_s, QString::number(column + 1)}}, u"data.csv.header-blank"_s);
            name = u"column "_s + QString::number(column + 1);
        }
        if (taken.contains(name.toCaseFolded())) {
            issues.add(Severity::Error, u"data.field.duplicate"_s, headerPlace(column), {{u"name"_s, name}});
            const QString plain = name;
            for (int suffix = 2; taken.contains(name.toCaseFolded()); ++suffix)
                name = plain + u'_' + QString::number(suffix);
        }
        taken.insert(name.toCaseFolded());
        names.append(name);
    }
    return names;
}

} // namespace chartroom
