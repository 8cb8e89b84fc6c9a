package org.portailsolidaire.people.accounts;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.shared.PersonId;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a person is, and how they sign in. Erased last, after all that points to it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OwnData implements PersonalData {

	private final JdbcClient jdbc;

	private final RegisteredPeople registered;

	private final PersonTokens tokens;

	private final KeptRecoveryCodes recoveryCodes;

	private final Factors factors;

	private final Clock clock;

	OwnData(JdbcClient jdbc, RegisteredPeople registered, PersonTokens tokens, KeptRecoveryCodes recoveryCodes,
			Factors factors, Clock clock) {
		this.tokens = tokens;
		this.recoveryCodes = recoveryCodes;
		this.factors = factors;
		this.jdbc = jdbc;
		this.registered = registered;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "compte";
	}

	@Override
	public Object of(PersonId person) {
		return Map.of("identite", this.jdbc.sql("""
				select given_name as prenom, family_name as nom, address as courriel, locale as langue,
					confirmed_at as confirme_le, password is not null as mot_de_passe
				from person where id = ?
				""").param(person.value()).query().singleRow(), "roles", this.jdbc.sql("""
				select role, given_at as depuis from person_role where person_id = ? order by role
				""").param(person.value()).query().listOfRows(), "codes", this.jdbc.sql("""
				select kind as genre, created_at as depuis from factor where person_id = ? order by created_at
				""").param(person.value()).query().listOfRows());
	}

	/** The portal keeps an administrator: the last one names another first. */
	@Override
	public Optional<String> obstacle(PersonId person) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('last administrator', 0))")
			.query((row, number) -> "")
			.single();
		boolean last = this.jdbc.sql("""
				select exists (select from person_role where role = 'ADMINISTRATOR' and person_id = :person)
					and not exists (select from person_role r join person p on p.id = r.person_id
						where r.role = 'ADMINISTRATOR' and p.id <> :person and p.suspended_at is null)
				""").param("person", person.value()).query(Boolean.class).single();
		return last ? Optional.of("depart.dernier") : Optional.empty();
	}

	@Override
	public void erase(PersonId person) {
		this.tokens.forget(person.value());
		this.recoveryCodes.forget(person.value());
		this.factors.forget(person.value());
		for (String table : new String[] { "kept_form", "demo_person" }) {
			this.jdbc.sql("delete from " + table + " where person_id = ?").param(person.value()).update();
		}
		this.registered.lock(person.value()).ifPresent((registered) -> {
			registered.erase(this.clock.instant());
			this.registered.saveAndFlush(registered);
		});
	}

}
