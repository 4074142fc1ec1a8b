// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/recordpage.h"

#include "base/files.h"
#include "progress/attemptjson.h"
#include "progress/levelwords.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/dialogs.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/tablelook.h"
#include "ui_learner/calibrationpanel.h"
#include "ui_learner/nextpanel.h"
#include "ui_learner/nominationcard.h"
#include "ui_learner/notespanel.h"
#include "ui_learner/pulsecard.h"
#include "ui_learner/recordmodel.h"
#include "ui_learner/regradebar.h"
#include "ui_learner/selfratingpanel.h"
#include "ui_learner/sharepanel.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

RecordPage::RecordPage(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_profile(new QComboBox), m_tabs(new QTabWidget), m_model(new RecordModel(desk, this)),
      m_table(new QTableView), m_sentence(new Label({}, TextRole::Small, 0, u"ink2"_s)),
      m_saved(new Label({}, TextRole::Caption, 0, u"acc"_s)), m_share(new SharePanel(desk))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 18, 24, 6);
    setUpHeader(*head);
    head->addWidget(new RegradeBar(m_desk));
    outer->addLayout(head);
    setUpTable();
    setUpTabs();
    outer->addWidget(m_tabs, 1);
    connect(&m_desk, &LearnerDesk::changed, this, &RecordPage::refresh);
    refresh();
}

void RecordPage::setUpTabs()
{
    auto *next = new NextPanel(m_desk, 6);
    connect(next, &NextPanel::lessonChosen, this, &RecordPage::lessonChosen);
    connect(next, &NextPanel::reviewRequested, this, &RecordPage::reviewRequested);
    connect(next, &NextPanel::settingsRequested, this, &RecordPage::settingsRequested);
    next->setMaximumWidth(grown(880));
    markAsPane(next, 10);
    auto *confidence = new CalibrationPanel(m_desk);
    connect(confidence, &CalibrationPanel::lessonChosen, this, &RecordPage::lessonChosen);
    connect(confidence, &CalibrationPanel::reviewRequested, this, &RecordPage::reviewRequested);
    auto *notes = new NotesPanel(m_desk);
    connect(notes, &NotesPanel::lessonChosen, this, &RecordPage::lessonChosen);
    m_tabs->setObjectName(u"record-tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(UiLearnerTr::tr("Parts of my record"));
    m_tabs->tabBar()->setAccessibleName(UiLearnerTr::tr("Parts of my record"));
    m_tabs->tabBar()->setDrawBase(false);
    const QList<std::pair<QWidget *, QString>> tabs{{levelsTab(), UiLearnerTr::tr("Levels")},
                                                    {next, UiLearnerTr::tr("What to do next")},
                                                    {confidence, UiLearnerTr::tr("Confidence")},
                                                    {new SelfRatingPanel(m_desk), UiLearnerTr::tr("My view")},
                                                    {notes, UiLearnerTr::tr("Notes")},
                                                    {teamTab(), UiLearnerTr::tr("My team")}};
    for (const auto &[content, title] : tabs) {
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        layout->setContentsMargins(24, 10, 24, 20);
        layout->addWidget(content);
        auto *scroll = new ScrollPage(page);
        scroll->setAccessibleName(title);
        m_tabs->addTab(scroll, title);
    }
}

void RecordPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

QWidget *RecordPage::levelsTab()
{
    auto *levels = new QWidget;
    auto *columns = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, levels);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(14);
    auto *card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_table, 1);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(qRound(38 * textScale()));
    QPushButton *rule = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("How levels are found"), u"help"_s);
    rule->setObjectName(u"level-rule"_s);
    connect(rule, &QPushButton::clicked, this, &RecordPage::showRule);
    auto *foot = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    foot->setContentsMargins(16, 6, 8, 8);
    foot->addWidget(m_sentence, 1);
    foot->addWidget(rule, 0, panesStack() ? Qt::AlignLeft : Qt::AlignTop);
    card->body()->addLayout(foot);
    columns->addWidget(card, 1);
    if (!panesStack())
        m_share->setFixedWidth((330 + grown(330)) / 2);
    markAsPane(card, 10);
    markAsPane(m_share, 20);
    columns->addWidget(m_share);
    return levels;
}

QWidget *RecordPage::teamTab()
{
    auto *team = new QWidget;
    auto *columns = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, team);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(14);
    auto *pulse = new PulseCard(m_desk);
    auto *hero = new NominationCard(m_desk);
    columns->addWidget(pulse, 3);
    columns->addWidget(hero, 2);
    markAsPane(pulse, 10);
    markAsPane(hero, 20);
    return team;
}

void RecordPage::showRule()
{
    showText(this, UiLearnerTr::tr("How levels are found"), levelRuleText(m_desk.language()));
}

void RecordPage::setUpHeader(QVBoxLayout &page)
{
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(new Label(UiLearnerTr::tr("My record"), TextRole::Title));
    auto *privacy = new Label(UiLearnerTr::tr("Only you see this page. You choose what to share."), TextRole::Small, 0, u"ink2"_s);
    privacy->setWordWrap(true);
    titles->addWidget(privacy);
    m_profile->setAccessibleName(UiLearnerTr::tr("Target profile"));
    for (const TargetProfile &profile : builtInProfiles())
        m_profile->addItem(UiLearnerTr::tr("Target: %1").arg(profile.title.text(m_desk.language())), profile.id);
    connect(m_profile, &QComboBox::activated, this, &RecordPage::chooseProfile);
    QPushButton *save = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Save a copy"), u"download"_s);
    connect(save, &QPushButton::clicked, this, &RecordPage::saveCopy);
    m_saved->setElided(true);
    m_saved->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *header = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    header->setSpacing(12);
    header->addLayout(titles, 1);
    QLayout *controls = panesStack() ? static_cast<QLayout *>(new FlowLayout(12)) : header;
    if (panesStack())
        header->addLayout(controls);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_saved, m_profile, save})
        controls->addWidget(widget);
    page.addLayout(header);
}

void RecordPage::setUpTable()
{
    m_table->setObjectName(u"record-table"_s);
    m_table->setAccessibleName(UiLearnerTr::tr("My record"));
    m_table->setModel(m_model);
    dressTable(*m_table, RecordModel::Competency, {170, 84, 98, 60, 44, 88, 144});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecordPage::showSelected);
}

void RecordPage::refresh()
{
    m_model->reload();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isStrand(row))
            m_table->setSpan(row, 0, 1, RecordModel::ColumnCount);
    }
    const QSignalBlocker quiet(m_profile);
    m_profile->setCurrentIndex(m_profile->findData(m_desk.profile().id));
    // With large text the page scrolls, not the table in it.
    if (panesStack())
        m_table->setMinimumHeight(wholeTableHeight(*m_table) + 16);
    showSelected();
}

void RecordPage::showSelected()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || m_model->isStrand(row)) {
        m_sentence->setText(UiLearnerTr::tr("Filled boxes: your band. Tick: expected for your role. IE: not enough evidence yet. "
                                            "Choose a row to see what is still missing."));
        return;
    }
    m_sentence->setText(m_model->sentenceAt(row));
}

void RecordPage::chooseProfile(int index)
{
    const auto saved = m_desk.savePerson(m_desk.person().name, m_profile->itemData(index).toString());
    m_saved->setToken(saved ? u"acc"_s : u"err"_s);
    m_saved->setText(saved ? UiLearnerTr::tr("Target kept.") : saved.error().message);
}

void RecordPage::saveCopy()
{
    const QString path = QFileDialog::getSaveFileName(this, UiLearnerTr::tr("Save a copy of all my answers"),
                                                      u"chartroom-answers.ndjson"_s, UiLearnerTr::tr("JSON lines (*.ndjson)"));
    if (path.isEmpty())
        return;
    QByteArray lines;
    for (const Attempt &attempt : m_desk.attempts())
        lines += QJsonDocument(toJson(attempt)).toJson(QJsonDocument::Compact) + '\n';
    const auto saved = saveFile(path, lines);
    m_saved->setToken(saved ? u"acc"_s : u"err"_s);
    m_saved->setText(saved ? UiLearnerTr::tr("Saved to %1.").arg(path) : saved.error().message);
}

} // namespace chartroom
