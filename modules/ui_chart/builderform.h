// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "ui_chart/chartbuilder.h"

#include <QFrame>
#include <QHash>
#include <QJsonObject>
#include <QScrollArea>

class QComboBox;
class QFormLayout;
class QGridLayout;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace chartroom {

class IconLabel;
class Label;

/// One row of the form: a label, its controls, and room for the amber edge and icon of a finding.
class BuilderRow : public QFrame
{
    Q_OBJECT

public:
    BuilderRow(const QString &label, QWidget *parent = nullptr);

    void addControl(QWidget *control, int stretch = 1);
    void addSecondLine(QWidget *first, QWidget *second);
    void setFlagged(bool flagged, const QString &reason = {});
    [[nodiscard]] bool isFlagged() const { return m_flagged; }
    [[nodiscard]] QWidget *firstControl() const;
    [[nodiscard]] QString label() const;
    /// Fields may be dropped here.
    void setDropTarget(bool target) { setAcceptDrops(target); }
    void setSecondLineShown(bool shown);

signals:
    void fieldDropped(const QString &field);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    Label *m_label;
    QGridLayout *m_grid;
    QHBoxLayout *m_line;
    IconLabel *m_icon;
    QWidget *m_second = nullptr;
    QList<QWidget *> m_controls;
    bool m_flagged = false;
};

/// The data of the entry "Number of rows" in lists of fields; no column can be called so.
inline const QString countEntry = QStringLiteral("\u2063count");

/// The settings of a chart, one row for each part (mock 03). It holds no state of its own: setSpec fills the controls,
/// every change by hand is signalled as the changed spec.
class BuilderForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit BuilderForm(QWidget *parent = nullptr);

    void setOffer(const ChartOffer &offer, const Table &table, const QString &language);
    void setSpec(const QJsonObject &spec);

    /// The row of a part such as "encoding.x.sort"; nullptr when the form has none.
    [[nodiscard]] BuilderRow *rowOfPart(const QString &part) const;
    [[nodiscard]] QList<BuilderRow *> rows() const { return m_rows.values(); }
    [[nodiscard]] QWidget *firstControl() const;
    /// "X", "Colour", …: the label of a channel's row.
    [[nodiscard]] static QString channelLabel(const QString &channel);

    /// The controls by name, for tests and tools: "mark", "x.field", "x.summary", "sort", "filter.field",
    /// "filter.op", "filter.value", "title", …
    [[nodiscard]] QWidget *control(const QString &name) const { return m_controls.value(name); }

public slots:
    void placeField(const QString &field, const QString &channel);

signals:
    /// A control was changed by hand. Changes with the same non-empty \a step belong to one undo step (typing).
    void specEdited(const QJsonObject &spec, const QString &step);

private:
    BuilderRow *addRow(const QString &name, const QString &label);
    QComboBox *addCombo(BuilderRow *row, const QString &name, const QString &accessibleName);
    void addMarkRow();
    void addChannelRow(const QString &channel);
    void addSortRow();
    void addFilterRow();
    void addTextRow(const QString &name, const QString &label);
    void fillChannel(const QString &channel);
    void fillSort();
    void fillFilter();
    void fillFilterValues(const QString &field, const QJsonValue &chosen);
    void fillTexts();
    void editChannel(const QString &channel);
    void editFilter();
    void emitEdit(const QJsonObject &spec, const QString &step = {});
    [[nodiscard]] QComboBox *combo(const QString &name) const;
    [[nodiscard]] QString fieldLabel(const Field &field) const;

    ChartOffer m_offer;
    Table m_table;
    QString m_language;
    QJsonObject m_spec;
    bool m_filling = false;
    QVBoxLayout *m_column = nullptr;
    QHash<QString, BuilderRow *> m_rows;
    QHash<QString, QWidget *> m_controls;
    QStringList m_order;
};

} // namespace chartroom
