package org.portailsolidaire.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks the hashes of passwords, a few at a time and with a rest after each:
 * those who sign in together wait for each other, not those who read.
 */
@Component
class Passwords {

	/** Characters, not bytes. */
	static final int SHORTEST = 12;

	/** Bytes in UTF-8: bcrypt reads no more. */
	static final int LONGEST = 72;

	private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final int GOOD_ENOUGH = 3;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final PasswordEncoder encoder;

	private final Semaphore turns;

	private final double rest;

	private final String nobodys;

	private final Zxcvbn strength = new Zxcvbn();

	/**
	 * @param share the most of the machine's processors that hashing may take, in per
	 * cent
	 */
	Passwords(@Value("${portail.password.cost}") int cost, @Value("${portail.password.at-once}") int atOnce,
			@Value("${portail.password.share}") int share) {
		this.encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
		this.turns = new Semaphore(atOnce, true);
		double busy = share / 100.0 * Runtime.getRuntime().availableProcessors();
		this.rest = Math.max(0, atOnce / busy - 1);
		this.nobodys = this.encoder.encode("nobody has this password");
	}

	/** Why a password cannot be taken. */
	enum Refusal {

		TOO_SHORT, TOO_LONG, COMMON

	}

	/**
	 * Why a new password cannot be taken, if it cannot.
	 * @param known what others could guess with: names, address
	 */
	Optional<Refusal> refusal(String password, List<String> known) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			return Optional.of(Refusal.TOO_SHORT);
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			return Optional.of(Refusal.TOO_LONG);
		}
		List<String> words = known.stream()
			.flatMap((text) -> Stream.concat(Stream.of(text), WORDS.splitAsStream(text)))
			.filter((word) -> word.length() > 2)
			.toList();
		return (this.strength.measure(password, words).getScore() < GOOD_ENOUGH) ? Optional.of(Refusal.COMMON)
				: Optional.empty();
	}

	/** The hash to keep. */
	String hash(String password) {
		return inTurn(() -> this.encoder.encode(password));
	}

	/**
	 * Whether a password is the one of a hash; takes as long without a hash as with one.
	 */
	boolean matches(String password, @Nullable String hash) {
		boolean possible = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
		boolean same = inTurn(
				() -> this.encoder.matches(possible ? password : "", (hash != null) ? hash : this.nobodys));
		return same && possible && hash != null;
	}

	/** Whether a hash was made with less care than new ones. */
	boolean isOld(String hash) {
		return this.encoder.upgradeEncoding(hash);
	}

	private <T> T inTurn(Supplier<T> work) {
		try {
			if (!this.turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new QueryTimeoutException("Too many sign-ins at once");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new QueryTimeoutException("Interrupted", ex);
		}
		long start = System.nanoTime();
		try {
			return work.get();
		}
		finally {
			long pause = (long) ((System.nanoTime() - start) * this.rest);
			CompletableFuture.delayedExecutor(pause, TimeUnit.NANOSECONDS).execute(this.turns::release);
		}
	}

}
