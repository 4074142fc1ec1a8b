// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/renderchart.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Replaces each match's first capture by \a text, cut or filled to equal length, so that no offset moves.
void replaceAtEqualLength(QByteArray &bytes, const QRegularExpression &pattern, const QByteArray &text)
{
    const QString latin = QString::fromLatin1(bytes);
    for (auto it = pattern.globalMatch(latin); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const qsizetype length = match.capturedLength(1);
        bytes.replace(match.capturedStart(1), length, text.leftJustified(length, '0', true));
    }
}

} // namespace

QByteArray withPdfTime(QByteArray pdf, const QDateTime &time)
{
    const QDateTime utc = (time.isValid() ? time : QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC)).toUTC();
    static const QRegularExpression infoDate(u"/CreationDate \\(D:(\\d{14})"_s);
    static const QRegularExpression infoZone(u"/CreationDate \\(D:\\d{14}([^)]*)\\)"_s);
    static const QRegularExpression xmpDate(u"<xmp:(?:CreateDate|ModifyDate|MetadataDate)>([^<]+)<"_s);
    static const QRegularExpression fileId(u"/ID \\[ <([0-9a-fA-F]+)> <[0-9a-fA-F]+> \\]"_s);
    static const QRegularExpression secondId(u"/ID \\[ <[0-9a-fA-F]+> <([0-9a-fA-F]+)> \\]"_s);
    static const QRegularExpression documentId(u"uuid:([0-9a-fA-F-]{36})"_s);
    replaceAtEqualLength(pdf, infoDate, utc.toString(u"yyyyMMddHHmmss"_s).toLatin1());
    replaceAtEqualLength(pdf, infoZone, "+00'00'");
    replaceAtEqualLength(pdf, xmpDate, utc.toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1() + "+00:00");
    replaceAtEqualLength(pdf, fileId, QByteArray(64, '0'));
    replaceAtEqualLength(pdf, secondId, QByteArray(64, '0'));
    replaceAtEqualLength(pdf, documentId, "00000000-0000-0000-0000-000000000000");
    // The content decides the identifier, as the PDF standard asks (ISO 32000-1, 14.4).
    const QByteArray id = QCryptographicHash::hash(pdf, QCryptographicHash::Md5).toHex();
    replaceAtEqualLength(pdf, fileId, id);
    replaceAtEqualLength(pdf, secondId, id);
    return pdf;
}

} // namespace chartroom
