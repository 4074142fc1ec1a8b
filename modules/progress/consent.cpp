// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/consent.h"

#include "progress/tr.h"

#include <array>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct ConsentWord {
    ConsentField field;
    QLatin1StringView word;
};

constexpr std::array consentTable{
    ConsentWord{ConsentField::Attempts, "attempts"_L1},       ConsentWord{ConsentField::Answers, "answers"_L1},
    ConsentWord{ConsentField::Times, "times"_L1},             ConsentWord{ConsentField::Confidence, "confidence"_L1},
    ConsentWord{ConsentField::SelfRating, "selfRating"_L1},   ConsentWord{ConsentField::Notes, "notes"_L1},
    ConsentWord{ConsentField::Reflections, "reflections"_L1}, ConsentWord{ConsentField::Problems, "problems"_L1},
    ConsentWord{ConsentField::Nomination, "nomination"_L1},   ConsentWord{ConsentField::Pulse, "pulse"_L1},
};

} // namespace

ConsentFields allConsentFields()
{
    ConsentFields fields;
    for (const ConsentWord &entry : consentTable)
        fields |= entry.field;
    return fields;
}

ConsentField answerField(QStringView kind)
{
    return kind == "reflection"_L1 ? ConsentField::Reflections : ConsentField::Answers;
}

QStringList consentWords(ConsentFields fields)
{
    QStringList words;
    for (const ConsentWord &entry : consentTable) {
        if (fields.testFlag(entry.field))
            words.append(entry.word);
    }
    return words;
}

Result<ConsentFields> consentFromWords(const QStringList &words)
{
    ConsentFields fields = ConsentField::Attempts;
    for (const QString &word : words) {
        const auto *entry = std::find_if(consentTable.begin(), consentTable.end(),
                                         [&](const ConsentWord &candidate) { return candidate.word == word; });
        if (entry == consentTable.end()) {
            return Error{ErrorKind::Malformed, u"usage.value"_s,
                         ProgressTr::tr("%1 is nothing that can be shared. The choices are %2.")
                             .arg(word, consentWords(allConsentFields()).join(u", "_s)),
                         {}, {}};
        }
        fields |= entry->field;
    }
    return fields;
}

bool isInForce(const Consent &consent, const QDate &day)
{
    return !consent.withdrawn && (consent.until.isNull() || day <= consent.until);
}

} // namespace chartroom
