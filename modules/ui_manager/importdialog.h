// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sharing/importplan.h"

#include <QDialog>

namespace chartroom {

class ImportModel;

/// An import file by file: as a plan, before anything is written, or as what was done. The list can be copied.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Stage { Plan, Done };

    ImportDialog(Stage stage, const ImportSummary &summary, QWidget *parent = nullptr);

private:
    void setUpButtons(Stage stage, const ImportSummary &summary);
    void copy() const;

    ImportModel *m_model;
};

} // namespace chartroom
