package org.portailsolidaire.calls.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.CallContent.Milestone;
import org.portailsolidaire.people.memberships.Funders.Funder;
import org.portailsolidaire.shared.PersonId;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A call for projects through its life: its address, its lines, and what the database
 * checks or lists of what its last version says.
 */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class Call extends AbstractAggregateRoot<Call> {

	@EmbeddedId
	private CallId id;

	@Version
	private Integer version;

	@Enumerated(EnumType.STRING)
	private CallState state;

	private Instant archivedAt;

	private String slug;

	private String source;

	private String reference;

	private String series;

	private String title;

	private String summary;

	private String body;

	@Enumerated(EnumType.STRING)
	private Hosting hosting;

	private String page;

	@Embedded
	private CallCalendar calendar;

	@Embedded
	private Amounts amounts;

	private Integer maxProjectBudget;

	@JdbcTypeCode(SqlTypes.SMALLINT)
	private Integer minMonths;

	@JdbcTypeCode(SqlTypes.SMALLINT)
	private Integer maxMonths;

	private boolean allThemes;

	private String whoCanApply;

	private String contactOrganisation;

	@ElementCollection
	@CollectionTable(name = "call_former_slug", joinColumns = @JoinColumn(name = "call_id"))
	@Column(name = "slug")
	private Set<String> formerSlugs = new HashSet<>();

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "call_id", nullable = false, updatable = false)
	private List<CallTransition> history = new ArrayList<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "call_id", nullable = false)
	@OrderColumn(name = "position", columnDefinition = "int2")
	private List<FundingLine> lines = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "call_milestone", joinColumns = @JoinColumn(name = "call_id"))
	@OrderColumn(name = "position", columnDefinition = "int2")
	private List<Milestone> milestones;

	protected Call() {
	}

	/** A draft that nobody sees yet; the slug is its address from the first day. */
	static Call draft(String slug, @Nullable String source, @Nullable String reference, CallContent content) {
		Call call = new Call();
		call.id = CallId.next();
		call.state = CallState.DRAFT;
		call.slug = slug;
		call.source = source;
		call.reference = reference;
		call.rewrite(content);
		return call;
	}

	private void rewrite(CallContent content) {
		this.series = content.series();
		this.title = content.title();
		this.summary = content.summary();
		this.body = content.body();
		this.hosting = content.hosting();
		this.page = content.page();
		this.calendar = content.calendar();
		this.amounts = content.amounts();
		this.maxProjectBudget = content.maxProjectBudget();
		this.minMonths = content.minMonths();
		this.maxMonths = content.maxMonths();
		this.allThemes = content.allThemes();
		this.whoCanApply = content.whoCanApply();
		this.contactOrganisation = content.contactOrganisation();
		this.lines.clear();
		content.lines().forEach((line) -> this.lines.add(FundingLine.of(line)));
		this.milestones = new ArrayList<>(content.milestones());
	}

	/**
	 * Makes the call public, or what changed of it when it already is.
	 * @param last what is public, null before the first version
	 * @param by null for an import
	 * @return what the public reads from now on
	 */
	CallVersion publish(CallContent content, @Nullable CallVersion last, Instant at, @Nullable String note,
			@Nullable PersonId by) {
		if (this.state == CallState.ARCHIVED) {
			throw new IllegalStateException("An archived call is put back online first");
		}
		if (this.state != CallState.PUBLISHED) {
			moveTo(CallState.PUBLISHED, by, at, null);
		}
		rewrite(content);
		int number = (last != null) ? last.number() + 1 : 1;
		registerEvent(new CallPublished(this.id, number));
		if (last != null) {
			registerEvent(new CallChanged(this.id, number, at, last.content().calendar().closesAt(),
					content.calendar().closesAt()));
		}
		return CallVersion.of(this.id, number, content, at, note);
	}

	/**
	 * Keeps the call, no longer found.
	 * @param reason what those who answer it are told, empty for nothing
	 */
	void archive(String reason, PersonId by, Instant at) {
		moveTo(CallState.ARCHIVED, by, at, reason.isEmpty() ? null : reason);
		this.archivedAt = at;
		registerEvent(new CallArchived(this.id, at, reason));
	}

	/** Puts an archived call back online, as it was. */
	void restore(PersonId by, Instant at) {
		moveTo(CallState.PUBLISHED, by, at, null);
		this.archivedAt = null;
		registerEvent(new CallRestored(this.id, at));
	}

	/** Gives a call that was never public another address. */
	void address(String other) {
		if (this.state != CallState.DRAFT) {
			throw new IllegalStateException("The address of a public call leads on: " + this.id);
		}
		this.slug = other;
	}

	/** Gives the call another address; the one it had leads there. */
	void move(String other) {
		this.formerSlugs.remove(other);
		this.formerSlugs.add(this.slug);
		this.slug = other;
	}

	/** Whether an address led to the call once. */
	boolean had(String other) {
		return this.formerSlugs.contains(other);
	}

	/** Moves it, and writes down who did. */
	private void moveTo(CallState next, @Nullable PersonId by, Instant at, @Nullable String reason) {
		if (!this.state.next().contains(next)) {
			throw new IllegalStateException("A call does not go from %s to %s".formatted(this.state, next));
		}
		this.history.add(new CallTransition(this.state, next, by, at, reason));
		this.state = next;
	}

	/** The funding lines, their funders named. */
	List<Line> lines(Map<UUID, Funder> funders) {
		return this.lines.stream().map((line) -> line.content(funders)).toList();
	}

	CallId id() {
		return this.id;
	}

	String slug() {
		return this.slug;
	}

	CallState state() {
		return this.state;
	}

	/** Since when it is archived, null while it is not. */
	Instant archivedAt() {
		return this.archivedAt;
	}

	Set<UUID> funderIds() {
		Set<UUID> ids = new TreeSet<>();
		this.lines.forEach((line) -> ids.add(line.funderId()));
		return ids;
	}

	@Override
	public String toString() {
		return "Call[%s, %s, %s / %s]".formatted(this.slug, this.state, this.source, this.reference);
	}

}
