// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/packidentity.h"

#include "lesson/fieldreader.h"
#include "lesson/plainyaml.h"
#include "lesson/textfile.h"

namespace chartroom {

using namespace Qt::StringLiterals;

PackIdentity readPackIdentity(const QByteArray &packYaml)
{
    const QString path = u"pack.yaml"_s;
    const TextFile file = readTextFile(packYaml, path);
    const YamlNode root = readPlainYaml(file.text, path).root;
    return {textOf(root[u"id"]), textOf(root[u"version"])};
}

} // namespace chartroom
