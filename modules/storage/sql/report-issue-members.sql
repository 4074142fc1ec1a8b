SELECT learner FROM report_issue_member WHERE issue = :issue ORDER BY learner
