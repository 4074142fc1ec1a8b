SELECT whole.learner
FROM learner_state AS whole
WHERE whole.until = '9999-12-31' AND whole.rule = :rule AND whole.last_day > :until
  AND NOT EXISTS (SELECT 1
                  FROM learner_state AS part
                  WHERE part.learner = whole.learner AND part.until = :until AND part.rule = :rule)
ORDER BY whole.learner
