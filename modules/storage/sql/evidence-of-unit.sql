SELECT id, learner, day, submitted, exercise, kind, role, purpose, outcome, hints, aided, competencies, difficulty,
       regrade_of, score, pack
FROM attempt
WHERE learner IN (SELECT person.id
                  FROM person JOIN unit ON unit.id = person.unit
                  WHERE unit.path = :path OR substr(unit.path, 1, length(:below)) = :below)
  AND day >= :from AND day <= :to
ORDER BY learner, day, submitted, id
