// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QHBoxLayout;
class QVBoxLayout;

namespace chartroom {

class Label;

/// A white surface with a 1 px line and radius 5: title at left, meta at right, content below. No card in a card.
/// Assistive technology sees a group named by the title.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setMeta(const QString &meta);
    /// Puts a control at the right end of the title row.
    void addHeaderWidget(QWidget *widget);
    /// Where the content goes.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Content that touches the edges (tables): no padding around the body.
    void setFlush(bool flush);

private:
    QHBoxLayout *m_header;
    Label *m_title;
    Label *m_meta;
    QVBoxLayout *m_body;
};

/// Lets assistive technology see a plain widget as a group of controls, named by \a name (empty: the name it has).
/// Call it before the widget is shown.
void markAsGroup(QWidget *widget, const QString &name = {});

/// Registers the accessible roles of the kit (cards are groups, messages are alerts, menus are called by name and value). Call once before the first window.
void installAccessibleRoles();

} // namespace chartroom
