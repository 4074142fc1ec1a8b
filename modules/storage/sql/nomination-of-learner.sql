SELECT id, evidence, content, nominated
FROM nomination
WHERE learner = :learner
ORDER BY nominated, id
