// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "ui_chart/scaleedits.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace chartroom {

/// The finer settings of one channel: where the axis starts and ends, even or log, direction, bins, stacking, colours.
/// Only what makes sense for the channel as it is now is shown.
class ChannelDetails : public QWidget
{
    Q_OBJECT

public:
    /// \a label is the channel in words: "X", "Colour".
    ChannelDetails(const QString &channel, const QString &label, QWidget *parent = nullptr);

    /// \a view is the chart as layerView gives it.
    void setView(const QJsonObject &view, const Table &fields);
    /// "zero", "from", "to", "scale", "reverse", "scheme", "middle", "maxbins", "step", "stack".
    [[nodiscard]] QWidget *control(const QString &name) const { return m_controls.value(name); }

signals:
    void edited(const ScaleSettings &settings);

private:
    QLineEdit *addEdit(const QString &name, const QString &label);
    QComboBox *addBox(const QString &name, const QString &label);
    QCheckBox *addCheck(const QString &name, const QString &label);
    void registerControl(const QString &name, QWidget *control, const QString &label);
    void setupControls();
    void fillSchemes();
    void showRow(const QString &name, bool shown);
    void editDomain();
    void editNumbers();

    QString m_label;
    QFormLayout *m_form;
    QHash<QString, QWidget *> m_controls;
    OfferedSettings m_offered;
    ScaleSettings m_settings;
    bool m_isZero = true; ///< as the axis is drawn now
};

} // namespace chartroom
