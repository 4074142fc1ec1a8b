// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace chartroom {

enum class PictureType { Unknown, Png, Jpeg, Svg };

/// What a picture is by its content, read from its first bytes: nothing is decoded.
struct Picture {
    PictureType type = PictureType::Unknown;
    QSize size; ///< in pixels; empty when the file does not say
    bool operator==(const Picture &) const = default;
};

[[nodiscard]] Picture readPicture(const QByteArray &bytes);

/// The type a file name promises (pack-format.md 9).
[[nodiscard]] PictureType pictureTypeOfName(const QString &file);

/// Why an SVG may do more than show a picture (pack-format.md 9): a whole sentence; empty when it is safe.
[[nodiscard]] QString unsafeSvgReason(const QByteArray &bytes);

} // namespace chartroom
