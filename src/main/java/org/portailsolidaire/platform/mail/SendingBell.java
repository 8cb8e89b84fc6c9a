package org.portailsolidaire.platform.mail;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the workers of this node up when a message waits. */
@Component
class SendingBell {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition rung = this.lock.newCondition();

	private final AtomicLong count = new AtomicLong();

	/** Rings once the present transaction is committed, and not otherwise. */
	void ringAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				ring();
			}

		});
	}

	void ring() {
		this.lock.lock();
		try {
			this.count.incrementAndGet();
			this.rung.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** How many times it has rung. */
	long count() {
		return this.count.get();
	}

	/** Waits until it has rung more often than this, or for a time. */
	void await(long heard, Duration most) throws InterruptedException {
		this.lock.lock();
		try {
			long left = most.toNanos();
			while (this.count.get() == heard && left > 0) {
				left = this.rung.awaitNanos(left);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

}
