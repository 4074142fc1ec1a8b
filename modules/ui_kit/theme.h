// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

namespace chartroom {

/// The two looks of the program. High-contrast system themes win over both.
enum class ThemeMode { Light, Dark };

/// Colours by the names of resources/themes/tokens.json ("ink", "accTint", "c1"), for one mode.
class Theme
{
public:
    explicit Theme(ThemeMode mode);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    /// The colour of a token; asking for a name that tokens.json does not hold is our mistake (assertion).
    [[nodiscard]] QColor color(const QString &token) const;
    [[nodiscard]] QPalette palette() const;
    /// The one style sheet, with the tokens of this mode written in and the lengths that follow the text ("20tx")
    /// multiplied by \a scale.
    [[nodiscard]] QString styleSheet(double scale = 1.0) const;

private:
    ThemeMode m_mode;
    QHash<QString, QColor> m_colors;
};

/// The theme a widget is shown in, found from its palette: painters need no other link to the theme.
[[nodiscard]] const Theme &themeOf(const QWidget *widget);
[[nodiscard]] const Theme &themeOf(const QPalette &palette);

/// Puts palette, fonts, style and style sheet on the program. \a textScale is 1 to 2 (the text-size setting).
void applyTheme(QApplication &application, ThemeMode mode, double textScale = 1.0);

/// Sizes of the type scale (tokens.json), in points relative to the program's font, so that text size follows.
enum class TextRole { Display, Title, TitleCompact, Heading, Reading, Body, Small, Caption };

/// The font of a role; \a weight is 400, 500, 600 or 700 (default: the role's own).
[[nodiscard]] QFont roleFont(TextRole role, int weight = 0);

/// Like roleFont, in a family with tabular digits: for columns of numbers.
[[nodiscard]] QFont numberFont(TextRole role, int weight = 0);

/// The factor of the text-size setting in force.
[[nodiscard]] double textScale();

/// A length in pixels that grows with the text, such as the side of an icon beside words; never below \a pixels.
[[nodiscard]] int grown(int pixels);

/// True when the text is so large (150 % and more) that panes stand below each other instead of side by side.
[[nodiscard]] bool panesStack();

} // namespace chartroom
