// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_manager/erasepersondialog.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_manager/tr.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Label *paragraph(const QString &text)
{
    auto *label = new Label(text, TextRole::Small, 0, u"ink2"_s);
    label->setWordWrap(true);
    return label;
}

} // namespace

ErasePersonDialog::ErasePersonDialog(QWidget *parent)
    : QDialog(parent), m_person(new QLineEdit), m_word(new QLineEdit), m_message(new Label({}, TextRole::Small, 0, u"err"_s))
{
    setWindowTitle(UiManagerTr::tr("Whom do you want to erase?"));
    setFixedWidth(std::min(grown(520), 1000));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(24, 20, 24, 20);
    page->setSpacing(8);
    auto *title = new Label(windowTitle(), TextRole::Heading);
    title->setWordWrap(true);
    page->addWidget(title);
    page->addWidget(paragraph(UiManagerTr::tr("Every fact of this person leaves the store, for good. Automatic backups of the store are "
                                              "removed and one new one is made.")));
    page->addWidget(paragraph(UiManagerTr::tr("Cards that were issued stay: they show nobody. Files the person shared before are refused "
                                              "from now on. Remove your own copies of the store and of the files yourself.")));
    auto *form = new QFormLayout;
    m_person->setObjectName(u"erase-person"_s);
    m_word->setObjectName(u"erase-word"_s);
    form->addRow(UiManagerTr::tr("Pseudonym or id"), m_person);
    form->addRow(UiManagerTr::tr("The word %1").arg(UiManagerTr::tr("ERASE")), m_word);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    page->addLayout(form);
    m_message->setWordWrap(true);
    m_message->hide();
    page->addWidget(m_message);
    setUpButtons(*page);
}

void ErasePersonDialog::setUpButtons(QBoxLayout &page)
{
    QPushButton *cancel = makeButton(ButtonKind::Secondary, UiManagerTr::tr("Cancel"));
    QPushButton *erase = makeButton(ButtonKind::Primary, UiManagerTr::tr("Erase this person"));
    erase->setObjectName(u"erase-accept"_s);
    cancel->setDefault(true); // Return alone must not erase
    erase->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(erase, &QPushButton::clicked, this, &ErasePersonDialog::confirm);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(erase);
    page.addLayout(row);
}

QString ErasePersonDialog::person() const
{
    return m_person->text().trimmed();
}

void ErasePersonDialog::confirm()
{
    const bool isTyped = m_word->text().trimmed().compare(UiManagerTr::tr("ERASE"), Qt::CaseInsensitive) == 0;
    if (isTyped && !person().isEmpty()) {
        accept();
        return;
    }
    m_message->setText(isTyped ? UiManagerTr::tr("Nothing was erased. Write whom you mean first.")
                               : UiManagerTr::tr("Nothing was erased. Type the word %1 first.").arg(UiManagerTr::tr("ERASE")));
    m_message->show();
    (isTyped ? m_person : m_word)->setFocus();
}

} // namespace chartroom
