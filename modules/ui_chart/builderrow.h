// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QGridLayout;
class QHBoxLayout;

namespace chartroom {

class IconLabel;
class Label;

/// One row of the form: a label, its controls, and room for the amber edge and icon of a finding.
class BuilderRow : public QFrame
{
    Q_OBJECT

public:
    BuilderRow(const QString &label, QWidget *parent = nullptr);

    void addControl(QWidget *control, int stretch = 1);
    /// Something below the controls, such as finer settings.
    void addBelow(QWidget *widget);
    void setFlagged(bool flagged, const QString &reason = {});
    [[nodiscard]] bool isFlagged() const { return m_flagged; }
    /// The first control that can be used; where none can, the first.
    [[nodiscard]] QWidget *firstControl() const;
    [[nodiscard]] QString label() const;
    /// Fields may be dropped here.
    void setDropTarget(bool target) { setAcceptDrops(target); }

signals:
    void fieldDropped(const QString &field);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    Label *m_label;
    QGridLayout *m_grid;
    QHBoxLayout *m_line;
    IconLabel *m_icon;
    QList<QWidget *> m_controls;
    bool m_flagged = false;
};

} // namespace chartroom
