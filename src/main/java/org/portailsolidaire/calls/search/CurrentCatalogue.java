package org.portailsolidaire.calls.search;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The catalogue as it stands; as it last stood while the database is away. Its revision
 * is compared with the database's at most once an interval, at a request; when the calls
 * have changed, on this node or another, the one who noticed reads them again while
 * others keep the one they have.
 */
@Component
public class CurrentCatalogue {

	private static final Logger LOG = LoggerFactory.getLogger(CurrentCatalogue.class);

	private final FindableCalls calls;

	private final TransactionTemplate transaction;

	private final long checkEveryNanos;

	private final AtomicLong nextCheck = new AtomicLong();

	private final ReentrantLock loading = new ReentrantLock();

	private volatile @Nullable Catalogue catalogue;

	CurrentCatalogue(FindableCalls calls, TransactionTemplate transaction,
			@Value("${portail.catalogue.check-every:1s}") Duration checkEvery) {
		this.calls = calls;
		this.transaction = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
		this.checkEveryNanos = checkEvery.toNanos();
		this.nextCheck.set(System.nanoTime());
	}

	/**
	 * Reads the catalogue while the portal starts, so that the first visitor finds it
	 * read.
	 */
	@EventListener(ApplicationStartedEvent.class)
	void read() {
		Thread.ofVirtual().name("catalogue").start(() -> {
			try {
				get();
			}
			catch (DataAccessException ex) {
				LOG.warn("Le catalogue sera lu à la première page : {}", ex.getMessage());
			}
		});
	}

	/** The catalogue, at most an interval old. */
	public Catalogue get() {
		Catalogue current = this.catalogue;
		long due = this.nextCheck.get();
		long now = System.nanoTime();
		if (current != null && (now - due < 0 || !this.nextCheck.compareAndSet(due, now + this.checkEveryNanos))) {
			return current;
		}
		if (current == null) {
			return load(null);
		}
		try {
			return (this.calls.revision() == current.revision()) ? current : load(current);
		}
		catch (DataAccessResourceFailureException | CannotCreateTransactionException ex) {
			LOG.debug("The database is away: the catalogue stays as it was", ex);
			return current;
		}
	}

	private Catalogue load(@Nullable Catalogue before) {
		this.loading.lock();
		try {
			Catalogue current = this.catalogue;
			if (current != null && current != before) {
				return current;
			}
			long start = System.nanoTime();
			Catalogue loaded = Objects.requireNonNull(this.transaction.execute((status) -> this.calls.load()));
			this.catalogue = loaded;
			LOG.info("Catalogue : {} appels, révision {}, lu en {} ms", loaded.size(), loaded.revision(),
					Duration.ofNanos(System.nanoTime() - start).toMillis());
			return loaded;
		}
		finally {
			this.loading.unlock();
		}
	}

}
