UPDATE report_issue_member SET learner = :nobody WHERE learner = :learner
