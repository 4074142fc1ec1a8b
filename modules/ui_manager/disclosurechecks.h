// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportcard.h"

#include <QWidget>

class QVBoxLayout;

namespace chartroom {

/// The disclosure checks of one card in words: what passed, what was withheld and why.
class DisclosureChecks : public QWidget
{
    Q_OBJECT

public:
    explicit DisclosureChecks(QWidget *parent = nullptr);

    void setCard(const ReportCard &card, const QString &language);

    struct Line {
        bool passed = true;
        QString check;
        QString words;
    };
    /// For tests and screen readers: what is shown, in order.
    [[nodiscard]] static QList<Line> checksOf(const ReportCard &card, const QString &language);

private:
    QVBoxLayout *m_lines;
};

} // namespace chartroom
