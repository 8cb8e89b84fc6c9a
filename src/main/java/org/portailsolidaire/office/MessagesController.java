package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.ListAddress;
import org.portailsolidaire.platform.staff.Listing;
import org.portailsolidaire.platform.staff.Sayings;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.platform.mail.MessageLog;
import org.portailsolidaire.platform.mail.MessageLog.Entry;
import org.portailsolidaire.platform.mail.MessageState;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.LocalPath;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What became of the messages. */
@Controller
class MessagesController {

	private static final String PATH = "/gestion/messages";

	private static final int LONGEST_TEXT = 254;

	private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private final StaffFrame frame;

	private final MessageAccess messages;

	private final MessageLog log;

	MessagesController(StaffFrame frame, MessageAccess messages, MessageLog log) {
		this.frame = frame;
		this.messages = messages;
		this.log = log;
	}

	/** A message of the list. */
	public record Shown(String id, String subject, String kind, String name, String address, String tone, String icon,
			String state, String trouble, String when, String attempts, boolean retriable) {
	}

	@GetMapping(PATH)
	String list(@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		Form form = Form.of(sent);
		Words words = this.frame.show("messages", form.value("fait"), actor, model, locale);
		List<String> kinds = this.log.kinds();
		Optional<MessageState> state = Sayings.constant(MessageState.class, form.value("etat"));
		Optional<String> kind = Optional.of(form.value("sorte")).filter(kinds::contains);
		Optional<PersonId> person = Optional.of(form.value("personne"))
			.filter((id) -> id.matches(UUIDS))
			.map((id) -> new PersonId(UUID.fromString(id)));
		String address = form.optionalText("adresse", LONGEST_TEXT);
		boolean byAddress = !address.isEmpty() && !form.isRefused();
		int page = Listing.page(form);
		ListAddress here = Listing.address(PATH, form, "etat", "sorte", "adresse", "personne");
		ListAddress now = (page > 1) ? here.with("page", Integer.toString(page)) : here;
		MessageLog.Page found = this.messages.find(new MessageLog.Filter(state.orElse(null), person.orElse(null),
				kind.orElse(null), byAddress ? address : null), page, now.said(), actor);
		Map<String, String> chips = new LinkedHashMap<>();
		state.ifPresent((one) -> chips.put("etat", words.text("messages.etat." + one)));
		kind.ifPresent((one) -> chips.put("sorte", kind(one, words)));
		person.ifPresent((one) -> chips.put("personne", words.text("gestion.filtre.personne")));
		if (byAddress) {
			chips.put("adresse", words.text("gestion.filtre.texte", address));
		}
		model.addAttribute("form", form);
		model.addAttribute("states",
				Arrays.stream(MessageState.values())
					.map((one) -> new Choice(Sayings.word(one), words.text("messages.etat." + one)))
					.toList());
		model.addAttribute("kinds",
				kinds.stream()
					.map((one) -> new Choice(one, kind(one, words)))
					.sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)::compare))
					.toList());
		model.addAttribute("back", now.text());
		model.addAttribute("rows", found.entries().stream().map((entry) -> shown(entry, words)).toList());
		model.addAttribute("listing",
				Listing.of(here, page, MessageLog.PAGE_SIZE, found.total(), Long.MAX_VALUE, chips, words));
		return "office/messages";
	}

	private static Shown shown(Entry entry, Words words) {
		String key = entry.troubleKey();
		String trouble = (key != null) ? words.text(key) : "";
		String detail = (entry.detail() != null) ? " " + entry.detail() : "";
		return new Shown(entry.id().toString(), entry.subject(), kind(entry.kind(), words), entry.name(),
				entry.address(), tone(entry.state()), icon(entry.state()), words.text(entry.stateKey()),
				trouble + detail, Sayings.moment((entry.sentAt() != null) ? entry.sentAt() : entry.createdAt(), words),
				words.formats().number(entry.attempts()), entry.retriable());
	}

	/** A kind of an earlier version of the portal keeps its code. */
	private static String kind(String code, Words words) {
		return Objects.requireNonNullElse(
				words.messages().getMessage("courriel." + code + ".sorte", null, code, words.locale()), code);
	}

	private static String tone(MessageState state) {
		return switch (state) {
			case SENT, DIGESTED -> "ok";
			case WAITING, SENDING, IN_DIGEST -> "info";
			case GIVEN_UP -> "ko";
			case DECLINED -> "mute";
		};
	}

	private static String icon(MessageState state) {
		return switch (state) {
			case SENT, DIGESTED -> "check-circle-fill";
			case WAITING, SENDING, IN_DIGEST -> "hourglass-split";
			case GIVEN_UP -> "x-circle-fill";
			case DECLINED -> "circle";
		};
	}

	@PostMapping(PATH + "/" + StaffFrame.ID + "/envoi")
	String retry(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor) {
		boolean retried = this.messages.retry(UUID.fromString(id), actor);
		String back = LocalPath.of(Form.of(sent).value("retour"), PATH);
		String list = (back.equals(PATH) || back.startsWith(PATH + "?")) ? back : PATH;
		return "redirect:" + list + (list.contains("?") ? "&" : "?") + "fait=" + (retried ? "envoi" : "rien");
	}

}
