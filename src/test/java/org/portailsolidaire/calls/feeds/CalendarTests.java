package org.portailsolidaire.calls.feeds;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.PortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class CalendarTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Test
	void givesTheDeadlinesOfASearchAndTheOpeningsToCome() throws Exception {
		Calendar calendar = calendar("/appels.ics?zone=TG");
		List<VEvent> events = events(calendar);
		assertThat(events).isNotEmpty()
			.as("the help promises a reminder")
			.allSatisfy((event) -> assertThat(event.getAlarms()).isNotEmpty());
		assertThat(uids(events)).doesNotHaveDuplicates()
			.anyMatch((uid) -> uid.endsWith("-cloture@localhost"))
			.anyMatch((uid) -> uid.endsWith("-ouverture@localhost"));
		assertThat(text(calendar, "X-WR-CALNAME")).isEqualTo("Appels à projets\u00A0: Togo");
		assertThat(text(calendar, "REFRESH-INTERVAL")).isEqualTo("P1D");
		assertThat(Statements.sent(() -> this.mvc.get().uri("/appels.ics").exchange())).hasSizeBetween(1, 2);
	}

	@Test
	void givesTheDatesOfACallWithAlarms() throws Exception {
		List<VEvent> events = events(calendar("/en/appels/cap-jeunesse-un-an-pour-un-projet.ics"));
		assertThat(events).extracting((event) -> event.getSummary().getValue())
			.contains("Opens – Cap jeunesse\u00A0: un an pour un projet",
					"Deadline – Cap jeunesse\u00A0: un an pour un projet")
			.anyMatch((summary) -> summary.startsWith("Forum de lancement – "));
		assertThat(events).as("a step that has an hour")
			.filteredOn((event) -> event.getSummary().getValue().startsWith("Forum de lancement"))
			.allSatisfy((event) -> assertThat(event.getRequiredProperty("DTSTART").getValue()).endsWith("0000Z"));
		VEvent closing = events.getLast();
		assertThat(triggers(closing)).containsExactly("-P1W", "-P1D");
		assertThat(closing.getRequiredProperty("DTSTART").getValue()).endsWith("T190000Z");
		assertThat(events.getFirst().getRequiredProperty("DTSTART").getValue()).hasSize(8);
		assertThat(triggers(events.getFirst())).as("a whole day rings in the morning").containsExactly("-PT15H");
	}

	@Test
	void saysMidnightOnTheDayThatEnds() throws Exception {
		String slug = this.jdbc.sql("""
				select slug from findable_call where closes_at at time zone 'Europe/Paris' =
					date_trunc('day', closes_at at time zone 'Europe/Paris') order by closes_at desc limit 1
				""").query(String.class).single();
		Instant end = this.jdbc.sql("select closes_at from findable_call where slug = ?")
			.param(slug)
			.query((row, index) -> row.getTimestamp(1).toInstant())
			.single();
		List<VEvent> events = events(calendar("/appels/" + slug + ".ics"));
		assertThat(Instant.from(events.getLast().<Instant>getDateTimeStart().getDate()))
			.isEqualTo(end.minusSeconds(60));
		assertThat(triggers(events.getLast())).as("in the morning, not at night")
			.allMatch((trigger) -> trigger.endsWith("DT14H59M"));
	}

	@Test
	void isAStrictlyValidFileForEveryCallWhateverItsDates() throws Exception {
		for (String slug : this.jdbc.sql("select slug from findable_call").query(String.class).list()) {
			String path = "/appels/" + slug + ".ics";
			Calendar calendar = calendar(path);
			assertThat(events(calendar)).as(slug)
				.allSatisfy((event) -> assertThat(event.getProperty("DTEND")).isPresent());
			assertThat(calendar.getProperty("METHOD")).as("no method without who organises").isEmpty();
			isFoldedInOctets(body(path));
		}
		isFoldedInOctets(body("/appels.ics?q=%F0%9F%98%80" + "%C3%A9".repeat(90)));
	}

	private static void isFoldedInOctets(byte[] body) {
		String text = new String(body, StandardCharsets.UTF_8);
		assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
		assertThat(text.split("\r\n"))
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 75));
	}

	@Test
	void holdsNoDateThatIsNone() throws Exception {
		String slug = this.jdbc.sql("select slug from findable_call where ends_at is null and opens_at is null limit 1")
			.query(String.class)
			.single();
		for (String path : List.of("/appels/" + slug + ".ics", "/appels.ics?cloture=2000-01-01")) {
			Calendar calendar = calendar(path);
			assertThat(events(calendar)).isEmpty();
			assertThat(calendar.getComponentList().getAll()).extracting(Component::getName)
				.containsExactly("VTIMEZONE");
		}
	}

	@Test
	void givesTheSameBytesUntilTheCallChanges() {
		byte[] first = body("/appels/cap-jeunesse-un-an-pour-un-projet.ics");
		this.clock.set("2027-06-01T10:00:00Z");
		assertThat(body("/appels/cap-jeunesse-un-an-pour-un-projet.ics")).isEqualTo(first);
	}

	@Test
	void answersNotModifiedOrNotFound() {
		String tag = this.mvc.get().uri("/appels.ics").exchange().getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(this.mvc.get().uri("/appels.ics").header(HttpHeaders.IF_NONE_MATCH, tag))
			.hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(this.mvc.get().uri("/appels/inconnu.ics")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void holdsWhateverIsAsked() throws Exception {
		for (String query : List.of("?q=%00%EF%BF%BE%0D%0ABEGIN:VEVENT", "?phase=clos&phase=ouvert&phase=bientot",
				"?zone=%F0%9F%98%80&cloture=0000-00-00&montant=1e9")) {
			assertThat(calendar("/appels.ics" + query)).as(query).isNotNull();
		}
	}

	private Calendar calendar(String address) throws Exception {
		Calendar calendar = new CalendarBuilder()
			.build(new StringReader(new String(body(address), StandardCharsets.UTF_8)));
		assertThat(calendar.validate(true).hasErrors()).as(address).isFalse();
		return calendar;
	}

	private byte[] body(String address) {
		MvcTestResult result = this.mvc.get().uri(URI.create(address)).exchange();
		assertThat(result).as(address).hasStatusOk();
		assertThat(result.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
		return result.getResponse().getContentAsByteArray();
	}

	private static List<VEvent> events(Calendar calendar) {
		return calendar.getComponents(Component.VEVENT);
	}

	private static List<String> triggers(VEvent event) {
		return event.getAlarms().stream().map((alarm) -> alarm.getRequiredProperty("TRIGGER").getValue()).toList();
	}

	private static List<String> uids(List<VEvent> events) {
		return events.stream().map((event) -> event.getUid().orElseThrow().getValue()).toList();
	}

	private static String text(Calendar calendar, String property) {
		return calendar.getProperty(property).orElseThrow().getValue();
	}

}
