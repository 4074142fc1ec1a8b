// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

class QComboBox;

namespace chartroom {

/// A menu of one line for assistive technology: "X: field, region". Qt's own calls it by its value alone on Linux,
/// whatever its accessible name.
class AccessibleComboBox final : public QAccessibleWidget
{
public:
    explicit AccessibleComboBox(QComboBox *box);

    [[nodiscard]] QString text(QAccessible::Text part) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &action) override;

private:
    [[nodiscard]] QComboBox *box() const;
};

} // namespace chartroom
