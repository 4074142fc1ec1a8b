// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <csignal>

namespace chartroom {

/// What one run of the program gave.
struct Run {
    int exitCode = -1; ///< −1: it crashed or did not end
    QString output;
    QString messages;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
    [[nodiscard]] QJsonObject result() const { return json()[QStringLiteral("result")].toObject(); }
};

/// Runs the program without a display, with \a home as its home folder.
inline Run runProgram(const QString &home, const QStringList &words, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.insert(QStringLiteral("CHARTROOM_HOME"), home);
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([] { std::signal(SIGXFSZ, SIG_DFL); }); // as a shell would start it
    process.start(QStringLiteral(CHARTROOM_PROGRAM), words);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace chartroom
