package org.portailsolidaire.calls.eligibility;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.Rule.NotByNature.Nature;
import org.portailsolidaire.people.registers.Law;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.organisations.OrganisationProfile;

/**
 * What is known of an applicant and of its project; null, or an empty set or map but for
 * natures, is not known. Amounts are whole euros.
 *
 * @param publishedOn when the Journal officiel announced the association
 * @param resources by year
 * @param otherApplication whether the association applies once more in the same session
 * @param overdueReport whether a report of an earlier grant of the funder is overdue
 * @param goodRecord whether an earlier grant of the funder ended with a good report
 * @param countries ISO codes of the places of action
 * @param toCome whether all activities are yet to begin
 * @param natures what the project is of all that a line may refuse; empty for nothing
 * @param months duration of the project
 * @param budget the whole budget of the project
 * @param eligibleCosts what an aid may pay for; as much as the budget when it is not
 * known
 * @param asked what is asked of the funding line
 * @param ownFunds own funds and those of others, in cash
 * @param inKind contributions in kind
 */
public record Facts(@Nullable Structure structure, @Nullable Seat seat, @Nullable LocalDate publishedOn,
		Map<Integer, Integer> resources, @Nullable Boolean otherApplication, @Nullable Boolean overdueReport,
		@Nullable Boolean goodRecord, Set<String> countries, @Nullable Partnership partnership,
		@Nullable Boolean toCome, @Nullable Set<Nature> natures, @Nullable Integer months, @Nullable Integer budget,
		@Nullable Integer eligibleCosts, @Nullable Integer asked, @Nullable Integer ownFunds,
		@Nullable Integer inKind) {

	/** Nothing is known. */
	public static final Facts UNKNOWN = new Facts(null, null, null, Map.of(), null, null, null, Set.of(), null, null,
			null, null, null, null, null, null, null);

	public Facts {
		resources = Map.copyOf(resources);
		countries = Set.copyOf(countries);
		natures = (natures != null) ? Set.copyOf(natures) : null;
	}

	/**
	 * Where the seat is.
	 *
	 * @param region INSEE code of a region or an overseas collectivity, null when not
	 * known or elsewhere
	 */
	public record Seat(boolean inFrance, @Nullable String region) {
	}

	/** What the profile of an organisation says; nothing of a project. */
	public static Facts of(OrganisationProfile profile) {
		String region = profile.region();
		return new FactsBuilder().structure(structure(profile))
			.seat((region != null) ? new Seat(true, region) : null)
			.publishedOn(profile.publishedOn())
			.resources(profile.resources())
			.build();
	}

	private static @Nullable Structure structure(OrganisationProfile profile) {
		if (profile.kind() != OrganisationKind.ASSOCIATION) {
			return null;
		}
		Law law = profile.law();
		return switch (law) {
			case null -> Structure.ANY_ASSOCIATION;
			case LAW_1901 -> Structure.LAW_1901_ASSOCIATION;
			case ALSACE_MOSELLE_1908 -> Structure.LAW_1908_ASSOCIATION;
		};
	}

	/** To make the same facts with others known. */
	public FactsBuilder with() {
		return new FactsBuilder(this);
	}

	/** What shares are of: the costs that an aid may pay for. */
	@Nullable Integer costs() {
		return (this.eligibleCosts != null) ? this.eligibleCosts : this.budget;
	}

	/** Resources of a year, null when not known. */
	@Nullable Integer resourcesOf(int year) {
		return this.resources.get(year);
	}

}
