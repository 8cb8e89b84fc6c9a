package org.portailsolidaire.people.accounts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks the hashes of passwords, in the turns of {@link PasswordQueue}.
 */
@Component
class Passwords {

	/** Characters, not bytes. */
	static final int SHORTEST = 12;

	/** Bytes in UTF-8: bcrypt reads no more. */
	static final int LONGEST = 72;

	/** What the hashes of earlier releases cost. */
	private static final int EARLIER = 11;

	private static final int LEAST = 4;

	private static final Pattern HASH = Pattern.compile("\\{bcrypt\\}\\$2[aby]\\$(\\d\\d)\\$.*");

	/** The hash of nobody's password, by its cost. */
	private static final String NOBODYS = "{bcrypt}$2a$%02d$" + "n".repeat(53);

	private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final int GOOD_ENOUGH = 3;

	private final PasswordEncoder encoder;

	private final PasswordQueue queue;

	private final int cost;

	private final Zxcvbn strength = new Zxcvbn();

	Passwords(@Value("${portail.password.cost}") int cost, PasswordQueue queue) {
		this.encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(cost)));
		this.queue = queue;
		this.cost = cost;
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
	String hash(String password, Caller caller) {
		return this.queue.inTurn(caller, () -> this.encoder.encode(password));
	}

	/**
	 * Whether a password is the one of a hash. All wrong ones take as long: without a
	 * hash, with a new one, with one of an earlier release.
	 */
	boolean matches(String password, @Nullable String hash, Caller caller) {
		boolean possible = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
		String typed = possible ? password : "";
		return this.queue.inTurn(caller, () -> {
			boolean same = hash != null && this.encoder.matches(typed, hash) && possible;
			if (!same) {
				spend(typed, (hash != null) ? cost(hash) : LEAST);
			}
			return same;
		});
	}

	/**
	 * Takes what is left of the time of the slowest hash: 2^n is 2^n-1 + … + 2 + 1 + 1.
	 */
	private void spend(String typed, int spent) {
		for (int one = spent; one < Math.max(this.cost, EARLIER); one++) {
			this.encoder.matches(typed, String.format(Locale.ROOT, NOBODYS, one));
		}
	}

	/** Whether a hash does not cost what new ones do, and there is time to make one. */
	boolean isToBeMadeAgain(String hash) {
		return cost(hash) != this.cost && this.queue.waiting() == 0;
	}

	/** Whether many wait for a hash. */
	boolean isBusy() {
		return this.queue.isLong();
	}

	private static int cost(String hash) {
		Matcher matcher = HASH.matcher(hash);
		return matcher.matches() ? Integer.parseInt(matcher.group(1)) : LEAST;
	}

}
