// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the channels: field, summary and the finer settings below.
#include "ui_chart/builderform.h"

#include "ui_chart/channeldetails.h"
#include "ui_chart/chartedits.h"
#include "ui_chart/tr.h"
#include "ui_kit/button.h"
#include "ui_kit/icons.h"
#include "ui_kit/label.h"
#include "ui_kit/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace chartroom {

using namespace Qt::StringLiterals;

void BuilderForm::addChannelRow(const QString &channel)
{
    const QString label = channelLabel(channel);
    BuilderRow *row = addRow(channel, label);
    QComboBox *field = addCombo(row, channel + u".field"_s, UiChartTr::tr("%1: field").arg(label));
    QComboBox *summary = addCombo(row, channel + u".summary"_s, UiChartTr::tr("%1: summary").arg(label));
    auto *kept = new Label({}, TextRole::Body, 400, u"ink2"_s, row); // in place of what may not be changed
    kept->hide();
    m_controls.insert(channel + u".kept"_s, kept);
    row->addControl(field, 3);
    row->addControl(kept, 3);
    row->addControl(summary, 2);
    row->setDropTarget(m_offer.mayEditField(channel));
    addMoreButton(row, channel);
    connect(row, &BuilderRow::fieldDropped, this, [this, channel](const QString &name) { placeField(name, channel); });
    connect(field, &QComboBox::activated, this, [this, channel] { editChannel(channel); });
    connect(summary, &QComboBox::activated, this, [this, channel, summary] {
        emitEdit(withSummary(view(), channel, summary->currentData().toString()));
    });
}

/// The finer settings of a channel stand below its row once they are asked for.
void BuilderForm::addMoreButton(BuilderRow *row, const QString &channel)
{
    const QString label = channelLabel(channel);
    auto *more = new QToolButton(row);
    more->setCheckable(true);
    more->setIcon(themedIcon(u"settings"_s));
    more->setIconSize(QSize(grown(16), grown(16)));
    more->setAutoRaise(true);
    more->setMinimumSize(grown(28), grown(28));
    more->setAccessibleName(UiChartTr::tr("%1: more settings").arg(label));
    more->setToolTip(more->accessibleName());
    row->addControl(more, 0);
    m_controls.insert(channel + u".more"_s, more);
    connect(more, &QToolButton::toggled, this, [this, channel](bool shown) { showDetails(channel, shown); });
}

void BuilderForm::showDetails(const QString &channel, bool shown)
{
    ChannelDetails *&details = m_details[channel];
    if (!details && shown) {
        BuilderRow *row = m_rows.value(channel);
        details = new ChannelDetails(channel, channelLabel(channel), row);
        row->addBelow(details);
        details->setView(view(), m_fields);
        connect(details, &ChannelDetails::edited, this, [this, channel](const ScaleSettings &settings) {
            emitEdit(withScaleSettings(view(), channel, settings));
        });
    }
    if (details)
        details->setVisible(shown);
}

void BuilderForm::addPartButton()
{
    QPushButton *button = makeButton(ButtonKind::Quiet, UiChartTr::tr("Add a part"), u"plus"_s, widget());
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    m_controls.insert(u"part"_s, button);
    m_column->addWidget(button, 0, Qt::AlignLeft);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillPartMenu(menu); });
}

void BuilderForm::editChannel(const QString &channel)
{
    const QString field = combo(channel + u".field"_s)->currentData().toString();
    if (field.isEmpty())
        m_added.insert(channel); // the row stays, so that another field can be chosen
    if (field == countEntry)
        emitEdit(withSummary(view(), channel, u"count"_s));
    else
        emitEdit(withField(view(), channel, field, m_fields));
}

void BuilderForm::placeField(const QString &field, const QString &channel)
{
    if (isOffered(channel) && m_offer.mayEditField(channel) && m_fields.columnIndex(field) >= 0)
        emitEdit(withField(view(), channel, field, m_fields));
}

} // namespace chartroom
