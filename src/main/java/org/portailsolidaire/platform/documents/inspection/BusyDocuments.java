package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says to try again later when too many files are read. */
@ControllerAdvice
class BusyDocuments {

	private static final Logger LOG = LoggerFactory.getLogger(BusyDocuments.class);

	private static final String SECONDS = "30";

	@ExceptionHandler
	void tryLater(DocumentsBusyException busy, HttpServletResponse response) throws IOException {
		LOG.warn("Un fichier n’a pas pu être lu à temps : d’autres attendaient");
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

}
