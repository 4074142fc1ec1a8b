// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/theme.h"

#include "ui_kit/chartroomstyle.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QWidget>
#include <array>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double bodyPoints = 10.5;

QByteArray resourceBytes(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "theme", qPrintable(path));
    return file.readAll();
}

QString modeName(ThemeMode mode)
{
    return mode == ThemeMode::Light ? u"light"_s : u"dark"_s;
}

QHash<QString, QColor> readColors(ThemeMode mode)
{
    const QString name = modeName(mode);
    const QJsonObject tokens = QJsonDocument::fromJson(resourceBytes(u":/themes/tokens.json"_s)).object();
    QHash<QString, QColor> colors;
    const QJsonObject named = tokens[u"themes"_s][name][u"colours"_s].toObject();
    for (auto it = named.begin(); it != named.end(); ++it)
        colors.insert(it.key(), QColor(it.value()[u"value"_s].toString()));
    const QJsonArray series = tokens[u"chartPalette"_s][name][u"order"_s].toArray();
    for (const QJsonValue &entry : series)
        colors.insert(entry[u"id"_s].toString(), QColor(entry[u"value"_s].toString()));
    return colors;
}

struct RoleSize {
    double points;
    int weight;
};

RoleSize roleSize(TextRole role)
{
    static constexpr std::array<RoleSize, 8> sizes{{{21, 700}, {16.5, 700}, {15, 700}, {12.75, 600},
                                                    {11.25, 400}, {10.5, 400}, {9.75, 400}, {9, 400}}};
    return sizes.at(static_cast<size_t>(role));
}

QString firstInstalled(const QStringList &families)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : families) {
        if (installed.contains(family))
            return family;
    }
    return QApplication::font().family();
}

} // namespace

Theme::Theme(ThemeMode mode) : m_mode(mode), m_colors(readColors(mode)) {}

QColor Theme::color(const QString &token) const
{
    Q_ASSERT_X(m_colors.contains(token), "Theme::color", qPrintable(token));
    return m_colors.value(token);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QString &token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, u"ground"_s);
    set(QPalette::WindowText, u"ink"_s);
    set(QPalette::Base, u"surface"_s);
    set(QPalette::AlternateBase, u"alt"_s);
    set(QPalette::Text, u"ink"_s);
    set(QPalette::PlaceholderText, u"ink3"_s);
    set(QPalette::Button, u"surface"_s);
    set(QPalette::ButtonText, u"ink"_s);
    set(QPalette::BrightText, u"err"_s);
    set(QPalette::Highlight, u"acc"_s);
    set(QPalette::HighlightedText, u"onAcc"_s);
    set(QPalette::Link, u"acc"_s);
    set(QPalette::LinkVisited, u"acc"_s);
    set(QPalette::ToolTipBase, u"surface"_s);
    set(QPalette::ToolTipText, u"ink"_s);
    set(QPalette::Mid, u"ctl"_s);
    set(QPalette::Midlight, u"line"_s);
    set(QPalette::Dark, u"ctl"_s);
    set(QPalette::Light, u"surface"_s);
    set(QPalette::Shadow, u"lineStrong"_s);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(u"ink3"_s));
    return palette;
}

QString Theme::styleSheet(double scale) const
{
    const QString sheet = QString::fromUtf8(resourceBytes(u":/themes/chartroom.qss"_s));
    static const QRegularExpression variable(u"@([A-Za-z][A-Za-z0-9]*)|\\b(\\d+)tx\\b"_s);
    QString out;
    qsizetype from = 0;
    for (auto it = variable.globalMatch(sheet); it.hasNext();) {
        const auto match = it.next();
        const QString token = match.captured(1);
        out += sheet.mid(from, match.capturedStart() - from)
            + (token.isEmpty()     ? u"%1px"_s.arg(qRound(match.captured(2).toInt() * scale))
               : token == u"theme" ? modeName(m_mode)
                                   : color(token).name());
        from = match.capturedEnd();
    }
    return out + sheet.mid(from);
}

const Theme &themeOf(const QPalette &palette)
{
    static const Theme light(ThemeMode::Light);
    static const Theme dark(ThemeMode::Dark);
    return palette.color(QPalette::Window).lightness() < 128 ? dark : light;
}

const Theme &themeOf(const QWidget *widget)
{
    return themeOf(widget ? widget->palette() : QApplication::palette());
}

void applyTheme(QApplication &application, ThemeMode mode, double textScale)
{
    const Theme theme(mode);
    QFont font(firstInstalled({u"Inter"_s, u"Noto Sans"_s, u"Open Sans"_s}));
    font.setPointSizeF(bodyPoints * textScale);
    if (qobject_cast<ChartroomStyle *>(application.style()) == nullptr)
        QApplication::setStyle(new ChartroomStyle); // the application owns its style
    QApplication::setPalette(theme.palette());
    QApplication::setFont(font);
    application.setStyleSheet(theme.styleSheet(textScale));
}

double textScale()
{
    return QApplication::font().pointSizeF() / bodyPoints;
}

int grown(int pixels)
{
    return qRound(pixels * std::max(1.0, textScale()));
}

bool panesStack()
{
    return textScale() > 1.49;
}

QFont roleFont(TextRole role, int weight)
{
    const RoleSize size = roleSize(role);
    QFont font = QApplication::font();
    font.setPointSizeF(size.points * textScale());
    font.setWeight(QFont::Weight(weight > 0 ? weight : size.weight));
    return font;
}

QFont numberFont(TextRole role, int weight)
{
    static const QString family = firstInstalled({u"Noto Sans"_s, u"Open Sans"_s});
    QFont font = roleFont(role, weight);
    font.setFamily(family);
    return font;
}

} // namespace chartroom
