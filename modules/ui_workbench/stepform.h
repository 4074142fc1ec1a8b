// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QVBoxLayout;

namespace chartroom {

/// What a step can be filled in with: the columns before it, and the other tables of the work with theirs.
struct StepContext {
    struct OtherTable {
        QString name;
        QString title;
        QList<Field> fields;
    };
    QList<Field> fields;
    QList<OtherTable> tables;
    QString language = QStringLiteral("en");

    [[nodiscard]] const OtherTable *table(const QString &name) const;
    /// The names of the columns, in their order.
    [[nodiscard]] QStringList names() const;
};

/// A word of a menu and what it stands for.
struct MenuWord {
    QString word;
    int value = 0;
};

/// The form of one step: rows of menus and fields. What a person sets is told at once as a whole step. The functions of
/// stepforms.h fill it; a change of which rows there are (one condition more) builds the form anew.
class StepForm : public QWidget
{
    Q_OBJECT

public:
    using SetText = std::function<void(const QString &)>;
    using SetList = std::function<void(const QStringList &)>;
    using SetNumber = std::function<void(int)>;
    using SetSort = std::function<void(const QList<SortBy> &)>;
    using Fits = std::function<bool(const Field &)>;

    explicit StepForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] const StepContext &context() const { return m_context; }

    /// A menu of the columns that fit. With \a none the menu begins with this word, which stands for no column.
    void addColumn(const QString &label, const QString &chosen, const SetText &set, const Fits &fits = {}, const QString &none = {});
    /// A list of the columns with check boxes.
    void addColumns(const QString &label, const QStringList &chosen, const SetList &set, const Fits &fits = {});
    void addChoice(const QString &label, const QList<MenuWord> &words, int chosen, const SetNumber &set);
    void addTable(const QString &label, const QString &chosen, const SetText &set);
    void addText(const QString &label, const QString &text, const SetText &set, const QString &placeholder = {});
    void addNumber(const QString &label, int number, int least, int most, const SetNumber &set);
    void addCheck(const QString &label, bool checked, const std::function<void(bool)> &set);
    /// Columns to sort by, each with its direction.
    void addSort(const QString &label, const QList<SortBy> &by, const SetSort &set);
    /// Controls of one thing among several, such as a condition; \a remove takes it away. Wraps where it must.
    void addLine(const QString &label, const QList<QWidget *> &controls, const std::function<void()> &remove);
    void addButton(const QString &text, const std::function<void()> &press);
    void addNote(const QString &text);
    void addRow(const QString &label, QWidget *field);

    /// Controls for lines; their names are for assistive technology.
    [[nodiscard]] QComboBox *columnMenu(const QString &name, const QList<Field> &fields, const QString &chosen, const SetText &set,
                                        const Fits &fits = {}, const QString &none = {});
    [[nodiscard]] QComboBox *choiceMenu(const QString &name, const QList<MenuWord> &words, int chosen, const SetNumber &set);
    [[nodiscard]] QLineEdit *textField(const QString &name, const QString &text, const SetText &set, const QString &placeholder = {});

    /// Tells the step as it is now. Changes under one \a key that follow each other are one step of undo; \a reshaped
    /// asks for the form to be built anew.
    void announce(const QueryStep &step, const QString &key, bool reshaped = false) { emit edited(step, key, reshaped); }

signals:
    void edited(const QueryStep &step, const QString &key, bool reshaped);

private:
    [[nodiscard]] QString nextName();

    StepContext m_context;
    QFormLayout *m_form;
    int m_controls = 0; ///< controls are numbered, so that the focus finds its place again
};

/// True for columns of numbers, of dates, of texts.
[[nodiscard]] bool holdsNumbers(const Field &field);
[[nodiscard]] bool holdsDates(const Field &field);

} // namespace chartroom
