package org.portailsolidaire.people.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.advice.TestAdvice;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.calls.imports.CallImport;
import org.portailsolidaire.calls.imports.Rows;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.calls.writing.TestCalls;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.portailsolidaire.calls.imports.Rows.row;

/** Two organisations become one, with all that points to them. */
@EmptyPortalTest
class MergingTests {

	private static final String REASON = "La même, inscrite deux fois";

	/**
	 * Where the id of an organisation that is gone stays: what was said or done that day.
	 */
	private static final Set<String> HISTORY = Set.of("organisation_former", "audit_entry", "call_version", "message",
			"application_filing");

	@Autowired
	ApplicationContext portal;

	@Autowired
	Merging merging;

	@Autowired
	References references;

	@Autowired
	Memberships memberships;

	@Autowired
	JdbcClient jdbc;

	private TestPeople people;

	private Actor staff;

	@BeforeEach
	void someone() {
		this.people = new TestPeople(this.portal);
		Person ines = this.people.person(Role.STAFF);
		this.staff = new Actor(ines.id(), ines.name(), ines.address(), ines.locale(), Set.of(Role.STAFF));
	}

	private OrganisationId organisation(OrganisationKind kind, String name) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into organisation (id, kind, name, slug) values (?, ?, ?, ?)")
			.params(id, kind.name(), name, "o-" + id)
			.update();
		return new OrganisationId(id);
	}

	private void member(OrganisationId organisation, Person person, MemberRights rights) {
		this.jdbc.sql("insert into membership (organisation_id, person_id, rights, since) values (?, ?, ?, now())")
			.params(organisation.value(), person.id().value(), rights.name())
			.update();
	}

	private Set<String> tablesTo(OrganisationId organisation) {
		return new TreeSet<>(this.references.to(organisation).stream().map(References.Held::held).toList());
	}

	/** The tables in which the id of an organisation is written, in whatever column. */
	private Set<String> traces(OrganisationId organisation) {
		Set<String> traces = new TreeSet<>();
		for (String table : this.jdbc
			.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
			.query(String.class)
			.list()) {
			if (this.jdbc.sql("select exists (select from %s t where strpos(t::text, ?) > 0)".formatted(table))
				.param(organisation.value().toString())
				.query(Boolean.class)
				.single()) {
				traces.add(table);
			}
		}
		return traces;
	}

	/** An association of which every table says something, with a filed dossier. */
	private OrganisationId association(Person owner) {
		String number = new TestApplications(this.portal).filedWithPiece(owner);
		UUID id = this.jdbc.sql("select organisation_id from application where number = ?")
			.param(number)
			.query(UUID.class)
			.single();
		OrganisationId association = new OrganisationId(id);
		Standing standing = this.memberships.standing(owner.id(), association).orElseThrow();
		TestOrganisations organisations = new TestOrganisations(this.portal);
		organisations.fill(standing, owner);
		for (String sql : List.of("insert into organisation_resources values (:id, 2025, 1000) on conflict do nothing",
				"insert into board_member values (:id, 0, 'Awa', 'Présidente') on conflict do nothing",
				"insert into earlier_project values (:id, 0, 'Un puits', 'TG', 2024, 100, null) on conflict do nothing",
				"insert into organisation_section values (:id, 'SEAT', 1, now(), :by) on conflict do nothing",
				"insert into last_organisation values (:by, :id, now()) on conflict (person_id) do update set organisation_id = :id",
				"insert into organisation_former values (gen_random_uuid(), 'ASSOCIATION', 'f-' || :id, 'Ancienne', :id, now(), :by)")) {
			this.jdbc.sql(sql).param("id", id).param("by", owner.id().value()).update();
		}
		new TransactionTemplate(this.portal.getBean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> this.portal.getBean(BankAccounts.class)
				.write(association, "Racines", "FR7630006000011234567890189", null));
		return association;
	}

	@Test
	void allThatPointsToOnePointsToTheOther() {
		Set<String> covered = new TreeSet<>();
		Person fanta = this.people.person();
		Person awa = this.people.person();
		OrganisationId gone = association(awa);
		OrganisationId kept = association(fanta);
		covered.addAll(tablesTo(gone));
		int dossiers = count("application where organisation_id in (?, ?)", gone.value(), kept.value());
		assertThat(this.merging.merge(kept, gone, REASON, this.staff)).isEmpty();
		assertThat(tablesTo(gone)).isEmpty();
		assertThat(count("application where organisation_id = ?", kept.value())).isEqualTo(dossiers);
		assertThat(HISTORY).containsAll(traces(gone));

		TestCalls calls = new TestCalls(this.portal);
		UUID payer = calls.funder(awa, MemberRights.OWNER);
		calls.whole(payer);
		OrganisationId funder = organisation(OrganisationKind.FUNDER, "Fonds du fleuve");
		calls.open();
		this.jdbc.sql("update funding_line set funder_id = ?").param(payer).update();
		this.jdbc.sql("update call_writing set also_funders = array[?::uuid]").param(payer).update();
		this.jdbc.sql(
				"update call_part set fields = fields || jsonb_build_object('bailleur', jsonb_build_array(?::text)) where section = 'LINE'")
			.param(payer.toString())
			.update();
		set(new OrganisationId(payer), "name = 'Fonds de la rivière', slug = 'riviere'");
		covered.addAll(tablesTo(new OrganisationId(payer)));
		assertThat(this.merging.merge(funder, new OrganisationId(payer), REASON, this.staff)).isEmpty();
		assertThat(HISTORY).containsAll(traces(new OrganisationId(payer)));
		assertThat(count("call_writing where also_funders = array[?::uuid]", funder.value())).isPositive();
		assertThat(count("call_part where fields ->> 'bailleur' like '%' || ? || '%'", funder.value().toString()))
			.isPositive();

		TestAdvice advice = new TestAdvice(this.portal);
		String number = new TestApplications(this.portal).draft(fanta);
		UUID network = advice.network(awa);
		UUID other = advice.network(fanta);
		for (UUID one : List.of(network, other)) {
			this.jdbc
				.sql("""
						insert into adviser_invitation (id, application_id, network_id, invited_by, invited_at, state, sent_at, expires_at)
						select gen_random_uuid(), id, ?, ?, now(), 'SENT', now(), now() + interval '30 days' from application where number = ?
						""")
				.params(one, fanta.id().value(), number)
				.update();
		}
		set(new OrganisationId(network), "name = 'Réseau de l’Est', slug = 'reseau-de-l-est'");
		covered.addAll(tablesTo(new OrganisationId(network)));
		assertThat(this.merging.merge(new OrganisationId(other), new OrganisationId(network), REASON, this.staff))
			.isEmpty();
		assertThat(count("adviser_invitation where network_id = ? and ended_at is null", other)).isEqualTo(1);
		assertThat(HISTORY).containsAll(traces(new OrganisationId(network)));

		assertThat(covered).as("what a merge moves: a new table needs its line here and its listener")
			.containsAll(this.references.all().stream().map(References.Reference::held).toList());
	}

	@Test
	void aTableThatNobodyMovesStopsItWhole() {
		OrganisationId kept = organisation(OrganisationKind.COMPANY, "Une");
		OrganisationId gone = organisation(OrganisationKind.COMPANY, "Deux");
		member(gone, this.people.person(), MemberRights.OWNER);
		this.jdbc.sql("create table later (of uuid references organisation on delete cascade)").update();
		try {
			this.jdbc.sql("insert into later values (?)").param(gone.value()).update();

			assertThatIllegalStateException().isThrownBy(() -> this.merging.merge(kept, gone, REASON, this.staff))
				.withMessageContaining("later");
			assertThat(tablesTo(gone)).containsExactly("later", "membership");
			assertThat(count("organisation_former where id = ?", gone.value())).isZero();
		}
		finally {
			this.jdbc.sql("drop table later").update();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					rna = 'W111111111', rna_state = 'DECLARED', law = 'LAW_1901' | rna = 'W222222222', rna_state = 'DECLARED', law = 'LAW_1901' | RNA_DIFFERS
					siren = '732829320', siren_state = 'DECLARED' | siren = '552100554', siren_state = 'DECLARED' | SIREN_DIFFERS
					law = 'LAW_1901' | law = 'ALSACE_MOSELLE_1908' | LAWS_DIFFER
					kind = 'ASSOCIATION' | kind = 'COMPANY' | KINDS_DIFFER
					""")
	void isRefusedWhereTheyAreNotTheSame(String one, String other, MergeRefusal refusal) {
		OrganisationId kept = organisation(OrganisationKind.ASSOCIATION, "Une");
		OrganisationId gone = organisation(OrganisationKind.ASSOCIATION, "Deux");
		set(kept, one);
		set(gone, other);

		assertThat(this.merging.preview(kept, gone, this.staff).refusals()).containsExactly(refusal);
		assertThat(this.merging.merge(kept, gone, REASON, this.staff)).containsExactly(refusal);
		assertThat(count("organisation where id in (?, ?)", kept.value(), gone.value())).isEqualTo(2);
	}

	private void set(OrganisationId organisation, String values) {
		this.jdbc.sql("update organisation set " + values + " where id = ?").param(organisation.value()).update();
	}

	@Test
	void allReasonsAreSaidAtOnce() {
		OrganisationId kept = organisation(OrganisationKind.ASSOCIATION, "Une");
		OrganisationId gone = organisation(OrganisationKind.ASSOCIATION, "Deux");
		set(kept,
				"rna = 'W111111111', rna_state = 'DECLARED', law = 'LAW_1901', siren = '732829320', siren_state = 'DECLARED'");
		set(gone,
				"rna = 'W222222222', rna_state = 'DECLARED', law = 'LAW_1901', siren = '552100554', siren_state = 'DECLARED'");
		this.jdbc
			.sql("insert into membership (organisation_id, person_id, rights, since) values (?, ?, 'OWNER', now())")
			.params(gone.value(), this.staff.id().value())
			.update();

		assertThat(this.merging.merge(kept, gone, REASON, this.staff)).containsExactly(MergeRefusal.RNA_DIFFERS,
				MergeRefusal.SIREN_DIFFERS, MergeRefusal.OWN);
		assertThat(this.merging.merge(kept, kept, REASON, this.staff)).containsExactly(MergeRefusal.SAME);
	}

	@Test
	void theProfileIsFilledInAndTheRightNumberKept() {
		OrganisationId kept = organisation(OrganisationKind.ASSOCIATION, "Racines et Relais");
		OrganisationId gone = organisation(OrganisationKind.ASSOCIATION, "Racines & Relais France");
		set(kept, "law = 'LAW_1901', rna = 'W111111111', rna_state = 'REFUSED', rna_reason = 'Faux', rna_checked_by = '"
				+ this.staff.id().value() + "', rna_checked_at = now(), town = 'Lyon', aliases = '{RR}'");
		set(gone, "law = 'LAW_1901', rna = 'W222222222', rna_state = 'VERIFIED', rna_checked_by = '"
				+ this.staff.id().value() + "', rna_checked_at = now(), siren = '732829320', siren_state = 'DECLARED',"
				+ " siret = '73282932000074', town = 'Brest', street = '1 rue du Port', site = 'https://racines.example',"
				+ " short_name = 'R.R.', aliases = '{Racines,rr}'");

		assertThat(this.merging.merge(kept, gone, REASON, this.staff)).isEmpty();
		Map<String, Object> now = this.jdbc.sql("select *, aliases::text as known from organisation where id = ?")
			.param(kept.value())
			.query()
			.singleRow();
		assertThat(now).containsEntry("name", "Racines et Relais")
			.containsEntry("rna", "W222222222")
			.containsEntry("rna_state", "VERIFIED")
			.containsEntry("rna_reason", null)
			.containsEntry("siren", "732829320")
			.containsEntry("siret", "73282932000074")
			.containsEntry("town", "Lyon")
			.containsEntry("street", null)
			.containsEntry("site", "https://racines.example")
			.containsEntry("known", "{RR,\"Racines & Relais France\",Racines}");
	}

	/**
	 * Whatever is written of an organisation is written of the one it becomes part of.
	 */
	@Test
	void nothingThatOnlyOneSaysOfItselfIsLost() {
		OrganisationId kept = organisation(OrganisationKind.ASSOCIATION, "Racines et Relais");
		OrganisationId gone = organisation(OrganisationKind.ASSOCIATION, "Racines & Relais France");
		set(gone, """
				short_name = 'R.R.', law = 'LAW_1901', rna = 'W9N1234567', rna_state = 'REFUSED', rna_reason = 'Faux',
				rna_checked_by = '%1$s', rna_checked_at = now(), siren = '732829320', siret = '73282932000074',
				siren_state = 'REFUSED', siren_reason = 'Faux', siren_checked_by = '%1$s', siren_checked_at = now(),
				published_on = '2001-01-01', region = '988', local_number = '1234567001', street = '1 rue du Port',
				postcode = '98800', town = 'Nouméa', site = 'https://racines.example', purpose = 'L’eau', employees = 1,
				volunteers = 2, registered_at = now()
				""".formatted(this.staff.id().value()));
		Map<String, Object> was = said(gone);
		assertThat(was).as("what a merge fills in: a new column needs its value here and its line in the merge")
			.hasSize(
					count("pg_attribute where attrelid = 'organisation'::regclass and attnum > 0 and not attisdropped"))
			.allSatisfy((column, value) -> assertThat(column.equals("tribunal") || value != null).as(column).isTrue());

		assertThat(this.merging.merge(kept, gone, REASON, this.staff)).isEmpty();
		Map<String, Object> now = said(kept);
		was.keySet().removeAll(Set.of("id", "name", "slug", "aliases", "version"));
		assertThat(now).containsAllEntriesOf(was);
	}

	private Map<String, Object> said(OrganisationId organisation) {
		return this.jdbc.sql("select * from organisation where id = ?").param(organisation.value()).query().singleRow();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			-,   -,          988, 1234567, 988, 1234567
			988, -,          988, 1234567, 988, 1234567
			988, 1234567001, 988, 1234567, 988, 1234567001
			84,  -,          988, 1234567, 84,  -
			987, A12345,     988, 1234567, 987, A12345
			""")
	void aNumberOfACollectivityStaysWithItsSeat(String region, String number, String goneRegion, String goneNumber,
			String thenRegion, String thenNumber) {
		OrganisationId kept = organisation(OrganisationKind.ASSOCIATION, "Une");
		OrganisationId gone = organisation(OrganisationKind.ASSOCIATION, "Deux");
		this.jdbc.sql("update organisation set region = ?, local_number = ? where id = ?")
			.params(region, number, kept.value())
			.update();
		this.jdbc.sql("update organisation set region = ?, local_number = ? where id = ?")
			.params(goneRegion, goneNumber, gone.value())
			.update();

		assertThat(this.merging.merge(kept, gone, REASON, this.staff)).isEmpty();
		assertThat(said(kept)).containsEntry("region", thenRegion).containsEntry("local_number", thenNumber);
	}

	@Test
	void membersOfBothKeepTheWiderRightsAndAreTold() {
		Person fanta = this.people.person();
		Person awa = this.people.person();
		OrganisationId kept = organisation(OrganisationKind.COMPANY, "Une");
		OrganisationId gone = organisation(OrganisationKind.COMPANY, "Deux");
		member(kept, fanta, MemberRights.OWNER);
		member(kept, awa, MemberRights.READER);
		member(gone, awa, MemberRights.OWNER);
		Person reader = this.people.person();
		member(gone, reader, MemberRights.EDITOR);

		assertThat(this.merging.merge(kept, gone, REASON, this.staff)).isEmpty();
		assertThat(this.memberships.members(kept)).extracting(Memberships.Member::person, Memberships.Member::rights)
			.containsExactlyInAnyOrder(tuple(fanta.id(), MemberRights.OWNER), tuple(awa.id(), MemberRights.OWNER),
					tuple(reader.id(), MemberRights.EDITOR));
		assertThat(this.people.messages(awa.address())).contains("organisations.reunion");
		assertThat(this.memberships.standing(awa.id(), OrganisationKind.COMPANY, "o-" + gone.value()))
			.map(Standing::organisation)
			.contains(kept);
	}

	@RepeatedTest(3)
	void ofTwoThatCrossOneIsDone() throws Exception {
		OrganisationId one = organisation(OrganisationKind.FUNDER, "Une " + UUID.randomUUID());
		OrganisationId other = organisation(OrganisationKind.FUNDER, "Deux " + UUID.randomUUID());
		List<Set<MergeRefusal>> outcomes = new ArrayList<>();
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			List<Future<Set<MergeRefusal>>> asked = List.of(
					both.submit(() -> this.merging.merge(one, other, REASON, this.staff)),
					both.submit(() -> this.merging.merge(other, one, REASON, this.staff)));
			for (Future<Set<MergeRefusal>> each : asked) {
				outcomes.add(each.get());
			}
		}

		assertThat(outcomes).containsExactlyInAnyOrder(Set.of(), Set.of(MergeRefusal.SAME));
		assertThat(count("organisation where id in (?, ?)", one.value(), other.value())).isEqualTo(1);
	}

	@Test
	void aFunderOfFiveNamesIsOneInTheSearch() {
		CallImport calls = this.portal.getBean(CallImport.class);
		List<String> names = List.of("Agence des Micro Projets", "Agence des Micro-Projets (La Guilde)",
				"La Guilde – pôle Microprojets", "Programme Microprojets de La Guilde", "AMP");
		for (String name : names) {
			calls.importFrom(Rows.csv(List.of(row("c" + names.indexOf(name), "bailleurs", name + "|Autre fonds"))),
					CallImport.Options.plain(false));
		}
		OrganisationId kept = funder(names.getFirst());
		List<String> slugs = this.jdbc.sql("select slug from organisation where name = any(?)")
			.param(names.toArray(String[]::new))
			.query(String.class)
			.list();
		for (String name : names.subList(1, names.size())) {
			assertThat(this.merging.merge(kept, funder(name), REASON, this.staff)).isEmpty();
		}

		assertThat(this.jdbc.sql("select distinct funders::text from findable_call").query(String.class).list())
			.containsExactly("{\"Agence des Micro Projets\",\"Autre fonds\"}");
		MockMvcTester mvc = this.portal.getBean(MockMvcTester.class);
		for (String slug : slugs) {
			assertThat(mvc.get().uri("/appels?bailleur=" + slug)).bodyText().contains("5 appels");
		}
		for (String words : List.of("amp", "guilde", "pôle microprojets", "micro projets")) {
			assertThat(mvc.get().uri("/appels?q={q}", words)).bodyText().as(words).contains("5 appels");
		}
		calls.importFrom(Rows.csv(List.of(row("c9", "bailleurs", "A.M.P."))), CallImport.Options.plain(false));
		assertThat(count("organisation where kind = ?", "FUNDER")).isEqualTo(2);
		assertThat(count("call_version where content::text like ?", "%Microprojets de La Guilde%")).isEqualTo(1);
	}

	private OrganisationId funder(String name) {
		return new OrganisationId(
				this.jdbc.sql("select id from organisation where name = ?").param(name).query(UUID.class).single());
	}

	@Test
	void theAidThatADraftAsksStaysWhenTheCallIsPublishedAgain() {
		TestApplications applications = new TestApplications(this.portal);
		Person owner = this.people.person();
		String number = applications.whole(owner);
		List<String> before = grants(number);
		OrganisationId gone = new OrganisationId(
				this.jdbc.sql("select funder_id from funding_line limit 1").query(UUID.class).single());
		OrganisationId kept = organisation(OrganisationKind.FUNDER, "Fonds uni");
		assertThat(this.merging.merge(kept, gone, REASON, this.staff)).isEmpty();
		assertThat(grants(number)).isEqualTo(before);

		new TestCalls(this.portal).close(this.jdbc.sql("select call_id from application where number = ?")
			.param(number)
			.query(UUID.class)
			.single(), "2027-04-30", "Plus de temps.");
		assertThat(grants(number)).hasSameSizeAs(before)
			.allMatch((grant) -> grant.contains(kept.value().toString().substring(24)))
			.extracting((grant) -> grant.substring(grant.indexOf('=')))
			.isEqualTo(before.stream().map((grant) -> grant.substring(grant.indexOf('='))).toList());
	}

	private List<String> grants(String number) {
		return this.jdbc.sql("""
				select f.field || '=' || f.typed from application_field f join application a on a.id = f.application_id
				where a.number = ? and f.step = 'budget' and f.field ~ '[0-9a-f]{12}' order by f.field
				""").param(number).query(String.class).list();
	}

	private int count(String what, Object... parameters) {
		return this.jdbc.sql("select count(*) from " + what).params(parameters).query(Integer.class).single();
	}

}
