UPDATE erasure SET finished = 1 WHERE learner = :learner
