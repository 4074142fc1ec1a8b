// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/inputs.h"

#include "base/files.h"

#include <QFile>
#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The place of a byte, in code points.
Place placeOf(const QByteArray &bytes, qsizetype offset, const QString &path)
{
    const QString before = QString::fromUtf8(bytes.left(offset));
    const QString inLine = before.mid(before.lastIndexOf(u'\n') + 1);
    return {path, static_cast<int>(before.count(u'\n')) + 1, static_cast<int>(inLine.toUcs4().size()) + 1, {}};
}

} // namespace

Result<QByteArray> readInput(const QString &path)
{
    if (path != u"-")
        return readFile(path);
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? Result<QByteArray>(input.readAll()) : readFile(path);
}

std::optional<QJsonObject> readJsonObject(const QByteArray &bytes, const QString &path, const QString &sentence,
                                          CommandOutcome &outcome)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isObject())
        return document.object();
    outcome.findings << Issue{Severity::Error, u"json.syntax"_s, sentence, placeOf(bytes, problem.offset, path)};
    outcome.contentFailed = true;
    return std::nullopt;
}

Result<CommandOutcome> contentOutcome(const Error &error)
{
    const bool isContent = !error.issues.isEmpty() && (error.id == u"io.format" || error.id == u"progress.consent"
                            || error.id.startsWith(u"json."_s) || error.id.startsWith(u"data."_s));
    if (!isContent)
        return error;
    CommandOutcome outcome;
    outcome.findings = error.issues;
    outcome.contentFailed = true;
    return outcome;
}

} // namespace chartroom
