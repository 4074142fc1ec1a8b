SELECT id, learner, fields, recipient, until, given, withdrawn, bundle
FROM consent
WHERE learner = :learner
ORDER BY given, withdrawn, id
