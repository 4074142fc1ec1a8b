INSERT INTO report_issue_member (issue, learner) VALUES (:issue, :learner)
