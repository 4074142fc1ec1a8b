// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace chartroom {

/// "How sure are you?": guess, unsure, fairly sure, sure (exercises.md 3.9).
class ConfidenceRow : public QWidget
{
    Q_OBJECT

public:
    explicit ConfidenceRow(QWidget *parent = nullptr);

    /// "guess", "unsure", "fairly-sure", "sure" or empty.
    [[nodiscard]] QString confidence() const;
    void setConfidence(const QString &word);

signals:
    void changed();

private:
    QButtonGroup *m_group;
};

} // namespace chartroom
