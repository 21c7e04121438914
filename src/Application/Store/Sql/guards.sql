-- As ledger_migrator, after Marten's and Wolverine's tables exist. Runs again without harm.
set role ledger_owner;

-- A database is born real or simulated, for ever. A simulated one takes its clock from the host.
create table if not exists ledger.birth (one boolean primary key default true check (one), kind text not null check (kind in ('real', 'simulated')), at timestamptz not null default clock_timestamp());

create table if not exists ledger.pending (seq_id bigint primary key, capture bytea not null, xid xid8 not null default pg_current_xact_id(), at timestamptz not null default clock_timestamp());

-- json, not jsonb: a repeated key gets the very bytes of the first answer
create table if not exists ledger.receipt (
  caller text not null, key text not null, hash text, stream text not null, version bigint not null, answer json not null, at timestamptz not null,
  primary key (caller, key));

create table if not exists ledger.refusal (
  n bigint generated always as identity unique, at timestamptz not null, caller text not null, key text not null, hash text not null, command text not null,
  role text not null, effective_on date not null, code text not null, rule text not null, clause text not null, answer jsonb not null,
  primary key (caller, key));

create table if not exists ledger.read_log (
  n bigint generated always as identity primary key, at timestamptz not null, caller text not null, role text not null, request text not null, query jsonb not null, denied text);

-- Names and contact data: the erasable document (L-43).
create table if not exists ledger.person_contact (
  person text primary key, name text not null, title text, email text, phone text, written_at timestamptz not null, written_by text not null);
create table if not exists ledger.person_erasure (
  n bigint generated always as identity primary key, person text not null, at timestamptz not null, erased_by text not null, basis text not null);

create or replace function ledger.guard_event() returns trigger language plpgsql set search_path = pg_catalog as $$
declare top bigint; begin
  if tg_op <> 'INSERT' then raise exception 'an event is never changed' using errcode = 'LG001'; end if;
  if new.is_archived then raise exception 'an event is never archived' using errcode = 'LG001'; end if;
  select coalesce(max(version), 0) into top from es.mt_events where stream_id = new.stream_id;
  if new.version <> top + 1 and new.stream_id <> 'mt_tombstone' then raise exception 'version % after %', new.version, top using errcode = 'LG001'; end if;
  if new.seq_id > (select last_value from es.mt_events_sequence) then raise exception 'number not drawn' using errcode = 'LG001'; end if;
  if abs(extract(epoch from new.timestamp - clock_timestamp())) > 300 and not exists (select 1 from ledger.birth where kind = 'simulated')
    then raise exception 'not now' using errcode = 'LG001'; end if;
  -- An event is known by its stored name alone: beside it, the library would read an unknown one by its .NET type.
  new.mt_dotnet_type := '';
  return new; end $$;

create or replace function ledger.never() returns trigger language plpgsql set search_path = pg_catalog as $$
begin raise exception '% on % is never allowed', tg_op, tg_table_name using errcode = 'LG001'; end $$;

-- epoch, because the text of a time depends on the session's zone
create or replace function ledger.enqueue() returns trigger language plpgsql security definer set search_path = pg_catalog as $$ begin
  insert into ledger.pending (seq_id, capture) values (new.seq_id, sha256(convert_to(row(new.id, new.stream_id, new.version, new.type,
    (extract(epoch from new.timestamp) * 1000000)::bigint, new.user_name, new.correlation_id, new.causation_id, new.headers, new.data, new.bdata)::text, 'UTF8')));
  return null; end $$;

create or replace trigger guard_event before insert or update or delete on es.mt_events for each row execute function ledger.guard_event();
create or replace trigger never_truncate before truncate on es.mt_events for each statement execute function ledger.never();
create or replace trigger never_delete before delete or truncate on es.mt_streams for each statement execute function ledger.never();
create or replace trigger enqueue after insert on es.mt_events for each row execute function ledger.enqueue();
alter table es.mt_events enable always trigger guard_event, enable always trigger never_truncate, enable always trigger enqueue;
alter table es.mt_streams enable always trigger never_delete;
do $$ declare t text; begin
  foreach t in array array['birth', 'receipt', 'refusal', 'read_log', 'person_erasure'] loop
    execute format('create or replace trigger never_change before update or delete or truncate on ledger.%I for each statement execute function ledger.never()', t);
    execute format('alter table ledger.%I enable always trigger never_change', t);
  end loop;
end $$;

-- Small letters as a Turkish reader knows them, whatever collation the server has; in codes and serials all four i are one letter.
create or replace function read.turkish(t text) returns text language sql immutable parallel safe as $$
  select translate(t, 'ABCÇDEFGĞHIİJKLMNOÖPQRSŞTUÜVWXYZÂÎÛ', 'abcçdefgğhıijklmnoöpqrsştuüvwxyzâîû') $$;
create or replace function read.code(t text) returns text language sql immutable parallel safe as $$ select translate(read.turkish(t), 'ı', 'i') $$;
grant execute on function read.turkish(text), read.code(text) to ledger_app, ledger_reader;

-- Room beside a row, so that closing it moves nothing in the indexes.
do $$ declare t regclass; begin
  for t in select c.oid from pg_class c where c.relnamespace = 'read'::regnamespace and c.relkind = 'r' or c.relnamespace = 'es'::regnamespace and c.relname in ('mt_streams', 'mt_doc_asset', 'mt_doc_writtenorder')
  loop execute format('alter table %s set (fillfactor = 70)', t); end loop;
end $$;

grant usage on schema es, read, wolv, ledger to ledger_app;
grant usage on schema es, ledger to ledger_sealer;
grant select, insert on es.mt_events to ledger_app;
grant select, insert, update (version, timestamp) on es.mt_streams to ledger_app;
grant usage, select on sequence es.mt_events_sequence to ledger_app;
do $$ declare f regprocedure; t regclass; begin
  for f in select oid from pg_proc where pronamespace = 'es'::regnamespace and proname in ('mt_quick_append_events', 'mt_mark_event_progression', 'mt_mark_progression_with_skip')
    or pronamespace = 'es'::regnamespace and proname ~ '^mt_(upsert|insert|update|overwrite)_'
  loop execute format('grant execute on function %s to ledger_app', f); end loop;
  -- Write models and the daemon's own tables; a rebuild of a write model empties its table first.
  for t in select c.oid from pg_class c where c.relnamespace = 'es'::regnamespace and c.relkind = 'r' and c.relname not in ('mt_events', 'mt_streams')
  loop execute format('grant select, insert, update, delete, truncate on %s to ledger_app', t); end loop;
end $$;
grant select, insert, update, delete on all tables in schema read to ledger_app;
grant select, insert, update, delete on all tables in schema wolv to ledger_app;
grant usage, select on all sequences in schema wolv to ledger_app;
grant select on ledger.birth, ledger.pending to ledger_app;
grant select, insert on ledger.receipt, ledger.refusal, ledger.read_log, ledger.person_erasure to ledger_app;
grant select, insert, update, delete on ledger.person_contact to ledger_app;
grant select on es.mt_events to ledger_sealer;
grant select, delete on ledger.pending to ledger_sealer;
