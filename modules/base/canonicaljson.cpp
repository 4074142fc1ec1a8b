// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicaljson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <array>
#include <charconv>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString escapedControl(ushort unit)
{
    switch (unit) {
    case '\b':
        return u"\\b"_s;
    case '\f':
        return u"\\f"_s;
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    default:
        return u"\\u"_s + QString::number(unit, 16).rightJustified(4, u'0');
    }
}

QString quoted(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c.unicode() < 0x20)
            out += escapedControl(c.unicode());
        else
            out += c;
    }
    return out + u'"';
}

/// One writer for both forms; \a indent below 0 means no white space at all.
void writeJson(QString &out, const QJsonValue &value, int indent);

QString lineBreak(int indent)
{
    return indent < 0 ? QString() : u'\n' + QString(indent * 2, u' ');
}

void writeArray(QString &out, const QJsonArray &array, int indent)
{
    const int inner = indent < 0 ? -1 : indent + 1;
    out += u'[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        out += (i > 0 ? u","_s : QString()) + lineBreak(inner);
        writeJson(out, array.at(i), inner);
    }
    out += (array.isEmpty() ? QString() : lineBreak(indent)) + u']';
}

void writeObject(QString &out, const QJsonObject &object, int indent)
{
    const int inner = indent < 0 ? -1 : indent + 1;
    out += u'{';
    // QString compares UTF-16 units, which is the order that RFC 8785 asks for.
    QStringList keys = object.keys();
    keys.sort();
    for (qsizetype i = 0; i < keys.size(); ++i) {
        out += (i > 0 ? u","_s : QString()) + lineBreak(inner) + quoted(keys.at(i)) + (indent < 0 ? u":"_s : u": "_s);
        writeJson(out, object.value(keys.at(i)), inner);
    }
    out += (keys.isEmpty() ? QString() : lineBreak(indent)) + u'}';
}

void writeJson(QString &out, const QJsonValue &value, int indent)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        out += value.toBool() ? u"true"_s : u"false"_s;
        break;
    case QJsonValue::Double:
        out += shortestNumber(value.toDouble());
        break;
    case QJsonValue::String:
        out += quoted(value.toString());
        break;
    case QJsonValue::Array:
        writeArray(out, value.toArray(), indent);
        break;
    case QJsonValue::Object:
        writeObject(out, value.toObject(), indent);
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += u"null"_s;
        break;
    }
}

struct Digits {
    QString digits;   ///< without point, no trailing zeros
    int exponent = 0; ///< of the first digit
};

Digits shortestDigits(double magnitude)
{
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.begin(), buffer.end(), magnitude, std::chars_format::scientific).ptr;
    const QString text = QString::fromLatin1(buffer.data(), end - buffer.begin());
    const qsizetype e = text.indexOf(u'e');
    return {text.left(e).remove(u'.'), text.mid(e + 1).toInt()};
}

} // namespace

QByteArray canonicalJson(const QJsonValue &value)
{
    QString out;
    writeJson(out, value, -1);
    return out.toUtf8();
}

QByteArray readableJson(const QJsonValue &value)
{
    QString out;
    writeJson(out, value, 0);
    return out.toUtf8() + '\n';
}

QString shortestNumber(double number)
{
    Q_ASSERT(std::isfinite(number));
    if (number == 0.0)
        return u"0"_s;
    const auto [digits, exponent] = shortestDigits(std::abs(number));
    const QString sign = number < 0 ? u"-"_s : QString();
    const qsizetype count = digits.size();
    if (exponent >= 21 || exponent < -6) {
        const QString fraction = count > 1 ? u'.' + digits.mid(1) : QString();
        return sign + digits.left(1) + fraction + u'e' + (exponent < 0 ? u'-' : u'+')
            + QString::number(std::abs(exponent));
    }
    if (exponent < 0)
        return sign + u"0."_s + QString(-exponent - 1, u'0') + digits;
    if (count <= exponent + 1)
        return sign + digits + QString(exponent + 1 - count, u'0');
    return sign + digits.left(exponent + 1) + u'.' + digits.mid(exponent + 1);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace chartroom
