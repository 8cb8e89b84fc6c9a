package org.portailsolidaire.accounts;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;

/** The status of pages that say what is wrong. */
final class Refusal {

	private Refusal() {
	}

	static void of(HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
	}

	static void gone(HttpServletResponse response) {
		response.setStatus(HttpStatus.GONE.value());
	}

}
