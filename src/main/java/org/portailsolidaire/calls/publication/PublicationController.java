package org.portailsolidaire.calls.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.writing.WrittenCall;
import org.portailsolidaire.calls.writing.WritingFrame;
import org.portailsolidaire.calls.writing.WritingAccess;
import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.writing.Days;
import org.portailsolidaire.calls.calls.CallRegister;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.calls.publication.Publishing.Order;
import org.portailsolidaire.calls.publication.Publishing.Refusal;
import org.portailsolidaire.calls.writing.WritingAccess.Opened;
import org.portailsolidaire.calls.writing.WrittenCall.Schedule;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A call as a whole, and its publication. */
@Controller
@RequestMapping(WritingFrame.PATH + "/" + StaffFrame.ID)
class PublicationController {

	private static final int LONGEST_NOTE = 1000;

	private final WritingAccess access;

	private final Publishing publishing;

	private final OverviewScreen screen;

	PublicationController(WritingAccess access, Publishing publishing, OverviewScreen screen) {
		this.access = access;
		this.publishing = publishing;
		this.screen = screen;
	}

	@GetMapping
	String overview(@PathVariable UUID id, @RequestParam(defaultValue = "") String fait,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale) {
		return this.screen.show(id, Form.empty(), fait, actor, model, locale);
	}

	@PostMapping("/publication")
	String publish(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale, HttpServletResponse response) {
		Form form = Form.of(sent);
		boolean later = form.chosen("quand", "plus-tard");
		Instant at = later ? instant(form) : null;
		if (!later && !form.chosen("quand", "maintenant")) {
			form.refuse("quand", "ecrire.publier.quand.manque");
		}
		unread(id, form, actor);
		Order order = new Order(at, form.lines("note", LONGEST_NOTE), form.chosen("avancer", "oui"));
		if (!form.isRefused()) {
			List<Refusal> refusals = this.publishing.publish(id, order, Writer.of(actor), actor);
			if (refusals.isEmpty() || refusals.equals(List.of(Refusal.NO_CHANGE))) {
				return "redirect:" + WritingFrame.PATH + "/" + id + "?fait="
						+ ((later && refusals.isEmpty()) ? "programme" : "publie");
			}
			refusals.forEach((refusal) -> form.refuse(field(refusal, later), "ecrire.refus." + Sayings.word(refusal)));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.screen.show(id, form, "", actor, model, locale);
	}

	/** Notes that someone changed the call after the page that is sent was read. */
	private void unread(UUID id, Form form, Actor actor) {
		WrittenCall call = this.access.open(id, actor).call();
		String read = form.value("revision");
		if (!read.isEmpty() && call.hasChanges() && !read.equals(Integer.toString(call.revision()))) {
			form.refuse("publier", "ecrire.refus.change");
		}
	}

	private static @Nullable Instant instant(Form form) {
		LocalDate day = Days.day(form, "jour");
		LocalTime hour = Days.hour(form, "heure", day);
		if (day == null) {
			form.refuse("jour", "ecrire.publier.jour.manque");
			return null;
		}
		return ZonedDateTime.of(day, (hour != null) ? hour : LocalTime.of(9, 0), ParisTime.ZONE).toInstant();
	}

	private static String field(Refusal refusal, boolean later) {
		return switch (refusal) {
			case FAULTS -> "points";
			case NOTE -> "note";
			case SOONER -> "avancer";
			case PAST -> "jour";
			case CLOSED -> later ? "jour" : "publier";
			case NO_CHANGE, APPROVAL, ARCHIVED -> "publier";
		};
	}

	@PostMapping("/publication/retrait")
	String unschedule(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		return after(id, this.publishing.unschedule(id, Writer.of(actor), actor), "deprogramme");
	}

	@PostMapping("/adresse")
	String move(@PathVariable UUID id,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor) {
		return after(id, this.publishing.move(id, Writer.of(actor), actor), "adresse");
	}

	/** Back to the overview, which says what was done. */
	static String after(UUID id, boolean done, String what) {
		return "redirect:" + WritingFrame.PATH + "/" + id + "?fait=" + (done ? what : "rien");
	}

}
