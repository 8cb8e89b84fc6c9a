package org.portailsolidaire.people.organisations;

import org.portailsolidaire.people.registers.NumberCheck;
import org.portailsolidaire.people.registers.NumberKind;

import java.util.function.UnaryOperator;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The numbers that an organisation says are its own; a value, never changed in place. */
@Embeddable
class DeclaredNumbers {

	private static final DeclaredNumbers NONE = new DeclaredNumbers(null, null, null);

	@AttributeOverride(name = "number", column = @Column(name = "rna"))
	@AttributeOverride(name = "state", column = @Column(name = "rna_state"))
	@AttributeOverride(name = "reason", column = @Column(name = "rna_reason"))
	@AttributeOverride(name = "checkedBy", column = @Column(name = "rna_checked_by"))
	@AttributeOverride(name = "checkedAt", column = @Column(name = "rna_checked_at"))
	private @Nullable DeclaredNumber rna;

	@AttributeOverride(name = "number", column = @Column(name = "siren"))
	@AttributeOverride(name = "state", column = @Column(name = "siren_state"))
	@AttributeOverride(name = "reason", column = @Column(name = "siren_reason"))
	@AttributeOverride(name = "checkedBy", column = @Column(name = "siren_checked_by"))
	@AttributeOverride(name = "checkedAt", column = @Column(name = "siren_checked_at"))
	private @Nullable DeclaredNumber siren;

	private @Nullable String siret;

	protected DeclaredNumbers() {
	}

	private DeclaredNumbers(@Nullable DeclaredNumber rna, @Nullable DeclaredNumber siren, @Nullable String siret) {
		this.rna = rna;
		this.siren = siren;
		this.siret = siret;
	}

	/**
	 * The numbers of an identity. One that is not the one that was checked is to be
	 * checked again, and so is each once the name has changed.
	 */
	static DeclaredNumbers of(Identity identity, @Nullable DeclaredNumbers before, boolean renamed) {
		DeclaredNumbers checked = (before != null && !renamed) ? before : NONE;
		return new DeclaredNumbers((identity.rna() != null) ? declared(identity.rna().value(), checked.rna) : null,
				(identity.siren() != null) ? declared(identity.siren().value(), checked.siren) : null,
				(identity.siret() != null) ? identity.siret().value() : null);
	}

	private static DeclaredNumber declared(String number, @Nullable DeclaredNumber checked) {
		return (checked != null && checked.number().equals(number)) ? checked : DeclaredNumber.of(number);
	}

	/** The same, once staff said something of one. */
	DeclaredNumbers check(NumberKind number, UnaryOperator<NumberCheck> act) {
		return switch (number) {
			case RNA -> new DeclaredNumbers(checked(this.rna, act), this.siren, this.siret);
			case SIREN -> new DeclaredNumbers(this.rna, checked(this.siren, act), this.siret);
		};
	}

	private static DeclaredNumber checked(@Nullable DeclaredNumber before, UnaryOperator<NumberCheck> act) {
		if (before == null) {
			throw new IllegalStateException("The organisation has no such number");
		}
		return before.checked(act.apply(before.check()));
	}

}
