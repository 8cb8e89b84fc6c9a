package org.portailsolidaire.calls.calls;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.Funders.Funder;

/**
 * All that a call says, as written and as published. Amounts are whole euros, shares
 * whole per cents; a null is not known, not none.
 *
 * @param body Markdown
 * @param page address in http or https of the call on the site of its funder or of the
 * network that tells of it
 * @param series names the sessions of one same call
 * @param zones zone codes of the reference module in their order, {@code CAD} and
 * {@code 001} among them
 * @param allThemes open to every theme, whatever {@code themes} says
 * @param lines in order, at least one once it is published; the first funder leads
 * @param questions asked in the dossier besides those of every call, in order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CallContent(String title, String summary, String body, Hosting hosting, @Nullable String page,
		@Nullable String series, CallCalendar calendar, Amounts amounts, @Nullable Integer maxProjectBudget,
		@Nullable Integer minMonths, @Nullable Integer maxMonths, List<String> zones, List<String> excludedZones,
		List<String> themes, boolean allThemes, List<Integer> sdgs, List<ApplicantKind> applicants, String whoCanApply,
		List<Line> lines, List<String> funded, List<String> notFunded, List<String> conditions,
		List<Milestone> milestones, List<RequestedDocument> documents, List<Criterion> criteria, List<Contact> contacts,
		@Nullable String contactOrganisation, List<String> partners, List<Question> questions) {

	/** What may be a link; the database knows the same. */
	private static final Pattern PAGE = Pattern.compile("https?://[^\\s<>\"]+");

	/** Missing lists and texts read as empty, and a page that is no address as none. */
	public CallContent {
		page = (page != null && PAGE.matcher(page).matches()) ? page : null;
		summary = (summary != null) ? summary : "";
		body = (body != null) ? body : "";
		whoCanApply = (whoCanApply != null) ? whoCanApply : "";
		amounts = (amounts != null) ? amounts : new Amounts(null, null, null);
		calendar = (calendar != null) ? calendar : new CallCalendar(null, null, null);
		zones = inOrder(zones);
		excludedZones = inOrder(excludedZones);
		themes = inOrder(themes);
		sdgs = inOrder(sdgs);
		applicants = inOrder(applicants);
		lines = copy(lines);
		funded = copy(funded);
		notFunded = copy(notFunded);
		conditions = copy(conditions);
		milestones = copy(milestones);
		documents = copy(documents);
		criteria = copy(criteria);
		contacts = copy(contacts);
		partners = copy(partners);
		questions = copy(questions);
	}

	/** What a new call says. */
	@SuppressWarnings("NullAway")
	public static CallContent titled(String title) {
		return new CallContent(title, "", "", Hosting.HERE, null, null, null, null, null, null, null, null, null, null,
				false, null, null, "", null, null, null, null, null, null, null, null, null, null, null);
	}

	/** The same content with other funding lines. */
	public CallContent withLines(List<Line> others) {
		return new CallContent(this.title, this.summary, this.body, this.hosting, this.page, this.series, this.calendar,
				this.amounts, this.maxProjectBudget, this.minMonths, this.maxMonths, this.zones, this.excludedZones,
				this.themes, this.allThemes, this.sdgs, this.applicants, this.whoCanApply, others, this.funded,
				this.notFunded, this.conditions, this.milestones, this.documents, this.criteria, this.contacts,
				this.contactOrganisation, this.partners, this.questions);
	}

	/** The same content with other questions. */
	public CallContent withQuestions(List<Question> others) {
		return new CallContent(this.title, this.summary, this.body, this.hosting, this.page, this.series, this.calendar,
				this.amounts, this.maxProjectBudget, this.minMonths, this.maxMonths, this.zones, this.excludedZones,
				this.themes, this.allThemes, this.sdgs, this.applicants, this.whoCanApply, this.lines, this.funded,
				this.notFunded, this.conditions, this.milestones, this.documents, this.criteria, this.contacts,
				this.contactOrganisation, this.partners, others);
	}

	/**
	 * What one may ask for: bounds included, and the largest share of the eligible costs.
	 */
	@Embeddable
	public record Amounts(@Column(name = "min_amount") @Nullable Integer min,
			@Column(name = "max_amount") @Nullable Integer max,
			@Column(name = "max_share") @JdbcTypeCode(SqlTypes.SMALLINT) @Nullable Integer share) {
	}

	/** A funding line: one funder's part of the call. */
	public record Line(UUID funderId, String funder, String funderSlug, @Nullable String title,
			@Nullable Integer envelope, Amounts amounts, List<Rule> rules) {

		public Line {
			amounts = (amounts != null) ? amounts : new Amounts(null, null, null);
			rules = copy(rules);
		}

		/** The same line, of a funder. */
		public Line of(Funder other) {
			return new Line(other.id(), other.name(), other.slug(), this.title, this.envelope, this.amounts,
					this.rules);
		}

	}

	/**
	 * A step of the calendar besides opening and closing; {@code at} when its hour is
	 * known.
	 */
	@Embeddable
	public record Milestone(String label, LocalDate onDay, @Nullable Instant at) {
	}

	/** A document to join; {@code model} is a stored file. */
	public record RequestedDocument(String name, @Nullable String detail, boolean required, @Nullable String format,
			@Nullable UUID model) {
	}

	/**
	 * A criterion of the grid; the weights of a call add up to 100.
	 *
	 * @param source the criterion of the common grid that it is, as that grid names it;
	 * null for one of the call's own
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Criterion(String name, @Nullable String guidance, int weight, @Nullable String source) {
	}

	/** Somebody to ask. */
	public record Contact(String name, @Nullable String role, @Nullable String email, @Nullable String phone) {
	}

	@SuppressWarnings("NullAway")
	private static <T extends Comparable<T>> List<T> inOrder(@Nullable List<T> list) {
		return (list != null) ? list.stream().distinct().sorted().toList() : List.of();
	}

	@SuppressWarnings("NullAway")
	private static <T> List<T> copy(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	/** A component of what is said, by its name in the record. */
	public static @Nullable Object value(RecordComponent component, Record whole) {
		try {
			return component.getAccessor().invoke(whole);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
