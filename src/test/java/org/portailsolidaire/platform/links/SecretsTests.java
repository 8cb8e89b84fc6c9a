package org.portailsolidaire.platform.links;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the key of the portal encrypts and signs. */
@Tag("plain")
class SecretsTests {

	private static final String USE = "code 0197a3c0-0000-7000-8000-000000000001";

	private static final String ACCOUNT = "bank-account 0197a3c0-0000-7000-8000-000000000002";

	private static final byte[] CLEAR = "le secret d’un téléphone".getBytes(StandardCharsets.UTF_8);

	private final Secrets secrets = secrets(1);

	private static Secrets secrets(int first) {
		byte[] key = new byte[32];
		key[0] = (byte) first;
		return new Secrets(new SecretKeySpec(key, "AES"));
	}

	@Test
	void whatIsSealedOpensForItsUseOnly() {
		byte[] sealed = this.secrets.seal(USE, CLEAR);

		assertThat(this.secrets.open(USE, sealed)).hasValue(CLEAR);
		assertThat(this.secrets.open(ACCOUNT, sealed)).isEmpty();
		assertThat(secrets(2).open(USE, sealed)).isEmpty();
		sealed[sealed.length - 1] ^= 1;
		assertThat(this.secrets.open(USE, sealed)).isEmpty();
	}

	@Test
	void neverSealsTwiceAlike() {
		assertThat(this.secrets.seal(USE, CLEAR)).isNotEqualTo(this.secrets.seal(USE, CLEAR));
	}

	@Test
	void emptyTextsAreSealedToo() {
		assertThat(this.secrets.open(USE, this.secrets.seal(USE, new byte[0]))).hasValue(new byte[0]);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 12, 27, 28, 60 })
	void nothingElseOpens(int length) {
		assertThat(this.secrets.open(USE, new byte[length])).isEmpty();
	}

	/** Both were sealed by the release before this one. */
	@Test
	void whatFormerReleasesSealedOpensForItsUseOnly() {
		byte[] phone = sealed("LJsUXMQ+dICqbVDH4q8UpUf/dgR/as9kjcwtDSJQ28D/WtlZYbSLKpruJGUSmhElncrrxa0KYzI=");
		byte[] account = sealed("V96xAULandX3bXN9fuqstkyV5dNxhOBiZT914ieSYmbg0/Iw1gBhqVp1ZRNg5NqpKqehEglVvA==");

		assertThat(this.secrets.open(USE, phone)).hasValue(CLEAR);
		assertThat(this.secrets.open(ACCOUNT, account))
			.hasValue("FR7630006000011234567890189".getBytes(StandardCharsets.UTF_8));
		assertThat(this.secrets.open(ACCOUNT, phone)).isEmpty();
		assertThat(this.secrets.open(USE, account)).isEmpty();
		assertThat(secrets(2).open(ACCOUNT, account)).isEmpty();
		account[20] ^= 1;
		assertThat(this.secrets.open(ACCOUNT, account)).isEmpty();
	}

	/** Cookies, codes for a lost phone and addresses of calendars are made of it. */
	@Test
	void signsAsFormerReleasesDid() {
		assertThat(this.secrets.sign("agenda")).asHexString()
			.isEqualTo("737F80B449B357BA8FF2C0ED90FB7416B7DD16F09E7D47E1F473E8CAFC712DB5");
		assertThat(secrets(2).sign("agenda")).isNotEqualTo(this.secrets.sign("agenda"));
	}

	private static byte[] sealed(String text) {
		return Base64.getDecoder().decode(text);
	}

}
