package org.portailsolidaire.applying.advice;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.applying.advice.Remarks.Outcome;
import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * Takes remarks, from either side; one that cannot be taken is shown again on a page of
 * its own.
 */
@Component
class RemarkPages {

	/** The addresses under which remarks are posted, after that of a draft. */
	static final String REMARKS = "/{step:" + Drafts.STEPS + "}/remarques";

	/** A thread of them. */
	static final String THREAD = REMARKS + "/{thread:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	private static final String FIELD = "remarque";

	private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final Remarks remarks;

	private final RemarksQuery said;

	private final MessageSource messages;

	RemarkPages(Remarks remarks, RemarksQuery said, MessageSource messages) {
		this.remarks = remarks;
		this.said = said;
		this.messages = messages;
	}

	/** Where a remark is posted. */
	record Place(String number, String step, @Nullable UUID thread, Side side) {

		String page() {
			return this.side.path(this.number) + "/" + this.step;
		}

		String path() {
			return page() + "/remarques" + ((this.thread != null) ? "/" + this.thread : "");
		}

		/** The field of a thread has a name of its own: pages show several. */
		String field() {
			return (this.thread != null) ? FIELD + "-" + this.thread : FIELD;
		}

	}

	String write(Place place, MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Form form = Form.of(sent);
		UUID key = key(form);
		String name = form.typed().containsKey(place.field()) ? place.field() : FIELD;
		String text = form.lines(name, Remarks.LONGEST);
		if (text.isBlank()) {
			form.refuse(name, "conseil.remarque.vide");
		}
		Outcome outcome = form.isRefused() ? Outcome.REFUSED
				: this.remarks.write(place.number(), place.step(), place.thread(), key, text, actor, place.side());
		return switch (outcome) {
			case WRITTEN, ALREADY ->
				"redirect:" + place.page() + "#fil-" + ((place.thread() != null) ? place.thread() : key);
			case TOO_MANY -> again(place, form, name, key, "conseil.trop", model, locale, response);
			case NO_THREAD -> again(place, form, name, key, "conseil.fil-absent", model, locale, response);
			case REFUSED -> {
				if (!this.said.isReadBy(place.number(), actor.id(), place.side())) {
					throw new NotFound();
				}
				yield again(place, form, name, key, form.isRefused() ? null : "conseil.plus-un-brouillon", model,
						locale, response);
			}
		};
	}

	private String again(Place place, Form form, String name, UUID key, @Nullable String refusal, Model model,
			Locale locale, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		Words words = new Words(this.messages, locale);
		model.addAttribute("form", form);
		model.addAttribute("field", name);
		model.addAttribute("key", key.toString());
		model.addAttribute("refusal", (refusal != null) ? words.text(refusal) : null);
		model.addAttribute("path", place.path());
		model.addAttribute("back", place.page());
		model.addAttribute("stepTitle", Drafts.label(place.step(), words));
		return "advice/remarque";
	}

	String settle(Place place, MultiValueMap<String, String> sent, Actor actor) {
		UUID thread = Objects.requireNonNull(place.thread());
		boolean settled = !Form.of(sent).chosen("etat", "ouverte");
		if (!this.remarks.settle(place.number(), place.step(), thread, settled, actor, place.side())) {
			throw new NotFound();
		}
		return "redirect:" + place.page() + (settled ? "#remarques" : "#fil-" + thread);
	}

	private static UUID key(Form form) {
		String key = form.value("cle");
		return UUID.fromString(KEY.matcher(key).matches() ? key : RemarkViews.key());
	}

}
