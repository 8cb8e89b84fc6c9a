package org.portailsolidaire.platform.mail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a module leaves what people are to be told. The message is a row of the same
 * transaction as the act: both are there, or neither. It is then sent at least once, and
 * once only unless the portal or its network dies between the moment the mail server has
 * accepted the e-mail and the moment this is written down; the second e-mail then carries
 * the same {@code Message-ID}, by which mail boxes know it.
 */
@Service
public class Outbox {

	private final MessageWords words;

	private final MessageRows rows;

	private final SendingBell bell;

	Outbox(MessageWords words, MessageRows rows, SendingBell bell) {
		this.words = words;
		this.rows = rows;
		this.bell = bell;
	}

	/**
	 * Writes a message, unless the same kind of message told this address of this act
	 * already. Its words are those of this moment, whatever changes later.
	 * @throws IllegalArgumentException when words are missing
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside a
	 * transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void post(Message message) {
		if (this.rows.insert(message.kind(), message.act(), message.to(), this.words.write(message)).isPresent()) {
			this.bell.ringAfterCommit();
		}
	}

}
