// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/navigationrail.h"

#include "ui_kit/clearlayout.h"
#include "ui_kit/icons.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/theme.h"
#include "ui_kit/tr.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

int brandHeight()
{
    return grown(60) - (grown(60) - 60) / 2;
}

int railRowHeight()
{
    return std::max(36, QFontMetrics(roleFont(TextRole::Body)).height() + 14);
}

/// Where the words of an entry begin.
int railTextLeft()
{
    return 20 + grown(20) + 12;
}

/// One row of the rail: 36 px and more with larger text, a 3 px bar when selected, a bordered count at the right.
class RailButton final : public QAbstractButton
{
public:
    RailButton(RailEntry entry, QWidget *parent) : QAbstractButton(parent), m_entry(std::move(entry))
    {
        setObjectName(u"rail-"_s + m_entry.id);
        setText(m_entry.title);
        setAccessibleName(m_entry.title);
        setProperty("onRail", true);
        setFocusPolicy(Qt::ClickFocus);
        if (!m_entry.shortcut.isEmpty())
            setToolTip(u"%1 (%2)"_s.arg(m_entry.title, m_entry.shortcut));
    }

    /// The entry of the page on screen: Tab stops here.
    void setCurrent(bool current)
    {
        m_isCurrent = current;
        setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
        setAccessibleDescription(current ? UiKitTr::tr("current page") : QString());
        update();
    }
    /// With the title written out.
    [[nodiscard]] int neededWidth() const
    {
        return railTextLeft() + QFontMetrics(roleFont(TextRole::Body, 600)).horizontalAdvance(m_entry.title) + (m_count > 0 ? grown(22) + badgeWidth() : 10);
    }
    void setCount(int count)
    {
        m_count = count;
        setAccessibleName(count > 0 ? u"%1, %2"_s.arg(m_entry.title).arg(count) : m_entry.title);
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {208, railRowHeight()}; }

protected:
    void paintEvent(QPaintEvent *) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void moveFocus(int step);

    RailEntry m_entry;
    /// Of the count: room for two digits, more where there are more.
    [[nodiscard]] int badgeWidth() const
    {
        return std::max(grown(22), QFontMetrics(roleFont(TextRole::Caption, 600)).horizontalAdvance(QString::number(m_count)) + grown(8));
    }

    int m_count = 0;
    bool m_isCurrent = false;
};

/// The entries in the order they stand in, from top to bottom.
QList<RailButton *> railButtons(const QWidget *parent)
{
    QList<RailButton *> buttons;
    for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
        if (auto *entry = dynamic_cast<RailButton *>(button); entry && !entry->isHidden())
            buttons << entry;
    }
    return buttons;
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    if (m_isCurrent || underMouse())
        painter.fillRect(rect(), theme.color(m_isCurrent ? u"railSel"_s : u"railHover"_s));
    if (m_isCurrent)
        painter.fillRect(0, 0, 3, height(), theme.color(u"railMark"_s));
    const QColor text = m_isCurrent ? QColor(Qt::white) : theme.color(u"railText"_s);
    const int side = grown(20);
    painter.drawPixmap(20, (height() - side) / 2, themedPixmap(m_entry.icon, text, side, devicePixelRatioF()));
    painter.setPen(text);
    painter.setFont(roleFont(TextRole::Body, m_isCurrent ? 600 : 400));
    const QRect label = rect().adjusted(railTextLeft(), 0, m_count > 0 ? -grown(22) - badgeWidth() : -8, 0);
    painter.drawText(label, Qt::AlignVCenter, painter.fontMetrics().elidedText(m_entry.title, Qt::ElideRight, label.width()));
    if (m_count <= 0)
        return;
    painter.setFont(roleFont(TextRole::Caption, 600));
    const QRectF badge(width() - grown(12) - badgeWidth() - 0.5, height() / 2.0 - grown(20) / 2.0, badgeWidth(), grown(20));
    painter.setPen(theme.color(u"railMark"_s));
    painter.drawRoundedRect(badge, 3, 3);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, QString::number(m_count));
}

void RailButton::moveFocus(int step)
{
    const QList<RailButton *> all = railButtons(window());
    const qsizetype at = all.indexOf(this) + step;
    if (at >= 0 && at < all.size())
        all.at(at)->setFocus(Qt::TabFocusReason);
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        moveFocus(1);
    else if (event->key() == Qt::Key_Up)
        moveFocus(-1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

int personHeight()
{
    return std::max(44, QFontMetrics(roleFont(TextRole::Small, 600)).height() + QFontMetrics(roleFont(TextRole::Caption)).height() + 6);
}

/// Who works here: initials, name, role.
class RailPerson final : public QWidget
{
public:
    explicit RailPerson(QWidget *parent) : QWidget(parent) { setFixedHeight(personHeight()); }

    void setPerson(const QString &name, const QString &role)
    {
        m_name = name;
        m_role = role;
        setAccessibleName(u"%1, %2"_s.arg(name, role));
        setToolTip(accessibleName());
        setVisible(!name.isEmpty());
        update();
    }

    /// With name and role written out.
    [[nodiscard]] int neededWidth() const
    {
        const int name = QFontMetrics(roleFont(TextRole::Small, 600)).horizontalAdvance(m_name);
        return 28 + grown(32) + std::max(name, QFontMetrics(roleFont(TextRole::Caption)).horizontalAdvance(m_role)) + 10;
    }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    [[nodiscard]] QString initials() const
    {
        QString letters;
        for (const QString &word : m_name.split(u' ', Qt::SkipEmptyParts).mid(0, 2))
            letters += word.left(1).toUpper();
        return letters;
    }

    QString m_name;
    QString m_role;
};

void RailPerson::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    const int side = grown(32);
    const QRectF box(18.5, (height() - side) / 2, side, side);
    painter.setPen(theme.color(u"railMark"_s));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(Qt::white);
    painter.setFont(roleFont(TextRole::Caption, 600));
    painter.drawText(box, Qt::AlignCenter, initials());
    painter.setFont(roleFont(TextRole::Small, 600));
    const int left = 28 + side;
    const int room = width() - left - 8;
    const int half = height() / 2;
    painter.drawText(QRect(left, 0, room, half), Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, room));
    painter.setPen(theme.color(u"railMuted"_s));
    painter.setFont(roleFont(TextRole::Caption));
    painter.drawText(QRect(left, half, room, half), Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_role, Qt::ElideRight, room));
}

/// A group heading of the rail.
class RailHeading final : public QWidget
{
public:
    RailHeading(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
    {
        setFixedHeight(QFontMetrics(roleFont(TextRole::Caption, 600)).height() + 15);
        setAccessibleName(title);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(roleFont(TextRole::Caption, 600));
        painter.setPen(themeOf(this).color(u"railMuted"_s));
        painter.drawText(rect().adjusted(20, 8, 0, 0), Qt::AlignVCenter, m_title);
    }

private:
    QString m_title;
};

} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent), m_scroll(new ScrollPage), m_pages(new QVBoxLayout), m_tools(new QVBoxLayout), m_person(new RailPerson(this))
{
    setAccessibleName(UiKitTr::tr("Navigation"));
    markAsPane(this, 0);
    auto *entries = new QWidget;
    auto *column = new QVBoxLayout(entries);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_pages->setSpacing(0);
    m_tools->setSpacing(0);
    column->addLayout(m_pages);
    column->addStretch(1);
    column->addLayout(m_tools);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setContent(entries);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, brandHeight(), 0, 10);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addSpacing(17);
    layout->addWidget(m_person);
    m_person->hide();
}

void NavigationRail::setEntries(const QList<RailEntry> &pages, const QList<RailEntry> &tools)
{
    clearLayout(*m_pages);
    clearLayout(*m_tools);
    for (const RailEntry &entry : pages)
        addEntry(entry, m_pages);
    for (const RailEntry &entry : tools)
        addEntry(entry, m_tools);
    fitWidth();
}

void NavigationRail::fitWidth()
{
    int width = (208 + grown(208)) / 2;
    for (const RailButton *button : railButtons(this))
        width = std::max(width, button->neededWidth());
    width = std::max(width, static_cast<RailPerson *>(m_person)->neededWidth());
    setFixedWidth(std::min(width, grown(208)));
}

void NavigationRail::addEntry(const RailEntry &entry, QVBoxLayout *layout)
{
    if (entry.id.isEmpty()) {
        layout->addWidget(new RailHeading(entry.title, m_scroll->widget()));
        return;
    }
    auto *button = new RailButton(entry, m_scroll->widget());
    connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { emit chosen(id); });
    layout->addWidget(button);
}

void NavigationRail::setCurrent(const QString &id)
{
    for (RailButton *button : railButtons(this))
        button->setCurrent(button->objectName() == u"rail-"_s + id);
}

void NavigationRail::setCount(const QString &id, int count)
{
    for (QAbstractButton *button : findChildren<QAbstractButton *>(u"rail-"_s + id))
        static_cast<RailButton *>(button)->setCount(count);
}

void NavigationRail::setPerson(const QString &name, const QString &role)
{
    static_cast<RailPerson *>(m_person)->setPerson(name, role);
    fitWidth();
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.color(u"rail"_s));
    const int mark = grown(26);
    const int top = brandHeight();
    painter.drawPixmap(18, (top - mark) / 2, markPixmap(mark, devicePixelRatioF(), true));
    painter.setPen(Qt::white);
    QFont brand = roleFont(TextRole::Heading, 700);
    painter.setFont(brand);
    painter.drawText(QRect(28 + mark, 0, width() - 28 - mark, top), Qt::AlignVCenter, u"Chartroom"_s);
    if (m_person->isVisible()) {
        painter.setPen(theme.color(u"railLine"_s));
        const int y = m_person->y() - 9;
        painter.drawLine(18, y, width() - 18, y);
    }
}

} // namespace chartroom
