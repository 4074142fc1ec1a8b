// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keychain.h"

#include <QHash>

namespace chartroom {

/// A keychain in memory whose parts can be told to fail.
class FailingKeychain : public Keychain
{
public:
    struct Faults {
        bool write = false;
        bool read = false;
        bool remove = false;
        bool spoil = false; ///< gives back something else than it was given
    };
    FailingKeychain(QHash<QString, QByteArray> &entries, const Faults &faults) : m_entries(entries), m_faults(faults) {}

    void read(const QString &entry, const Answer &answer) override
    {
        if (m_faults.read)
            return answer({KeychainReply::Outcome::Failed, {}, QStringLiteral("locked")});
        if (!m_entries.contains(entry))
            return answer({KeychainReply::Outcome::NotFound, {}, {}});
        answer({KeychainReply::Outcome::Done, m_faults.spoil ? QByteArray("something else") : m_entries.value(entry), {}});
    }
    void write(const QString &entry, const QByteArray &content, const Answer &answer) override
    {
        if (m_faults.write)
            return answer({KeychainReply::Outcome::Failed, {}, QStringLiteral("locked")});
        m_entries.insert(entry, content);
        answer({KeychainReply::Outcome::Done, {}, {}});
    }
    void remove(const QString &entry, const Answer &answer) override
    {
        if (m_faults.remove)
            return answer({KeychainReply::Outcome::Failed, {}, QStringLiteral("locked")});
        answer({m_entries.remove(entry) ? KeychainReply::Outcome::Done : KeychainReply::Outcome::NotFound, {}, {}});
    }

private:
    QHash<QString, QByteArray> &m_entries;
    Faults m_faults;
};

} // namespace chartroom
