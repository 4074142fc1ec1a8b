SELECT id, pack, pack_version, lesson, step, sitting, seen
FROM step_seen
WHERE learner = :learner
ORDER BY seen, id
