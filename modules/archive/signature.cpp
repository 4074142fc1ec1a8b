// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/signature.h"

#include "archive/filesjson.h"
#include "archive/tr.h"
#include "base/files.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <sodium.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The library must be initialised once before anything else; further calls cost nothing.
void startSodium()
{
    [[maybe_unused]] const int started = sodium_init();
    Q_ASSERT(started >= 0);
}

const unsigned char *rawBytes(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *rawBytes(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray signedBytes(const QByteArray &filesJson)
{
    return "chartroom-files/1\n" + filesJson;
}

Issue signIssue(Severity severity, const QString &ruleId, const QString &message)
{
    return {severity, ruleId, message, {signatureJsonPath, 0, 0, {}}};
}

/// Strict Base64 of exactly `size` bytes; empty otherwise.
QByteArray decoded(const QJsonValue &value, qsizetype size)
{
    const auto result = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                       QByteArray::AbortOnBase64DecodingErrors);
    return result && result.decoded.size() == size ? result.decoded : QByteArray();
}

struct SignatureParts {
    QByteArray publicKey;
    QByteArray signature;
};

std::optional<SignatureParts> readParts(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    SignatureParts parts{decoded(object.value(u"publicKey"_s), crypto_sign_ed25519_PUBLICKEYBYTES),
                         decoded(object.value(u"signature"_s), crypto_sign_ed25519_BYTES)};
    const bool named = object.value(u"format"_s) == u"chartroom-signature/1"_s
        && object.value(u"algorithm"_s) == u"Ed25519"_s;
    const bool complete = named && !parts.publicKey.isEmpty() && !parts.signature.isEmpty();
    if (!complete || object.value(u"keyId"_s) != keyIdOf(parts.publicKey))
        return std::nullopt;
    return parts;
}

} // namespace

SigningKey newSigningKey()
{
    startSodium();
    QByteArray seed(crypto_sign_ed25519_SEEDBYTES, Qt::Uninitialized);
    randombytes_buf(seed.data(), static_cast<size_t>(seed.size()));
    return signingKeyFromSeed(seed).value();
}

Result<SigningKey> signingKeyFromSeed(const QByteArray &seed)
{
    if (seed.size() != static_cast<qsizetype>(crypto_sign_ed25519_SEEDBYTES))
        return Error{ErrorKind::Malformed, u"key.unreadable"_s, ArchiveTr::tr("This is not a key of 32 bytes."), {},
                     {}};
    startSodium();
    SigningKey key{QByteArray(crypto_sign_ed25519_PUBLICKEYBYTES, '\0'), seed};
    QByteArray secret(crypto_sign_ed25519_SECRETKEYBYTES, '\0');
    crypto_sign_ed25519_seed_keypair(rawBytes(key.publicKey), rawBytes(secret), rawBytes(seed));
    sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
    return key;
}

QString keyIdOf(const QByteArray &publicKey)
{
    return sha256Hex(publicKey).left(16);
}

QByteArray writeSignatureJson(const QByteArray &filesJson, const SigningKey &key)
{
    startSodium();
    const QByteArray message = signedBytes(filesJson);
    const QByteArray secret = key.secretKey + key.publicKey; // libsodium's form of an Ed25519 secret key
    QByteArray signature(crypto_sign_ed25519_BYTES, '\0');
    crypto_sign_ed25519_detached(rawBytes(signature), nullptr, rawBytes(message),
                                 static_cast<unsigned long long>(message.size()), rawBytes(secret));
    return "{\n  \"format\": \"chartroom-signature/1\",\n  \"algorithm\": \"Ed25519\",\n  \"publicKey\": \""
        + key.publicKey.toBase64() + "\",\n  \"keyId\": \"" + keyIdOf(key.publicKey).toLatin1()
        + "\",\n  \"signature\": \"" + signature.toBase64() + "\"\n}\n";
}

SignatureCheck verifySignature(const QByteArray &filesJson, const QByteArray &signatureJson)
{
    if (signatureJson.isEmpty())
        return {{}, {signIssue(Severity::Note, u"sign.missing"_s, ArchiveTr::tr("The archive is not signed."))}};
    const auto parts = readParts(signatureJson);
    if (!parts)
        return {{}, {signIssue(Severity::Error, u"sign.algorithm"_s,
                               ArchiveTr::tr("The signature is malformed, or not of the kind Ed25519."))}};
    startSodium();
    const QByteArray message = signedBytes(filesJson);
    const int fits = crypto_sign_ed25519_verify_detached(rawBytes(parts->signature), rawBytes(message),
                                                         static_cast<unsigned long long>(message.size()),
                                                         rawBytes(parts->publicKey));
    if (fits != 0)
        return {{}, {signIssue(Severity::Error, u"sign.invalid"_s,
                               ArchiveTr::tr("The signature does not fit the content of the archive."))}};
    return {VerifiedSignature{parts->publicKey, keyIdOf(parts->publicKey)}, {}};
}

} // namespace chartroom
