WITH place AS (SELECT relnamespace AS schema FROM pg_class WHERE oid = to_regclass('store'))
SELECT pg_class.relname, pg_trigger.tgname
FROM place JOIN pg_class ON pg_class.relnamespace = place.schema JOIN pg_trigger ON pg_trigger.tgrelid = pg_class.oid
WHERE pg_trigger.tgenabled = 'D'
UNION ALL
SELECT pg_class.relname, pg_constraint.conname
FROM place JOIN pg_class ON pg_class.relnamespace = place.schema JOIN pg_constraint ON pg_constraint.conrelid = pg_class.oid
WHERE NOT pg_constraint.convalidated
UNION ALL
SELECT pg_class.relname, 'row-level security'
FROM place JOIN pg_class ON pg_class.relnamespace = place.schema
WHERE pg_class.relkind = 'r' AND NOT pg_class.relrowsecurity AND (SELECT roles FROM chartroom_schema) = 1
ORDER BY 1, 2
