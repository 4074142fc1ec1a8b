SELECT quote_ident(current_schema()),
       CASE WHEN to_regclass('chartroom_schema') IS NULL THEN 0 ELSE 1 END,
       (SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace(quote_ident(current_schema())))
       + (SELECT count(*) FROM pg_proc WHERE pronamespace = to_regnamespace(quote_ident(current_schema())))
       + (SELECT count(*) FROM pg_namespace WHERE nspname = 'chartroom_shared')
