// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"
#include "headless/headless.h"

#include <QApplication>
#include <QDir>
#include <QHashSeed>
#include <QStandardPaths>
#include <csignal>

namespace {

/// Where the session names no runtime folder, Qt makes one in the temporary folder while it looks for a display
/// server. Commands leave nothing there; a folder that is in use is not empty and stays.
void removeRuntimeFolder()
{
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        QDir().rmdir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
}

} // namespace

int main(int argc, char *argv[])
{
    // The same input must give the same bytes; a random seed would reorder the fonts of a PDF.
    QHashSeed::setDeterministicGlobalSeed();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
#ifdef SIGXFSZ
    // A file that may not grow is a write that fails, which every writer reports; it must not end the program.
    std::signal(SIGXFSZ, SIG_IGN);
#endif
    const bool headless = chartroom::wantsHeadless(words);
    // Standard error carries our own messages only; Qt's remarks about the surroundings are for developers.
    if (headless && qEnvironmentVariableIsEmpty("CHARTROOM_DEBUG"))
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    // Commands draw charts and cards, but need no display server.
    if (headless)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (headless)
        removeRuntimeFolder();
    QCoreApplication::setApplicationName(QStringLiteral("chartroom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CHARTROOM_VERSION));
    return headless ? chartroom::runHeadless(words) : chartroom::runDesktop(words);
}
