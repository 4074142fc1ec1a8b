// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartexport.h"
#include "ui_chart/chartplot.h"
#include "ui_chart/chartview.h"
#include "ui_chart/twintable.h"
#include "ui_chart/tr.h"
#include "ui_kit/messagebar.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileDialog>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCopiedRows = 100'000; ///< of the derived table; more are saved as CSV

/// A file name from a title: letters, digits and hyphens, at most 60.
QString fileNameFrom(const QString &title)
{
    QString name;
    for (const QChar letter : title.toLower()) {
        if (letter.isLetterOrNumber())
            name.append(letter);
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name.append(u'-');
    }
    constexpr int mostLetters = 60;
    name.truncate(mostLetters);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? u"chart"_s : name;
}

} // namespace

bool ChartView::canExport() const
{
    return m_exportable && !m_valuesHidden && m_chart;
}

ChartExport ChartView::exported() const
{
    constexpr double least = 400;
    ChartExport chart{m_chart->spec, m_chart->derived, m_tables, m_language};
    chart.size = QSizeF(std::max(640.0, double(width())), std::max(least, double(height())));
    return chart;
}

/// The tables of all data layers, one below the other.
QString ChartView::copiedRows() const
{
    const QString first = m_table->rows()->tabSeparated(mostCopiedRows);
    return m_second->isHidden() ? first : first + u'\n' + m_second->rows()->tabSeparated(mostCopiedRows);
}

void ChartView::copyPicture() const
{
    if (!canExport())
        return;
    const auto png = chartPicture(exported());
    if (!png)
        return;
    auto *mime = new QMimeData; // the clipboard takes it
    mime->setImageData(QImage::fromData(*png, "PNG"));
    mime->setText(copiedRows()); // where no picture fits, the data is pasted
    QApplication::clipboard()->setMimeData(mime);
}

void ChartView::copyData() const
{
    if (canExport())
        QApplication::clipboard()->setText(copiedRows());
    if (canExport() && m_table->rows()->rowCount() > mostCopiedRows)
        m_message->showMessage(MessageBar::Tone::Attention, UiChartTr::tr("The first %n rows are copied.", nullptr, mostCopiedRows),
                               UiChartTr::tr("Save the table as CSV to have all of them."));
}

void ChartView::copyDescription() const
{
    if (canExport())
        QApplication::clipboard()->setText(m_chart->words);
}

bool ChartView::saveAs(const QString &path)
{
    if (!canExport())
        return false;
    const auto saved = saveChart(exported(), path);
    if (!saved) {
        m_message->showMessage(MessageBar::Tone::Blocking, UiChartTr::tr("The chart was not saved."), saved.error().message);
        return false;
    }
    QStringList names;
    for (const QString &file : *saved)
        names.append(QDir::toNativeSeparators(file));
    m_message->showMessage(MessageBar::Tone::Note, UiChartTr::tr("The chart is saved."), names.join(u", "_s));
    return true;
}

void ChartView::askAndSave()
{
    if (!canExport())
        return;
    QFileDialog dialog(this, UiChartTr::tr("Save the chart"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(chartFileFilters());
    dialog.selectFile(fileNameFrom(m_chart->spec.title) + u".png"_s);
    // The name follows the kind of file; a name typed with another known ending wins over it.
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &filter) {
        const QString ending = chartFileEndings().value(chartFileFilters().indexOf(filter));
        const QString name = dialog.selectedFiles().value(0).section(u'/', -1);
        dialog.selectFile(name.section(u'.', 0, 0) + u'.' + ending);
    });
    if (dialog.exec() != QDialog::Accepted)
        return;
    QString path = dialog.selectedFiles().value(0);
    const QStringList endings = chartFileEndings();
    const bool known = std::any_of(endings.begin(), endings.end(),
                                   [&](const QString &ending) { return path.endsWith(u'.' + ending, Qt::CaseInsensitive); });
    if (!known && !path.section(u'/', -1).contains(u'.'))
        path += u'.' + endings.value(std::max<qsizetype>(0, chartFileFilters().indexOf(dialog.selectedNameFilter())));
    saveAs(path);
}

void ChartView::print()
{
    if (!canExport())
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, this);
    dialog.setWindowTitle(UiChartTr::tr("Print the chart"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    QPainter painter;
    const bool begun = painter.begin(&printer);
    const auto painted = begun ? paintChart(exported(), painter, painter.viewport()) : Result<void>();
    if (!begun || !painted)
        m_message->showMessage(MessageBar::Tone::Blocking, UiChartTr::tr("The chart was not printed."),
                               begun ? painted.error().message : UiChartTr::tr("The printer did not answer. Choose another one or save the chart as PDF."));
}

void ChartView::showMenu(const QPoint &global)
{
    QMenu menu(this);
    menu.addAction(UiChartTr::tr("Copy as picture"), this, &ChartView::copyPicture);
    menu.addAction(UiChartTr::tr("Copy data"), this, &ChartView::copyData);
    menu.addAction(UiChartTr::tr("Copy description"), this, &ChartView::copyDescription);
    menu.addSeparator();
    menu.addAction(UiChartTr::tr("Save as…"), QKeySequence::Save, this, &ChartView::askAndSave);
    menu.addAction(UiChartTr::tr("Print…"), QKeySequence::Print, this, &ChartView::print);
    menu.exec(global);
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!canExport())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    showMenu(byKey ? mapToGlobal(rect().center()) : event->globalPos());
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        isTableShown() ? copyData() : copyPicture();
    else if (event->matches(QKeySequence::Save) && canExport())
        askAndSave();
    else if (event->matches(QKeySequence::Print) && canExport())
        print();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chartroom
