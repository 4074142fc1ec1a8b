SELECT rowid, bm25(entry, 10.0, 1.0)
FROM entry
WHERE entry MATCH :words AND rowid BETWEEN :from AND :to
  AND (rowid NOT BETWEEN :first AND :last OR rowid IN (SELECT seen.number FROM temp.seen))
