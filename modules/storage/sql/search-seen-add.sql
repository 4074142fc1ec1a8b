INSERT OR IGNORE INTO temp.seen (target) VALUES (:target)
