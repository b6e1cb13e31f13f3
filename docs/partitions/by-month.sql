-- The journal and what reports add up, a part for each month. Their keys get the month's column beside them, as PostgreSQL
-- wants it; Dueline's statements stay as they are. Stop Dueline meanwhile, and make a back-up before.
begin;

do $$
declare
  large record;
  month date;
begin
  for large in select * from (values
    ('journal', 'at', 'tenant, case_id, revision'),
    ('ruling', 'opened_at', 'tenant, case_id, nth')
  ) as tables(name, moment, key) loop
    execute format('alter table %I rename to %I', large.name, large.name || '_whole');
    execute format('create table %I (like %I including defaults) partition by range (%I)',
      large.name, large.name || '_whole', large.moment);
    -- So far back as there are cases, and some years on. What lies outside goes to a part of its own.
    for month in select generate_series(date '2021-01-01', date '2029-12-01', interval '1 month')::date loop
      execute format('create table %I partition of %I for values from (%s) to (%s)',
        large.name || to_char(month, '_YYYY_MM'), large.name,
        extract(epoch from month)::bigint * 1000, extract(epoch from month + interval '1 month')::bigint * 1000);
    end loop;
    execute format('create table %I partition of %I default', large.name || '_other', large.name);
    execute format('insert into %I select * from %I', large.name, large.name || '_whole');
    execute format('drop table %I', large.name || '_whole');
    execute format('alter table %I add constraint %I primary key (%s, %I)',
      large.name, large.name || '_key', large.key, large.moment);
    execute format('alter table %I add constraint %I foreign key (tenant, case_id)
      references support_case (tenant, id) on delete cascade', large.name, large.name || '_case');
  end loop;
end $$;

commit;
analyze;
