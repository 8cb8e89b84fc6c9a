package org.portailsolidaire.calls.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.Contact;
import org.portailsolidaire.calls.calls.CallContent.Criterion;
import org.portailsolidaire.calls.calls.CallContent.Milestone;
import org.portailsolidaire.calls.calls.CallContent.RequestedDocument;
import org.portailsolidaire.people.memberships.Funders.Funder;

/** A call for projects: what is being written, and the state of its life. */
@Entity
@NullUnmarked
class Call {

	@EmbeddedId
	private CallId id;

	@Version
	private Integer version;

	@Enumerated(EnumType.STRING)
	private CallState state;

	@SuppressWarnings("UnusedVariable") // read by queries
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

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "call_id", nullable = false)
	@OrderColumn(name = "position", columnDefinition = "int2")
	private List<FundingLine> lines = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "call_zone", joinColumns = @JoinColumn(name = "call_id"))
	@BatchSize(size = 50)
	private Set<CallZone> zones;

	@ElementCollection
	@CollectionTable(name = "call_theme", joinColumns = @JoinColumn(name = "call_id"))
	@Column(name = "theme")
	private Set<String> themes;

	@ElementCollection
	@CollectionTable(name = "call_sdg", joinColumns = @JoinColumn(name = "call_id"))
	@Column(name = "sdg")
	@JdbcTypeCode(SqlTypes.SMALLINT)
	private Set<Integer> sdgs;

	@ElementCollection
	@CollectionTable(name = "call_applicant", joinColumns = @JoinColumn(name = "call_id"))
	@Column(name = "kind")
	@Enumerated(EnumType.STRING)
	private Set<ApplicantKind> applicants;

	@ElementCollection
	@CollectionTable(name = "call_sentence", joinColumns = @JoinColumn(name = "call_id"))
	@OrderColumn(name = "position", columnDefinition = "int2")
	private List<CallSentence> sentences;

	@ElementCollection
	@CollectionTable(name = "call_milestone", joinColumns = @JoinColumn(name = "call_id"))
	@OrderColumn(name = "position", columnDefinition = "int2")
	private List<Milestone> milestones;

	@ElementCollection
	@CollectionTable(name = "call_document", joinColumns = @JoinColumn(name = "call_id"))
	@OrderColumn(name = "position", columnDefinition = "int2")
	private List<RequestedDocument> documents;

	@ElementCollection
	@CollectionTable(name = "call_criterion", joinColumns = @JoinColumn(name = "call_id"))
	@OrderColumn(name = "position", columnDefinition = "int2")
	private List<Criterion> criteria;

	@ElementCollection
	@CollectionTable(name = "call_contact", joinColumns = @JoinColumn(name = "call_id"))
	@OrderColumn(name = "position", columnDefinition = "int2")
	private List<Contact> contacts;

	@ElementCollection
	@CollectionTable(name = "call_partner", joinColumns = @JoinColumn(name = "call_id"))
	@OrderColumn(name = "position", columnDefinition = "int2")
	@Column(name = "name")
	private List<String> partners;

	@Convert(converter = QuestionsAsJson.class)
	@Column(columnDefinition = "jsonb")
	@ColumnTransformer(write = "?::jsonb")
	private List<Question> questions;

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

	/** Writes the call anew; what the public reads changes at the next publication. */
	final void rewrite(CallContent content) {
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
		this.zones = CallZone.of(content);
		this.themes = new TreeSet<>(content.themes());
		this.sdgs = new TreeSet<>(content.sdgs());
		this.applicants = new TreeSet<>(content.applicants());
		this.sentences = CallSentence.of(content);
		this.milestones = new ArrayList<>(content.milestones());
		this.documents = new ArrayList<>(content.documents());
		this.criteria = new ArrayList<>(content.criteria());
		this.contacts = new ArrayList<>(content.contacts());
		this.partners = new ArrayList<>(content.partners());
		this.questions = content.questions();
	}

	/** Makes the call public, or its changes when it already is. */
	void publish() {
		if (this.state == CallState.ARCHIVED) {
			throw new IllegalStateException("An archived call is put back online first");
		}
		if (this.state != CallState.PUBLISHED) {
			moveTo(CallState.PUBLISHED);
		}
	}

	/** Keeps the call, no longer found. */
	void archive(Instant at) {
		moveTo(CallState.ARCHIVED);
		this.archivedAt = at;
	}

	/** Puts an archived call back online, as it was. */
	void restore() {
		moveTo(CallState.PUBLISHED);
		this.archivedAt = null;
	}

	/** Gives the call another address. */
	void readdress(String other) {
		this.slug = other;
	}

	private void moveTo(CallState next) {
		if (!this.state.next().contains(next)) {
			throw new IllegalStateException("A call does not go from %s to %s".formatted(this.state, next));
		}
		this.state = next;
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

	/** What the call says now, its funders named. */
	CallContent content(Map<UUID, Funder> funders) {
		return new CallContent(this.title, this.summary, this.body, this.hosting, this.page, this.series, this.calendar,
				this.amounts, this.maxProjectBudget, this.minMonths, this.maxMonths, CallZone.codes(this.zones, false),
				CallZone.codes(this.zones, true), this.themes.stream().sorted().toList(), this.allThemes,
				this.sdgs.stream().sorted().toList(), this.applicants.stream().sorted().toList(), this.whoCanApply,
				this.lines.stream().map((line) -> line.content(funders)).toList(),
				CallSentence.texts(this.sentences, CallSentence.Kind.FUNDED),
				CallSentence.texts(this.sentences, CallSentence.Kind.NOT_FUNDED),
				CallSentence.texts(this.sentences, CallSentence.Kind.CONDITION), this.milestones, this.documents,
				this.criteria, this.contacts, this.contactOrganisation, this.partners, this.questions);
	}

	static class QuestionsAsJson implements AttributeConverter<List<Question>, String> {

		@Override
		public String convertToDatabaseColumn(List<Question> questions) {
			return CallJson.writeQuestions((questions != null) ? questions : List.of());
		}

		@Override
		public List<Question> convertToEntityAttribute(String json) {
			return (json != null) ? CallJson.readQuestions(json) : List.of();
		}

	}

}
