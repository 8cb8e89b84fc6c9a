package org.portailsolidaire.platform.print;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says to try again later when papers take too long. */
@ControllerAdvice
class BusyPress {

	private static final Logger LOG = LoggerFactory.getLogger(BusyPress.class);

	private static final String SECONDS = "30";

	@ExceptionHandler
	void tryLater(PressBusyException busy, HttpServletResponse response) throws IOException {
		LOG.warn("Un papier n’a pas pu être imprimé à temps : {}", busy.getMessage());
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

}
