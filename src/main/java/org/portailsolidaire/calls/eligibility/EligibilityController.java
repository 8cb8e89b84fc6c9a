package org.portailsolidaire.calls.eligibility;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.calls.calls.CallArchive;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.eligibility.EligibilityPage.Association;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.PageHeaders;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The self-check of a call. Answers stand in the address, and nowhere else. */
@Controller
class EligibilityController {

	/** That no profile answers. */
	private static final String NO_PROFILE = "-";

	private final PublishedContents contents;

	private final CallArchive archive;

	private final QuestionnaireReader questionnaires;

	private final EligibilityPageWriter writer;

	private final Eligibility eligibility;

	private final Memberships memberships;

	private final MessageSource messages;

	private final Clock clock;

	EligibilityController(PublishedContents contents, CallArchive archive, QuestionnaireReader questionnaires,
			EligibilityPageWriter writer, Eligibility eligibility, Memberships memberships, MessageSource messages,
			Clock clock) {
		this.contents = contents;
		this.archive = archive;
		this.questionnaires = questionnaires;
		this.writer = writer;
		this.eligibility = eligibility;
		this.memberships = memberships;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/appels/{slug:[a-z0-9-]{1,120}}/eligibilite")
	Object check(@PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters,
			@Nullable Actor actor, ServletWebRequest request, Model model, Locale locale) {
		Optional<CallContent> call = this.contents.find(slug);
		if (call.isEmpty()) {
			return redirect(slug);
		}
		PageHeaders.revalidate(request);
		List<Standing> own = (actor != null) ? associations(actor) : List.of();
		Standing chosen = (actor != null) ? chosen(own, parameters.getFirst("association")) : null;
		Facts profile = Optional.ofNullable(chosen)
			.flatMap((standing) -> this.eligibility.factsOf(standing.organisation()))
			.orElse(Facts.UNKNOWN);
		Instant now = this.clock.instant();
		Words words = new Words(this.messages, locale);
		Questionnaire questionnaire = this.questionnaires.read(call.get(), profile, parameters, now);
		model.addAttribute("form", questionnaire.form());
		model.addAttribute("noindex", !parameters.isEmpty());
		model.addAttribute("page", this.writer.page(slug, call.get(), questionnaire, choices(own, words),
				(chosen != null) ? new Association(chosen.slug(), chosen.name(), chosen.path()) : null, now, words));
		return "eligibility/check";
	}

	private List<Standing> associations(Actor actor) {
		return this.memberships.of(actor.id())
			.stream()
			.filter((standing) -> standing.kind() == OrganisationKind.ASSOCIATION)
			.toList();
	}

	/** The one asked for, or the one used last; that of others does not exist. */
	private static @Nullable Standing chosen(List<Standing> own, @Nullable String slug) {
		if (slug == null || slug.isEmpty()) {
			return own.isEmpty() ? null : own.getFirst();
		}
		return NO_PROFILE.equals(slug) ? null
				: own.stream()
					.filter((standing) -> standing.slug().equals(slug))
					.findFirst()
					.orElseThrow(NotFound::new);
	}

	private static List<Choice> choices(List<Standing> own, Words words) {
		return own.isEmpty() ? List.of()
				: Stream
					.concat(own.stream().map((standing) -> new Choice(standing.slug(), standing.name())),
							Stream.of(new Choice(NO_PROFILE, words.text("eligibilite.sans-profil"))))
					.toList();
	}

	private View redirect(String slug) {
		String present = this.contents.movedTo(slug).orElse(null);
		if (present == null) {
			return this.archive.find(slug)
				.map((call) -> new RedirectView("/appels/" + call.slug(), true))
				.orElseThrow(NotFound::new);
		}
		RedirectView view = new RedirectView("/appels/" + present + "/eligibilite", true);
		view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		view.setPropagateQueryParams(true);
		return view;
	}

}
