INSERT OR IGNORE INTO temp.seen (number)
SELECT number FROM place WHERE target = :target
