// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packlibrary.h"
#include "storage/progressstore.h"
#include "ui_learner/learnerdesk.h"

namespace chartroom {

/// A pack that is tried out: taken as a learner takes it, with tries, hints and drafts, but in a file of its own
/// (`tryout.sqlite` of the home folder) that is no part of anybody's record and never shared. Decision 0015.
class PackTrial
{
public:
    /// \a opened holds a pack. Errors of the store. The clock must outlive the trial.
    [[nodiscard]] static Result<std::unique_ptr<PackTrial>> open(OpenedPack opened, const QString &home, const Clock &clock,
                                                                 const QString &language);

    [[nodiscard]] const Pack &pack() const { return *m_opened.pack; }
    [[nodiscard]] const QString &path() const { return m_opened.path; }
    [[nodiscard]] int errors() const { return m_opened.errors; }
    /// The desk of the person who tries: their plan and tries in this pack only.
    [[nodiscard]] LearnerDesk &desk() const { return *m_desk; }
    /// Forgets all tries, of every pack. Nothing may hold the desk.
    Result<void> beginAnew();
    /// Gives the pack away; the trial is over.
    [[nodiscard]] std::unique_ptr<const Pack> takePack();

private:
    PackTrial(OpenedPack opened, QString home, const Clock &clock, QString language);
    Result<void> openStore();

    OpenedPack m_opened;
    QString m_home;
    const Clock &m_clock;
    QString m_language;
    std::unique_ptr<ProgressStore> m_store;
    std::unique_ptr<LearnerDesk> m_desk;
};

} // namespace chartroom
