// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing/bundle.h"

#include "archive/archivereader.h"
#include "archive/filesjson.h"
#include "archive/signature.h"
#include "base/clock.h"
#include "base/files.h"
#include "sharing/bundlejson.h"
#include "sharing/tr.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Issue bundleIssue(const QString &rule, const QString &path, const QString &message)
{
    return {Severity::Error, rule, message, {path, 0, 0, {}}};
}

/// Hashes and signature: what must hold before anything is parsed.
void verifyOuter(const ArchiveFiles &files, BundleRequirement requirement, BundleReading &reading, Bundle &bundle)
{
    reading.issues = verifyFilesJson(files);
    if (hasErrors(reading.issues))
        return;
    const SignatureCheck check = verifySignature(files.value(filesJsonPath), files.value(signatureJsonPath));
    const bool isUnsigned = !check.signature && !hasErrors(check.issues);
    if (isUnsigned && requirement == BundleRequirement::Signed)
        reading.issues.append(bundleIssue(u"sign.missing"_s, signatureJsonPath,
                                          SharingTr::tr("The bundle is not signed. Ask for a signed one.")));
    else
        reading.issues.append(check.issues);
    if (isUnsigned)
        reading.state = u"unsigned"_s;
    if (check.signature) {
        reading.state = u"unknown"_s;
        reading.keyId = check.signature->keyId;
        bundle.publicKey = check.signature->publicKey;
    }
}

/// Only known files may travel in a bundle, also under META/.
QList<Issue> foreignFiles(const ArchiveFiles &files)
{
    static const QStringList known{bundleJsonPath, attemptsPath, factsPath, filesJsonPath, signatureJsonPath};
    QList<Issue> issues;
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!known.contains(file.key()))
            issues.append(bundleIssue(u"progress.format"_s, file.key(),
                                      SharingTr::tr("This file does not belong into a progress bundle.")));
    }
    return issues;
}

/// The list names the same bundle and instant as bundle.json, and the counts agree.
QList<Issue> disagreements(const ArchiveFiles &files, const FilesList &list, const Bundle &bundle)
{
    QList<Issue> issues;
    if (list.head.value(u"bundle"_s) != bundle.id.toString()
        || list.head.value(u"created"_s) != instantText(bundle.created))
        issues.append(bundleIssue(u"meta.identity-mismatch"_s, filesJsonPath,
                                  SharingTr::tr("The hash list belongs to another bundle.")));
    const QJsonObject head = QJsonDocument::fromJson(files.value(bundleJsonPath)).object();
    if (head.value(u"attempts"_s).toInteger(-1) != bundle.attempts.size())
        issues.append(bundleIssue(u"progress.format"_s, bundleJsonPath,
                                  SharingTr::tr("The number of attempts is not the one that is announced.")));
    if (bundle.withdrawn.isValid() && !bundle.attempts.isEmpty())
        issues.append(bundleIssue(u"progress.format"_s, bundleJsonPath,
                                  SharingTr::tr("A bundle that withdraws a consent holds no attempts.")));
    return issues;
}

QList<Issue> parseInner(const ArchiveFiles &files, const FilesList &list, Bundle &bundle)
{
    QList<Issue> issues = foreignFiles(files);
    if (!files.contains(bundleJsonPath) || !files.contains(attemptsPath))
        issues.append(bundleIssue(u"progress.format"_s, bundleJsonPath,
                                  SharingTr::tr("This zip is not a progress bundle: a file is missing.")));
    if (issues.isEmpty())
        issues = readBundleJson(files.value(bundleJsonPath), bundle);
    if (issues.isEmpty())
        issues = readAttemptLines(files.value(attemptsPath), bundle) + readFactLines(files.value(factsPath), bundle);
    if (issues.isEmpty())
        issues = disagreements(files, list, bundle);
    return issues;
}

} // namespace

BundleReading readBundle(const QByteArray &bytes, const QString &name, BundleRequirement requirement)
{
    BundleReading reading;
    reading.state = u"broken"_s;
    const Result<ArchiveFiles> files = readArchive(bytes, name, bundleLimits);
    if (!files) {
        reading.issues = files.error().issues;
        if (reading.issues.isEmpty())
            reading.issues.append(bundleIssue(u"zip.open"_s, name, files.error().message));
        return reading;
    }
    Bundle bundle;
    verifyOuter(*files, requirement, reading, bundle);
    const std::optional<FilesList> list = readFilesJson(files->value(filesJsonPath));
    if (hasErrors(reading.issues) || !list)
        return reading;
    reading.files = static_cast<int>(list->files.size());
    reading.publisher = list->head.value(u"publisher"_s).toString();
    reading.created = instantFromText(list->head.value(u"created"_s).toString());
    reading.issues.append(parseInner(*files, *list, bundle));
    if (hasErrors(reading.issues))
        return reading;
    bundle.sha256 = sha256Hex(bytes);
    reading.bundle = bundle;
    return reading;
}

Result<BundleReading> readBundleFile(const QString &path, BundleRequirement requirement)
{
    if (QFileInfo(path).size() > bundleLimits.archiveSize) {
        BundleReading reading;
        reading.state = u"broken"_s;
        reading.issues.append(bundleIssue(u"zip.too-large"_s, path,
                                          SharingTr::tr("The file is larger than a progress bundle may be (%1 MiB).")
                                              .arg(bundleLimits.archiveSize >> 20)));
        return reading;
    }
    const Result<QByteArray> bytes = readFile(path, bundleLimits.archiveSize);
    if (!bytes)
        return bytes.error();
    return readBundle(*bytes, path, requirement);
}

} // namespace chartroom
