package org.portailsolidaire.people.profiles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.people.memberships.SpaceAccess;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.Identity;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.organisations.ProfileQuery;
import org.portailsolidaire.people.organisations.Profiles;
import org.portailsolidaire.people.registers.Law;
import org.portailsolidaire.people.registers.Rna;
import org.portailsolidaire.people.registers.Siren;
import org.portailsolidaire.people.registers.Siret;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Names and numbers. */
@Controller
@RequestMapping(SpaceAccess.SPACE + "/identite")
class IdentityController extends SectionController<Identity> {

	private static final LocalDate FIRST_DAY = LocalDate.of(1901, 7, 1);

	/** A name stands in e-mails, where an address of a site would become a link. */
	private static final Pattern ADDRESS = Pattern.compile("(?i)://|\\bwww\\.");

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_SHORT_NAME = 80;

	private final ProfileQuery rows;

	private final Profiles profiles;

	private final Organisations organisations;

	private final Clock clock;

	IdentityController(SectionFrame frame, ProfileQuery rows, Profiles profiles, Organisations organisations,
			Clock clock) {
		super(Section.IDENTITY, frame);
		this.rows = rows;
		this.profiles = profiles;
		this.organisations = organisations;
		this.clock = clock;
	}

	@Override
	Identity load(OrganisationId organisation) {
		return this.rows.identity(organisation).identity();
	}

	@Override
	Map<String, String> fields(Identity identity) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("nom", identity.name());
		fields.put("sigle", Typed.shown(identity.shortName()));
		fields.put("loi", (identity.law() != null) ? identity.law().name() : "");
		fields.put("rna", (identity.rna() != null) ? identity.rna().readable() : "");
		fields.put("tribunal", Typed.shown(identity.tribunal()));
		fields.put("siren", (identity.siren() != null) ? identity.siren().readable() : "");
		fields.put("siret", (identity.siret() != null) ? identity.siret().readable() : "");
		fields.put("publication", Typed.shown(identity.publishedOn()));
		return fields;
	}

	@Override
	@Nullable Identity read(Form form, Standing standing) {
		return read(form, standing.kind(), ParisTime.dayOf(this.clock.instant()));
	}

	/** What the fields of an identity say, for an organisation of a kind. */
	static @Nullable Identity read(Form form, OrganisationKind kind, LocalDate today) {
		TypedFields fields = new TypedFields(form);
		boolean association = kind == OrganisationKind.ASSOCIATION;
		String name = Folding.name(form.text("nom", LONGEST_NAME, "champ.nom.vide"));
		if (ADDRESS.matcher(name).find()) {
			form.refuse("nom", "champ.nom.adresse");
		}
		String shortName = fields.line("sigle", LONGEST_SHORT_NAME);
		Law law = association ? law(form) : null;
		Rna rna = (law == Law.LAW_1901) ? fields.read("rna", Rna::read, "champ.rna.") : null;
		if (law == Law.ALSACE_MOSELLE_1908 && !form.value("rna").isBlank()) {
			form.refuse("rna", "champ.rna.alsace");
		}
		String tribunal = (law == Law.ALSACE_MOSELLE_1908) ? fields.line("tribunal", LONGEST_NAME) : null;
		Siren siren = fields.read("siren", Siren::read, "champ.siren.");
		Siret siret = fields.read("siret", Siret::read, "champ.siret.");
		if (siret != null && siren != null && !siret.siren().equals(siren)) {
			form.refuse("siret", "champ.siret.autre");
		}
		LocalDate published = association ? fields.day("publication", FIRST_DAY, today) : null;
		return form.isRefused() ? null : new Identity(name, shortName, law, rna, tribunal,
				(siren == null && siret != null) ? siret.siren() : siren, siret, published);
	}

	private static @Nullable Law law(Form form) {
		Optional<Law> law = Stream.of(Law.values()).filter((one) -> one.name().equals(form.value("loi"))).findFirst();
		if (law.isEmpty()) {
			form.refuse("loi", "champ.loi");
		}
		return law.orElse(null);
	}

	/** The choices of the law, in the words of the site. */
	static List<Choice> laws(Words words) {
		return Arrays.stream(Law.values())
			.map((law) -> new Choice(law.name(), words.text("loi." + Asked.word(law.name()))))
			.toList();
	}

	@Override
	void write(Standing standing, Identity identity, Actor actor) {
		this.profiles.identify(standing.organisation(), identity);
	}

	@Override
	void refuseTaken(Standing standing, Identity identity, Form form) {
		boolean rna = identity.rna() != null && this.organisations.withNumber(standing.kind(), identity.rna(), null)
			.filter((other) -> !other.equals(standing.organisation()))
			.isPresent();
		if (rna) {
			form.refuse("rna", "champ.numero.pris");
		}
		else if (identity.siren() != null) {
			form.refuse("siren", "champ.numero.pris");
		}
		else {
			form.refuse("nom", "champ.nom.pris");
		}
	}

	@Override
	void prepare(Standing standing, Identity saved, Form form, Model model, Words words) {
		ProfileQuery.Numbered numbered = this.rows.identity(standing.organisation());
		model.addAttribute("laws", laws(words));
		model.addAttribute("rna", (saved.rna() != null) ? NumberNotice.of(numbered.rna(), words) : null);
		model.addAttribute("siren", (saved.siren() != null) ? NumberNotice.of(numbered.siren(), words) : null);
	}

}
