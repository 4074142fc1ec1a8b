// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "secrets/secretstore.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace chartroom {

/// An Ed25519 key pair (RFC 8032) of a person or a publisher.
struct KeyPair {
    QString name;
    QByteArray publicKey; ///< 32 bytes
    QByteArray secretKey; ///< 32 bytes, the seed of RFC 8032 section 5.1.5

    /// First 16 hexadecimal digits of SHA-256 of the public key.
    [[nodiscard]] QString keyId() const;
    bool operator==(const KeyPair &) const = default;
};

/// A new pair. \a seed (32 bytes) makes the pair of that seed; empty takes random bytes.
[[nodiscard]] KeyPair makeKeyPair(const QString &name, const QByteArray &seed = {});

/// Reads a chartroom-key/1 file (command-line.md 12). Errors: io.not-found, key.unreadable.
[[nodiscard]] Result<KeyPair> readKeyFile(const QString &path);

/// Writes such a file, readable by its owner only. Errors: io.exists, io.write.
[[nodiscard]] Result<void> writeKeyFile(const QString &path, const KeyPair &key);

/// Name of the learner's own key among the secrets of the home folder.
inline const QString learnerKeyName = QStringLiteral("learner.key");

/// The learner's own key for commands, made in a file on first use; waits for the keychain when the window put the key
/// there. Errors: those of SecretStore::read, io.write, key.unreadable.
[[nodiscard]] Result<KeyPair> learnerKey(SecretStore &secrets, const QString &name);

/// The same for the window: never waits, makes a new key in the keychain, and takes an older one there from its file.
/// \a secrets must outlive the answer.
using UseKey = std::function<void(const Result<KeyPair> &)>;
void useLearnerKey(SecretStore &secrets, const QString &name, const UseKey &then);

} // namespace chartroom
