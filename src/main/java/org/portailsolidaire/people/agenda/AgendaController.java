package org.portailsolidaire.people.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.SiteAddress;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The private calendar of a person: its address, and what it holds. */
@Controller
class AgendaController {

	private static final String PAGE = "/espace/agenda";

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	/** How long a date that has passed stays in the calendar. */
	private static final Duration PAST = Duration.ofDays(60);

	private static final int MOST = 300;

	private static final Comparator<PersonalDates.Entry> IN_ORDER = Comparator.comparing(PersonalDates.Entry::number)
		.thenComparing((one) -> one.kind().name())
		.thenComparingInt(PersonalDates.Entry::rank);

	private final PrivateCalendars links;

	private final List<PersonalDates> dates;

	private final Clock clock;

	private final AgendaWriter writer;

	private final SiteAddress site;

	private final MessageSource messages;

	AgendaController(PrivateCalendars links, List<PersonalDates> dates, Clock clock, AgendaWriter writer,
			SiteAddress site, MessageSource messages) {
		this.clock = clock;
		this.links = links;
		this.dates = dates;
		this.writer = writer;
		this.site = site;
		this.messages = messages;
	}

	@GetMapping(PAGE)
	String page(@RequestParam(defaultValue = "") String fait, Actor actor, Model model, Locale locale) {
		return page(null, fait.equals("retire"), actor, model, locale);
	}

	/** The address is shown by this answer alone. */
	@PostMapping(PAGE)
	String make(Actor actor, Model model, Locale locale) {
		return page(this.site.link("/agenda/" + this.links.make(actor.id()) + ".ics", locale), false, actor, model,
				locale);
	}

	@PostMapping(PAGE + "/retrait")
	String revoke(Actor actor) {
		this.links.revoke(actor.id());
		return "redirect:" + PAGE + "?fait=retire";
	}

	private String page(@Nullable String address, boolean revoked, Actor actor, Model model, Locale locale) {
		Words words = new Words(this.messages, locale);
		Instant made = this.links.madeAt(actor.id()).orElse(null);
		model.addAttribute("address", address);
		model.addAttribute("revoked", revoked);
		model.addAttribute("made", (made != null) ? words.formats().date(ParisTime.dayOf(made)) : null);
		return "agenda/agenda";
	}

	@GetMapping("/agenda/{secret:[A-Za-z0-9_-]{43}}.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String secret, Locale locale) {
		PersonId person = this.links.owner(secret).orElseThrow(NotFound::new);
		Instant since = this.clock.instant().minus(PAST);
		List<PersonalDates.Entry> entries = this.dates.stream()
			.flatMap((one) -> one.of(person, since, MOST).stream())
			.sorted(IN_ORDER)
			.limit(MOST)
			.toList();
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename("mes-dates.ics").build().toString())
			.body(this.writer.write(entries, new Words(this.messages, locale)));
	}

}
