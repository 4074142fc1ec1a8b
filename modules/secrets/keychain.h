// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

namespace chartroom {

/// What a keychain said.
struct KeychainReply {
    enum class Outcome {
        Done,
        NotFound, ///< the keychain works, but has no such entry
        Failed,   ///< there is none, it is locked, it says no, or it does not answer
    };
    Outcome outcome = Outcome::Failed;
    QByteArray content; ///< of a reading that is done
    QString detail;     ///< for the log
};

/// A place of the system where passwords and keys are kept encrypted. Each call answers exactly once, from the event
/// loop or before it returns, and not at all once the keychain is destroyed.
class Keychain
{
public:
    using Answer = std::function<void(const KeychainReply &)>;

    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;
    virtual ~Keychain() = default;

    virtual void read(const QString &entry, const Answer &answer) = 0;
    virtual void write(const QString &entry, const QByteArray &content, const Answer &answer) = 0;
    virtual void remove(const QString &entry, const Answer &answer) = 0;
};

} // namespace chartroom
