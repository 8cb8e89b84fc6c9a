package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.publication.Publishing;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.calls.publication.Publishing.Order;
import org.portailsolidaire.calls.publication.Publishing.Refusal;
import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls being written, for the tests of all modules. */
public final class TestCalls {

	private final ApplicationContext portal;

	private final Actor paul;

	public TestCalls(ApplicationContext portal) {
		this.portal = portal;
		this.paul = actor(new TestPeople(portal).person(Role.STAFF), Role.STAFF);
	}

	public static Actor actor(Person person, Role... roles) {
		return new Actor(person.id(), person.name(), person.address(), Locale.FRENCH, Set.of(roles));
	}

	public Actor paul() {
		return this.paul;
	}

	/** A draft of the team, with one question. */
	public UUID draft() {
		return draft(null);
	}

	/** A draft of a funder, or of the team; with one question. */
	public UUID draft(@Nullable UUID owner) {
		UUID call = this.portal.getBean(Beginning.class).blank("Essai", owner, this.paul).value();
		if (owner == null) {
			this.portal.getBean(Items.class).add(call, Section.QUESTION, "short-text", Writer.of(this.paul));
		}
		else {
			this.portal.getBean(JdbcClient.class).sql("""
					insert into call_part (call_id, section, item, changed_at) values (?, 'QUESTION', 1, now())
					""").param(call).update();
		}
		return call;
	}

	/** A new funder of which a person is a member. */
	public UUID funder(Person member, MemberRights rights) {
		UUID funder = UUID.randomUUID();
		JdbcClient jdbc = this.portal.getBean(JdbcClient.class);
		jdbc.sql("insert into organisation (id, kind, name, slug) values (?, 'FUNDER', ?, ?)")
			.params(funder, "Fonds " + funder, funder.toString())
			.update();
		jdbc.sql("insert into membership (organisation_id, person_id, rights, since) values (?, ?, ?, now())")
			.params(funder, member.id().value(), rights.name())
			.update();
		return funder;
	}

	/** Types fields and values in turn in a part, besides what is typed there. */
	public void type(UUID call, String part, String... fields) {
		PartId id = Section.part(part).orElseThrow();
		Part now = part(call, part);
		Map<String, List<String>> all = new TreeMap<>(now.typed().values());
		for (int i = 0; i < fields.length; i += 2) {
			all.put(fields[i], List.of(fields[i + 1].split("\\|")));
		}
		Saved saved = this.portal.getBean(PartWriting.class)
			.write(call, id, now.version(), new Typed(all), Writer.of(this.paul));
		if (!saved.isAllowed() || !saved.conflicts().isEmpty()) {
			throw new IllegalStateException(saved.toString());
		}
	}

	public Part part(UUID call, String part) {
		PartId id = Section.part(part).orElseThrow();
		return parts(call).stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow();
	}

	public List<Part> parts(UUID call) {
		return this.portal.getBean(WrittenCalls.class).parts(new org.portailsolidaire.calls.calls.CallId(call));
	}

	public WrittenCall call(UUID call) {
		return this.portal.getBean(WrittenCalls.class).find(call, Writer.of(this.paul)).orElseThrow();
	}

	/** All that is wrong with a call: part, field and key. */
	public List<String> faults(UUID call) {
		return this.portal.getBean(CallReader.class)
			.read(call(call), parts(call))
			.faults()
			.stream()
			.map((fault) -> fault.part().path() + " " + fault.field() + " " + fault.key())
			.toList();
	}

	/** A call in which nothing is missing. */
	public UUID whole(@Nullable UUID owner) {
		UUID call = this.portal.getBean(Beginning.class).blank("De l’eau à Tanghin", owner, this.paul).value();
		fill(call, owner == null);
		return call;
	}

	/** A call of a funder in which nothing is missing. */
	public UUID wholeOf(UUID funder) {
		return whole(funder);
	}

	private void fill(UUID call, boolean line) {
		type(call, "identite", "resume", "Un puits.", "presentation", "Un **puits**.");
		type(call, "calendrier", "ouverture", "2026-11-01", "cloture", "2027-03-31");
		type(call, "zones", "zones", "TG");
		type(call, "themes", "tous", "oui");
		type(call, "contacts", "organisme", "Agence");
		int item = line ? this.portal.getBean(Items.class).add(call, Section.LINE, "", Writer.of(this.paul)).item() : 1;
		if (line) {
			type(call, "volet-" + item, "autre-bailleur", "Fonds des puits", "min", "1000", "max", "5000");
		}
	}

	/**
	 * A call that is published and open until 31 March 2027: one line for 1,000 to 5,000
	 * euros and half of the eligible costs, a question that makes another be asked.
	 */
	public UUID open() {
		UUID call = whole(null);
		type(call, "volet-1", "part", "50");
		Items items = this.portal.getBean(Items.class);
		PartId first = items.add(call, Section.QUESTION, "yes-no", Writer.of(this.paul));
		type(call, first.path(), "intitule", "Avez-vous un terrain ?", "obligatoire", "oui");
		PartId second = items.add(call, Section.QUESTION, "short-text", Writer.of(this.paul));
		type(call, second.path(), "intitule", "Où est-il ?", "obligatoire", "oui", "si", "q" + first.item() + ":oui");
		if (!publish(call, new Order(null, "", false)).isEmpty()) {
			throw new IllegalStateException(faults(call).toString());
		}
		return call;
	}

	/** Publishes a call again with another closing. */
	public void close(UUID call, String day, String note) {
		type(call, "calendrier", "cloture", day);
		if (!publish(call, new Order(null, note, true)).isEmpty()) {
			throw new IllegalStateException(faults(call).toString());
		}
	}

	/** Publishes a call again with a date to come. */
	public void announce(UUID call, String label, String day) {
		type(call, "calendrier", "etape-0", label, "jour-0", day);
		if (!publish(call, new Order(null, "Une date change.", false)).isEmpty()) {
			throw new IllegalStateException(faults(call).toString());
		}
	}

	/** Publishes a call again with a document to join. */
	public void askFor(UUID call, String document) {
		type(call, "documents", "nom-0", document);
		if (!publish(call, new Order(null, "Une pièce de plus.", false)).isEmpty()) {
			throw new IllegalStateException(faults(call).toString());
		}
	}

	public List<Refusal> publish(UUID call, Order order) {
		return this.portal.getBean(Publishing.class).publish(call, order, Writer.of(this.paul), this.paul);
	}

}
