SELECT id, lesson, step, content, written
FROM note
WHERE learner = :learner
ORDER BY written, id
