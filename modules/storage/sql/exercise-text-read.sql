SELECT exercise, title, content
FROM exercise_text
WHERE grading_hash = :grading_hash AND language = :language
