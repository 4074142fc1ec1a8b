// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QTextStream>

namespace {

QByteArray quoted(const QByteArray &text)
{
    const bool isPlain = !text.contains(',') && !text.contains('"') && !text.contains('\n');
    return isPlain ? text : '"' + QByteArray(text).replace('"', "\"\"") + '"';
}

QByteArray csvLine(const QByteArrayList &cells)
{
    QByteArrayList texts;
    for (const QByteArray &text : cells)
        texts.append(quoted(text));
    return texts.join(',') + '\n';
}

bool write(const QDir &folder, const QByteArray &name, const QByteArray &content)
{
    QSaveFile file(folder.filePath(QString::fromLatin1(name)));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    if (!written)
        QTextStream(stderr) << file.fileName() << ": " << file.errorString() << '\n';
    return written;
}

} // namespace

int Sheet::column(const QByteArray &name) const
{
    const auto place = int(columns.indexOf(name));
    Q_ASSERT(place >= 0);
    return place;
}

Sheet Sheet::part(const QByteArrayList &wantedColumns, const QList<int> &wantedRows) const
{
    Sheet part;
    part.columns = wantedColumns;
    for (const int row : wantedRows) {
        QByteArrayList cells;
        for (const QByteArray &name : wantedColumns)
            cells.append(at(row, name));
        part.rows.append(cells);
    }
    return part;
}

QByteArray csvOf(const Sheet &sheet)
{
    QByteArray csv = csvLine(sheet.columns);
    for (const QByteArrayList &row : sheet.rows) {
        Q_ASSERT(row.size() == sheet.columns.size());
        csv += csvLine(row);
    }
    return csv;
}

QByteArray decimalCell(qint64 hundredths)
{
    QByteArray digits = QByteArray::number(qAbs(hundredths)).rightJustified(3, '0');
    digits.insert(digits.size() - 2, '.');
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    return hundredths < 0 ? '-' + digits : digits;
}

int writeDataset(int argc, char *argv[], const QMap<QByteArray, QByteArray> &files)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        QTextStream(stderr) << "Usage: " << QCoreApplication::applicationName() << " FOLDER\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (!write(folder, file.key(), file.value()))
            return 1;
    }
    return 0;
}
