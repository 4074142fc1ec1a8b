// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/kinds/schema.h"
#include "ui_lesson/exercisepanel.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace chartroom {

/// What the columns of a table are: a form with a row for each field and a drop-down for each decision, then the key
/// and the missing values as check lists.
class SchemaPanel : public ExercisePanel
{
    Q_OBJECT

public:
    SchemaPanel(const ExerciseContent &content, const Schema &body, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject answer() const override;
    void setAnswer(const QJsonObject &answer) override;
    [[nodiscard]] QWidget *firstControl() override;

private:
    struct Decision {
        QString field;
        QString aspect;
        QComboBox *menu = nullptr;
    };
    /// Boxes to tick; `none` says that the list is empty on purpose.
    struct TickList {
        QList<QCheckBox *> boxes;
        QCheckBox *none = nullptr;
        QLineEdit *others = nullptr; ///< further values, parted by semicolons
    };

    void addFields(QVBoxLayout &column, const Table *table);
    [[nodiscard]] QComboBox *makeMenu(const QString &field, const QString &aspect);
    void addUnits(QComboBox &menu, const Table *table) const;
    TickList makeTicks(QVBoxLayout &column, const QString &title, const QStringList &values, const QStringList &labels, const QString &none);
    void showTicks(TickList &list, const QJsonValue &value);
    [[nodiscard]] static QJsonValue ticked(const TickList &list);

    Schema m_body;
    QStringList m_fields;
    QList<Decision> m_decisions;
    TickList m_key;
    TickList m_missing;
};

} // namespace chartroom
