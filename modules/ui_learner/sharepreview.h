// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sharing/bundle.h"

#include <QWidget>

class QTableView;
class QVBoxLayout;

namespace chartroom {

class SharedAnswersModel;

/// What a bundle says about its learner, read from the bundle itself: what report cards count, every answer as it stands
/// in the file, further facts, and what is not in it.
class SharePreview : public QWidget
{
    Q_OBJECT

public:
    explicit SharePreview(const QString &language, QWidget *parent = nullptr);

    /// \a title asks or says what this is.
    void setBundle(const QString &title, const Bundle &bundle);

private:
    void addHeading(const QString &text);
    void addLine(const QString &icon, const QString &token, const QString &text);
    void showCounted(const Bundle &bundle);
    void showAnswers(const Bundle &bundle);
    void showFacts(const Bundle &bundle);

    QString m_language;
    QVBoxLayout *m_lines;
};

} // namespace chartroom
