// SPDX-License-Identifier: GPL-3.0-or-later
#include "waiting.h"

#include "ui_kit/label.h"
#include "ui_kit/theme.h"

#include <QBoxLayout>
#include <QDialog>
#include <QProgressBar>

namespace chartroom {

namespace {

/// Stays until the work is done, whatever key is pressed.
class WaitingDialog : public QDialog
{
public:
    using QDialog::QDialog;
    void reject() override {}
};

} // namespace

void waitFor(QWidget *parent, const QString &title, const std::function<void(Progress &)> &work)
{
    WaitingDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setFixedWidth(std::min(grown(420), 1000));
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 20, 24, 24);
    column->setSpacing(12);
    auto *heading = new Label(title, TextRole::Heading);
    heading->setWordWrap(true);
    column->addWidget(heading);
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(title);
    column->addWidget(bar);
    BackgroundTask task;
    QObject::connect(&task, &BackgroundTask::progressed, bar, [bar](int done, int total) {
        bar->setRange(0, total);
        bar->setValue(done);
    });
    QObject::connect(&task, &BackgroundTask::finished, &dialog, &QDialog::accept);
    task.start(work);
    dialog.exec();
}

} // namespace chartroom
