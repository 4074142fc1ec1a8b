// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_chart/layeredits.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace chartroom {

class Label;

/// A line at a value, or a text at a place of the chart.
class NoteRow : public QWidget
{
    Q_OBJECT

public:
    explicit NoteRow(QWidget *parent = nullptr);

    /// \a layer is its place in the chart.
    void setNote(int layer, const ChartNote &note);
    [[nodiscard]] QWidget *control(const QString &name) const;

signals:
    void edited(int layer, const ChartNote &note);
    void removed(int layer);

private:
    void typed();

    int m_layer = -1;
    ChartNote m_note;
    QComboBox *m_axis;
    QLineEdit *m_text;
    QLineEdit *m_x;
    QLineEdit *m_y;
    Label *m_own;
    QPushButton *m_remove;
};

/// A place on an axis as typed: a number, also with a decimal comma, or a name or date as it stands.
[[nodiscard]] QJsonValue placeFromText(const QString &text);
/// The place as it is shown in a field of the form.
[[nodiscard]] QString placeText(const QJsonValue &place);

} // namespace chartroom
