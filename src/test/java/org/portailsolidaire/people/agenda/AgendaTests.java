package org.portailsolidaire.people.agenda;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.Suspensions;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A secret address opens the dates of one person, as long as that person wants. */
@EmptyPortalTest
class AgendaTests {

	private static final Pattern ADDRESS = Pattern.compile("http[^<]*(/agenda/[A-Za-z0-9_-]{43}\\.ics)");

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestApplications applications;

	private Person owner;

	private Cookie session;

	private String token;

	@BeforeEach
	void someone() {
		TestPeople people = new TestPeople(this.portal);
		this.applications = new TestApplications(this.portal);
		this.owner = people.person();
		this.session = people.session(this.owner.id());
		this.token = people.token(this.session);
	}

	private MvcTestResult post(String path) {
		return this.mvc.post().uri(path).cookie(this.session).param("_csrf", this.token).exchange();
	}

	private String make() throws Exception {
		MvcTestResult made = post("/espace/agenda");
		assertThat(made).hasStatusOk();
		Matcher address = ADDRESS.matcher(made.getResponse().getContentAsString());
		assertThat(address.find()).isTrue();
		return address.group(1);
	}

	private List<String> titles(String path) throws Exception {
		return events(path).stream().map((event) -> event.getSummary().getValue()).toList();
	}

	private VEvent event(String path, String title) throws Exception {
		return events(path).stream()
			.filter((event) -> event.getSummary().getValue().startsWith(title))
			.findFirst()
			.orElseThrow();
	}

	private List<VEvent> events(String path) throws Exception {
		MvcTestResult answer = this.mvc.get().uri(path).exchange();
		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getContentType()).startsWith("text/calendar");
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
		Calendar calendar = new CalendarBuilder()
			.build(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
		assertThat(calendar.validate(true).hasErrors()).isFalse();
		assertThat(calendar.getProperty("METHOD")).isEmpty();
		return calendar.getComponents("VEVENT");
	}

	@Test
	void theDatesOfAPersonAreReadWithoutSigningIn() throws Exception {
		String path = make();
		assertThat(titles(path)).isEmpty();
		String draft = this.applications.draft(this.owner);
		String filed = this.applications.filed(this.owner);
		this.jdbc.sql(
				"insert into call_milestone (call_id, position, label, on_day) select call_id, 0, 'Jury', '2027-06-18' from application where number = ?")
			.param(filed)
			.update();
		this.clock.advance(Duration.ofHours(1));
		this.applications.ask(filed, new TestPeople(this.portal).person(Role.STAFF), "projet");

		assertThat(titles(path)).containsExactlyInAnyOrder("Date limite de dépôt – De l’eau à Kpalimé",
				"Réponse à l’équipe – De l’eau à Kpalimé", "Jury – De l’eau à Kpalimé");
		assertThat(this.mvc.get().uri(path).exchange()).bodyText()
			.contains("/dossiers/" + draft, "DTSTART:20270331T215900Z", "DTSTART;VALUE=DATE:20270618",
					"/dossiers/" + filed + "/precisions");
		List<String> sent = Statements.sent(() -> titles(path));
		assertThat(sent).as(sent::toString).hasSizeLessThanOrEqualTo(3);
	}

	@Test
	void aDateThatMovesSaysSo() throws Exception {
		String path = make();
		String filed = this.applications.filed(this.owner);
		Person staff = new TestPeople(this.portal).person(Role.STAFF);
		this.applications.ask(filed, staff, "projet");
		this.jdbc.sql(
				"insert into call_milestone (call_id, position, label, on_day, at) select call_id, 0, 'Forum', '2027-06-18', '2027-06-18T12:00:00Z' from application where number = ?")
			.param(filed)
			.update();
		VEvent asked = event(path, "Réponse");
		VEvent step = event(path, "Forum");
		assertThat(step.getRequiredProperty("DTSTART").getValue()).isEqualTo("20270618T120000Z");
		assertThat(step.getRequiredProperty("DTEND").getValue()).isEqualTo("20270618T130000Z");
		this.clock.advance(Duration.ofHours(2));
		this.applications.giveTime(filed, staff, 3);
		this.jdbc
			.sql("""
					insert into call_version (call_id, number, published_at, note, content)
					select v.call_id, v.number + 1, :now, null, v.content from call_version v join application a on a.call_id = v.call_id
					where a.number = :filed order by v.number desc limit 1
					""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("filed", filed)
			.update();

		for (VEvent before : List.of(asked, step)) {
			VEvent after = event(path, before.getSummary().getValue());
			assertThat(after.getUid()).isEqualTo(before.getUid());
			assertThat(after.getUid().orElseThrow().getValue()).endsWith("@localhost");
			assertThat(after.getSequence().getSequenceNo()).isEqualTo(before.getSequence().getSequenceNo() + 1);
			assertThat(after.getLastModified().getDate()).isEqualTo(this.clock.instant())
				.isAfter(before.getLastModified().getDate());
		}
		assertThat(event(path, "Réponse").getRequiredProperty("DTSTART").getValue())
			.isNotEqualTo(asked.getRequiredProperty("DTSTART").getValue());
	}

	@Test
	void anotherPersonsDatesAreNotThere() throws Exception {
		this.applications.draft(new TestPeople(this.portal).person());

		assertThat(titles(make())).isEmpty();
	}

	@RepeatedTest(3)
	void sixClicksAtOnceShowOneAddressThatWorks() throws Exception {
		for (int round = 0; round < 2; round++) {
			CyclicBarrier barrier = new CyclicBarrier(6);
			List<Future<String>> shown;
			try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
				shown = Stream.generate(() -> threads.submit(() -> {
					barrier.await();
					return make();
				})).limit(6).toList();
			}
			Set<String> addresses = new TreeSet<>();
			for (Future<String> one : shown) {
				addresses.add(one.get());
			}

			assertThat(addresses).singleElement()
				.satisfies((address) -> assertThat(this.mvc.get().uri(address).exchange()).hasStatusOk());
			assertThat(make()).as("a click more").isEqualTo(addresses.iterator().next());
			this.clock.advance(Duration.ofMinutes(1));
		}
	}

	@Test
	void anAddressThatWasDeletedNeverComesBack() throws Exception {
		String first = make();
		post("/espace/agenda/retrait");

		assertThat(make()).isNotEqualTo(first);
		assertThat(this.mvc.get().uri(first).exchange()).hasStatus(404);
	}

	@Test
	void programsThatOpenAnAddressChangeNothing() throws Exception {
		String path = make();
		for (int i = 0; i < 3; i++) {
			assertThat(this.mvc.head().uri(path).exchange()).hasStatusOk();
			assertThat(this.mvc.get().uri(path).exchange()).hasStatusOk();
		}
	}

	@Test
	void whoIsSuspendedHasNoCalendarMeanwhile() throws Exception {
		String path = make();
		Person paul = new TestPeople(this.portal).person(Role.ADMINISTRATOR);
		Actor administrator = new Actor(paul.id(), paul.name(), paul.address(), paul.locale(),
				Set.of(Role.ADMINISTRATOR));
		Suspensions suspensions = this.portal.getBean(Suspensions.class);
		suspensions.suspend(this.owner.id(), "Compte volé", administrator);
		assertThat(this.mvc.get().uri(path).exchange()).hasStatus(404);
		suspensions.lift(this.owner.id(), administrator);

		assertThat(this.mvc.get().uri(path).exchange()).hasStatusOk();
	}

	@Test
	void onlyTheLastAddressWorksAndItCanBeDeleted() throws Exception {
		String first = make();
		this.clock.advance(Duration.ofMinutes(1));
		String second = make();

		assertThat(this.mvc.get().uri(first).exchange()).hasStatus(404);
		assertThat(this.mvc.get().uri(second).exchange()).hasStatusOk();
		assertThat(this.mvc.get().uri("/agenda/" + "a".repeat(43) + ".ics").exchange()).hasStatus(404);
		assertThat(this.mvc.get().uri("/agenda/court.ics").exchange()).hasStatus(404);
		assertThat(this.mvc.get().uri("/espace/agenda").cookie(this.session).exchange()).hasStatusOk()
			.bodyText()
			.contains("Une adresse sert depuis")
			.doesNotContain(second, "??");
		LinkToken token = new LinkToken(second.substring(8, 51));
		assertThat(this.jdbc.sql("select digest from calendar_link").query(byte[].class).single())
			.as("its digest alone")
			.isEqualTo(token.digest());
		this.jdbc.sql("update calendar_link set digest = ?").param(token.formerDigest()).update();
		assertThat(this.mvc.get().uri(second).exchange()).as("an address of a former release").hasStatusOk();
		assertThat(post("/espace/agenda/retrait")).hasStatus(302);
		assertThat(post("/espace/agenda/retrait")).as("twice").hasStatus(302);
		assertThat(this.mvc.get().uri(second).exchange()).hasStatus(404);
	}

}
