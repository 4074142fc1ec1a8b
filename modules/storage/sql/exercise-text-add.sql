INSERT INTO exercise_text (grading_hash, language, exercise, title, content)
VALUES (:grading_hash, :language, :exercise, :title, :content)
ON CONFLICT DO NOTHING
