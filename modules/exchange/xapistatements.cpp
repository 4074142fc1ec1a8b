// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xapistatements.h"

#include "base/clock.h"
#include "competency/framework.h"
#include "exchange/xapiinteraction.h"
#include "progress/givenorder.h"
#include "progress/mastery.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString activityTypes = u"http://adlnet.gov/expapi/activities/"_s;

/// A name of our own for what the standard has no place for.
QString extensionKey(const QString &name)
{
    return u"https://chartroom.example/xapi/extensions/"_s + name;
}

QString urnOf(const QUuid &uuid)
{
    return u"urn:uuid:"_s + uuid.toString(QUuid::WithoutBraces);
}

QString languageTag(const QString &tag)
{
    static const QRegularExpression form(u"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"_s);
    return form.match(tag).hasMatch() ? tag : u"und"_s;
}

QJsonObject languageMap(const LanguageTexts &texts)
{
    QJsonObject map;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (!text.value().isEmpty())
            map.insert(languageTag(text.key()), text.value());
    }
    return map;
}

QJsonObject verb(const QString &name, const QString &french)
{
    return {{u"id"_s, QString(u"http://adlnet.gov/expapi/verbs/"_s + name)},
            {u"display"_s, QJsonObject{{u"en"_s, name}, {u"fr"_s, french}}}};
}

QJsonObject activity(const QString &id, const QString &type, const LanguageTexts &name)
{
    QJsonObject definition{{u"type"_s, QString(activityTypes + type)}};
    if (const QJsonObject map = languageMap(name); !map.isEmpty())
        definition.insert(u"name"_s, map);
    return {{u"objectType"_s, u"Activity"_s}, {u"id"_s, id}, {u"definition"_s, definition}};
}

class PersonStatements
{
public:
    PersonStatements(const XapiPerson &person, const XapiSettings &settings)
        : m_person(person), m_settings(settings)
    {
        m_actor = {{u"objectType"_s, u"Agent"_s},
                   {u"account"_s, QJsonObject{{u"homePage"_s, settings.homePage}, {u"name"_s, person.account}}}};
        if (settings.withName && !person.learner.name.isEmpty())
            m_actor.insert(u"name"_s, person.learner.name);
    }

    QList<QJsonObject> write()
    {
        QList<Attempt> attempts = m_person.attempts;
        std::sort(attempts.begin(), attempts.end(), wasGivenEarlier<Attempt>);
        for (const Attempt &attempt : attempts) {
            if (m_settings.period.contains(attempt.day))
                addAnswered(attempt);
        }
        for (const FinishedLesson &finished : m_person.finished) {
            if (m_settings.period.contains(finished.at.date()))
                addCompleted(finished);
        }
        addMastered();
        return std::move(m_statements);
    }

private:
    /// A statement with what all have. Where only the day may be told, it says so beside the first instant of the day.
    void add(QJsonObject statement, QJsonObject context, const QDate &day, const QDateTime &at)
    {
        const bool knowsTime = at.isValid() && m_person.sharesTimes;
        QJsonObject extensions = context.value(u"extensions"_s).toObject();
        if (!knowsTime)
            extensions.insert(extensionKey(u"timestamp-precision"_s), u"day"_s);
        if (m_settings.synthetic)
            extensions.insert(extensionKey(u"synthetic"_s), true);
        if (!extensions.isEmpty())
            context.insert(u"extensions"_s, extensions);
        context.insert(u"platform"_s, u"Chartroom"_s);
        statement.insert(u"actor"_s, m_actor);
        statement.insert(u"context"_s, context);
        statement.insert(u"timestamp"_s, instantText(knowsTime ? at : QDateTime(day, QTime(0, 0), Qt::UTC)));
        m_statements << statement;
    }

    [[nodiscard]] QString ownId(const QString &name) const
    {
        return uuidVersion5(m_person.learner.id.uuid, name).toString(QUuid::WithoutBraces);
    }

    void addAnswered(const Attempt &attempt)
    {
        QJsonObject object = activity(urnOf(attempt.exercise.uuid), u"cmi.interaction"_s, {{attempt.language, attempt.exerciseTitle}});
        QJsonObject definition = object.value(u"definition"_s).toObject();
        definition.insert(u"interactionType"_s, xapiInteractionType(attempt.kind));
        object.insert(u"definition"_s, definition);
        add({{u"id"_s, attempt.id.toString()},
             {u"verb"_s, verb(u"answered"_s, u"a répondu"_s)},
             {u"object"_s, object},
             {u"result"_s, answerResult(attempt)}},
            answerContext(attempt), attempt.day, attempt.submitted);
    }

    [[nodiscard]] static QJsonObject answerResult(const Attempt &attempt)
    {
        QJsonObject result{{u"success"_s, attempt.outcome == AttemptOutcome::Full}};
        if (attempt.score)
            result.insert(u"score"_s, QJsonObject{{u"scaled"_s, *attempt.score}});
        if (const auto response = xapiResponse(attempt))
            result.insert(u"response"_s, *response);
        if (attempt.seconds)
            result.insert(u"duration"_s, u"PT%1S"_s.arg(*attempt.seconds));
        QJsonObject extensions{{extensionKey(u"hints"_s), attempt.hints}, {extensionKey(u"aided"_s), attempt.aided}};
        if (!attempt.confidence.isEmpty())
            extensions.insert(extensionKey(u"confidence"_s), attempt.confidence);
        result.insert(u"extensions"_s, extensions);
        return result;
    }

    [[nodiscard]] QJsonObject answerContext(const Attempt &attempt) const
    {
        QJsonObject activities{{u"grouping"_s, QJsonArray{packActivity(attempt.pack)}}};
        if (const auto lesson = m_settings.lessons.constFind(attempt.exercise); lesson != m_settings.lessons.constEnd())
            activities.insert(u"parent"_s, QJsonArray{lessonActivity(*lesson)});
        if (const QJsonArray list = competencyActivities(attempt); !list.isEmpty())
            activities.insert(u"category"_s, list);
        QJsonObject extensions{{extensionKey(u"pack"_s), attempt.pack},
                               {extensionKey(u"pack-version"_s), attempt.version},
                               {extensionKey(u"kind"_s), attempt.kind},
                               {extensionKey(u"purpose"_s), purposeWord(attempt.purpose)}};
        if (!attempt.regradeReason.isEmpty())
            extensions.insert(extensionKey(u"regrade-reason"_s), attempt.regradeReason);
        QJsonObject context{{u"contextActivities"_s, activities},
                            {u"revision"_s, QString::number(attempt.rev)},
                            {u"language"_s, languageTag(attempt.language)},
                            {u"extensions"_s, extensions}};
        if (attempt.regradeOf)
            context.insert(u"statement"_s, QJsonObject{{u"objectType"_s, u"StatementRef"_s}, {u"id"_s, attempt.regradeOf->toString()}});
        return context;
    }

    [[nodiscard]] QJsonObject packActivity(const QString &pack) const
    {
        return activity(urnOf(uuidVersion5(frameworkUuid(pack), u"pack"_s)), u"course"_s, m_settings.packTitles.value(pack));
    }

    [[nodiscard]] static QJsonObject lessonActivity(const XapiLesson &lesson)
    {
        return activity(urnOf(lesson.id.uuid), u"lesson"_s, lesson.title);
    }

    [[nodiscard]] static LanguageTexts codeAndTitle(const Competency &competency, const QString &ending = {})
    {
        LanguageTexts texts;
        for (auto title = competency.title.byLanguage.begin(); title != competency.title.byLanguage.end(); ++title)
            texts.insert(title.key(), competency.code + ending + u' ' + title.value());
        return texts;
    }

    [[nodiscard]] static QJsonArray competencyActivities(const Attempt &attempt)
    {
        QJsonArray list;
        QString last;
        for (auto entry = attempt.competencies.begin(); entry != attempt.competencies.end(); ++entry) {
            const Competency *competency = builtInFramework().competency(entry.key());
            if (competency && competency->code != last)
                list << activity(urnOf(competency->uuid), u"objective"_s, codeAndTitle(*competency));
            last = competency ? competency->code : last;
        }
        return list;
    }

    void addCompleted(const FinishedLesson &finished)
    {
        const QJsonObject context{{u"contextActivities"_s, QJsonObject{{u"grouping"_s, QJsonArray{packActivity(finished.lesson.pack)}}}}};
        add({{u"id"_s, ownId(u"completed:"_s + finished.lesson.id.toString())},
             {u"verb"_s, verb(u"completed"_s, u"a terminé"_s)},
             {u"object"_s, lessonActivity(finished.lesson)},
             {u"result"_s, QJsonObject{{u"completion"_s, true}}}},
            context, finished.at.date(), finished.at);
    }

    /// A level is reached by the answers of a day, so its day is all that is told.
    void addMastered()
    {
        const Framework &framework = builtInFramework();
        const QList<EvidenceItem> items = evidenceItems(evidenceFacts(m_person.attempts));
        for (const Competency &competency : framework.competencies) {
            for (const LevelReached &reached : levelsReached(competency.code, items)) {
                if (m_settings.period.contains(reached.day))
                    addLevel(competency, reached);
            }
        }
    }

    void addLevel(const Competency &competency, const LevelReached &reached)
    {
        const Framework &framework = builtInFramework();
        const QString ending = u'.' + QString::number(reached.level);
        const QString code = competency.code + ending;
        const QJsonObject parent = activity(urnOf(competency.uuid), u"objective"_s, codeAndTitle(competency));
        const QJsonObject context{{u"contextActivities"_s, QJsonObject{{u"parent"_s, QJsonArray{parent}}}},
                                  {u"extensions"_s, QJsonObject{{extensionKey(u"framework"_s), framework.id},
                                                                {extensionKey(u"framework-version"_s), framework.version},
                                                                {extensionKey(u"level"_s), reached.level},
                                                                {extensionKey(u"rule-version"_s), levelRuleVersion()}}}};
        add({{u"id"_s, ownId(u"mastered:"_s + framework.id + u':' + code)},
             {u"verb"_s, verb(u"mastered"_s, u"a maîtrisé"_s)},
             {u"object"_s, activity(urnOf(frameworkUuid(framework.id, code)), u"objective"_s, codeAndTitle(competency, ending))},
             {u"result"_s, QJsonObject{{u"success"_s, true}}}},
            context, reached.day, {});
    }

    const XapiPerson &m_person;
    const XapiSettings &m_settings;
    QJsonObject m_actor;
    QList<QJsonObject> m_statements;
};

} // namespace

QList<QJsonObject> xapiStatements(const XapiPerson &person, const XapiSettings &settings)
{
    return PersonStatements(person, settings).write();
}

bool isHomePage(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

QHash<LearnerId, QString> accountNames(const QList<Learner> &people)
{
    QHash<QString, int> holders;
    for (const Learner &person : people)
        ++holders[person.pseudonym];
    QHash<LearnerId, QString> names;
    for (const Learner &person : people) {
        const bool isShared = holders.value(person.pseudonym) > 1;
        names.insert(person.id, isShared ? person.pseudonym + u'-' + person.id.toString().left(8) : person.pseudonym);
    }
    return names;
}

} // namespace chartroom
