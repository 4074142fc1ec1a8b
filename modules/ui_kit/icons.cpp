// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/icons.h"

#include "ui_kit/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QByteArray iconSource(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "icons", qPrintable(name));
    return file.readAll();
}

QPixmap drawnSvg(const QByteArray &source, int size, double pixelRatio)
{
    const int pixels = qRound(size * pixelRatio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(source).render(&painter);
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

/// Recolours at paint time, so that a change of theme needs no new icons.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, QString token) : m_name(std::move(name)), m_token(std::move(token)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QPalette palette = QApplication::palette();
        const QColor color = mode == QIcon::Disabled ? palette.color(QPalette::Disabled, QPalette::ButtonText)
            : m_token.isEmpty()                      ? palette.color(QPalette::ButtonText)
                                                     : themeOf(palette).color(m_token);
        return themedPixmap(m_name, color, qRound(std::min(size.width(), size.height()) / scale), scale);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name, m_token); }

private:
    QString m_name;
    QString m_token;
};

} // namespace

QPixmap themedPixmap(const QString &name, const QColor &color, int size, double pixelRatio)
{
    const QString key = u"chartroom/%1/%2/%3/%4"_s.arg(name, color.name()).arg(size).arg(pixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawnSvg(iconSource(name).replace("currentColor", color.name().toLatin1()), size, pixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

QIcon themedIcon(const QString &name, const QString &token)
{
    return QIcon(new ThemedIconEngine(name, token)); // the icon owns its engine
}

QPixmap markPixmap(int size, double pixelRatio, bool onRail)
{
    QByteArray source = iconSource(u"mark"_s);
    if (onRail)
        source.replace("#13273B", "#FFFFFF").replace("#0B6A6A", "#5FC4BB");
    return drawnSvg(source, size, pixelRatio);
}

} // namespace chartroom
