// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace chartroom {

/// Items one after another, on as many lines as the width asks for: rows of controls that must never be cut when the
/// text is large. Items keep their size hint; each line is as tall as its tallest item.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// \a gap in pixels, between items and between lines. Lines are filled from the left.
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Puts the items into \a rect (when \a place is true) and gives the height they need.
    int lay(const QRect &rect, bool place) const;
    [[nodiscard]] int lineHeight(size_t first, size_t end) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace chartroom
