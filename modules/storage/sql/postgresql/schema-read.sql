SELECT version, roles FROM chartroom_schema
