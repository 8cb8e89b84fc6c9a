package org.portailsolidaire.people.organisations;

import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what organisations say of themselves; who may is asked before. */
@Component
class Profiles {

	private final KnownOrganisations organisations;

	Profiles(KnownOrganisations organisations) {
		this.organisations = organisations;
	}

	@Transactional
	void write(OrganisationId id, Consumer<Organisation> act) {
		Organisation organisation = this.organisations.lock(id.value()).orElseThrow();
		act.accept(organisation);
		this.organisations.saveUnlessTaken(organisation);
	}

	/**
	 * Says who an organisation is.
	 * @throws org.springframework.dao.DuplicateKeyException when another has a number
	 */
	@Transactional
	void identify(OrganisationId id, Identity identity) {
		this.organisations.lockNumbersAndAddresses();
		write(id, (organisation) -> organisation.identify(identity));
	}

}
