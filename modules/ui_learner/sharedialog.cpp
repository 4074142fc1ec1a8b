// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/sharedialog.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/scrollpage.h"
#include "ui_learner/learnerdesk.h"
#include "ui_learner/sharepreview.h"
#include "ui_learner/sharewords.h"
#include "ui_learner/sharework.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextCharFormat>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Label *smallText(const QString &text)
{
    auto *label = new Label(text, TextRole::Caption, 0, u"ink2"_s);
    label->setWordWrap(true);
    label->setContentsMargins(26, 0, 0, 4);
    return label;
}

} // namespace

ShareDialog::ShareDialog(LearnerDesk &desk, SecretStore &secrets, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_secrets(secrets), m_stack(new QStackedWidget),
      m_name(new QCheckBox(UiLearnerTr::tr("My name"))), m_recipient(new QLineEdit),
      m_until(new QDateEdit(desk.clock().today().addYears(1))), m_message(new Label({}, TextRole::Small)),
      m_preview(new SharePreview(desk.language())),
      m_back(makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Back"))),
      m_look(makeButton(ButtonKind::Primary, UiLearnerTr::tr("See what goes out"))),
      m_accept(makeButton(ButtonKind::Primary, {}))
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
    for (QWidget *page : {content, static_cast<QWidget *>(m_preview)}) {
        auto *scroll = new ScrollPage(page);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_stack->addWidget(scroll);
    }
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack, 1);
    setUpRecipient(desk.clock().today());
    setUpFields();
    setUpButtons(*outer);
    showChoice();
    // As high as its list, but never higher than a small screen.
    resize(width(), std::min(content->heightForWidth(width()) + m_look->sizeHint().height() + 40, 700));
}

ShareDialog::~ShareDialog() = default;

void ShareDialog::setUpFields()
{
    auto *always = new QCheckBox(UiLearnerTr::tr("Which tasks I did, on which day, and whether they were right"));
    always->setChecked(true);
    always->setEnabled(false);
    m_list->addWidget(always);
    m_list->addWidget(smallText(UiLearnerTr::tr("Always shared: a report card needs it.")));
    for (const ShareFieldWords &field : optionalShareFields()) {
        auto *box = new QCheckBox(field.title);
        box->setAccessibleDescription(field.meaning);
        m_fields << FieldBox{field.field, box};
        m_list->addWidget(box);
        if (!field.meaning.isEmpty())
            m_list->addWidget(smallText(field.meaning));
    }
    m_name->setObjectName(u"share-name"_s);
    m_list->addWidget(m_name);
    m_list->addWidget(smallText(UiLearnerTr::tr("Without it you appear as %1.").arg(m_desk.person().pseudonym)));
    m_list->addStretch(1);
}

void ShareDialog::setUpRecipient(const QDate &today)
{
    auto *form = new QFormLayout;
    m_recipient->setObjectName(u"share-recipient"_s);
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
}

void ShareDialog::setUpButtons(QBoxLayout &outer)
{
    m_message->setWordWrap(true);
    m_message->setContentsMargins(24, 4, 24, 0);
    outer.addWidget(m_message);
    QPushButton *cancel = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ShareDialog::showChoice);
    connect(m_look, &QPushButton::clicked, this, &ShareDialog::askForPreview);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    m_back->setObjectName(u"share-back"_s);
    m_look->setObjectName(u"share-look"_s);
    m_accept->setObjectName(u"share-accept"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 8, 24, 20);
    row->addWidget(m_back);
    row->addStretch();
    for (QPushButton *button : {cancel, m_look, m_accept})
        row->addWidget(button);
    outer.addLayout(row);
}

void ShareDialog::tell(const QString &sentence, bool isError)
{
    m_message->setToken(isError ? u"err"_s : u"ink2"_s);
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void ShareDialog::showChoice()
{
    m_prepared.reset();
    m_stack->setCurrentIndex(0);
    m_back->hide();
    m_accept->hide();
    m_look->show();
    m_look->setDefault(true);
    tell({}, false);
}

/// The key may be in a keychain that takes its time; writing and reading back take theirs on a thread of their own.
void ShareDialog::askForPreview()
{
    if (m_recipient->text().trimmed().isEmpty()) {
        tell(UiLearnerTr::tr("Write who may read this, for example the path of your unit."), true);
        m_recipient->setFocus();
        return;
    }
    if (m_task.isRunning())
        return;
    tell(UiLearnerTr::tr("Putting the file together"), false);
    useLearnerKey(m_secrets, m_desk.person().pseudonym,
                  [dialog = QPointer(this)](const Result<KeyPair> &key) { if (dialog) dialog->prepare(key); });
}

void ShareDialog::prepare(const Result<KeyPair> &key)
{
    if (!key) {
        tell(key.error().message, true);
        return;
    }
    const auto box = std::make_shared<std::optional<Result<PreparedShare>>>();
    connect(&m_task, &BackgroundTask::finished, this, [this, box] {
        if (**box)
            showPreview(***box);
        else
            tell((**box).error().message, true);
    }, Qt::SingleShotConnection);
    m_task.start([box, address = m_desk.store().info().address, learner = m_desk.person().id, choice = choice(), key = *key,
                  &clock = m_desk.clock()](Progress &) { box->emplace(prepareFromStore(address, learner, choice, key, clock)); });
}

void ShareDialog::showPreview(const PreparedShare &share)
{
    m_prepared = share;
    m_preview->setBundle(UiLearnerTr::tr("Share exactly this?"), share.bundle);
    m_stack->setCurrentIndex(1);
    m_look->hide();
    m_back->show();
    m_accept->setText(UiLearnerTr::tr("Share %n field(s)", nullptr, fieldCount()));
    m_accept->show();
    m_accept->setDefault(true);
    m_accept->setFocus();
    tell({}, false);
    emit previewShown();
}

int ShareDialog::fieldCount() const
{
    int count = m_name->isChecked() ? 2 : 1;
    for (const FieldBox &field : m_fields)
        count += field.box->isChecked() ? 1 : 0;
    return count;
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
    const Framework &framework = m_desk.framework();
    for (const Competency &competency : framework.competencies)
        choice.competencies << BundleCompetency{framework.id, framework.version, competency.code, competency.title.text(u"en"_s)};
    return choice;
}

} // namespace chartroom
