// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/builderrow.h"

#include "ui_chart/fieldlist.h"
#include "ui_chart/tr.h"
#include "ui_kit/label.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QMimeData>
#include <QStyle>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelColumnWidth = 84;
const QString rowMime = QString::fromLatin1(fieldMimeType);

} // namespace

BuilderRow::BuilderRow(const QString &label, QWidget *parent)
    : QFrame(parent), m_label(new Label(label, TextRole::Small, 400, u"ink2"_s, this)), m_grid(new QGridLayout(this)),
      m_line(new QHBoxLayout), m_icon(new IconLabel(u"warn"_s, u"amb"_s, 18, this))
{
    setProperty("kind", u"plain"_s);
    m_grid->setContentsMargins(10, 3, 4, 3);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(4);
    m_label->setMinimumWidth(qRound(labelColumnWidth * textScale()));
    m_label->setMaximumWidth(qRound(labelColumnWidth * 1.4 * textScale()));
    m_label->setWordWrap(true);
    m_label->setMinimumHeight(grown(28)); // beside the first line of its controls
    m_grid->addWidget(m_label, 0, 0, Qt::AlignTop);
    m_line->setSpacing(6);
    m_line->addWidget(m_icon);
    m_grid->addLayout(m_line, 0, 1);
    m_grid->setColumnStretch(1, 1);
    m_icon->hide();
}

void BuilderRow::addControl(QWidget *control, int stretch)
{
    m_line->insertWidget(int(m_controls.size()), control, stretch);
    m_controls.append(control);
}

void BuilderRow::addBelow(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 1);
}

void BuilderRow::setFlagged(bool flagged, const QString &reason)
{
    m_flagged = flagged;
    m_icon->setVisible(flagged);
    m_icon->setAccessibleName(flagged ? UiChartTr::tr("Look here again") : QString());
    m_label->setRole(TextRole::Small, flagged ? 600 : 400);
    m_label->setToken(flagged ? u"ink"_s : u"ink2"_s);
    for (QWidget *control : std::as_const(m_controls)) {
        control->setAccessibleDescription(flagged ? reason : QString());
        if (control->focusProxy())
            control->focusProxy()->setAccessibleDescription(control->accessibleDescription());
    }
    setToolTip(flagged ? reason : QString());
    setProperty("kind", flagged ? u"flagged"_s : u"plain"_s);
    style()->unpolish(this);
    style()->polish(this);
}

QWidget *BuilderRow::firstControl() const
{
    const auto usable = std::find_if(m_controls.begin(), m_controls.end(),
                                     [](const QWidget *control) { return control->isEnabled() && !control->isHidden() && control->focusPolicy() != Qt::NoFocus; });
    return usable == m_controls.end() ? m_controls.value(0) : *usable;
}

QString BuilderRow::label() const
{
    return m_label->text();
}

void BuilderRow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(rowMime))
        event->acceptProposedAction();
}

void BuilderRow::dropEvent(QDropEvent *event)
{
    emit fieldDropped(QString::fromUtf8(event->mimeData()->data(rowMime)));
    event->acceptProposedAction();
}

} // namespace chartroom
