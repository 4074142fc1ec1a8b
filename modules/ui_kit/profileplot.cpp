// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/profileplot.h"

#include "ui_kit/theme.h"
#include "ui_kit/tr.h"

#include <QFontMetrics>
#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Width of the IE column.
int evidenceColumn()
{
    return grown(44);
}

/// Width of one level.
int levelColumn()
{
    return grown(40);
}

int headerHeight()
{
    return QFontMetrics(roleFont(TextRole::Caption)).height() + 4;
}

QString rowInWords(const ProfileRow &row)
{
    if (row.isStrand)
        return row.code + u' ' + row.title + u'.';
    const QString state = row.estimate
        ? UiKitTr::tr("likely between level %1 and %2").arg(row.lower, 0, 'f', 1).arg(row.upper, 0, 'f', 1)
        : UiKitTr::tr("not enough evidence yet");
    return UiKitTr::tr("%1 %2: %3, expected %4.").arg(row.code, row.title, state).arg(row.expected);
}

} // namespace

ProfilePlot::ProfilePlot(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(UiKitTr::tr("Competency profile"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ProfilePlot::setRows(const QList<ProfileRow> &rows)
{
    m_rows = rows;
    QStringList words;
    for (const ProfileRow &row : rows)
        words << rowInWords(row);
    setAccessibleDescription(words.join(u' '));
    updateGeometry();
    update();
}

QSize ProfilePlot::minimumSizeHint() const
{
    // Titles are written out in both languages.
    int widest = grown(100);
    for (const ProfileRow &row : m_rows) {
        const QFontMetrics metrics(roleFont(TextRole::Caption, row.isStrand ? 600 : 400));
        widest = std::max(widest, grown(row.isStrand ? 16 : 26) + metrics.horizontalAdvance(row.title) + 4);
    }
    return {widest + evidenceColumn() + 4 * levelColumn(), headerHeight() * static_cast<int>(m_rows.size() + 1)};
}

QSize ProfilePlot::sizeHint() const
{
    return minimumSizeHint().expandedTo({404, 0});
}

double ProfilePlot::rowHeight() const
{
    return m_rows.isEmpty() ? 22.0 : std::min(26.0 * textScale(), (height() - headerHeight() - 2.0) / static_cast<double>(m_rows.size()));
}

double ProfilePlot::levelX(double level) const
{
    const double left = width() - 4.0 * levelColumn();
    return left + (qBound(0.55, level, 4.45) - 0.5) * levelColumn();
}

void ProfilePlot::paintHeader(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    for (int level = 2; level <= 4; level += 2)
        painter.fillRect(QRectF(levelX(level) - levelColumn() / 2.0, headerHeight(), levelColumn(), height() - headerHeight()), theme.color(u"alt"_s));
    painter.setFont(roleFont(TextRole::Caption, 600));
    painter.setPen(theme.color(u"ink2"_s));
    for (int level = 1; level <= 4; ++level)
        painter.drawText(QRectF(levelX(level) - levelColumn() / 2.0, 0, levelColumn(), headerHeight()), Qt::AlignCenter, QString::number(level));
    const double evidenceX = width() - 4.0 * levelColumn() - evidenceColumn();
    painter.drawText(QRectF(evidenceX, 0, evidenceColumn(), headerHeight()), Qt::AlignCenter, UiKitTr::tr("IE"));
}

void ProfilePlot::paintRow(QPainter &painter, const ProfileRow &row, double y) const
{
    const Theme &theme = themeOf(this);
    const double middle = y + rowHeight() / 2;
    const double textRight = width() - 4.0 * levelColumn() - evidenceColumn();
    painter.setPen(theme.color(u"line"_s));
    painter.drawLine(QPointF(0, y + rowHeight()), QPointF(width(), y + rowHeight()));
    painter.setFont(roleFont(TextRole::Caption, row.isStrand ? 600 : 400));
    painter.setPen(theme.color(row.isStrand ? u"ink"_s : u"ink3"_s));
    painter.drawText(QRectF(0, y, grown(26), rowHeight()), Qt::AlignVCenter, row.code);
    painter.setPen(theme.color(u"ink"_s));
    const double left = grown(row.isStrand ? 16 : 26);
    const QString title = painter.fontMetrics().elidedText(row.title, Qt::ElideRight, static_cast<int>(textRight - left));
    painter.drawText(QRectF(left, y, textRight - left, rowHeight()), Qt::AlignVCenter, title);
    if (row.isStrand)
        return;
    if (row.expected > 0)
        painter.fillRect(QRectF(levelX(row.expected) - 1, middle - 7, 2, 14), theme.color(u"ink"_s));
    if (!row.estimate) {
        painter.setPen(QPen(theme.color(u"ink2"_s), 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(textRight + evidenceColumn() / 2.0, middle), 5, 5);
        return;
    }
    painter.setPen(QPen(theme.color(u"acc"_s), 1.5));
    painter.drawLine(QPointF(levelX(row.lower), middle), QPointF(levelX(row.upper), middle));
    for (const double end : {row.lower, row.upper})
        painter.drawLine(QPointF(levelX(end), middle - 3.5), QPointF(levelX(end), middle + 3.5));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(u"acc"_s));
    painter.drawEllipse(QPointF(levelX(*row.estimate), middle), 4.5, 4.5);
}

void ProfilePlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeader(painter);
    double y = headerHeight();
    for (const ProfileRow &row : m_rows) {
        paintRow(painter, row, y);
        y += rowHeight();
    }
}

} // namespace chartroom
