package org.portailsolidaire.exchanges;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applications.ChangeRequests;
import org.portailsolidaire.applications.ChangeRequests.Result;
import org.portailsolidaire.applications.FiledFrame;
import org.portailsolidaire.exchanges.FiledApplications.Row;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Choice;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the team asks to be put right in a dossier: asked, given more time, taken back.
 */
@Controller
@RequestMapping(FiledDesk.PATH + "/" + FiledFrame.NUMBER + RequestController.PAGE)
class RequestController {

	static final String PAGE = "/precisions";

	private static final String REQUEST = "/{request:[1-9][0-9]{0,2}}";

	private static final String DUE = "jusqu-au";

	/** No deadline comes after it. */
	private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

	private static final int LONGEST_POINT = 2000;

	private static final int USUAL_DAYS = 14;

	private static final int MOST_DAYS = 180;

	private final FiledDesk desk;

	private final RequestDesk requests;

	private final RequestPages pages;

	private final ChangeRequests steps;

	private final Clock clock;

	RequestController(FiledDesk desk, RequestDesk requests, RequestPages pages, ChangeRequests steps, Clock clock) {
		this.desk = desk;
		this.requests = requests;
		this.pages = pages;
		this.steps = steps;
		this.clock = clock;
	}

	@GetMapping
	String page(@PathVariable String number, @RequestParam(defaultValue = "") String fait,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		return page(this.desk.open(number, "precisions", actor), null, fait, actor, model, locale);
	}

	@PostMapping
	String ask(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Row row = this.desk.find(number, actor);
		Form form = Form.of(sent);
		Map<String, String> points = new LinkedHashMap<>();
		for (String step : this.steps.steps(row.id(), this.desk.words(locale)).keySet()) {
			String text = form.lines("point-" + step, LONGEST_POINT);
			if (!text.isEmpty()) {
				points.put(step, text);
			}
		}
		if (points.isEmpty() && !form.isRefused()) {
			form.refuse("point-association", "gestion.precisions.aucun");
		}
		Instant due = due(form);
		if (form.isRefused() || due == null) {
			return refused(row, form, actor, model, locale, response);
		}
		if (this.requests.ask(row, number(form, "depot"), number(form, "demande"), points, due, actor) != Result.DONE) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(this.desk.find(number, actor), form, "change", actor, model, locale);
		}
		return done(row, Result.DONE, "precisions-demandees");
	}

	@PostMapping(REQUEST + "/delai")
	String extend(@PathVariable String number, @PathVariable int request,
			@RequestParam MultiValueMap<String, String> sent, @Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Row row = this.desk.find(number, actor);
		Form form = Form.of(sent);
		Instant due = due(form);
		if (form.isRefused() || due == null) {
			return refused(row, form, actor, model, locale, response);
		}
		return done(row, this.requests.extend(row, request, seen(form), due, actor), "precisions-delai");
	}

	@PostMapping(REQUEST + "/retrait")
	String takeBack(@PathVariable String number, @PathVariable int request,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor) {
		Row row = this.desk.find(number, actor);
		return done(row, this.requests.takeBack(row, request, actor), "precisions-retirees");
	}

	private static String done(Row row, Result result, String done) {
		return "redirect:" + row.path() + PAGE + "?fait=" + ((result == Result.DONE) ? done : "change");
	}

	private String refused(Row row, Form form, Actor actor, Model model, Locale locale, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(row, form, "", actor, model, locale);
	}

	/** The end of the day that was chosen: from tomorrow to half a year from now. */
	private @Nullable Instant due(Form form) {
		LocalDate today = ParisTime.dayOf(this.clock.instant());
		String typed = form.value(DUE).strip();
		try {
			LocalDate day = LocalDate.parse(typed);
			if (day.isAfter(today) && !day.isAfter(today.plusDays(MOST_DAYS))) {
				return ParisTime.startOf(day.plusDays(1));
			}
		}
		catch (DateTimeException ex) {
			// Said below, as for a day that is out of reach.
		}
		form.refuse(DUE, "gestion.precisions.date");
		return null;
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
		return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
	}

	/** The points that were typed, with what their steps are called. */
	private List<Choice> unsent(Row row, Form form, Words words) {
		return this.steps.steps(row.id(), words)
			.entrySet()
			.stream()
			.map((step) -> new Choice(form.value("point-" + step.getKey()), step.getValue()))
			.filter((point) -> !point.value().isBlank())
			.toList();
	}

	private String page(Row row, @Nullable Form form, String done, Actor actor, Model model, Locale locale) {
		Words words = this.desk.show(row, "precisions", done, actor, model, locale);
		LocalDate today = ParisTime.dayOf(this.clock.instant());
		model.addAttribute("form",
				(form != null) ? form : Form.filled(Map.of(DUE, today.plusDays(USUAL_DAYS).toString())));
		model.addAttribute("min", today.plusDays(1).toString());
		model.addAttribute("max", today.plusDays(MOST_DAYS).toString());
		this.pages.prepare(row, this.requests.of(row), words, model);
		model.addAttribute("unsent", (form != null) ? unsent(row, form, words) : List.of());
		return "exchanges/precisions";
	}

}
