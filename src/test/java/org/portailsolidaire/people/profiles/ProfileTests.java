package org.portailsolidaire.people.profiles;

import org.portailsolidaire.people.memberships.OrganisationCase;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.Activity;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.organisations.OrganisationProfile;
import org.portailsolidaire.people.organisations.Seat;
import org.portailsolidaire.people.organisations.YearlyResources;
import org.portailsolidaire.people.registers.Law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileTests extends OrganisationCase {

	@Autowired
	SectionVersions writing;

	@Autowired
	Inventory inventory;

	@Test
	void aPageWrittenByTwoIsWrittenByTheFirst() {
		Standing standing = this.world.association("Racines", this.fanta);
		Activity one = new Activity("Des puits", 1, 20);
		Activity two = new Activity("Des écoles", 2, 30);

		assertThat(write(standing, 0, one)).isTrue();
		assertThat(write(standing, 0, two)).isFalse();
		assertThat(this.rows.activity(standing.organisation())).isEqualTo(one);
		assertThat(write(standing, 1, two)).isTrue();
		assertThat(write(standing, 7, one)).isFalse();
		assertThat(this.rows.activity(standing.organisation())).isEqualTo(two);
	}

	private boolean write(Standing standing, int version, Activity activity) {
		return this.writing.write(standing, Section.ACTIVITY, version, this.fanta.id(),
				() -> this.profiles.act(standing.organisation(), activity));
	}

	@Test
	void rulesReadTheProfile() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.profiles.receive(standing.organisation(),
				List.of(new YearlyResources(2025, 48_000), new YearlyResources(2024, 0)));
		this.profiles.locate(standing.organisation(), new Seat("84", null, "1 rue du Puits", "69001", "Lyon", null));

		OrganisationProfile profile = this.organisations.profile(standing.organisation()).orElseThrow();
		assertThat(profile.resources()).isEqualTo(Map.of(2025, 48_000, 2024, 0));
		assertThat(profile.resourcesOf(2023)).isEmpty();
		assertThat(profile.region()).isEqualTo("84");
		assertThat(profile.law()).isEqualTo(Law.LAW_1901);
		assertThat(this.organisations.profile(OrganisationId.next())).isEmpty();
	}

	@Test
	void completenessGrowsWithWhatIsWritten() {
		Standing standing = this.world.association("Racines", this.fanta);
		LocalDate today = LocalDate.of(2026, 11, 22);
		Completeness before = this.inventory.of(standing.organisation(), OrganisationKind.ASSOCIATION, today);
		this.profiles.receive(standing.organisation(), List.of(new YearlyResources(2024, 1)));
		Completeness old = this.inventory.of(standing.organisation(), OrganisationKind.ASSOCIATION, today);
		this.profiles.receive(standing.organisation(), List.of(new YearlyResources(2025, 1)));
		Completeness after = this.inventory.of(standing.organisation(), OrganisationKind.ASSOCIATION, today);

		assertThat(before.there()).isZero();
		assertThat(before.total()).isEqualTo(15);
		assertThat(old.there()).isZero();
		assertThat(after.there()).isOne();
	}

}
