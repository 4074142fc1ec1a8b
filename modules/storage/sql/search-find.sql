SELECT kind, target, language, highlight(entry, 0, char(2), char(3)), snippet(entry, 1, char(2), char(3), '…', 16)
FROM entry
JOIN (
    SELECT place, own, score, row_number() OVER (PARTITION BY subject ORDER BY own DESC, score) AS turn
    FROM (
        SELECT rowid AS place, kind AS subject, language = :language AS own, bm25(entry, 10.0, 1.0) AS score
        FROM entry
        WHERE entry MATCH :words AND (kind <> 'exercise' OR target IN (SELECT seen.target FROM temp.seen))
    )
) AS best ON best.place = entry.rowid
WHERE entry MATCH :again AND best.turn <= :most
ORDER BY best.own DESC, best.score, best.place
