// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/guidereader.h"

#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/richtext.h"
#include "ui_learner/guidestanding.h"
#include "ui_learner/tr.h"
#include "ui_table/tablesearch.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int proseWidthAtFullSize = 880;

QString lessonWords(const LessonOffer &offer)
{
    const QString state = offer.state == StudyState::Done ? UiLearnerTr::tr("done")
        : offer.state == StudyState::InProgress           ? UiLearnerTr::tr("begun")
                                                          : UiLearnerTr::tr("not begun");
    return UiLearnerTr::tr("%n min", nullptr, offer.minutes) + u", "_s + state;
}

/// Headings one level lower: the title of the page stands above them in its own size.
QString belowTitle(QString markdown)
{
    static const QRegularExpression heading(u"^(#{1,5}) "_s, QRegularExpression::MultilineOption);
    return markdown.replace(heading, u"\\1# "_s);
}

/// What a key means to somebody who reads.
std::optional<QAbstractSlider::SliderAction> scrollAction(const QKeyEvent &key)
{
    if (key.modifiers() != Qt::NoModifier && key.modifiers() != Qt::KeypadModifier)
        return std::nullopt;
    switch (key.key()) {
    case Qt::Key_Down: return QAbstractSlider::SliderSingleStepAdd;
    case Qt::Key_Up: return QAbstractSlider::SliderSingleStepSub;
    case Qt::Key_PageDown:
    case Qt::Key_Space: return QAbstractSlider::SliderPageStepAdd;
    case Qt::Key_PageUp: return QAbstractSlider::SliderPageStepSub;
    case Qt::Key_Home: return QAbstractSlider::SliderToMinimum;
    case Qt::Key_End: return QAbstractSlider::SliderToMaximum;
    default: return std::nullopt;
    }
}

} // namespace

GuideReader::GuideReader(const LearnerDesk &desk, QWidget *parent) : ScrollPage(nullptr, parent), m_desk(desk)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setObjectName(u"guide-reader"_s);
}

void GuideReader::showText(const GuideText &text, const QString &words)
{
    auto *page = new QWidget;
    page->setMaximumWidth(qRound((proseWidthAtFullSize + 52) * textScale()));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(28, 20, 24, 24);
    column->setSpacing(14);
    auto *title = new Label(text.title, TextRole::Title);
    title->setWordWrap(true);
    auto *summary = new Label(text.summary, TextRole::Body, 0, u"ink2"_s);
    summary->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(summary);
    if (!text.competency.isEmpty())
        column->addWidget(makeStandingCard(text.competency, m_desk));
    m_text = new RichText(TextRole::Reading);
    m_text->setObjectName(u"guide-text"_s);
    m_text->setMarkdownText(belowTitle(text.markdown));
    m_text->setFocusPolicy(Qt::StrongFocus);
    m_text->setAccessibleName(text.title);
    m_text->installEventFilter(this);
    // Later: following a link replaces the text that tells of it.
    connect(m_text, &RichText::innerLinkChosen, this, &GuideReader::linkChosen, Qt::QueuedConnection);
    column->addWidget(m_text);
    if (!text.competency.isEmpty())
        addLessons(text.competency, *column);
    column->addStretch(1);
    setAccessibleName(text.title);
    setContent(page);
    verticalScrollBar()->setValue(0);
    mark(words);
}

void GuideReader::addLessons(const QString &competency, QVBoxLayout &column)
{
    auto *card = new Card(UiLearnerTr::tr("Lessons that build %1").arg(competency));
    card->setObjectName(u"guide-lessons"_s);
    const QList<LessonOffer> offers = lessonsBuilding(competency, m_desk);
    for (const LessonOffer &offer : offers) {
        auto *row = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        QPushButton *open = makeButton(ButtonKind::Quiet, offer.title, u"right"_s);
        open->setAccessibleDescription(lessonWords(offer));
        connect(open, &QPushButton::clicked, this, [this, place = offer.place] { emit lessonChosen(place); });
        row->addWidget(open, 0, Qt::AlignLeft);
        row->addStretch(1);
        row->addWidget(new Label(lessonWords(offer), TextRole::Caption, 0, u"ink2"_s));
        card->body()->addLayout(row);
    }
    if (offers.isEmpty())
        card->body()->addWidget(new Label(UiLearnerTr::tr("No lesson of the installed packs builds it yet."), TextRole::Small, 0, u"ink2"_s));
    column.addWidget(card);
}

void GuideReader::focusText()
{
    if (m_text)
        m_text->setFocus(Qt::OtherFocusReason);
}

void GuideReader::mark(const QString &words)
{
    m_marks.clear();
    m_mark = -1;
    const QString plain = m_text->document()->toPlainText();
    const QString folded = foldedText(plain);
    QList<QTextEdit::ExtraSelection> selections;
    // A text in composed letters keeps its length when its accents go; elsewhere the places would be wrong.
    for (const QString &word : folded.size() == plain.size() ? foldedText(words).split(u' ', Qt::SkipEmptyParts) : QStringList()) {
        for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.size()))
            m_marks << std::pair(static_cast<int>(at), static_cast<int>(word.size()));
    }
    std::sort(m_marks.begin(), m_marks.end());
    for (const auto &[position, length] : std::as_const(m_marks)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_text->document());
        selection.cursor.setPosition(position);
        selection.cursor.setPosition(position + length, QTextCursor::KeepAnchor);
        selection.format.setBackground(themeOf(QApplication::palette()).color(u"ambTint"_s));
        selection.format.setFontUnderline(true); // not by colour alone
        selections << selection;
    }
    m_text->setExtraSelections(selections);
}

bool GuideReader::goToMark(bool forward)
{
    const qsizetype next = m_mark + (forward ? 1 : -1);
    if (next < 0 || next >= m_marks.size())
        return false;
    m_mark = next;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(m_marks.at(next).first);
    cursor.setPosition(m_marks.at(next).first + m_marks.at(next).second, QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    const QPoint place = m_text->mapTo(widget(), m_text->cursorRect().center());
    ensureVisible(place.x(), place.y(), 0, viewport()->height() / 3);
    return true;
}

bool GuideReader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        if (const auto action = scrollAction(*static_cast<QKeyEvent *>(event))) {
            verticalScrollBar()->triggerAction(*action);
            return true;
        }
    }
    return ScrollPage::eventFilter(watched, event);
}

} // namespace chartroom
