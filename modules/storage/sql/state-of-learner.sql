SELECT kept.learner, kept.until, kept.attempts, kept.first_day, kept.last_day, kept.digest,
       competency, items, right_items, days, types, ability, ability_low, ability_high, level, transfer_items,
       transfer_right, competency_state.last_day
FROM learner_state AS kept LEFT JOIN competency_state
  ON competency_state.learner = kept.learner AND competency_state.until = kept.until
WHERE kept.learner = :learner AND kept.rule = :rule
ORDER BY kept.until, competency
