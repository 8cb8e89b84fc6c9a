package org.portailsolidaire.organisations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/** Names and numbers as they are typed. */
@NullUnmarked
public record IdentityForm(String version, String name, String shortName, String law, String rna, String tribunal,
		String siren, String siret, String publishedOn) implements SectionForm {

	private static final LocalDate FIRST_DAY = LocalDate.of(1901, 7, 1);

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_SHORT_NAME = 80;

	static IdentityForm of(Identity identity, int version) {
		return new IdentityForm(Integer.toString(version), identity.name(), identity.shortName(), text(identity.law()),
				(identity.rna() != null) ? identity.rna().readable() : null, identity.tribunal(),
				(identity.siren() != null) ? identity.siren().readable() : null,
				(identity.siret() != null) ? identity.siret().readable() : null, text(identity.publishedOn()));
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	/** The identity, or nothing when the errors say why. */
	@Nullable Identity toIdentity(OrganisationKind kind, LocalDate today, BindingResult errors) {
		TypedFields fields = new TypedFields(errors);
		boolean association = kind == OrganisationKind.ASSOCIATION;
		String readName = fields.line("name", this.name, LONGEST_NAME);
		String readShort = fields.optionalLine("shortName", this.shortName, LONGEST_SHORT_NAME);
		Law readLaw = association ? readLaw(fields) : null;
		Rna readRna = (readLaw == Law.LAW_1901) ? fields.optional("rna", this.rna, Rna::read, "champ.rna") : null;
		String readTribunal = (readLaw == Law.ALSACE_MOSELLE_1908)
				? fields.optionalLine("tribunal", this.tribunal, LONGEST_NAME) : null;
		if (readLaw == Law.ALSACE_MOSELLE_1908 && !Typed.line(this.rna).isEmpty()) {
			fields.refuse("rna", "champ.rna-alsace");
		}
		Siret readSiret = fields.optional("siret", this.siret, Siret::read, "champ.siret");
		Siren readSiren = fields.optional("siren", this.siren, Siren::read, "champ.siren");
		if (readSiret != null && readSiren != null && !readSiret.siren().equals(readSiren)) {
			fields.refuse("siret", "champ.siret-autre");
		}
		LocalDate readDay = association ? fields.optionalDay("publishedOn", this.publishedOn, FIRST_DAY, today) : null;
		return errors.hasErrors() ? null : new Identity(readName, readShort, readLaw, readRna, readTribunal,
				(readSiren == null && readSiret != null) ? readSiret.siren() : readSiren, readSiret, readDay);
	}

	private Law readLaw(TypedFields fields) {
		Optional<Law> read = Stream.of(Law.values()).filter((law) -> law.name().equals(this.law)).findFirst();
		if (read.isEmpty()) {
			fields.refuse("law", "champ.choix");
		}
		return read.orElse(null);
	}

}
