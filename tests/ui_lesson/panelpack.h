// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/packreader.h"
#include "ui_lesson/exercisepanel.h"

#include <QAccessible>
#include <memory>

namespace chartroom {

/// The gallery, read once, and panels of its exercises: what people will meet is what the tests of the panels use.
inline const Pack &galleryPack()
{
    static const PackReading reading = [] {
        const auto source = openPack(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/exercise-gallery"));
        return source ? readPack(*source) : PackReading{};
    }();
    Q_ASSERT(reading.pack);
    return *reading.pack;
}

/// The panel of a gallery exercise, shown in a window of its own; nullptr when there is none.
inline std::unique_ptr<ExercisePanel> galleryPanel(const QString &exercise, const QString &language = QStringLiteral("en"),
                                                   qint64 seed = 0)
{
    const Exercise *found = galleryPack().exercise(exercise);
    std::unique_ptr<ExercisePanel> panel;
    if (!found)
        return panel;
    panel.reset(makeExercisePanel({&galleryPack(), found, language, seed}, nullptr));
    if (panel) {
        panel->beginWith({});
        panel->resize(900, 500);
        panel->setVisible(true);
    }
    return panel;
}

/// What assistive technology is told of a widget: the text of its label, where it has one, else its own name.
inline QString accessibleName(QWidget *widget)
{
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
    if (!seen)
        return {};
    for (const auto &[other, relation] : seen->relations(QAccessible::Label)) {
        if (other && relation.testFlag(QAccessible::Label))
            return other->text(QAccessible::Name);
    }
    return seen->text(QAccessible::Name);
}

} // namespace chartroom
