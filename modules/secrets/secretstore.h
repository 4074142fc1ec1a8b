// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "secrets/keychain.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

namespace chartroom {

/// Where a secret is kept.
enum class SecretPlace {
    Keychain, ///< of the system
    File,     ///< a file that its owner alone can read
};

struct Secret {
    QByteArray content;
    SecretPlace place = SecretPlace::File;

    bool operator==(const Secret &) const = default;
};

/// Keys and passwords by name, in the system's keychain where there is one, else in a protected file of a folder. The
/// file `NAME` always says where the secret is: it holds the secret itself, or names the keychain's entry. So the
/// window and commands find the same secret, another folder has secrets of its own, and no secret is ever made anew
/// because a keychain happens to be closed.
///
/// Every function answers exactly once, from the event loop or before it returns; not at all after the store is gone.
/// Nothing here waits: a keychain that does not answer costs its patience (systemkeychain.h), never the window.
class SecretStore
{
public:
    /// \a folder is made when it is needed. Without a \a keychain everything stays in files.
    explicit SecretStore(QString folder, std::unique_ptr<Keychain> keychain = {});
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    ~SecretStore();

    /// The secret; nothing when there never was one. Errors: io.read when it lies in a keychain that does not give it
    /// now, or that lost it.
    using Read = std::function<void(const Result<std::optional<Secret>> &)>;
    void read(const QString &name, const Read &then);

    /// Keeps the secret, replacing an older one, and says where. Errors: io.write.
    using Kept = std::function<void(const Result<SecretPlace> &)>;
    void write(const QString &name, const QByteArray &content, const Kept &then);

    /// Takes a secret that lies in a file into the keychain. The file gives up the secret only after the keychain gave
    /// back what it was given; where that fails the secret stays in the file, which is no error. Errors: those of read.
    void moveToKeychain(const QString &name, const Kept &then);

    /// Removes the secret from wherever it is. Removing what is not there is no error. Errors: io.write; the secret is
    /// then still there.
    using Removed = std::function<void(const Result<void> &)>;
    void remove(const QString &name, const Removed &then);

    [[nodiscard]] QString pathOf(const QString &name) const;

private:
    void keep(const QString &name, const QString &entry, const QByteArray &content, const Kept &then);

    QString m_folder;
    std::unique_ptr<Keychain> m_keychain;
};

/// For commands and other places with nothing else to do: wait in an event loop of their own. Not while a window is shown.
[[nodiscard]] Result<std::optional<Secret>> readSecretAndWait(SecretStore &store, const QString &name);
Result<void> removeSecretAndWait(SecretStore &store, const QString &name);

} // namespace chartroom
