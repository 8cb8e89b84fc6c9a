package org.portailsolidaire.people.registers;

/** The checksum of SIREN and SIRET. */
final class LuhnSum {

	private static final int TEN = 10;

	private LuhnSum() {
	}

	static boolean holds(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int weighed = (i % 2 == 0) ? digit : digit * 2;
			sum += (weighed < TEN) ? weighed : weighed - TEN + 1;
		}
		return sum % TEN == 0;
	}

}
