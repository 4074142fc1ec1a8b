// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/workbenchdocument.h"

#include <QWidget>

class QVBoxLayout;

namespace chartroom {

class ScrollPage;

/// The workbench with nothing open: why to open a file and one button for it, the files opened lately, and the sample
/// datasets with their dictionaries.
class BenchStart : public QWidget
{
    Q_OBJECT

public:
    explicit BenchStart(WorkbenchDocument &document, QWidget *parent = nullptr);

    /// Reads the recent files and the samples anew.
    void refresh();

signals:
    void openRequested();

private:
    [[nodiscard]] QWidget *openCard();
    [[nodiscard]] QWidget *recentCard(const QStringList &files);
    [[nodiscard]] QWidget *samplesCard();
    void addSample(QVBoxLayout &body, const SampleDataset &sample);
    void showDictionary(const SampleDataset &sample);

    WorkbenchDocument &m_document;
    ScrollPage *m_scroll;
};

} // namespace chartroom
