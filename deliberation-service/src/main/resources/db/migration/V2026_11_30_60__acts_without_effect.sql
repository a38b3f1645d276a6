-- Few among millions, counted every minute.
create index deliberation_without_effect on deliberation (held_on) where status = 'ADOPTED';
