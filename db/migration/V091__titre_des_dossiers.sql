-- A dossier is called as its holders call it now; by the first name of its project until they do.
create function application_title(of application) returns text stable language sql as $$
	select left(coalesce(
		(select f.typed ->> 0 from application_field f
			where f.application_id = of.id and f.step = 'projet' and f.field = 'titre'),
		(select p.title from holder_project p where p.id = of.project_id)), 300)
$$;
