INSERT INTO competency_state
      (learner, until, competency, items, right_items, days, types, ability, ability_low, ability_high, level,
       transfer_items, transfer_right, last_day)
VALUES (:learner, :until, :competency, :items, :right_items, :days, :types, :ability, :ability_low, :ability_high, :level,
        :transfer_items, :transfer_right, :last_day)
