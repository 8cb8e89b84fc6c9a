package org.portailsolidaire.people.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.platform.links.Secrets;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Links that work once. */
@EmptyPortalTest
class TokensTests {

	private static final byte[] FROM = DigestUtils.sha256(new byte[0]);

	@Autowired
	Tokens tokens;

	@Autowired
	ApplicationContext portal;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private PersonId person;

	@BeforeEach
	void aPerson() {
		this.person = new TestPeople(this.portal).person().id();
	}

	private String link(boolean real) {
		return this.tokens.make(Token.Kind.SIGN_IN, this.person, "fanta@racines.example", null, "/espace", real);
	}

	@Test
	void worksOnce() {
		String link = link(true);

		assertThat(this.tokens.find(Token.Kind.SIGN_IN, link)).isPresent();
		assertThat(this.tokens.use(Token.Kind.SIGN_IN, link, FROM)).isPresent();
		assertThat(this.tokens.use(Token.Kind.SIGN_IN, link, FROM)).isEmpty();
	}

	@Test
	void worksUntilItsEndExcluded() {
		String link = link(true);
		this.clock.advance(Token.Kind.SIGN_IN.life().minusMillis(1));
		assertThat(this.tokens.find(Token.Kind.SIGN_IN, link)).isPresent();
		this.clock.advance(java.time.Duration.ofMillis(1));

		assertThat(this.tokens.use(Token.Kind.SIGN_IN, link, FROM)).isEmpty();
		assertThat(this.tokens.known(Token.Kind.SIGN_IN, link)).isPresent();
	}

	@Test
	void worksForNothingElse() {
		String link = link(true);

		assertThat(this.tokens.use(Token.Kind.PASSWORD, link, FROM)).isEmpty();
		for (String wrong : List.of("", "x", link.substring(1), link + "AAAA", "A".repeat(64), "é", "\u0000",
				link.substring(0, 40) + "A".repeat(24))) {
			assertThat(this.tokens.use(Token.Kind.SIGN_IN, wrong, FROM)).as(wrong).isEmpty();
		}
		assertThat(this.tokens.use(Token.Kind.SIGN_IN, link, FROM)).isPresent();
	}

	@Test
	void aLinkThatIsNotRealNeverOpens() {
		assertThat(this.tokens.use(Token.Kind.SIGN_IN, link(false), FROM)).isEmpty();
	}

	@Test
	void onlyItsDigestIsKept() {
		String link = link(true);
		byte[] secret = Base64.getUrlDecoder().decode(link);
		byte[] kept = this.jdbc.sql("select secret from person_token").query(byte[].class).single();

		assertThat(kept).isEqualTo(new LinkToken(link).digest()).isNotEqualTo(secret);
		assertThat(this.jdbc.sql("select person_token::text from person_token").query(String.class).single())
			.doesNotContain(new String(secret, StandardCharsets.ISO_8859_1))
			.doesNotContain(link);
	}

	/** Sixteen bytes to find it by, then those of the secret, whose digest was kept. */
	@Test
	void aLinkThatAFormerReleaseSentOpens() {
		String link = Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.random(48));
		byte[] secret = Arrays.copyOfRange(Base64.getUrlDecoder().decode(link), 16, 48);
		link(true);
		this.jdbc.sql("update person_token set secret = ?").param(DigestUtils.sha256(secret)).update();

		assertThat(this.tokens.find(Token.Kind.SIGN_IN, link)).isPresent();
		assertThat(this.tokens.use(Token.Kind.SIGN_IN, "A" + link.substring(1, 63) + "B", FROM)).isEmpty();
		assertThat(this.tokens.use(Token.Kind.SIGN_IN, link, FROM)).isPresent();
		assertThat(this.tokens.use(Token.Kind.SIGN_IN, link, FROM)).isEmpty();
	}

	@Test
	void ofThoseWhoUseItTogetherOneWins() throws Exception {
		for (int turn = 0; turn < 20; turn++) {
			String link = link(true);
			CountDownLatch start = new CountDownLatch(1);
			try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
				Callable<Boolean> use = () -> {
					start.await();
					return this.tokens.use(Token.Kind.SIGN_IN, link, FROM).isPresent();
				};
				List<Future<Boolean>> uses = List.of(threads.submit(use), threads.submit(use), threads.submit(use),
						threads.submit(use));
				start.countDown();
				int winners = 0;
				for (Future<Boolean> one : uses) {
					winners += one.get() ? 1 : 0;
				}
				assertThat(winners).isEqualTo(1);
			}
		}
	}

	@Test
	void oldLinksAreForgotten() {
		link(true);
		this.clock.advance(java.time.Duration.ofDays(2));
		this.tokens.purge();

		assertThat(this.jdbc.sql("select count(*) from person_token").query(Integer.class).single()).isZero();
	}

}
