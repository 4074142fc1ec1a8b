// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/sharedialog.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/scrollpage.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTextCharFormat>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct FieldText {
    ConsentField field;
    QString title;
    QString meaning;
};

QList<FieldText> optionalFields()
{
    return {{ConsentField::Answers, UiLearnerTr::tr("My answers"), UiLearnerTr::tr("What I wrote or chose, and the feedback I got")},
            {ConsentField::Times, UiLearnerTr::tr("Times"), UiLearnerTr::tr("When I answered and how long it took")},
            {ConsentField::Confidence, UiLearnerTr::tr("How sure I was"), {}},
            {ConsentField::SelfRating, UiLearnerTr::tr("My self-rating"), {}},
            {ConsentField::Notes, UiLearnerTr::tr("My notes"), {}}};
}

Label *smallText(const QString &text)
{
    auto *label = new Label(text, TextRole::Caption, 0, u"ink2"_s);
    label->setWordWrap(true);
    label->setContentsMargins(26, 0, 0, 4);
    return label;
}

} // namespace

ShareDialog::ShareDialog(const QDate &today, QWidget *parent)
    : QDialog(parent), m_name(new QCheckBox(UiLearnerTr::tr("My name"))), m_recipient(new QLineEdit),
      m_until(new QDateEdit(today.addYears(1))), m_accept(makeButton(ButtonKind::Primary, {}))
{
    setWindowTitle(UiLearnerTr::tr("What do you want to share?"));
    setFixedWidth(std::min(grown(520), 1000));
    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(24, 20, 24, 8);
    m_list->setSpacing(8);
    auto *question = new Label(UiLearnerTr::tr("What do you want to share?"), TextRole::Heading);
    question->setWordWrap(true);
    m_list->addWidget(question);
    auto *scroll = new ScrollPage(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll, 1);
    setUpFields();
    setUpRecipient(today);
    setUpButtons();
    countFields();
    // As high as its list, but never higher than a small screen.
    resize(width(), std::min(content->heightForWidth(width()) + m_accept->sizeHint().height() + 40, 700));
}

void ShareDialog::setUpFields()
{
    auto *always = new QCheckBox(UiLearnerTr::tr("Which tasks I did, on which day, and whether they were right"));
    always->setChecked(true);
    always->setEnabled(false);
    m_list->addWidget(always);
    m_list->addWidget(smallText(UiLearnerTr::tr("Always shared: a report card needs it.")));
    for (const FieldText &field : optionalFields()) {
        auto *box = new QCheckBox(field.title);
        connect(box, &QCheckBox::toggled, this, &ShareDialog::countFields);
        m_fields << FieldBox{field.field, box};
        m_list->addWidget(box);
        if (!field.meaning.isEmpty())
            m_list->addWidget(smallText(field.meaning));
    }
    connect(m_name, &QCheckBox::toggled, this, &ShareDialog::countFields);
    m_list->addWidget(m_name);
    m_list->addWidget(smallText(UiLearnerTr::tr("Without it you appear under a pseudonym.")));
}

void ShareDialog::setUpRecipient(const QDate &today)
{
    auto *form = new QFormLayout;
    m_recipient->setPlaceholderText(UiLearnerTr::tr("Ministry/Unit"));
    m_until->setMinimumDate(today);
    m_until->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_until->setCalendarPopup(true);
    // Red is for what blocks, not for weekends.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        m_until->calendarWidget()->setWeekdayTextFormat(day, m_until->calendarWidget()->weekdayTextFormat(Qt::Monday));
    form->addRow(UiLearnerTr::tr("With whom"), m_recipient);
    form->addRow(UiLearnerTr::tr("Until"), m_until);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_list->addLayout(form);
    m_list->addStretch(1);
}

void ShareDialog::setUpButtons()
{
    QPushButton *cancel = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    m_accept->setDefault(true);
    m_accept->setObjectName(u"share-accept"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 8, 24, 20);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_accept);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void ShareDialog::countFields()
{
    int count = m_name->isChecked() ? 2 : 1;
    for (const FieldBox &field : m_fields)
        count += field.box->isChecked() ? 1 : 0;
    m_accept->setText(UiLearnerTr::tr("Share %n field(s)", nullptr, count));
}

ShareChoice ShareDialog::choice() const
{
    ShareChoice choice;
    for (const FieldBox &field : m_fields) {
        if (field.box->isChecked())
            choice.fields |= field.field;
    }
    choice.recipient = m_recipient->text().trimmed();
    choice.until = m_until->date();
    choice.withName = m_name->isChecked();
    return choice;
}

} // namespace chartroom
