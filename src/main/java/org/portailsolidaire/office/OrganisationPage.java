package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.audit.AuditLog;
import org.portailsolidaire.people.registers.NationalRegister;
import org.portailsolidaire.people.registers.NumberKind;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.people.memberships.OrganisationFacts;
import org.portailsolidaire.people.memberships.OrganisationFacts.Facts;
import org.portailsolidaire.people.memberships.OrganisationFacts.Numbered;
import org.portailsolidaire.people.organisations.OrganisationNames;
import org.portailsolidaire.reference.FrenchRegion;
import org.portailsolidaire.reference.FrenchRegions;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows an organisation to the team. */
@Component
class OrganisationPage {

	private static final int HISTORY = 20;

	private final StaffFrame frame;

	private final FrenchRegions regions;

	private final OrganisationFacts organisations;

	private final AuditLog log;

	private final NationalRegister national;

	private final OrganisationNames names;

	OrganisationPage(StaffFrame frame, FrenchRegions regions, OrganisationFacts organisations, AuditLog log,
			NationalRegister national, OrganisationNames names) {
		this.frame = frame;
		this.regions = regions;
		this.organisations = organisations;
		this.log = log;
		this.national = national;
		this.names = names;
	}

	/**
	 * A number to check.
	 *
	 * @param word of its kind in addresses
	 * @param seen what the page shows, so that the answer is on that
	 * @param shape what its form tells of it
	 * @param register what the national register answered, or empty
	 */
	public record Checkable(String word, OrganisationsController.Figure figure, String seen, String shape, String said,
			boolean verifiable, boolean refusable, String register) {
	}

	/** A member, who has no address left when the account is gone. */
	public record Named(String name, String address, String rights, String since, boolean suspended) {
	}

	String show(Facts facts, Form form, @Nullable Map<NumberKind, NationalRegister.Entry> answers, String done,
			Actor actor, Model model, Locale locale) {
		Words words = this.frame.show("organisations", done, actor, model, locale);
		List<String> names = this.names.of(facts.id());
		model.addAttribute("form", form);
		model.addAttribute("seen", String.join("\n", names));
		model.addAttribute("namesForm", form.typed().containsKey(NamesController.NAMES) ? form
				: Form.filled(Map.of(NamesController.NAMES, String.join("\n", names))));
		model.addAttribute("path", OrganisationsController.path(facts.id()));
		model.addAttribute("name", facts.name());
		model.addAttribute("kind", OrganisationsController.kind(facts.kind(), words));
		model.addAttribute("facts", facts(facts, words));
		model.addAttribute("numbers", numbers(facts, answers, words));
		model.addAttribute("askable", this.national.isThere());
		model.addAttribute("members", members(facts, actor, words));
		model.addAttribute("history",
				Line.all(this.log.about(OfficeAct.On.ORGANISATION, facts.id().value(), HISTORY, actor), words));
		return "office/organisation";
	}

	private List<Choice> facts(Facts facts, Words words) {
		List<Choice> lines = new ArrayList<>();
		add(lines, "sigle", facts.shortName(), words);
		add(lines, "loi", (facts.law() != null) ? words.text("gestion.loi." + Sayings.word(facts.law())) : null, words);
		add(lines, "tribunal", facts.tribunal(), words);
		add(lines, "publication", (facts.publishedOn() != null) ? words.formats().date(facts.publishedOn()) : null,
				words);
		add(lines, "siret", facts.siret(), words);
		add(lines, "numero-local", facts.localNumber(), words);
		add(lines, "region",
				this.regions.seats()
					.stream()
					.filter((one) -> one.code().equals(facts.region()))
					.map(FrenchRegion::name)
					.findFirst()
					.orElse(null),
				words);
		add(lines, "adresse", joined(facts.street(), facts.postcode(), facts.town()), words);
		add(lines, "site", facts.site(), words);
		add(lines, "objet", facts.purpose(), words);
		add(lines, "equipe",
				(facts.employees() != null || facts.volunteers() != null) ? words.text("gestion.organisation.equipe-de",
						count(facts.employees(), words), count(facts.volunteers(), words)) : null,
				words);
		facts.resources()
			.forEach((year, amount) -> lines
				.add(new Choice(words.text("gestion.organisation.ressources", Integer.toString(year)),
						words.formats().euros(amount))));
		add(lines, "inscrite", (facts.registeredAt() != null) ? Sayings.day(facts.registeredAt(), words) : null, words);
		return List.copyOf(lines);
	}

	private static void add(List<Choice> lines, String name, @Nullable String value, Words words) {
		if (value != null && !value.isEmpty()) {
			lines.add(new Choice(words.text("gestion.organisation." + name), value));
		}
	}

	private static String joined(@Nullable String street, @Nullable String postcode, @Nullable String town) {
		String place = ((postcode != null) ? postcode + " " : "") + ((town != null) ? town : "");
		return (street == null) ? place : place.isEmpty() ? street : street + ", " + place;
	}

	private static String count(@Nullable Integer count, Words words) {
		return (count != null) ? words.formats().number(count) : "–";
	}

	private static List<Checkable> numbers(Facts facts, @Nullable Map<NumberKind, NationalRegister.Entry> answers,
			Words words) {
		List<Checkable> numbers = new ArrayList<>();
		for (NumberKind kind : NumberKind.values()) {
			Numbered number = facts.number(kind);
			if (number != null) {
				numbers.add(number(kind, number, answers, words));
			}
		}
		return List.copyOf(numbers);
	}

	private static Checkable number(NumberKind kind, Numbered number,
			@Nullable Map<NumberKind, NationalRegister.Entry> answers, Words words) {
		NumberState state = number.check().state();
		String said = (number.check().at() == null) ? ""
				: words.text("gestion.numero.dit", Sayings.day(number.check().at(), words),
						(number.check().reason() != null) ? number.check().reason() : "–");
		return new Checkable(Sayings.word(kind),
				OrganisationsController.figure(kind.name(), number.value(), state, words).orElseThrow(),
				NumberChecking.seen(number), words.text("gestion.numero.forme-" + Sayings.word(kind)), said,
				state.next().contains(NumberState.VERIFIED), state.next().contains(NumberState.REFUSED),
				(answers != null) ? answer(answers.get(kind), words) : "");
	}

	private static String answer(NationalRegister.@Nullable Entry entry, Words words) {
		return (entry == null) ? words.text("gestion.registre.rien")
				: words.text(entry.open() ? "gestion.registre.ouverte" : "gestion.registre.fermee", entry.name(),
						(entry.address() != null) ? entry.address() : "–");
	}

	private List<Named> members(Facts facts, Actor actor, Words words) {
		return this.organisations.members(facts.id(), actor)
			.stream()
			.map((member) -> new Named(
					(member.name() != null) ? member.name() : words.text("gestion.organisation.compte-supprime"),
					(member.address() != null) ? member.address() : "", PersonPage.rights(member.rights(), words),
					Sayings.day(member.since(), words), member.suspended()))
			.toList();
	}

}
