SELECT id, learner, day, submitted, exercise, kind, role, purpose, outcome, score, hints, aided, competencies, difficulty,
       regrade_of, device, exercise_title, pack, pack_version, revision, grading_hash, seed, variant, language, started,
       seconds, confidence, feedback, misconception, grader, answer_words, answer, checks, regrade_reason
FROM attempt
WHERE id = :id
