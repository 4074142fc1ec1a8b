// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/checklist.h"

#include "ui_kit/theme.h"

namespace chartroom {

namespace {
constexpr int mostShownRows = 6;
}

CheckList::CheckList(const QList<Field> &fields, const QStringList &chosen, const QString &language, QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setUniformItemSizes(true);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto add = [this, &chosen](const QString &title, const QString &name) {
        auto *item = new QListWidgetItem(title, this);
        item->setData(Qt::UserRole, name);
        item->setSizeHint({0, grown(26)});
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsSelectable | Qt::ItemIsEnabled);
        item->setCheckState(chosen.contains(name) ? Qt::Checked : Qt::Unchecked);
    };
    QStringList names;
    for (const Field &field : fields) {
        add(field.titleText(language), field.name);
        names << field.name;
    }
    // Columns that are gone stay visible until the person takes them out.
    for (const QString &name : chosen) {
        if (!names.contains(name))
            add(name, name);
    }
    setCurrentRow(0);
    connect(this, &QListWidget::itemChanged, this, &CheckList::chosenChanged);
}

QStringList CheckList::chosen() const
{
    QStringList names;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            names << item(row)->data(Qt::UserRole).toString();
    }
    return names;
}

QSize CheckList::sizeHint() const
{
    return {grown(160), grown(26) * std::clamp(count(), 1, mostShownRows) + 2 * frameWidth() + 4};
}

} // namespace chartroom
