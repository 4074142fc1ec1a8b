SELECT id, scope, period_from, period_to, number, issued, fingerprint, model
FROM report_issue
WHERE scope = :scope
ORDER BY number
