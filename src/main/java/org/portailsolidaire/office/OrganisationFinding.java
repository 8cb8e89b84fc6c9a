package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.Finding;
import org.portailsolidaire.platform.staff.ListAddress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.portailsolidaire.people.memberships.OrganisationRegister;
import org.portailsolidaire.people.memberships.OrganisationRegister.Row;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Organisations of the bar at the top, for the team. */
@Component
@Order(3)
class OrganisationFinding implements Finding {

	private final OrganisationRegister register;

	OrganisationFinding(OrganisationRegister register) {
		this.register = register;
	}

	@Override
	public Optional<Found> find(String words, Actor actor, Words texts) {
		if (!actor.is(Role.STAFF, Role.ADMINISTRATOR)) {
			return Optional.empty();
		}
		List<Row> rows = this.register.find(new OrganisationRegister.Query(null, null, null, words, false, 0), actor);
		return Optional.of(new Found("organisations", ListAddress.searching(OrganisationsController.PATH, words),
				rows.isEmpty() ? 0 : rows.getFirst().matching(),
				rows.stream()
					.limit(SHOWN)
					.map((row) -> new Hit(OrganisationsController.path(row.id()), row.name(), detail(row, texts)))
					.toList()));
	}

	private static String detail(Row row, Words texts) {
		return Stream
			.of(Optional.of(OrganisationsController.kind(row.kind(), texts)),
					Optional.ofNullable(row.rna()).map((rna) -> "RNA " + rna),
					Optional.ofNullable(row.siren()).map((siren) -> "SIREN " + siren))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(", "));
	}

}
