// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QPushButton;

namespace chartroom {

class Label;

/// The row above a chart: title, unit, the zoom control, the switch Chart | Table and the menu of copies and files. It
/// says what is wanted by signals and knows no chart.
class ChartHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ChartHeader(QWidget *parent = nullptr);

    /// Empty texts take no room.
    void setTexts(const QString &title, const QString &unit);
    void setSwitchShown(bool shown);
    void setTableShown(bool shown);
    void setZoomShown(bool shown);
    void setMenuShown(bool shown);
    [[nodiscard]] QPushButton *menuButton() const { return m_menu; }

signals:
    void tableWanted(bool table);
    void zoomInWanted();
    void zoomOutWanted();
    void wholeWanted();
    void menuWanted();

private:
    void setupTexts();
    void setupZoom();
    void setupSwitch();

    Label *m_title = nullptr;
    Label *m_unit = nullptr;
    QWidget *m_zoom = nullptr;
    QWidget *m_switch = nullptr;
    QAbstractButton *m_chartButton = nullptr;
    QAbstractButton *m_tableButton = nullptr;
    QPushButton *m_menu = nullptr;
};

} // namespace chartroom
