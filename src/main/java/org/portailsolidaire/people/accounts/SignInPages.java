package org.portailsolidaire.people.accounts;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.platform.site.LocalPath;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Sends those who must sign in to the page for it, and then back to where they were; asks
 * those who try too often to wait.
 */
@ControllerAdvice
class SignInPages {

	private static final String RESUME = "/reprise";

	private static final long A_MINUTE = 60;

	private final KeptForms forms;

	SignInPages(KeptForms forms) {
		this.forms = forms;
	}

	@ExceptionHandler
	void signInFirst(SignInRequiredException required, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		boolean sent = request.getMethod().equals("POST");
		if (sent && this.forms.isOfSomeoneGone(request)) {
			response.sendRedirect(request.getContextPath() + DepartureController.GONE);
			return;
		}
		String back = !sent ? LocalPath.askedWhole(request)
				: this.forms.keep(request, response, null) ? RESUME : "/espace";
		String page = request.getContextPath() + required.page() + "?retour="
				+ URLEncoder.encode(back, StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", page);
		}
		else {
			response.setStatus(HttpStatus.SEE_OTHER.value());
			response.setHeader(HttpHeaders.LOCATION, page);
		}
	}

	@ExceptionHandler
	void tryLater(PasswordQueue.BusyException busy, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(A_MINUTE));
		response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
	}

	@ExceptionHandler
	void wait(TooManyAttemptsException refused, HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

}
