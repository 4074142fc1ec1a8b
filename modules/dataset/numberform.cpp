// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/numberform.h"

#include "dataset/cellparser.h"

#include <QRegularExpression>
#include <cmath>
#include <limits>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 enoughForMostlyNumbers = 20;
constexpr qint64 mostlyInHundred = 95;
constexpr qsizetype textsToChooseFrom = 1000;
constexpr QStringView groupMarks = u" \u00A0\u202F,.'\u2019";

QString withoutSign(const QString &text, const QString &sign)
{
    const QString trimmed = text.trimmed();
    if (sign.isEmpty())
        return trimmed;
    if (trimmed.startsWith(sign))
        return trimmed.mid(sign.size()).trimmed();
    // -$5 and $-5 are both written.
    if (trimmed.startsWith(u'-' + sign))
        return u'-' + trimmed.mid(sign.size() + 1).trimmed();
    return trimmed.endsWith(sign) ? trimmed.chopped(sign.size()).trimmed() : QString();
}

/// Reads many texts in one form.
class FormReader
{
public:
    explicit FormReader(const NumberForm &form)
        : m_form(form)
    {
        const QString mark = QRegularExpression::escape(QString(form.group));
        const QString decimal = QRegularExpression::escape(QString(form.decimal));
        if (!form.group.isNull())
            m_shape.setPattern(u"^[-+]?(\\d{1,3}("_s + mark + u"\\d{3})+|\\d+)("_s + decimal + u"\\d*)?$"_s);
    }

    [[nodiscard]] std::optional<double> number(QString text) const
    {
        text.replace(QChar(0x2212), QChar(u'-')); // the minus sign of typography
        QString digits = withoutSign(text, m_form.sign);
        // Group marks go, but only where thousands end.
        if (!m_form.group.isNull() && !m_shape.match(digits).hasMatch())
            return std::nullopt;
        if (!m_form.group.isNull())
            digits.remove(m_form.group);
        return parseNumber(digits.toStdString(), m_form.decimal.toLatin1());
    }

private:
    NumberForm m_form;
    QRegularExpression m_shape;
};

/// What stands before or behind the number of a text; empty when there is nothing.
QString signOf(const QString &text)
{
    static const QRegularExpression sign(
        u"^-?\\s*([$€£¥%]|[A-Z]{2,3}\\$?)\\s*[-+]?\\d|\\d\\s*([$€£¥%]|[A-Z]{2,3}\\$?)\\s*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = sign.match(text);
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

/// Every form that there is with the sign of the first text that has one.
QList<NumberForm> formsFor(const QStringList &texts)
{
    QString sign;
    for (qsizetype i = 0; i < std::min(texts.size(), textsToChooseFrom) && sign.isEmpty(); ++i)
        sign = signOf(texts.at(i).trimmed());
    QList<NumberForm> forms{{QChar(), u'.', sign}, {QChar(), u',', sign}};
    for (const QChar group : groupMarks) {
        for (const QChar decimal : {QChar(u'.'), QChar(u',')}) {
            if (group != decimal)
                forms.append({group, decimal, sign});
        }
    }
    return forms;
}

struct FormTrial {
    qint64 fits = 0;
    std::vector<double> values; ///< by code; NaN: does not fit
};

FormTrial tryForm(const QStringList &texts, const std::vector<qint64> &counts, const NumberForm &form)
{
    const FormReader reader(form);
    FormTrial trial;
    for (size_t code = 0; code < counts.size(); ++code) {
        const std::optional<double> number =
            counts[code] > 0 ? reader.number(texts.at(static_cast<qsizetype>(code))) : std::nullopt;
        trial.fits += number ? counts[code] : 0;
        trial.values.push_back(number.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    return trial;
}

bool sameNumbers(const FormTrial &a, const FormTrial &b)
{
    return std::equal(a.values.begin(), a.values.end(), b.values.begin(), [](double x, double y) {
        return x == y || std::isnan(x) || std::isnan(y);
    });
}

/// The form that fits most of the first texts; none when another one reads them as other numbers.
std::optional<NumberForm> bestForm(const QStringList &texts, std::vector<qint64> counts)
{
    counts.resize(std::min(counts.size(), static_cast<size_t>(textsToChooseFrom)));
    std::optional<NumberForm> best;
    FormTrial bestTrial;
    bool isDoubtful = false;
    for (const NumberForm &form : formsFor(texts)) {
        FormTrial trial = tryForm(texts, counts, form);
        if (trial.fits == 0 || trial.fits < bestTrial.fits)
            continue;
        if (trial.fits == bestTrial.fits) {
            isDoubtful = isDoubtful || !sameNumbers(trial, bestTrial);
            continue;
        }
        best = form;
        bestTrial = std::move(trial);
        isDoubtful = false;
    }
    return isDoubtful ? std::nullopt : best;
}

} // namespace

std::optional<double> numberByForm(const QString &text, const NumberForm &form)
{
    return FormReader(form).number(text);
}

std::optional<NumberForm> proposeNumberForm(const Column &texts)
{
    const QStringList &dictionary = texts.dictionary();
    std::vector<qint64> counts(static_cast<size_t>(dictionary.size()));
    qint64 present = 0;
    for (const int code : texts.codes()) {
        if (code < 0)
            continue;
        ++counts[static_cast<size_t>(code)];
        ++present;
    }
    const std::optional<NumberForm> best = bestForm(dictionary, counts);
    if (!best)
        return std::nullopt;
    const qint64 fits = tryForm(dictionary, counts, *best).fits;
    const bool mostly = present >= enoughForMostlyNumbers && fits * 100 >= present * mostlyInHundred;
    return fits == present || mostly ? best : std::nullopt;
}

Column numbersByForm(const Column &texts, const NumberForm &form, std::vector<int> &mismatchRows)
{
    const QStringList &dictionary = texts.dictionary();
    const FormTrial trial = tryForm(dictionary, std::vector<qint64>(static_cast<size_t>(dictionary.size()), 1), form);
    std::vector<double> values;
    values.reserve(texts.codes().size());
    for (const int code : texts.codes()) {
        const double value =
            code < 0 ? std::numeric_limits<double>::quiet_NaN() : trial.values[static_cast<size_t>(code)];
        if (code >= 0 && std::isnan(value))
            mismatchRows.push_back(static_cast<int>(values.size()));
        values.push_back(value);
    }
    return Column(ValueType::Number, std::move(values));
}

} // namespace chartroom
