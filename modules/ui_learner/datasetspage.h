// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>


namespace chartroom {

class ScrollPage;

/// The sample datasets of the installed packs; each opens with its tables and its data dictionary.
class DatasetsPage : public QWidget
{
    Q_OBJECT

public:
    explicit DatasetsPage(LearnerDesk &desk, QWidget *parent = nullptr);

signals:
    /// Dataset reference inside the pack.
    void datasetRequested(const QString &pack, const QString &reference);
    /// One table of a dataset, to work with.
    void workbenchRequested(const QString &pack, const QString &dataset, const QString &table);

private:
    void refresh();
    [[nodiscard]] QWidget *buttons(const QString &pack, const DataPackage &package);

    LearnerDesk &m_desk;
    ScrollPage *m_scroll;
};

} // namespace chartroom
