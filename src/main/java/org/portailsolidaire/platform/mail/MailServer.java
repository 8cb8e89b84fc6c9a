package org.portailsolidaire.platform.mail;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands e-mails to the mail server, each within a deadline. An e-mail that was accepted
 * counts as such even when the goodbye fails.
 */
class MailServer {

	private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

	private static final int PERMANENT = 500;

	private static final int SIGN_IN_FIRST = 530;

	private static final int SERVICE_GONE = 421;

	private final JavaMailSenderImpl sender;

	private final EmailWriter writer;

	private final Duration deadline;

	MailServer(JavaMailSenderImpl sender, EmailWriter writer, Duration deadline) {
		this.sender = sender;
		this.writer = writer;
		this.deadline = deadline;
	}

	/**
	 * Sends one e-mail. On a virtual thread, whose interruption closes the connection: a
	 * server that answers one letter a minute would hold any other.
	 */
	Delivery send(Letter letter) throws InterruptedException {
		FutureTask<Delivery> sending = new FutureTask<>(() -> handOver(letter));
		Thread.ofVirtual().name("courriel-" + letter.id()).start(sending);
		try {
			return sending.get(this.deadline.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			sending.cancel(true);
			return new Delivery.Failed(Trouble.UNREACHABLE, "deadline of " + this.deadline.toSeconds() + " s");
		}
		catch (ExecutionException ex) {
			LOG.error("Le courriel {} n’a pas pu être écrit ou envoyé.", letter.id(), ex.getCause());
			return new Delivery.Failed(Trouble.UNEXPECTED, String.valueOf(ex.getCause()));
		}
	}

	private Delivery handOver(Letter letter) {
		try {
			MimeMessage message = this.writer.write(letter, this.sender.getSession());
			Transport transport = this.sender.getSession().getTransport(protocol());
			try {
				transport.connect(this.sender.getHost(), this.sender.getPort(), this.sender.getUsername(),
						this.sender.getPassword());
				transport.sendMessage(message, message.getAllRecipients());
			}
			finally {
				close(transport);
			}
			return new Delivery.Accepted();
		}
		catch (AddressException ex) {
			return new Delivery.Refused(said(ex));
		}
		catch (MessagingException ex) {
			return failure(ex);
		}
	}

	private String protocol() {
		String protocol = this.sender.getProtocol();
		return (protocol != null) ? protocol : JavaMailSenderImpl.DEFAULT_PROTOCOL;
	}

	private static void close(Transport transport) {
		try {
			transport.close();
		}
		catch (MessagingException ex) {
			LOG.debug("The mail server did not say goodbye", ex);
		}
	}

	/** The first answer of the server among an exception and those it came of. */
	static Delivery failure(MessagingException failure) {
		for (@Nullable
		Exception ex = failure; ex != null; ex = next(ex)) {
			switch (ex) {
				case SMTPAddressFailedException refused -> {
					return answer(refused.getReturnCode(), said(refused));
				}
				case SMTPSenderFailedException refused -> {
					return new Delivery.Failed(Trouble.SENDER_REFUSED, said(refused));
				}
				case AuthenticationFailedException refused -> {
					return new Delivery.Failed(Trouble.NOT_LET_IN, said(refused));
				}
				case SMTPSendFailedException refused when next(refused) == null -> {
					return answer(refused.getReturnCode(), said(refused));
				}
				case MailConnectException absent -> {
					return new Delivery.Failed(Trouble.UNREACHABLE, said(absent));
				}
				default -> {
				}
			}
		}
		return new Delivery.Failed(Trouble.UNREACHABLE, said(failure));
	}

	private static Delivery answer(int code, String said) {
		if (code == SIGN_IN_FIRST) {
			return new Delivery.Failed(Trouble.NOT_LET_IN, said);
		}
		if (code >= PERMANENT) {
			return new Delivery.Refused(said);
		}
		return new Delivery.Failed((code == SERVICE_GONE || code <= 0) ? Trouble.UNREACHABLE : Trouble.POSTPONED, said);
	}

	private static @Nullable Exception next(Exception ex) {
		return (ex instanceof MessagingException messaging) ? messaging.getNextException() : null;
	}

	private static String said(Exception ex) {
		String message = ex.getMessage();
		return (message != null) ? message.strip() : ex.getClass().getSimpleName();
	}

}
