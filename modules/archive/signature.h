// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace chartroom {

/// An Ed25519 key pair (RFC 8032). The secret key is its 32-byte seed; keep it out of logs and attempts.
struct SigningKey {
    QByteArray publicKey; ///< 32 bytes
    QByteArray secretKey; ///< 32 bytes
    bool operator==(const SigningKey &) const = default;
};

/// A signature that was checked and fits.
struct VerifiedSignature {
    QByteArray publicKey; ///< 32 bytes
    QString keyId;
    bool operator==(const VerifiedSignature &) const = default;
};

/// What looking at META/signature.json gives: nothing (unsigned), a valid signature, or findings.
struct SignatureCheck {
    std::optional<VerifiedSignature> signature;
    QList<Issue> issues; ///< sign.missing (note), sign.algorithm, sign.invalid
};

/// A new random key pair from the system's generator.
[[nodiscard]] SigningKey newSigningKey();

/// The key pair of a 32-byte seed, for stored keys and for tests. Errors: key.unreadable when it has another length.
[[nodiscard]] Result<SigningKey> signingKeyFromSeed(const QByteArray &seed);

/// The first 16 hexadecimal digits of SHA-256 of the public key.
[[nodiscard]] QString keyIdOf(const QByteArray &publicKey);

/// The bytes of META/signature.json over the exact bytes of META/files.json: Ed25519 over "chartroom-files/1", a line
/// feed and those bytes (pack-format.md 13.2).
[[nodiscard]] QByteArray writeSignatureJson(const QByteArray &filesJson, const SigningKey &key);

/// Checks a META/signature.json; an empty `signatureJson` means unsigned. Only Ed25519 is accepted; the key id must be
/// that of the public key.
[[nodiscard]] SignatureCheck verifySignature(const QByteArray &filesJson, const QByteArray &signatureJson);

} // namespace chartroom
