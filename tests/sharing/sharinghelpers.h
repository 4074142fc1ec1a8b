// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archivereader.h"
#include "archive/archivewriter.h"
#include "archive/filesjson.h"
#include "archive/signature.h"
#include "base/canonicaljson.h"
#include "progress/attemptjson.h"
#include "sharing/importplan.h"
#include "sharing/sharebundle.h"
#include "storage/storehelpers.h"

#include <QJsonDocument>

namespace chartroom {

inline KeyPair testKey(char letter = 'a')
{
    return makeKeyPair(u"Learner"_s, QByteArray(32, letter));
}

/// A person with \a count attempts in a store of their own.
inline std::unique_ptr<ProgressStore> learnerStore(const QString &path, int count, int first = 0,
                                                   const QString &name = u"learner"_s)
{
    auto store = openedStore(path);
    Learner person = testLearner(name, {u"Ministry"_s, u"Unit"_s});
    person.name = u"Amara Okafor"_s;
    if (!store->savePerson(person))
        qFatal("cannot save a person");
    QList<Attempt> attempts;
    for (int i = first; i < first + count; ++i) {
        Attempt attempt = sampleAttempt(i);
        if (name != u"learner"_s)
            attempt.id = testId<AttemptId>(name + QString::number(i));
        attempt.learner = person.id;
        attempts.append(attempt);
    }
    if (!store->appendAll(attempts) || !store->savePack({sampleAttempt().pack, u"1.0.0"_s, u"Permit figures"_s}))
        qFatal("cannot save attempts");
    return store;
}

inline ShareChoice testChoice()
{
    ShareChoice choice;
    choice.recipient = u"Ministry/Unit"_s;
    choice.until = QDate(2027, 6, 30);
    choice.competencies = {{u"org.chartroom.dlf"_s, u"1"_s, u"C1"_s, u"Describe"_s},
                           {u"org.chartroom.dlf"_s, u"1"_s, u"A1"_s, u"Value data"_s}};
    return choice;
}

/// A bundle's files, changed, with a fresh hash list and a signature by \a key (nullptr: unsigned).
inline QByteArray repacked(ArchiveFiles files, const KeyPair *key, bool newList = true)
{
    if (newList) {
        const auto old = readFilesJson(files.value(filesJsonPath));
        files.insert(filesJsonPath, writeFilesJson(files, old->head, {u"bundle"_s, u"publisher"_s, u"created"_s}));
        files.remove(signatureJsonPath);
        if (key)
            files.insert(signatureJsonPath,
                         writeSignatureJson(files.value(filesJsonPath), {key->publicKey, key->secretKey}));
    }
    return writeArchive(files).value();
}

inline QStringList ruleIds(const QList<Issue> &issues)
{
    QStringList ids;
    for (const Issue &issue : issues) {
        if (issue.severity == Severity::Error && !ids.contains(issue.ruleId))
            ids.append(issue.ruleId);
    }
    ids.sort();
    return ids;
}

} // namespace chartroom
