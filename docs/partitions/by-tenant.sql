-- Every large table in sixteen parts, each with the rows of some tenants. Every key of ours begins with the tenant, so that
-- keys, foreign keys and all of Dueline's statements stay as they are. Stop Dueline meanwhile, and make a back-up before.
begin;

create temp table kept on commit drop as
  with large as (
    select oid from pg_class where oid in
      ('support_case'::regclass, 'case_index'::regclass, 'ruling'::regclass, 'journal'::regclass, 'notice'::regclass)
  )
  select case contype when 'f' then 3 else 1 end as step,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as again
  from pg_constraint
  where (contype in ('p', 'u') and conrelid in (select oid from large))
    or (contype = 'f' and (conrelid in (select oid from large) or confrelid in (select oid from large)))
  union all
  select 2, pg_get_indexdef(indexrelid) from pg_index
  where indrelid in (select oid from large) and not exists (select from pg_constraint where conindid = indexrelid);

do $$
declare
  large text;
  statement text;
begin
  foreach large in array array['support_case', 'case_index', 'ruling', 'journal', 'notice'] loop
    execute format('alter table %I rename to %I', large, large || '_whole');
    execute format('create table %I (like %I including defaults) partition by hash (tenant)', large, large || '_whole');
    for part in 0 .. 15 loop
      execute format('create table %I partition of %I for values with (modulus 16, remainder %s)',
        large || '_' || part, large, part);
    end loop;
    execute format('insert into %I select * from %I', large, large || '_whole');
    execute format('drop table %I cascade', large || '_whole');
  end loop;
  for statement in select again from kept order by step loop
    execute statement;
  end loop;
end $$;

commit;
analyze;
