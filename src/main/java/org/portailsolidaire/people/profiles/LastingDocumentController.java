package org.portailsolidaire.people.profiles;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.SpaceFrame;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.people.memberships.Said;
import org.portailsolidaire.people.memberships.SpaceAccess;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.platform.documents.CheckedFile;
import org.portailsolidaire.platform.documents.DocumentFacts;
import org.portailsolidaire.platform.documents.DocumentField;
import org.portailsolidaire.platform.documents.DocumentFields;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.platform.documents.DocumentKind;
import org.portailsolidaire.platform.documents.DocumentResponse;
import org.portailsolidaire.platform.documents.DocumentWithheldException;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.platform.documents.Reason;
import org.portailsolidaire.people.profiles.LastingDocuments.Place;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.Words;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The lasting documents of an association: what is there, what is out of date. */
@Controller
@RequestMapping(SpaceAccess.SPACE + "/documents")
class LastingDocumentController {

	private static final String KIND = "/{kind:[a-z-]{1,40}}";

	private static final String FILE = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	private static final String FIELD = "fichier";

	private static final LocalDate FIRST_DAY = LocalDate.of(1901, 7, 1);

	private final SpaceAccess access;

	private final SpaceFrame frame;

	private final LastingDocuments lasting;

	private final LastingDocumentFiling filing;

	private final Documents documents;

	private final DocumentFields fields;

	private final Clock clock;

	LastingDocumentController(SpaceAccess access, SpaceFrame frame, LastingDocuments lasting,
			LastingDocumentFiling filing, Documents documents, DocumentFields fields, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.lasting = lasting;
		this.filing = filing;
		this.documents = documents;
		this.fields = fields;
		this.clock = clock;
	}

	/** A kind of document as the page lists it. */
	public record Row(String label, String why, String path, boolean required, boolean stale, String dated,
			List<DocumentField.Attached> attached) {
	}

	@GetMapping
	String list(@PathVariable Map<String, String> address, @RequestParam(defaultValue = "") String fait, Actor actor,
			Model model, Locale locale) {
		Standing standing = association(actor, address, MemberRights.READER);
		Words words = this.frame.show(standing, "documents", model, locale);
		List<Place> places = this.lasting.of(standing.organisation());
		Map<DocumentId, DocumentFacts> facts = this.documents
			.find(places.stream().map(Place::document).filter(Objects::nonNull).toList())
			.stream()
			.collect(Collectors.toMap(DocumentFacts::id, Function.identity()));
		model.addAttribute("done", Said.done(fait, words));
		model.addAttribute("writable", standing.mayWrite());
		model.addAttribute("places", places.stream().map((place) -> row(standing, place, facts, words)).toList());
		return "organisations/documents";
	}

	private Row row(Standing standing, Place place, Map<DocumentId, DocumentFacts> facts, Words words) {
		String code = Asked.word(place.kind());
		List<DocumentFacts> there = Stream.ofNullable(place.document())
			.flatMap((document) -> Stream.ofNullable(facts.get(document)))
			.toList();
		return new Row(words.text("demande.document-" + code), words.text("demande.document-" + code + ".pourquoi"),
				standing.path() + "/documents/" + code, place.required(), place.isStale(today()),
				(place.datedOn() != null) ? words.text("documents-durables.date", words.formats().date(place.datedOn()))
						: "",
				this.fields.attached(there, (id) -> standing.path() + "/documents/" + id.value(), false,
						words.locale()));
	}

	@GetMapping(KIND)
	String form(@PathVariable Map<String, String> address, Actor actor, Model model, Locale locale) {
		Standing standing = association(actor, address, MemberRights.EDITOR);
		return page(standing, place(standing, address), Form.empty(), List.of(), actor, model, locale);
	}

	@PostMapping(KIND)
	String file(@PathVariable Map<String, String> address, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(name = FIELD, required = false) @Nullable MultipartFile file, Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		Standing standing = association(actor, address, MemberRights.EDITOR);
		Place place = place(standing, address);
		Form form = Form.of(sent);
		LocalDate datedOn = new TypedFields(form).day("date", FIRST_DAY, today());
		if (datedOn == null) {
			form.refuse("date", "documents-durables.date.vide");
		}
		List<Reason> reasons = List.of();
		if (file == null || (file.isEmpty() && !StringUtils.hasText(file.getOriginalFilename()))) {
			form.refuse(FIELD, "documents-durables.fichier.vide");
		}
		else if (!form.isRefused() && datedOn != null) {
			try (CheckedFile checked = this.documents.check(file, DocumentKind.PROOF, actor.id())) {
				reasons = this.filing.file(standing.organisation(), place.kind(), datedOn, checked, actor.id());
			}
			if (reasons.isEmpty()) {
				return "redirect:" + standing.path() + "/documents?fait=enregistre";
			}
			form.refuse(FIELD, "documents-durables.fichier.refuse");
		}
		else {
			form.refuse(FIELD, "documents.encore");
		}
		refuse(reasons, response);
		return page(standing, place, form, this.fields.sentences(reasons, locale), actor, model, locale);
	}

	/** What only waiting changes is answered as too much, with the wait. */
	private void refuse(List<Reason> reasons, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		reasons.stream().map(Reason::until).filter(Objects::nonNull).findFirst().ifPresent((until) -> {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER,
					Long.toString(Math.max(1, Duration.between(this.clock.instant(), until).toSeconds())));
		});
	}

	private String page(Standing standing, Place place, Form form, List<String> refusals, Actor actor, Model model,
			Locale locale) {
		Words words = this.frame.show(standing, "documents", model, locale);
		String code = Asked.word(place.kind());
		model.addAttribute("form", form);
		model.addAttribute("code", code);
		model.addAttribute("title", words.text("demande.document-" + code));
		model.addAttribute("why", words.text("demande.document-" + code + ".pourquoi"));
		model.addAttribute("today", today().toString());
		model.addAttribute("field",
				this.fields.field(FIELD, words.text("documents-durables.fichier"), DocumentKind.PROOF, locale)
					.detailed(
							this.fields.room(this.documents.room(standing.organisation().value(), actor.id()), locale))
					.refused(refusals.isEmpty() && form.problem(FIELD) != null
							? List.of(words.text("documents-durables.fichier.vide")) : refusals));
		return "organisations/document";
	}

	@GetMapping(FILE)
	DocumentResponse serve(@PathVariable Map<String, String> address, @PathVariable UUID id, Actor actor) {
		Standing standing = association(actor, address, MemberRights.READER);
		try {
			return DocumentResponse
				.of(this.documents.open(NotFound.unless(this.lasting.find(standing.organisation(), id))));
		}
		catch (DocumentWithheldException ex) {
			throw new NotFound();
		}
	}

	private Place place(Standing standing, Map<String, String> address) {
		Optional<Place> place = this.lasting.of(standing.organisation())
			.stream()
			.filter((one) -> Asked.word(one.kind()).equals(address.get("kind")))
			.findFirst();
		return NotFound.unless(place);
	}

	private Standing association(Actor actor, Map<String, String> address, MemberRights needed) {
		Standing standing = this.access.standing(actor, address, needed);
		if (standing.kind() != OrganisationKind.ASSOCIATION) {
			throw new NotFound();
		}
		return standing;
	}

	private LocalDate today() {
		return ParisTime.dayOf(this.clock.instant());
	}

}
