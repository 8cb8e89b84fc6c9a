package org.portailsolidaire.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import javax.sql.DataSource;

import org.thymeleaf.spring6.SpringTemplateEngine;

import org.portailsolidaire.platform.site.SiteAddress;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The module put together by hand on a database, with words of its own: what the process
 * that is killed runs must start in a moment.
 */
class Sandbox {

	static final MessageKind URGENT = new MessageKind("essai.urgent", Urgency.AT_ONCE, false, false);

	static final MessageKind SECRET = new MessageKind("essai.secret", Urgency.AT_ONCE, true, true);

	static final MessageKind DAILY = new MessageKind("essai.quotidien", Urgency.DAILY, false, false);

	static final MessageKind REQUIRED = new MessageKind("essai.obligatoire", Urgency.DAILY, true, false);

	static final MailSettings SETTINGS = new MailSettings("avis@portail.example", "equipe@portail.example", 1,
			Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofDays(730));

	final SiteAddress site = new SiteAddress("https://portail.example", 8080);

	final SendingBell bell = new SendingBell();

	final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	final JdbcClient jdbc;

	final TransactionTemplate transaction;

	final MessageRows rows;

	final Outbox outbox;

	final SendingQueue queue;

	final Clock clock;

	Sandbox(DataSource source, Clock clock) {
		this.clock = clock;
		this.messages.setBasenames("messages/site", "messages/mail", "messages/frame", "essai/courriels");
		this.messages.setDefaultEncoding("UTF-8");
		this.messages.setFallbackToSystemLocale(false);
		this.jdbc = JdbcClient.create(source);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
		this.rows = new MessageRows(this.jdbc, clock);
		this.outbox = new Outbox(new MessageWords(this.messages, this.site), this.rows, this.bell);
		this.queue = new SendingQueue(this.jdbc, clock);
	}

	static Recipient to(String address) {
		return new Recipient(null, address, "Fanta Diallo", Locale.FRENCH);
	}

	static Message message(MessageKind kind, String act, String address, String... arguments) {
		return new Message(kind, act, to(address), List.of(arguments), kind.equals(REQUIRED) ? null : "/dossiers/1");
	}

	void post(Message message) {
		this.transaction.executeWithoutResult((status) -> this.outbox.post(message));
	}

	EmailWriter writer() {
		SpringTemplateEngine templates = new SpringTemplateEngine();
		templates.setTemplateResolver(new MessagesConfiguration().emailTemplates());
		templates.setTemplateEngineMessageSource(this.messages);
		return new EmailWriter(templates, this.messages, this.site, SETTINGS);
	}

	/** A sender to a port of this machine. */
	MessageSending sending(int port) {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost("127.0.0.1");
		server.setPort(port);
		Properties properties = server.getJavaMailProperties();
		properties.setProperty("mail.smtp.connectiontimeout", "1000");
		properties.setProperty("mail.smtp.timeout", "1000");
		properties.setProperty("mail.smtp.localhost", "localhost");
		return new MessageSending(this.queue, new MailServer(server, writer(), SETTINGS.deadline()), SETTINGS.lease());
	}

	DailyDigest digest() {
		return new DailyDigest(this.jdbc, this.rows, this.bell, this.messages, this.site, this.transaction, this.clock);
	}

	MessageChoicesQuery choices() {
		return new MessageChoicesQuery(this.jdbc,
				List.of(MessageKinds.of(URGENT, SECRET, DAILY, REQUIRED, DailyDigest.KIND)));
	}

	String state(String act) {
		return this.jdbc.sql("select state from message where act = ?").param(act).query(String.class).single();
	}

	int count() {
		return this.jdbc.sql("select count(*) from message").query(Integer.class).single();
	}

}
