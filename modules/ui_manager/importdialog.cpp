// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_manager/importdialog.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/tablelook.h"
#include "ui_manager/importmodel.h"
#include "ui_manager/tr.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

int takenFiles(const ImportSummary &summary)
{
    return static_cast<int>(summary.plans.size()) - summary.rejected;
}

QString numbers(const ImportSummary &summary)
{
    return UiManagerTr::tr("New answers: %1. Known already: %2. Refused: %3. Files not taken: %4.")
        .arg(summary.added).arg(summary.known).arg(summary.refused).arg(summary.rejected);
}

} // namespace

ImportDialog::ImportDialog(Stage stage, const ImportSummary &summary, QWidget *parent)
    : QDialog(parent), m_model(new ImportModel(this))
{
    setWindowTitle(stage == Stage::Plan ? UiManagerTr::tr("Import these files?") : UiManagerTr::tr("What was imported"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    auto *title = new Label(windowTitle(), TextRole::Heading);
    title->setWordWrap(true);
    layout->addWidget(title);
    auto *words = new Label(numbers(summary), TextRole::Small, 0, u"ink2"_s);
    words->setWordWrap(true);
    layout->addWidget(words);
    m_model->setOutcomes(summary.plans);
    auto *table = new QTableView;
    table->setObjectName(u"import-files"_s);
    table->setAccessibleName(UiManagerTr::tr("Files of the import"));
    table->setModel(m_model);
    // Wrapping takes time for each row; thousands of files get one line each and a tool tip.
    const bool areMany = summary.plans.size() > 200;
    dressTable(*table, ImportModel::Why, {200, 130, 160, 60, 68, 76, 190}, areMany ? TableRows::OneLine : TableRows::Wrapped);
    layout->addWidget(table, 1);
    setUpButtons(stage, summary);
    resize(std::min(grown(1040), 1320), std::min(grown(460), 680));
}

void ImportDialog::setUpButtons(Stage stage, const ImportSummary &summary)
{
    auto *row = new QHBoxLayout;
    QPushButton *copyButton = makeButton(ButtonKind::Quiet, UiManagerTr::tr("Copy the list"));
    copyButton->setObjectName(u"import-copy"_s);
    connect(copyButton, &QPushButton::clicked, this, &ImportDialog::copy);
    row->addWidget(copyButton);
    row->addStretch();
    const bool mayGo = stage == Stage::Plan && takenFiles(summary) > 0;
    QPushButton *close = makeButton(mayGo ? ButtonKind::Secondary : ButtonKind::Primary,
                                    mayGo ? UiManagerTr::tr("Cancel") : UiManagerTr::tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(close);
    if (mayGo) {
        QPushButton *go = makeButton(ButtonKind::Primary, UiManagerTr::tr("Import %n file(s)", nullptr, takenFiles(summary)));
        go->setObjectName(u"import-accept"_s);
        go->setDefault(true);
        connect(go, &QPushButton::clicked, this, &QDialog::accept);
        row->addWidget(go);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void ImportDialog::copy() const
{
    QGuiApplication::clipboard()->setText(m_model->asText());
}

} // namespace chartroom
