package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A dossier through its life. Each act moves it, or refuses; what is typed in it is
 * apart.
 */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class Application extends AbstractAggregateRoot<Application> {

	@EmbeddedId
	private ApplicationId id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private String number;

	@Column(updatable = false)
	private UUID callId;

	private int callVersion;

	@Column(updatable = false)
	private UUID organisationId;

	@Column(updatable = false)
	private UUID projectId;

	@Enumerated(EnumType.STRING)
	private ApplicationState state;

	private int revision;

	@Column(updatable = false)
	private Instant createdAt;

	@Column(updatable = false)
	private UUID createdBy;

	private Instant changedAt;

	private UUID changedBy;

	private Instant submittedAt;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "application_id", nullable = false, updatable = false)
	private List<ApplicationTransition> history = new ArrayList<>();

	protected Application() {
	}

	/** Begins a dossier. */
	static Application begin(String number, Call call, HolderProject project, PersonId by, Instant at) {
		Application application = new Application();
		application.id = ApplicationId.next();
		application.number = number;
		application.callId = call.id().value();
		application.callVersion = call.version();
		application.organisationId = project.organisation().value();
		application.projectId = project.id();
		application.state = ApplicationState.DRAFT;
		application.createdAt = at;
		application.createdBy = by.value();
		application.changed(by, at);
		return application;
	}

	/** A version of a call. */
	record Call(CallId id, int version) {
	}

	ApplicationId id() {
		return this.id;
	}

	String number() {
		return this.number;
	}

	ApplicationState state() {
		return this.state;
	}

	int revision() {
		return this.revision;
	}

	/**
	 * Something was written in it: who signs afterwards reads another edition.
	 * @param by who wrote, null for its partner, who has no account
	 * @return the revision that is now
	 */
	final int changed(@Nullable PersonId by, Instant at) {
		if (by != null) {
			this.changedBy = by.value();
		}
		this.changedAt = at;
		return ++this.revision;
	}

	/** Its holders read the last version of its call. */
	void follow(int version) {
		if (this.state == ApplicationState.DRAFT) {
			this.callVersion = version;
		}
	}

	/** Files it against a version of its call. */
	void submit(int callVersion, PersonId by, Instant at) {
		this.callVersion = callVersion;
		this.submittedAt = at;
		moveTo(ApplicationState.SUBMITTED, by, at, null);
		registerEvent(new ApplicationSubmitted(this.id, new CallId(this.callId), callVersion,
				new OrganisationId(this.organisationId), at));
	}

	/** Asks that something be put right in it. */
	public void requestChanges(ChangeRequest asked, PersonId by, Instant at) {
		moveTo(ApplicationState.CHANGES_REQUESTED, by, at, null);
		registerEvent(new ChangesAsked(this.id, asked.number(), asked.steps(), by, at));
	}

	/** Files it again, as what was asked wanted it. */
	void answer(ChangeRequest asked, PersonId by, Instant at) {
		moveTo(ApplicationState.SUBMITTED, by, at, null);
		registerEvent(new ChangesAnswered(this.id, asked.number(), asked.answer(), at));
	}

	/** Is again as it was filed: nothing is asked any more. */
	void keepAsFiled(ChangeRequest asked, PersonId by, Instant at) {
		moveTo(ApplicationState.SUBMITTED, by, at, null);
		registerEvent(new ChangesTakenBack(this.id, asked.number(), by, at));
	}

	/** Is complete and within the rules. */
	void admit(PersonId by, Instant at) {
		moveTo(ApplicationState.ADMISSIBLE, by, at, null);
	}

	/** Is incomplete, or out of the rules. */
	void reject(PersonId by, Instant at, String reason) {
		moveTo(ApplicationState.INADMISSIBLE, by, at, reason);
	}

	/** Is taken back by its holders. */
	void withdraw(PersonId by, Instant at, @Nullable String reason) {
		moveTo(ApplicationState.WITHDRAWN, by, at, reason);
	}

	/** Moves it, and writes down who did. */
	private void moveTo(ApplicationState next, PersonId by, Instant at, @Nullable String reason) {
		if (!this.state.next().contains(next)) {
			throw new IllegalStateException("A dossier does not go from %s to %s".formatted(this.state, next));
		}
		this.history.add(new ApplicationTransition(this.state, next, by, at, reason));
		this.state = next;
		this.changedAt = at;
		this.changedBy = by.value();
	}

	@Override
	public String toString() {
		return "Application[%s, %s]".formatted(this.number, this.state);
	}

}
