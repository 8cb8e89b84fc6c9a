package org.portailsolidaire.gestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.organisations.NumberState;
import org.portailsolidaire.organisations.OrganisationId;
import org.portailsolidaire.organisations.OrganisationKind;
import org.portailsolidaire.organisations.OrganisationRegister;
import org.portailsolidaire.organisations.OrganisationRegister.Row;
import org.portailsolidaire.reference.FrenchRegion;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Choice;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of organisations, those to verify first. */
@Controller
class OrganisationsController {

	static final String PATH = "/gestion/organisations";

	private static final int LONGEST_TEXT = 100;

	private final Desk desk;

	private final OrganisationRegister register;

	private final FrenchRegions regions;

	OrganisationsController(Desk desk, OrganisationRegister register, FrenchRegions regions) {
		this.desk = desk;
		this.register = register;
		this.regions = regions;
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
		Words words = this.desk.show("organisations", null, actor, model, locale);
		Form form = Form.of(sent);
		String text = form.optionalText("q", LONGEST_TEXT);
		Optional<OrganisationKind> kind = Sayings.constant(OrganisationKind.class, form.value("genre"));
		Optional<NumberState> state = Sayings.constant(NumberState.class, form.value("etat"));
		Optional<FrenchRegion> region = this.regions.seats()
			.stream()
			.filter((one) -> one.code().equals(form.value("region")))
			.findFirst();
		boolean orphan = form.value("orphelines").equals("oui");
		int page = Listing.page(form);
		List<Row> rows = this.register.find(
				new OrganisationRegister.Query(kind.orElse(null), state.orElse(null),
						region.map(FrenchRegion::code).orElse(null), form.isRefused() ? "" : text, orphan, page - 1),
				actor);
		Map<String, String> chips = new LinkedHashMap<>();
		if (!text.isEmpty() && !form.isRefused()) {
			chips.put("q", words.text("gestion.filtre.texte", text));
		}
		kind.ifPresent((one) -> chips.put("genre", kind(one, words)));
		state.ifPresent((one) -> chips.put("etat", words.text("gestion.numero." + Sayings.word(one))));
		region.ifPresent((one) -> chips.put("region", one.name()));
		if (orphan) {
			chips.put("orphelines", words.text("gestion.tableau.orphelines"));
		}
		model.addAttribute("form", form);
		model.addAttribute("kinds",
				Arrays.stream(OrganisationKind.values())
					.map((one) -> new Choice(Sayings.word(one), kind(one, words)))
					.toList());
		model.addAttribute("states", Sayings.choices("gestion.numero.", Arrays.asList(NumberState.values()), words));
		model.addAttribute("regions",
				this.regions.seats().stream().map((one) -> new Choice(one.code(), one.name())).toList());
		model.addAttribute("rows", rows.stream().map((row) -> shown(row, words)).toList());
		model.addAttribute("listing",
				Listing.of(Listing.address(PATH, form, "q", "genre", "etat", "region", "orphelines"), page,
						OrganisationRegister.PAGE, rows.isEmpty() ? 0 : rows.getFirst().matching(), Long.MAX_VALUE,
						chips, words));
		return "gestion/organisations";
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
