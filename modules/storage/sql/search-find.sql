-- The plus keeps the search in one pass over the matches, where a look-up for each chosen row would search anew each time.
SELECT found.number, place.target, found.title, found.snippet
FROM (
    SELECT rowid AS number, highlight(entry, 0, char(2), char(3)) AS title, snippet(entry, 1, char(2), char(3), '…', 16) AS snippet
    FROM entry
    WHERE entry MATCH :words AND +rowid IN (SELECT chosen.number FROM temp.chosen)
) AS found
JOIN temp.chosen ON chosen.number = found.number
JOIN place ON place.number = found.number
ORDER BY chosen.turn
