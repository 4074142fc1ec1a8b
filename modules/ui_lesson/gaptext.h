// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/clozetext.h"

#include <QWidget>
#include <vector>

namespace chartroom {

class IconLabel;

/// A sentence with fields inside the running text: words flow and wrap at any width and text size, and a field stays with
/// the punctuation that touches it. The words are painted; the fields are ordinary widgets in Tab order.
class GapText : public QWidget
{
    Q_OBJECT

public:
    /// \a pieces as plain text; \a fields one a piece with a gap, in their order. Takes the fields as children.
    GapText(const QList<ClozePiece> &pieces, const QList<QWidget *> &fields, QWidget *parent = nullptr);

    /// Marks the field of a gap that is not right yet, and no other; empty: none.
    void setFlagged(const QString &gap);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// A word or a field.
    struct Atom {
        QString word;
        QString gap;
        QWidget *field = nullptr;
        IconLabel *mark = nullptr;
        bool joins = false; ///< no space before it
        QRect place = {};
    };

    void addWords(const QString &text);
    void addField(const QString &gap, QWidget *field);
    [[nodiscard]] QFont font() const;
    [[nodiscard]] int widthOf(const Atom &atom, int room) const;
    [[nodiscard]] int lineHeight() const;
    /// Finds the places for a width; gives the height.
    int lay(int width, std::vector<Atom> &atoms) const;
    void place();

    std::vector<Atom> m_atoms;
    bool m_endsInSpace = true; ///< of what was added so far
};

} // namespace chartroom
