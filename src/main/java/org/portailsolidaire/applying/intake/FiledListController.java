package org.portailsolidaire.applying.intake;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.applying.intake.FiledApplications.Query;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.platform.staff.ListAddress;
import org.portailsolidaire.platform.staff.Listing;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the dossiers that were filed. */
@Controller
class FiledListController {

	private static final int LONGEST_TEXT = 100;

	private final IntakeFrame frame;

	private final FiledApplications filed;

	private final Clock clock;

	FiledListController(IntakeFrame frame, FiledApplications filed, Clock clock) {
		this.frame = frame;
		this.filed = filed;
		this.clock = clock;
	}

	/**
	 * A dossier of the list.
	 *
	 * @param news until when an answer is awaited, or when it came; or empty
	 * @param back whether it came back with answers
	 */
	public record Shown(String path, String number, String title, String organisation, String call, String submitted,
			String state, String tone, String icon, String news, boolean back, boolean waiting) {
	}

	@GetMapping(IntakeFrame.PATH)
	String list(@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		Words words = this.frame.frame(null, actor, model, locale);
		Form form = Form.of(sent);
		String text = form.optionalText("q", LONGEST_TEXT);
		Optional<FiledState> state = Sayings.constant(FiledState.class, form.value("etat"));
		List<Choice> calls = this.filed.calls(actor);
		Optional<Choice> call = calls.stream().filter((one) -> one.value().equals(form.value("appel"))).findFirst();
		boolean waiting = form.chosen("attente", "oui");
		boolean late = form.chosen("retard", "oui");
		int page = Listing.page(form);
		List<Row> rows = this.filed
			.find(new Query(state.orElse(null), call.map((one) -> UUID.fromString(one.value())).orElse(null),
					form.isRefused() ? "" : text, waiting, late, page - 1), this.clock.instant(), actor);
		Map<String, String> chips = new LinkedHashMap<>();
		if (!text.isEmpty() && !form.isRefused()) {
			chips.put("q", words.text("gestion.filtre.texte", text));
		}
		state.ifPresent((one) -> chips.put("etat", one.said(words)));
		call.ifPresent((one) -> chips.put("appel", one.label()));
		if (waiting) {
			chips.put("attente", words.text("gestion.dossiers.attente"));
		}
		if (late) {
			chips.put("retard", words.text("gestion.dossiers.retard"));
		}
		ListAddress address = Listing.address(IntakeFrame.PATH, form, "q", "etat", "appel", "attente", "retard");
		model.addAttribute("form", form);
		model.addAttribute("states",
				Sayings.choices("gestion.dossiers.etat.", Arrays.asList(FiledState.values()), words));
		model.addAttribute("calls", calls);
		model.addAttribute("rows", rows.stream().map((row) -> shown(row, words)).toList());
		model.addAttribute("listing", Listing.of(address, page, FiledApplications.PAGE,
				rows.isEmpty() ? 0 : rows.getFirst().matching(), Long.MAX_VALUE, chips, words));
		return "intake/liste";
	}

	private Shown shown(Row row, Words words) {
		return new Shown(row.path(), row.number(), row.title(), row.organisation().name(), row.call().title(),
				Sayings.day(row.submittedAt(), words), row.state().said(words), row.state().tone(), row.state().icon(),
				this.frame.news(row, words), row.state() == FiledState.ANSWERED, row.waiting());
	}

}
