package org.portailsolidaire.people.organisations;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Numbers of bank accounts as they are kept. */
class BankCipherTests {

	private static final String IBAN = "FR7630006000011234567890189";

	private static final OrganisationId ORGANISATION = OrganisationId.next();

	private final BankCipher cipher = cipher((byte) 1);

	private static BankCipher cipher(byte first) {
		byte[] key = new byte[32];
		key[0] = first;
		return new BankCipher(new SecretKeySpec(key, "AES"));
	}

	@Test
	void whatIsSealedOpensForItsOrganisationOnly() {
		byte[] sealed = this.cipher.seal(IBAN, ORGANISATION);

		assertThat(this.cipher.open(sealed, ORGANISATION)).isEqualTo(IBAN);
		assertThatIllegalStateException().isThrownBy(() -> this.cipher.open(sealed, OrganisationId.next()));
		assertThatIllegalStateException().isThrownBy(() -> cipher((byte) 2).open(sealed, ORGANISATION));
		sealed[sealed.length - 1] ^= 1;
		assertThatIllegalStateException().isThrownBy(() -> this.cipher.open(sealed, ORGANISATION));
	}

	@Test
	void neverSealsTwiceAlike() {
		assertThat(this.cipher.seal(IBAN, ORGANISATION)).isNotEqualTo(this.cipher.seal(IBAN, ORGANISATION));
	}

}
