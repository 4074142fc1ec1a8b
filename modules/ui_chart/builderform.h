// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"
#include "ui_chart/builderrow.h"
#include "ui_chart/chartbuilder.h"

#include <QHash>
#include <QJsonObject>
#include <QScrollArea>
#include <QSet>

class QComboBox;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace chartroom {

class CalculateRow;
class ChannelDetails;
class FilterRows;
class NoteRow;

/// The data of the entry "Number of rows" in lists of fields; no column can be called so.
inline const QString countEntry = QStringLiteral("\u2063count");

/// The settings of a chart, one row for each part (mock 03). It holds no state of its own but what is shown: setSpec
/// fills the controls, every change by hand is signalled as the changed spec. In a chart of several layers the rows
/// speak of one layer with data; a menu changes it. What the rows do not show stays in the spec.
class BuilderForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit BuilderForm(QWidget *parent = nullptr);

    /// \a table supplies the fields; \a tables those of lookups in the chart.
    void setOffer(const ChartOffer &offer, const Table &table, const TableLookup &tables, const QString &language);
    void setSpec(const QJsonObject &spec);
    /// The columns that can be chosen: those of the table and those the chart computes.
    [[nodiscard]] const Table &fields() const { return m_fields; }
    /// The channels with a row that is shown now.
    [[nodiscard]] QStringList shownChannels() const;
    /// The chart as the rows show it: one layer with data.
    [[nodiscard]] QJsonObject view() const;

    /// The row of a part such as "encoding.x.sort"; nullptr when the form has none.
    [[nodiscard]] BuilderRow *rowOfPart(const QString &part) const;
    [[nodiscard]] QList<BuilderRow *> rows() const { return m_rows.values(); }
    [[nodiscard]] QWidget *firstControl() const;
    /// "X", "Colour", …: the label of a channel's row.
    [[nodiscard]] static QString channelLabel(const QString &channel);
    /// All rows below each other take the height they need, without a scroll bar of the form's own.
    void setFullHeight(bool full);
    /// As wide as the widest row needs: nothing is cut and nothing scrolls sideways.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The controls by name, for tests and tools: "mark", "x.field", "x.summary", "x.more", "x.zero", "sort",
    /// "resolve.y", "filter.field", "filter.op", "filter.value", "filter.1.field", "title", "part", …
    [[nodiscard]] QWidget *control(const QString &name) const;

public slots:
    void placeField(const QString &field, const QString &channel);
    /// What the menu "Add a part" offers: a channel, "calculate", "line", "note" or "layer".
    void addPart(const QString &part);

signals:
    /// A control was changed by hand. Changes with the same non-empty \a step belong to one undo step (typing).
    void specEdited(const QJsonObject &spec, const QString &step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    BuilderRow *addRow(const QString &name, const QString &label);
    QComboBox *addCombo(BuilderRow *row, const QString &name, const QString &accessibleName);
    void addLayerRow();
    void addMarkRow();
    void addChannelRow(const QString &channel);
    void addMoreButton(BuilderRow *row, const QString &channel);
    void addPartButton();
    void addSortRow();
    void addScalesRow();
    void addFilterRow();
    void addTextRow(const QString &name, const QString &label);
    void addTextRows();
    QVBoxLayout *addListRow(const QString &name, const QString &label);

    void fillLayer();
    void fillMark();
    void fillChannel(const QString &channel);
    void showKept(const QString &channel, const QString &summary);
    void fillFieldBox(const QString &channel);
    void fillSort();
    void fillFieldSort(const QString &channel);
    void fillScales();
    void fillFilter();
    void fillTexts();
    void fillCalculations();
    void fillNotes();
    void fillPartMenu(QMenu *menu);
    void showChannels();

    void editChannel(const QString &channel);
    void editSort();
    void showDetails(const QString &channel, bool shown);
    void emitEdit(const QJsonObject &view, const QString &step = {});
    void emitSpec(const QJsonObject &spec, const QString &step = {});
    [[nodiscard]] QComboBox *combo(const QString &name) const;
    [[nodiscard]] bool isOffered(const QString &channel) const { return m_offer.channels.contains(channel); }

    ChartOffer m_offer;
    Table m_table;
    Table m_fields;
    TableLookup m_tables;
    QString m_language;
    QJsonObject m_spec;
    int m_layer = 0;
    bool m_filling = false;
    bool m_fullHeight = false;
    QSet<QString> m_added;   ///< channels asked for by hand
    bool m_addingCalculation = false;
    QVBoxLayout *m_column = nullptr;
    QHash<QString, BuilderRow *> m_rows;
    QHash<QString, QWidget *> m_controls;
    QHash<QString, ChannelDetails *> m_details;
    FilterRows *m_filter = nullptr;
    QList<CalculateRow *> m_calculations;
    QVBoxLayout *m_calculationColumn = nullptr;
    QList<NoteRow *> m_notes;
    QVBoxLayout *m_noteColumn = nullptr;
};

} // namespace chartroom
