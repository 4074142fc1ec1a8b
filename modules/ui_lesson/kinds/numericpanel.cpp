// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/numericpanel.h"

#include "base/numberformat.h"
#include "grading/typeddate.h"
#include "grading/typednumber.h"
#include "ui_kit/label.h"
#include "ui_lesson/tr.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseBeforeEcho = 500; // milliseconds, exercises.md 4.3

bool isSign(const QString &unit)
{
    return std::none_of(unit.begin(), unit.end(), [](QChar c) { return c.isLetter(); });
}

QString whatIsAsked(const Numeric &body)
{
    if (body.isDate)
        return UiLessonTr::tr("A date");
    if (body.whole)
        return UiLessonTr::tr("A whole number");
    if (body.decimals)
        return UiLessonTr::tr("A number with %n decimal(s)", nullptr, *body.decimals);
    return UiLessonTr::tr("A number");
}

} // namespace

QString numberAsTyped(const QJsonObject &answer, const QString &language)
{
    if (answer.contains(u"text"_s))
        return answer[u"text"_s].toString();
    const QJsonValue value = answer[u"value"_s];
    const QString unit = answer[u"unit"_s].toString();
    const QString shown = value.isDouble() ? displayNumber(value.toDouble(), language, 6) : value.toString();
    return unit.isEmpty() ? shown : QString(shown + u' ' + unit);
}

QString howItReads(const QString &typed, bool isDate, const QString &language)
{
    QString read;
    if (isDate) {
        if (const auto date = readTypedDate(typed, language))
            read = displayDate(*date, language);
    } else if (const auto number = readTypedNumber(typed, language)) {
        read = echoNumber(number->number, language);
    }
    return read.isEmpty() ? QString() : UiLessonTr::tr("Read as %1").arg(read);
}

NumericPanel::NumericPanel(const ExerciseContent &content, const Numeric &body, QWidget *parent)
    : ExercisePanel(content, parent), m_isDate(body.isDate), m_edit(new QLineEdit),
      m_echo(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_pause(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_edit->setFixedWidth(std::max(grown(220), QFontMetrics(numberFont(TextRole::Body)).horizontalAdvance(whatIsAsked(body)) + 28));
    m_edit->setMinimumHeight(grown(32));
    m_edit->setFont(numberFont(TextRole::Body));
    m_edit->setAccessibleName(UiLessonTr::tr("Your answer"));
    m_edit->setAccessibleDescription(whatIsAsked(body));
    m_edit->setPlaceholderText(whatIsAsked(body));
    layout->addWidget(m_edit);
    // Unit words are accepted in every language but shown in none; a sign such as % reads the same everywhere.
    if (!body.units.isEmpty() && !body.unitRequired && isSign(body.units.constFirst().text))
        layout->addWidget(new Label(body.units.constFirst().text, TextRole::Body, 0, u"ink2"_s));
    layout->addWidget(m_echo, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBeforeEcho);
    connect(m_pause, &QTimer::timeout, this, &NumericPanel::sayHowItWasRead);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_pause->start();
        answerEdited();
    });
}

QJsonObject NumericPanel::answer() const
{
    const QString text = m_edit->text();
    return text.trimmed().isEmpty() ? QJsonObject() : QJsonObject{{u"text"_s, text}};
}

void NumericPanel::setAnswer(const QJsonObject &answer)
{
    m_edit->setText(numberAsTyped(answer, content().language));
    sayHowItWasRead();
}

QWidget *NumericPanel::firstControl()
{
    return m_edit;
}

void NumericPanel::sayHowItWasRead()
{
    m_echo->setText(howItReads(m_edit->text(), m_isDate, content().language));
    m_echo->setAccessibleName(m_echo->text());
    if (!m_echo->text().isEmpty()) {
        QAccessibleEvent announcement(m_echo, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
}

} // namespace chartroom
