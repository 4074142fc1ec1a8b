SELECT id, learner, fields, recipient, until, given, withdrawn, bundle
FROM consent
WHERE bundle IS NOT NULL
ORDER BY learner, given, withdrawn, id
