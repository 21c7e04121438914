-- As superuser, before the migration. Runs again without harm.
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'ledger_owner') then create role ledger_owner nologin; end if;
  if not exists (select 1 from pg_roles where rolname = 'ledger_migrator') then create role ledger_migrator login noinherit in role ledger_owner; end if;
  if not exists (select 1 from pg_roles where rolname = 'ledger_app') then create role ledger_app login; end if;
  if not exists (select 1 from pg_roles where rolname = 'ledger_sealer') then create role ledger_sealer login; end if;
  if not exists (select 1 from pg_roles where rolname = 'ledger_reader') then create role ledger_reader login; end if;
end $$;
alter role ledger_migrator set role = 'ledger_owner';
alter role ledger_migrator set timezone = 'UTC';
alter role ledger_app set timezone = 'UTC';
-- Rows by key: to compile a plan takes longer than to run it.
alter role ledger_app set jit = off;
alter role ledger_app set lock_timeout = '5s';
alter role ledger_app set statement_timeout = '15s';
alter role ledger_reader set default_transaction_read_only = on;
alter role ledger_reader set statement_timeout = '30s';
alter role ledger_reader set idle_in_transaction_session_timeout = '60s';
grant pg_read_all_stats to ledger_app;
revoke create on schema public from public;
do $$ begin execute format('grant create on database %I to ledger_owner', current_database()); end $$;
-- Functions are executable by everybody unless this is said; with IN SCHEMA it would do nothing.
alter default privileges for role ledger_owner revoke execute on functions from public;
create schema if not exists es authorization ledger_owner;
create schema if not exists read authorization ledger_owner;
create schema if not exists wolv authorization ledger_owner;
create schema if not exists ledger authorization ledger_owner;
