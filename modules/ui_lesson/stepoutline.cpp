// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/stepoutline.h"

#include "ui_kit/button.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/icons.h"
#include "ui_kit/label.h"
#include "ui_kit/scrollpage.h"
#include "ui_lesson/stepterms.h"
#include "ui_lesson/steptools.h"
#include "ui_lesson/tr.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>
#include <QSet>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Left edge of a step's title.
int titleLeft()
{
    return 20 + grown(16) + 10;
}

/// One step: icon and numbered title, wrapped; the current one tinted with a bar.
class StepRow final : public QAbstractButton
{
public:
    StepRow(const QString &title, StepMark mark, bool isCurrent, bool isBookmarked)
        : m_mark(mark), m_isCurrent(isCurrent), m_isBookmarked(isBookmarked)
    {
        setText(title);
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(title);
        setAccessibleDescription(stateInWords());
        setToolTip(stateInWords());
        setProperty("isCurrentStep", isCurrent);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const QFontMetrics metrics(roleFont(TextRole::Small, 600));
        const QRect room(0, 0, std::max(40, width - titleLeft() - rightMargin()), 1000);
        return std::max(grown(30), metrics.boundingRect(room, Qt::TextWordWrap, text()).height() + 12);
    }
    [[nodiscard]] QSize sizeHint() const override { return {225, heightForWidth(225)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, grown(30)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        if (m_isCurrent) {
            painter.fillRect(rect(), theme.color(u"accTint"_s));
            painter.fillRect(0, 0, 3, height(), theme.color(u"acc"_s));
        }
        const bool isDone = m_mark == StepMark::Done;
        const QString icon = isDone ? u"checkc"_s : m_mark == StepMark::Seen || m_isCurrent ? u"half"_s : u"open"_s;
        const QColor color = theme.color(isDone || m_isCurrent ? u"acc"_s : u"ink2"_s);
        const int side = grown(16);
        painter.drawPixmap(20, (std::min(height(), grown(30)) - side) / 2, themedPixmap(icon, color, side, devicePixelRatioF()));
        painter.setFont(roleFont(TextRole::Small, m_isCurrent ? 600 : 400));
        painter.setPen(theme.color(u"ink"_s));
        painter.drawText(QRect(titleLeft(), 0, width() - titleLeft() - rightMargin(), height()), Qt::AlignVCenter | Qt::TextWordWrap, text());
        if (m_isBookmarked)
            painter.drawPixmap(width() - side - 6, (height() - side) / 2, themedPixmap(u"bookmark"_s, theme.color(u"ink2"_s), side, devicePixelRatioF()));
    }

private:
    [[nodiscard]] int rightMargin() const { return m_isBookmarked ? grown(16) + 10 : 10; }

    [[nodiscard]] QString stateInWords() const
    {
        const QString state = m_isCurrent ? UiLessonTr::tr("current step")
            : m_mark == StepMark::Done    ? UiLessonTr::tr("done")
            : m_mark == StepMark::Seen    ? UiLessonTr::tr("begun")
                                          : UiLessonTr::tr("not begun");
        return m_isBookmarked ? UiLessonTr::tr("%1, bookmarked").arg(state) : state;
    }

    StepMark m_mark;
    bool m_isCurrent;
    bool m_isBookmarked;
};

} // namespace

StepOutline::StepOutline(QWidget *parent) : QFrame(parent), m_column(new QVBoxLayout), m_layout(new QVBoxLayout), m_tools(new StepTools)
{
    setProperty("kind", u"panel"_s);
    setFixedWidth((226 + grown(226)) / 2);
    auto *rows = new QWidget;
    rows->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(m_layout);
    m_column->addWidget(m_tools);
    m_column->addStretch(1);
    auto *scroll = new ScrollPage(rows);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->addWidget(scroll);
    m_layout->setContentsMargins(0, 14, 0, 0);
    m_layout->setSpacing(0);
}

void StepOutline::setLesson(LessonHost &host)
{
    clearLayout(*m_layout);
    const QString what = host.isReview() ? UiLessonTr::tr("Questions") : UiLessonTr::tr("Steps");
    setAccessibleName(what);
    auto *heading = new Label(what, TextRole::Body, 600);
    heading->setContentsMargins(20, 0, 0, 8);
    m_layout->addWidget(heading);
    for (int step = 0; step < static_cast<int>(host.steps().size()); ++step)
        addStep(host, step);
    addLessonFacts(host);
    addTerms(host);
    m_tools->setHost(&host);
    m_layout->addStretch(1);
    QTimer::singleShot(0, this, &StepOutline::fitWidth); // once the rows are shown and count
}

void StepOutline::clear()
{
    m_tools->setHost(nullptr);
    clearLayout(*m_layout);
}

void StepOutline::fitWidth()
{
    // The buttons are written out; a scroll bar may stand beside them.
    setFixedWidth(std::max((226 + grown(226)) / 2, m_column->minimumSize().width() + 14));
    // Words that wrap keep their height and scroll, where there is no room for them.
    for (QLabel *label : findChildren<QLabel *>()) {
        if (label->wordWrap())
            label->setMinimumHeight(std::max(0, label->heightForWidth(width() - 15)));
    }
}

void StepOutline::addStep(const LessonHost &host, int step)
{
    const QString title = host.steps().at(step).title;
    if (step == 0 && host.steps().at(0).blocks.isEmpty())
        return;
    const QString shown = step == 0 ? UiLessonTr::tr("Introduction") : u"%1. %2"_s.arg(step).arg(title);
    auto *row = new StepRow(shown, host.stepMark(step), step == host.currentStep(), host.hasBookmark(step));
    row->setObjectName(u"step-%1"_s.arg(step));
    connect(row, &QAbstractButton::clicked, this, [this, step] { emit stepChosen(step); });
    m_layout->addWidget(row);
}

void StepOutline::addLessonFacts(const LessonHost &host)
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setContentsMargins(20, 0, 16, 0);
    m_layout->addSpacing(12);
    m_layout->addWidget(line);
    m_layout->addSpacing(10);
    const QString facts = host.isReview() ? UiLessonTr::tr("Questions of lessons you have worked on, each with other numbers where there are any.")
                                          : UiLessonTr::tr("This lesson builds %1").arg(host.lesson().competencies.join(u", "_s));
    auto *builds = new Label(facts, TextRole::Caption, 0, u"ink2"_s);
    builds->setWordWrap(true);
    builds->setContentsMargins(20, 0, 12, 6);
    m_layout->addWidget(builds);
    QSet<QString> offered;
    for (const Exercise &exercise : host.lesson().exercises) {
        const QString dataset = exercise.data.value(0).section(u'/', 0, 0);
        if (dataset.isEmpty() || offered.contains(dataset))
            continue;
        offered << dataset;
        QPushButton *open = makeButton(ButtonKind::Quiet, UiLessonTr::tr("Open dataset"), u"data"_s);
        connect(open, &QPushButton::clicked, this, [this, dataset] { emit datasetRequested(dataset); });
        addAction(open);
    }
}

void StepOutline::addAction(QPushButton *button)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 0, 0);
    row->addWidget(button);
    row->addStretch();
    m_layout->addLayout(row);
}

void StepOutline::addTerms(const LessonHost &host)
{
    const QStringList ids = host.isReview() ? QStringList() : termsOfStep(host.lesson(), host.currentStep(), host.language());
    if (ids.isEmpty())
        return;
    QPushButton *terms = makeButton(ButtonKind::Quiet, UiLessonTr::tr("Terms in this step"), u"book"_s);
    terms->setObjectName(u"step-terms"_s);
    connect(terms, &QPushButton::clicked, this, [this, ids] { emit termsRequested(ids); });
    addAction(terms);
}

} // namespace chartroom
