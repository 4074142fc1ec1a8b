// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/clozepanel.h"

#include "lesson/placeholders.h"
#include "ui_kit/label.h"
#include "ui_kit/richtext.h"
#include "ui_lesson/gaptext.h"
#include "ui_lesson/kinds/choiceonepanel.h"
#include "ui_lesson/kinds/numericpanel.h"
#include "ui_lesson/tr.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTextDocument>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseBeforeGapEcho = 500; // milliseconds, as in numeric
constexpr qsizetype wordsBefore = 6;    // in the name of a field

/// The words of Markdown without its marks, on one line; spaces at both ends stay.
QString plainWords(const QString &markdown)
{
    if (markdown.trimmed().isEmpty())
        return markdown;
    QTextDocument document;
    document.setMarkdown(markdown.trimmed());
    const QString words = document.toPlainText().simplified();
    const QString before = markdown.front().isSpace() ? u" "_s : QString();
    return before + words + (markdown.back().isSpace() ? u" "_s : QString());
}

/// An item of a list with its mark, or a paragraph without one.
struct ListItem {
    QString mark;
    QString text;
};

/// A paragraph cut where the items of a list begin; bullets become dots.
QList<ListItem> itemsOf(const QString &paragraph)
{
    static const QRegularExpression begins(u"^[ \\t]*(?:[-*+]|(\\d{1,9}[.)]))[ \\t]+"_s);
    QList<ListItem> items;
    for (const QString &line : paragraph.split(u'\n')) {
        const auto match = begins.match(line);
        if (match.hasMatch())
            items.append({match.captured(1).isEmpty() ? u"•"_s : match.captured(1), line.sliced(match.capturedLength())});
        else if (items.isEmpty())
            items.append({QString(), line});
        else
            items.last().text += u'\n' + line;
    }
    return items;
}

QString lastWords(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    return words.sliced(std::max<qsizetype>(0, words.size() - wordsBefore)).join(u' ');
}

const ClozeGap *findGap(const Cloze &body, const QString &id)
{
    const auto it = std::find_if(body.gaps.begin(), body.gaps.end(), [&](const ClozeGap &gap) { return gap.id == id; });
    return it == body.gaps.end() ? nullptr : &*it;
}

} // namespace

ClozePanel::ClozePanel(const ExerciseContent &content, const Cloze &body, QWidget *parent)
    : ExercisePanel(content, parent), m_echo(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_pause(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const QString prompt = shownText(clozePrompt(content.exercise->prompt, content.language), content.context());
    static const QRegularExpression emptyLine(u"\\n[ \\t]*\\n"_s);
    for (const QString &paragraph : prompt.split(emptyLine, Qt::SkipEmptyParts)) {
        if (gapsIn(paragraph).isEmpty()) {
            addParagraph({}, paragraph, body);
            continue;
        }
        for (const ListItem &item : itemsOf(paragraph))
            addParagraph(item.mark, item.text, body);
    }
    m_echo->setWordWrap(true);
    m_echo->hide();
    layout->addWidget(m_echo);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBeforeGapEcho);
    connect(m_pause, &QTimer::timeout, this, &ClozePanel::sayHowItWasRead);
}

void ClozePanel::addParagraph(const QString &mark, const QString &text, const Cloze &body)
{
    QList<ClozePiece> pieces = clozePieces(text);
    if (gapsIn(text).isEmpty() && mark.isEmpty()) {
        auto *prose = new RichText(TextRole::Body);
        prose->setMarkdownText(text);
        prose->setStrong(true);
        layout()->addWidget(prose);
        return;
    }
    QList<QWidget *> fields;
    for (ClozePiece &piece : pieces) {
        piece.text = plainWords(piece.text);
        const ClozeGap *gap = findGap(body, piece.gap);
        if (gap)
            fields << addField(*gap, piece.text, body.gaps.size());
        else
            piece.gap.clear();
    }
    if (!mark.isEmpty() && !pieces.isEmpty())
        pieces.first().text.prepend(mark + u' ');
    auto *sentence = new GapText(pieces, fields);
    m_texts << sentence;
    layout()->addWidget(sentence);
}

QWidget *ClozePanel::addField(const ClozeGap &gap, const QString &before, qsizetype count)
{
    const auto *choice = std::get_if<ChoiceOne>(&gap.body);
    QWidget *widget = choice ? makeChoice(*choice) : makeEdit(gap);
    const QString name = UiLessonTr::tr("gap %1 of %2").arg(m_fields.size() + 1).arg(count);
    const QString words = lastWords(before);
    widget->setAccessibleName(words.isEmpty() ? name : UiLessonTr::tr("%1, after: %2").arg(name, words));
    widget->setObjectName(u"gap-"_s + gap.id);
    m_fields.append({&gap, widget, name});
    return widget;
}

QWidget *ClozePanel::makeChoice(const ChoiceOne &body)
{
    auto *box = new QComboBox;
    box->setFont(roleFont(TextRole::Body));
    box->addItem(UiLessonTr::tr("Choose"));
    for (const Choice &choice : choicesAsShown(content(), body))
        box->addItem(inlineWords(content().text(choice.text)), choice.id);
    connect(box, &QComboBox::activated, this, [this] {
        showGrade(std::nullopt);
        answerEdited();
    });
    return box;
}

QWidget *ClozePanel::makeEdit(const ClozeGap &gap)
{
    const auto *text = std::get_if<TextShort>(&gap.body);
    auto *edit = new QLineEdit;
    edit->setFont(text ? roleFont(TextRole::Body) : numberFont(TextRole::Body));
    edit->setMaximumWidth(grown(text ? 180 : 110));
    if (text && text->maxLength > 0)
        edit->setMaxLength(text->maxLength);
    connect(edit, &QLineEdit::textEdited, this, [this] {
        m_pause->start();
        showGrade(std::nullopt);
        answerEdited();
    });
    return edit;
}

QJsonObject ClozePanel::answerOf(const Field &field) const
{
    if (const auto *box = qobject_cast<const QComboBox *>(field.widget)) {
        const QString id = box->currentData().toString();
        return id.isEmpty() ? QJsonObject() : QJsonObject{{u"choice"_s, id}};
    }
    const QString typed = qobject_cast<const QLineEdit *>(field.widget)->text();
    return typed.trimmed().isEmpty() ? QJsonObject() : QJsonObject{{u"text"_s, typed}};
}

QJsonObject ClozePanel::answer() const
{
    QJsonObject gaps;
    for (const Field &field : m_fields) {
        if (const QJsonObject own = answerOf(field); !own.isEmpty())
            gaps.insert(field.gap->id, own);
    }
    return gaps.isEmpty() ? QJsonObject() : QJsonObject{{u"gaps"_s, gaps}};
}

void ClozePanel::setAnswer(const QJsonObject &answer)
{
    const QJsonObject gaps = answer[u"gaps"_s].toObject();
    for (const Field &field : m_fields) {
        const QJsonObject own = gaps[field.gap->id].toObject();
        if (auto *box = qobject_cast<QComboBox *>(field.widget))
            box->setCurrentIndex(own.isEmpty() ? 0 : std::max(0, box->findData(own[u"choice"_s].toString())));
        else if (auto *edit = qobject_cast<QLineEdit *>(field.widget))
            edit->setText(numberAsTyped(own, content().language));
    }
    sayHowItWasRead();
}

void ClozePanel::showGrade(const std::optional<Grade> &grade)
{
    QString gap;
    if (grade && grade->outcome != Outcome::Full && grade->feedback.startsWith(u"gap:"))
        gap = grade->feedback.section(u':', 1).section(u'/', 0, 0);
    for (GapText *text : m_texts)
        text->setFlagged(gap);
}

QWidget *ClozePanel::firstControl()
{
    return m_fields.isEmpty() ? static_cast<QWidget *>(this) : m_fields.constFirst().widget;
}

void ClozePanel::sayHowItWasRead()
{
    QStringList said;
    for (const Field &field : m_fields) {
        const auto *number = std::get_if<Numeric>(&field.gap->body);
        const auto *edit = qobject_cast<const QLineEdit *>(field.widget);
        const QString read = number && edit ? howItReads(edit->text(), number->isDate, content().language) : QString();
        if (!read.isEmpty())
            said << UiLessonTr::tr("%1: %2", "a gap and how it was read").arg(field.name, read);
    }
    m_echo->setText(said.join(u"; "_s));
    m_echo->setVisible(!said.isEmpty());
    m_echo->setAccessibleName(m_echo->text());
    if (!said.isEmpty()) {
        QAccessibleEvent announcement(m_echo, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
}

} // namespace chartroom
