// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cardink.h"
#include "report/reportcard.h"

#include <functional>
#include <memory>
#include <QList>
#include <QPainter>
#include <QSizeF>
#include <QString>

namespace chartroom {

enum class Paper { A4, Letter };

/// Width and height in CSS pixels (96 per inch).
[[nodiscard]] QSizeF paperSize(Paper paper);

/// A heading of a card with its place, for the bookmarks of a PDF.
struct CardBookmark {
    QString title;
    int page = 0; ///< from 0
    double y = 0; ///< from the top of the page, CSS pixels
};

/// A card laid out on pages. The same code paints the preview on screen and the PDF. Needs a QGuiApplication (fonts).
class CardPages
{
public:
    CardPages(const ReportCard &card, const QString &language, Paper paper);
    ~CardPages();
    CardPages(CardPages &&other) noexcept;
    CardPages &operator=(CardPages &&other) noexcept;

    [[nodiscard]] int count() const;
    [[nodiscard]] QSizeF size() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QList<CardBookmark> bookmarks() const;
    /// Paints a page (from 0) with its top left corner at the painter's origin, one unit per CSS pixel. The painter's
    /// own scale decides the size on screen.
    void paint(QPainter &painter, int page) const;

private:
    struct Layout;
    std::unique_ptr<Layout> m_layout;
};

} // namespace chartroom
