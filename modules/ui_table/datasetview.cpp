// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/datasetview.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/tablelook.h"
#include "ui_table/datagrid.h"
#include "ui_table/tablepane.h"
#include "ui_table/tr.h"

#include <QBoxLayout>
#include <QTabWidget>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Field wordField(const QString &name, const QString &title)
{
    Field field = plainField(name, ValueType::Text);
    field.title = Wording{title, {}};
    return field;
}

QString levelInWords(Level level)
{
    switch (level) {
    case Level::Nominal:
        return UiTableTr::tr("names");
    case Level::Ordinal:
        return UiTableTr::tr("ranks");
    case Level::Interval:
    case Level::Ratio:
        return UiTableTr::tr("numbers");
    case Level::Temporal:
        break;
    }
    return UiTableTr::tr("time");
}

} // namespace

Table dataDictionary(const Resource &resource, const QString &language)
{
    QList<QList<Scalar>> rows;
    for (const Field &field : resource.table.fields()) {
        rows << QList<Scalar>{field.name, field.titleText(language), levelInWords(field.level),
                              field.unit.in(language), field.description.in(language)};
    }
    return Table::fromRows({wordField(u"name"_s, UiTableTr::tr("Column")), wordField(u"title"_s, UiTableTr::tr("Title")),
                            wordField(u"level"_s, UiTableTr::tr("Kind")), wordField(u"unit"_s, UiTableTr::tr("Unit")),
                            wordField(u"meaning"_s, UiTableTr::tr("Meaning"))},
                           rows);
}

DatasetView::DatasetView(const DataPackage &package, const QString &resourceName, const QString &language,
                         QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(package.title.in(language));
    resize(std::min(grown(900), 1280), std::min(grown(600), 700));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    auto *title = new Label(package.title.in(language), TextRole::TitleCompact);
    title->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(Label::wrapped(package.story.in(language), TextRole::Small, u"ink2"_s));
    auto *tabs = new QTabWidget;
    for (const Resource &resource : package.resources) {
        if (resource.role != ResourceRole::Shown)
            continue;
        auto *pane = new TablePane;
        pane->setTable(resource.table, language);
        const QString name = resource.title.in(language).isEmpty() ? resource.name : resource.title.in(language);
        pane->grid()->setAccessibleName(name);
        const int index = tabs->addTab(pane, name);
        tabs->setTabToolTip(index, resource.rowMeaning.in(language));
        if (resource.name == resourceName)
            tabs->setCurrentIndex(index);
        auto *dictionary = new DataGrid;
        dictionary->setTable(dataDictionary(resource, language), language);
        dictionary->setWordWrap(true);
        dressTable(*dictionary, 4, {130, 160, 90, 110, 320});
        dictionary->setSelectionBehavior(QAbstractItemView::SelectItems);
        dictionary->setSelectionMode(QAbstractItemView::ExtendedSelection);
        dictionary->setAccessibleName(UiTableTr::tr("Dictionary: %1").arg(name));
        tabs->addTab(dictionary, UiTableTr::tr("Dictionary: %1").arg(name));
    }
    layout->addWidget(tabs, 1);
    QPushButton *close = makeButton(ButtonKind::Secondary, UiTableTr::tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignRight);
}

} // namespace chartroom
