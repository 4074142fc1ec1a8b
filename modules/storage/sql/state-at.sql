SELECT learner, until, competency, items, right_items, days, types, ability, ability_low, ability_high, level,
       transfer_items, transfer_right, last_day
FROM competency_state
WHERE until = :until OR until = '9999-12-31'
ORDER BY learner, until, competency
