-- An instance looks whether its database was migrated, as the role that reads and writes rows; what was migrated is written by the owner only.
revoke insert, update, delete on flyway_schema_history from ${runtimeRole};
