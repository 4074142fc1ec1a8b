SELECT id, exercise, pack, pack_version, content, reported
FROM problem_report
WHERE learner = :learner
ORDER BY reported, id
