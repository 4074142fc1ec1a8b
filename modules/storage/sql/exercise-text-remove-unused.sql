DELETE FROM exercise_text
WHERE NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.grading_hash = exercise_text.grading_hash)
