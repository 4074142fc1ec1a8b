DELETE FROM draft WHERE learner = :learner AND exercise = :exercise AND purpose = :purpose
