package org.portailsolidaire.office;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.people.profiles.MergeRefusal;
import org.portailsolidaire.people.profiles.Merging;
import org.portailsolidaire.people.memberships.OrganisationFacts;
import org.portailsolidaire.people.memberships.OrganisationFacts.Facts;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.memberships.OrganisationRegister;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two organisations become one: which other, what goes where, and why. */
@Controller
@RequestMapping(OrganisationsController.PATH + "/" + StaffFrame.ID + "/reunion")
class MergingController {

	private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final int LONGEST_REASON = 1000;

	private static final int LONGEST_TEXT = 100;

	private static final int MOST = 20;

	private final Merging merging;

	private final OrganisationFacts facts;

	private final OrganisationRegister register;

	private final StaffFrame frame;

	MergingController(Merging merging, OrganisationFacts facts, OrganisationRegister register, StaffFrame frame) {
		this.merging = merging;
		this.facts = facts;
		this.register = register;
		this.frame = frame;
	}

	@GetMapping
	String choose(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		return show(facts(id, actor), Form.of(sent), actor, model, locale);
	}

	@PostMapping
	String merge(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Facts found = facts(id, actor);
		Form form = Form.of(sent);
		Facts other = other(form, actor).orElse(null);
		if (other == null) {
			form.refuse("avec", "gestion.reunion.avec.vide");
		}
		String kept = form.value("garde");
		if (other != null && !kept.equals(found.id().value().toString())
				&& !kept.equals(other.id().value().toString())) {
			form.refuse("garde", "gestion.reunion.garde.vide");
		}
		String reason = form.lines("motif", LONGEST_REASON);
		if (reason.isBlank()) {
			form.refuse("motif", "gestion.motif.vide");
		}
		if (!form.chosen("sur", "oui")) {
			form.refuse("sur", "gestion.reunion.sur.vide");
		}
		if (other != null && !form.isRefused()) {
			OrganisationId stays = OrganisationController.id(kept);
			Set<MergeRefusal> refusals = this.merging.merge(stays, stays.equals(found.id()) ? other.id() : found.id(),
					reason, actor);
			if (refusals.isEmpty()) {
				return "redirect:" + OrganisationsController.path(stays) + "?fait=reunies";
			}
			refusals.forEach((refusal) -> form.refuse("garde", key(refusal)));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(found, form, actor, model, locale);
	}

	private String show(Facts found, Form form, Actor actor, Model model, Locale locale) {
		Words words = this.frame.show("organisations", null, actor, model, locale);
		String text = form.optionalText("q", LONGEST_TEXT);
		model.addAttribute("form", form);
		model.addAttribute("path", OrganisationsController.path(found.id()));
		model.addAttribute("name", found.name());
		model.addAttribute("asked", !text.isEmpty());
		model.addAttribute("candidates", candidates(found, (form.problem("q") == null) ? text : "", actor));
		other(form, actor).ifPresent((other) -> {
			Merging.Preview preview = this.merging.preview(found.id(), other.id(), actor);
			model.addAttribute("other", other.name());
			model.addAttribute("refusals",
					preview.refusals().stream().map((refusal) -> words.text(key(refusal))).toList());
			model.addAttribute("sides", Stream.of(found, other).map((side) -> choice(side, words)).toList());
			model.addAttribute("moved",
					Stream.of(found, other)
						.map((side) -> new Side(side.name(), moved(side, found, other, actor, words)))
						.toList());
		});
		return "office/reunion";
	}

	/** What would go from one of the two to the other. */
	public record Side(String name, List<Choice> moved) {
	}

	private List<Choice> moved(Facts from, Facts one, Facts other, Actor actor, Words words) {
		return this.merging.preview(from.equals(one) ? other.id() : one.id(), from.id(), actor)
			.moved()
			.stream()
			.flatMap((moved) -> Optional
				.ofNullable(words.find("gestion.reunion.table." + moved.table().replace('_', '-')))
				.map((label) -> new Choice(words.formats().number(moved.rows()), label))
				.stream())
			.toList();
	}

	private List<Choice> candidates(Facts found, String text, Actor actor) {
		return text.isEmpty() ? List.of()
				: this.register.find(new OrganisationRegister.Query(found.kind(), null, null, text, false, 0), actor)
					.stream()
					.filter((row) -> !row.id().equals(found.id()))
					.limit(MOST)
					.map((row) -> new Choice(row.id().value().toString(),
							Stream.of(row.name(), row.rna(), row.siren())
								.filter(java.util.Objects::nonNull)
								.collect(java.util.stream.Collectors.joining(" · "))))
					.toList();
	}

	private static Choice choice(Facts side, Words words) {
		return new Choice(side.id().value().toString(),
				side.name() + " · " + OrganisationsController.kind(side.kind(), words));
	}

	private Optional<Facts> other(Form form, Actor actor) {
		String id = form.value("avec");
		return id.matches(UUID) ? this.facts.find(OrganisationController.id(id), actor) : Optional.empty();
	}

	private Facts facts(String id, Actor actor) {
		return NotFound.unless(this.facts.find(OrganisationController.id(id), actor));
	}

	private static String key(MergeRefusal refusal) {
		return "gestion.reunion.refus." + Sayings.word(refusal);
	}

}
