// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/formats.h"

#include "lesson/packrules.h"
#include "lesson/tr.h"

#include <QRegularExpression>
#include <QVersionNumber>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool fits(const QString &text, const QRegularExpression &form, qsizetype limit)
{
    return text.size() <= limit && form.match(text).hasMatch();
}

/// True for the words of an SPDX expression that join licences.
bool isOperator(const QString &word)
{
    return word == u"AND"_s || word == u"OR"_s || word == u"WITH"_s;
}

} // namespace

bool checkFormat(FieldReader &reader, const QString &name)
{
    const QString format = reader.requiredText(u"format");
    if (format == name + u"/1"_s)
        return true;
    if (format.isEmpty())
        return false;
    static const QRegularExpression newer(u"^(.*)/([0-9]{1,6})\\z"_s);
    const QRegularExpressionMatch match = newer.match(format);
    const YamlNode &node = reader.node(u"format");
    if (match.hasMatch() && match.captured(1) == name && match.captured(2).toInt() > 1)
        reader.report(u"pack.format.newer"_s,
                      LessonTr::tr("The file is of the newer format %1. This program reads %2/1.").arg(format, name),
                      node);
    else
        reader.report(u"yaml.value"_s, LessonTr::tr("The format must be %1/1.").arg(name), node);
    return false;
}

bool isSlug(const QString &text)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\\z"_s);
    return fits(text, form, 60);
}

bool isPackId(const QString &text)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)+\\z"_s);
    return fits(text, form, 80);
}

bool isParameterName(const QString &text)
{
    static const QRegularExpression form(u"^[a-z][a-zA-Z0-9_]*\\z"_s);
    return fits(text, form, 40);
}

bool isUuidText(const QString &text)
{
    static const QRegularExpression form(u"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"_s);
    return fits(text, form, 36);
}

bool isSemanticVersion(const QString &text)
{
    // semver.org 2.0.0, without build metadata.
    static const QRegularExpression form(
        u"^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
        "(?:-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?\\z"_s);
    return fits(text, form, 40);
}

bool isLanguageTag(const QString &text)
{
    static const QRegularExpression form(u"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?\\z"_s);
    return fits(text, form, 12);
}

bool isLicence(const QString &text)
{
    static const QRegularExpression word(u"^[A-Za-z0-9][A-Za-z0-9.-]*\\+?\\z"_s);
    static const QRegularExpression blanks(u"\\s+"_s);
    QString plain = text;
    plain.replace(u'(', u' ').replace(u')', u' ');
    const QStringList words = plain.split(blanks, Qt::SkipEmptyParts);
    if (words.size() % 2 == 0 || text.size() > 80 || text.count(u'(') != text.count(u')'))
        return false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool fine = i % 2 == 1 ? isOperator(words.at(i))
                                     : word.match(words.at(i)).hasMatch() && !isOperator(words.at(i));
        if (!fine)
            return false;
    }
    return true;
}

bool isCompetencyCode(const QString &text)
{
    static const QRegularExpression form(u"^[A-Za-z][A-Za-z0-9-]*(?:\\.[1-9])?\\z"_s);
    return fits(text, form, 40);
}

bool needsNewerProgram(const QString &minProgram)
{
    const QVersionNumber wanted = QVersionNumber::fromString(minProgram);
    const QVersionNumber own = QVersionNumber::fromString(QStringLiteral(CHARTROOM_VERSION));
    return !wanted.isNull() && wanted > QVersionNumber(own.majorVersion(), own.minorVersion(), own.microVersion());
}

} // namespace chartroom
