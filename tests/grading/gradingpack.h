// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "lesson/packreader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace chartroom {

/// A file of the repository; an empty one fails the test that needs it.
inline QByteArray sourceFile(const QString &path)
{
    return readFile(QStringLiteral(CHARTROOM_SOURCE_DIR "/") + path).value_or(QByteArray());
}

/// The fixture pack of the graders, read from tests/grading/data with the permit table of pack-format.md 19, as files
/// in memory.
inline PackSource gradingSource()
{
    PackSource source;
    source.name = QStringLiteral("grading-fixture");
    const auto add = [&](const QString &to, const QString &from) { source.files.insert(to, sourceFile(from)); };
    const QString own = QStringLiteral("tests/grading/data/");
    const QString permits = QStringLiteral("tests/data/packs/permit-figures/data/permits/");
    add(QStringLiteral("pack.yaml"), own + QStringLiteral("pack.yaml"));
    for (const char *name : {"lesson.md", "exercises.yaml", "exercises.fr.yaml"})
        add(QStringLiteral("lessons/grading/") + QLatin1String(name), own + QLatin1String(name));
    for (const char *name : {"datapackage.json", "datapackage.fr.yaml", "permits.csv", "probe.csv"})
        add(QStringLiteral("data/permits/") + QLatin1String(name), permits + QLatin1String(name));
    return source;
}

/// The same with one text of exercises.yaml replaced by another; the text must occur.
inline PackSource gradingSource(const QString &replaced, const QString &by)
{
    PackSource source = gradingSource();
    QByteArray &bytes = source.files[QStringLiteral("lessons/grading/exercises.yaml")];
    QString text = QString::fromUtf8(bytes);
    Q_ASSERT_X(text.contains(replaced), "gradingSource", qPrintable(replaced));
    bytes = text.replace(replaced, by).toUtf8();
    return source;
}

/// JSON written in a test.
inline QJsonObject jsonObject(const char *text)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(text, &problem).object();
    Q_ASSERT_X(problem.error == QJsonParseError::NoError, "jsonObject", text);
    return object;
}

} // namespace chartroom
