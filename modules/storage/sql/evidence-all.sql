SELECT id, learner, day, submitted, exercise, kind, role, purpose, outcome, hints, aided, competencies, difficulty,
       regrade_of, score, pack
FROM attempt
WHERE day >= :from AND day <= :to
ORDER BY learner, day, submitted, id
