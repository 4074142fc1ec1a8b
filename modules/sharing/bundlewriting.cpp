// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivewriter.h"
#include "archive/filesjson.h"
#include "archive/signature.h"
#include "base/canonicaljson.h"
#include "base/clock.h"
#include "progress/attemptjson.h"
#include "sharing/bundlejson.h"
#include "sharing/tr.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QJsonObject learnerJson(const Learner &learner)
{
    return {{u"id"_s, learner.id.toString()},
            {u"pseudonym"_s, learner.pseudonym},
            {u"name"_s, textOrNull(learner.name)},
            {u"department"_s, QJsonArray::fromStringList(learner.department)}};
}

QJsonObject consentJson(const Bundle &bundle)
{
    QJsonObject consent{{u"fields"_s, QJsonArray::fromStringList(consentWords(bundle.fields))},
                        {u"recipient"_s, bundle.recipient},
                        {u"until"_s, textOrNull(bundle.until.toString(Qt::ISODate))}};
    if (bundle.withdrawn.isValid())
        consent.insert(u"withdrawn"_s, instantText(bundle.withdrawn));
    return consent;
}

QJsonArray packsJson(QList<PackRecord> packs)
{
    std::sort(packs.begin(), packs.end());
    QJsonArray array;
    for (const PackRecord &pack : std::as_const(packs))
        array.append(QJsonObject{{u"id"_s, pack.id}, {u"version"_s, pack.version}, {u"title"_s, pack.title}});
    return array;
}

QJsonArray competenciesJson(const QList<BundleCompetency> &competencies)
{
    QJsonArray array;
    for (const BundleCompetency &one : competencies)
        array.append(QJsonObject{{u"framework"_s, one.framework},
                                 {u"version"_s, one.version},
                                 {u"code"_s, one.code},
                                 {u"title"_s, one.title}});
    return array;
}

/// Lines sorted by the id they carry.
QByteArray sortedLines(QList<QJsonObject> objects)
{
    std::sort(objects.begin(), objects.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value(u"id"_s).toString() < b.value(u"id"_s).toString();
    });
    QByteArray lines;
    for (const QJsonObject &object : std::as_const(objects))
        lines += canonicalJson(object) + '\n';
    return lines;
}

/// What no reader would take is not written.
Error tooMuch()
{
    return {ErrorKind::Refused, u"zip.too-large"_s,
            SharingTr::tr("This is more than one bundle can hold. Share a shorter period, or fewer fields."), {}, {}};
}

} // namespace

QJsonObject bundleJson(const Bundle &bundle, bool withId)
{
    QJsonObject object{{u"format"_s, u"chartroom-progress/1"_s},
                       {u"created"_s, instantText(bundle.created)},
                       {u"program"_s, bundle.program},
                       {u"device"_s, bundle.device.toString()},
                       {u"learner"_s, learnerJson(bundle.learner)},
                       {u"consent"_s, consentJson(bundle)},
                       {u"packs"_s, packsJson(bundle.packs)},
                       {u"competencies"_s, competenciesJson(bundle.competencies)},
                       {u"attempts"_s, bundle.attempts.size()}};
    if (withId)
        object.insert(u"bundle"_s, bundle.id.toString());
    return object;
}

QByteArray attemptLines(const Bundle &bundle)
{
    QList<QJsonObject> objects;
    objects.reserve(bundle.attempts.size());
    for (const Attempt &attempt : bundle.attempts)
        objects.append(toJson(attempt, bundle.fields));
    return sortedLines(objects);
}

QByteArray factLines(const Bundle &bundle)
{
    QList<QJsonObject> objects;
    for (const SharedFact &fact : bundle.facts) {
        if (bundle.fields.testFlag(fieldOf(fact)))
            objects.append(toJson(fact));
    }
    return sortedLines(objects);
}

BundleId derivedBundleId(const Bundle &bundle)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(canonicalJson(bundleJson(bundle, false)));
    hash.addData(attemptLines(bundle));
    hash.addData(factLines(bundle));
    return {uuidVersion5(bundle.learner.id.uuid, QString::fromLatin1(hash.result().toHex()))};
}

Result<QByteArray> writeBundle(const Bundle &bundle, const KeyPair *key)
{
    if (bundle.attempts.size() > bundleLineLimit || bundle.facts.size() > bundleLineLimit)
        return tooMuch();
    Bundle named = bundle;
    if (named.id.isNull())
        named.id = derivedBundleId(bundle);
    ArchiveFiles files{{bundleJsonPath, readableJson(bundleJson(named))}, {attemptsPath, attemptLines(named)}};
    if (const QByteArray facts = factLines(named); !facts.isEmpty())
        files.insert(factsPath, facts);
    qint64 size = 0;
    for (const QByteArray &content : std::as_const(files))
        size += content.size();
    if (size > bundleLimits.unpackedSize)
        return tooMuch();
    const QJsonObject head{{u"bundle"_s, named.id.toString()},
                           {u"publisher"_s, named.learner.pseudonym},
                           {u"created"_s, instantText(named.created)}};
    const QByteArray list = writeFilesJson(files, head, {u"bundle"_s, u"publisher"_s, u"created"_s});
    files.insert(filesJsonPath, list);
    if (key)
        files.insert(signatureJsonPath, writeSignatureJson(list, {key->publicKey, key->secretKey}));
    return writeArchive(files);
}

} // namespace chartroom
