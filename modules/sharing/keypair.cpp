// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing/keypair.h"

#include "archive/signature.h"
#include "base/canonicaljson.h"
#include "base/files.h"
#include "sharing/tr.h"

#include <QFile>
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

Error keyUnwritable(const QString &path, const QString &detail)
{
    return {ErrorKind::Unwritable, u"io.write"_s,
            SharingTr::tr("The key file %1 cannot be written. Check that the folder exists and that you may write there.")
                .arg(path),
            detail, {}};
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
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    const QByteArray secret = QByteArray::fromBase64(object.value(u"secretKey"_s).toString().toLatin1());
    const QByteArray stated = QByteArray::fromBase64(object.value(u"publicKey"_s).toString().toLatin1());
    const Result<SigningKey> key = signingKeyFromSeed(secret);
    if (object.value(u"format"_s) != u"chartroom-key/1"_s || object.value(u"algorithm"_s) != u"Ed25519"_s || !key
        || key->publicKey != stated)
        return keyUnreadable(path);
    return KeyPair{object.value(u"name"_s).toString(), key->publicKey, key->secretKey};
}

Result<void> writeKeyFile(const QString &path, const KeyPair &key)
{
    QFile file(path);
    // The rights are set while the file is empty: the secret is never readable by others, not for a moment.
    if (file.exists()) {
        return Error{ErrorKind::AlreadyExists, u"io.exists"_s,
                     SharingTr::tr("%1 exists already. A key is never replaced; choose another name.").arg(path), {}, {}};
    }
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return keyUnwritable(path, file.errorString());
    const QByteArray bytes = keyFileBytes(key);
    if (file.write(bytes) == bytes.size() && file.flush())
        return {};
    const QString detail = file.errorString();
    file.close();
    QFile::remove(path); // by name: a file whose closing failed does not remove itself
    return keyUnwritable(path, detail);
}

Result<KeyPair> learnerKey(const QString &home, const QString &name)
{
    const QString path = home + u"/learner.key"_s;
    if (QFileInfo::exists(path))
        return readKeyFile(path);
    if (const Result<void> made = makeFolder(home); !made)
        return made.error();
    const KeyPair key = makeKeyPair(name);
    if (const Result<void> written = writeKeyFile(path, key); !written)
        return written.error();
    return key;
}

} // namespace chartroom
