// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/allcommands.h"
#include "sharing/keypair.h"
#include "tr.h"

#include <QFileInfo>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

CommandOutcome keyOutcome(const KeyPair &key)
{
    CommandOutcome outcome;
    const QString publicKey = QString::fromLatin1(key.publicKey.toBase64());
    outcome.result = QJsonObject{{u"name"_s, key.name}, {u"keyId"_s, key.keyId()}, {u"publicKey"_s, publicKey}};
    outcome.text = u"%1 %2 %3\n"_s.arg(key.keyId(), publicKey, key.name).toUtf8();
    return outcome;
}

Result<CommandOutcome> makeKey(const CommandContext &context)
{
    const auto path = requiredOption(context.line, u"-o"_s);
    const auto name = requiredOption(context.line, u"name"_s);
    if (!path || !name)
        return path ? name.error() : path.error();
    const QByteArray seed = QByteArray::fromHex(context.line.value(u"seed-hex"_s).toLatin1());
    if (context.line.has(u"seed-hex"_s) && (seed.size() != 32 || context.line.value(u"seed-hex"_s).size() != 64))
        return usageError(u"usage.value"_s, AppTr::tr("The seed must have 64 hexadecimal digits."));
    if (QFileInfo::exists(*path))
        return Error{ErrorKind::AlreadyExists, u"io.exists"_s, AppTr::tr("%1 exists already; choose another name.").arg(*path), {}, {}};
    const KeyPair key = makeKeyPair(*name, seed);
    if (const auto written = writeKeyFile(*path, key); !written)
        return written.error();
    return keyOutcome(key);
}

Result<CommandOutcome> showKey(const CommandContext &context)
{
    const auto key = readKeyFile(context.argument(0));
    if (!key)
        return key.error();
    return keyOutcome(*key);
}

} // namespace

QList<Command> keyCommands()
{
    return {{{u"key new"_s, 0, 0, {{u"-o"_s, true, false}, {u"name"_s, true, false}, {u"seed-hex"_s, true, false}},
              u"key new -o FILE --name NAME"_s, AppTr::tr("Makes an Ed25519 key pair.")},
             makeKey},
            {{u"key show"_s, 1, 1, {}, u"key show FILE"_s, AppTr::tr("Shows the public part of a key.")}, showKey}};
}

} // namespace chartroom
