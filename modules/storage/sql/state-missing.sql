SELECT person.id
FROM person
WHERE NOT EXISTS (SELECT 1
                  FROM learner_state
                  WHERE learner_state.learner = person.id AND until = '9999-12-31' AND rule = :rule)
ORDER BY person.id
