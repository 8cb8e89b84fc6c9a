package org.portailsolidaire.organisations;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Numbers of bank accounts as they are kept. */
class BankCipherTests {

	private static final String IBAN = "FR7630006000011234567890189";

	private static final OrganisationId ORGANISATION = OrganisationId.next();

	private final BankCipher cipher = cipher((byte) 1);

	private static BankCipher cipher(byte first) {
		byte[] key = new byte[32];
		key[0] = first;
		return new BankCipher(Base64.getEncoder().encodeToString(key), null);
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

	@Test
	void takesNoShortKey() {
		String shortKey = Base64.getEncoder().encodeToString(new byte[16]);
		assertThatIllegalArgumentException().isThrownBy(() -> new BankCipher(shortKey, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new BankCipher("pas une clé", null));
	}

}
