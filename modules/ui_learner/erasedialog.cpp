// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/erasedialog.h"

#include "base/files.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/scrollpage.h"
#include "ui_learner/learnerdesk.h"
#include "ui_learner/sharework.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

EraseDialog::EraseDialog(LearnerDesk &desk, const DepartmentPlace &department, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_word(new QLineEdit), m_message(new Label({}, TextRole::Small))
{
    setWindowTitle(UiLearnerTr::tr("Erase everything about you?"));
    setFixedWidth(std::min(grown(520), 1000));
    auto *content = new QWidget;
    auto *page = new QVBoxLayout(content);
    page->setContentsMargins(24, 20, 24, 8);
    page->setSpacing(8);
    auto *title = new Label(windowTitle(), TextRole::Heading);
    title->setWordWrap(true);
    page->addWidget(title);
    addParagraph(*page, UiLearnerTr::tr("This goes, for good"),
                 UiLearnerTr::tr("Your answers, drafts, notes and ratings. Your name and pseudonym. Your sharing log and the key that signs "
                                 "your files. All automatic backups of them on this computer."));
    addParagraph(*page, UiLearnerTr::tr("This stays"),
                 UiLearnerTr::tr("Files you saved or shared, and report cards made from them. Take your consents back first if you "
                                 "want to be left out of new cards. Copies that others made of this computer's disk stay too."));
    if (!department.isEmpty())
        addParagraph(*page, UiLearnerTr::tr("Your department\u2019s store stays as it is"),
                     UiLearnerTr::tr("Ask the administrator of that store to erase you there as well."));
    setUpCopy(*page);
    addParagraph(*page, UiLearnerTr::tr("Nobody can bring it back"),
                 UiLearnerTr::tr("Type the word %1 to go on. You then start as somebody new.").arg(UiLearnerTr::tr("ERASE")));
    m_word->setObjectName(u"erase-word"_s);
    m_word->setAccessibleName(UiLearnerTr::tr("The word %1").arg(UiLearnerTr::tr("ERASE")));
    page->addWidget(m_word);
    page->addStretch(1);
    auto *scroll = new ScrollPage(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll, 1);
    setUpButtons(*outer);
    resize(width(), std::min(content->heightForWidth(width()) + grown(110), 700));
}

void EraseDialog::addParagraph(QBoxLayout &page, const QString &title, const QString &text)
{
    auto *heading = new Label(title, TextRole::Body, 600);
    heading->setWordWrap(true);
    page.addWidget(heading);
    auto *words = new Label(text, TextRole::Small, 0, u"ink2"_s);
    words->setWordWrap(true);
    page.addWidget(words);
}

void EraseDialog::setUpCopy(QBoxLayout &page)
{
    QPushButton *copy = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Save a copy of everything\u2026"), u"download"_s);
    connect(copy, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, UiLearnerTr::tr("Save a copy of everything"),
                                                          m_desk.person().pseudonym + u"-everything.crprogress"_s,
                                                          UiLearnerTr::tr("Progress of a learner (*.crprogress)"));
        if (!path.isEmpty())
            saveCopyTo(path);
    });
    auto *row = new QHBoxLayout;
    row->addWidget(copy);
    row->addStretch();
    page.addLayout(row);
}

void EraseDialog::setUpButtons(QBoxLayout &page)
{
    m_message->setWordWrap(true);
    m_message->setContentsMargins(24, 4, 24, 0);
    m_message->hide();
    page.addWidget(m_message);
    QPushButton *cancel = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Cancel"));
    QPushButton *erase = makeButton(ButtonKind::Primary, UiLearnerTr::tr("Erase everything"));
    erase->setObjectName(u"erase-accept"_s);
    cancel->setDefault(true); // Return alone must not erase
    erase->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(erase, &QPushButton::clicked, this, &EraseDialog::confirm);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 8, 24, 20);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(erase);
    page.addLayout(row);
}

void EraseDialog::tell(const QString &sentence, bool isError)
{
    m_message->setToken(isError ? u"err"_s : u"acc"_s);
    m_message->setText(sentence);
    m_message->show();
}

void EraseDialog::confirm()
{
    if (m_word->text().trimmed().compare(UiLearnerTr::tr("ERASE"), Qt::CaseInsensitive) == 0) {
        accept();
        return;
    }
    tell(UiLearnerTr::tr("Nothing was erased. Type the word %1 first.").arg(UiLearnerTr::tr("ERASE")), true);
    m_word->setFocus();
}

void EraseDialog::saveCopyTo(const QString &path)
{
    if (m_task.isRunning())
        return;
    ShareChoice choice;
    choice.fields = allConsentFields();
    choice.withName = true;
    const auto box = std::make_shared<std::optional<Result<void>>>();
    connect(&m_task, &BackgroundTask::finished, this, [this, box, path] {
        const Result<void> &saved = **box;
        tell(saved ? UiLearnerTr::tr("Saved to %1.").arg(QDir::toNativeSeparators(path)) : saved.error().message, !saved);
    }, Qt::SingleShotConnection);
    m_task.start([box, path, choice, address = m_desk.store().info().address, learner = m_desk.person().id,
                  &clock = m_desk.clock()](Progress &) {
        const auto copy = prepareFromStore(address, learner, choice, {}, clock);
        box->emplace(copy ? saveFile(path, copy->bytes) : Result<void>(copy.error()));
    });
}

} // namespace chartroom
