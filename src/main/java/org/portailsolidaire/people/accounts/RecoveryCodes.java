package org.portailsolidaire.people.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.portailsolidaire.platform.links.Secrets;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;

/** The codes for the day the phone is lost; each serves once. */
@Component
class RecoveryCodes {

	private static final int MANY = 10;

	private static final int BYTES = 10;

	private final KeptRecoveryCodes kept;

	private final Secrets secrets;

	RecoveryCodes(KeptRecoveryCodes kept, Secrets secrets) {
		this.kept = kept;
		this.secrets = secrets;
	}

	/** The codes that come with a secret: the same each time they are asked for. */
	List<String> first(PersonId person, byte[] secret) {
		return IntStream.range(0, MANY)
			.mapToObj((number) -> written(Arrays.copyOf(
					this.secrets.sign("premiers secours " + person.value() + " " + number + " " + Totp.base32(secret)),
					BYTES)))
			.toList();
	}

	/** Codes that nobody can foresee. */
	static List<String> random() {
		return Stream.generate(() -> written(Secrets.random(BYTES))).limit(MANY).toList();
	}

	/** Keeps these codes, in the place of those there were. */
	void keep(PersonId person, List<String> codes) {
		this.kept.forget(person.value());
		this.kept.saveAllAndFlush(
				codes.stream().map((code) -> RecoveryCode.of(person, hash(person, code.replace("-", "")))).toList());
	}

	/** Whether a code is right; it then serves no more. */
	boolean use(PersonId person, String code) {
		String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
		return this.kept.use(person.value(), hash(person, plain)) == 1;
	}

	/** How many are left. */
	int left(PersonId person) {
		return this.kept.countByIdPersonId(person.value());
	}

	/** "abcd-efgh-ijkl-mnop". */
	private static String written(byte[] bytes) {
		String code = Totp.base32(bytes).toLowerCase(Locale.ROOT);
		return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8, 12) + "-"
				+ code.substring(12);
	}

	private byte[] hash(PersonId person, String code) {
		return this.secrets.sign("secours " + person.value() + " " + code);
	}

}
