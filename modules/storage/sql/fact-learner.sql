SELECT learner FROM note WHERE id = :id
UNION ALL SELECT learner FROM self_rating WHERE id = :id
UNION ALL SELECT learner FROM problem_report WHERE id = :id
UNION ALL SELECT learner FROM nomination WHERE id = :id
UNION ALL SELECT learner FROM pulse WHERE id = :id
