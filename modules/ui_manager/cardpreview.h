// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cardpages.h"

#include <QWidget>
#include <optional>

namespace chartroom {

/// One page of a card on screen, painted by the code that prints it. Arrow keys turn the pages.
class CardPreview : public QWidget
{
    Q_OBJECT

public:
    explicit CardPreview(QWidget *parent = nullptr);

    void setCard(const ReportCard &card, const QString &language, Paper paper);
    void clear();
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const { return m_pages ? m_pages->count() : 0; }
    void setPage(int page);

    [[nodiscard]] QSize sizeHint() const override { return {384, 520}; }

signals:
    void pageChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::optional<CardPages> m_pages;
    int m_page = 0;
};

} // namespace chartroom
