// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QList>
#include <QStringList>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace chartroom {

/// One message of a Qt Linguist file.
struct TsMessage
{
    QString context;
    QString source;
    QString comment;
    QStringList forms; ///< the translation; one form for each plural where isPlural
    bool isPlural = false;
    bool isUnfinished = false; ///< marked in any way: unfinished, vanished or obsolete

    /// What makes it a message of its own, in one readable line.
    QString key() const { return context + u": " + source + (comment.isEmpty() ? QString() : u" // " + comment); }
};

/// Reads the element <translation>, which is the current one of @p xml.
inline void readTsForms(QXmlStreamReader &xml, TsMessage &message)
{
    message.isUnfinished = xml.attributes().hasAttribute("type"_L1);
    if (!message.isPlural) {
        message.forms << xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.forms << xml.readElementText();
}

/// Reads the element <message>, which is the current one of @p xml.
inline TsMessage readTsMessage(QXmlStreamReader &xml, const QString &context)
{
    TsMessage message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source")
            message.source = xml.readElementText();
        else if (xml.name() == u"comment")
            message.comment = xml.readElementText();
        else if (xml.name() == u"translation")
            readTsForms(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

/// All messages of the Qt Linguist file @p path in its order; none if it cannot be read to its end.
inline QList<TsMessage> readTsFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<TsMessage> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages << readTsMessage(xml, context);
    }
    return xml.hasError() ? QList<TsMessage>() : messages;
}

} // namespace chartroom
