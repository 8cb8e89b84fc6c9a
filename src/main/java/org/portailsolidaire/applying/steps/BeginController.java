package org.portailsolidaire.applying.steps;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationBeginning.Begun;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationBeginning;
import org.portailsolidaire.applying.form.TimeLeft;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The beginning of a dossier: for which association, for which project. */
@Controller
@RequestMapping("/appels/{slug:[a-z0-9-]{1,120}}/dossier")
class BeginController {

	private static final int LONGEST_TITLE = 150;

	private static final String NEW = "nouveau";

	private final OfferedCalls calls;

	private final Memberships memberships;

	private final ApplicationBeginning beginning;

	private final HeldApplications held;

	private final ApplicationFrame frame;

	private final Clock clock;

	BeginController(OfferedCalls calls, Memberships memberships, ApplicationBeginning beginning, HeldApplications held,
			ApplicationFrame frame, Clock clock) {
		this.calls = calls;
		this.memberships = memberships;
		this.beginning = beginning;
		this.held = held;
		this.frame = frame;
		this.clock = clock;
	}

	/** An association to choose, with what it has for the call already. */
	public record Association(String slug, String name, List<Choice> projects) {
	}

	@GetMapping
	String page(@PathVariable String slug, @RequestParam(defaultValue = "") String association, Actor actor,
			Model model, Locale locale) {
		return page(this.calls.get(slug), association, Form.empty(), actor, model, locale);
	}

	@PostMapping
	String begin(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		Known call = this.calls.get(slug);
		Form form = Form.of(sent);
		if (form.chosen("acte", "voir")) {
			return page(call, form.value("association"), Form.filled(Map.of("titre", form.value("titre"))), actor,
					model, locale);
		}
		Optional<Standing> standing = writable(actor).stream()
			.filter((one) -> one.slug().equals(form.value("association")))
			.findFirst();
		if (standing.isEmpty()) {
			form.refuse("association", "dossier.debut.association.manque");
		}
		UUID project = project(form.value("projet"));
		String title = (project == null) ? form.text("titre", LONGEST_TITLE, "dossier.debut.titre.manque") : "";
		if (!form.isRefused() && standing.isPresent() && isOpen(call)) {
			Optional<Begun> begun = this.beginning.begin(call, standing.get(), project, title, form.value("modele"),
					actor.id());
			if (begun.isPresent()) {
				this.memberships.use(actor.id(), standing.get().organisation());
				return "redirect:/dossiers/" + begun.get().number() + "?fait="
						+ (begun.get().fresh() ? "commence" : "deja");
			}
			form.refuse("projet", "dossier.debut.projet.manque");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(call, form.value("association"), form, actor, model, locale);
	}

	private String page(Known call, String asked, Form form, Actor actor, Model model, Locale locale) {
		Words words = this.frame.words(locale);
		List<Standing> own = writable(actor);
		Standing chosen = own.stream()
			.filter((one) -> one.slug().equals(asked))
			.findFirst()
			.orElse(own.isEmpty() ? null : own.getFirst());
		model.addAttribute("form", form);
		model.addAttribute("call", new Choice("/appels/" + call.slug(), OfferedCalls.content(call).title()));
		model.addAttribute("open", isOpen(call));
		model.addAttribute("left",
				TimeLeft.of(OfferedCalls.content(call).calendar(), this.clock.instant(), words).sentence());
		model.addAttribute("until", TimeLeft.until(OfferedCalls.content(call).calendar().closesAt(), words));
		model.addAttribute("associations", own.stream().map((one) -> new Choice(one.slug(), one.name())).toList());
		model.addAttribute("chosen", (chosen != null) ? chosen.slug() : "");
		model.addAttribute("chosenName", (chosen != null) ? chosen.name() : "");
		model.addAttribute("projects", projects(chosen, words));
		model.addAttribute("models", (chosen != null) ? models(chosen, words) : List.of());
		model.addAttribute("there",
				(chosen != null) ? this.held.forCall(call.id(), chosen.organisation(), words) : List.of());
		return "applications/nouveau";
	}

	/** The dossiers whose texts can be taken again. */
	private List<Choice> models(Standing standing, Words words) {
		return this.held.ofOrganisation(standing.organisation(), words)
			.stream()
			.map((item) -> new Choice(item.number(), item.title() + " (" + item.number() + ")"))
			.toList();
	}

	private List<Choice> projects(@Nullable Standing standing, Words words) {
		List<Choice> projects = new ArrayList<>();
		if (standing != null) {
			this.beginning.projects(standing.organisation())
				.forEach((one) -> projects.add(new Choice(one.id().toString(), one.title())));
		}
		if (!projects.isEmpty()) {
			projects.add(new Choice(NEW, words.text("dossier.debut.nouveau")));
		}
		return projects;
	}

	private List<Standing> writable(Actor actor) {
		return this.memberships.of(actor.id())
			.stream()
			.filter((one) -> one.kind() == OrganisationKind.ASSOCIATION && one.mayWrite())
			.toList();
	}

	private boolean isOpen(Known call) {
		return OfferedCalls.content(call).calendar().phaseAt(this.clock.instant()) == CallPhase.OPEN;
	}

	private static @Nullable UUID project(String typed) {
		return typed.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
	}

}
