package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Exports;
import org.portailsolidaire.platform.staff.Listing;
import org.portailsolidaire.platform.staff.Sayings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.OrganisationRegister;
import org.portailsolidaire.people.memberships.OrganisationRegister.Row;
import org.portailsolidaire.people.memberships.OrganisationTable;
import org.portailsolidaire.reference.FrenchRegion;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.CsvTable;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of organisations, those to verify first. */
@Controller
class OrganisationsController {

	static final String PATH = "/gestion/organisations";

	private final StaffFrame frame;

	private final OrganisationRegister register;

	private final OrganisationTable table;

	private final FrenchRegions regions;

	private final Exports exports;

	OrganisationsController(StaffFrame frame, OrganisationRegister register, OrganisationTable table,
			FrenchRegions regions, Exports exports) {
		this.frame = frame;
		this.register = register;
		this.table = table;
		this.regions = regions;
		this.exports = exports;
	}

	/** A number of an organisation. */
	public record Figure(String label, String value, String tone, String icon, String state) {
	}

	/** An organisation of the list. */
	public record Shown(String path, String name, String kind, String region, List<Figure> numbers, int members,
			String since) {
	}

	@GetMapping(PATH)
	String list(@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		Words words = this.frame.show("organisations", null, actor, model, locale);
		OrganisationSearch search = OrganisationSearch.read(Form.of(sent), this.regions);
		List<Row> rows = this.register.find(search.query(), actor);
		model.addAttribute("form", search.form());
		model.addAttribute("kinds",
				Arrays.stream(OrganisationKind.values())
					.map((one) -> new Choice(Sayings.word(one), kind(one, words)))
					.toList());
		model.addAttribute("states", Sayings.choices("gestion.numero.", Arrays.asList(NumberState.values()), words));
		model.addAttribute("regions",
				this.regions.seats().stream().map((one) -> new Choice(one.code(), one.name())).toList());
		model.addAttribute("rows", rows.stream().map((row) -> shown(row, words)).toList());
		model.addAttribute("listing",
				Listing.of(search.address(), search.query().page() + 1, OrganisationRegister.PAGE,
						rows.isEmpty() ? 0 : rows.getFirst().matching(), Long.MAX_VALUE,
						search.chips(this.regions, words), words));
		return "office/organisations";
	}

	@PostMapping(PATH + ".csv")
	void export(@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			HttpServletResponse response, Locale locale) throws IOException {
		OrganisationSearch search = OrganisationSearch.read(Form.of(sent), this.regions);
		this.exports.announce(OfficeAct.ORGANISATIONS_EXPORTED, OfficeAct.On.ORGANISATION, search.address(), actor);
		Words words = this.frame.words(locale);
		try (CsvTable table = CsvTable.download(response, "organisations.csv", "id", "genre", "nom", "sigle",
				"autres_noms", "rna", "rna_etat", "siren", "siren_etat", "siret", "numero_local", "region",
				"code_postal", "commune", "site", "membres", "inscrite_le")) {
			this.table.forEach(search.query(), actor, (one) -> {
				Row row = one.row();
				table.write(row.id().value(), kind(row.kind(), words), row.name(), one.shortName(), one.aliases(),
						row.rna(), state(row.rnaState(), words), row.siren(), state(row.sirenState(), words),
						one.siret(), one.localNumber(), (row.region() != null) ? region(row.region()) : null,
						one.postcode(), one.town(), one.site(), row.members(), row.registeredAt());
			});
		}
	}

	private static @Nullable String state(@Nullable NumberState state, Words words) {
		return (state != null) ? words.text("gestion.numero." + Sayings.word(state)) : null;
	}

	private Shown shown(Row row, Words words) {
		List<Figure> numbers = new ArrayList<>();
		figure("RNA", row.rna(), row.rnaState(), words).ifPresent(numbers::add);
		figure("SIREN", row.siren(), row.sirenState(), words).ifPresent(numbers::add);
		return new Shown(path(row.id()), row.name(), kind(row.kind(), words), region(row.region()),
				List.copyOf(numbers), row.members(),
				(row.registeredAt() != null) ? Sayings.day(row.registeredAt(), words) : "–");
	}

	private String region(@Nullable String code) {
		return this.regions.seats()
			.stream()
			.filter((one) -> one.code().equals(code))
			.map(FrenchRegion::name)
			.findFirst()
			.orElse("–");
	}

	static Optional<Figure> figure(String label, @Nullable String value, @Nullable NumberState state, Words words) {
		if (value == null || state == null) {
			return Optional.empty();
		}
		String said = words.text("gestion.numero." + Sayings.word(state));
		return Optional.of(switch (state) {
			case DECLARED -> new Figure(label, value, "warn", "hourglass-split", said);
			case VERIFIED -> new Figure(label, value, "ok", "check-circle-fill", said);
			case REFUSED -> new Figure(label, value, "ko", "x-circle-fill", said);
		});
	}

	static String kind(OrganisationKind kind, Words words) {
		return words.text("organisation.genre." + Sayings.word(kind));
	}

	static String path(OrganisationId organisation) {
		return PATH + "/" + organisation.value();
	}

}
