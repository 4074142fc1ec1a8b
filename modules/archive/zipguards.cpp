// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/zipguards.h"

#include "archive/tr.h"

#include <QSet>
#include <QStringDecoder>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The name for messages: never fails, so that a broken name can be shown.
QString shownName(const QByteArray &name)
{
    return QString::fromUtf8(name);
}

bool isWellEncoded(const ZipRecord &record)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString name = decoder(record.name);
    if (decoder.hasError() || name.contains(QChar(0)))
        return false;
    const bool ascii = std::all_of(record.name.begin(), record.name.end(), [](char c) { return (c & 0x80) == 0; });
    return (ascii || record.isUtf8()) && name == name.normalized(QString::NormalizationForm_C);
}

bool escapesRoot(const QString &name)
{
    const bool driveLetter = name.size() >= 2 && name.at(1) == u':' && name.at(0).isLetter();
    if (name.isEmpty() || name.contains(u'\\') || driveLetter)
        return true;
    QStringList parts = name.split(u'/');
    if (parts.constLast().isEmpty())
        parts.removeLast(); // a folder
    const bool absolute = name.startsWith(u'/');
    return std::any_of(parts.begin() + (absolute ? 1 : 0), parts.end(),
                       [](const QString &part) { return part.isEmpty() || part == u"."_s || part == u".."_s; });
}

QList<Issue> checkRecord(const ZipRecord &record, const ArchiveLimits &limits)
{
    QList<Issue> issues = checkZipName(record, limits);
    const QString name = shownName(record.name);
    if (record.isSpecial())
        issues.append(zipIssue(u"zip.symlink"_s,
                               ArchiveTr::tr("The entry “%1” is a link or a device. Archives may hold plain "
                                             "files only.").arg(name), name));
    if (record.isEncrypted())
        issues.append(zipIssue(u"zip.encrypted"_s,
                               ArchiveTr::tr("The entry “%1” is encrypted. Zip the files without a password.")
                                   .arg(name), name));
    if (record.isZip64 || (record.method != 0 && record.method != 8))
        issues.append(zipIssue(u"zip.method"_s,
                               ArchiveTr::tr("The entry “%1” is packed in a way other than store or deflate.")
                                   .arg(name), name));
    return issues;
}

QList<Issue> checkDuplicates(const QList<ZipRecord> &records)
{
    QList<Issue> issues;
    QSet<QByteArray> seen;
    for (const ZipRecord &record : records) {
        if (seen.contains(record.name))
            issues.append(zipIssue(u"zip.duplicate-entry"_s,
                                   ArchiveTr::tr("The entry “%1” is in the archive twice.").arg(shownName(record.name)),
                                   shownName(record.name)));
        seen.insert(record.name);
    }
    return issues;
}

} // namespace

Issue zipIssue(const QString &ruleId, const QString &message, const QString &path)
{
    return {Severity::Error, ruleId, message, {path, 0, 0, {}}};
}

QList<Issue> checkZipName(const ZipRecord &record, const ArchiveLimits &limits)
{
    QList<Issue> issues;
    const QString name = shownName(record.name);
    if (!isWellEncoded(record))
        issues.append(zipIssue(u"zip.name-encoding"_s,
                               ArchiveTr::tr("The name of the entry “%1” is not written in UTF-8 (NFC).").arg(name),
                               name));
    if (name.startsWith(u'/'))
        issues.append(zipIssue(u"zip.path-absolute"_s,
                               ArchiveTr::tr("The entry “%1” starts with a slash, so it would leave its folder.")
                                   .arg(name), name));
    if (escapesRoot(name))
        issues.append(zipIssue(u"zip.path-escape"_s,
                               ArchiveTr::tr("The entry “%1” would leave its folder.").arg(name), name));
    const qsizetype depth = name.count(u'/') + (record.isFolder() ? 0 : 1);
    if (record.name.size() > limits.pathBytes || depth > limits.pathDepth)
        issues.append(zipIssue(u"zip.path-long"_s,
                               ArchiveTr::tr("The path of the entry “%1” is too long or too deep.").arg(name), name));
    return issues;
}

QList<Issue> checkZipDirectory(const ZipDirectory &directory, const QString &archiveName, const ArchiveLimits &limits)
{
    QList<Issue> issues;
    if (directory.isZip64)
        issues.append(zipIssue(u"zip.method"_s,
                               ArchiveTr::tr("The archive uses the zip64 form, which is not accepted."), archiveName));
    if (directory.records.size() > limits.entries) {
        issues.append(zipIssue(u"zip.too-many"_s,
                               ArchiveTr::tr("The archive holds %1 entries; at most %2 are accepted.")
                                   .arg(directory.records.size()).arg(limits.entries), archiveName));
        return issues;
    }
    for (const ZipRecord &record : directory.records)
        issues += checkRecord(record, limits);
    return issues + checkDuplicates(directory.records);
}

} // namespace chartroom
