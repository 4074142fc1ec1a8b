// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_manager/cardpreview.h"

#include "ui_kit/theme.h"
#include "ui_manager/tr.h"

#include <QKeyEvent>
#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

CardPreview::CardPreview(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CardPreview::setCard(const ReportCard &card, const QString &language, Paper paper)
{
    m_pages.emplace(card, language, paper);
    setPage(0);
}

void CardPreview::clear()
{
    m_pages.reset();
    m_page = 0;
    update();
}

void CardPreview::setPage(int page)
{
    m_page = qBound(0, page, std::max(0, pageCount() - 1));
    if (m_pages)
        setAccessibleName(UiManagerTr::tr("Preview of %1, page %2 of %3").arg(m_pages->title()).arg(m_page + 1).arg(pageCount()));
    update();
    emit pageChanged();
}

void CardPreview::paintEvent(QPaintEvent *)
{
    if (!m_pages)
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const QSizeF paper = m_pages->size();
    const double scale = std::min((width() - 2) / paper.width(), (height() - 2) / paper.height());
    const QRectF sheet((width() - paper.width() * scale) / 2, 1, paper.width() * scale, paper.height() * scale);
    painter.fillRect(sheet, Qt::white); // paper stays paper in the dark theme
    painter.setPen(themeOf(this).color(u"ctl"_s));
    painter.drawRect(sheet);
    painter.setClipRect(sheet);
    painter.translate(sheet.topLeft());
    painter.scale(scale, scale);
    m_pages->paint(painter, m_page);
}

void CardPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Right || event->key() == Qt::Key_PageDown)
        setPage(m_page + 1);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_PageUp)
        setPage(m_page - 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace chartroom
