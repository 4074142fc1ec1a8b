// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/fieldlist.h"

#include "base/numberformat.h"
#include "ui_chart/tr.h"
#include "ui_kit/label.h"
#include "ui_kit/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

enum FieldItemRole { LetterRole = Qt::UserRole + 1, UseRole, NameRole };
constexpr int badgeSize = 20;

void paintBadge(QPainter *painter, const QRect &rect, const QString &letter, const QColor &ink, const QColor &border)
{
    painter->setPen(QPen(border, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(ink);
    painter->setFont(roleFont(TextRole::Caption, 600));
    painter->drawText(rect, Qt::AlignCenter, letter);
}

/// Badge, name, and at right where the field is used.
class FieldDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(QApplication::palette()); // the list itself is see-through
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.color(u"accTint"_s));
        const int badge = qRound(badgeSize * textScale());
        const QRect square(option.rect.left() + 2, option.rect.center().y() - badge / 2, badge, badge);
        paintBadge(painter, square, index.data(LetterRole).toString(), theme.color(u"ink"_s), theme.color(u"ctl"_s));
        const QRect words = option.rect.adjusted(badge + 10, 0, -4, 0);
        const QString use = index.data(UseRole).toString();
        painter->setFont(roleFont(TextRole::Caption, 600));
        painter->setPen(theme.color(u"acc"_s));
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, use);
        const int room = words.width() - (use.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(use) + 8);
        painter->setFont(roleFont(TextRole::Small));
        painter->setPen(theme.color(u"ink"_s));
        const QString name = painter->fontMetrics().elidedText(index.data(NameRole).toString(), Qt::ElideRight, room);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter->setPen(theme.color(u"line"_s));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {120, qRound(28 * textScale())};
    }
};

/// The letter of a level in its box; decoration beside its words.
class LevelBadge : public QWidget
{
public:
    LevelBadge(const QString &letter, QWidget *parent) : QWidget(parent), m_letter(letter)
    {
        const int side = qRound(badgeSize * textScale());
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintBadge(&painter, rect(), m_letter, theme.color(u"ink"_s), theme.color(u"ctl"_s));
    }

private:
    QString m_letter;
};

/// Fields travel by name.
class FieldListWidget : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override
    {
        auto *mime = new QMimeData; // the drag takes it
        if (!items.isEmpty())
            mime->setData(QString::fromLatin1(fieldMimeType), items.first()->data(NameRole).toString().toUtf8());
        return mime;
    }
    QStringList mimeTypes() const override { return {QString::fromLatin1(fieldMimeType)}; }
};

QString levelWords(const QString &letter)
{
    if (letter == "N"_L1)
        return UiChartTr::tr("Nominal: names");
    if (letter == "O"_L1)
        return UiChartTr::tr("Ordinal: ranks");
    return letter == "T"_L1 ? UiChartTr::tr("Time: dates") : UiChartTr::tr("Quantity: numbers");
}

} // namespace

QString levelLetter(const Field &field)
{
    switch (field.level) {
    case Level::Nominal:
        return u"N"_s;
    case Level::Ordinal:
        return u"O"_s;
    case Level::Temporal:
        return u"T"_s;
    case Level::Interval:
    case Level::Ratio:
        break;
    }
    return u"Q"_s;
}

FieldList::FieldList(QWidget *parent)
    : QWidget(parent), m_rows(new Label({}, TextRole::Caption, 400, u"ink3"_s, this)), m_legend(new QWidget(this)), m_list(new FieldListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new Label(UiChartTr::tr("Fields"), TextRole::Body, 600, u"ink"_s, this));
    column->addWidget(m_rows);
    m_list->setItemDelegate(new FieldDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(UiChartTr::tr("Fields of the table"));
    m_list->setStyleSheet(u"background: transparent;"_s);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showMenu(m_list->viewport()->mapToGlobal(at)); });
    column->addWidget(m_list, 1);
    setupLegend();
    column->addWidget(m_legend);
}

void FieldList::setupLegend()
{
    auto *into = new QVBoxLayout(m_legend);
    into->setContentsMargins(0, 0, 0, 0);
    into->setSpacing(4);
    for (const auto &letter : {u"N"_s, u"O"_s, u"Q"_s, u"T"_s}) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(new LevelBadge(letter, this));
        line->addWidget(new Label(levelWords(letter), TextRole::Caption, 400, u"ink2"_s, this), 1);
        into->addLayout(line);
    }
}

void FieldList::setTable(const Table &table, const QString &language)
{
    m_language = language;
    m_rows->setText(UiChartTr::tr("%1 rows").arg(displayGrouped(double(table.rowCount()), language)));
    m_names.clear();
    setFields(table.fields());
}

void FieldList::setCompact(bool compact)
{
    constexpr int compactLines = 5;
    m_legend->setVisible(!compact);
    m_list->setFixedHeight(compact ? grown(28) * compactLines : QWIDGETSIZE_MAX);
    if (!compact)
        m_list->setMinimumHeight(0);
}

void FieldList::setFields(const QList<Field> &fields)
{
    QStringList names;
    for (const Field &field : fields)
        names.append(field.name);
    if (names == m_names)
        return;
    m_names = names;
    m_list->clear();
    for (const Field &field : fields) {
        auto *item = new QListWidgetItem(field.name, m_list);
        item->setData(NameRole, field.name);
        item->setData(LetterRole, levelLetter(field));
        const QString unit = field.unit.in(m_language);
        QString title = field.titleText(m_language);
        if (!unit.isEmpty())
            title += u" ("_s + unit + u')';
        item->setToolTip(title);
        item->setData(Qt::AccessibleTextRole,
                      UiChartTr::tr("%1, %2, %3").arg(field.name, title, levelWords(levelLetter(field))));
    }
}

void FieldList::setUses(const QHash<QString, QStringList> &uses)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString use = uses.value(item->data(NameRole).toString()).join(u", "_s);
        item->setData(UseRole, use);
        item->setData(Qt::AccessibleDescriptionRole, use.isEmpty() ? QString() : UiChartTr::tr("Used for %1").arg(use));
    }
}

bool FieldList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) && m_list->currentItem()) {
            showMenu(m_list->viewport()->mapToGlobal(m_list->visualItemRect(m_list->currentItem()).bottomLeft()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FieldList::showMenu(const QPoint &global)
{
    QListWidgetItem *item = m_list->currentItem();
    if (!item || m_targets.isEmpty())
        return;
    const QString field = item->data(NameRole).toString();
    QMenu menu(this);
    for (const auto &[channel, label] : std::as_const(m_targets)) {
        QAction *action = menu.addAction(UiChartTr::tr("Use %1 for %2").arg(field, label));
        connect(action, &QAction::triggered, this, [this, field, word = channel] { emit fieldPlaced(field, word); });
    }
    menu.exec(global);
}

} // namespace chartroom
