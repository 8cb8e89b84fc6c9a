package org.portailsolidaire.calls.publication;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.writing.WritingAccess;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.writing.IdentityPart;
import org.portailsolidaire.calls.writing.CallLook;
import org.portailsolidaire.calls.writing.Beginning;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Listing;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.people.memberships.Funders.Funder;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.publication.CallList.Row;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calls that one may write, and how a new one begins. */
@Controller
@RequestMapping(WritingFrame.PATH)
class CallListController {

	private final WritingAccess access;

	private final WritingFrame frame;

	private final CallList list;

	private final Beginning beginning;

	private final CallRegister calls;

	private final Funders funders;

	private final Clock clock;

	CallListController(WritingAccess access, WritingFrame frame, CallList list, Beginning beginning, CallRegister calls,
			Funders funders, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.list = list;
		this.beginning = beginning;
		this.calls = calls;
		this.funders = funders;
		this.clock = clock;
	}

	/** A call of the list, in words. */
	public record Shown(String path, String title, String funder, String state, String tone, String icon, String phase,
			String closing, String changed, String by) {
	}

	@GetMapping
	String list(@RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale) {
		ListedCalls search = ListedCalls.read(Form.of(sent));
		Words words = this.frame.show(search.form().value("fait"), actor, model, locale);
		List<Row> rows = this.list.find(search.query(), Writer.of(actor));
		model.addAttribute("form", search.form());
		model.addAttribute("states", Sayings.choices("ecrire.filtre.", Arrays.asList(CallState.values()), words));
		model.addAttribute("phases", Sayings.choices("ecrire.phase.", Arrays.asList(CallPhase.values()), words));
		model.addAttribute("begins", begins(actor));
		model.addAttribute("rows", rows.stream().map((row) -> shown(row, words)).toList());
		model.addAttribute("listing", Listing.of(search.address(), search.query().page() + 1, CallList.PAGE,
				rows.isEmpty() ? 0 : rows.getFirst().matching(), Long.MAX_VALUE, search.chips(words), words));
		return "publication/appels";
	}

	private Shown shown(Row row, Words words) {
		CallLook look = CallLook.of(row.state(), row.publishAt() != null, row.asked(),
				row.changed() && row.changedAt() != null);
		String phase = Sayings.word(new CallCalendar(row.opensAt(), row.endsAt(), null).phaseAt(this.clock.instant()));
		return new Shown(WritingFrame.PATH + "/" + row.id(),
				row.title().isBlank() ? words.text("ecrire.sans-titre") : row.title(),
				(row.funder() != null) ? row.funder() : "", words.text("ecrire.etat." + look.word()), look.tone(),
				look.icon(), words.text("ecrire.phase." + phase),
				(row.endsAt() != null) ? EarlierClosing.stated(row.endsAt(), words) : words.text("ecrire.sans-date"),
				(row.changedAt() != null) ? Sayings.moment(row.changedAt(), words) : "",
				(row.by() != null) ? row.by() : "");
	}

	@GetMapping("/nouveau")
	String fresh(@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER }) Actor actor, Model model, Locale locale) {
		if (!begins(actor)) {
			throw new NotFound();
		}
		return form(Form.empty(), actor, model, locale);
	}

	private String form(Form form, Actor actor, Model model, Locale locale) {
		this.frame.show(null, actor, model, locale);
		model.addAttribute("form", form);
		model.addAttribute("owners", owners(actor));
		return "publication/nouveau";
	}

	/** Whether someone may begin a call: the team, and who writes for a funder. */
	private boolean begins(Actor actor) {
		return Writer.of(actor).team() || !this.funders.writtenBy(actor.id()).isEmpty();
	}

	private List<Choice> owners(Actor actor) {
		return Writer.of(actor).team() ? List.of()
				: this.funders.writtenBy(actor.id())
					.stream()
					.map((funder) -> new Choice(funder.id().toString(), funder.name()))
					.toList();
	}

	@PostMapping
	String begin(@RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Form form = Form.of(sent);
		String title = form.text("titre", IdentityPart.LONGEST_TITLE, "ecrire.titre.manque");
		UUID owner = owner(form, actor);
		if (form.isRefused()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(form, actor, model, locale);
		}
		return "redirect:" + WritingFrame.PATH + "/" + this.beginning.blank(title, owner, actor).value()
				+ "?fait=ajoute";
	}

	/** The funder that the call is of; null for the team. */
	private @Nullable UUID owner(Form form, Actor actor) {
		if (Writer.of(actor).team()) {
			return null;
		}
		List<Funder> own = this.funders.writtenBy(actor.id());
		if (own.isEmpty()) {
			throw new NotFound();
		}
		Optional<UUID> chosen = own.stream()
			.map(Funder::id)
			.filter((id) -> id.toString().equals(form.value("bailleur")))
			.findFirst();
		if (chosen.isEmpty() && own.size() > 1) {
			form.refuse("bailleur", "ecrire.bailleur.manque");
		}
		return chosen.orElseGet(() -> own.getFirst().id());
	}

	@PostMapping("/" + StaffFrame.ID + "/copie")
	String copy(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		Opened opened = this.access.open(id, actor);
		CallContent published = this.calls.find(opened.call().id()).map(CallRegister.Known::content).orElse(null);
		CallContent from = (published != null) ? published : opened.reading().content();
		if (from.title().isEmpty()) {
			return "redirect:" + opened.call().path() + "?fait=rien";
		}
		CallId copy = this.beginning.copy(from, opened.call().slug(),
				Writer.of(actor).team() ? null : opened.call().owner(), actor);
		return "redirect:" + WritingFrame.PATH + "/" + copy.value() + "?fait=copie";
	}

}
