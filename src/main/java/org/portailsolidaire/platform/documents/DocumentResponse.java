package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.platform.documents.inspection.DocumentName;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/**
 * A document as an answer, for the controller that has checked who may see it: a file to
 * save, which nothing opens or runs in the name of the portal and which no cache shares.
 * A handler declares it as its return type.
 */
public final class DocumentResponse implements View {

	private static final Logger LOG = LoggerFactory.getLogger(DocumentResponse.class);

	private static final String SECONDS = "30";

	private final DocumentContent content;

	private DocumentResponse(DocumentContent content) {
		this.content = content;
	}

	/** The answer that serves a document. */
	public static DocumentResponse of(DocumentContent content) {
		return new DocumentResponse(content);
	}

	@Override
	public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String tag = "\"" + this.content.facts().sha256() + "\"";
		if (new ServletWebRequest(request, response).checkNotModified(tag)) {
			protect(response);
			return;
		}
		if (request.getMethod().equals(HttpMethod.HEAD.name())) {
			describe(response);
			return;
		}
		try (InputStream bytes = this.content.read()) {
			describe(response);
			send(bytes, response);
		}
		catch (DataAccessException ex) {
			outage(response, ex);
		}
	}

	private void send(InputStream bytes, HttpServletResponse response) throws IOException {
		if (bytes.transferTo(response.getOutputStream()) != this.content.facts().size()) {
			throw new IOException("Document " + this.content.facts().id().value() + " has lost bytes");
		}
	}

	private static void outage(HttpServletResponse response, DataAccessException failure) throws IOException {
		LOG.warn("{}", failure.getMessage());
		if (!response.isCommitted()) {
			response.reset();
			response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
	}

	private void describe(HttpServletResponse response) {
		DocumentFacts facts = this.content.facts();
		protect(response);
		response.setContentType(facts.format().mediaType());
		response.setContentLengthLong(facts.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, DocumentName.attachment(facts.name()));
	}

	private static void protect(HttpServletResponse response) {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
	}

}
