SELECT max(erased) FROM erasure WHERE learner = :learner
