package org.portailsolidaire.applying.applications;

import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Edit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.writing.TestCalls;
import org.portailsolidaire.applying.filing.Answering;
import org.portailsolidaire.applying.filing.Filing;
import org.portailsolidaire.applying.filing.FrozenContent;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.steps.ApplicationFrame;

import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Dossiers for the tests of all modules, reached by real transitions. */
public final class TestApplications {

	private final ApplicationContext portal;

	private final TestCalls calls;

	public TestApplications(ApplicationContext portal) {
		this.portal = portal;
		this.calls = new TestCalls(portal);
	}

	/** Someone who acts. */
	public static Actor actor(Person person) {
		return new Actor(person.id(), person.name(), person.address(), Locale.FRENCH, Set.of(Role.HOLDER));
	}

	public TestCalls calls() {
		return this.calls;
	}

	/** A new draft of a new association that a person owns, for a new open call. */
	public String draft(Person owner) {
		return draft(new TestOrganisations(this.portal).association(owner), this.calls.open(), "De l’eau à Kpalimé",
				owner);
	}

	/** A new draft of an association, for the call of an address. */
	public String draft(Standing standing, String path, Person by) {
		UUID call = this.portal.getBean(JdbcClient.class)
			.sql("select id from call where slug = ?")
			.param(path.substring(path.lastIndexOf('/') + 1))
			.query(UUID.class)
			.single();
		return draft(standing, call, "De l’eau à Kpalimé", by);
	}

	/** A draft of an association for a call. */
	public String draft(Standing standing, UUID call, String title, Person by) {
		return this.portal.getBean(ApplicationBeginning.class)
			.begin(this.portal.getBean(CallRegister.class).find(new CallId(call)).orElseThrow(), standing, null, title,
					"", by.id())
			.orElseThrow()
			.number();
	}

	/** A draft in which nothing is missing. */
	public String whole(Person owner) {
		String number = draft(owner);
		fill(number, owner);
		return number;
	}

	/** A dossier that was filed. */
	public String filed(Person owner) {
		String number = whole(owner);
		if (file(number, owner) != Filing.Result.FILED) {
			throw new IllegalStateException(points(number, owner).toString());
		}
		return number;
	}

	/** Files a draft in which nothing is missing. */
	public void fileWhole(String number, Person owner) {
		if (file(number, owner) != Filing.Result.FILED) {
			throw new IllegalStateException(points(number, owner).toString());
		}
	}

	/** Types another budget of one expense. */
	public void typeBudget(String number, Person by, String expense, String asked) {
		budget(number, by, expense, asked);
	}

	/** Types names and values in turn in the step of the partner. */
	public void typePartner(String number, Person person, String... fields) {
		type(number, Step.PARTNER, person, fields);
	}

	/** What stands in a field. */
	public String typed(String number, String step, String field, Person person) {
		return read(number, person).opened().of(Step.of(step).orElseThrow()).one(field);
	}

	/** A draft with a document. */
	public String withPiece(Person owner) {
		String number = draft(owner);
		joinPiece(number, owner);
		return number;
	}

	/** A dossier that was filed with a document. */
	public String filedWithPiece(Person owner) {
		String number = whole(owner);
		joinPiece(number, owner);
		file(number, owner);
		return number;
	}

	/** The document of a dossier. */
	public UUID piece(String number) {
		return this.portal.getBean(JdbcClient.class)
			.sql("select d.document_id from application_document d join application a on a.id = d.application_id where a.number = ?")
			.param(number)
			.query(UUID.class)
			.single();
	}

	/** A filed dossier of which something is asked, about its project and its context. */
	public String asked(Person owner) {
		String number = filed(owner);
		ask(number, new TestPeople(this.portal).person(Role.STAFF), "projet", "contexte");
		return number;
	}

	/** Asks that steps be put right within two weeks. */
	public Requesting.Result ask(String number, Person staff, String... steps) {
		return askAll(number, staff,
				Stream.of(steps).map((step) -> new Requesting.Asked(step, "Précisez : " + step, false)).toList());
	}

	/** Asks that a step be put right and that a document be joined. */
	public Requesting.Result askForDocument(String number, Person staff, String step) {
		return askAll(number, staff, List.of(new Requesting.Asked(step, "Joignez la convention.", true)));
	}

	private Requesting.Result askAll(String number, Person staff, List<Requesting.Asked> points) {
		ApplicationId id = id(number);
		int filing = this.portal.getBean(JdbcClient.class)
			.sql("select max(number) from application_filing where application_id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
		Requesting requests = this.portal.getBean(Requesting.class);
		Actor actor = new Actor(staff.id(), staff.name(), staff.address(), Locale.FRENCH, Set.of(Role.STAFF));
		return transaction(() -> requests.ask(id, filing, requests.of(id).size() + 1, points,
				this.portal.getBean(Clock.class).instant().plus(Duration.ofDays(14)), actor));
	}

	/** Gives days more to answer what is asked. */
	public void giveTime(String number, Person staff, int days) {
		ApplicationId id = id(number);
		Requesting requests = this.portal.getBean(Requesting.class);
		ChangeRequestFacts last = requests.of(id).getLast();
		Actor actor = new Actor(staff.id(), staff.name(), staff.address(), Locale.FRENCH, Set.of(Role.STAFF));
		transaction(() -> requests.extend(id, last.number(), last.dueAt(), last.dueAt().plus(Duration.ofDays(days)),
				actor));
	}

	/** Replies to all that is asked, and sends the answer. */
	public void answer(String number, Person owner) {
		Answering answering = this.portal.getBean(Answering.class);
		Instant now = this.portal.getBean(Clock.class).instant();
		Opened opened = this.portal.getBean(ApplicationAccess.class).open(number, actor(owner));
		Objects.requireNonNull(opened.asked())
			.points()
			.forEach((point) -> answering.reply(number,
					new Answering.Reply(Step.of(point.step()).orElseThrow(), point.version(), "C’est dit."),
					actor(owner), now));
		Answering.Result result = answering
			.send(number, actor(owner), new Signature(owner.name(), "Présidente", List.of("Tout est exact.")),
					edition(number, owner), now)
			.result();
		if (result != Answering.Result.DONE) {
			throw new IllegalStateException(result.toString());
		}
	}

	/** Does something in a transaction. */
	public <T> T transaction(Supplier<T> work) {
		return Objects.requireNonNull(new TransactionTemplate(this.portal.getBean(PlatformTransactionManager.class))
			.execute((status) -> work.get()));
	}

	public ApplicationId id(String number) {
		return new ApplicationId(this.portal.getBean(JdbcClient.class)
			.sql("select id from application where number = ?")
			.param(number)
			.query(UUID.class)
			.single());
	}

	/** A dossier filed for a call whatever its rules say. */
	public String filedFor(UUID call, Person owner) {
		String number = draft(new TestOrganisations(this.portal).association(owner), call, "De l’eau à Kpalimé", owner);
		fill(number, owner);
		joinPiece(number, owner);
		Reading reading = read(number, owner);
		Instant now = this.portal.getBean(Clock.class).instant();
		Signature signature = new Signature(owner.name(), "Présidente", List.of("Exact."));
		return transaction(() -> {
			Frozen content = this.portal.getBean(FrozenContent.class).of(reading, signature, now);
			this.portal.getBean(ApplicationLife.class).file(reading.opened(), content, signature, actor(owner), now);
			return number;
		});
	}

	public void joinPiece(String number, Person owner) {
		this.portal.getBean(JdbcClient.class).sql("""
				with stored as (
					insert into document (id, name, format, size, sha256, state, place, stored_at, stored_by, owner_id)
					values (uuidv7(), 'a.pdf', 'PDF', 1, repeat('0', 64), 'UNSCANNED', 'DATABASE', now(), :by, :by)
					returning id),
				bytes as (insert into document_piece select id, 0, 'x' from stored)
				insert into application_document (application_id, number, title, document_id, added_at, added_by)
				select a.id, 1, 'Convention', s.id, now(), :by from application a, stored s where a.number = :number
				""").param("by", owner.id().value()).param("number", number).update();
	}

	/** The id of a call by its dossier. */
	public UUID call(String number) {
		return this.portal.getBean(JdbcClient.class)
			.sql("select call_id from application where number = ?")
			.param(number)
			.query(UUID.class)
			.single();
	}

	/** Files a dossier that is whole. */
	public Filing.Result file(String number, Person owner) {
		return this.portal.getBean(Filing.class)
			.file(number, actor(owner), new Signature(owner.name(), "Présidente", List.of("Tout est exact.")),
					edition(number, owner), this.portal.getBean(Clock.class).instant())
			.result();
	}

	/** What one who signs now has read. */
	public String edition(String number, Person person) {
		return this.portal.getBean(ApplicationAccess.class).open(number, actor(person)).edition();
	}

	public Words words() {
		return new Words(this.portal.getBean(MessageSource.class), Locale.FRENCH);
	}

	public Reading read(String number, Person person) {
		Opened opened = this.portal.getBean(ApplicationAccess.class).open(number, actor(person));
		return this.portal.getBean(ApplicationFrame.class).read(opened, words());
	}

	/** All that is missing or wrong: step, field and key. */
	public List<String> points(String number, Person person) {
		return read(number, person).points()
			.stream()
			.map((point) -> point.step().path() + " " + point.problem().field() + " " + point.problem().key())
			.toList();
	}

	/** Types names and values in turn in a step, on top of what is there. */
	public Saved type(String number, Step step, Person person, String... fields) {
		List<Edit> sent = new ArrayList<>();
		for (int i = 0; i < fields.length; i += 2) {
			sent.add(new Edit(fields[i], List.of(fields[i + 1].split("\\|")), 1_000_000));
		}
		return this.portal.getBean(FieldWriting.class).write(number, step, sent, person.id());
	}

	/** Writes all that is asked. */
	public void fillAll(String number, Person by) {
		fill(number, by);
	}

	void fill(String number, Person by) {
		type(number, Step.ASSOCIATION, by, "responsable", "Fanta Diallo", "fonction", "Présidente", "courriel",
				"fanta@racines.example");
		type(number, Step.PARTNER, by, "convention", "convention-signee", "nom", "Eau pour tous", "pays", "TG", "ville",
				"Kpalimé", "statut", "Association", "contact", "Kossi Amegan", "role", "Il suit les travaux.");
		type(number, Step.PROJECT, by, "titre", "De l’eau à Kpalimé", "resume", "Un forage.", "pays", "TG", "localite",
				"Kpalimé, Plateaux", "themes", "eau", "debut", "2027-06-01", "fin", "2028-05-31");
		type(number, Step.CONTEXT, by, "contexte", "Un village.", "besoin", "L’eau est loin.", "directs", "1 200",
				"femmes", "52", "participation", "Un comité de l’eau.");
		type(number, Step.OBJECTIVES, by, "general", "De l’eau potable.", "resultats", "Un forage qui dure.",
				"indicateur-0", "Litres par jour", "depart-0", "0", "cible-0", "5 000");
		type(number, Step.ACTIVITIES, by, "titre-0", "Forer", "description-0", "Un forage.", "debut-0", "2027-06-01",
				"fin-0", "2027-09-30", "titre-1", "Former", "description-1", "Un comité.", "debut-1", "2027-10-01",
				"fin-1", "2028-05-31");
		type(number, Step.SUSTAINABILITY, by, "economique", "Une cotisation.", "technique", "Un réparateur.", "sociale",
				"Un comité.", "environnement", "Une clôture.", "risques", "La saison des pluies.");
		budget(number, by, "8000", "4000");
		Map<String, String> answers = new LinkedHashMap<>();
		read(number, by).opened()
			.content()
			.questions()
			.forEach((question) -> answers.put(question.key(),
					question.kind() == org.portailsolidaire.calls.calls.Question.Kind.YES_NO ? "non" : "Ici"));
		answers.forEach((key, answer) -> type(number, Step.QUESTIONS, by, key, answer));
	}

	/** A budget of one expense, paid by the call and by the association. */
	void budget(String number, Person by, String expense, String asked) {
		String grant = "aide-" + CallLines.keys(read(number, by).opened().content()).getFirst();
		int own = Integer.parseInt(expense) - Integer.parseInt(asked);
		type(number, Step.BUDGET, by, "d-libelle-0", "Forage", "d-categorie-0", "travaux", "d-montant-0", expense,
				grant, asked, "r-source-0", "fonds-propres", "r-libelle-0", "Cotisations", "r-montant-0",
				Integer.toString(own));
	}

}
