package org.portailsolidaire.people.accounts;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.server.FormLimits;
import org.portailsolidaire.platform.server.KeyedTurns;
import org.portailsolidaire.platform.server.KeyedTurns.Turn;
import org.portailsolidaire.platform.site.LocalPath;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks who sends a request before anything of it is read, and lets each have their part
 * of the portal: a visitor's form is short, one person has so many requests at once, and
 * who writes to one thing waits for those who write to it, not for a connection.
 */
class Entrance extends OncePerRequestFilter {

	/** Requests of one person at once. */
	static final int REQUESTS = 4;

	/** Files of one person that are being received. */
	static final int FILES = 2;

	/** Papers that one person has printed at once; that all visitors have. */
	static final int PAPERS = 1;

	/** Those who write at once to one dossier, organisation or call, or by one link. */
	static final int WRITERS = 3;

	/** How long one waits for a turn. */
	static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration PAPER_PATIENCE = Duration.ofSeconds(25);

	/** Bytes of a form of visitors: a sign-in, a search. */
	static final int VISITOR_FORM = 16_000;

	/** Bytes of what a local partner writes. */
	private static final int PARTNER_FORM = 300_000;

	/** Bytes of what may be kept for someone whose session ended. */
	static final int KEPT_FORM = 700_000;

	private static final int VISITOR_FIELDS = 200;

	private static final int KEPT_FIELDS = 5000;

	private static final int FIELDS = 5000;

	/** A budget of 210 lines: see server.tomcat.max-parameter-count. */
	private static final int DOSSIER_FIELDS = 20_000;

	private static final Pattern WRITTEN = Pattern.compile(
			"(/dossiers/[^/]+|/partenaire/[^/]+|/espace/[a-z-]+/[^/]+|/gestion/[a-z-]+/[^/]+|/invitations/[^/]+)(?:/.*)?");

	private final KeyedTurns papers = new KeyedTurns(PAPERS);

	private final KeyedTurns people = new KeyedTurns(REQUESTS);

	private final KeyedTurns files = new KeyedTurns(FILES);

	private final KeyedTurns writers = new KeyedTurns(WRITERS);

	private final LargeForms large = new LargeForms();

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return LocalPath.asked(request).startsWith("/r/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		SignedIn person = SessionCookie.isIn(request) ? SignedIn.of(request.getSession(false)) : null;
		boolean post = request.getMethod().equals("POST");
		if (post && person == null && isTooLong(request, response)) {
			return;
		}
		if (post && person != null) {
			FormLimits.fields(request, LocalPath.asked(request).startsWith("/dossiers/") ? DOSSIER_FIELDS : FIELDS);
		}
		try (Turns turns = new Turns()) {
			if (turns.take(this.people, (person != null) ? person.person().value().toString() : null)
					&& turns.take(this.files,
							(post && person != null && isMultipart(request))
									? person.person().value().toString() : null)
					&& turns.take(this.writers, post ? written(request) : null)
					&& turns.take(this.papers,
							isPaper(request) ? (person != null) ? person.person().toString() : "" : null,
							PAPER_PATIENCE)
					&& turns.add(this.large.take(request, person != null, PATIENCE))) {
				chain.doFilter(request, response);
				return;
			}
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(PATIENCE.toSeconds()));
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

	/** Refuses the form of someone who is not signed in, when it is no form of theirs. */
	private static boolean isTooLong(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String path = LocalPath.asked(request);
		boolean partner = path.startsWith("/partenaire/");
		boolean visitors = !partner && SessionCsrf.isForVisitors(path);
		if (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
			response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
			return true;
		}
		if (request.getContentLengthLong() > (partner ? PARTNER_FORM : visitors ? VISITOR_FORM : KEPT_FORM)) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			return true;
		}
		FormLimits.fields(request, (partner || visitors) ? VISITOR_FIELDS : KEPT_FIELDS);
		return false;
	}

	private static boolean isMultipart(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	private static boolean isPaper(HttpServletRequest request) {
		String path = LocalPath.asked(request);
		return path.endsWith(".pdf") || path.endsWith(".zip");
	}

	/** What a form is written to, as its address says. */
	private static @Nullable String written(HttpServletRequest request) {
		Matcher matcher = WRITTEN.matcher(LocalPath.asked(request));
		return matcher.matches() ? matcher.group(1) : null;
	}

	/** The turns that a request has, all given back at its end. */
	private static final class Turns implements AutoCloseable {

		private final java.util.List<Turn> taken = new java.util.ArrayList<>();

		/** Whether there is no turn to wait for, or it came. */
		boolean take(KeyedTurns turns, @Nullable String key) {
			return take(turns, key, PATIENCE);
		}

		boolean take(KeyedTurns turns, @Nullable String key, Duration patience) {
			return key == null || add(turns.take(key, patience));
		}

		boolean add(@Nullable Turn turn) {
			if (turn != null) {
				this.taken.add(turn);
			}
			return turn != null;
		}

		@Override
		public void close() {
			this.taken.reversed().forEach(Turn::close);
		}

	}

}
