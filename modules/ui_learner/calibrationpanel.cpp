// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/calibrationpanel.h"

#include "base/numberformat.h"
#include "lesson/values.h"
#include "ui_chart/chartview.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/richtext.h"
#include "ui_kit/tablelook.h"
#include "ui_learner/calibrationchart.h"
#include "ui_learner/tr.h"
#include "ui_lesson/exercisecontent.h"

#include <QBoxLayout>
#include <QStandardItemModel>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wrongAnswersShown = 20;

QStandardItem *shareCell(const QString &text, bool isNumber)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

QString shareInPercent(double share)
{
    return UiLearnerTr::tr("%1 %").arg(qRound(share * 100));
}

} // namespace

CalibrationPanel::CalibrationPanel(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_verdict(new Label({}, TextRole::Body, 600)),
      m_score(new Label({}, TextRole::Caption, 0, u"ink2"_s)), m_chart(new ChartView), m_view(new QTableView),
      m_numbers(new QStandardItemModel(0, 4, this)), m_wrong(new Card(UiLearnerTr::tr("Sure, and not right"))), m_rows(new QVBoxLayout)
{
    auto *columns = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(14);
    auto *shares = new Card(UiLearnerTr::tr("How sure you were"));
    shares->setMeta(UiLearnerTr::tr("Only you see this"));
    setUpShares(*shares);
    m_rows->setSpacing(14);
    m_wrong->body()->addLayout(m_rows);
    m_wrong->body()->addStretch(1);
    columns->addWidget(shares, 1);
    columns->addWidget(m_wrong, 1);
    markAsPane(shares, 10);
    markAsPane(m_wrong, 20);
    connect(&m_desk, &LearnerDesk::changed, this, &CalibrationPanel::refresh);
    refresh();
}

void CalibrationPanel::setUpShares(Card &card)
{
    m_verdict->setWordWrap(true);
    m_score->setWordWrap(true);
    m_view->setObjectName(u"calibration-table"_s);
    m_view->setAccessibleName(UiLearnerTr::tr("How sure you were"));
    m_view->setModel(m_numbers);
    dressTable(*m_view, 0, {110, 100, 80, 110});
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it stands whole
    m_chart->setFixedHeight(grown(300));
    m_chart->setTitleShown(false); // the card and its sentence say it
    card.body()->addWidget(m_verdict);
    card.body()->addWidget(m_chart);
    card.body()->addWidget(m_view);
    card.body()->addWidget(m_score);
    card.body()->addStretch(1);
}

void CalibrationPanel::refresh()
{
    showShares();
    showWrong();
}

void CalibrationPanel::showShares()
{
    const Calibration &calibration = m_desk.calibration();
    m_verdict->setText(calibrationSentence(calibration, m_desk.language()));
    m_chart->setVisible(calibration.answers > 0);
    m_view->setVisible(calibration.answers > 0);
    m_score->setVisible(calibration.answers > 0);
    if (calibration.answers == 0)
        return;
    m_table = calibrationTable(calibration);
    m_chart->setChart(calibrationChart(calibration, m_desk.language()), [this](const QString &) { return &m_table; }, m_desk.language());
    fillTable();
    m_score->setText(UiLearnerTr::tr("Counted are first answers to a question that say how sure you are. Brier score: %1 (0 is best; always \u201cunsure\u201d gives 0.25).")
                         .arg(displayFixed(calibration.brier, 2, m_desk.language())));
}

void CalibrationPanel::fillTable()
{
    m_numbers->setRowCount(0);
    writeTableHeader(*m_numbers, {UiLearnerTr::tr("You said"), UiLearnerTr::tr("That means"), UiLearnerTr::tr("Answers"), UiLearnerTr::tr("Were right")}, {1, 2, 3});
    for (const ConfidenceBand &band : m_desk.calibration().bands) {
        const QString right = band.answers == 0 ? u"\u2013"_s
                                                : u"%1 (%2)"_s.arg(QString::number(band.right), shareInPercent(band.shareRight()));
        m_numbers->appendRow({shareCell(confidenceTitle(band.confidence), false), shareCell(shareInPercent(band.said), true),
                              shareCell(QString::number(band.answers), true), shareCell(right, true)});
    }
    m_view->setFixedHeight(wholeTableHeight(*m_view) + grown(8));
}

void CalibrationPanel::showWrong()
{
    clearLayout(*m_rows);
    const QList<SureAndWrong> &wrong = m_desk.calibration().sureAndWrong;
    const QString why = wrong.isEmpty() ? UiLearnerTr::tr("None so far. Answers you were sure of and that were not right will stand here.")
                                        : UiLearnerTr::tr("Nothing teaches more than these. Look again, then try again.");
    auto *remark = new Label(why, TextRole::Small, 0, u"ink2"_s);
    remark->setWordWrap(true);
    m_rows->addWidget(remark);
    m_wrong->setMeta(wrong.isEmpty() ? QString() : UiLearnerTr::tr("%n answer(s)", nullptr, static_cast<int>(wrong.size())));
    for (const SureAndWrong &each : wrong.first(std::min(wrongAnswersShown, wrong.size())))
        m_rows->addWidget(wrongRow(each));
    if (wrong.size() > wrongAnswersShown)
        m_rows->addWidget(new Label(UiLearnerTr::tr("The newest %1 are shown.").arg(wrongAnswersShown), TextRole::Caption, 0, u"ink2"_s));
}

QWidget *CalibrationPanel::wrongRow(const SureAndWrong &wrong)
{
    const Attempt &answer = wrong.answer;
    const Pack *pack = m_desk.pack(answer.pack);
    const Exercise *exercise = pack ? pack->exercise(answer.exercise) : nullptr;
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *title = new Label(answer.exerciseTitle, TextRole::Body, 600);
    title->setWordWrap(true);
    column->addWidget(title);
    if (exercise) {
        const ExerciseContent content{pack, exercise, m_desk.language(), answer.seed};
        auto *prompt = new RichText(TextRole::Small);
        prompt->setMarkdownText(content.text(exercise->prompt));
        column->addWidget(prompt);
    }
    const QString given = answer.read.isEmpty() ? u"\u2013"_s : answer.read;
    auto *facts = new Label(UiLearnerTr::tr("You answered: %1 (%2)").arg(given, displayDate(answer.day, m_desk.language())), TextRole::Small, 0, u"ink2"_s);
    facts->setWordWrap(true);
    column->addWidget(facts);
    if (wrong.rightSince.isValid())
        column->addWidget(new Label(UiLearnerTr::tr("Right since %1").arg(displayDate(wrong.rightSince, m_desk.language())), TextRole::Small, 600, u"acc"_s));
    auto *buttons = new FlowLayout(8);
    column->addLayout(buttons);
    addActions(wrong, *buttons);
    markAsGroup(row, answer.exerciseTitle);
    return row;
}

void CalibrationPanel::addActions(const SureAndWrong &wrong, QLayout &buttons)
{
    const auto task = reviewTask(m_desk.packs(), m_desk.reviews(), wrong.answer.exercise);
    if (!task) {
        buttons.addWidget(new Label(UiLearnerTr::tr("Its pack is no longer here."), TextRole::Caption, 0, u"ink2"_s));
        return;
    }
    QPushButton *again = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Try again"), u"redo"_s);
    again->setAccessibleName(u"%1: %2"_s.arg(again->text(), wrong.answer.exerciseTitle));
    again->setObjectName(u"try-again"_s);
    connect(again, &QPushButton::clicked, this, [this, task] { emit reviewRequested({*task}); });
    buttons.addWidget(again);
    QPushButton *lesson = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Open the lesson"), u"book"_s);
    lesson->setAccessibleName(u"%1: %2"_s.arg(lesson->text(), wrong.answer.exerciseTitle));
    connect(lesson, &QPushButton::clicked, this, [this, task] { emit lessonChosen({task->pack, task->lesson, 0, true}); });
    buttons.addWidget(lesson);
}

} // namespace chartroom
