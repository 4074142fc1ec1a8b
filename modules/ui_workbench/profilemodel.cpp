// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/profilemodel.h"

#include "base/numberformat.h"
#include "ui_kit/theme.h"
#include "ui_workbench/tr.h"
#include "ui_workbench/typewords.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownTopValues = 3;
constexpr int shownDecimals = 2;

bool isNumberColumn(int column)
{
    return column >= ProfileModel::Present && column <= ProfileModel::Mean && column != ProfileModel::Shape;
}

QString head(int column)
{
    switch (column) {
    case ProfileModel::Name:
        return UiWorkbenchTr::tr("Column");
    case ProfileModel::Type:
        return UiWorkbenchTr::tr("Type");
    case ProfileModel::Level:
        return UiWorkbenchTr::tr("Kind");
    case ProfileModel::Present:
        return UiWorkbenchTr::tr("Present");
    case ProfileModel::Missing:
        return UiWorkbenchTr::tr("Missing");
    case ProfileModel::Distinct:
        return UiWorkbenchTr::tr("Different");
    case ProfileModel::Shape:
        return UiWorkbenchTr::tr("Shape");
    case ProfileModel::Minimum:
        return UiWorkbenchTr::tr("Minimum");
    case ProfileModel::LowerQuartile:
        return UiWorkbenchTr::tr("Lower quartile");
    case ProfileModel::Median:
        return UiWorkbenchTr::tr("Median");
    case ProfileModel::UpperQuartile:
        return UiWorkbenchTr::tr("Upper quartile");
    case ProfileModel::Maximum:
        return UiWorkbenchTr::tr("Maximum");
    case ProfileModel::Mean:
        return UiWorkbenchTr::tr("Mean");
    default:
        return UiWorkbenchTr::tr("Most frequent");
    }
}

QString boundText(const Field &field, const Scalar &value, const QString &language)
{
    if (isMissing(value))
        return {};
    if (const double *number = std::get_if<double>(&value); number && field.type != FieldType::Year)
        return displayGrouped(*number, language, shownDecimals);
    return std::holds_alternative<QDateTime>(value) ? canonicalText(value).replace(u'T', u' ') : canonicalText(value);
}

QString numberText(const std::optional<double> &number, const Field &field, const QString &language)
{
    return number ? boundText(field, *number, language) : QString();
}

} // namespace

void ProfileModel::setProfile(const TableProfile &profile, const QList<Field> &fields, const QString &language)
{
    beginResetModel();
    m_profile = profile;
    m_fields = fields;
    m_language = language;
    endResetModel();
}

int ProfileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_profile.fields.size());
}

int ProfileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString ProfileModel::topText(const FieldProfile &profile, int row) const
{
    QStringList values;
    for (const ValueCount &top : profile.top.first(std::min(shownTopValues, profile.top.size())))
        values << u"%1 (%2)"_s.arg(labelText(m_fields.at(row), top.value, m_language), displayGrouped(static_cast<double>(top.count), m_language));
    return values.join(u", "_s);
}

QString ProfileModel::text(const FieldProfile &profile, int row, int column) const
{
    const Field &field = m_fields.at(row);
    const auto count = [this](qint64 number) { return displayGrouped(static_cast<double>(number), m_language); };
    switch (column) {
    case Name:
        return field.titleText(m_language);
    case Type:
        return typeInWords(profile.type);
    case Level:
        return levelWords(profile.level);
    case Present:
        return count(profile.present);
    case Missing:
        return profile.mismatches > 0 ? UiWorkbenchTr::tr("%1 and %2 unfit").arg(count(profile.missing), count(profile.mismatches)) : count(profile.missing);
    case Distinct:
        return count(profile.distinct);
    case Minimum:
        return boundText(field, profile.min, m_language);
    case LowerQuartile:
        return numberText(profile.q1, field, m_language);
    case Median:
        return numberText(profile.median, field, m_language);
    case UpperQuartile:
        return numberText(profile.q3, field, m_language);
    case Maximum:
        return boundText(field, profile.max, m_language);
    case Mean:
        return numberText(profile.mean, field, m_language);
    case Top:
        return topText(profile, row);
    default:
        return {};
    }
}

QVariant ProfileModel::data(const QModelIndex &index, int role) const
{
    const FieldProfile &profile = m_profile.fields.at(index.row());
    if (role == HistogramRole && index.column() == Shape && !profile.histogram.isEmpty()) {
        QList<double> heights;
        for (const HistogramBin &bin : profile.histogram)
            heights << static_cast<double>(bin.count);
        return QVariant::fromValue(heights);
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>((isNumberColumn(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole)
        return index.column() == Top ? topText(profile, index.row()) : profile.why;
    if (role == Qt::AccessibleTextRole && index.column() == Shape)
        return profile.histogram.isEmpty() ? QString() : UiWorkbenchTr::tr("%n bar(s)", nullptr, static_cast<int>(profile.histogram.size()));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(profile, index.row(), index.column());
    return {};
}

QVariant ProfileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>((isNumberColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return role == Qt::DisplayRole ? QVariant(head(section)) : QVariant();
}

QString ProfileModel::asText() const
{
    QStringList lines;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            if (column != Shape)
                cells << (row < 0 ? head(column) : text(m_profile.fields.at(row), row, column));
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString ProfileModel::asHtml() const
{
    QString html = u"<table cellspacing='0' cellpadding='4' border='1'>"_s;
    for (const QString &line : asText().split(u'\n')) {
        const QString tag = html.endsWith(u"'1'>") ? u"th"_s : u"td"_s;
        html += u"<tr>"_s;
        for (const QString &cell : line.split(u'\t'))
            html += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace chartroom
