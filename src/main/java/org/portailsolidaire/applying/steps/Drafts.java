package org.portailsolidaire.applying.steps;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationQuery.Held;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.ApplicationQuery;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.form.SectionText;
import org.portailsolidaire.applying.form.Step;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;

/**
 * Dossiers for the modules around them: whose they are, what they are called, what they
 * say.
 */
@Service
public class Drafts {

	/** The words of steps in addresses, as a pattern. */
	public static final String STEPS = Step.WORDS;

	/** The addresses of dossiers, by their {@code number}. */
	public static final String NUMBER = ApplicationFacts.NUMBER;

	private static final Set<String> PERSONAL = Set.of("association.courriel", "association.telephone",
			"partenaire.courriel");

	private static final String ANY = """
			select a.*, p.title as project, o.kind, o.slug, o.name as organisation, 'READER' as rights,
				null as changed_by_name
			from application a
				join holder_project p on p.id = a.project_id
				join organisation o on o.id = a.organisation_id
			where a.id = ?
			""";

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final Sections sections;

	private final JdbcClient jdbc;

	Drafts(ApplicationAccess access, ApplicationFrame frame, Sections sections, JdbcClient jdbc) {
		this.access = access;
		this.frame = frame;
		this.sections = sections;
		this.jdbc = jdbc;
	}

	/**
	 * A dossier as others name it.
	 *
	 * @param title of the project, as it is written now
	 * @param writable whether it is a draft still, and its reader may write in it
	 * @param closesAt the end of filing, excluded; null for a call that has none
	 */
	public record Draft(ApplicationId id, String number, OrganisationId organisation, String organisationName,
			String title, String call, boolean draft, boolean writable, @Nullable Instant closesAt) {

		/** The address of the dossier for its holders. */
		public String path() {
			return "/dossiers/" + this.number;
		}

	}

	/**
	 * A step of a dossier that is being written.
	 *
	 * @param state its word for styles: {@code to-do}, {@code to-complete}, {@code ready}
	 * @param text what is written in it, without how to reach people
	 */
	public record StepText(String word, String label, String state, String said, SectionText text) {
	}

	/** A dossier in words, for who is no member of its association. */
	public record DraftText(Draft draft, String status, String until, List<StepText> steps) {
	}

	/** The words of the steps of dossiers, in order. */
	public static List<String> steps() {
		return Arrays.stream(Step.values()).map(Step::path).toList();
	}

	/** What a step is called. */
	public static String label(String step, Words words) {
		return words.text("dossier.etape." + step);
	}

	/**
	 * Shows the head of a dossier on a page of another module.
	 * @return the dossier of a member of its association, who may write in it as that
	 * says
	 */
	public Draft show(String number, Actor actor, Model model, Locale locale) {
		Opened opened = this.access.open(number, actor);
		Words words = this.frame.words(locale);
		model.addAttribute("head", this.frame.head(opened, words));
		ApplicationFrame.writable(opened, opened.isWritable(), words, model);
		return draft(opened);
	}

	/** A dossier, whoever asks: the caller knows that they may. */
	public Optional<Draft> find(ApplicationId id) {
		return any(id).map(Drafts::draft);
	}

	/** All that a dossier says, whoever asks: the caller knows that they may. */
	public Optional<DraftText> text(ApplicationId id, Words words) {
		return any(id).map((opened) -> {
			Reading reading = this.frame.read(opened, words);
			ApplicationFrame.Head head = this.frame.head(opened, words);
			return new DraftText(draft(opened), head.status(), head.until(), texts(reading, words));
		});
	}

	private List<StepText> texts(Reading reading, Words words) {
		return this.sections.of(reading, (step, name) -> !PERSONAL.contains(step.path() + "." + name), words)
			.stream()
			.map((text) -> {
				String state = reading.state(Step.of(text.step()).orElseThrow()).word();
				return new StepText(text.step(), text.label(), state, words.text("dossier.avancement." + state), text);
			})
			.toList();
	}

	private Optional<Opened> any(ApplicationId id) {
		return this.jdbc.sql(ANY).param(id.value()).query(ApplicationQuery::held).optional().map(this::opened);
	}

	private Opened opened(Held held) {
		return this.access.opened(held);
	}

	private static Draft draft(Opened opened) {
		ApplicationFacts application = opened.application();
		return new Draft(application.id(), application.number(), opened.standing().organisation(),
				opened.standing().name(), opened.title(), opened.content().title(), application.isDraft(),
				application.isDraft() && opened.standing().rights().include(MemberRights.EDITOR),
				opened.content().calendar().endsAt());
	}

}
