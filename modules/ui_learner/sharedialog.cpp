// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/sharedialog.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

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
    setMaximumWidth(qRound(520 * textScale()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(new Label(UiLearnerTr::tr("What do you want to share?"), TextRole::Heading));
    setUpFields();
    setUpRecipient(today);
    setUpButtons();
    countFields();
}

void ShareDialog::setUpFields()
{
    auto *always = new QCheckBox(UiLearnerTr::tr("Which tasks I did, on which day, and whether they were right"));
    always->setChecked(true);
    always->setEnabled(false);
    layout()->addWidget(always);
    layout()->addWidget(smallText(UiLearnerTr::tr("Always shared: a report card needs it.")));
    for (const FieldText &field : optionalFields()) {
        auto *box = new QCheckBox(field.title);
        connect(box, &QCheckBox::toggled, this, &ShareDialog::countFields);
        m_fields << FieldBox{field.field, box};
        layout()->addWidget(box);
        if (!field.meaning.isEmpty())
            layout()->addWidget(smallText(field.meaning));
    }
    connect(m_name, &QCheckBox::toggled, this, &ShareDialog::countFields);
    layout()->addWidget(m_name);
    layout()->addWidget(smallText(UiLearnerTr::tr("Without it you appear under a pseudonym.")));
}

void ShareDialog::setUpRecipient(const QDate &today)
{
    auto *form = new QFormLayout;
    m_recipient->setPlaceholderText(UiLearnerTr::tr("Ministry/Unit"));
    m_until->setMinimumDate(today);
    m_until->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_until->setCalendarPopup(true);
    form->addRow(UiLearnerTr::tr("With whom"), m_recipient);
    form->addRow(UiLearnerTr::tr("Until"), m_until);
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
}

void ShareDialog::setUpButtons()
{
    QPushButton *cancel = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    m_accept->setDefault(true);
    m_accept->setObjectName(u"share-accept"_s);
    auto *row = new QHBoxLayout;
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
