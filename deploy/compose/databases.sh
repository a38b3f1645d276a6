#!/bin/bash
# Runs once, when the server's data are made: three databases, each with an owner who migrates and a login that reads and writes rows.
set -euo pipefail

database() { # name, the owner's password, the login's password
    psql -v ON_ERROR_STOP=1 -v name="$1" -v owner="$1_owner" -v owner_password="$2" <<'SQL'
create role :"owner" login password :'owner_password';
create database :"name" owner :"owner" template template0 encoding 'UTF8' locale 'C.UTF-8';
SQL
    psql -v ON_ERROR_STOP=1 -d "$1" -f /roles.sql
    psql -v ON_ERROR_STOP=1 -v app="$1_app" -v app_password="$3" <<'SQL'
alter role :"app" password :'app_password';
SQL
}

database deliberation "$DELIBERATION_OWNER_PASSWORD" "$DELIBERATION_APP_PASSWORD"
database ctg "$CTG_OWNER_PASSWORD" "$CTG_APP_PASSWORD"
database action_plan "$ACTION_PLAN_OWNER_PASSWORD" "$ACTION_PLAN_APP_PASSWORD"
