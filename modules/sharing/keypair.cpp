// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing/keypair.h"

#include "archive/signature.h"
#include "base/canonicaljson.h"
#include "base/files.h"
#include "secrets/protectedfile.h"
#include "sharing/tr.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Error keyUnreadable(const QString &path)
{
    return {ErrorKind::Malformed, u"key.unreadable"_s,
            SharingTr::tr("%1 is not a key file of this program, or it is damaged.").arg(path), {}, {}};
}

QByteArray keyFileBytes(const KeyPair &key)
{
    return readableJson(QJsonObject{
        {u"format"_s, u"chartroom-key/1"_s},
        {u"algorithm"_s, u"Ed25519"_s},
        {u"name"_s, key.name},
        {u"publicKey"_s, QString::fromLatin1(key.publicKey.toBase64())},
        {u"secretKey"_s, QString::fromLatin1(key.secretKey.toBase64())},
    });
}

Result<KeyPair> keyOfBytes(const QByteArray &bytes, const QString &path)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const QByteArray secret = QByteArray::fromBase64(object.value(u"secretKey"_s).toString().toLatin1());
    const QByteArray stated = QByteArray::fromBase64(object.value(u"publicKey"_s).toString().toLatin1());
    const Result<SigningKey> key = signingKeyFromSeed(secret);
    if (object.value(u"format"_s) != u"chartroom-key/1"_s || object.value(u"algorithm"_s) != u"Ed25519"_s || !key
        || key->publicKey != stated)
        return keyUnreadable(path);
    return KeyPair{object.value(u"name"_s).toString(), key->publicKey, key->secretKey};
}

} // namespace

QString KeyPair::keyId() const
{
    return keyIdOf(publicKey);
}

KeyPair makeKeyPair(const QString &name, const QByteArray &seed)
{
    if (!seed.isEmpty()) {
        if (const Result<SigningKey> key = signingKeyFromSeed(seed); key)
            return {name, key->publicKey, key->secretKey};
    }
    const SigningKey key = newSigningKey();
    return {name, key.publicKey, key.secretKey};
}

Result<KeyPair> readKeyFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, 1LL << 16);
    if (!bytes)
        return bytes.error();
    return keyOfBytes(*bytes, path);
}

Result<void> writeKeyFile(const QString &path, const KeyPair &key)
{
    return createProtectedFile(path, keyFileBytes(key));
}

Result<KeyPair> learnerKey(SecretStore &secrets, const QString &name)
{
    const QString path = secrets.pathOf(learnerKeyName);
    if (!QFileInfo::exists(path)) {
        if (const Result<void> made = makeFolder(QFileInfo(path).path()); !made)
            return made.error();
        const Result<void> written = writeKeyFile(path, makeKeyPair(name));
        // Made by another program at this moment: then that one is the key.
        if (!written && written.error().kind != ErrorKind::AlreadyExists)
            return written.error();
    }
    const Result<std::optional<Secret>> secret = readSecretAndWait(secrets, learnerKeyName);
    if (!secret)
        return secret.error();
    return keyOfBytes(*secret ? (*secret)->content : QByteArray(), path);
}

void useLearnerKey(SecretStore &secrets, const QString &name, const UseKey &then)
{
    const QString path = secrets.pathOf(learnerKeyName);
    secrets.read(learnerKeyName, [&secrets, name, path, then](const Result<std::optional<Secret>> &secret) {
        if (!secret)
            return then(secret.error());
        if (!*secret) {
            const KeyPair key = makeKeyPair(name);
            return secrets.write(learnerKeyName, keyFileBytes(key), [key, then](const Result<SecretPlace> &place) {
                place ? then(key) : then(place.error());
            });
        }
        const Result<KeyPair> key = keyOfBytes((*secret)->content, path);
        if (key && (*secret)->place == SecretPlace::File)
            secrets.moveToKeychain(learnerKeyName, [](const Result<SecretPlace> &) {});
        then(key);
    });
}

} // namespace chartroom
