SELECT CASE WHEN pg_roles.rolcanlogin THEN 1 ELSE 0 END, coalesce(chartroom_login.role, ''),
       coalesce(chartroom_login.learner, '')
FROM pg_roles LEFT JOIN chartroom_login ON chartroom_login.login = pg_roles.rolname
WHERE pg_roles.rolname = :login
