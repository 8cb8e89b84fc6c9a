package org.portailsolidaire.people.accounts;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The pages of this module stay in no cache, and their addresses, which may hold a link
 * that works once, are told to nobody.
 */
@ControllerAdvice(basePackageClasses = PrivatePages.class)
class PrivatePages {

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "no-referrer");
	}

}
