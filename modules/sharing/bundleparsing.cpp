// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "progress/attemptjson.h"
#include "sharing/bundlejson.h"
#include "sharing/jsonreading.h"
#include "sharing/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineLimit = 1 << 20;
constexpr int issueLimit = 100;

Issue formatIssue(const QString &path, int line, const QString &message)
{
    return {Severity::Error, u"progress.format"_s, message, {path, line, line > 0 ? 1 : 0, {}}};
}

bool readDayOrNull(const QJsonValue &value, QDate &day)
{
    day = QDate::fromString(value.toString(), Qt::ISODate);
    return value.isNull() || (day.isValid() && day.toString(Qt::ISODate) == value.toString());
}

bool readTextList(const QJsonValue &value, QStringList &texts)
{
    if (!value.isArray() || value.toArray().size() > 20)
        return false;
    for (const QJsonValue &entry : value.toArray()) {
        if (!isShortText(entry))
            return false;
        texts.append(entry.toString());
    }
    return true;
}

bool readLearner(const QJsonObject &object, Learner &learner)
{
    const QJsonValue name = object.value(u"name"_s);
    learner.pseudonym = object.value(u"pseudonym"_s).toString();
    learner.name = name.toString();
    return readId(object.value(u"id"_s), learner.id) && isShortText(object.value(u"pseudonym"_s))
        && !learner.pseudonym.isEmpty() && (name.isNull() || isShortText(name))
        && readTextList(object.value(u"department"_s), learner.department) && !learner.department.contains(QString());
}

bool readConsent(const QJsonObject &object, Bundle &bundle)
{
    QStringList words;
    if (!readTextList(object.value(u"fields"_s), words) || !words.contains(u"attempts"_s))
        return false;
    const Result<ConsentFields> fields = consentFromWords(words);
    bundle.recipient = object.value(u"recipient"_s).toString();
    const bool isWithdrawal = object.contains(u"withdrawn"_s);
    if (fields)
        bundle.fields = *fields;
    return fields.has_value() && isShortText(object.value(u"recipient"_s))
        && readDayOrNull(object.value(u"until"_s), bundle.until)
        && (!isWithdrawal || readInstant(object.value(u"withdrawn"_s), bundle.withdrawn));
}

bool readPacks(const QJsonValue &value, QList<PackRecord> &packs)
{
    if (!value.isArray() || value.toArray().size() > 5000)
        return false;
    for (const QJsonValue &entry : value.toArray()) {
        const QJsonObject pack = entry.toObject();
        if (!isShortText(pack.value(u"id"_s)) || !isShortText(pack.value(u"version"_s))
            || !isShortText(pack.value(u"title"_s), 2000))
            return false;
        packs.append({pack.value(u"id"_s).toString(), pack.value(u"version"_s).toString(),
                      pack.value(u"title"_s).toString()});
    }
    return true;
}

bool readCompetencies(const QJsonValue &value, QList<BundleCompetency> &competencies)
{
    if (!value.isArray() || value.toArray().size() > 1000)
        return false;
    for (const QJsonValue &entry : value.toArray()) {
        const QJsonObject one = entry.toObject();
        for (const QString &key : {u"framework"_s, u"version"_s, u"code"_s, u"title"_s}) {
            if (!isShortText(one.value(key), 2000))
                return false;
        }
        competencies.append({one.value(u"framework"_s).toString(), one.value(u"version"_s).toString(),
                             one.value(u"code"_s).toString(), one.value(u"title"_s).toString()});
    }
    return true;
}

bool readHead(const QJsonObject &object, Bundle &bundle)
{
    bundle.program = object.value(u"program"_s).toString();
    return readId(object.value(u"bundle"_s), bundle.id) && readInstant(object.value(u"created"_s), bundle.created)
        && isShortText(object.value(u"program"_s)) && readId(object.value(u"device"_s), bundle.device)
        && readLearner(object.value(u"learner"_s).toObject(), bundle.learner)
        && readConsent(object.value(u"consent"_s).toObject(), bundle)
        && readPacks(object.value(u"packs"_s), bundle.packs)
        && readCompetencies(object.value(u"competencies"_s), bundle.competencies);
}

/// Calls \a use with each line and its number; a line without its line feed, an empty or an over-long one is refused.
template<typename Use>
QList<Issue> forEachLine(const QString &path, const QByteArray &bytes, const Use &use)
{
    if (bytes.count('\n') > bundleLineLimit)
        return {formatIssue(path, 0, SharingTr::tr("This file has more than %1 lines, the most a bundle may hold.")
                                         .arg(bundleLineLimit))};
    QList<Issue> issues;
    qsizetype start = 0;
    for (int line = 1; start < bytes.size() && issues.size() < issueLimit; ++line) {
        const qsizetype end = bytes.indexOf('\n', start);
        if (end <= start || end - start > lineLimit) {
            issues.append(formatIssue(path, line, SharingTr::tr("This line is cut off, empty or too long.")));
            break;
        }
        const QJsonDocument document = QJsonDocument::fromJson(bytes.mid(start, end - start));
        issues.append(use(document.object(), line));
        start = end + 1;
    }
    return issues;
}

} // namespace

QList<Issue> readBundleJson(const QByteArray &bytes, Bundle &bundle)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const QString format = object.value(u"format"_s).toString();
    if (format.startsWith(u"chartroom-progress/"_s) && format != "chartroom-progress/1"_L1)
        return {formatIssue(bundleJsonPath, 0,
                            SharingTr::tr("This bundle was written by a newer version of the program. Update to read it."))};
    if (format.isEmpty() || format != "chartroom-progress/1"_L1 || !readHead(object, bundle))
        return {formatIssue(bundleJsonPath, 0, SharingTr::tr("This file does not describe a progress bundle."))};
    return {};
}

QList<Issue> readAttemptLines(const QByteArray &bytes, Bundle &bundle)
{
    QString lastId;
    return forEachLine(attemptsPath, bytes, [&](const QJsonObject &object, int line) -> QList<Issue> {
        Result<Attempt> attempt = attemptFromJson(object, bundle.fields);
        const Place place{attemptsPath, line, 1, {}};
        if (!attempt)
            return {{Severity::Error, attempt.error().id, attempt.error().message, place}};
        const QString id = attempt->id.toString();
        if (id <= lastId)
            return {{Severity::Error, u"progress.attempt-invalid"_s,
                     SharingTr::tr("The attempts are not sorted by id, or one stands twice."), place}};
        lastId = id;
        attempt->learner = bundle.learner.id;
        attempt->device = bundle.device;
        bundle.attempts.append(*attempt);
        return {};
    });
}

QList<Issue> readFactLines(const QByteArray &bytes, Bundle &bundle)
{
    QString lastId;
    return forEachLine(factsPath, bytes, [&](const QJsonObject &object, int line) -> QList<Issue> {
        const std::optional<SharedFact> fact = factOfJson(object, bundle.learner.id);
        if (!fact || !bundle.fields.testFlag(fieldOf(*fact)))
            return {formatIssue(factsPath, line, SharingTr::tr("This line is no fact that was agreed to be shared."))};
        const QString id = object.value(u"id"_s).toString();
        if (id <= lastId)
            return {formatIssue(factsPath, line, SharingTr::tr("The facts are not sorted by id, or one stands twice."))};
        lastId = id;
        bundle.facts.append(*fact);
        return {};
    });
}

} // namespace chartroom
