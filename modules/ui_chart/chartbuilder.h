// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "dataset/table.h"

#include <QJsonObject>
#include <QStringList>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QSplitter;
class QTimer;
class QVBoxLayout;

namespace chartroom {

class BuilderForm;
class ChartView;
class FieldList;
class Label;
class SuggestionPanel;

/// What a builder offers to change (exercises.md 4.11). Empty marks: all marks that are drawn.
struct ChartOffer {
    QStringList marks;      ///< "bar", "line", …
    QStringList channels;   ///< "x", "y", "color", "xOffset", …
    QStringList transforms; ///< "filter" gives the filter row; others are kept but not edited here
    QStringList texts;      ///< "title", "subtitle", "axis", "source", "note", "description"
    bool autoTitles = true; ///< false: axis titles start empty and stay empty unless written
    bool layers = false;    ///< second layers, lines and notes; rows are shown as the mark makes sense
    bool suggestions = false; ///< charts are suggested for a question
    /// What may be changed (words of exercises.md 4.12: "scale", "sort", "mark", "aggregate", "filter", "titles", "color",
    /// "field", "transform", "layer"); empty: everything that is offered.
    QStringList editable{};

    [[nodiscard]] bool mayEdit(const QString &part) const { return editable.isEmpty() || editable.contains(part); }
    /// The field of a channel may be changed; `color` stands for the colour with its field.
    [[nodiscard]] bool mayEditField(const QString &channel) const
    {
        return mayEdit(QStringLiteral("field")) || (channel == QLatin1String("color") && mayEdit(channel));
    }
    [[nodiscard]] bool mayEditScale(const QString &channel) const
    {
        return mayEdit(QStringLiteral("scale")) || (channel == QLatin1String("color") && mayEdit(channel));
    }
    /// Something in the row of a channel may be changed.
    [[nodiscard]] bool mayEditChannel(const QString &channel) const
    {
        return mayEditField(channel) || mayEditScale(channel) || mayEdit(QStringLiteral("aggregate"));
    }

    /// All there is: for a chart of one's own, not for an exercise.
    [[nodiscard]] static ChartOffer everything();
};

/// Edits one chart spec through a form with one row for each part: fields at left, settings in the middle, live
/// preview at right (mock 03). Dragging a field onto a row is a shortcut; the menus do everything. The spec is JSON as
/// an answer of chart.build holds it. Where there is no room, or the text is large, the three parts stand below each
/// other and scroll together. Large tables are derived off the window's
/// thread (ChartView).
class ChartBuilder : public QWidget
{
    Q_OBJECT

public:
    explicit ChartBuilder(QWidget *parent = nullptr);

    /// Begins a new chart. The table under the name "" (or under the spec's data name) supplies the fields; tables must
    /// outlive the builder. \a start may be empty.
    void setTask(const ChartOffer &offer, const QJsonObject &start, const TableLookup &tables, const QString &language);

    /// The tables hold other rows or columns now: fields and preview follow, chart and undo stay.
    void setTables(const TableLookup &tables);

    [[nodiscard]] QJsonObject spec() const { return m_spec; }
    /// Replaces the chart as one step that can be undone.
    void setSpec(const QJsonObject &spec);
    /// The chart as it stands is the ground that undo cannot go below.
    void forgetHistory();
    /// Applies a merge patch (RFC 7396) to the chart as one step that can be undone: the fix of a rule.
    void applyPatch(const QJsonObject &patch);

    [[nodiscard]] bool canUndo() const { return m_step > 0; }
    [[nodiscard]] bool canRedo() const { return m_step + 1 < m_history.size(); }

    /// Marks the row a part belongs to with an amber edge and an icon, for example "encoding.x.sort"; \a reason is said
    /// to assistive technology. An unknown part marks nothing.
    void flagPart(const QString &part, const QString &reason = {});
    void clearFlags();
    /// The row that a part belongs to is flagged (for tests and for moving the focus).
    [[nodiscard]] bool isFlagged(const QString &part) const;
    /// Puts the keyboard focus on the control of a part.
    void focusPart(const QString &part);

    /// A widget below the preview, for example the feedback of the checks; the builder takes it as a child.
    void setFeedbackWidget(QWidget *feedback);
    /// Undo, Redo and Start over above the form; off where the page around has them.
    void setHistoryButtonsShown(bool shown);
    /// F6 stops at the fields, the settings and the preview; \a first is the turn of the first of them.
    void markPanes(int first);
    /// Tab goes as one reads: fields, settings, then what stands at the right from top to bottom. After setTask(), in
    /// the window where the builder stays: another window takes the order apart.
    void orderTabStops();
    /// The first control of the form.
    [[nodiscard]] QWidget *firstControl() const;
    [[nodiscard]] ChartView *preview() const { return m_preview; }
    [[nodiscard]] BuilderForm *form() const { return m_form; }
    [[nodiscard]] SuggestionPanel *suggestions() const { return m_suggestions; }
    /// The three parts stand below each other.
    [[nodiscard]] bool isStacked() const;

public slots:
    void undo();
    void redo();
    void startOver();

signals:
    /// The spec changed, by the form, undo, redo or setSpec.
    void specChanged();
    /// canUndo or canRedo changed.
    void historyChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupColumns();
    void fillFields();
    QWidget *settingsPane();
    QWidget *previewPane();
    void setupShortcuts();
    void arrange();
    void showUses();
    void edit(const QJsonObject &spec, const QString &key);
    void goTo(qsizetype step);
    void showSpec();
    void updatePreview();

    ChartOffer m_offer;
    QJsonObject m_start;
    QJsonObject m_spec;
    QList<QJsonObject> m_history;
    qsizetype m_step = 0;
    TableLookup m_tables;
    QString m_language;

    QScrollArea *m_scroll = nullptr;
    QSplitter *m_splitter = nullptr;
    FieldList *m_fields = nullptr;
    BuilderForm *m_form = nullptr;
    ChartView *m_preview = nullptr;
    QVBoxLayout *m_right = nullptr;
    SuggestionPanel *m_suggestions = nullptr;
    QTimer *m_previewTimer = nullptr;
    QPushButton *m_undoButton = nullptr;
    QPushButton *m_redoButton = nullptr;
    QPushButton *m_overButton = nullptr;
    QString m_lastKey; ///< of the last edit: typing into one text is one step
};

} // namespace chartroom
