// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/navigationrail.h"

#include "ui_kit/clearlayout.h"
#include "ui_kit/icons.h"
#include "ui_kit/theme.h"
#include "ui_kit/tr.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// One row of the rail: 36 px, a 3 px bar when selected, a bordered count at the right.
class RailButton final : public QAbstractButton
{
public:
    RailButton(RailEntry entry, QWidget *parent) : QAbstractButton(parent), m_entry(std::move(entry))
    {
        setObjectName(u"rail-"_s + m_entry.id);
        setText(m_entry.title);
        setAccessibleName(m_entry.title);
        setCheckable(true);
        setProperty("onRail", true);
        setFocusPolicy(Qt::StrongFocus);
        if (!m_entry.shortcut.isEmpty())
            setToolTip(u"%1 (%2)"_s.arg(m_entry.title, m_entry.shortcut));
    }

    [[nodiscard]] const QString &entryId() const { return m_entry.id; }
    void setCount(int count)
    {
        m_count = count;
        setAccessibleName(count > 0 ? u"%1, %2"_s.arg(m_entry.title).arg(count) : m_entry.title);
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {208, qRound(36 * std::max(1.0, textScale()))}; }

protected:
    void paintEvent(QPaintEvent *) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    RailEntry m_entry;
    int m_count = 0;
};

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    if (isChecked() || underMouse())
        painter.fillRect(rect(), theme.color(isChecked() ? u"railSel"_s : u"railHover"_s));
    if (isChecked())
        painter.fillRect(0, 0, 3, height(), theme.color(u"railMark"_s));
    const QColor text = isChecked() ? QColor(Qt::white) : theme.color(u"railText"_s);
    painter.drawPixmap(20, (height() - 20) / 2, themedPixmap(m_entry.icon, text, 20, devicePixelRatioF()));
    painter.setPen(text);
    painter.setFont(roleFont(TextRole::Body, isChecked() ? 600 : 400));
    const QRect label = rect().adjusted(52, 0, m_count > 0 ? -44 : -8, 0);
    painter.drawText(label, Qt::AlignVCenter, painter.fontMetrics().elidedText(m_entry.title, Qt::ElideRight, label.width()));
    if (m_count <= 0)
        return;
    painter.setFont(roleFont(TextRole::Caption, 600));
    const QRectF badge(width() - 34.5, height() / 2.0 - 10, 22, 20);
    painter.setPen(theme.color(u"railMark"_s));
    painter.drawRoundedRect(badge, 3, 3);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, QString::number(m_count));
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        focusNextPrevChild(true);
    else if (event->key() == Qt::Key_Up)
        focusNextPrevChild(false);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

/// Who works here: initials, name, role.
class RailPerson final : public QWidget
{
public:
    explicit RailPerson(QWidget *parent) : QWidget(parent) { setFixedHeight(qRound(44 * std::max(1.0, textScale()))); }

    void setPerson(const QString &name, const QString &role)
    {
        m_name = name;
        m_role = role;
        setAccessibleName(u"%1, %2"_s.arg(name, role));
        setVisible(!name.isEmpty());
        update();
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
    const QRectF box(18.5, height() / 2.0 - 16, 32, 32);
    painter.setPen(theme.color(u"railMark"_s));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(Qt::white);
    painter.setFont(roleFont(TextRole::Caption, 600));
    painter.drawText(box, Qt::AlignCenter, initials());
    painter.setFont(roleFont(TextRole::Small, 600));
    const int room = width() - 68;
    const int half = height() / 2;
    painter.drawText(QRect(60, 0, room, half), Qt::AlignBottom,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, room));
    painter.setPen(theme.color(u"railMuted"_s));
    painter.setFont(roleFont(TextRole::Caption));
    painter.drawText(QRect(60, half, room, half), Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_role, Qt::ElideRight, room));
}

/// A group heading of the rail.
class RailHeading final : public QWidget
{
public:
    RailHeading(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
    {
        setFixedHeight(qRound(32 * std::max(1.0, textScale())));
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
    : QWidget(parent), m_pages(new QVBoxLayout), m_tools(new QVBoxLayout), m_person(new RailPerson(this))
{
    setAccessibleName(UiKitTr::tr("Navigation"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 60, 0, 10);
    layout->setSpacing(0);
    m_pages->setSpacing(0);
    m_tools->setSpacing(0);
    layout->addLayout(m_pages);
    layout->addStretch();
    layout->addLayout(m_tools);
    layout->addSpacing(17);
    layout->addWidget(m_person);
    m_person->hide();
    setFixedWidth(208);
}

void NavigationRail::setEntries(const QList<RailEntry> &pages, const QList<RailEntry> &tools)
{
    setFixedWidth(qRound(208 * std::max(1.0, (1 + textScale()) / 2)));
    clearLayout(*m_pages);
    clearLayout(*m_tools);
    for (const RailEntry &entry : pages)
        addEntry(entry, m_pages);
    for (const RailEntry &entry : tools)
        addEntry(entry, m_tools);
}

void NavigationRail::addEntry(const RailEntry &entry, QVBoxLayout *layout)
{
    if (entry.id.isEmpty()) {
        layout->addWidget(new RailHeading(entry.title, this));
        return;
    }
    auto *button = new RailButton(entry, this);
    connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { emit chosen(id); });
    layout->addWidget(button);
}

void NavigationRail::setCurrent(const QString &id)
{
    for (QAbstractButton *button : findChildren<QAbstractButton *>())
        button->setChecked(button->objectName() == u"rail-"_s + id);
}

void NavigationRail::setCount(const QString &id, int count)
{
    for (QAbstractButton *button : findChildren<QAbstractButton *>(u"rail-"_s + id))
        static_cast<RailButton *>(button)->setCount(count);
}

void NavigationRail::setPerson(const QString &name, const QString &role)
{
    static_cast<RailPerson *>(m_person)->setPerson(name, role);
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.color(u"rail"_s));
    painter.drawPixmap(18, 17, markPixmap(26, devicePixelRatioF(), true));
    painter.setPen(Qt::white);
    QFont brand = roleFont(TextRole::Heading, 700);
    painter.setFont(brand);
    painter.drawText(QRect(54, 0, width() - 54, 60), Qt::AlignVCenter, u"Chartroom"_s);
    if (m_person->isVisible()) {
        painter.setPen(theme.color(u"railLine"_s));
        const int y = m_person->y() - 9;
        painter.drawLine(18, y, width() - 18, y);
    }
}

} // namespace chartroom
