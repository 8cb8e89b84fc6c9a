package org.portailsolidaire.platform.site;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.platform.server.BoundedHttp;
import org.portailsolidaire.platform.server.DatabaseAway;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The error pages, in the look of the others; problem details for the API. */
@Controller
class ErrorPages implements ErrorController {

	private static final Set<Integer> WRITTEN = Set.of(400, 403, 404, 408, 409, 410, 413, 422, 429, 500, 503, 507);

	private static final int SERVER_ERROR = 500;

	private static final int UNAVAILABLE = 503;

	private static final int REFERENCE = 8;

	private static final int TOO_MANY = 429;

	private static final int A_MINUTE = 60;

	/** Addresses that open something to whoever knows them. */
	private static final Pattern SECRETS = Pattern.compile(
			"^((?:/en)?/(?:inscription|mot-de-passe|connexion/lien|adresse|invitations|mes-courriels|partenaire|agenda)/).+");

	private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

	private final MessageSource messages;

	ErrorPages(MessageSource messages) {
		this.messages = messages;
	}

	@RequestMapping("${spring.web.error.path:/error}")
	Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
		int status = status(request);
		int written = WRITTEN.contains(status) ? status : (status < SERVER_ERROR) ? 400 : SERVER_ERROR;
		String words = (status == UNAVAILABLE && DatabaseAway.isNoted(request)) ? "panne" : Integer.toString(written);
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		if (path instanceof String uri && (uri.startsWith("/api/v1/") || uri.startsWith("/en/api/v1/"))) {
			return ResponseEntity.status(status)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(Map.of("type", "about:blank", "status", status, "title", text(words, "titre", locale), "detail",
						text(words, "texte", locale)));
		}
		ModelAndView page = new ModelAndView("error", "code", written);
		page.addObject("words", words);
		if (status == SERVER_ERROR) {
			page.addObject("reference", reference(path));
		}
		String wait = response.getHeader(HttpHeaders.RETRY_AFTER);
		if (status == TOO_MANY && wait != null) {
			page.addObject("minutes", Math.ceilDiv(Long.parseLong(wait), A_MINUTE));
		}
		page.setStatus(HttpStatusCode.valueOf(status));
		return page;
	}

	private static int status(HttpServletRequest request) {
		if (request.getAttribute(BoundedHttp.LATE) != null) {
			return HttpServletResponse.SC_REQUEST_TIMEOUT;
		}
		return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) ? code : 404;
	}

	/** What finds an error again in the log, without telling anything of it. */
	private static String reference(@Nullable Object path) {
		String reference = UUID.randomUUID().toString().substring(0, REFERENCE);
		LOG.error("Référence {} : l’erreur qui précède, sur {}", reference,
				SECRETS.matcher(String.valueOf(path)).replaceFirst("$1…"));
		return reference;
	}

	private String text(String words, String part, Locale locale) {
		return this.messages.getMessage("erreur." + words + "." + part, null, locale);
	}

}
