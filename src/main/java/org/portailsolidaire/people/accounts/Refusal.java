package org.portailsolidaire.people.accounts;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The status of pages that say what is wrong. */
final class Refusal {

	private Refusal() {
	}

	static void of(HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
	}

	/**
	 * What follows an e-mail that is asked for: where many are, that addresses without an
	 * account are told nothing now. All read the same.
	 */
	static String crowded(Limits.Crowd crowd, String otherwise, HttpServletResponse response, Model model) {
		if (!crowd.isThere()) {
			return otherwise;
		}
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(crowd.rest().toSeconds() + 1));
		model.addAttribute("minutes", crowd.rest().toMinutes() + 1);
		return "accounts/crowded";
	}

	static void gone(HttpServletResponse response) {
		response.setStatus(HttpStatus.GONE.value());
	}

}
