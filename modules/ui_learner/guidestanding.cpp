// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/guidestanding.h"

#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "progress/levelwords.h"
#include "ui_kit/card.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/levelbar.h"
#include "ui_learner/leveltitle.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

QWidget *makeStandingCard(const QString &competency, const LearnerDesk &desk)
{
    const CompetencyState &state = desk.state(competency);
    const int expected = desk.profile().expectedLevel(competency);
    auto *card = new Card(UiLearnerTr::tr("Where you stand"));
    card->setObjectName(u"guide-standing"_s);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(12, row);
    flow->addWidget(new LevelBar({state.level, expected}));
    flow->addWidget(new Label(levelTitle(state.level, UiLearnerTr::tr("Needs evidence"), desk), TextRole::Body, 600));
    flow->addWidget(new Label(UiLearnerTr::tr("expected %1").arg(expected), TextRole::Body, 0, u"ink2"_s));
    card->body()->addWidget(row);
    auto *sentence = new Label(stateSentence(state, desk.language()), TextRole::Small, 0, u"ink2"_s);
    sentence->setWordWrap(true);
    card->body()->addWidget(sentence);
    return card;
}

QList<LessonOffer> lessonsBuilding(const QString &competency, const LearnerDesk &desk)
{
    QList<LessonOffer> offers;
    for (const ModuleStatus &module : desk.plan().modules) {
        const Pack *pack = desk.pack(module.pack);
        for (const LessonStatus &status : module.lessons) {
            const Lesson *lesson = pack ? pack->lesson(status.slug) : nullptr;
            if (!lesson || lesson->isExam())
                continue;
            const bool builds = std::any_of(lesson->competencies.begin(), lesson->competencies.end(),
                                            [&competency](const QString &code) { return competencyOf(code) == competency; });
            if (builds)
                offers << LessonOffer{{module.pack, status.slug, status.progress.currentStep, status.progress.isStarted},
                                      shownText(lesson->title.text(desk.language()), lessonContext(*pack, desk.language())), lesson->minutes, status.state};
        }
    }
    return offers;
}

std::optional<StudyPlace> placeOfLesson(const QString &slug, const LearnerDesk &desk)
{
    for (const ModuleStatus &module : desk.plan().modules) {
        for (const LessonStatus &status : module.lessons) {
            if (status.slug == slug)
                return StudyPlace{module.pack, slug, status.progress.currentStep, status.progress.isStarted};
        }
    }
    for (const Pack *pack : desk.packs()) {
        if (pack->lesson(slug))
            return StudyPlace{pack->id, slug, 0, false};
    }
    return std::nullopt;
}

} // namespace chartroom
