// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/drawcanvas.h"
#include "ui_lesson/exercisepanel.h"

class QBoxLayout;
class QDoubleSpinBox;
class QFormLayout;

namespace chartroom {

struct ChartDrawKey;

/// "You draw it": a canvas to drag on and one field for each place, in step with each other. The truth appears over the
/// drawing once the answer is right or the solution is open.
class ChartDrawPanel : public ExercisePanel
{
    Q_OBJECT

public:
    ChartDrawPanel(const ExerciseContent &content, const ChartDraw &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    void showGrade(const std::optional<Grade> &grade) override;
    [[nodiscard]] QWidget *firstControl() override;
    /// That of the drawing above its fields: they stand beside it only where there is room.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] DrawCanvas *canvas() const { return m_canvas; }
    /// The field of a place.
    [[nodiscard]] QDoubleSpinBox *field(int place) const { return m_fields.at(place); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeKey(const ChartDrawKey &key, const ChartDraw &body);
    void addFields(const QString &unit);
    void addField(QFormLayout &form, int place, const QString &unit);
    void editField(int place);
    void draw(int place, double value);
    void showValues();
    void showTruth(bool shown);

    QStringList m_places; ///< canonical texts
    DrawFrame m_frame;
    DrawCanvas::Values m_fixed; ///< the given values
    DrawCanvas::Values m_values;
    DrawCanvas::Values m_truth;
    DrawCanvas *m_canvas = nullptr;
    QBoxLayout *m_row = nullptr;
    QList<QDoubleSpinBox *> m_fields;
    bool m_isRight = false;
};

} // namespace chartroom
