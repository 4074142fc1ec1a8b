// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/expressionfunctions.h"

#include <array>
#include <QLatin1String>

namespace chartroom {

namespace {

using enum FunctionKind;
constexpr int anyNumber = -1;

// `count(x)` becomes CountPresent in the parser.
constexpr std::array functionSpecs{FunctionSpec{FunctionId::Count, "count", Aggregate, 0, 1, nullptr},
                                   FunctionSpec{FunctionId::MissingCount, "missing_count", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Distinct, "distinct", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Sum, "sum", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Mean, "mean", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Min, "min", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Max, "max", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Median, "median", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Q1, "q1", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Q3, "q3", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Percentile, "percentile", Aggregate, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::Stdev, "stdev", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::WeightedMean, "weighted_mean", Aggregate, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::Share, "share", Aggregate, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Correlation, "correlation", Aggregate, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::If, "if", Row, 3, 3, nullptr},
                                   FunctionSpec{FunctionId::Coalesce, "coalesce", Row, 1, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::Abs, "abs", Row, 1, 1, "abs"},
                                   FunctionSpec{FunctionId::Round, "round", Row, 1, 2, nullptr},
                                   FunctionSpec{FunctionId::Floor, "floor", Row, 1, 1, "floor"},
                                   FunctionSpec{FunctionId::Ceil, "ceil", Row, 1, 1, "ceil"},
                                   FunctionSpec{FunctionId::Sqrt, "sqrt", Row, 1, 1, "sqrt"},
                                   FunctionSpec{FunctionId::Ln, "ln", Row, 1, 1, "log"},
                                   FunctionSpec{FunctionId::Log10, "log10", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Exp, "exp", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Power, "power", Row, 2, 2, "pow"},
                                   FunctionSpec{FunctionId::Mod, "mod", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::Least, "least", Row, 1, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::Greatest, "greatest", Row, 1, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::Bin, "bin", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::Lower, "lower", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Upper, "upper", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Trim, "trim", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Length, "length", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Left, "left", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::Right, "right", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::Contains, "contains", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::StartsWith, "starts_with", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::EndsWith, "ends_with", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::Replace, "replace", Row, 3, 3, nullptr},
                                   FunctionSpec{FunctionId::Concat, "concat", Row, 1, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::Date, "date", Row, 1, 3, nullptr},
                                   FunctionSpec{FunctionId::Year, "year", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Quarter, "quarter", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Month, "month", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Day, "day", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Weekday, "weekday", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Hour, "hour", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Period, "period", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::AddDays, "add_days", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::AddMonths, "add_months", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::DaysBetween, "days_between", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::WeekdaysBetween, "weekdays_between", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::ToNumber, "number", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::ToText, "text", Row, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Fixed, "fixed", Row, 2, 2, nullptr},
                                   FunctionSpec{FunctionId::RowNumber, "row_number", Window, 0, 0, nullptr},
                                   FunctionSpec{FunctionId::Previous, "previous", Window, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::RunningSum, "running_sum", Window, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Rank, "rank", Window, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Where, "where", Step, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Add, "add", Step, 1, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::Pick, "pick", Step, 1, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::Group, "group", Step, 1, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::Sort, "sort", Step, 1, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::Limit, "limit", Step, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Unique, "unique", Step, 0, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::LeftJoin, "left_join", Step, 2, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::InnerJoin, "inner_join", Step, 2, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::FullJoin, "full_join", Step, 2, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::AntiJoin, "anti_join", Step, 2, anyNumber, nullptr},
                                   FunctionSpec{FunctionId::Append, "append", Step, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::ToLong, "to_long", Step, 3, 3, nullptr},
                                   FunctionSpec{FunctionId::Value, "value", End, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::First, "first", End, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::Last, "last", End, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::List, "list", End, 1, 1, nullptr},
                                   FunctionSpec{FunctionId::By, "by", Row, 1, anyNumber, nullptr}};

} // namespace

const FunctionSpec *findFunction(QStringView name, bool vegaSpelling)
{
    for (const FunctionSpec &spec : functionSpecs) {
        const char *known = vegaSpelling ? spec.vegaName : spec.name;
        if (known && name == QLatin1String(known))
            return &spec;
    }
    return nullptr;
}

QStringList functionNames(FunctionKind kind)
{
    QStringList names;
    for (const FunctionSpec &spec : functionSpecs) {
        if (spec.kind == kind)
            names << QString::fromLatin1(spec.name);
    }
    return names;
}

} // namespace chartroom
