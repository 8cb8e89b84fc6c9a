package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.portailsolidaire.platform.server.FullDisk;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * A form that cannot be read, that breaks off or that has no room, is refused; who left
 * in the midst of one is not.
 */
@ControllerAdvice
class UnreadableForms {

	@ExceptionHandler
	void refuse(InvalidParameterException unreadable, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.sendError(FullDisk.isCause(unreadable) ? FullDisk.STATUS : unreadable.getErrorCode());
	}

	@ExceptionHandler
	void refuse(UncheckedIOException failed, HttpServletResponse response) throws IOException {
		if (!FullDisk.isCause(failed)) {
			throw failed;
		}
		response.sendError(FullDisk.STATUS);
	}

	@ExceptionHandler
	void refuse(MultipartException unreadable, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		response.sendError(
				(unreadable instanceof MaxUploadSizeExceededException) ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
						: FullDisk.isCause(unreadable) ? FullDisk.STATUS : HttpServletResponse.SC_BAD_REQUEST);
	}

}
