INSERT INTO store (id, organisation, synthetic, created) VALUES (:id, :organisation, 0, :created)
