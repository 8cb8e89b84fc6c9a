package org.portailsolidaire.people.accounts;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** The hashes of passwords, those of earlier releases too. */
@Tag("plain")
class PasswordsTests {

	private static final String PASSWORD = "un puits au village";

	private static final Caller CALLER = new Caller("test", null);

	private final PasswordQueue queue = new PasswordQueue(1, Duration.ofSeconds(30));

	private final Passwords passwords = new Passwords(10, this.queue);

	@AfterEach
	void end() {
		this.queue.destroy();
	}

	private static String hash(int cost) {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)))
			.encode(PASSWORD);
	}

	@Test
	void newHashesCostWhatOwaspAsksOfBcrypt() {
		assertThat(this.passwords.hash(PASSWORD, CALLER)).startsWith("{bcrypt}$2a$10$");
	}

	@Test
	void hashesOfEarlierReleasesOpenAndAreToBeMadeAgain() {
		assertThat(this.passwords.matches(PASSWORD, hash(11), CALLER)).isTrue();
		assertThat(this.passwords.matches("un autre puits", hash(11), CALLER)).isFalse();
		assertThat(this.passwords.isToBeMadeAgain(hash(11))).isTrue();
		assertThat(this.passwords.isToBeMadeAgain(hash(10))).isFalse();
	}

	@Test
	void aWrongPasswordTakesAsLongWhateverItsHashIs() {
		String earlier = hash(11);
		String present = hash(10);
		long[] medians = { median(() -> this.passwords.matches("faux", earlier, CALLER)),
				median(() -> this.passwords.matches("faux", present, CALLER)),
				median(() -> this.passwords.matches("faux", null, CALLER)) };
		Arrays.sort(medians);

		assertThat((double) medians[2]).isLessThan(medians[0] * 1.6);
	}

	private static long median(BooleanSupplier check) {
		return LongStream.range(0, 7).map((turn) -> {
			long start = System.nanoTime();
			assertThat(check.getAsBoolean()).isFalse();
			return System.nanoTime() - start;
		}).sorted().skip(3).findFirst().orElseThrow();
	}

}
