package org.portailsolidaire.people.organisations;

import org.portailsolidaire.people.registers.Law;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the rules of calls ask of an organisation, and the numbers that it is known by.
 *
 * @param rna "W751234567"
 * @param siren nine digits
 * @param localNumber RIDET of New Caledonia or TAHITI of Polynesia
 * @param publishedOn when the Journal officiel announced the association
 * @param region INSEE code of a French region or overseas collectivity
 * @param resources by year, in whole euros
 * @param verified whether staff verified a number of it, and refused none
 */
public record OrganisationProfile(OrganisationId id, OrganisationKind kind, String slug, String name,
		@Nullable String rna, @Nullable String siren, @Nullable String localNumber, @Nullable Law law,
		@Nullable LocalDate publishedOn, @Nullable String region, Map<Integer, Integer> resources, boolean verified) {

	public OrganisationProfile {
		resources = Map.copyOf(resources);
	}

	/** What it received in a year; empty when it did not say. */
	public Optional<Integer> resourcesOf(int year) {
		return Optional.ofNullable(this.resources.get(year));
	}

}
