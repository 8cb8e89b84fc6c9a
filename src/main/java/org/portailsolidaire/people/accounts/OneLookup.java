package org.portailsolidaire.people.accounts;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Reads the session of a request once: Spring Session asks for it again when a page has
 * begun to leave before it is written to its end.
 */
final class OneLookup<S extends Session> implements SessionRepository<S> {

	private static final ThreadLocal<@Nullable Session> FOUND = new ThreadLocal<>();

	private final SessionRepository<S> sessions;

	private OneLookup(SessionRepository<S> sessions) {
		this.sessions = sessions;
	}

	static <S extends Session> OneLookup<S> of(SessionRepository<S> sessions) {
		return new OneLookup<>(sessions);
	}

	/** At the beginning and the end of each request. */
	static void forget() {
		FOUND.remove();
	}

	@Override
	public S createSession() {
		return this.sessions.createSession();
	}

	@Override
	public void save(S session) {
		this.sessions.save(session);
	}

	@Override
	@SuppressWarnings("unchecked")
	public @Nullable S findById(String id) {
		Session known = FOUND.get();
		if (known != null && known.getId().equals(id)) {
			return (S) known;
		}
		S read = this.sessions.findById(id);
		FOUND.set(read);
		return read;
	}

	@Override
	public void deleteById(String id) {
		FOUND.remove();
		this.sessions.deleteById(id);
	}

}
