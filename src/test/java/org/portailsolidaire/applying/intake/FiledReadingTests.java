package org.portailsolidaire.applying.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.filing.FiledFrame;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Headings;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static java.nio.charset.StandardCharsets.UTF_8;

import static org.assertj.core.api.Assertions.assertThat;

/** The team reads at least what holders read of what they filed, and takes it away. */
@EmptyPortalTest
class FiledReadingTests {

	private static final int PIECES = 12;

	private static final int PIECE = 256 * 1024;

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	FiledArchive archive;

	@Autowired
	FiledApplications filed;

	private TestPeople people;

	private TestApplications applications;

	private Person fanta;

	private Person ines;

	private At holder;

	private At team;

	private String number;

	private String page;

	private String desk;

	@BeforeEach
	void aFiledDossier() {
		this.people = new TestPeople(this.portal);
		this.applications = new TestApplications(this.portal);
		this.fanta = this.people.person();
		this.ines = this.people.person(Role.STAFF);
		this.number = this.applications.filedWithPiece(this.fanta);
		this.holder = new At(this.portal, this.fanta);
		this.team = new At(this.portal, this.ines);
		this.page = "/dossiers/" + this.number;
		this.desk = "/gestion/dossiers/" + this.number;
	}

	private static String html(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
	}

	/** The texts between tags, of some part of a page. */
	private static List<String> said(String html, String from, String to) {
		String part = html.substring(html.indexOf(from), html.indexOf(to, html.indexOf(from)));
		return Stream.of(part.split("<[^>]*>"))
			.map(String::strip)
			.filter((text) -> !text.isEmpty() && !text.equals("Aller au champ"))
			.toList();
	}

	@Test
	void totalsSharesAndChecksAreThoseThatTheHolderReads() {
		List<String> read = said(html(this.holder.get(this.page + "/budget")), "<div id=\"bilan\">", "</table>");
		assertThat(read).contains("8\u202F000\u00A0€", "Vérifications").anyMatch((text) -> text.endsWith("%"));

		assertThat(html(this.team.get(this.desk))).contains(read);
	}

	@Test
	void whatTheRulesSayIsWhatTheHolderReadWhenItWasFiled() {
		String draft = this.applications.whole(this.fanta);
		List<String> read = said(html(this.holder.get("/dossiers/" + draft)), "d-rules\">", "</article>");
		assertThat(read).hasSizeGreaterThan(3);
		this.applications.fileWhole(draft, this.fanta);
		assertThat(html(this.team.get("/gestion/dossiers/" + draft))).contains(read);

		List<String> checks = said(html(this.holder.get("/dossiers/" + draft + "/budget")), "d-checks", "</ul>");
		this.clock.set("2027-07-01T10:00:00Z");
		this.jdbc.sql("delete from organisation_resources").update();
		this.team = new At(this.portal, this.ines);
		assertThat(html(this.team.get("/gestion/dossiers/" + draft)))
			.as("activities were to come, and the profile said more, when it was filed")
			.contains(read)
			.contains(checks.subList(1, checks.size()));
	}

	@Test
	void eachFilingHasItsOwnTotalsAndPapers() {
		this.applications.ask(this.number, this.ines, "budget");
		this.applications.typeBudget(this.number, this.fanta, "9000", "4500");
		this.applications.answer(this.number, this.fanta);

		assertThat(html(this.team.get(this.desk))).contains("9\u202F000\u00A0€", "4\u202F500\u00A0€");
		assertThat(html(this.team.get(this.desk + "?depot=1"))).contains("8\u202F000\u00A0€")
			.doesNotContain("9\u202F000\u00A0€")
			.contains(this.desk + "/dossier.zip?depot=1");
		assertThat(html(this.team.get(this.desk + "/contenu.json?depot=1"))).contains("\"8000\"")
			.doesNotContain("9000");
		assertThat(html(this.team.get(this.desk + "/contenu.json"))).contains("\"9000\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/dossier.pdf", "/recepisse.pdf", "/contenu.json", "/dossier.zip" })
	void whatIsTakenAwayIsOfTheTeamAlone(String paper) {
		MvcTestResult answer = this.team.get(this.desk + paper);
		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment; filename=\"")
			.contains(this.number);
		assertThat(answer.getResponse().getContentAsByteArray()).hasSizeGreaterThan(500);
		assertThat(this.jdbc.sql("select details ->> 'page' from audit_entry where person_id = ?")
			.param(this.ines.id().value())
			.query(String.class)
			.list()).containsExactly(paper.substring(1));
		assertThat(this.team.get(this.desk + paper + "?depot=7")).hasStatus(404);
		assertThat(this.holder.get(this.desk + paper)).hasStatus(404);
		assertThat(this.team.get("/gestion/dossiers/" + this.applications.draft(this.fanta) + paper)).hasStatus(404);
		if (!paper.endsWith("zip")) {
			byte[] theirs = this.holder.get(this.page + paper + "?depot=1").getResponse().getContentAsByteArray();
			assertThat(answer.getResponse().getContentAsByteArray().length).as("the same paper")
				.isBetween(theirs.length - 200, theirs.length + 200);
		}
	}

	private Map<String, byte[]> unzip(byte[] zip) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
			for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
				entries.put(entry.getName().replace(this.number + "/", ""), stream.readAllBytes());
			}
		}
		return entries;
	}

	@Test
	void theArchiveHoldsThePapersAndEachDocument() throws Exception {
		byte[] zip = this.team.get(this.desk + "/dossier.zip").getResponse().getContentAsByteArray();

		Map<String, byte[]> entries = unzip(zip);
		assertThat(entries).containsOnlyKeys("dossier.pdf", "recepisse.pdf", "contenu.json", "documents/01 - a.pdf");
		assertThat(entries.get("documents/01 - a.pdf")).asString(UTF_8).isEqualTo("x");
		assertThat(entries.get("dossier.pdf")).asString(UTF_8).startsWith("%PDF");
		assertThat(html(this.team.get(this.desk))).contains(this.desk + "/dossier.zip?depot=1");
	}

	@Test
	void holdersTakeTheSameAwayFromTheirReceipt() throws Exception {
		MvcTestResult taken = this.holder.get(this.page + "/dossier.zip?depot=1");
		assertThat(taken.getResponse().getHeader("Content-Disposition")).contains("dossier-" + this.number + "-1.zip");
		Map<String, byte[]> entries = unzip(taken.getResponse().getContentAsByteArray());
		assertThat(entries).containsOnlyKeys("dossier.pdf", "recepisse.pdf", "contenu.json", "documents/01 - a.pdf");
		assertThat(html(this.holder.get(this.page + "/recepisse"))).contains(this.page + "/dossier.zip?depot=1");
		assertThat(html(this.holder.get(this.page + "/recepisse?depot=1&fait=archive-en-cours")))
			.contains("Vous recevez déjà");

		send(this.fanta, () -> {
			assertThat(At.location(this.holder.get(this.page + "/dossier.zip")))
				.isEqualTo(this.page + "/recepisse?depot=1&fait=archive-en-cours");
			return new ByteArrayOutputStream();
		});
		for (String none : List.of("?depot=2", "?depot=0", "?depot=x")) {
			assertThat(this.holder.get(this.page + "/dossier.zip" + none)).hasStatus(404);
		}
		assertThat(this.holder.get("/dossiers/" + this.applications.draft(this.fanta) + "/dossier.zip")).hasStatus(404);
		assertThat(new At(this.portal, this.people.person()).get(this.page + "/dossier.zip")).hasStatus(404);
		assertThat(this.team.get(this.page + "/dossier.zip")).hasStatus(404);
	}

	@Test
	void aDocumentThatIsWithheldIsNamedInTheArchive() throws Exception {
		this.jdbc.sql("update document set state = 'SCANNING', next_scan_at = now()").update();
		this.jdbc
			.sql("update document set state = 'QUARANTINED', next_scan_at = null, threat = 'Eicar', scanned_at = now()")
			.update();

		assertThat(html(this.team.get(this.desk))).as("and on the page")
			.contains("En quarantaine")
			.doesNotContain(this.desk + "/documents/" + this.applications.piece(this.number));
		Map<String, byte[]> entries = unzip(
				this.team.get(this.desk + "/dossier.zip").getResponse().getContentAsByteArray());
		assertThat(entries).doesNotContainKey("documents/01 - a.pdf");
		assertThat(entries.get("A-LIRE.txt")).asString(UTF_8).contains("Convention (a.pdf)", "virus");
		assertThat(unzip(this.team.get("/en" + this.desk + "/dossier.zip").getResponse().getContentAsByteArray()))
			.containsKey("READ-ME.txt");
	}

	private Row row() {
		Actor actor = new Actor(this.ines.id(), this.ines.name(), this.ines.address(), Locale.FRENCH,
				Set.of(Role.STAFF));
		return this.filed.find(this.number, actor).orElseThrow();
	}

	private boolean send(Person by, FiledArchive.Answer answer) throws IOException {
		return this.archive.send(new FiledFrame.Filed(row().id(), this.number, 1), by.id(),
				new Words(this.portal.getBean(MessageSource.class), Locale.FRENCH), answer);
	}

	@Test
	void onePersonTakesOneArchiveAtATime() throws Exception {
		Person other = this.people.person(Role.STAFF);
		ByteArrayOutputStream first = new ByteArrayOutputStream();

		boolean sent = send(this.ines, () -> {
			assertThat(send(this.ines, ByteArrayOutputStream::new)).as("meanwhile").isFalse();
			assertThat(At.location(this.team.get(this.desk + "/dossier.zip")))
				.isEqualTo(this.desk + "?fait=archive-en-cours");
			assertThat(send(other, ByteArrayOutputStream::new)).as("of a colleague").isTrue();
			return first;
		});

		assertThat(sent).isTrue();
		assertThat(unzip(first.toByteArray())).hasSize(4);
		assertThat(send(this.ines, ByteArrayOutputStream::new)).as("afterwards").isTrue();
		assertThat(html(this.team.get(this.desk + "?fait=archive-en-cours"))).contains("msg-warn", "Vous recevez déjà");
	}

	@Test
	void aReaderWhoLeavesGivesTheirTurnBack() throws Exception {
		OutputStream gone = new OutputStream() {

			@Override
			public void write(int one) throws IOException {
				throw new IOException("Broken pipe");
			}

		};
		assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> send(this.ines, () -> gone)))
			.isInstanceOf(IOException.class);
		assertThat(send(this.ines, ByteArrayOutputStream::new)).isTrue();
	}

	/**
	 * What is read of a document after the beginning of the archive was sent is not held.
	 */
	@Test
	void documentsAreReadAsTheArchiveIsSent() throws Exception {
		this.jdbc.sql("update document set size = ?").param((long) PIECES * PIECE).update();
		this.jdbc.sql("""
				insert into document_piece select d.id, n, (select string_agg(uuid_send(gen_random_uuid()), ''::bytea)
					from generate_series(1, 16384) where n > 0)
				from document d, generate_series(1, ?) n
				""").param(PIECES).update();
		this.jdbc.sql("update document set size = (select sum(length(bytes)) from document_piece)").update();
		ByteArrayOutputStream sent = new ByteArrayOutputStream();

		assertThat(send(this.ines, () -> new FilterOutputStream(sent) {

			private boolean lost;

			@Override
			public void write(byte[] bytes, int from, int length) throws IOException {
				this.out.write(bytes, from, length);
				if (!this.lost && sent.size() > 3 * PIECE) {
					this.lost = true;
					FiledReadingTests.this.jdbc.sql("delete from document_piece where number > 8").update();
				}
			}

		})).isTrue();

		Map<String, byte[]> entries = unzip(sent.toByteArray());
		assertThat(entries.get("documents/01 - a.pdf")).as("what was lost meanwhile is not in it")
			.hasSize(1 + 8 * PIECE);
		assertThat(entries.get("A-LIRE.txt")).asString(UTF_8).contains("Convention (a.pdf)");
	}

	@Test
	void theHeadingsOfEachPageAreInOrderAndEachPageHasATitleOfItsOwn() {
		this.applications.ask(this.number, this.ines, "projet");
		this.applications.answer(this.number, this.fanta);
		Set<String> titles = new HashSet<>();
		for (String page : List.of("/gestion", "/gestion/dossiers", this.desk, this.desk + "?depot=1",
				this.desk + "/messages", this.desk + "/precisions", this.desk + "/versions")) {
			String html = html(this.team.get(page));
			assertThat(Headings.skipped(html)).as(page).isEmpty();
			assertThat(Pattern.compile("<h1").matcher(html).results()).as(page).hasSize(1);
			assertThat(titles.add(Headings.title(html))).as(Headings.title(html)).isTrue();
		}
	}

	@Test
	void theContentIsReadInEnglishToo() {
		assertThat(html(this.team.get("/en" + this.desk))).contains("Checks", "Budget at a glance", "Take away")
			.doesNotContain("??");
	}

}
