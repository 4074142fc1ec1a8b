// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartheader.h"

#include "ui_chart/tr.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"

#include <QBoxLayout>
#include <QPushButton>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QPushButton *switchButton(const QString &text, const QString &icon, QWidget *parent)
{
    QPushButton *button = makeButton(ButtonKind::Secondary, text, icon, parent);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    return button;
}

QPushButton *quietButton(const QString &icon, const QString &name, QWidget *parent)
{
    QPushButton *button = makeButton(ButtonKind::Quiet, {}, icon, parent);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QHBoxLayout *tightRow(QWidget *parent)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    return row;
}

} // namespace

ChartHeader::ChartHeader(QWidget *parent) : QWidget(parent)
{
    QHBoxLayout *row = tightRow(this);
    row->setSpacing(4);
    setupTexts();
    setupZoom();
    setupSwitch();
    m_menu = quietButton(u"download"_s, UiChartTr::tr("Copy, save and print"), this);
    for (QWidget *part : {m_zoom, m_switch, static_cast<QWidget *>(m_menu)})
        row->addWidget(part, 0, Qt::AlignTop);
    connect(m_menu, &QPushButton::clicked, this, &ChartHeader::menuWanted);
}

void ChartHeader::setupTexts()
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title = new Label({}, TextRole::Body, 600, u"ink"_s, this);
    m_unit = new Label({}, TextRole::Caption, 400, u"ink2"_s, this);
    for (Label *label : {m_title, m_unit}) {
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    static_cast<QHBoxLayout *>(layout())->addLayout(texts, 1);
}

void ChartHeader::setupZoom()
{
    m_zoom = new QWidget(this);
    QHBoxLayout *row = tightRow(m_zoom);
    QPushButton *out = quietButton(u"minus"_s, UiChartTr::tr("Zoom out (−)"), m_zoom);
    QPushButton *in = quietButton(u"plus"_s, UiChartTr::tr("Zoom in (+)"), m_zoom);
    QPushButton *whole = quietButton(u"undo"_s, UiChartTr::tr("Show the whole chart (0)"), m_zoom);
    for (QPushButton *button : {out, in, whole})
        row->addWidget(button);
    connect(out, &QPushButton::clicked, this, &ChartHeader::zoomOutWanted);
    connect(in, &QPushButton::clicked, this, &ChartHeader::zoomInWanted);
    connect(whole, &QPushButton::clicked, this, &ChartHeader::wholeWanted);
    m_zoom->hide();
}

void ChartHeader::setupSwitch()
{
    m_switch = new QWidget(this);
    QHBoxLayout *row = tightRow(m_switch);
    m_chartButton = switchButton(UiChartTr::tr("Chart"), u"line"_s, m_switch);
    m_tableButton = switchButton(UiChartTr::tr("Table"), u"tablei"_s, m_switch);
    m_chartButton->setChecked(true);
    row->addWidget(m_chartButton);
    row->addWidget(m_tableButton);
    connect(m_chartButton, &QAbstractButton::clicked, this, [this] { emit tableWanted(false); });
    connect(m_tableButton, &QAbstractButton::clicked, this, [this] { emit tableWanted(true); });
}

void ChartHeader::setTexts(const QString &title, const QString &unit)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
}

void ChartHeader::setSwitchShown(bool shown)
{
    m_switch->setVisible(shown);
}

void ChartHeader::setTableShown(bool shown)
{
    (shown ? m_tableButton : m_chartButton)->setChecked(true);
}

void ChartHeader::setZoomShown(bool shown)
{
    m_zoom->setVisible(shown);
}

void ChartHeader::setMenuShown(bool shown)
{
    m_menu->setVisible(shown);
}

} // namespace chartroom
