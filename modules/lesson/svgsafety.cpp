// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/picture.h"
#include "lesson/tr.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// `url(…)` that leads elsewhere than to an id of the same file, and @import.
QString unsafeStyleReason(const QString &text)
{
    static const QRegularExpression outside(u"url\\(\\s*[\"']?\\s*(?!#)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    // CSS escapes could hide both words.
    if (text.contains(u"@import"_s, Qt::CaseInsensitive) || text.contains(u'\\'))
        return LessonTr::tr("The picture imports a style sheet.");
    if (outside.match(text).hasMatch())
        return LessonTr::tr("The picture refers to something outside itself.");
    return {};
}

QString unsafeAttributeReason(const QXmlStreamAttribute &attribute)
{
    const QString name = attribute.name().toString().toLower();
    const QString value = attribute.value().trimmed().toString();
    if (name.startsWith(u"on"_s))
        return LessonTr::tr("The picture holds a script attribute (%1).").arg(name);
    if ((name == u"href"_s || name == u"src"_s) && !value.startsWith(u'#'))
        return LessonTr::tr("The picture refers to something outside itself.");
    if (value.contains(u"url("_s, Qt::CaseInsensitive) || name == u"style"_s)
        return unsafeStyleReason(value);
    return {};
}

QString unsafeElementReason(const QXmlStreamReader &xml)
{
    const QString name = xml.name().toString().toLower();
    if (name == u"script"_s || name == u"foreignobject"_s || name == u"iframe"_s)
        return LessonTr::tr("The picture holds an element %1.").arg(xml.name());
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        const QString reason = unsafeAttributeReason(attribute);
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

bool isStyle(const QXmlStreamReader &xml)
{
    return xml.name().compare(u"style"_s, Qt::CaseInsensitive) == 0;
}

QString unsafeTokenReason(const QXmlStreamReader &xml, bool inStyle)
{
    switch (xml.tokenType()) {
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        return LessonTr::tr("The picture holds a DOCTYPE or an entity.");
    case QXmlStreamReader::ProcessingInstruction:
        return LessonTr::tr("The picture holds a processing instruction.");
    case QXmlStreamReader::StartElement:
        return unsafeElementReason(xml);
    case QXmlStreamReader::Characters:
        return inStyle ? unsafeStyleReason(xml.text().toString()) : QString();
    default:
        return {};
    }
}

} // namespace

QString unsafeSvgReason(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    bool inStyle = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() || xml.isEndElement())
            inStyle = xml.isStartElement() && isStyle(xml);
        const QString reason = unsafeTokenReason(xml, inStyle);
        if (!reason.isEmpty())
            return reason;
    }
    return xml.hasError() ? LessonTr::tr("The picture cannot be read as XML to its end.") : QString();
}

} // namespace chartroom
