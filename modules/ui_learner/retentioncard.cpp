// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/retentioncard.h"

#include "ui_kit/label.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

int percentOf(double retention)
{
    return qRound(retention * 100);
}

} // namespace

RetentionCard::RetentionCard(LearnerDesk &desk, QWidget *parent)
    : Card(UiLearnerTr::tr("How sure do you want to be?"), parent), m_desk(desk), m_slider(new QSlider(Qt::Horizontal)),
      m_value(new Label({}, TextRole::Heading)), m_meaning(new Label({}, TextRole::Small, 0, u"ink2"_s))
{
    m_slider->setObjectName(u"retention"_s);
    m_slider->setAccessibleName(UiLearnerTr::tr("How sure do you want to be?"));
    m_slider->setRange(percentOf(leastRetention), percentOf(greatestRetention));
    m_slider->setSingleStep(1);
    m_slider->setPageStep(5);
    m_slider->setMinimumHeight(28);
    m_meaning->setWordWrap(true);
    m_value->setMinimumWidth(m_value->fontMetrics().horizontalAdvance(UiLearnerTr::tr("%1 %").arg(97)) + 4);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_slider, 1);
    row->addWidget(m_value);
    body()->addLayout(row);
    body()->addWidget(m_meaning);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        showMeaning();
        if (!m_slider->isSliderDown())
            keep();
    });
    connect(m_slider, &QSlider::sliderReleased, this, &RetentionCard::keep);
    connect(&m_desk, &LearnerDesk::changed, this, &RetentionCard::refresh);
    refresh();
}

void RetentionCard::refresh()
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(percentOf(m_desk.retention()));
    showMeaning();
}

void RetentionCard::showMeaning()
{
    const int percent = m_slider->value();
    m_value->setText(UiLearnerTr::tr("%1 %").arg(percent));
    const QString meaning = retentionSentence(m_desk.reviews(), percent / 100.0, m_desk.clock().today(), m_desk.language());
    m_meaning->setToken(u"ink2"_s);
    m_meaning->setText(meaning);
    m_slider->setAccessibleDescription(meaning);
}

void RetentionCard::keep()
{
    if (m_slider->value() == percentOf(m_desk.retention()))
        return;
    if (const auto kept = m_desk.saveRetention(m_slider->value() / 100.0); !kept) {
        m_meaning->setToken(u"err"_s);
        m_meaning->setText(kept.error().message);
    }
}

} // namespace chartroom
