// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kindpack.h"

#include <QMap>

namespace chartroom {

/// The pack of kindSource with one more dataset: its descriptor and its files by name.
inline PackSource workSource(const QByteArray &exercises, const QString &dataset, const QByteArray &descriptor,
                             const QMap<QString, QByteArray> &files, const QByteArray &french = {})
{
    PackSource source = kindSource(exercises, french);
    const QString folder = QStringLiteral("data/%1/").arg(dataset);
    source.files[folder + QStringLiteral("datapackage.json")] = descriptor;
    for (auto it = files.begin(); it != files.end(); ++it)
        source.files[folder + it.key()] = it.value();
    return source;
}

/// The text of the last message of a grade: what the learner is asked to look at.
inline QString lastText(const Grade &grade)
{
    return grade.messages.isEmpty() ? QString() : grade.messages.constLast().text;
}

} // namespace chartroom
