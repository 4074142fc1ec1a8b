#include "commands/allcommands.h"
#include "headless/headless.h"
#include <QApplication>
namespace chartroom { const QList<Command> &allCommands() { static const QList<Command> c = packCommands() + gradeCommands() + dataCommands() + progressCommands() + storeCommands() + reportCommands() + keyCommands() + aboutCommands() + tourCommands(); return c; } }
int main(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return chartroom::runHeadless(words);
}
