// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlstatement.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QString> readStatements()
{
    const QString root = u":/storage/sql/"_s;
    QHash<QString, QString> statements;
    for (QDirIterator files(root, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            const QString name = file.fileName().sliced(root.size()).chopped(4);
            statements.insert(name, QString::fromUtf8(file.readAll()).trimmed());
        }
    }
    return statements;
}

} // namespace

QString sqlStatement(const QString &name)
{
    static const QHash<QString, QString> statements = readStatements();
    const auto found = statements.constFind(name);
    Q_ASSERT_X(found != statements.constEnd(), "sqlStatement", qPrintable(name));
    return found == statements.constEnd() ? QString() : *found;
}

} // namespace chartroom
