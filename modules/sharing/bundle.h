// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "progress/attempt.h"
#include "progress/consent.h"
#include "progress/facts.h"
#include "progress/person.h"
#include "sharing/keypair.h"
#include "sharing/sharedfact.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

namespace chartroom {

/// A competency title that travels with a bundle, so that the receiver needs no pack.
struct BundleCompetency {
    QString framework;
    QString version;
    QString code;
    QString title;

    bool operator==(const BundleCompetency &) const = default;
};

/// A progress bundle (command-line.md 7): what one learner shares, once.
struct Bundle {
    BundleId id;                 ///< null when writing: derived from the content
    QDateTime created;
    QString program;             ///< version that wrote it
    DeviceId device;
    Learner learner;             ///< name empty unless shared
    ConsentFields fields = ConsentField::Attempts;
    QString recipient;
    QDate until;                 ///< null = no end
    QDateTime withdrawn;         ///< valid: this bundle takes an earlier consent back and holds no attempts
    QList<PackRecord> packs;
    QList<BundleCompetency> competencies;
    QList<Attempt> attempts;     ///< sorted by id
    QList<SharedFact> facts;     ///< beside attempts
    QByteArray publicKey;        ///< of the signature; empty = unsigned
    QString sha256;              ///< of the file it was read from

    bool operator==(const Bundle &) const = default;
};

/// The bytes of a bundle: only consented fields, sorted, signed with \a key (nullptr: unsigned). The same bundle gives
/// the same bytes.
[[nodiscard]] Result<QByteArray> writeBundle(const Bundle &bundle, const KeyPair *key);

/// How far a bundle is to be believed before it is parsed.
enum class BundleRequirement { Intact, Signed };

/// What is known about a bundle file, and the bundle when nothing stands against it.
struct BundleReading {
    std::optional<Bundle> bundle; ///< nothing when an issue is an error
    QString state;                ///< "unknown" (signed), "unsigned", "broken"
    QString keyId;                ///< empty = unsigned
    QString publisher;            ///< as META/files.json names it
    QDateTime created;
    int files = 0;
    QList<Issue> issues;          ///< zip.*, meta.*, sign.*, progress.format, progress.attempt-invalid
};

/// Guards, then hashes, then signature, and only then is anything parsed; every line is validated. \a name is the
/// file's name for issues.
[[nodiscard]] BundleReading readBundle(const QByteArray &bytes, const QString &name,
                                       BundleRequirement requirement = BundleRequirement::Signed);

/// The same for a file. Errors: io.not-found, io.read.
[[nodiscard]] Result<BundleReading> readBundleFile(const QString &path,
                                                   BundleRequirement requirement = BundleRequirement::Signed);

} // namespace chartroom
