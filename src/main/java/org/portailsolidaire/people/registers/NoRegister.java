package org.portailsolidaire.people.registers;

import java.util.Optional;

/** No register: numbers are checked by staff alone. */
class NoRegister implements NationalRegister {

	@Override
	public boolean isThere() {
		return false;
	}

	@Override
	public Optional<Entry> find(Siren siren) {
		return Optional.empty();
	}

	@Override
	public Optional<Entry> find(Rna rna) {
		return Optional.empty();
	}

}
