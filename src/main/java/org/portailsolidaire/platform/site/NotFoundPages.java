package org.portailsolidaire.platform.site;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.NotFound;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The page of what does not exist. */
@ControllerAdvice
class NotFoundPages {

	@ExceptionHandler
	void say(NotFound nothing, HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_NOT_FOUND);
	}

}
