package org.portailsolidaire.people.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexJdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.registers.Law;
import org.portailsolidaire.people.registers.NumberKind;
import org.portailsolidaire.shared.PersonId;

/** An organisation, its names and numbers, and what it says of itself. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class Organisation {

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	@Enumerated(EnumType.STRING)
	private OrganisationKind kind;

	@Column(updatable = false)
	private String slug;

	@Column(updatable = false)
	private Instant registeredAt;

	private String name;

	private String shortName;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> aliases = List.of();

	@Enumerated(EnumType.STRING)
	private Law law;

	private DeclaredNumbers numbers;

	private String tribunal;

	private LocalDate publishedOn;

	private Seat seat;

	private Activity activity;

	@ElementCollection
	@CollectionTable(name = "organisation_resources", joinColumns = @JoinColumn(name = "organisation_id"))
	@MapKeyColumn(name = "year")
	@MapKeyJdbcTypeCode(SqlTypes.SMALLINT)
	@Column(name = "amount")
	private Map<Integer, Integer> resources = new HashMap<>();

	@ElementCollection
	@CollectionTable(name = "board_member", joinColumns = @JoinColumn(name = "organisation_id"))
	@OrderColumn(name = "position")
	@ListIndexJdbcTypeCode(SqlTypes.SMALLINT)
	private List<BoardMember> board = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "earlier_project", joinColumns = @JoinColumn(name = "organisation_id"))
	@OrderColumn(name = "position")
	@ListIndexJdbcTypeCode(SqlTypes.SMALLINT)
	private List<EarlierProject> earlierProjects = new ArrayList<>();

	protected Organisation() {
	}

	/**
	 * An organisation that nobody knew.
	 * @param registered when it was registered, null when others only named it
	 */
	public static Organisation known(OrganisationKind kind, Identity identity, String slug,
			@Nullable Instant registered) {
		Organisation organisation = new Organisation();
		organisation.id = OrganisationId.next().value();
		organisation.kind = kind;
		organisation.slug = slug;
		organisation.registeredAt = registered;
		organisation.identify(identity);
		return organisation;
	}

	Organisations.Named named() {
		return new Organisations.Named(new OrganisationId(this.id), this.kind, this.slug, this.name);
	}

	OrganisationKind kind() {
		return this.kind;
	}

	String name() {
		return this.name;
	}

	List<String> aliases() {
		return List.copyOf(this.aliases);
	}

	/**
	 * Says who it is. A number or a name that is not the one that was checked is to be
	 * checked again.
	 */
	final void identify(Identity identity) {
		boolean renamed = !identity.name().equals(this.name);
		this.name = identity.name();
		this.shortName = identity.shortName();
		this.law = identity.law();
		this.numbers = DeclaredNumbers.of(identity, this.numbers, renamed);
		this.tribunal = identity.tribunal();
		this.publishedOn = identity.publishedOn();
	}

	/** Is known by other names. */
	void goBy(List<String> names) {
		this.aliases = List.copyOf(names);
	}

	/** Is found to have a number. */
	void verify(NumberKind number, PersonId by, Instant at) {
		this.numbers = this.numbers.check(number, (check) -> check.verified(by, at));
	}

	/** Is found not to have a number. */
	void refuse(NumberKind number, String why, PersonId by, Instant at) {
		this.numbers = this.numbers.check(number, (check) -> check.refused(why, by, at));
	}

	/** Says where it is. */
	void locate(Seat other) {
		this.seat = other;
	}

	/** Says what it is for. */
	void act(Activity other) {
		this.activity = other;
	}

	/** Says what it received, a line a year. */
	void receive(List<YearlyResources> years) {
		Map<Integer, Integer> received = new HashMap<>();
		years.forEach((year) -> received.put(year.year(), year.amount()));
		this.resources.keySet().retainAll(received.keySet());
		this.resources.putAll(received);
	}

	/** Says who runs it. */
	void elect(List<BoardMember> members) {
		this.board.clear();
		this.board.addAll(members);
	}

	/** Says what it carried before. */
	void recount(List<EarlierProject> projects) {
		this.earlierProjects.clear();
		this.earlierProjects.addAll(projects);
	}

}
