package org.portailsolidaire.applying.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.Requesting;
import org.portailsolidaire.applying.applications.Requesting.Result;
import org.portailsolidaire.applying.filing.FiledFrame;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.applying.intake.RequestDrafting.Order;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
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
import org.springframework.web.servlet.ModelAndView;

/**
 * What the team asks to be put right in a dossier: asked, given more time, taken back.
 */
@Controller
@RequestMapping(IntakeFrame.PATH + "/" + FiledFrame.NUMBER + RequestController.PAGE)
class RequestController {

	static final String PAGE = "/precisions";

	private static final String REQUEST = "/{request:[1-9][0-9]{0,2}}";

	private static final String DUE = "jusqu-au";

	/** No deadline comes after it. */
	private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

	private final IntakeAccess access;

	private final IntakeFrame frame;

	private final Requesting requests;

	private final RequestPages pages;

	private final RequestDrafting drafting;

	private final Clock clock;

	RequestController(IntakeAccess access, IntakeFrame frame, Requesting requests, RequestPages pages,
			RequestDrafting drafting, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.requests = requests;
		this.pages = pages;
		this.drafting = drafting;
		this.clock = clock;
	}

	@GetMapping
	String page(@PathVariable String number, @RequestParam(defaultValue = "") String fait,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		Row row = this.access.open(number, "precisions", actor);
		Words words = this.frame.show(row, "precisions", fait, actor, model, locale);
		return this.pages.page(row, null, this.clock.instant(), words, model);
	}

	/** Sends what is prepared, as the page showed it. */
	@PostMapping
	ModelAndView ask(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		Row row = this.access.find(number, actor);
		Form form = Form.of(sent);
		int request = number(form, "demande");
		if (isSent(row, request)) {
			return done(row, "precisions-deja");
		}
		this.pages.check(row, form);
		Instant due = due(form);
		if (form.isRefused() || due == null) {
			return page(row, form, "", HttpStatus.UNPROCESSABLE_CONTENT, actor, model, locale);
		}
		Result result = this.drafting.send(row.id(),
				new Order(number(form, "depot"), request, number(form, "brouillon"), due), actor);
		if (result == Result.DONE) {
			return done(row, "precisions-demandees");
		}
		Row now = this.access.find(number, actor);
		return isSent(now, request) ? done(now, "precisions-deja")
				: page(now, form, "precisions-autrement", HttpStatus.CONFLICT, actor, model, locale);
	}

	/** Whether the request of a number is sent: by a first click, or by a colleague. */
	private boolean isSent(Row row, int request) {
		return request > 0 && this.requests.of(row.id()).size() >= request;
	}

	/** Keeps the last day to answer with what is prepared. */
	@PostMapping("/date")
	ModelAndView answerBy(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		Row row = this.access.find(number, actor);
		Form form = Form.of(sent);
		Instant due = due(form);
		if (form.isRefused() || due == null) {
			return page(row, form, "", HttpStatus.UNPROCESSABLE_CONTENT, actor, model, locale);
		}
		this.drafting.answerBy(row.id(), Formats.statedDay(due));
		return done(row, "enregistre");
	}

	@PostMapping(REQUEST + "/delai")
	ModelAndView extend(@PathVariable String number, @PathVariable int request,
			@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale) {
		Row row = this.access.find(number, actor);
		Form form = Form.of(sent);
		Instant due = due(form);
		if (form.isRefused() || due == null) {
			return page(row, form, "", HttpStatus.UNPROCESSABLE_CONTENT, actor, model, locale);
		}
		return done(row, this.requests.extend(row.id(), request, seen(form), due, actor), "precisions-delai");
	}

	@PostMapping(REQUEST + "/retrait")
	ModelAndView takeBack(@PathVariable String number, @PathVariable int request,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor) {
		Row row = this.access.find(number, actor);
		return done(row, this.requests.takeBack(row.id(), request, actor), "precisions-retirees");
	}

	private static ModelAndView done(Row row, Result result, String done) {
		return done(row, (result == Result.CHANGED_SINCE) ? Sayings.CHANGED_SINCE : done);
	}

	private static ModelAndView done(Row row, String done) {
		return new ModelAndView("redirect:" + row.path() + PAGE + "?fait=" + done);
	}

	/** The end of the day that was chosen: from tomorrow to half a year from now. */
	private @Nullable Instant due(Form form) {
		LocalDate today = ParisTime.dayOf(this.clock.instant());
		TypedFields fields = new TypedFields(form);
		LocalDate day = fields.day(DUE, today.plusDays(1), today.plusDays(RequestPages.MOST_DAYS));
		fields.required(DUE, day, "gestion.precisions.date");
		return (day != null) ? ParisTime.startOf(day.plusDays(1)) : null;
	}

	private static Instant seen(Form form) {
		try {
			Instant seen = Instant.parse(form.value("vu"));
			return (seen.isAfter(Instant.EPOCH) && seen.isBefore(LAST)) ? seen : Instant.EPOCH;
		}
		catch (DateTimeException ex) {
			return Instant.EPOCH;
		}
	}

	private static int number(Form form, String name) {
		String typed = form.value(name);
		return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
	}

	private ModelAndView page(Row row, Form form, String done, HttpStatus status, Actor actor, Model model,
			Locale locale) {
		Words words = this.frame.show(row, "precisions", done, actor, model, locale);
		return new ModelAndView(this.pages.page(row, form, this.clock.instant(), words, model), status);
	}

}
