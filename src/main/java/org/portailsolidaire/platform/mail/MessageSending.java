package org.portailsolidaire.platform.mail;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.platform.mail.SendingQueue.Claimed;

/**
 * Sends what is due: claims a message, hands it to the mail server while no connection to
 * the database is held, and writes down what became of it.
 */
class MessageSending {

	private static final Logger LOG = LoggerFactory.getLogger(MessageSending.class);

	private final SendingQueue queue;

	private final MailServer server;

	private final Duration lease;

	MessageSending(SendingQueue queue, MailServer server, Duration lease) {
		this.queue = queue;
		this.server = server;
		this.lease = lease;
	}

	/** What came of a turn. */
	enum Turn {

		/** Nothing was due. */
		IDLE,

		/** A message was handled. */
		WORKED,

		/**
		 * The mail server would do the same to any other message: better wait a little.
		 */
		BLOCKED

	}

	/** Handles the next message that is due. */
	Turn sendNext() throws InterruptedException {
		Claimed message = this.queue.claim(this.lease).orElse(null);
		if (message == null) {
			return Turn.IDLE;
		}
		return switch (this.server.send(message.letter())) {
			case Delivery.Accepted accepted -> {
				this.queue.sent(message);
				yield Turn.WORKED;
			}
			case Delivery.Refused refused -> {
				if (this.queue.giveUp(message, Trouble.REFUSED, refused.reason())) {
					LOG.warn("Courriel {} abandonné : {}", message.letter().id(), refused.reason());
				}
				yield Turn.WORKED;
			}
			case Delivery.Failed failed -> postpone(message, failed);
		};
	}

	/** Handles all that is due, as long as the mail server takes it; how many. */
	int sendAll() throws InterruptedException {
		int handled = 0;
		while (sendNext() == Turn.WORKED) {
			handled++;
		}
		return handled;
	}

	private Turn postpone(Claimed message, Delivery.Failed failed) {
		boolean givenUp = this.queue.postpone(message, failed.trouble(), failed.reason());
		LOG.warn("Courriel {} {} ({}) : {}", message.letter().id(), givenUp ? "abandonné" : "remis à plus tard",
				failed.trouble(), failed.reason());
		return failed.trouble().isOfTheServer() ? Turn.BLOCKED : Turn.WORKED;
	}

}
