// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/stepview.h"

#include "lesson/placeholders.h"
#include "ui_chart/chartview.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/richtext.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/tr.h"
#include "ui_table/datagrid.h"

#include <QBoxLayout>
#include <QFontDatabase>

namespace chartroom {

using namespace Qt::StringLiterals;

/// Puts each kind of block on screen; a new kind of block must be named here.
struct BlockShower {
    StepView &view;
    int index = 0;

    void operator()(const MarkdownBlock &block) { view.addText(block.text); }
    void operator()(const ListingBlock &block) { view.addListing(block.text); }
    void operator()(const ExerciseBlock &block) { view.addExercise(block.exercise, false); }
    void operator()(const PredictBlock &block) { view.addExercise(block.exercise, true); }
    void operator()(const RevealBlock &block) { view.addReveal(block, index); }
    void operator()(const ChartBlock &block) { view.addChart(block); }
    void operator()(const TableBlock &block) { view.addTable(block); }
    void operator()(const CalloutBlock &block) { view.addCallout(block); }
    void operator()(const UnknownBlock &block)
    {
        view.addText(UiLessonTr::tr("*This part needs a newer program:*") + u"\n\n"_s + block.body);
    }
};

namespace {

constexpr int proseWidth = 880;

struct CalloutLook {
    QString tone;
    QString title;
};

CalloutLook calloutLook(CalloutBlock::Kind kind)
{
    switch (kind) {
    case CalloutBlock::Kind::Note:
        return {u"note"_s, UiLessonTr::tr("Note")};
    case CalloutBlock::Kind::Warning:
        return {u"attention"_s, UiLessonTr::tr("Watch out")};
    case CalloutBlock::Kind::Example:
        break;
    }
    return {u"success"_s, UiLessonTr::tr("Example")};
}

struct Guess {
    int step = 0;
    QString exercise;
};

/// The guess a reveal belongs to: the nearest `predict` above it, in this step or an earlier one.
std::optional<Guess> guessBefore(const QList<Step> &steps, int step, int block)
{
    for (int s = step; s >= 0; --s) {
        const QList<Block> &blocks = steps.at(s).blocks;
        for (int b = s == step ? block - 1 : static_cast<int>(blocks.size()) - 1; b >= 0; --b) {
            if (const auto *predict = std::get_if<PredictBlock>(&blocks.at(b)))
                return Guess{s, predict->exercise};
        }
    }
    return std::nullopt;
}

QFrame *calloutFrame(const QString &tone, const QString &title, QVBoxLayout *&inner)
{
    auto *frame = new QFrame;
    frame->setProperty("kind", u"note"_s);
    frame->setProperty("tone", tone);
    markAsGroup(frame, title);
    inner = new QVBoxLayout(frame);
    inner->setContentsMargins(14, 10, 14, 8);
    inner->setSpacing(8);
    inner->addWidget(new Label(title, TextRole::Body, 600));
    return frame;
}

} // namespace

StepView::StepView(LessonHost &host, int step, QWidget *parent)
    : QWidget(parent), m_host(host), m_step(step), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(28, 20, 24, 24);
    m_layout->setSpacing(14);
    setMaximumWidth(qRound((proseWidth + 52) * textScale()));
    const Step &content = host.steps().at(step);
    if (step > 0) {
        auto *heading = new Label(shownText(content.title, lessonContext(host.pack(), host.language())), TextRole::Heading);
        heading->setWordWrap(true);
        m_layout->addWidget(heading);
    }
    if (content.isStale)
        m_layout->addWidget(new Label(UiLessonTr::tr("Older text: this translation waits for an update."), TextRole::Caption, 0, u"amb"_s));
    BlockShower shower{*this};
    for (; shower.index < static_cast<int>(content.blocks.size()); ++shower.index)
        std::visit(shower, content.blocks.at(shower.index));
    m_layout->addStretch(1);
}

void StepView::addText(const QString &markdown)
{
    auto *text = new RichText(TextRole::Reading);
    text->setMarkdownText(shownText(markdown, lessonContext(m_host.pack(), m_host.language())));
    connect(text, &RichText::innerLinkChosen, this, &StepView::lessonLinkChosen);
    m_layout->addWidget(text);
}

void StepView::addListing(const QString &text)
{
    auto *label = new Label(text, TextRole::Small);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(roleFont(TextRole::Small).pointSizeF());
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    m_layout->addWidget(label);
}

void StepView::addExercise(const QString &id, bool isPrediction)
{
    const Exercise *exercise = m_host.lesson().exercise(id);
    if (!exercise)
        return;
    const LessonHost::Place place{id, isPrediction};
    const ExerciseContent content{&m_host.pack(), exercise, m_host.language(), m_host.seed(place)};
    auto *view = new ExerciseView(content, m_host.situation(place));
    m_nextPane = view->markPanes(m_nextPane);
    m_exercises << Placed{place, view};
    m_layout->addWidget(view);
}

void StepView::addReveal(const RevealBlock &block, int index)
{
    const QString title = block.title.isEmpty() ? UiLessonTr::tr("What the data say") : block.title;
    if (m_host.isRevealOpen(m_step, index)) {
        QVBoxLayout *inner = nullptr;
        m_layout->addWidget(calloutFrame(u"success"_s, title, inner));
        addInner(block.blocks, inner);
        return;
    }
    addClosedReveal(title, index);
}

void StepView::addClosedReveal(const QString &title, int index)
{
    const auto guess = guessBefore(m_host.steps(), m_step, index);
    if (!guess) {
        QPushButton *open = makeButton(ButtonKind::Secondary, UiLessonTr::tr("Show: %1").arg(title), u"eye"_s);
        connect(open, &QPushButton::clicked, this, [this, index] {
            m_host.openReveal(m_step, index);
            emit revealOpened();
        });
        m_layout->addWidget(open, 0, Qt::AlignLeft);
        return;
    }
    QVBoxLayout *inner = nullptr;
    QFrame *frame = calloutFrame(u"note"_s, title, inner);
    frame->setObjectName(u"closed-reveal"_s);
    inner->addWidget(new Label(UiLessonTr::tr("Opens after your guess."), TextRole::Small, 0, u"ink2"_s));
    QPushButton *go = makeButton(ButtonKind::Quiet, UiLessonTr::tr("Go to your guess"), u"right"_s);
    go->setObjectName(u"go-to-guess"_s);
    connect(go, &QPushButton::clicked, this, [this, guess] { emit guessRequested(guess->step, guess->exercise); });
    inner->addWidget(go, 0, Qt::AlignLeft);
    m_layout->addWidget(frame);
}

void StepView::addCallout(const CalloutBlock &block)
{
    const CalloutLook look = calloutLook(block.kind);
    QVBoxLayout *inner = nullptr;
    m_layout->addWidget(calloutFrame(look.tone, block.title.isEmpty() ? look.title : block.title, inner));
    addInner(block.blocks, inner);
}

void StepView::addInner(const QList<InnerBlock> &blocks, QVBoxLayout *into)
{
    QVBoxLayout *outer = m_layout;
    m_layout = into;
    for (const InnerBlock &block : blocks)
        std::visit(BlockShower{*this}, block);
    m_layout = outer;
}

void StepView::addCard(Card *card)
{
    markAsPane(card, m_nextPane++);
    m_layout->addWidget(card);
}

void StepView::addChart(const ChartBlock &block)
{
    auto *card = new Card;
    auto *chart = new ChartView;
    const auto context = lessonContext(m_host.pack(), m_host.language());
    const auto spec = chartSpecJson(m_host.lesson().charts.value(block.chart), context);
    if (spec)
        chart->setChart(*spec, packTables(m_host.pack()), m_host.language());
    chart->setMinimumHeight(grown(block.height.value_or(300)));
    card->body()->addWidget(chart);
    if (!block.caption.isEmpty()) {
        auto *caption = new RichText(TextRole::Caption);
        caption->setMarkdownText(shownText(block.caption, context));
        card->body()->addWidget(caption);
    }
    addCard(card);
}

void StepView::addTable(const TableBlock &block)
{
    const Table *table = m_host.pack().table(block.dataset);
    if (!table)
        return;
    auto *card = new Card;
    auto *grid = new DataGrid;
    grid->setTable(*table, m_host.language(), block.columns);
    grid->sortBy(block.sort);
    grid->setFixedHeight(grid->heightForRows(block.rows));
    card->setFlush(true);
    card->body()->addWidget(grid);
    if (!block.caption.isEmpty()) {
        auto *caption = new RichText(TextRole::Caption);
        caption->setContentsMargins(15, 4, 15, 8);
        caption->setMarkdownText(shownText(block.caption, lessonContext(m_host.pack(), m_host.language())));
        grid->setAccessibleName(caption->accessibleName());
        card->body()->addWidget(caption);
    }
    addCard(card);
}

} // namespace chartroom
