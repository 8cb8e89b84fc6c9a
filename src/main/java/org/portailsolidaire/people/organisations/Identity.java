package org.portailsolidaire.people.organisations;

import org.portailsolidaire.people.registers.Law;
import org.portailsolidaire.people.registers.Rna;
import org.portailsolidaire.people.registers.Siren;
import org.portailsolidaire.people.registers.Siret;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Under which names and numbers an organisation is known.
 *
 * @param tribunal where and under which volume an association of Alsace-Moselle is
 * registered
 * @param publishedOn when the Journal officiel announced the association
 */
public record Identity(String name, @Nullable String shortName, @Nullable Law law, @Nullable Rna rna,
		@Nullable String tribunal, @Nullable Siren siren, @Nullable Siret siret, @Nullable LocalDate publishedOn) {

	public Identity {
		if (name.isBlank()) {
			throw new IllegalArgumentException("An organisation has a name");
		}
		if (rna != null && law != Law.LAW_1901) {
			throw new IllegalArgumentException("Only associations of the law of 1901 have an RNA");
		}
		if (tribunal != null && law != Law.ALSACE_MOSELLE_1908) {
			throw new IllegalArgumentException("Only associations of Alsace-Moselle are registered at a tribunal");
		}
		if (siret != null && !siret.siren().equals(siren)) {
			throw new IllegalArgumentException("The SIRET is of another SIREN");
		}
	}

}
