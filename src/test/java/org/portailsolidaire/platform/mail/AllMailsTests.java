package org.portailsolidaire.platform.mail;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Every mail that the portal can send, in each language, to members and to others. */
@EmptyPortalTest
class AllMailsTests {

	private static final PersonId FANTA = new PersonId(UUID.randomUUID());

	private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.of("es"),
			Locale.of("pt"));

	/** Long words of several scripts, so that a subject is cut within any of them. */
	private static final List<String> ARGUMENTS = IntStream.range(0, 12)
		.mapToObj((index) -> "Élan d’été №" + index + " – réseau 学校教育基金会 👩‍👩‍👧 ".repeat(3).strip())
		.toList();

	private static final String NAME = "Fanta Élise Ouédraogo-Diallo, du réseau d’éducation des élèves de Kpalimé";

	private static final Pattern GREETING = Pattern.compile("\\b(Bonjour|Hello|Hola|Bom dia|Olá|Dear)\\b");

	private static final Pattern ENCODED = Pattern.compile("=\\?[^?]+\\?[BQ]\\?[^?]*\\?=");

	private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

	@Autowired
	private List<MessageKinds> kinds;

	@Autowired
	private MessageSource words;

	@Autowired
	private Outbox outbox;

	@Autowired
	private EmailWriter writer;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void greetOnceSayTheSameInTextAndHtmlAndFitTheirHeaders() throws Exception {
		List<Letter> letters = letters();
		assertThat(letters).hasSizeGreaterThan(150);
		for (Letter letter : letters) {
			String what = letter.subject() + " (" + letter.locale() + ")";
			String text = this.writer.text(letter);
			String html = this.writer.html(letter);
			String seen = html.substring(html.indexOf("<body")).replaceAll("<[^>]*>", " ");
			assertThat(GREETING.matcher(text).results()).as(what + "\n" + text).hasSize(1);
			assertThat(GREETING.matcher(seen).results()).as(what).hasSize(1);
			assertThat(text).as(what).doesNotContain("*").doesNotContainPattern("\\{\\d");
			assertThat(seen).as(what).doesNotContain("*");
			assertThat(LINK.matcher(html).results().map((link) -> link.group(1))).as("the same ways out, " + what)
				.isNotEmpty()
				.allSatisfy((address) -> assertThat(text).contains(address));
			assertThat(text.contains("/espace/messages/preferences")).as("choices are of an account, " + what)
				.isEqualTo(letter.to().member());
			isWellFormed(what, letter);
		}
	}

	@Test
	void keepTheAsterisksThatPeopleType() {
		Letter letter = posted(new Message(kind("organisations.droits"), "etoiles",
				new Recipient(FANTA, "etoiles@exemple.org", "Fanta", Locale.FRENCH),
				List.of("Ana ***", "Étoile* 2 ** 3", "x", "x", "x"), "/espace"));
		assertThat(this.writer.text(letter)).contains("Ana *", "Étoile* 2 * 3").doesNotContain("**");
	}

	/** Bold is set where a mail is composed: in words put into others it would show. */
	@Test
	void setBoldInTheirOwnWordsAlone() throws Exception {
		List<String> strays = new ArrayList<>();
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath:messages/*.properties")) {
			Properties words = new Properties();
			words.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
			words.forEach((key, value) -> {
				if (value.toString().contains("**")
						&& !key.toString().matches("courriel\\..*\\.corps|ecrire\\..*aide")) {
					strays.add(file.getFilename() + " " + key);
				}
			});
		}
		assertThat(strays).isEmpty();
	}

	private void isWellFormed(String what, Letter letter) throws Exception {
		MimeMessage message = this.writer.write(letter, Session.getInstance(new Properties()));
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		message.writeTo(output);
		String raw = output.toString(StandardCharsets.ISO_8859_1);
		assertThat(raw.split("\r?\n")).as(what)
			.allSatisfy((line) -> assertThat(line.length()).isLessThanOrEqualTo(998));
		String head = raw.substring(0, raw.indexOf("\r\n\r\n"));
		assertThat(ENCODED.matcher(head).results()).as(what)
			.allSatisfy((word) -> assertThat(word.group().length()).isLessThanOrEqualTo(75));
		assertThat(head.split("\r\n")).as("a line that holds an encoded word, RFC 2047")
			.filteredOn((line) -> ENCODED.matcher(line).find())
			.allSatisfy((line) -> assertThat(line.length()).isLessThanOrEqualTo(76));
		assertThat(message.getSubject()).as(what).isEqualTo(letter.subject());
		assertThat(((InternetAddress) message.getAllRecipients()[0]).getPersonal()).as(what)
			.isEqualTo(letter.to().name().isEmpty() ? null : letter.to().name());
		MimeMultipart parts = (MimeMultipart) message.getContent();
		assertThat(List.of(parts.getBodyPart(0), parts.getBodyPart(1))).extracting(BodyPart::getContentType)
			.containsExactly("text/plain; charset=UTF-8", "text/html; charset=UTF-8");
	}

	private List<Letter> letters() {
		List<Letter> letters = new ArrayList<>();
		for (MessageKind kind : this.kinds.stream().flatMap((some) -> some.kinds().stream()).distinct().toList()) {
			for (Locale language : LANGUAGES) {
				for (boolean member : List.of(true, false)) {
					letters.add(posted(new Message(kind, "essai " + language + member,
							new Recipient(member ? FANTA : null, "fanta@exemple.org", member ? NAME : "", language),
							ARGUMENTS, hasButton(kind) ? "/page/secrete" : null)));
				}
			}
		}
		return letters;
	}

	private boolean hasButton(MessageKind kind) {
		return this.words.getMessage("courriel." + kind.code() + ".bouton", null, null, Locale.FRENCH) != null;
	}

	private MessageKind kind(String code) {
		return this.kinds.stream()
			.flatMap((some) -> some.kinds().stream())
			.filter((kind) -> kind.code().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private Letter posted(Message message) {
		this.transaction.executeWithoutResult((status) -> this.outbox.post(message));
		return this.jdbc.sql("select " + Letter.COLUMNS + " from message where kind = ? and act = ? and address = ?")
			.params(message.kind().code(), message.act(), message.to().address())
			.query((row, number) -> Letter.read(row))
			.single();
	}

}
