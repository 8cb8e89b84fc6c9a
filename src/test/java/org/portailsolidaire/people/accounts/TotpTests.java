package org.portailsolidaire.people.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.platform.links.Secrets;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** One-time codes: the arithmetic of RFC 6238, then what the portal takes. */
@EmptyPortalTest
class TotpTests {

	private static final Duration A_WHILE = Duration.ofSeconds(20);

	private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	@Autowired
	Codes codes;

	@Autowired
	ApplicationContext portal;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	/** The vectors of appendix B, of which the last six digits show. */
	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
			"20000000000, 353130" })
	void makesTheCodesOfTheStandard(long second, String code) {
		assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
	}

	@Test
	void takesAPeriodBeforeAndAfter() {
		Instant now = Instant.ofEpochSecond(1_111_111_109);
		long step = now.getEpochSecond() / 30;

		for (long near : new long[] { step - 1, step, step + 1 }) {
			assertThat(Totp.step(SECRET, Totp.code(SECRET, near), now)).isEqualTo(OptionalLong.of(near));
		}
		assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 2), now)).isEmpty();
		assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 2), now)).isEmpty();
		assertThat(Totp.step(SECRET, "081 804", now)).isPresent();
		for (String wrong : List.of("", "81804", "0818040", "٠٨١٨٠٤", "\u0000", "a")) {
			assertThat(Totp.step(SECRET, wrong, now)).as(wrong).isEmpty();
		}
	}

	@Test
	void writesSecretsAsPeopleTypeThem() {
		assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
		assertThat(Totp.base32("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
	}

	@Test
	void aCodeServesOnce() {
		PersonId person = new TestPeople(this.portal).person().id();
		this.codes.start(person, SECRET, Totp.code(SECRET, this.clock.instant()));
		assertThat(this.codes.use(person, Totp.code(SECRET, this.clock.instant()))).isFalse();
		this.clock.advance(Duration.ofSeconds(30));
		String code = Totp.code(SECRET, this.clock.instant());

		assertThat(this.codes.use(person, code)).isTrue();
		assertThat(this.codes.use(person, code)).isFalse();
		assertThat(this.codes.use(person, Totp.code(SECRET, this.clock.instant().minusSeconds(30)))).isFalse();
	}

	@Test
	void aRecoveryCodeServesOnce() {
		PersonId person = new TestPeople(this.portal).person().id();
		List<String> recovery = this.codes.start(person, SECRET, Totp.code(SECRET, this.clock.instant()));

		assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
		assertThat(this.codes.use(person, recovery.get(3).toUpperCase(java.util.Locale.ROOT))).isTrue();
		assertThat(this.codes.use(person, recovery.get(3))).isFalse();
		assertThat(this.codes.left(person)).isEqualTo(9);
		assertThat(this.codes.use(new TestPeople(this.portal).person().id(), recovery.get(4))).isFalse();
	}

	@Test
	void theSecondOfTwoClicksShowsTheSameRecoveryCodes() throws Exception {
		PersonId person = new TestPeople(this.portal).person().id();
		String code = Totp.code(SECRET, this.clock.instant());
		List<List<String>> shown = new ArrayList<>();
		try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<List<String>> click = () -> this.codes.start(person, SECRET, code);
			for (Future<List<String>> one : hands.invokeAll(List.of(click, click, click))) {
				shown.add(one.get());
			}
		}

		assertThat(shown.getFirst()).hasSize(10);
		assertThat(shown).allMatch(shown.getFirst()::equals);
		assertThat(this.codes.left(person)).isEqualTo(10);
		assertThat(this.codes.use(person, shown.getLast().getLast())).isTrue();
		assertThat(this.codes.start(person, Secrets.random(20), code)).as("another phone").isEmpty();
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(this.codes.start(person, SECRET, Totp.code(SECRET, this.clock.instant()))).as("later").isEmpty();
	}

	@Test
	void twoClicksAtOnceMakeTenRecoveryCodes() throws Exception {
		PersonId person = new TestPeople(this.portal).person().id();
		this.codes.start(person, SECRET, Totp.code(SECRET, this.clock.instant()));
		try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<List<String>> click = () -> this.codes.renew(person);
			hands.invokeAll(List.of(click, click, click, click))
				.forEach((one) -> assertThat(one).succeedsWithin(A_WHILE));
		}

		assertThat(this.codes.left(person)).isEqualTo(10);
	}

	@Test
	void theDatabaseHoldsNoSecret() {
		PersonId person = new TestPeople(this.portal).person().id();
		this.codes.start(person, SECRET, Totp.code(SECRET, this.clock.instant()));
		byte[] kept = this.jdbc.sql("select secret from factor where person_id = ?")
			.param(person.value())
			.query(byte[].class)
			.single();

		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
	}

	@Test
	void aSecretIsSealedForOnePerson() {
		PersonId person = new TestPeople(this.portal).person().id();
		PersonId other = new TestPeople(this.portal).person().id();
		Codes.Proposed proposed = this.codes.propose(person);

		assertThat(this.codes.proposed(person, proposed.sealed())).isPresent();
		assertThat(this.codes.proposed(other, proposed.sealed())).isEmpty();
		assertThat(this.codes.proposed(person, "x" + proposed.sealed())).isEmpty();
		assertThat(this.codes.proposed(person, "")).isEmpty();
	}

}
