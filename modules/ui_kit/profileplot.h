// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

namespace chartroom {

/// One row of the competency profile: the likely range as a whisker, the estimate as a dot, the expected level as a
/// tick; without enough evidence a hollow dashed circle in the IE column.
struct ProfileRow {
    QString code;
    QString title;
    bool isStrand = false;          ///< a heading row
    std::optional<double> estimate; ///< on the level scale, 0 to 5
    double lower = 0;               ///< 80 % interval
    double upper = 0;
    int expected = 0;               ///< 1 to 4, 0 = none

    bool operator==(const ProfileRow &) const = default;
};

/// The competency profile of the home page. Not interactive; every row is in its accessible description.
class ProfilePlot : public QWidget
{
    Q_OBJECT

public:
    explicit ProfilePlot(QWidget *parent = nullptr);

    void setRows(const QList<ProfileRow> &rows);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHeader(QPainter &painter) const;
    void paintRow(QPainter &painter, const ProfileRow &row, double y) const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] double levelX(double level) const;

    QList<ProfileRow> m_rows;
};

} // namespace chartroom
