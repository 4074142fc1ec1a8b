// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/drawntable.h"

#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "ui_chart/chartdrawing.h"
#include "ui_chart/renderchart.h"

#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double pageMargin = 16;
constexpr double lineHeight = 20;

/// A page that is written from top to bottom.
class TablePage
{
public:
    TablePage(QPainter &painter, const ChartTheme &theme, const QSizeF &size)
        : m_painter(painter), m_theme(theme), m_size(size)
    {
        m_painter.fillRect(QRectF(QPointF(), size), theme.surface);
    }

    void paragraph(const QString &text, const QFont &font, const QColor &colour)
    {
        if (text.isEmpty())
            return;
        const QString wrapped = wrappedText(text, font, m_size.width() - 2 * pageMargin, 4);
        write(wrapped, font, colour, pageMargin, m_size.width() - 2 * pageMargin, Qt::AlignLeft,
              QFontMetricsF(font).lineSpacing() * double(wrapped.count(u'\n') + 1));
        m_y += QFontMetricsF(font).lineSpacing() * double(wrapped.count(u'\n') + 1) + 4;
    }
    void row(const QStringList &cells, const QList<bool> &right, const QFont &font)
    {
        const double width = (m_size.width() - 2 * pageMargin) / double(std::max<qsizetype>(1, cells.size()));
        for (qsizetype i = 0; i < cells.size(); ++i)
            write(QFontMetricsF(font).elidedText(cells.at(i), Qt::ElideRight, width - 12), font, m_theme.ink,
                  pageMargin + double(i) * width, width - 12, right.at(i) ? Qt::AlignRight : Qt::AlignLeft, lineHeight);
        m_y += lineHeight;
        m_painter.setPen(QPen(m_theme.grid, 1));
        m_painter.drawLine(QPointF(pageMargin, m_y), QPointF(m_size.width() - pageMargin, m_y));
    }
    [[nodiscard]] bool hasRoom(double below) const { return m_y + lineHeight + below < m_size.height() - pageMargin; }

private:
    void write(const QString &text, const QFont &font, const QColor &colour, double x, double width, Qt::Alignment side,
               double height)
    {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawText(QRectF(x, m_y, width, height), int(side | Qt::AlignVCenter), text);
    }

    QPainter &m_painter;
    const ChartTheme &m_theme;
    QSizeF m_size;
    double m_y = 14;
};

} // namespace

void drawTable(QPainter &painter, const ChartSpec &spec, const DerivedTable &derived, const ChartContent &content,
               const RenderOptions &options)
{
    const ChartTheme &theme = content.theme;
    TablePage page(painter, theme, options.size);
    page.paragraph(content.texts.title, theme.titleFont(), theme.ink);
    page.paragraph(content.texts.subtitle, theme.labelFont(), theme.ink2);
    page.paragraph(content.layout.whyNot, theme.labelFont(), theme.ink2);
    const QStringList columns = derived.keys + derived.measures;
    QStringList header;
    QList<bool> right;
    for (const QString &column : columns) {
        header.append(columnTitle(spec, derived, column, options.language));
        right.append(derived.measures.contains(column));
    }
    page.row(header, right, theme.labelFont(QFont::DemiBold));
    for (int row = 0; row < derived.table.rowCount(); ++row) {
        const qsizetype rest = derived.table.rowCount() - row;
        if (!page.hasRoom(3 * lineHeight) && rest > 1) {
            page.paragraph(chartPhrase(u"layout.more-rows"_s, options.language, {{u"count"_s, QString::number(rest)}}),
                           theme.labelFont(), theme.ink2);
            break;
        }
        QStringList cells;
        for (const QString &column : columns)
            cells.append(columnValueText(spec, derived, column, row, options.language, true));
        page.row(cells, right, theme.numberFont());
    }
    page.paragraph(content.texts.note, theme.labelFont(), theme.ink2);
    page.paragraph(content.texts.source, theme.labelFont(), theme.ink3);
}

} // namespace chartroom
