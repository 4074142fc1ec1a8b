INSERT INTO problem_report (id, learner, exercise, pack, pack_version, content, reported)
VALUES (:id, :learner, :exercise, :pack, :pack_version, :content, :reported)
ON CONFLICT DO NOTHING
