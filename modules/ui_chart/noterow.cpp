// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/noterow.h"

#include "dataset/scalar.h"
#include "ui_chart/tr.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *placeEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(name);
    return edit;
}

} // namespace

QJsonValue placeFromText(const QString &text)
{
    QString plain = text.trimmed();
    if (plain.isEmpty())
        return QJsonValue::Undefined;
    plain.remove(QChar::Nbsp).remove(u'\u202f').replace(u',', u'.').replace(u'\u2212', u'-');
    bool isNumber = false;
    const double number = plain.toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text.trimmed());
}

QString placeText(const QJsonValue &place)
{
    return place.isDouble() ? canonicalText(place.toDouble()) : place.toString();
}

NoteRow::NoteRow(QWidget *parent)
    : QWidget(parent), m_axis(new QComboBox(this)), m_text(placeEdit(UiChartTr::tr("Text"), this)),
      m_x(placeEdit(UiChartTr::tr("Place on X"), this)), m_y(placeEdit(UiChartTr::tr("Place on Y"), this)),
      m_own(new Label(UiChartTr::tr("Note of the task"), TextRole::Small, 400, u"ink2"_s, this)),
      m_remove(makeButton(ButtonKind::Quiet, {}, u"x"_s, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_text, 0, 0, 1, 2);
    grid->addWidget(m_own, 0, 0, 1, 2);
    grid->addWidget(m_remove, 0, 2);
    grid->addWidget(m_axis, 1, 0);
    grid->addWidget(m_x, 1, 1, 1, 2);
    grid->addWidget(m_y, 2, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    m_axis->addItem(UiChartTr::tr("Across, at Y"), u"y"_s);
    m_axis->addItem(UiChartTr::tr("Upright, at X"), u"x"_s);
    m_axis->setAccessibleName(UiChartTr::tr("Line: direction"));
    connect(m_axis, &QComboBox::activated, this, [this] {
        const QString place = m_note.axis == "x"_L1 ? m_x->text() : m_y->text(); // the value goes along
        m_x->setText(place);
        m_y->setText(place);
        typed();
    });
    for (QLineEdit *edit : {m_text, m_x, m_y})
        connect(edit, &QLineEdit::textEdited, this, &NoteRow::typed);
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removed(m_layer); });
}

void NoteRow::setNote(int layer, const ChartNote &note)
{
    m_layer = layer;
    m_note = note;
    m_own->setVisible(note.own);
    m_text->setVisible(!note.own && note.isText);
    m_axis->setVisible(!note.own && !note.isText);
    m_x->setVisible(!note.own && (note.isText || note.axis == "x"_L1));
    m_y->setVisible(!note.own && (note.isText || note.axis == "y"_L1));
    m_axis->setCurrentIndex(m_axis->findData(note.axis));
    const QList<std::pair<QLineEdit *, QString>> texts = {
        {m_text, note.text}, {m_x, placeText(note.x)}, {m_y, placeText(note.y)}};
    for (const auto &[edit, text] : texts) {
        if (placeFromText(edit->text()) != placeFromText(text) || edit == m_text)
            if (edit->text() != text)
                edit->setText(text);
    }
    const QString name = note.isText ? UiChartTr::tr("Note") : UiChartTr::tr("Reference line");
    m_remove->setAccessibleName(UiChartTr::tr("Remove: %1").arg(name));
    m_remove->setToolTip(m_remove->accessibleName());
}

void NoteRow::typed()
{
    ChartNote note = m_note;
    note.axis = m_axis->currentData().toString();
    note.text = m_text->text();
    note.x = placeFromText(m_x->text());
    note.y = placeFromText(m_y->text());
    if (!note.isText)
        (note.axis == "x"_L1 ? note.y : note.x) = QJsonValue(QJsonValue::Undefined);
    const bool isPlaced = note.isText || !(note.axis == "x"_L1 ? note.x : note.y).isUndefined();
    if (isPlaced && note != m_note)
        emit edited(m_layer, note);
}

QWidget *NoteRow::control(const QString &name) const
{
    const QHash<QString, QWidget *> controls = {
        {u"axis"_s, m_axis}, {u"text"_s, m_text}, {u"x"_s, m_x}, {u"y"_s, m_y}, {u"remove"_s, m_remove}};
    return controls.value(name);
}

} // namespace chartroom
