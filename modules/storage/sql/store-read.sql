SELECT id, organisation, synthetic FROM store
