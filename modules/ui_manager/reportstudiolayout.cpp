// SPDX-License-Identifier: GPL-3.0-or-later
// How the report studio is laid out; what it does stands in reportstudiopage.cpp.
#include "ui_manager/reportstudiopage.h"

#include "report/cardwords.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/emptystate.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/panes.h"
#include "ui_kit/tablelook.h"
#include "ui_manager/cardpreview.h"
#include "ui_manager/disclosurechecks.h"
#include "ui_manager/groupmodel.h"
#include "ui_manager/tr.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QWidget *labelled(const QString &title, QWidget *field)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(new Label(title, TextRole::Small, 0, u"ink2"_s));
    column->addWidget(field);
    field->setAccessibleName(title);
    return box;
}

} // namespace

QWidget *ReportStudioPage::emptyPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addStretch();
    auto *open = new EmptyState(UiManagerTr::tr("Report cards are made from a department's store. Open yours, or make a new one and "
                                                "drop the progress files of your team here."),
                                UiManagerTr::tr("Open a store"));
    connect(open, &EmptyState::actionChosen, this, &ReportStudioPage::chooseStore);
    layout->addWidget(open);
    QPushButton *make = makeButton(ButtonKind::Quiet, UiManagerTr::tr("Make a new store"));
    connect(make, &QPushButton::clicked, this, &ReportStudioPage::makeStore);
    layout->addWidget(make, 0, Qt::AlignCenter);
    layout->addWidget(departmentButton(UiManagerTr::tr("Open a department\u2019s store\u2026"), u"empty-department"_s), 0, Qt::AlignCenter);
    layout->addStretch();
    return page;
}

QPushButton *ReportStudioPage::departmentButton(const QString &text, const QString &name)
{
    QPushButton *button = makeButton(ButtonKind::Quiet, text);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, &ReportStudioPage::chooseDepartment);
    return button;
}

void ReportStudioPage::setUpHeader()
{
    auto *header = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    header->setContentsMargins(24, 18, 24, 8);
    header->setSpacing(12);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(new Label(UiManagerTr::tr("Report cards"), TextRole::Title));
    titles->addWidget(m_subtitle);
    // Short: the header is full in French.
    QPushButton *department = departmentButton(UiManagerTr::tr("Store on a server\u2026"), u"open-department"_s);
    titles->addWidget(department, 0, Qt::AlignLeft);
    department->hide(); // the empty page has one of its own
    connect(m_stack, &QStackedWidget::currentChanged, department, [department](int page) { department->setVisible(page > 0); });
    header->addLayout(titles, 1);
    QPushButton *open = makeButton(ButtonKind::Secondary, UiManagerTr::tr("Open a store"), u"folder"_s);
    QPushButton *import = makeButton(ButtonKind::Secondary, UiManagerTr::tr("Import progress"), u"import"_s);
    connect(open, &QPushButton::clicked, this, &ReportStudioPage::chooseStore);
    connect(import, &QPushButton::clicked, this, &ReportStudioPage::chooseBundles);
    QLayout *controls = panesStack() ? static_cast<QLayout *>(new FlowLayout(12)) : new QHBoxLayout;
    controls->addWidget(open);
    controls->addWidget(import);
    ReportCard sample;
    for (const Period &period : offeredPeriods(m_clock.today())) {
        sample.period = period;
        m_period->addItem(CardWords(sample, m_language).period(), QVariant::fromValue(QList<QDate>{period.from, period.to}));
    }
    for (const TargetProfile &profile : builtInProfiles())
        m_profile->addItem(profile.title.text(m_language), profile.id);
    for (QComboBox *box : {m_period, m_profile}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(panesStack() ? 28 : 20);
    }
    m_subtitle->setElided(true); // long paths must not widen the page
    controls->addWidget(labelled(UiManagerTr::tr("Period"), m_period));
    controls->addWidget(labelled(UiManagerTr::tr("Target profile"), m_profile));
    for (int i = 0; i < controls->count(); ++i)
        controls->itemAt(i)->setAlignment(Qt::AlignBottom);
    controls->setSpacing(12);
    header->addLayout(controls);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addLayout(header);
    auto *messages = new QHBoxLayout;
    messages->setContentsMargins(24, 0, 24, 4);
    messages->addWidget(m_message);
    column->addLayout(messages);
    connect(m_period, &QComboBox::activated, this, &ReportStudioPage::read);
    connect(m_profile, &QComboBox::activated, this, &ReportStudioPage::read);
}

void ReportStudioPage::setUpGroups()
{
    m_groups->setObjectName(u"groups"_s);
    m_groups->setAccessibleName(UiManagerTr::tr("Groups"));
    m_groups->setModel(m_model);
    dressTable(*m_groups, 0, {240, 110, 200});
    connect(m_groups->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReportStudioPage::showCard);
    connect(m_model, &GroupModel::choiceChanged, this, &ReportStudioPage::showChosen);

    auto *groups = new Card;
    groups->setFlush(true);
    groups->body()->addWidget(m_groups, 1);
    m_count->setContentsMargins(16, 4, 16, 8);
    QPushButton *erase = makeButton(ButtonKind::Quiet, UiManagerTr::tr("Erase a person\u2026"));
    erase->setObjectName(u"erase-a-person"_s);
    connect(erase, &QPushButton::clicked, this, &ReportStudioPage::askWhomToErase);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(0, 0, 12, 0);
    foot->addWidget(m_count, 1);
    foot->addWidget(erase, 0, Qt::AlignBottom);
    groups->body()->addLayout(foot);
    m_checksCard->body()->addWidget(m_checks);
    auto *column = new QVBoxLayout;
    column->setSpacing(14);
    column->addWidget(groups, 5);
    column->addWidget(m_checksCard, 4);
    m_columns->addLayout(column, 7);
    markAsPane(groups, 10);
    m_count->setWordWrap(true);
    m_groups->setMinimumHeight(grown(180));
}

void ReportStudioPage::setUpPreview()
{
    QPushButton *before = makeButton(ButtonKind::Quiet, {}, u"left"_s);
    QPushButton *after = makeButton(ButtonKind::Quiet, {}, u"right"_s);
    before->setAccessibleName(UiManagerTr::tr("Page before"));
    after->setAccessibleName(UiManagerTr::tr("Next page"));
    connect(before, &QPushButton::clicked, this, [this] { m_preview->setPage(m_preview->page() - 1); });
    connect(after, &QPushButton::clicked, this, [this] { m_preview->setPage(m_preview->page() + 1); });
    connect(m_preview, &CardPreview::pageChanged, this, &ReportStudioPage::showPage);
    m_previewCard->addHeaderWidget(before);
    m_previewCard->addHeaderWidget(m_pageLabel);
    m_previewCard->addHeaderWidget(after);
    m_previewCard->body()->addWidget(m_preview, 1);
    m_columns->addWidget(m_previewCard, 4);
    m_preview->setMinimumSize(panesStack() ? QSize(600, 780) : QSize(300, 380));
    markAsPane(m_previewCard, 20);
}

void ReportStudioPage::setUpActions()
{
    auto *bar = new QFrame;
    bar->setProperty("kind", u"actions"_s);
    markAsPane(bar, 90);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(24, 10, 24, 10);
    row->setSpacing(8);
    row->addWidget(new Label(UiManagerTr::tr("Export as"), TextRole::Body, 600));
    for (const QString &format : {u"pdf"_s, u"html"_s, u"csv"_s, u"json"_s}) {
        const bool isFirst = m_exports.isEmpty();
        QPushButton *button = makeButton(isFirst ? ButtonKind::Primary : ButtonKind::Secondary, format.toUpper(), isFirst ? u"download"_s : QString());
        button->setObjectName(u"export-"_s + format);
        button->setAccessibleName(UiManagerTr::tr("Export as %1").arg(format.toUpper()));
        connect(button, &QPushButton::clicked, this, [this, format] { chooseFolder(format); });
        m_exports << button;
        row->addWidget(button);
    }
    auto *progress = new QVBoxLayout;
    progress->setSpacing(4);
    progress->addWidget(m_progressWords);
    progress->addWidget(m_progressBar);
    row->addSpacing(16);
    row->addLayout(progress, 1);
    row->addWidget(m_cancel);
    m_progressBar->setTextVisible(false);
    m_progressBar->hide();
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_task.cancel(); });
    layout()->addWidget(bar);
}

} // namespace chartroom
