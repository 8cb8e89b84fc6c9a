package org.portailsolidaire.people.accounts;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A form without the token of the session. When it was made for the same person in an
 * earlier session, as in a tab left open, it is kept and offered again.
 */
@Component
class UnexpectedForm implements AccessDeniedHandler {

	private final KeptForms forms;

	UnexpectedForm(KeptForms forms) {
		this.forms = forms;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication found
				&& this.forms.keep(request, response, found.signingIn().actor().id())) {
			response.sendRedirect(request.getContextPath() + "/reprise");
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

}
