// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretstore.h"

#include "base/canonicaljson.h"
#include "base/files.h"
#include "secrets/protectedfile.h"
#include "secrets/tr.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

using Outcome = KeychainReply::Outcome;

const QString placeFormat = QStringLiteral("chartroom-secret/1");

/// What a secret's file holds.
struct SecretFile {
    QString entry;      ///< of the keychain; empty = the secret is in the file
    QByteArray content; ///< the secret itself
};

Result<std::optional<SecretFile>> readSecretFile(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::optional<SecretFile>();
    const Result<QByteArray> bytes = readFile(path, 1LL << 16);
    if (!bytes)
        return bytes.error();
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    if (object.value(u"format"_s) == placeFormat)
        return std::optional(SecretFile{object.value(u"keychain"_s).toString(), {}});
    return std::optional(SecretFile{{}, *bytes});
}

Result<void> savePlace(const QString &path, const QString &entry)
{
    return saveProtectedFile(path, readableJson(QJsonObject{{u"format"_s, placeFormat}, {u"keychain"_s, entry}}));
}

Result<SecretPlace> saveInFile(const QString &path, const QByteArray &content)
{
    if (const Result<void> saved = saveProtectedFile(path, content); !saved)
        return saved.error();
    return SecretPlace::File;
}

Error notGiven(const QString &path, const KeychainReply &reply)
{
    const QString sentence = reply.outcome == Outcome::NotFound
        ? SecretsTr::tr("The system keychain does not hold the key that %1 names any more. Bring the keychain back, or "
                        "remove that file to begin with a new key.")
        : SecretsTr::tr("The key that %1 names is in the system keychain, which cannot be opened now. Unlock the "
                        "keychain and try again.");
    return {ErrorKind::Unavailable, u"io.read"_s, sentence.arg(path), reply.detail, {}};
}

/// What \a ask answers, now or later.
template<typename Answer, typename Ask>
Answer waitFor(const Ask &ask)
{
    std::optional<Answer> answer;
    QEventLoop loop;
    ask([&](const Answer &given) {
        answer = given;
        loop.quit();
    });
    if (!answer)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    return *answer;
}

} // namespace

SecretStore::SecretStore(QString folder, std::unique_ptr<Keychain> keychain)
    : m_folder(std::move(folder)), m_keychain(std::move(keychain))
{
}

SecretStore::~SecretStore() = default;

QString SecretStore::pathOf(const QString &name) const
{
    return m_folder + u'/' + name;
}

void SecretStore::read(const QString &name, const Read &then)
{
    const QString path = pathOf(name);
    const Result<std::optional<SecretFile>> file = readSecretFile(path);
    if (!file)
        return then(file.error());
    if (!*file)
        return then(std::optional<Secret>());
    if ((*file)->entry.isEmpty())
        return then(std::optional(Secret{(*file)->content, SecretPlace::File}));
    if (!m_keychain)
        return then(notGiven(path, {}));
    m_keychain->read((*file)->entry, [path, then](const KeychainReply &reply) {
        if (reply.outcome != Outcome::Done)
            return then(notGiven(path, reply));
        then(std::optional(Secret{reply.content, SecretPlace::Keychain}));
    });
}

void SecretStore::write(const QString &name, const QByteArray &content, const Kept &then)
{
    if (const Result<void> made = makeFolder(m_folder); !made)
        return then(made.error());
    const Result<std::optional<SecretFile>> file = readSecretFile(pathOf(name));
    if (!file)
        return then(file.error());
    keep(name, *file ? (*file)->entry : QString(), content, then);
}

void SecretStore::moveToKeychain(const QString &name, const Kept &then)
{
    const Result<std::optional<SecretFile>> file = readSecretFile(pathOf(name));
    if (!file)
        return then(file.error());
    if (!*file)
        return then(SecretPlace::File);
    if (!(*file)->entry.isEmpty())
        return then(SecretPlace::Keychain);
    keep(name, {}, (*file)->content, then);
}

/// Into the keychain under \a entry (empty: a new one), read back and compared, and only then named in the file; else
/// into the file.
void SecretStore::keep(const QString &name, const QString &entry, const QByteArray &content, const Kept &then)
{
    const QString path = pathOf(name);
    if (!m_keychain)
        return then(saveInFile(path, content));
    const QString named = entry.isEmpty() ? name + u' ' + QUuid::createUuid().toString(QUuid::WithoutBraces) : entry;
    m_keychain->write(named, content, [this, path, named, content, then](const KeychainReply &written) {
        if (written.outcome != Outcome::Done)
            return then(saveInFile(path, content));
        m_keychain->read(named, [path, named, content, then](const KeychainReply &back) {
            if (back.outcome != Outcome::Done || back.content != content || !savePlace(path, named))
                return then(saveInFile(path, content));
            then(SecretPlace::Keychain);
        });
    });
}

void SecretStore::remove(const QString &name, const Removed &then)
{
    const QString path = pathOf(name);
    const Result<std::optional<SecretFile>> file = readSecretFile(path);
    if (!file)
        return then(file.error());
    const auto removeFile = [path, then]() {
        if (!QFileInfo::exists(path) || QFile::remove(path))
            return then(Result<void>());
        then(Error{ErrorKind::Unwritable, u"io.write"_s,
                   SecretsTr::tr("%1 cannot be removed. Check that you may write in its folder.").arg(path), {}, {}});
    };
    if (!*file || (*file)->entry.isEmpty())
        return removeFile();
    if (!m_keychain)
        return then(notGiven(path, {}));
    m_keychain->remove((*file)->entry, [path, then, removeFile](const KeychainReply &reply) {
        if (reply.outcome == Outcome::Failed)
            return then(notGiven(path, reply));
        removeFile();
    });
}

Result<std::optional<Secret>> readSecretAndWait(SecretStore &store, const QString &name)
{
    return waitFor<Result<std::optional<Secret>>>([&](const auto &then) { store.read(name, then); });
}

Result<void> removeSecretAndWait(SecretStore &store, const QString &name)
{
    return waitFor<Result<void>>([&](const auto &then) { store.remove(name, then); });
}

} // namespace chartroom
