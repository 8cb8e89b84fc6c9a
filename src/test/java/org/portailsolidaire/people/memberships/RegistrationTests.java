package org.portailsolidaire.people.memberships;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.organisations.Identity;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.registers.NumberCheck;
import org.portailsolidaire.people.registers.NumberKind;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.people.memberships.MemberInviting.Outcome;
import org.portailsolidaire.people.memberships.OrganisationRegister.Query;
import org.portailsolidaire.people.memberships.OrganisationRegister.Row;
import org.portailsolidaire.people.memberships.Registration.AlreadyThere;
import org.portailsolidaire.people.memberships.Registration.Registered;

import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RegistrationTests extends OrganisationCase {

	@RepeatedTest(5)
	void ofTwoRegistrationsAtOnceOneIsMadeAndTheOtherIsOfferedToJoin() throws Exception {
		Identity identity = OrganisationWorld.identity("Racines et Relais", "W751234567", "732829320");
		List<Registration.Outcome> outcomes = atOnce(
				() -> this.registration.register(OrganisationKind.ASSOCIATION, identity, this.fanta.id()),
				() -> this.registration.register(OrganisationKind.ASSOCIATION, identity, this.paul.id()));

		assertThat(outcomes).hasAtLeastOneElementOfType(Registered.class)
			.hasAtLeastOneElementOfType(AlreadyThere.class);
		assertThat(this.jdbc.sql("select count(*) from organisation").query(Integer.class).single()).isOne();
		assertThat(this.jdbc.sql("select count(*) from membership").query(Integer.class).single()).isOne();
	}

	@RepeatedTest(3)
	void twoAssociationsOfTheSameNameHaveTwoAddresses() throws Exception {
		List<Registration.Outcome> outcomes = atOnce(
				() -> this.registration.register(OrganisationKind.ASSOCIATION,
						OrganisationWorld.identity("Solidarité", "W751234567", null), this.fanta.id()),
				() -> this.registration.register(OrganisationKind.ASSOCIATION,
						OrganisationWorld.identity("Solidarité", "W751234568", null), this.paul.id()));

		assertThat(outcomes).extracting((outcome) -> ((Registered) outcome).slug())
			.containsExactlyInAnyOrder("solidarite", "solidarite-2");
	}

	@RepeatedTest(3)
	void aDoubleClickRegistersOneAssociation() throws Exception {
		Identity identity = OrganisationWorld.identity("Racines", null, null);
		List<Registration.Outcome> outcomes = atOnce(
				() -> this.registration.register(OrganisationKind.ASSOCIATION, identity, this.fanta.id()),
				() -> this.registration.register(OrganisationKind.ASSOCIATION, identity, this.fanta.id()));

		assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast()).isInstanceOf(Registered.class);
		assertThat(this.memberships.of(this.fanta.id())).hasSize(1);
	}

	@Test
	void aRefusedNumberIsFreeForAnother() {
		Registered first = (Registered) this.registration.register(OrganisationKind.ASSOCIATION,
				OrganisationWorld.identity("Usurpe", "W751234567", null), this.fanta.id());
		Identity rightful = OrganisationWorld.identity("Racines", "W751234567", null);
		assertThat(this.registration.register(OrganisationKind.ASSOCIATION, rightful, this.paul.id()))
			.isInstanceOf(AlreadyThere.class);

		this.register.refuse(first.organisation(), NumberKind.RNA, "Ce numéro est d’une autre association.",
				this.staff);
		assertThat(told(this.fanta)).containsExactly("organisations.numero-refuse");
		Registered second = (Registered) this.registration.register(OrganisationKind.ASSOCIATION, rightful,
				this.paul.id());
		this.register.verify(second.organisation(), NumberKind.RNA, this.staff);

		assertThat(this.organisations.profile(second.organisation()).orElseThrow().verified()).isTrue();
		assertThat(this.organisations.profile(first.organisation()).orElseThrow().verified()).isFalse();
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.register.verify(first.organisation(), NumberKind.RNA, this.staff));
	}

	@Test
	void aNumberThatChangesIsCheckedAgain() {
		Registered registered = (Registered) this.registration.register(OrganisationKind.ASSOCIATION,
				OrganisationWorld.identity("Racines", "W751234567", "732829320"), this.fanta.id());
		OrganisationId id = registered.organisation();
		this.register.verify(id, NumberKind.RNA, this.staff);
		this.register.verify(id, NumberKind.SIREN, this.staff);
		this.profiles.identify(id, OrganisationWorld.identity("Racines", "W751234568", "732829320"));

		assertThat(this.rows.identity(id).rna().state()).isEqualTo(NumberState.DECLARED);
		assertThat(this.rows.identity(id).siren().state()).isEqualTo(NumberState.VERIFIED);
		this.profiles.identify(id, OrganisationWorld.identity("Autre nom", null, "732829320"));
		assertThat(this.rows.identity(id).siren()).isEqualTo(NumberCheck.declared());
	}

	@Test
	void staffRecoverAnOrphanAndOwnersAreTold() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.jdbc.sql("""
				update person set address = null, given_name = null, family_name = null, erased_at = now() where id = ?
				""").param(this.fanta.id().value()).update();
		assertThat(find(new Query(null, null, null, null, true, 0))).extracting(Row::name).containsExactly("Racines");

		this.register.recover(standing.organisation(), this.paul.id(), "La fondatrice est partie.", this.staff);
		assertThat(this.world.standing(this.paul, standing.organisation()).rights()).isEqualTo(MemberRights.OWNER);
		assertThat(told(this.paul)).containsExactly("organisations.reprise");
		assertThat(find(new Query(null, null, null, null, true, 0))).isEmpty();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.register.recover(standing.organisation(), this.paul.id(), "non", this.paul));
	}

	@Test
	void staffFindOrganisations() {
		this.registration.register(OrganisationKind.ASSOCIATION,
				OrganisationWorld.identity("Racines 100 %", "W751234567", "732829320"), this.fanta.id());
		this.world.association("Bâtir", this.fanta);

		assertThat(find(new Query(null, null, null, null, false, 0))).extracting(Row::name)
			.containsExactly("Racines 100 %", "Bâtir");
		assertThat(find(new Query(null, NumberState.DECLARED, null, null, false, 0))).hasSize(1);
		assertThat(Stream.of("racines", "100 %", "w751 234", "732 829 320")
			.map((text) -> find(new Query(OrganisationKind.ASSOCIATION, null, null, text, false, 0))))
			.allSatisfy((found) -> assertThat(found).extracting(Row::name).containsExactly("Racines 100 %"));
		assertThat(find(new Query(null, null, null, "_", false, 0))).isEmpty();
		assertThat(find(new Query(OrganisationKind.FUNDER, null, null, null, false, 0))).isEmpty();
		assertThat(find(new Query(null, null, null, null, false, 9))).isEmpty();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.register.find(new Query(null, null, null, null, false, 0), this.fanta));
	}

	private List<Row> find(Query query) {
		return this.register.find(query, this.staff);
	}

}
