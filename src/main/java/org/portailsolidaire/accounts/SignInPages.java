package org.portailsolidaire.accounts;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends those who must sign in to the page for it, and then back to where they were. */
@ControllerAdvice
class SignInPages {

	@ExceptionHandler
	void signInFirst(SignInRequiredException required, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String asked = request.getServletPath()
				+ ((request.getQueryString() != null) ? "?" + request.getQueryString() : "");
		String page = request.getContextPath() + required.page() + "?retour="
				+ URLEncoder.encode(asked, StandardCharsets.UTF_8);
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", page);
		}
		else {
			response.sendRedirect(page);
		}
	}

}
