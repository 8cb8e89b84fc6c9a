package org.portailsolidaire.site;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A form whose parts make no sense, or break off, is refused. */
@ControllerAdvice
class UnreadableForms {

	@ExceptionHandler
	void refuse(MultipartException unreadable, HttpServletResponse response) throws IOException {
		response.sendError((unreadable instanceof MaxUploadSizeExceededException)
				? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST);
	}

}
