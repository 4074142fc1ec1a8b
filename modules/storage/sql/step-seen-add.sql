INSERT INTO step_seen (id, learner, pack, pack_version, lesson, step, sitting, seen)
VALUES (:id, :learner, :pack, :pack_version, :lesson, :step, :sitting, :seen)
