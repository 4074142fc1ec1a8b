// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/resultpane.h"

#include "base/files.h"
#include "base/numberformat.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"
#include "ui_table/datagrid.h"
#include "ui_table/tablepane.h"
#include "ui_workbench/filechoice.h"
#include "ui_workbench/tr.h"

#include <QBoxLayout>
#include <QDir>
#include <QProgressBar>

namespace chartroom {

using namespace Qt::StringLiterals;

ResultPane::ResultPane(WorkbenchDocument &document, QWidget *parent)
    : Card(UiWorkbenchTr::tr("Result"), parent), m_document(document), m_running(new QWidget), m_bar(new QProgressBar),
      m_message(new MessageBar), m_again(makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("Run the steps"))), m_pane(new TablePane)
{
    setFlush(true);
    setupRunning();
    QPushButton *write = makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Save as CSV\u2026"), u"download"_s);
    connect(write, &QPushButton::clicked, this, &ResultPane::askAndWrite);
    addHeaderWidget(write);
    connect(m_again, &QPushButton::clicked, this, [this] { m_document.preparation().run(); });
    m_message->addAction(m_again);
    m_pane->grid()->setAccessibleName(UiWorkbenchTr::tr("Result of the steps"));
    body()->addWidget(m_running);
    body()->addWidget(m_message);
    body()->addWidget(m_pane, 1);
    Preparation &preparation = m_document.preparation();
    connect(&preparation, &Preparation::resultChanged, this, &ResultPane::showResult);
    connect(&preparation, &Preparation::runningChanged, this, &ResultPane::showRunning);
    connect(&preparation, &Preparation::progressed, this, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
    });
    showResult();
    showRunning();
}

void ResultPane::setupRunning()
{
    auto *row = new QHBoxLayout(m_running);
    row->setContentsMargins(16, 0, 16, 4);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(UiWorkbenchTr::tr("How far the steps are"));
    QPushButton *stop = makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Stop"));
    stop->setObjectName(u"bench-stop"_s);
    connect(stop, &QPushButton::clicked, this, [this] { m_document.preparation().stop(); });
    row->addWidget(new Label(UiWorkbenchTr::tr("Running the steps"), TextRole::Small, 0, u"ink2"_s));
    row->addWidget(m_bar, 1);
    row->addWidget(stop);
}

void ResultPane::showResult()
{
    const Prepared &result = m_document.preparation().result();
    const QString language = m_document.language();
    setMeta(UiWorkbenchTr::tr("%1 rows, %2 columns").arg(displayGrouped(static_cast<double>(result.table.rowCount()), language)).arg(result.table.columnCount()));
    m_pane->setTable(result.table, language);
    m_again->hide();
    if (result.problem)
        m_message->showMessage(MessageBar::Tone::Attention, UiWorkbenchTr::tr("Step %1 cannot run.").arg(result.problem->step + 1), result.problem->message);
    else
        m_message->clear();
}

void ResultPane::showRunning()
{
    const Preparation &preparation = m_document.preparation();
    m_running->setVisible(preparation.isRunning());
    if (preparation.isRunning())
        m_bar->setRange(0, 0);
    if (!preparation.isStopped())
        return;
    m_again->show();
    m_message->showMessage(MessageBar::Tone::Note, UiWorkbenchTr::tr("The run was stopped."), UiWorkbenchTr::tr("You see the result of the steps as they were before."));
}

void ResultPane::askAndWrite()
{
    if (const QString path = chooseExportTarget(this, m_document, UiWorkbenchTr::tr("CSV files"), u"csv"_s); !path.isEmpty())
        writeCsv(path);
}

void ResultPane::writeCsv(const QString &path)
{
    m_again->hide();
    if (path == m_document.table().entry.origin.file) {
        m_message->showMessage(MessageBar::Tone::Attention, UiWorkbenchTr::tr("That is the file you work on."),
                               UiWorkbenchTr::tr("It stays as it is. Choose another name."));
        return;
    }
    const auto written = std::make_shared<Result<void>>();
    m_writing.start([written, path, table = m_document.preparation().result().table](Progress &) { *written = saveFile(path, tableCsv(table)); },
                    [this, written, path] {
                        if (*written)
                            m_message->showMessage(MessageBar::Tone::Success, UiWorkbenchTr::tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
                        else
                            m_message->showMessage(MessageBar::Tone::Blocking, written->error().message);
                    });
}

} // namespace chartroom
