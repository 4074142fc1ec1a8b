INSERT INTO report_issue (id, scope, period_from, period_to, number, issued, fingerprint, model)
VALUES (:id, :scope, :period_from, :period_to, :number, :issued, :fingerprint, :model)
