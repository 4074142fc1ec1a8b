// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/splittermemory.h"

#include <QSplitter>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

void rememberSplitter(QSplitter &splitter, BenchMemory &memory, const QString &part)
{
    // Side by side and below each other are different places.
    const QString name = part + (splitter.orientation() == Qt::Horizontal ? u"-h"_s : u"-v"_s);
    splitter.restoreState(memory.look(name));
    auto *pause = new QTimer(&splitter); // a drag moves a hundred times
    pause->setSingleShot(true);
    pause->setInterval(400);
    QObject::connect(&splitter, &QSplitter::splitterMoved, pause, qOverload<>(&QTimer::start));
    QObject::connect(pause, &QTimer::timeout, &splitter, [&splitter, &memory, name] { memory.saveLook(name, splitter.saveState()); });
}

} // namespace chartroom
